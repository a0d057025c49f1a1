/**
 * Titles of laws and regulations, found again when one character is replaced, missing, put in or swapped, or a word
 * of two to four characters was left out or put in: each title is stored under what is left when parts are taken out.
 */
import type { Pack } from '../packs/pack.ts';
import { foldTerm, type Validity, validityOf } from '../packs/validity.ts';

/** What stands before the name proper of national laws. */
export const STATE = '中华人民共和国';

export interface Title {
  /** Folded, without the state's name. */
  core: string;
  /** As printed. */
  written: string;
  /** Printed with the state's name. */
  national: boolean;
  pack: string;
  validity: Validity;
}

export interface TitleIndex {
  /** True for a name that exists, with or without the state's name. */
  isKnown(core: string): boolean;
  /** Length of the longest existing name of a national law that `text` begins with; 0 when none. */
  knownPrefix(text: string): number;
  /** Titles within one edit of `core`. */
  near(core: string): readonly Title[];
  /** National laws within one edit of a beginning of `text`. */
  nearPrefix(text: string): readonly Title[];
  /** Titles that `core` becomes when a word is put in or taken out. */
  byWord(core: string): Title[];
}

/** Longest name looked up; longer ones are sentences. */
export const LONGEST_TITLE = 60;
const LONGEST_WORD = 4;
/** What follows the state's name repeats (境内, 公民, 国务院): so many answers are kept. */
const REMEMBERED = 2_000;
/** A name whose word may be missing keeps at least so many characters. */
const SHORTEST_REST = 4;

/** Index over the packs of layer `titles`. */
export function indexTitles(packs: readonly Pack[]): TitleIndex {
  const known = new Set<string>();
  const shortened = new Map<string, Set<Title>>();
  const withoutWord = new Map<string, Set<Title>>();
  const byCore = new Map<string, Title>();
  for (const { meta, rows } of packs)
    for (const row of rows) {
      const written = row.get('title')!;
      const folded = foldTerm(written);
      const national = folded.startsWith(STATE);
      const core = national ? folded.slice(STATE.length) : folded;
      known.add(core);
      for (const form of (row.get('accepted') ?? '').split('|')) if (form !== '') known.add(foldTerm(form));
      if (row.get('edits') === '0' || core.length > LONGEST_TITLE) continue;
      const title: Title = { core, written, national, pack: meta.id, validity: validityOf(meta, row) };
      byCore.set(core, title);
      for (let i = 0; i < core.length; i++) {
        add(shortened, without(core, i, 1), title);
        if (!national) continue;
        for (let size = 2; size <= LONGEST_WORD && core.length - size >= SHORTEST_REST && i + size <= core.length; size++)
          add(withoutWord, without(core, i, size), title);
      }
    }
  const prefixes = new Map<string, readonly Title[]>();
  const near = (core: string): readonly Title[] => {
    const found = new Set<Title>(shortened.get(core));
    for (let i = 0; i < core.length; i++) {
      const rest = without(core, i, 1);
      const longer = byCore.get(rest);
      if (longer) found.add(longer);
      for (const title of shortened.get(rest) ?? []) found.add(title);
    }
    return [...found];
  };
  const byStart = new Map<string, string[]>();
  for (const core of [...known].sort((a, b) => b.length - a.length)) {
    const start = core.slice(0, 2);
    const others = byStart.get(start);
    if (others) others.push(core);
    else byStart.set(start, [core]);
  }

  return {
    isKnown: (core) => known.has(core),
    knownPrefix(text) {
      const core = byStart.get(text.slice(0, 2))?.find((known) => text.startsWith(known));
      return core?.length ?? 0;
    },
    near,
    nearPrefix(text) {
      const known = prefixes.get(text);
      if (known !== undefined) return known;
      if (prefixes.size >= REMEMBERED) prefixes.clear();
      const found = new Set<Title>();
      for (let length = 2; length <= text.length; length++)
        for (const title of near(text.slice(0, length))) if (title.national) found.add(title);
      const titles = [...found];
      prefixes.set(text, titles);
      return titles;
    },
    byWord(core) {
      const found = new Set<Title>(withoutWord.get(core));
      for (let size = 2; size <= LONGEST_WORD; size++)
        for (let i = 0; i + size <= core.length && core.length - size >= SHORTEST_REST; i++) {
          const title = byCore.get(without(core, i, size));
          if (title?.national) found.add(title);
        }
      return [...found];
    },
  };
}

function add(map: Map<string, Set<Title>>, key: string, title: Title): void {
  const known = map.get(key);
  if (known) known.add(title);
  else map.set(key, new Set([title]));
}

function without(text: string, at: number, size: number): string {
  return text.slice(0, at) + text.slice(at + size);
}
