/**
 * Copies of our own bulletins: an issued text is found inside a fetched page also when the page turned it into traditional characters,
 * put readings in brackets behind characters or replaced words of it; what was put in is told. Pure, linear in the page.
 */
import { foldText } from '../../text/light.ts';

/** Of an issued bulletin; made once, looked for in many pages. */
export interface Fingerprint {
  /** Han characters, letters and digits of the text, folded. */
  text: string;
  /** First place of each stretch of `GRAM` characters. */
  grams: ReadonlyMap<string, number>;
}

export interface Change {
  /** What stood there, folded; empty: nothing. */
  was: string;
  /** What the page has instead, as written there; empty: it was left out. */
  by: string;
  count: number;
}

export interface Copy {
  /** Share of the bulletin that stands in the page, 0 to 1. */
  share: number;
  /** Offsets in the page of the first and last character of the bulletin. */
  start: number;
  end: number;
  /** Most frequent first. */
  changes: Change[];
  /** Readings in brackets behind characters. */
  readings: number;
  /** Of the page's characters in the copy those that are not the bulletin's but their traditional forms. */
  traditional: number;
}

/** Characters of the stretches by which a page is compared. */
export const GRAM = 8;
/** Less than this of the bulletin is a quotation, not a copy. */
const LEAST_SHARE = 0.3;
/** Further on in the bulletin a stretch is not looked for: a page that leaves more out is no copy. */
const FARTHEST = 4000;
/** Characters by which a stretch further on must be longer. */
const MOST_PROOF = 24;
const READING = /[（(]\s?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\s?[）)]/giu;
const LONGEST_CHANGE = 200;

export function fingerprint(text: string): Fingerprint {
  const folded = significant(text).text;
  const grams = new Map<string, number>();
  for (let at = 0; at + GRAM <= folded.length; at++) {
    const gram = folded.slice(at, at + GRAM);
    if (!grams.has(gram)) grams.set(gram, at);
  }
  return { text: folded, grams };
}

/** Characters of a text by which copies are told, folded. */
export const significantText = (text: string): string => significant(text).text;

/** Less of the bulletin stands in an abridged report, which words things its own way. */
const WHOLE_SHARE = 0.8;
/** A renumbered heading or annex is shorter. */
const LEAST_REPLACED = 2;

/** Whether somebody worked on the copy: readings put in, or words of an otherwise whole text replaced by others. */
export const isAltered = ({ share, readings, changes }: Pick<Copy, 'share' | 'readings' | 'changes'>): boolean =>
  readings > 0 || (share >= WHOLE_SHARE && changes.some(({ was, by }) => was !== '' && significantText(by).length >= LEAST_REPLACED));

/** The bulletin in a page's text; null when it is not there. */
export function findCopy({ text, grams }: Fingerprint, page: string): Copy | null {
  const found = significant(page);
  const stretches = align(text, grams, found.text);
  const matched = stretches.reduce((sum, { length }) => sum + length, 0);
  if (text.length === 0 || matched / text.length < LEAST_SHARE) return null;
  const start = found.sourceAt(stretches[0]!.page);
  const last = stretches.at(-1)!;
  const end = found.sourceAt(last.page + last.length - 1) + 1;
  const copied = page.slice(start, end);
  let traditional = 0;
  for (const stretch of stretches)
    for (let i = 0; i < stretch.length; i++) {
      const written = page[found.sourceAt(stretch.page + i)]!;
      if (written !== found.text[stretch.page + i] && /\p{Script=Han}/u.test(written)) traditional++;
    }
  return {
    share: matched / text.length,
    start,
    end,
    changes: changesOf(text, found, page, stretches),
    readings: [...copied.matchAll(READING)].length,
    traditional,
  };
}

interface Stretch {
  bulletin: number;
  page: number;
  length: number;
}

/** Stretches that stand in both, in the order of both. */
function align(text: string, grams: ReadonlyMap<string, number>, page: string): Stretch[] {
  const stretches: Stretch[] = [];
  let next = 0;
  for (let at = 0; at + GRAM <= page.length; ) {
    const place = nextPlace(text, grams, page.slice(at, at + GRAM), next);
    if (place === null || (stretches.length > 0 && place - next > FARTHEST)) {
      at++;
      continue;
    }
    let length = GRAM;
    while (place + length < text.length && at + length < page.length && text[place + length] === page[at + length]) length++;
    // The issuer's name stands in many places: a short stretch proves no long way forward.
    if (length < GRAM + Math.min(MOST_PROOF, (place - next) / 8)) {
      at++;
      continue;
    }
    stretches.push({ bulletin: place, page: at, length });
    next = place + length;
    at += length;
  }
  return stretches;
}

/** Where the stretch stands next in the bulletin; its first place is known, further ones are looked for nearby. */
function nextPlace(text: string, grams: ReadonlyMap<string, number>, gram: string, from: number): number | null {
  const first = grams.get(gram);
  if (first === undefined) return null;
  if (first >= from) return first;
  const at = text.slice(from, from + FARTHEST).indexOf(gram);
  return at < 0 ? null : from + at;
}

function changesOf(text: string, found: Significant, page: string, stretches: readonly Stretch[]): Change[] {
  const changes = new Map<string, Change>();
  for (const [i, stretch] of stretches.entries()) {
    const before = stretches[i - 1];
    if (before === undefined) continue;
    const was = text.slice(before.bulletin + before.length, stretch.bulletin);
    const [from, to] = [before.page + before.length, stretch.page];
    const by = to > from ? page.slice(found.sourceAt(from), found.sourceAt(to - 1) + 1) : '';
    if (was === '' && by === '') continue;
    const key = JSON.stringify([was, by]);
    const known = changes.get(key);
    if (known === undefined) changes.set(key, { was: was.slice(0, LONGEST_CHANGE), by: by.slice(0, LONGEST_CHANGE), count: 1 });
    else known.count++;
  }
  return [...changes.values()].sort((a, b) => b.count - a.count);
}

interface Significant {
  text: string;
  sourceAt(index: number): number;
}

/** Only what carries the text: page makers change punctuation and space. */
function significant(source: string): Significant {
  const folded = foldText(source);
  const places: number[] = [];
  let text = '';
  for (let i = 0; i < folded.text.length; i++) {
    const character = folded.text[i]!;
    if (!/[\p{Script=Han}\p{L}\p{N}]/u.test(character)) continue;
    text += character;
    places.push(i);
  }
  return { text, sourceAt: (index) => folded.sourceAt(places[index]!) };
}
