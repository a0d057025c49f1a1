/** `text FILE|-…`: proofreads texts before publication. Source: contracts.md sections 1 and 4. */
import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { InputError } from '../platform/index.ts';
import {
  annotateDocx,
  builtinPacks,
  createTextEngine,
  plainDocx,
  type ReadOptions,
  type TextEngine,
  type TextMark,
} from '../text/index.ts';
import { writeResult } from './output.ts';
import { type Document, readDocuments, readLines } from './text/documents.ts';
import { readOwnPacks } from './text/own-packs.ts';
import { packCommand } from './text/pack.ts';
import { asPage } from './text/page.ts';
import { asText } from './text/terminal.ts';

interface ParsedTextOptions {
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
  return new Command('text')
    .enablePositionalOptions()
    .addCommand(packCommand())
    .description('检查文本中的表述错误、错别字、个人信息和篡改痕迹')
    .argument('[FILE|-...]', '要检查的文件或文件夹（txt、html、docx、pdf、xlsx），- 表示标准输入')
    .option('--lines <FILE>', '文件的每一行各为一篇文本，逐行输出一条 JSON')
    .addOption(new Option('--published <YYYY-MM-DD>', '发布日期，按当日有效的词条判断').argParser(day))
    .option('--scope <NAME>', '文本所属单位，用于只对该单位生效的词条')
    .option('--form', '同时检查格式：文号括号、标点配对、日期、数字合计')
    .option('--pack <PACK...>', '本单位的词库：文件夹（pack.yaml 和 entries.tsv）或 .xlsx 文件，可给多个')
    .option('--traditional', '文本本来就用繁体字发布')
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json', 'html', 'docx']).default('text'))
    .option('--output <FILE>', '结果写入文件（默认标准输出）')
    .action(async (names: string[], parsed: ParsedTextOptions) => {
      if (names.length === 0 && parsed.lines === undefined)
        throw new InputError('请给出要检查的文件，用 - 表示标准输入，或用 --lines 给出逐行文本', { code: 'nothing-to-read' });
      if (parsed.format === 'docx' && (parsed.output === undefined || names.length !== 1 || parsed.lines !== undefined))
        throw new InputError('带批注的 docx 一次生成一份，请给出一个文件并用 --output 指定保存位置', { code: 'docx-output' });
      const engine = createTextEngine({ packs: [...builtinPacks(), ...readOwnPacks(parsed.pack ?? [])] });
      const options: ReadOptions = {
        publishedOn: parsed.published,
        scope: parsed.scope,
        form: parsed.form,
        traditional: parsed.traditional,
      };
      const marks: TextMark[] = [];
      const lines = parsed.lines === undefined ? '' : proofreadLines(engine, readLines(parsed.lines), options, marks);
      const { documents, failures } = await readDocuments(names);
      const results = documents.map((document) => ({ document, marks: engine.read(document.text, options) }));
      for (const result of results) for (const mark of result.marks) marks.push(mark);
      const [first] = results;
      if (parsed.format === 'docx') {
        if (first !== undefined) writeBytes(annotated(first), parsed.output!);
      } else writeResult(lines + printed(results, parsed.format), parsed.output);
      if (failures.length > 0) throw new InputError(failures.join('；'), { code: 'some-unreadable' });
      if (marks.some((mark) => mark.severity !== 'hint')) process.exitCode = 1;
    });
}

interface Result {
  document: Document;
  marks: TextMark[];
}

function printed(results: readonly Result[], format: 'text' | 'json' | 'html'): string {
  if (format === 'html') return results.length === 0 ? '' : asPage(results);
  if (format === 'json') return results.map(({ document, marks }) => `${asJson(document, marks, results.length > 1)}\n`).join('');
  return results.map(({ document, marks }) => asText(document.name, document.text, marks)).join('');
}

/** The document itself with comments, or a new one of its text. */
function annotated({ document, marks }: Result): Uint8Array {
  return annotateDocx(document.docx ?? plainDocx(document.text), marks);
}

function writeBytes(bytes: Uint8Array, file: string): void {
  try {
    writeFileSync(file, bytes);
  } catch (cause) {
    throw new InputError(`无法写入 ${file}，请检查目录是否存在、是否有权限和空间`, { code: 'output-unwritable', cause });
  }
}

/** One JSON line a text. */
function proofreadLines(engine: TextEngine, lines: readonly string[], options: ReadOptions, marks: TextMark[]): string {
  return lines
    .map((line) => {
      const findings = engine.read(line, options);
      for (const mark of findings) marks.push(mark);
      return `${JSON.stringify({ schema: 'zhengxun.text/1', characters: line.length, findings })}\n`;
    })
    .join('');
}

function asJson(document: Document, findings: readonly TextMark[], several: boolean): string {
  const result = {
    schema: 'zhengxun.text/1',
    ...(several ? { file: document.name } : {}),
    characters: document.text.length,
    ...(document.plain ? {} : { text: document.text }),
    findings,
  };
  return JSON.stringify(result, null, several ? undefined : 2);
}

function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('应为 YYYY-MM-DD 形式的日期');
  return value;
}
