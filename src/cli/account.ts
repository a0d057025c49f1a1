/** `account URL|FILE…`: looks at new-media accounts and apps and judges each by the rulebook. */
import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { type AccountJudgement, createAccountJudge, verdictWords } from '../campaign/index.ts';
import {
  ACCOUNT_CONNECTORS,
  ACCOUNT_FUNCTIONS,
  type Account,
  type AccountFunction,
  type AccountOutcome,
  connectorFor,
  createFetcher,
  isSight,
  lookAtAccount,
} from '../collect/index.ts';
import { beijingDate, pageFacts } from '../page/index.ts';
import { InputError, systemClock } from '../platform/index.ts';
import { stopOnSignals } from './interruption.ts';
import { choicesOf, exitStatus, isoDate, readText } from './judging-options.ts';
import { addNetworkOptions, givenTarget, networkOptions, type ParsedNetworkOptions } from './network-options.ts';
import { checkOutput, progressLine, writeResult } from './output.ts';

interface ParsedAccountOptions extends ParsedNetworkOptions {
  connector?: string;
  settings?: string;
  name?: string;
  platform?: string;
  menu?: string[];
  interaction?: string[];
  download?: string[];
  asOf?: string;
  rulebook: string;
  strict?: boolean;
  format: 'text' | 'json';
  output?: string;
}

/** One account looked at and judged. */
interface Looked {
  account: Account;
  outcome: AccountOutcome;
  judgement: AccountJudgement;
}

const several = (value: string, all: string[] = []) => [...all, value];
/** Of several accounts the first of these that occurs gives the exit status. */
const GRAVEST_FIRST: readonly AccountJudgement['verdict'][] = ['unqualified', 'unknown', 'review', 'qualified'];

export function accountCommand(): Command {
  const command = new Command('account')
    .argument('<URL|FILE...>', '账号、订阅源、应用商店的地址，或导出文件、录入文件')
    .addOption(new Option('--connector <ID>', '接入方式（默认按地址选择）').choices(ACCOUNT_CONNECTORS.map((one) => one.id)))
    .option('--settings <FILE>', '接入方式的配置（JSON），凭据只能写在这里')
    .option('--name <NAME>', '账号名称；导出文件中有多个账号时按它取')
    .option('--platform <NAME>', '平台名称')
    .option('--menu <URL>', '要测试的菜单栏目地址，可重复', several)
    .option('--interaction <URL>', '要测试的互动功能地址，可重复', several)
    .option('--download <URL>', '要测试的下载地址，可重复', several)
    .addOption(new Option('--as-of <DATE>', '检查截止日（北京日期，默认今天）').argParser(isoDate))
    .option('--rulebook <ID>', '检查指标，或本单位的指标文件（.yaml）', 'inspection-2019')
    .option('--strict', '只要有不通过的问题就以 1 退出')
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json']).default('text'))
    .option('--output <FILE>', '结果写入文件（默认标准输出）');
  addNetworkOptions(command);
  return command.action(run);
}

async function run(addresses: string[], options: ParsedAccountOptions): Promise<void> {
  checkOutput(options.output);
  const now = systemClock.now();
  const { rulebook } = choicesOf({ rulebook: options.rulebook, format: options.format });
  const judge = createAccountJudge(rulebook, options.asOf ?? beijingDate(now));
  const configuration = options.settings === undefined ? {} : settingsOf(options.settings);
  const asked = addresses
    .map((address) => accountOf(address, options))
    .map((account) => ({ account, connector: connectorFor(account.address, options.connector ?? null) }));
  const fetcher = createFetcher(networkOptions(options));
  const stop = stopOnSignals();
  // A wait that is cut short by Ctrl-C is over all the same.
  const pause = (ms: number) => setTimeout(ms, undefined, { signal: stop.signal }).catch(() => {});
  const progress = progressLine();
  const looked: Looked[] = [];
  try {
    for (const { account, connector } of asked) {
      if (stop.signal.aborted) break;
      progress.show(`正在查看 ${account.address}`);
      const tools = { fetcher, now: systemClock.now(), signal: stop.signal, pause, readPage: pageFacts, readFile: readBeginning };
      const outcome = await lookAtAccount({ account, connector, configuration }, tools);
      looked.push({ account, outcome, judgement: judge(outcome, account) });
    }
  } finally {
    progress.clear();
    stop.off();
    await fetcher.close();
  }
  const print = options.format === 'json' ? (one: Looked) => `${JSON.stringify(lineOf(one))}\n` : shown;
  writeResult(looked.map(print).join(''), options.output);
  process.exitCode = statusOf(looked, options.strict === true);
}

