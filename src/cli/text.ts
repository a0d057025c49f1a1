/** `text FILE|-…`: proofreads texts before publication. Source: contracts.md sections 1 and 4. */
import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { beijingDate } from '../page/index.ts';
import { InputError, systemClock } from '../platform/index.ts';
import { annotateDocx, createProofreader, type Proofreader, type Proofreading, type ProofreadOptions, plainDocx } from '../text/index.ts';
import { writeResult } from './output.ts';
import { allowCommand } from './text/allow.ts';
import { readDocuments, readLines } from './text/documents.ts';
import { learnCommand } from './text/learn.ts';
import { addModelOptions, modelOf, type ParsedModelOptions } from './text/models/options.ts';
import { type ModelJudge, rejudge } from './text/models/rejudge.ts';
import { addOwnDataOptions, learnedFileOf, memoryOf, type ParsedOwnData } from './text/own-data.ts';
import { readOwnPacks } from './text/own-packs.ts';
import { packCommand } from './text/pack.ts';
import { asPage } from './text/page.ts';
import { asText, type DocumentResult, learnedWords } from './text/terminal.ts';

interface ParsedTextOptions extends ParsedOwnData, ParsedModelOptions {
  url?: string;
  lines?: string;
  published?: string;
  scope?: string;
  form?: boolean;
  traditional?: boolean;
  pack?: string[];
  format: 'text' | 'json' | 'html' | 'docx';
  output?: string;
}

export function textCommand(): Command {
  const command = new Command('text')
    .enablePositionalOptions()
    .addCommand(packCommand())
    .addCommand(learnCommand())
    .addCommand(allowCommand())
    .argument('[FILE|-...]', '要检查的文件或文件夹（txt、html、docx、pdf、xlsx），- 表示标准输入')
    .option('--lines <FILE>', '文件的每一行各为一篇文本，逐行输出一条 JSON')
    .addOption(new Option('--published <YYYY-MM-DD>', '发布日期，按当日有效的词条判断').argParser(day))
    .option('--scope <NAME>', '文本所属单位，用于只对该单位生效的词条')
    .option('--form', '同时检查格式：文号括号、标点配对、日期、数字合计')
    .option('--pack <PACK...>', '本单位的词库：文件夹（pack.yaml 和 entries.tsv）或 .xlsx 文件，可给多个')
    .option('--url <URL>', '文本将发布的地址，用于只对该网站或栏目生效的“不是错误”记录')
    .option('--traditional', '文本本来就用繁体字发布')
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json', 'html', 'docx']).default('text'))
    .option('--output <FILE>', '结果写入文件（默认标准输出）')
    .action(async (names: string[], parsed: ParsedTextOptions) => {
      if (names.length === 0 && parsed.lines === undefined)
        throw new InputError('请给出要检查的文件，用 - 表示标准输入，或用 --lines 给出逐行文本', { code: 'nothing-to-read' });
      if (parsed.format === 'docx' && (parsed.output === undefined || names.length !== 1 || parsed.lines !== undefined))
        throw new InputError('带批注的 docx 一次生成一份，请给出一个文件并用 --output 指定保存位置', { code: 'docx-output' });
      const learned = learnedFileOf(parsed);
      const memory = memoryOf(parsed);
      const ownPacks = readOwnPacks(parsed.pack ?? []);
      const model = await modelOf(parsed);
      const texts = parsed.lines === undefined ? [] : readLines(parsed.lines);
      const { documents, failures } = await readDocuments(names);
      const proofreader = createProofreader({ ownPacks, memory, statistical: parsed.statisticalText ? { learned } : null });
      const place = { addresses: parsed.url === undefined ? [] : [parsed.url], isWhole: true, asOf: beijingDate(systemClock.now()) };
      const options: ProofreadOptions = {
        publishedOn: parsed.published,
        scope: parsed.scope,
        form: parsed.form,
        traditional: parsed.traditional,
        place,
      };
      const rows = [];
      for (const text of texts) rows.push({ text, ...(await opined(text, proofreader.read(text, options), model)) });
      const results = [];
      for (const document of documents)
        results.push({ document, ...(await opined(document.text, proofreader.read(document.text, options), model)) });
      const [first] = results;
      if (parsed.format === 'docx') {
        if (first !== undefined) writeBytes(annotated(first), parsed.output!);
      } else writeResult(rows.map((row) => asRow(row, proofreader)).join('') + printed(results, parsed.format, proofreader), parsed.output);
      if (failures.length > 0) throw new InputError(failures.join('；'), { code: 'some-unreadable' });
      if ([...rows, ...results].some(({ marks }) => marks.some((mark) => mark.severity !== 'hint'))) process.exitCode = 1;
    });
  return addModelOptions(addOwnDataOptions(command));
}

/** What was found, with the model's opinion in its confidence where one is asked. */
async function opined(text: string, read: Proofreading, model: ModelJudge | null): Promise<Proofreading> {
  return model === null ? read : { ...read, marks: await rejudge(text, read.marks, model) };
}

type Taught = Pick<Proofreader, 'learned'>;

function printed(results: readonly DocumentResult[], format: 'text' | 'json' | 'html', { learned }: Taught): string {
  if (format === 'html') return results.length === 0 ? '' : asPage(results, learned);
  if (format === 'json') return results.map((result) => `${asJson(result, results.length > 1, { learned })}\n`).join('');
  return results.map(asText).join('') + (learned === null || results.length === 0 ? '' : `${learnedWords(learned)}\n`);
}

/** The document itself with comments, or a new one of its text. */
function annotated({ document, marks }: DocumentResult): Uint8Array {
  return annotateDocx(document.docx ?? plainDocx(document.text), marks);
}

function writeBytes(bytes: Uint8Array, file: string): void {
  try {
    writeFileSync(file, bytes);
  } catch (cause) {
    throw new InputError(`无法写入 ${file}，请检查目录是否存在、是否有权限和空间`, { code: 'output-unwritable', cause });
  }
}

/** One JSON line for a line of a file. */
function asRow({ text, ...read }: Proofreading & { text: string }, taught: Taught): string {
  return `${JSON.stringify({ schema: 'zhengxun.text/1', characters: text.length, ...findingsOf(read, taught) })}\n`;
}

function asJson({ document, ...read }: DocumentResult, several: boolean, taught: Taught): string {
  const result = {
    schema: 'zhengxun.text/1',
    ...(several ? { file: document.name } : {}),
    characters: document.text.length,
    ...(document.plain ? {} : { text: document.text }),
    ...findingsOf(read, taught),
  };
  return JSON.stringify(result, null, several ? undefined : 2);
}

/** What stands beside the findings is there only when there is something to say. */
function findingsOf({ marks, allowed, unreadFrom }: Proofreading, { learned }: Taught) {
  return {
    findings: marks,
    ...(allowed.length === 0 ? {} : { allowed }),
    ...(unreadFrom === null ? {} : { statisticalUnreadFrom: unreadFrom }),
    ...(learned === null ? {} : { learned: { made: learned.made, sites: learned.sites.length } }),
  };
}

function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('应为 YYYY-MM-DD 形式的日期');
  return value;
}
