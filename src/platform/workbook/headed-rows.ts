/** Tables whose first row names the columns: each further row by its headings. */
import { InputError } from '../errors.ts';
import { readTable, visibleText } from './table.ts';

export interface HeadedRow {
  /** As people count: the heading is row 1. */
  row: number;
  /** Cells by heading; headings that the file does not have are missing. */
  given: ReadonlyMap<string, string>;
}

/** Headings that a table may have, and those that it must have. */
export interface Headings {
  known: readonly string[];
  required: readonly string[];
}

/** Rows below the heading. Throws InputError for an unknown, missing or doubled column, an empty table and what `readTable` refuses. */
export async function* headedRows(bytes: Uint8Array, expected: Headings): AsyncGenerator<HeadedRow> {
  let headings: string[] | null = null;
  for await (const { row, cells } of readTable(bytes)) {
    if (headings === null) headings = checkedHeadings(cells, expected);
    else yield { row, given: new Map(headings.map((heading, i) => [heading, cells[i] ?? ''])) };
  }
  if (headings === null) throw new InputError('表格是空的，请选择有内容的文件', { code: 'table-empty' });
}

function checkedHeadings(cells: readonly string[], { known, required }: Headings): string[] {
  const unknown = cells.find((cell) => cell !== '' && !known.includes(cell));
  if (unknown !== undefined)
    throw new InputError(`第1行有不认识的列“${shown(unknown)}”，可用的列：${known.join('、')}`, { code: 'heading-unknown' });
  const twice = cells.find((cell, i) => cell !== '' && cells.indexOf(cell) !== i);
  if (twice !== undefined) throw new InputError(`第1行的列“${twice}”出现两次，请只留一列`, { code: 'heading-twice' });
  const missing = required.find((heading) => !cells.includes(heading));
  if (missing !== undefined) throw new InputError(`第1行缺少列“${missing}”，请补上`, { code: 'heading-missing' });
  return [...cells];
}

/** An unknown heading on one short line. */
const shown = (cell: string) => (cell.length > 40 ? `${visibleText(cell.slice(0, 40))}…` : visibleText(cell)).replace(/\s+/g, ' ');
