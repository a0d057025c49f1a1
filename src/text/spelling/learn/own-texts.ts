/**
 * Counts of an office's own texts. A sentence counts once however often and on however many sites it stands, and a
 * sequence only when sentences of at least two sites hold it: a slip that travels with a reposted article teaches nothing.
 * Memory is bounded: what was met once is forgotten first, and the learner says when it is full.
 */
import { isHan, unitsOf } from '../characters.ts';
import { LEARNED_VERSION, type LearnedAbout, packLearned } from '../learned.ts';
import { hashOf, levelOf } from '../seen.ts';

export interface Learner {
  /** Counts a text of a site; sentences that touch one of the spans (marks) are left out. False when it is full and nothing more counts. */
  add(site: string, text: string, spans: readonly { start: number; end: number }[]): boolean;
  /** The learned table as a file; null when fewer than two sites had anything to teach. `made`: Beijing date. */
  table(made: string): { about: LearnedAbout; bytes: Uint8Array } | null;
}

const LENGTHS = [2, 3, 4] as const;
/** A sentence with fewer Chinese characters is a heading, a name or a cell. */
const SHORTEST = 8;
const SENTENCE = /[^。！？；\r\n]+/g;
/** Slots of each table of sequences and of the set of sentences (8 bytes each). */
const SLOTS = 1 << 22;
/** Sequences of each length kept in the file, the commonest: at most 4 MB altogether. */
const KEPT = 250_000;
/** An office's own text is nearer in kind than statutes: one of its sentences counts as so many. */
const WEIGHT = 4;

/** A learner; about 130 MB while it learns. */
export function createLearner(): Learner {
  const sites = new Map<string, { number: number; sentences: number; characters: number }>();
  const sentences = new HashSet();
  const sequences = new Map(LENGTHS.map((length) => [length, new Sightings()]));
  let full = false;

  return {
    add(host, text, spans) {
      const site = sites.get(host) ?? { number: Math.min(sites.size + 1, SEVERAL - 1), sentences: 0, characters: 0 };
      sites.set(host, site);
      for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
        if (full) return false;
        if (spans.some(({ start, end }) => start < index + sentence.length && index < end)) continue;
        const units = unitsOf(sentence);
        const characters = units.reduce((n, unit) => n + (isHan(unit) ? 1 : 0), 0);
        if (characters < SHORTEST || !sentences.add(sentence)) continue;
        site.sentences++;
        site.characters += characters;
        let run = 0;
        for (let i = 0; i < units.length; i++) {
          run = isHan(units[i]!) ? run + 1 : 0;
          for (const [length, table] of sequences) if (run >= length) table.add(hashOf(units, i + 1 - length, length), site.number);
        }
        full = sentences.isFull || [...sequences.values()].some((table) => table.isFull);
      }
      return !full;
    },
    table(made) {
      const taught = [...sites].filter(([, { sentences: n }]) => n > 0);
      if (taught.length < 2) return null;
      const kept = [...sequences].map(([length, table]) => [length, table.commonest(KEPT)] as const);
      const about: LearnedAbout = {
        version: LEARNED_VERSION,
        made,
        sites: taught.map(([host, { sentences: n, characters }]) => ({ host, sentences: n, characters })),
        sequences: Object.fromEntries(kept.map(([length, { hashes }]) => [String(length), hashes.length])),
      };
      const columns = kept.flatMap(([length, { hashes, times }]) => [
        [`seen.${length}`, hashes.map((hash, i) => hash - (i === 0 ? 0 : hashes[i - 1]!))] as const,
        [`seen.${length}level`, Uint8Array.from(times, (n) => levelOf(n * WEIGHT))] as const,
      ]);
      return { about, bytes: packLearned(about, Object.fromEntries(columns)) };
    },
  };
}

/** 52-bit hashes of sentences. */
class HashSet {
  readonly #high = new Uint32Array(SLOTS / 2);
  readonly #low = new Uint32Array(SLOTS / 2);
  #size = 0;

  get isFull(): boolean {
    return this.#size * 4 > this.#high.length * 3;
  }

  /** False when it was there. */
  add(text: string): boolean {
    const units = unitsOf(text.replace(/\s+/g, ''));
    const high = hashOf(units, 0, units.length) + 1;
    let low = 7;
    for (const unit of units) low = (Math.imul(low, 31) + unit) >>> 0;
    const mask = this.#high.length - 1;
    let slot = low & mask;
    for (; this.#high[slot] !== 0; slot = (slot + 1) & mask) if (this.#high[slot] === high && this.#low[slot] === low) return false;
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#size++;
    return true;
  }
}

/** A site's number where several have it. */
const SEVERAL = 0xffff;
const MOST_TIMES = 0xffff;

/** How often each sequence was met, and on which site or on several. */
class Sightings {
  /** Hash + 1; 0 = empty. */
  readonly #hash = new Uint32Array(SLOTS);
  readonly #times = new Uint16Array(SLOTS);
  readonly #site = new Uint16Array(SLOTS);
  #size = 0;
  isFull = false;

  add(hash: number, site: number): void {
    const slot = this.#slotOf(hash + 1);
    if (this.#hash[slot] === 0) {
      this.#hash[slot] = hash + 1;
      this.#site[slot] = site;
      this.#size++;
      if (this.#size * 4 > SLOTS * 3) this.#forget();
      else this.#times[slot] = 1;
      return;
    }
    if (this.#times[slot]! < MOST_TIMES) this.#times[slot]!++;
    if (this.#site[slot] !== site) this.#site[slot] = SEVERAL;
  }

  /** Sequences of at least two sites, the commonest first to be kept, in the order of their hashes. */
  commonest(most: number): { hashes: Uint32Array; times: Uint16Array } {
    const slots = [...this.#hash.keys()].filter((slot) => this.#hash[slot] !== 0 && this.#site[slot] === SEVERAL);
    const kept = slots
      .sort((a, b) => this.#times[b]! - this.#times[a]! || this.#hash[a]! - this.#hash[b]!)
      .slice(0, most)
      .sort((a, b) => this.#hash[a]! - this.#hash[b]!);
    return {
      hashes: Uint32Array.from(kept, (slot) => this.#hash[slot]! - 1),
      times: Uint16Array.from(kept, (slot) => this.#times[slot]!),
    };
  }

  #slotOf(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - Math.log2(SLOTS));
    while (this.#hash[slot] !== 0 && this.#hash[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }

  /** Drops what was met once; full when that makes too little room. */
  #forget(): void {
    const kept: [key: number, times: number, site: number][] = [];
    for (let slot = 0; slot < SLOTS; slot++)
      if (this.#times[slot]! > 1) kept.push([this.#hash[slot]!, this.#times[slot]!, this.#site[slot]!]);
    this.#hash.fill(0);
    this.#times.fill(0);
    this.#site.fill(0);
    this.#size = kept.length;
    this.isFull = kept.length * 2 > SLOTS;
    for (const [key, times, site] of kept) {
      const slot = this.#slotOf(key);
      this.#hash[slot] = key;
      this.#times[slot] = times;
      this.#site[slot] = site;
    }
  }
}
