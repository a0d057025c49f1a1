/**
 * What people said is no error: each entry silences exactly the marks within its own wording, where and until when it
 * says so. What it silences is told, never lost. Pure: the day is given.
 */
import { createHash } from 'node:crypto';
import type { TextMark } from '../marks.ts';

export interface MemoryEntry {
  /** Eight hex characters over wording, rule and scope. */
  id: string;
  /** The wording as it stands in the text; `sha256:` and its digest where the wording itself must not be kept (personal data). */
  text: string;
  /** Only marks of this rule; null: of any. */
  rule: string | null;
  reason: string;
  /** `''`: everywhere; `site:HOST`; or the start of an address. */
  scope: string;
  /** Who said so. */
  by: string;
  /** Beijing date it was said. */
  added: string;
  /** Last Beijing date it holds; null: until it is removed. */
  until: string | null;
}

export type Memory = readonly MemoryEntry[];

/** Where a text stands, and on which day the memory is asked. */
export interface Place {
  /** Addresses of the pages that show it; empty when unknown. */
  addresses: readonly string[];
  /** False when it stands on more pages than those: entries for one site or folder then stay silent. */
  isWhole: boolean;
  /** Beijing date; an entry that expired before does not count. */
  asOf: string;
}

export interface AllowedMark extends TextMark {
  /** The entry that silences it. */
  allowed: MemoryEntry;
}

const DIGEST = 'sha256:';

/** Parts the marks of a text into those that stand and those that an entry silences. */
export function silence<M extends TextMark>(
  marks: readonly M[],
  text: string,
  memory: Memory,
  place?: Place,
): { marks: M[]; allowed: (M & AllowedMark)[] } {
  const result: { marks: M[]; allowed: (M & AllowedMark)[] } = { marks: [], allowed: [] };
  const inForce = marks.length === 0 ? [] : entriesFor(memory, place);
  for (const mark of marks) {
    const entry = inForce.find((one) => covers(one, mark, text));
    if (entry === undefined) result.marks.push(mark);
    else result.allowed.push({ ...mark, allowed: entry });
  }
  return result;
}

/** The entries to be asked about a text that stands there on that day. */
function entriesFor(memory: Memory, place: Place | undefined): Memory {
  const addresses = place?.isWhole === true ? place.addresses : [];
  const scopes = addresses.map((address) => `site:${bare(URL.parse(address)?.host ?? '')}`);
  return memory.filter(({ scope, until }) => {
    if (until !== null && (place === undefined || place.asOf > until)) return false;
    if (scope === '') return true;
    if (addresses.length === 0) return false;
    if (scope.startsWith('site:')) return scopes.every((site) => site === scope);
    return addresses.every((address) => address.startsWith(scope));
  });
}

/** A scope as it is compared: hosts in small letters without www., addresses as browsers write them; null when it is none. */
export function plainScope(scope: string): string | null {
  if (scope === '') return scope;
  if (scope.startsWith('site:')) return /^site:[^\s/@?#]+$/.test(scope) ? `site:${bare(scope.slice('site:'.length))}` : null;
  const url = URL.parse(scope);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');

/** True when the mark lies within an occurrence of the entry's wording. */
function covers(entry: MemoryEntry, { rule, start, end }: TextMark, text: string): boolean {
  if (entry.rule !== null && entry.rule !== rule) return false;
  if (entry.text.startsWith(DIGEST)) return entry.text === digestOf(text.slice(start, end));
  const { length } = entry.text;
  return end - start <= length && text.slice(Math.max(0, end - length), start + length).includes(entry.text);
}

/** What is kept of a wording that must not be kept itself. */
export function digestOf(text: string): string {
  return DIGEST + createHash('sha256').update(text).digest('hex');
}

/** The id of an entry. */
export function idOf({ text, rule, scope }: Pick<MemoryEntry, 'text' | 'rule' | 'scope'>): string {
  return createHash('sha256')
    .update([text, rule ?? '', scope].join('\n'))
    .digest('hex')
    .slice(0, 8);
}
