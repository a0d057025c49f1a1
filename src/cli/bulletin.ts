/** `bulletin RESULTS -o FILE.docx`: typesets a bulletin from frozen results, after proving that it adds up. */
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  annexSheets,
  type Bulletin,
  checkBulletin,
  composeBulletin,
  contradictions,
  DEFAULT_PRESET,
  docxChanges,
  type Issue,
  type Problem,
  preset,
  presetIds,
  presetText,
  readResults,
  readSettings,
  renderDocx,
  renderHtml,
  resultsTemplate,
  type Settings,
  workbookChanges,
} from '../bulletin/index.ts';
import { beijingDate } from '../page/index.ts';
import { InputError, systemClock, writeBook } from '../platform/index.ts';
import { bulletinCopiesCommand } from './bulletin-copies.ts';
import { checkOutput, writeResult } from './output.ts';

interface ParsedOptions {
  output?: string;
  html?: string;
  xlsx?: string;
  settings?: string;
  preset: string;
  issuedOn?: string;
  deadline?: string;
  number?: string;
  contact?: string;
  edition: 'full' | 'public';
  acknowledge: Record<string, string>;
  compare?: string;
  format: 'text' | 'json';
}

export function bulletinCommand(): Command {
  const command = new Command('bulletin')
    .enablePositionalOptions()
    .argument('[RESULTS]', '冻结的检查结果：导出的 .json，或者按模板填写的 .xlsx')
    .option('-o, --output <FILE>', '通报写入的 .docx 文件')
    .option('--html <FILE>', '同时写一份网页')
    .option('--xlsx <FILE>', '同时把附表写成工作簿')
    .addOption(new Option('--preset <ID>', '通报样式').choices(presetIds()).default(DEFAULT_PRESET))
    .option('--settings <FILE>', '本单位的通报样式（.yaml），格式同 bulletin preset 所示')
    .option('--issued-on <DATE>', '成文日期（默认今天，北京日期）', day)
    .option('--deadline <DATE>', '报送整改情况的期限', day)
    .option('--number <TEXT>', '发文字号，如 青府办函〔2026〕12号')
    .option('--contact <TEXT>', '联系方式')
    .addOption(new Option('--edition <WHICH>', '全文或者公开版').choices(['full', 'public']).default('full'))
    .option('--acknowledge <KEY=REASON>', '对一处提醒写明理由（可多次）', acknowledged, {})
    .option('--compare <FILE>', '核对一份改过的 .docx 或附表 .xlsx：文字可以改，数、名称和表格不能改')
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json']).default('text'))
    .action((results: string | undefined, options: ParsedOptions) => makeBulletin(results, options));
  command.addCommand(bulletinCopiesCommand());
  command
    .command('template')
    .description('写出填写检查结果的工作簿模板')
    .argument('<FILE>', '.xlsx 文件')
    .action(async (file: string) => writeResult(await resultsTemplate(), file));
  command
    .command('preset')
    .description('显示一种通报样式，可另存后修改；不写名称时列出全部')
    .argument('[ID]', '样式')
    .action((id: string | undefined) => {
      const list = () =>
        presetIds()
          .map((one) => `${one}  ${preset(one).title}\n`)
          .join('');
      writeResult(id === undefined ? list() : presetText(id), undefined);
    });
  return command;
}

async function makeBulletin(file: string | undefined, options: ParsedOptions): Promise<void> {
  if (file === undefined)
    throw new InputError('请给出检查结果文件，如 zhengxun bulletin 结果.json -o 通报.docx', { code: 'results-missing' });
  const { output, html, xlsx, compare, format } = options;
  if (output === undefined && compare === undefined) throw new InputError('请用 -o 指定通报写入的 .docx 文件', { code: 'output-missing' });
  for (const path of [output, html, xlsx]) checkOutput(path);
  const set = await readResults(bytesOf(file));
  refuse(contradictions(set));
  const settings = settingsOf(options);
  const bulletin = composeBulletin(set, settings, issueOf(options));
  refuse(checkBulletin({ bulletin, set, settings }));
  if (compare !== undefined) {
    const bytes = bytesOf(compare);
    refuse(/\.xlsx$/i.test(compare) ? await workbookChanges(bulletin, bytes) : docxChanges(bulletin, bytes));
  }
  if (output !== undefined) writeResult(renderDocx(bulletin), output);
  if (html !== undefined) writeResult(renderHtml(bulletin), html);
  if (xlsx !== undefined) writeResult(await writeBook(annexSheets(bulletin)), xlsx);
  const said = summary(bulletin, options);
  process.stdout.write(format === 'json' ? `${JSON.stringify(said)}\n` : `${said.text}\n`);
}

/** Throws InputError with a sentence for each problem, how to answer for it where that is possible. */
function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const shown = problems
    .slice(0, 20)
    .map(({ severity, key, sentence }) => (severity === 'error' ? sentence : `${sentence}（--acknowledge '${key}=理由'）`));
  const more = problems.length > shown.length ? [`还有 ${problems.length - shown.length} 处`] : [];
  throw new InputError([...shown, ...more].join('\n'), { code: 'bulletin-refused', details: { problems: problems.slice(0, 100) } });
}

function settingsOf({ settings, preset: id }: ParsedOptions): Settings {
  return settings === undefined ? preset(id) : readSettings(new TextDecoder().decode(bytesOf(settings)), settings);
}

function issueOf({ issuedOn, deadline, number, contact, edition, acknowledge }: ParsedOptions): Issue {
  return {
    issuedOn: issuedOn ?? beijingDate(systemClock.now()),
    deadline: deadline ?? null,
    number: number ?? null,
    contact: contact ?? null,
    edition,
    acknowledged: Object.entries(acknowledge).map(([key, reason]) => ({ key, reason })),
  };
}

function summary({ annexes, resultSet }: Bulletin, { output, html, xlsx, compare }: ParsedOptions) {
  const files = [output, html, xlsx].filter((file) => file !== undefined);
  const checked = compare === undefined ? [] : [`${compare} 的数、名称和表格与结果一致`];
  const written =
    files.length === 0
      ? []
      : [`已写入 ${files.join('、')}：附件 ${annexes.length} 个，全部数字与冻结的结果一致（${resultSet.hash.slice(0, 12)}）`];
  return { text: [...checked, ...written].join('\n'), files, annexes: annexes.length, resultSet };
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new InputError(`无法读取 ${file}，请检查路径和权限`, { code: 'file-unreadable', cause });
  }
}

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError('应为 2026-10-15 形式的日期');
  return text;
}

function acknowledged(text: string, before: Record<string, string>): Record<string, string> {
  const at = text.lastIndexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('应为 提醒的编号=理由');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}
