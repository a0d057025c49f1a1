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

/** The compiled form: plain data that can be stored. */
export interface TitleTables {
  /** Every name that exists, without the state's name. */
  known: readonly string[];
  /** Titles that may be meant. */
  titles: readonly Title[];
}

/** Titles of the packs of layer `titles`. */
export function compileTitles(packs: readonly Pack[]): TitleTables {
  const known = new Set<string>();
  const titles: Title[] = [];
  for (const { meta, rows } of packs)
    for (const row of rows) {
      const written = row.get('title')!;
      const folded = foldTerm(written);
      const national = folded.startsWith(STATE);
      const core = national ? folded.slice(STATE.length) : folded;
      known.add(core);
      for (const form of (row.get('accepted') ?? '').split('|')) if (form !== '') known.add(foldTerm(form));
      if (row.get('edits') === '0' || core.length > LONGEST_TITLE) continue;
      titles.push({ core, written, national, pack: meta.id, validity: validityOf(meta, row) });
    }
  return { known: [...known], titles };
}

/** Index over compiled tables. */
export function indexTitles({ known: names, titles }: TitleTables): TitleIndex {
  const known = new Set(names);
  const byCore = new Map(titles.map((title) => [title.core, title]));
  // Made when first asked for: most texts name no title that does not exist.
  let shortened: Rests | null = null;
  let withoutWord: Rests | null = null;
  const prefixes = new Map<string, readonly Title[]>();
  const near = (core: string): readonly Title[] => {
    shortened ??= rests(titles, 1, 1);
    const found = new Set<Title>(shortened(core));
    for (let i = 0; i < core.length; i++) {
      const rest = without(core, i, 1);
      const longer = byCore.get(rest);
      if (longer) found.add(longer);
      for (const title of shortened(rest)) found.add(title);
    }
    return [...found];
  };
  let byStart: ReadonlyMap<string, readonly string[]> | null = null;

  return {
    isKnown: (core) => known.has(core),
    knownPrefix(text) {
      byStart ??= longestFirst(names);
      const core = byStart.get(text.slice(0, 2))?.find((name) => text.startsWith(name));
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
      withoutWord ??= rests(
        titles.filter((title) => title.national),
        2,
        LONGEST_WORD,
      );
      const found = new Set<Title>(withoutWord(core));
      for (let size = 2; size <= LONGEST_WORD; size++)
        for (let i = 0; i + size <= core.length && core.length - size >= SHORTEST_REST; i++) {
          const title = byCore.get(without(core, i, size));
          if (title?.national) found.add(title);
        }
      return [...found];
    },
  };
}

/** Names by their first two characters, the longest first. */
function longestFirst(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byStart = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const start = name.slice(0, 2);
    const others = byStart.get(start);
    if (others) others.push(name);
    else byStart.set(start, [name]);
  }
  return byStart;
}

/** Titles by what is left of their cores when some characters in a row are taken out. */
type Rests = (rest: string) => Title[];

const FACTOR = 0x01000193;

/**
 * Rests of `titles` with `least` to `most` characters taken out, told apart by a hash that is put together from the hashes
 * of their two parts, so none of them is made; a hit is compared. As strings in a map they took ten times as long to build.
 */
function rests(titles: readonly Title[], least: number, most: number): Rests {
  let room = 0;
  for (const { core } of titles) room += core.length * (most - least + 1);
  /** Of each rest its hash, title, first character taken out and number of them. */
  const hashes = new Int32Array(room);
  const owners = new Uint32Array(room);
  const places = new Uint8Array(room);
  const sizes = new Uint8Array(room);
  const begins = new Int32Array(LONGEST_TITLE + 1);
  const powers = new Int32Array(LONGEST_TITLE + 1).fill(1);
  for (let i = 0; i < LONGEST_TITLE; i++) powers[i + 1] = Math.imul(powers[i]!, FACTOR);
  let count = 0;
  for (let owner = 0; owner < titles.length; owner++) {
    const { core } = titles[owner]!;
    const { length } = core;
    for (let i = 0; i < length; i++) begins[i + 1] = Math.imul(begins[i]!, FACTOR) + core.charCodeAt(i);
    for (let i = 0; i < length; i++)
      for (let size = least; size <= most && i + size <= length; size++) {
        if (size > 1 && length - size < SHORTEST_REST) break;
        hashes[count] = Math.imul(begins[i]! - begins[i + size]!, powers[length - i - size]!) + begins[length]!;
        owners[count] = owner;
        places[count] = i;
        sizes[count++] = size;
      }
  }
  let capacity = 16;
  while (capacity < count * 2) capacity <<= 1;
  const shift = Math.clz32(capacity - 1);
  // Number of the first rest in a slot and of the next one for each, from 1; 0 = none.
  const heads = new Int32Array(capacity);
  const next = new Int32Array(count + 1);
  for (let k = count; k > 0; k--) {
    const slot = Math.imul(hashes[k - 1]!, 0x9e3779b1) >>> shift;
    next[k] = heads[slot]!;
    heads[slot] = k;
  }
  return (rest) => {
    let hash = 0;
    for (let i = 0; i < rest.length; i++) hash = (Math.imul(hash, FACTOR) + rest.charCodeAt(i)) | 0;
    const found: Title[] = [];
    for (let k = heads[Math.imul(hash, 0x9e3779b1) >>> shift]!; k > 0; k = next[k]!) {
      const title = titles[owners[k - 1]!]!;
      if (hashes[k - 1] === hash && without(title.core, places[k - 1]!, sizes[k - 1]!) === rest) found.push(title);
    }
    return found;
  };
}

function without(text: string, at: number, size: number): string {
  return text.slice(0, at) + text.slice(at + size);
}
