/**
 * Tables as people exchange them, .xlsx or .csv, read and written a row at a time. The only place that knows the library.
 * Everything is text: codes keep their leading zeros, nothing of ours becomes a formula, nothing foreign is calculated.
 */
import { streamCsvRows, writeCsvStream } from 'hucre/csv';
import { streamXlsxRows, writeXlsxStream } from 'hucre/xlsx';
import { InputError } from '../errors.ts';
import { guardArchive } from './archive.ts';

export interface TableRow {
  /** As people count: the heading is row 1. */
  row: number;
  cells: string[];
}

export type TableFormat = 'xlsx' | 'csv';

const MOST_ROWS = 100_001;
const MOST_CELLS = 100;

/** Rows of the first sheet that hold something. Throws InputError, one sentence, for what is no table or too large. */
export async function* readTable(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const isXlsx = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isXlsx) guardArchive(bytes);
  try {
    let row = 0;
    for await (const values of isXlsx ? xlsxRows(bytes) : csvRows(decoded(bytes))) {
      row = Array.isArray(values) ? row + 1 : values.index + 1;
      const cells = (Array.isArray(values) ? values : values.values).map(cellText);
      if (cells.every((cell) => cell === '')) continue;
      if (row > MOST_ROWS) throw new InputError('表格超过 100000 行，请分成几个文件', { code: 'table-too-long' });
      if (cells.length > MOST_CELLS) throw new InputError(`表格第${row}行超过 ${MOST_CELLS} 列，请核对文件`, { code: 'table-too-wide' });
      yield { row, cells: isXlsx ? cells : cells.map(unescaped) };
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('读不懂这个表格，请用 Excel 或 WPS 另存为 .xlsx 后重试', { code: 'table-broken', cause });
  }
}

/** The rows as a file. The heading, if any, is the first row. */
export async function writeTable(format: TableFormat, sheet: string, rows: AsyncIterable<string[]>): Promise<Buffer> {
  const shown = mapped(rows, (cell) => (format === 'csv' ? escaped(visibleText(cell)) : visibleText(cell)));
  const stream = format === 'csv' ? writeCsvStream(shown, { bom: true }) : writeXlsxStream(shown, { name: sheet });
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const xlsxRows = (bytes: Uint8Array) => streamXlsxRows(bytes, { sheet: 0, maxRows: MOST_ROWS + 1 });

/** Parted by commas, or by tabs where the heading has tabs only. */
function csvRows(text: string) {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  return streamCsvRows(text, { delimiter: heading.includes('\t') && !heading.includes(',') ? '\t' : ',' });
}

async function* mapped(rows: AsyncIterable<string[]>, change: (cell: string) => string): AsyncGenerator<string[]> {
  for await (const row of rows) yield row.map(change);
}

/** A cell as trimmed text; a day as `YYYY-MM-DD`. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)).trim();
}

/** UTF-8 with or without mark, else the Chinese encoding that Excel writes. */
function decoded(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new InputError('文件不是表格，请选择 .xlsx 或 .csv 文件', { code: 'table-unknown' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A spreadsheet calculates cells of a .csv that begin so. The apostrophe itself is marked too, so that reading gives the same back. */
const CALCULATED = /^['=+\-@\t\r]/;

const escaped = (cell: string) => (CALCULATED.test(cell) ? `'${cell}` : cell);
const unescaped = (cell: string) => (cell.startsWith("'") && CALCULATED.test(cell.slice(1)) ? cell.slice(1) : cell);

/** Control and direction characters by their number: seen, and without effect. */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (character) =>
    character === '\n' ? character : `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}
