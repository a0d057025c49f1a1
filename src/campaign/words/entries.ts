/** One entry of an office's pack: checked as a row of a workbook is, tried with its own sentences, kept by its columns. */
import { InputError } from '../../platform/index.ts';
import { DocumentError, type Pack, PackError, type PackMeta, packOfRows, tryPack } from '../../text/index.ts';

/** By name of the column; columns that are empty are left out. */
export type Cells = Record<string, string>;

/** The pack of these rows. Throws InputError with the first rows that cannot be used. */
export function packOfCells(meta: PackMeta, rows: readonly Cells[]): Pack {
  return explained(meta.title, () => packOfRows(meta, rows));
}

/** The cells of one entry, checked and tried. Throws InputError: what is wrong, or that a sentence finds nothing or too much. */
export function checkedCells(meta: PackMeta, given: Cells): Cells {
  const cells = Object.fromEntries(Object.entries(given).flatMap(([column, text]) => (text.trim() === '' ? [] : [[column, text.trim()]])));
  explained(meta.title, () => tryPack(packOfRows(meta, [cells])));
  return cells;
}

/** What the entries of a pack say, as cells. */
export const cellsOf = ({ rows }: Pack): Cells[] => rows.map((row) => Object.fromEntries([...row].filter(([, text]) => text !== '')));

/** Runs a step on a pack; what it says of the pack becomes the sentence for the user. */
export function explained<T>(name: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    if (cause instanceof PackError) throw new InputError(cause.message, { code: 'bad-pack', cause });
    if (cause instanceof DocumentError) throw new InputError(`词库 ${name}：${cause.message}`, { code: 'bad-pack', cause });
    throw cause;
  }
}
