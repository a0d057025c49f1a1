/** `config check` and `config show`: the settings of this installation. */
import { Command, Option } from 'commander';
import { loadConfig, shownSettings, type ValueSource } from '../platform/server.ts';

export function configCommand(): Command {
  const check = new Command('check').description('检查配置文件和环境变量；有问题时逐条指出').action(() => {
    const { file } = loadConfig();
    process.stdout.write(`设置没有问题（${file === null ? '没有配置文件' : `配置文件 ${file}`}）\n`);
  });
  const show = new Command('show')
    .description('列出生效的设置和各自的来处，密钥不显示')
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json']).default('text'))
    .action(({ format }: { format: 'text' | 'json' }) => {
      const shown = shownSettings(loadConfig());
      const lines = shown.map(({ key, value, source }) => `${key} = ${value ?? '（未设置）'}  # ${SOURCES[source]}\n`);
      process.stdout.write(format === 'json' ? `${JSON.stringify(shown)}\n` : lines.join(''));
    });
  return new Command('config').addCommand(check).addCommand(show);
}

const SOURCES: Record<ValueSource, string> = { default: '默认', environment: '环境变量', file: '配置文件', 'secret-file': '密钥文件' };
