/** Workbooks, with the library loaded when the first is read or written: `index.ts` is on every command's way. */
import type { Sheet } from './book.ts';

export type { Sheet };

/** See `book.ts`. */
export const writeBook = async (sheets: readonly Sheet[]): Promise<Uint8Array> => (await import('./book.ts')).writeBook(sheets);

/** See `book.ts`. */
export const readBook = async (bytes: Uint8Array): Promise<Sheet[]> => (await import('./book.ts')).readBook(bytes);
