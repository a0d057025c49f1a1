/**
 * The commands by name. A command's module is loaded only when its command is called: most of the start would
 * otherwise be spent on what is not used.
 */
import { Command } from 'commander';

interface Entry {
  /** What the list of commands shows of its arguments; none when left out. */
  takes?: string;
  does: string;
  load(): Promise<Command>;
}

const COMMANDS: Record<string, Entry> = {
  inspect: {
    takes: '<URL>',
    does: '检查一个网站并按检查指标评定',
    load: async () => (await import('./inspect.ts')).inspectCommand(),
  },
  judge: {
    takes: '<CRAWL>',
    does: '按检查指标重新评定已保存的采集结果（不访问网络）',
    load: async () => (await import('./judge.ts')).judgeCommand(),
  },
  compare: {
    takes: '<OLD> <NEW>',
    does: '比较同一网站的两份检测报告：新增、仍在、消失、未见',
    load: async () => (await import('./compare.ts')).compareCommand(),
  },
  rulebook: {
    does: '查看、比较、校验检查指标',
    load: async () => (await import('./rulebook.ts')).rulebookCommand(),
  },
  page: {
    takes: '[URL|FILE...]',
    does: '显示检查程序从网页中读到的内容',
    load: async () => (await import('./page.ts')).pageCommand(),
  },
  text: {
    takes: '[FILE|-...]',
    does: '检查文本中的表述错误、错别字、个人信息和篡改痕迹',
    load: async () => (await import('./text.ts')).textCommand(),
  },
  probe: {
    takes: '[URL...]',
    does: '探测网站能否打开：每次一个 GET，不重试，超时即失败',
    load: async () => (await import('./probe.ts')).probeCommand(),
  },
  account: {
    takes: '<URL|FILE...>',
    does: '查看政务新媒体账号和应用：最近更新、功能测试，并按检查指标评定',
    load: async () => (await import('./account.ts')).accountCommand(),
  },
  bulletin: {
    takes: '[RESULTS]',
    does: '由冻结的检查结果生成通报，数字对不上的拒绝',
    load: async () => (await import('./bulletin.ts')).bulletinCommand(),
  },
  verify: {
    takes: '<DIR>',
    does: '离线核验证据目录：逐一重算文件、索引链、记录、签名和时间戳',
    load: async () => (await import('./verify.ts')).verifyCommand(),
  },
  demo: {
    does: '在演示省启动平台，从名录走到冻结的结果和通报',
    load: async () => (await import('./demo.ts')).demoCommand(),
  },
  serve: {
    does: '启动平台服务',
    load: async () => (await import('./serve.ts')).serveCommand(),
  },
  watch: {
    does: '全天候监测名录中的网站能否访问',
    load: async () => (await import('./watch.ts')).watchCommand(),
  },
  worker: {
    does: '办理后台任务：检查网站、例行事项（可在任意多台机器上运行任意多个）',
    load: async () => (await import('./worker.ts')).workerCommand(),
  },
  migrate: {
    does: '建立或升级数据库（DATABASE_URL，未设置时用内置数据库）',
    load: async () => (await import('./migrate.ts')).migrateCommand(),
  },
  backup: {
    takes: '<FILE>',
    does: '备份数据库、等待的任务和文件为一个文件（与数据库版本无关；含账号密码的摘要，请妥善保管）',
    load: async () => (await import('./backup.ts')).backupCommand(),
  },
  restore: {
    takes: '<FILE>',
    does: '把备份恢复到空的数据库（DATABASE_URL，未设置时用内置数据库）和文件存储',
    load: async () => (await import('./backup.ts')).restoreCommand(),
  },
  blobs: {
    does: '核对保存的文件，清理无人引用的',
    load: async () => (await import('./blobs.ts')).blobsCommand(),
  },
  bundle: {
    takes: '<FILE>',
    does: '把本程序连同运行环境和数据库打成一个离线安装包',
    load: async () => (await import('./bundle.ts')).bundleCommand(),
  },
  config: {
    does: '检查、显示本机的设置',
    load: async () => (await import('./config.ts')).configCommand(),
  },
  audit: {
    does: '审计记录',
    load: async () => (await import('./audit.ts')).auditCommand(),
  },
};

/** All commands in the order of the help; only the one that `words` (the command line) names is whole, the others say what they are. */
export async function commandsFor(words: readonly string[]): Promise<Command[]> {
  const called = words.find((word) => Object.hasOwn(COMMANDS, word));
  return Promise.all(
    Object.entries(COMMANDS).map(async ([name, { takes, does, load }]) => {
      const command = name === called ? await load() : new Command(name);
      if (name !== called && takes !== undefined) command.arguments(takes);
      return command.description(does);
    }),
  );
}
