/** The head of a table with one or two levels, as cells with their spans: the same for .docx, HTML and .xlsx. Pure. */
import type { Column } from '../document/model.ts';

export interface HeaderCell {
  text: string;
  /** First column it stands over, and how many. */
  from: number;
  columns: number;
  rows: number;
  /** Lower half of a cell that began in the row above; HTML leaves it out. */
  isContinued: boolean;
}

/** One row of cells, or two when columns stand under a common heading. */
export function headerCells(columns: readonly Column[]): HeaderCell[][] {
  const rows = columns.some(({ group }) => group !== null) ? 2 : 1;
  const upper: HeaderCell[] = [];
  const lower: HeaderCell[] = [];
  for (const [from, { heading, group }] of columns.entries()) {
    const last = upper.at(-1);
    if (group === null) {
      upper.push({ text: heading, from, columns: 1, rows, isContinued: false });
      lower.push({ text: heading, from, columns: 1, rows: 1, isContinued: true });
      continue;
    }
    if (from > 0 && last !== undefined && columns[from - 1]!.group === group) last.columns++;
    else upper.push({ text: group, from, columns: 1, rows: 1, isContinued: false });
    lower.push({ text: heading, from, columns: 1, rows: 1, isContinued: false });
  }
  return rows === 1 ? [upper] : [upper, lower];
}
