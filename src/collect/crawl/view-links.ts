/**
 * Which pages hold which blocks, and which blocks link where: built once from the stored lists, in flat arrays,
 * so that a target's pages can be counted and sampled without a row for every link.
 */
import type { DatabaseSync } from 'node:sqlite';

const SAMPLES = 10;
/** A block on so many pages belongs to the template… */
const SHARED_PAGES = 5;
/** … on a small site: on this share of all pages, if these are three at least. */
const SHARED_SHARE = 0.5;

export interface Place {
  page: number;
  block: number;
  /** Index among the block's links. */
  at: number;
}

export class LinkIndex {
  /** Pages of each block: count, and up to ten of them, closest to the home page first. */
  readonly #blockCount: Int32Array;
  readonly #blockPages: Int32Array;
  /** Distinct pages that link to each target. */
  readonly #targetCount: Int32Array;
  /** Blocks that link to each target: list from #start[target] to #start[target + 1]. */
  readonly #start: Int32Array;
  readonly #linkBlock: Int32Array;
  readonly #linkAt: Int32Array;
  readonly #depth: Uint16Array;
  /** A block on so many pages belongs to the template. */
  readonly sharedFrom: number;

  constructor(db: DatabaseSync) {
    const size = (table: string) => Number(db.prepare(`SELECT coalesce(max(id), 0) AS n FROM ${table}`).get()!.n) + 1;
    const blocks = size('blocks');
    const targets = size('targets');
    const pages = size('pages');
    this.sharedFrom = Math.max(3, Math.min(SHARED_PAGES, Math.ceil((pages - 1) * SHARED_SHARE)));
    const same = new Int32Array(targets);
    for (const row of db.prepare('SELECT id, same_as FROM targets WHERE same_as IS NOT NULL').iterate())
      same[row.id as number] = row.same_as as number;
    const links: (Int32Array | undefined)[] = new Array(blocks);
    const counts = new Int32Array(targets + 1);
    for (const row of db.prepare('SELECT id, link_targets FROM blocks WHERE link_targets IS NOT NULL').iterate()) {
      const ids = idsOf(row.link_targets as Uint8Array);
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (same[id]! > 0) ids[i] = same[id]!;
        counts[ids[i]!]!++;
      }
      links[row.id as number] = ids;
    }
    this.#start = new Int32Array(targets + 1);
    for (let id = 1; id < targets; id++) this.#start[id + 1] = this.#start[id]! + counts[id]!;
    this.#linkBlock = new Int32Array(this.#start[targets]!);
    this.#linkAt = new Int32Array(this.#start[targets]!);
    const next = this.#start.slice();
    for (let block = 1; block < blocks; block++) {
      const ids = links[block];
      if (!ids) continue;
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at]!;
        if (id === 0) continue;
        const slot = next[id]!++;
        this.#linkBlock[slot] = block;
        this.#linkAt[slot] = at;
      }
    }
    this.#blockCount = new Int32Array(blocks);
    this.#blockPages = new Int32Array(blocks * SAMPLES);
    this.#targetCount = new Int32Array(targets);
    this.#depth = new Uint16Array(pages);
    const lastBlockPage = new Int32Array(blocks);
    const lastTargetPage = new Int32Array(targets);
    // Closest to the home page first: the samples then need no sorting.
    for (const row of db
      .prepare('SELECT p.id, p.blocks, t.depth FROM pages p JOIN targets t ON t.id = p.target ORDER BY t.depth, p.id')
      .iterate()) {
      const page = row.id as number;
      this.#depth[page] = Math.min(65_535, row.depth as number);
      for (const block of idsOf(row.blocks as Uint8Array)) {
        if (lastBlockPage[block] === page) continue;
        lastBlockPage[block] = page;
        const n = this.#blockCount[block]!++;
        if (n < SAMPLES) this.#blockPages[block * SAMPLES + n] = page;
        const ids = links[block];
        if (!ids) continue;
        for (let i = 0; i < ids.length; i++) {
          const id = ids[i]!;
          if (lastTargetPage[id] === page) continue;
          lastTargetPage[id] = page;
          this.#targetCount[id]!++;
        }
      }
    }
  }

  /** Pages that hold a block: how many, and up to ten, closest to the home page first. */
  pagesOfBlock(block: number): { count: number; pages: number[] } {
    const count = this.#blockCount[block] ?? 0;
    const from = block * SAMPLES;
    return { count, pages: [...this.#blockPages.subarray(from, from + Math.min(count, SAMPLES))] };
  }

  /** Where a target is linked: pages counted once, whether a block of the template does it, up to ten places. */
  ofTarget(target: number): { count: number; shared: boolean; places: Place[] } {
    const places: Place[] = [];
    let shared = false;
    for (let slot = this.#start[target]!; slot < this.#start[target + 1]!; slot++) {
      const block = this.#linkBlock[slot]!;
      if (this.#blockCount[block]! >= this.sharedFrom) shared = true;
      const at = this.#linkAt[slot]!;
      for (const page of this.pagesOfBlock(block).pages) if (!places.some((place) => place.page === page)) places.push({ page, block, at });
      if (places.length > SAMPLES * 8) break;
    }
    places.sort((a, b) => this.#depth[a.page]! - this.#depth[b.page]! || a.page - b.page);
    return { count: this.#targetCount[target] ?? 0, shared, places: places.slice(0, SAMPLES) };
  }
}

/** 32-bit little-endian integers of a blob, copied out of the database's memory. */
export function idsOf(blob: Uint8Array): Int32Array {
  const copy = new Uint8Array(blob);
  return new Int32Array(copy.buffer, 0, copy.byteLength >> 2);
}
