/**
 * From the links of blocks to addresses with ids: each distinct block is resolved once, each distinct address
 * is judged once (scope, kind, robots, depth, traps, order).
 */
import type { LinkPlace, SkipReason } from '../../page/index.ts';
import { AddressBook } from './address-book.ts';
import { canonicalAddress, foldedAddress, kindByEnding } from './addresses.ts';
import type { Frontier } from './frontier.ts';
import type { EarlierBlock, PackedBlock } from './packed.ts';
import type { Ranking } from './priority.ts';
import { ALIAS, LINK_KINDS, PLACES, SKIPPED, TARGET_KINDS, type TargetKind, WAITING } from './schema.ts';
import type { Scope } from './scope.ts';
import type { CrawlStore } from './store.ts';
import type { Traps } from './traps.ts';

/** Priorities of addresses that are only checked; pages have 0 to 15. */
const CHECK_PRIORITY: Record<TargetKind, number> = { page: 15, attachment: 16, resource: 17, external: 20 };
/** Skipped addresses of traps that are kept with their address; further ones are only counted. */
const STORED_TRAPS = 500;
/** Skipped addresses too long to be worth keeping are cut. */
const LONGEST_KEPT = 2000;

/** The page whose links are being entered. */
export interface Origin {
  depth: number;
  /** Its target id, null for addresses given from outside. */
  target: number | null;
  /** Shape of its address; null where pages of one shape are not compared (no parameters). */
  shape: string | null;
  /** Dates its lists show, by address as written on the page. */
  dates: Map<string, string> | null;
}

export interface DiscoveryParts {
  store: CrawlStore;
  frontier: Frontier;
  scope: Scope;
  traps: Traps;
  ranking: Ranking;
  /** Whether robots.txt lets us ask for an address of the site. */
  robotsAllow(url: string): boolean;
  maxDepth: number;
}

export class Discovery {
  readonly #parts: DiscoveryParts;
  readonly #addresses = new AddressBook();
  readonly #blocks = new AddressBook();
  /** Links of each block by its id. */
  #linkCounts = new Int32Array(1024);
  readonly #skipped: Partial<Record<SkipReason, number>>;
  #storedTraps = 0;
  #fruitful = false;

  /** `skipped`: counts of an earlier start; counted on in place. */
  constructor(parts: DiscoveryParts, skipped: Partial<Record<SkipReason, number>>) {
    this.#parts = parts;
    this.#skipped = skipped;
  }

  /** Rebuilds the memory of a crawl that goes on. */
  restore(): void {
    const { store, frontier, traps, scope } = this.#parts;
    for (const row of store.stored.targets()) {
      frontier.add(row.id, row.state, row.priority, null);
      const canonical = canonicalAddress(row.url);
      if (this.#addresses.get(row.url) === 0) this.#addresses.setLast(row.id);
      if (canonical === null) continue;
      if (this.#addresses.get(canonical) === 0) this.#addresses.setLast(row.id);
      if (row.state === ALIAS || TARGET_KINDS[row.kind] === 'external') continue;
      if (scope.includes(canonical)) this.#addresses.set(foldedAddress(canonical), row.id);
      if (TARGET_KINDS[row.kind] === 'page') traps.restore(canonical);
    }
    for (const { target, finalUrl } of store.stored.redirectedPages()) this.#claim(finalUrl, target);
    for (const { id, hash, links } of store.stored.blockHashes()) this.#rememberBlock(id, hash, links);
  }

  countSkip(reason: SkipReason, by = 1): void {
    this.#skipped[reason] = (this.#skipped[reason] ?? 0) + by;
  }

  knowsBlock(hash: string): boolean {
    return this.#blocks.get(hash) !== 0;
  }

  /**
   * Ids of a page's blocks; new ones are stored and their links entered. `links` counts the links of all of them;
   * `fruitful`: a new address of another shape came up.
   */
  enterBlocks(
    blocks: readonly (string | PackedBlock | EarlierBlock)[],
    origin: Origin,
    learn: (hash: string) => void,
  ): { ids: Int32Array; links: number; fruitful: boolean } {
    const ids = new Int32Array(blocks.length);
    let links = 0;
    this.#fruitful = false;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      const hash = typeof block === 'string' ? block : block.hash;
      let id = this.#blocks.get(hash);
      if (id === 0) {
        if (typeof block === 'string') throw new Error(`block ${hash} was taken for known`);
        id = 'resolve' in block ? this.#copyBlock(block, origin) : this.#storeBlock(block, origin);
        learn(hash);
      }
      ids[i] = id;
      links += this.#linkCounts[id]!;
    }
    return { ids, links, fruitful: this.#fruitful };
  }

  #storeBlock(block: PackedBlock, origin: Origin): number {
    const { urls, marks } = block;
    const targets = new Int32Array(urls.length);
    for (let i = 0; i < urls.length; i++) targets[i] = this.#idFor(urls[i]!, marks[i]!, origin);
    const id = this.#parts.store.addBlock(block, targets);
    this.#rememberBlock(id, block.hash, urls.length);
    return id;
  }

  #copyBlock(block: EarlierBlock, origin: Origin): number {
    const links = block.resolve((url, mark) => this.#idFor(url, mark, origin));
    const id = this.#parts.store.copyBlock(block.id, links);
    this.#rememberBlock(id, block.hash, links.targets.length);
    return id;
  }

  #idFor(url: string, mark: number, origin: Origin): number {
    return this.#addresses.get(url) || this.#enter(url, mark, origin);
  }

