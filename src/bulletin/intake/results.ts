/** Results from a file: the JSON that a round exports, or the documented workbook. Nothing of the file is trusted before it is checked. */
import { Value } from 'typebox/value';
import { type ResultSet, resultSetSchema } from '../../campaign/results.ts';
import { InputError, type Sheet, writeBook } from '../../platform/index.ts';
import { resultsFromWorkbook } from './from-workbook.ts';
import { SHEETS } from './sheets.ts';

/** Throws InputError, one sentence with the place, when the file holds no results. */
export async function readResults(bytes: Uint8Array): Promise<ResultSet> {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const value: unknown = isWorkbook ? await resultsFromWorkbook(bytes) : parsed(bytes);
  if (Value.Check(resultSetSchema, value)) return value;
  const [first] = Value.Errors(resultSetSchema, value);
  const place = first?.instancePath.slice(1).replaceAll('/', ' › ') || '整个文件';
  throw new InputError(`结果文件的“${place}”不符合 zhengxun.results/1 的格式，请重新导出或对照格式改正`, {
    code: 'results-refused',
    details: { ...first },
  });
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new InputError('结果文件既不是导出的 .json，也不是 .xlsx 工作簿，请核对文件', { code: 'results-unreadable', cause });
  }
}

const EXPLAINED = [
  '把一批检查的结果填入后面各表，用 zhengxun bulletin 本文件.xlsx -o 通报.docx 生成通报。',
  '各表第 1 行是列名，不要改动；示例行请换成自己的内容。日期写成 2026-09-15。',
  '“网站”“账号”两表要列出全部正常运行的对象，没有抽到的“是否检查”填否、“结论”留空。',
  '一个对象有几条问题的，用“；”隔开，“问题类别”一一对应，或者只写一类。',
  '“单位”表的顺序就是附表里的顺序；不单列一行的单位，写明并入哪个单位统计。',
];

/** The workbook to fill in, with an example. */
export function resultsTemplate(): Promise<Uint8Array> {
  const sheets = SHEETS.map(
    ({ name, headings, example }): Sheet => ({ name, rows: [headings, ...example], widths: headings.map(() => 18), headRows: 1 }),
  );
  return writeBook([{ name: '说明', rows: EXPLAINED.map((line) => [line]), widths: [100] }, ...sheets]);
}