/** One JSON line, `zhengxun.account/1`. */
function lineOf({ account: { name, platform }, outcome, judgement }: Looked): object {
  const { connector, address, at, kind, sentence, tests, proof, isApp } = outcome;
  const head = {
    schema: 'zhengxun.account/1',
    account: { name, platform, address },
    connector,
    at: new Date(at).toISOString(),
    isApp,
    outcome: kind,
    sentence,
  };
  const seen = isSight(outcome)
    ? (({ profile, isWhole, hasOlder, duplicates, posts }) => ({ profile, isWhole, hasOlder, duplicates, posts }))(outcome)
    : { detail: outcome.detail, status: outcome.status, retryAfterS: outcome.retryAfterS, posts: [] };
  return { ...head, ...seen, tests, proof, ...judgement };
}

/** That of the gravest verdict; nothing looked at is nothing known. */
function statusOf(looked: readonly Looked[], isStrict: boolean): number {
  if (isStrict && looked.some(({ judgement }) => judgement.findings.some(({ outcome }) => outcome === 'fail'))) return 1;
  return exitStatus[GRAVEST_FIRST.find((verdict) => looked.some(({ judgement }) => judgement.verdict === verdict)) ?? 'unknown'];
}

function accountOf(address: string, { name, platform, ...options }: ParsedAccountOptions): Account {
  const isWeb = /^https?:/i.test(address);
  if (isWeb && !URL.canParse(address))
    throw new InputError(`“${address.slice(0, 80)}”不是有效的网址，请检查书写`, { code: 'target-malformed' });
  // Said before the first look rather than in the middle.
  if (!isWeb && /[./\\]/.test(address) && statSync(address, { throwIfNoEntry: false })?.isFile() !== true)
    throw new InputError(`没有文件 ${address}，请检查路径；网址请以 http:// 或 https:// 开头`, { code: 'file-unreadable' });
  const linksOf = (of: AccountFunction) => (options[of] ?? []).map((url) => ({ function: of, name: url, url: givenTarget(url) }));
  return { address, name: name ?? null, platform: platform ?? null, links: ACCOUNT_FUNCTIONS.flatMap(linksOf) };
}

function settingsOf(file: string): unknown {
  try {
    return JSON.parse(readText(file, '配置文件'));
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    // Without the parser's own words: they repeat a piece of the text, which may be a key.
    throw new InputError(`配置文件 ${file} 不是有效的 JSON，请核对标点和引号`, { code: 'settings-malformed' });
  }
}

/** Up to one byte more than `maxBytes`. Throws InputError when the file cannot be read. */
async function readBeginning(file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    await using handle = await open(file);
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, maxBytes + 1));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } catch (cause) {
    throw new InputError(`无法读取 ${file}，请检查路径和权限`, { code: 'file-unreadable', cause });
  }
}

const VISIBLE = { newest: '最近更新', posts: '内容', interaction: '互动', download: '下载' } as const;
const STATES = { works: '可用', dead: '不可用', untested: '未能测试' } as const;
const SHOWN_POSTS = 5;

function shown({ account, outcome, judgement }: Looked): string {
  const { connector, address, sentence, tests } = outcome;
  const own = isSight(outcome) ? outcome : null;
  const name = account.name ?? own?.profile?.name ?? '（未知名称）';
  const way = ACCOUNT_CONNECTORS.find((one) => one.id === connector)!;
  const posts = own?.posts.slice(0, SHOWN_POSTS) ?? [];
  const text = [
    `${name}  ${address}`,
    `  方式：${way.title}，可见${way.sees.map((one) => VISIBLE[one]).join('、')}`,
    `  所见：${sentence}`,
    ...posts.map(
      (post) =>
        `    ${post.publishedAt === null ? '时间不明  ' : beijingDate(Date.parse(post.publishedAt))}${post.isFuture ? '（晚于现在，不算更新）' : ''}  ${post.title}`,
    ),
    ...tests.map((test) => `  测试：${test.name} ${STATES[test.state]}（${test.detail}）`),
    `  评定：${verdictWords[judgement.verdict]}（${judgement.rulebook.id}，检查截止日 ${judgement.asOf}）`,
    ...judgement.reasons.map((reason) => `    ${reason}`),
  ];
  return `${text.map((one) => one.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')).join('\n')}\n`;
}
