/**
 * Many issued bulletins looked for in many pages: which of them a page may be a copy of is told by a few of their stretches, and only
 * those are laid beside it. Pure, linear in the page.
 */
import { type Copy, type Fingerprint, findCopy, fingerprint, GRAM, significantText } from './fingerprint.ts';

export interface ShelvedBulletin {
  id: string;
  title: string;
  /** Its prose. */
  text: string;
}

export interface ShelfCopy {
  bulletin: ShelvedBulletin;
  copy: Copy;
}

/** One stretch in eight is remembered: the same ones in a bulletin and in its copy, for its own characters say which. */
const SAMPLE = 8;
/** A copy has at least 0.3 of the bulletin; words replaced all over it leave fewer of its stretches whole. */
const LEAST_HITS = 0.03;
/** Fingerprints kept: a site that has one bulletin often has the next. */
const KEPT = 8;

export class Shelf {
  readonly #bulletins: readonly ShelvedBulletin[];
  /** Remembered stretch → places of the bulletins that have it. */
  readonly #owners = new Map<string, number[]>();
  readonly #remembered: number[];
  readonly #prints = new Map<number, Fingerprint>();

  constructor(bulletins: readonly ShelvedBulletin[]) {
    this.#bulletins = bulletins;
    this.#remembered = bulletins.map(({ text }, place) => {
      const own = new Set(sampled(significantText(text)));
      for (const gram of own) {
        const owners = this.#owners.get(gram);
        if (owners === undefined) this.#owners.set(gram, [place]);
        else owners.push(place);
      }
      return own.size;
    });
  }

  get ids(): string[] {
    return this.#bulletins.map(({ id }) => id);
  }

  /** Bulletins of which the page is a copy, the nearest first. */
  copiesIn(page: string): ShelfCopy[] {
    if (this.#bulletins.length === 0) return [];
    const hits = new Map<number, number>();
    for (const gram of new Set(sampled(significantText(page))))
      for (const place of this.#owners.get(gram) ?? []) hits.set(place, (hits.get(place) ?? 0) + 1);
    const found: ShelfCopy[] = [];
    for (const [place, count] of hits) {
      if (count < this.#remembered[place]! * LEAST_HITS) continue;
      const copy = findCopy(this.#printOf(place), page);
      if (copy !== null) found.push({ bulletin: this.#bulletins[place]!, copy });
    }
    return found.sort((a, b) => b.copy.share - a.copy.share);
  }

  #printOf(place: number): Fingerprint {
    const kept = this.#prints.get(place);
    if (kept !== undefined) return kept;
    const print = fingerprint(this.#bulletins[place]!.text);
    this.#prints.set(place, print);
    if (this.#prints.size > KEPT) this.#prints.delete(this.#prints.keys().next().value!);
    return print;
  }
}

function* sampled(text: string): Generator<string> {
  for (let at = 0; at + GRAM <= text.length; at++)
    if ((text.charCodeAt(at) * 31 + text.charCodeAt(at + GRAM - 1)) % SAMPLE === 0) yield text.slice(at, at + GRAM);
}
