/** When and where an entry counts, and the form in which its words are matched. */
import type { ReadOptions } from '../marks.ts';
import { FOLDED, KIND, Kind } from '../normal/characters.ts';
import type { PackMeta, PackRow } from './pack.ts';

export interface Validity {
  /** First and last day; null = open. */
  from: string | null;
  until: string | null;
  /** Names the text's scope must be among; null = any. */
  scope: readonly string[] | null;
}

/** Validity of a row; what it does not say stands in the pack. */
export function validityOf(meta: PackMeta, row: PackRow): Validity {
  const from = row.get('from') || meta.from || null;
  const until = row.get('until') || meta.until || null;
  const scope = row.get('scope') ? row.get('scope')!.split('|') : (meta.scope ?? null);
  return from === null && until === null && scope === null ? ALWAYS : { from, until, scope };
}

/** One object for nearly all entries: less to store and to read back. */
const ALWAYS: Validity = { from: null, until: null, scope: null };

/** True when an entry counts for a text read with these options. */
export function covers({ from, until, scope }: Validity, { publishedOn, scope: name }: ReadOptions): boolean {
  if (scope !== null && (name === undefined || !scope.includes(name))) return false;
  if (publishedOn === undefined) return true;
  return (from === null || from <= publishedOn) && (until === null || publishedOn <= until);
}

/** A term as the normaliser would leave it. */
export function foldTerm(term: string): string {
  let folded = '';
  for (let i = 0; i < term.length; i++) {
    const code = term.charCodeAt(i);
    if (KIND[code] !== Kind.invisible) folded += String.fromCharCode(FOLDED[code]!);
  }
  return folded;
}
