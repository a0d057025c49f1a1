/** The annexes of a bulletin as sheets of a workbook, with the same heads, rows and words as on paper. */
import type { Sheet } from '../../platform/index.ts';
import { type Bulletin, type Run, type Table, textOf } from '../document/model.ts';
import { printed } from '../document/printed.ts';
import { headerCells } from './header.ts';

/** Characters of a sheet's column to one of the annex's. */
const WIDTH_FACTOR = 2.2;

export function annexSheets(bulletin: Bulletin): Sheet[] {
  return printed(bulletin).annexes.map(({ label, title, annex: { above, table, below } }) => {
    const wide = (text: string) => [text, ...Array.from({ length: table.columns.length - 1 }, () => '')];
    const before = [wide(`${label} ${title}`), ...optional(above).map(wide)];
    const head = headRows(table);
    const rows = [...before, ...head, ...bodyRows(table), ...optional(below).map(wide)];
    return {
      name: `${label}${title}`,
      rows,
      merges: merges(table, before.length),
      widths: table.columns.map(({ width }) => width * WIDTH_FACTOR),
      headRows: before.length + head.length,
    };
  });
}

const optional = (runs: readonly Run[]) => (runs.length === 0 ? [] : [textOf(runs)]);

function headRows({ columns }: Table): string[][] {
  return headerCells(columns).map((cells) => {
    const row = columns.map(() => '');
    for (const { text, from, isContinued } of cells) if (!isContinued) row[from] = text;
    return row;
  });
}

const bodyRows = ({ rows, total }: Table) => [...rows, ...(total === null ? [] : [total])].map((row) => row.map(textOf));

function merges({ columns }: Table, before: number): NonNullable<Sheet['merges']> {
  const title = { startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 };
  const head = headerCells(columns).flatMap((cells, row) =>
    cells.flatMap(({ from, columns: across, rows: down, isContinued }) =>
      isContinued || (across === 1 && down === 1)
        ? []
        : [{ startRow: before + row, startCol: from, endRow: before + row + down - 1, endCol: from + across - 1 }],
    ),
  );
  return columns.length > 1 ? [title, ...head] : head;
}
