/**
 * Workbooks of several sheets, small enough for memory: what a bulletin's annexes are written to and a result file is read from.
 * Everything is text, so that nothing is calculated and codes keep their zeros.
 */
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { InputError } from '../errors.ts';
import { guardArchive } from './archive.ts';
import { cellText, visibleText } from './table.ts';

export interface Sheet {
  name: string;
  rows: readonly (readonly string[])[];
  /** Cells that stand over others, both ends included, from 0. */
  merges?: readonly { startRow: number; startCol: number; endRow: number; endCol: number }[];
  /** Characters. */
  widths?: readonly number[];
  /** Rows that stay in sight and are printed again on each page. */
  headRows?: number;
}

const MOST_SHEETS = 50;

export async function writeBook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = new Set<string>();
  return writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], widths = [], headRows = 0 }, i) => ({
      name: sheetName(name, i, names),
      rows: rows.map((row) => row.map(visibleText)),
      merges: [...merges],
      columns: widths.map((width) => ({ width })),
      ...(headRows === 0 ? {} : { freezePane: { rows: headRows } }),
    })),
  });
}

/** The sheets with their cells as trimmed text. Throws InputError, one sentence, for what is no workbook or too large. */
export async function readBook(bytes: Uint8Array): Promise<Sheet[]> {
  guardArchive(bytes);
  try {
    const { sheets } = await readXlsx(bytes);
    if (sheets.length > MOST_SHEETS) throw new InputError(`工作簿超过 ${MOST_SHEETS} 个工作表，请核对文件`, { code: 'table-too-long' });
    return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellText)) }));
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('读不懂这个表格，请用 Excel 或 WPS 另存为 .xlsx 后重试', { code: 'table-broken', cause });
  }
}

/** A name that Excel takes: 31 characters, none of its signs, none twice. */
function sheetName(name: string, at: number, taken: Set<string>): string {
  const plain = name.replace(/[[\]:*?/\\'\p{Cc}\p{Cf}]/gu, '').slice(0, 28) || `表${at + 1}`;
  const unique = taken.has(plain) ? `${plain.slice(0, 25)}-${at + 1}` : plain;
  taken.add(unique);
  return unique;
}