  #rememberBlock(id: number, hash: string, links: number): void {
    this.#blocks.set(hash, id);
    if (id >= this.#linkCounts.length) {
      const grown = new Int32Array(Math.max(this.#linkCounts.length * 2, id + 1));
      grown.set(this.#linkCounts);
      this.#linkCounts = grown;
    }
    this.#linkCounts[id] = links;
  }

  /** Enters an address that is not the link of a block (home, redirect by script, next page); its id, 0 when it is none. */
  enterAddress(url: string, origin: Origin, place: LinkPlace = 'nav'): number {
    return this.#idFor(url, PLACES.indexOf(place) * 16, origin);
  }

  /** Enters the start address; its id. */
  enterHome(url: string): number {
    const known = this.#addresses.get(canonicalAddress(url) ?? url);
    return known !== 0
      ? known
      : this.#add(url, canonicalAddress(url)!, 'page', WAITING, 0, null, { depth: -1, target: null, shape: null, dates: null });
  }

  #enter(url: string, mark: number, origin: Origin): number {
    const linkKind = LINK_KINDS[mark & 15]!;
    if (linkKind === 'form') return 0;
    const canonical = canonicalAddress(url);
    if (canonical === null) return this.#enterForeign(url, origin);
    if (canonical !== url) {
      const known = this.#addresses.get(canonical);
      if (known !== 0) {
        this.#addresses.set(url, known);
        return known;
      }
    }
    const inScope = this.#parts.scope.includes(canonical);
    if (inScope) {
      const first = this.#addresses.get(foldedAddress(canonical));
      if (first > 0) return this.#add(url, canonical, kindOf(canonical, linkKind), ALIAS, 15, null, origin, first);
    }
    const kind = inScope ? kindOf(canonical, linkKind) : 'external';
    const skip = this.#whySkip(canonical, kind, inScope, origin);
    if (skip === 'trap' && ++this.#storedTraps > STORED_TRAPS) {
      this.countSkip('trap');
      return 0;
    }
    if (skip !== null) return this.#add(url.slice(0, LONGEST_KEPT), canonical, kind, SKIPPED, CHECK_PRIORITY[kind], skip, origin);
    if (kind === 'page' && this.#parts.traps.lastShape !== origin.shape) this.#fruitful = true;
    const priority = kind === 'page' ? this.#rank(url, canonical, PLACES[mark >> 4]!, origin) : CHECK_PRIORITY[kind];
    return this.#add(url, canonical, kind, WAITING, priority, null, origin);
  }

  #rank(url: string, canonical: string, place: LinkPlace, origin: Origin): number {
    return this.#parts.ranking.of(canonical, {
      depth: origin.depth,
      place,
      listDate: origin.dates?.get(url) ?? null,
      isFrontPage: this.#parts.scope.isFrontPage(canonical),
    });
  }

  #whySkip(canonical: string, kind: TargetKind, inScope: boolean, origin: Origin): SkipReason | null {
    if (hasCredentials(canonical)) return 'unsupported';
    if (!inScope) return null;
    if (kind === 'page' && origin.depth + 1 > this.#parts.maxDepth) return 'depth-limit';
    if (kind === 'page' && this.#parts.traps.enter(canonical) !== null) return 'trap';
    return this.#parts.robotsAllow(canonical) ? null : 'robots';
  }

  /** Addresses of other schemes: those that only act on the page are no targets; others are kept as unsupported. */
  #enterForeign(url: string, origin: Origin): number {
    if (url === '' || PAGE_ACTION.test(url)) return 0;
    const kept = url.slice(0, LONGEST_KEPT);
    const known = this.#addresses.get(kept);
    return known !== 0 ? known : this.#add(kept, kept, 'external', SKIPPED, CHECK_PRIORITY.external, 'unsupported', origin);
  }

  #add(
    url: string,
    canonical: string,
    kind: TargetKind,
    state: number,
    priority: number,
    skipped: SkipReason | null,
    origin: Origin,
    sameAs: number | null = null,
  ): number {
    const { store, frontier, scope } = this.#parts;
    const id = store.addTarget({ url, kind, state, priority, depth: origin.depth + 1, parent: origin.target, sameAs, skipped });
    frontier.add(id, state, priority, url);
    this.#addresses.set(canonical, id);
    if (url !== canonical) this.#addresses.set(url, id);
    if (state !== ALIAS && kind !== 'external' && scope.includes(canonical)) this.#addresses.set(foldedAddress(canonical), id);
    if (skipped !== null) this.countSkip(skipped);
    return id;
  }

  /** Id of an address in any spelling, 0 when unknown. */
  idOf(url: string): number {
    const canonical = canonicalAddress(url);
    if (canonical === null) return this.#addresses.get(url);
    return this.#addresses.get(canonical) || Math.max(0, this.#addresses.get(foldedAddress(canonical)));
  }

  /** A page answered at another address than asked: that one is the same page from now on. */
  settleRedirect(finalUrl: string, target: number): void {
    const other = this.idOf(finalUrl);
    if (other !== 0 && other !== target && this.#parts.frontier.state(other) === WAITING) {
      this.#parts.frontier.set(other, ALIAS);
      this.#parts.store.setAlias(other, ALIAS, target);
    }
    this.#claim(finalUrl, target);
  }

  #claim(url: string, target: number): void {
    const canonical = canonicalAddress(url);
    if (canonical === null) return;
    this.#addresses.set(canonical, target);
    this.#addresses.set(foldedAddress(canonical), target);
  }

  /** An address failed: its other spellings no longer stand for it and are asked themselves. */
  releaseAliases(target: number, url: string): void {
    const canonical = canonicalAddress(url);
    if (canonical === null) return;
    const folded = foldedAddress(canonical);
    if (this.#addresses.get(folded) !== target) return;
    const [first, ...others] = this.#parts.store.aliasesOf(target);
    this.#addresses.set(folded, first ?? -1);
    if (first === undefined) return;
    this.#parts.frontier.set(first, WAITING);
    this.#parts.store.setAlias(first, WAITING, null);
    for (const other of others) this.#parts.store.setAlias(other, ALIAS, first);
  }
}

/** Schemes that act on the page or the visitor's programs and lead nowhere. */
const PAGE_ACTION = /^\s{0,8}(?:javascript|mailto|tel|sms|data|about|blob|weixin|mqqwpa|tencent|#)/i;

function kindOf(canonical: string, linkKind: string): TargetKind {
  if (linkKind === 'page' || linkKind === 'frame') return kindByEnding(canonical);
  return linkKind === 'media' ? 'attachment' : 'resource';
}

function hasCredentials(canonical: string): boolean {
  const start = canonical.indexOf('://') + 3;
  const at = canonical.indexOf('@', start);
  return at >= 0 && at < canonical.indexOf('/', start);
}
