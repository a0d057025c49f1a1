/** Between the columns file that people correct and the confirmations that judging takes. */
import { COLUMN_CLASSES, type ColumnClass, type ColumnConfirmation } from '../../page/index.ts';
import { readColumnsFile, writeColumnsFile } from '../../registry/index.ts';
import type { ReportColumn } from '../report/report.ts';
import { columnStateWords } from '../report/words.ts';

/** What persons confirmed, from the file's text. Throws InputError with line and reason. */
export function confirmationsOf(text: string): ColumnConfirmation[] {
  return readColumnsFile(text).map(({ class: name, ...entry }) => ({ ...entry, ...(isClass(name) ? { class: name } : {}) }));
}

/** The file for the next inspection: every column found, with what persons have said before kept as they said it. */
export function columnsFileOf(columns: readonly ReportColumn[], confirmed: readonly ColumnConfirmation[]): string {
  const said = new Map(confirmed.map((entry) => [entry.url, entry]));
  const found = columns.map((column) => {
    const { url, name, class: kind, exempt, state, newest, items } = column;
    const seen = `${columnStateWords[state]}，${items} 条，最近更新 ${newest ?? '未见'}；类别依据 ${column.classFrom}`;
    return { url, name, class: kind, ...(exempt === undefined ? {} : { exempt }), confirmed: false, ...said.get(url), seen };
  });
  const addresses = new Set(found.map((entry) => entry.url));
  // Entries about addresses that are no column any more (ignored ones above all) must not be forgotten.
  return writeColumnsFile([...found, ...confirmed.filter((entry) => !addresses.has(entry.url))]);
}

function isClass(name: string | undefined): name is ColumnClass {
  return name !== undefined && (COLUMN_CLASSES as readonly string[]).includes(name);
}
