/** Books of indicators as people read them: on a day, compared, one of an office's own checked. Bad books are told in the sentence of the book's reader. */
import { allChecks } from '../../checks/index.ts';
import { beijingDate } from '../../page/index.ts';
import { InputError, NotFoundError } from '../../platform/index.ts';
import {
  bookHeads,
  lintRulebook,
  loadRulebook,
  type Rulebook,
  type RulebookDifference,
  RulebookError,
  readingDay,
  rulebookDifferences,
} from '../../rulebook/index.ts';

/** Heads of the books of the project. */
export { bookHeads as listBooks, type Rulebook };

/** A book of the project on a day; `on` null: on the day of `now` (Beijing), or its last day. Throws NotFoundError, InputError for a day it has no values for. */
export function readBook(id: string, on: string | null, now: number): Rulebook {
  const head = bookHeads().find((one) => one.id === id);
  if (head === undefined) throw new NotFoundError(`没有名为“${id}”的检查指标，请从列表中选择`, { code: 'rulebook-not-found' });
  return refusing(() => loadRulebook(id, { on: on ?? readingDay(head, beijingDate(now)), checks: allChecks }));
}

/** A book from an office's own text. Throws InputError. */
export function readOwnBook(text: string, file: string, on: string): Rulebook {
  return refusing(() => loadRulebook(severalLines(text), { on, checks: allChecks, file }));
}

/** Days on which an office's own book was read without a fault. Throws InputError with file, line and reason. */
export function lintOwnBook(text: string, file: string): string[] {
  return refusing(() => lintRulebook(severalLines(text), { file, checks: allChecks }));
}

/** A difference with the name of its indicator; null where it is none. */
export type NamedDifference = RulebookDifference & { name: string | null };

/** What differs between two books as they were read. */
export function compareBooks(before: Rulebook, after: Rulebook): NamedDifference[] {
  const names = new Map([...before.indicators, ...after.indicators].map(({ id, name }) => [id, name]));
  return rulebookDifferences(before, after).map((one) => ({ ...one, name: names.get(one.subject) ?? null }));
}

/** So that a text is never taken for the id of a book. */
const severalLines = (text: string) => `${text}\n`;

function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RulebookError) throw new InputError(cause.message, { code: 'rulebook-refused', cause });
    throw cause;
  }
}
