/** Books on disk: the only place of this stage that reads files. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inForce } from './dates.ts';
import { inherit } from './inherit.ts';
import { type KnownCheck, parseRulebook } from './parse.ts';
import type { Rulebook } from './rulebook.ts';
import { RulebookError } from './source.ts';

const BOOKS = path.join(import.meta.dirname, 'books');

export interface LoadOptions {
  /** Beijing date whose values are taken: the as-of day. */
  on: string;
  checks: readonly KnownCheck[];
  /** Local vetoes switched by the caller, by indicator id. */
  switches?: Readonly<Record<string, boolean>>;
  /** File name for messages, when a text is given. */
  file?: string;
}

/**
 * The rulebook of an id (a book of the project) or of a text (several lines), as in force on a day.
 * Throws RulebookError with file, line and reason.
 */
export function loadRulebook(idOrText: string, { file, ...options }: LoadOptions): Rulebook {
  if (idOrText.includes('\n')) return parseRulebook(idOrText, file ?? '检查指标', { ...options, bookText });
  const text = bookText(idOrText);
  if (text === null) throw new RulebookError(`${idOrText}.yaml`, 1, `没有名为“${idOrText}”的检查指标，可用：${bookIds().join('、')}`);
  return parseRulebook(text, `${idOrText}.yaml`, { ...options, bookText });
}

/**
 * Checks the text of a book on every day on which one of its values comes into force or lapses; gives those days.
 * Throws RulebookError with file, line and reason.
 */
export function lintRulebook(text: string, { file, checks }: Pick<LoadOptions, 'file' | 'checks'>): string[] {
  const name = file ?? '检查指标';
  const { head } = inherit(text, name, bookText);
  const days = [...new Set([head.effective.from, ...(text.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [])])];
  const inEffect = days.filter((day) => inForce(head.effective, day)).sort();
  for (const on of inEffect.length > 0 ? inEffect : [head.effective.from]) parseRulebook(text, name, { on, checks, bookText });
  return inEffect;
}

/** Ids of the project's books, in alphabetical order. */
export function bookIds(): string[] {
  return readdirSync(BOOKS)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** What stands at the head of a book. */
export interface BookHead {
  id: string;
  title: string;
  documentNumber: string;
  /** First and last day of effect; no last day: still in force. */
  effective: { from: string; to: string | null };
  /** The book it inherits from, null when it stands by itself. */
  parent: string | null;
}

/** Heads of the project's books, in alphabetical order of their ids. Throws RulebookError. */
export function bookHeads(): BookHead[] {
  return bookIds().map((id) => {
    const { head, parent } = inherit(bookText(id)!, `${id}.yaml`, bookText);
    const { title, documentNumber, effective } = head;
    return { id: head.id, title, documentNumber, effective: { from: effective.from, to: effective.to ?? null }, parent };
  });
}

/** The day to read a book on: this one, or the last day of a book that is no longer in force. */
export function readingDay({ effective }: Pick<BookHead, 'effective'>, today: string): string {
  return effective.to !== null && effective.to < today ? effective.to : today;
}

/** Text of a book by id, null when there is none. Ids come from command lines and files: only listed names are opened. */
function bookText(id: string): string | null {
  return bookIds().includes(id) ? readFileSync(path.join(BOOKS, `${id}.yaml`), 'utf8') : null;
}
