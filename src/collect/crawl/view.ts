/** A stored crawl as the judging stages see it: read-only, streamed, good while the crawl still runs. */
import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import type {
  CloseLook,
  CrawledPage,
  CrawlMeta,
  CrawlVariant,
  CrawlView,
  LinkTarget,
  Observation,
  PageFacts,
  PageLink,
  PageReading,
  SkipReason,
  TextBlock,
  TextMark,
} from '../../page/index.ts';
import { InputError } from '../../platform/index.ts';
import { AddressBook } from './address-book.ts';
import { canonicalAddress, foldedAddress } from './addresses.ts';
import { markedAttachments, storedAttachments } from './attachment-texts.ts';
import { BlockLinks } from './block-links.ts';
import { storedCloseLook, storedIpv6 } from './close-look.ts';
import { databasePath, versionError } from './crawl-file.ts';
import { proven } from './host-lives.ts';
import type { StoredState } from './options.ts';
import { ALIAS, RETRY, SCHEMA_VERSION, TARGET_KINDS } from './schema.ts';
import { secondReadingState } from './second-reading.ts';
import { readSpool, removeSpool, type Spooled, spooled } from './spool.ts';
import type { Trap } from './traps.ts';
import { idsOf, LinkIndex } from './view-links.ts';

/** The same address as other visitors are served it, with the observation. */
export interface PageVariant extends CrawlVariant {
  observation: Observation;
}

/** Body and headers exactly as they were judged, for the evidence. */
export interface StoredBody {
  url: string;
  finalUrl: string;
  status: number;
  /** ms since the epoch, UTC. */
  fetchedAt: number;
  headers: Record<string, string>;
  /** As received, before decompression. */
  wire: Buffer;
  /** Hex SHA-256 of the decompressed body. */
  sha256: string;
  /** DOM that a browser made of it and that was judged, UTF-8; null when the page was read as sent. */
  dom: Buffer | null;
  /** IP address that answered; null when unknown. */
  address: string | null;
}

/** A page as the list of pages names it. */
export interface PageEntry {
  url: string;
  kind: PageFacts['kind'];
  status: number;
  /** As PageFacts.publishedAt. */
  publishedAt: string | null;
}

export interface StoredCrawl extends CrawlView {
  readonly dir: string;
  /** What the crawl knows beyond CrawlMeta: hosts taken in, sub-sites, unchanged pages. */
  readonly state: StoredState;
  variants(): Iterable<PageVariant>;
  /** All pages by address, without their facts. */
  pageList(): Iterable<PageEntry>;
  traps(): Trap[];
  /** Body of a page as received; null when the page or its body is not there. */
  body(url: string): StoredBody | null;
  /** Removes the bodies: after the evidence is written. The crawl stays judgeable. */
  discardBodies(): void;
  close(): void;
}

/** Opens a crawl's folder for reading. Throws InputError when there is none or it is of another version. */
export function openCrawl(dir: string): StoredCrawl {
  if (!existsSync(databasePath(dir)))
    throw new InputError(`目录 ${dir} 中没有采集结果，请改正路径。`, { code: 'crawl-missing', details: { dir } });
  return new View(dir);
}

/** Addresses kept in memory: about 4 MB. */
const KEPT_URLS = 20_000;
const PAGE_COLUMNS = `p.id, p.target, t.url, p.final_url, p.status, p.fetched_at, p.first_byte_ms, p.total_ms, t.depth, up.url AS parent_url,
  p.last_modified, p.sha256, p.way, p.facts, p.blocks`;
const PAGE_FROM = 'FROM pages p JOIN targets t ON t.id = p.target LEFT JOIN targets up ON up.id = t.parent';

type Row = Record<string, SQLOutputValue>;

class View implements StoredCrawl {
  readonly dir: string;
  readonly #db: DatabaseSync;
  readonly #pageByTarget: StatementSync;
  readonly #bodyByTarget: StatementSync;
  readonly #targetById: StatementSync;
  readonly #pageUrl: StatementSync;
  readonly #blockLinks: BlockLinks;
  /** Addresses of pages that were named as places: the ones close to the home page come again and again. */
  readonly #pageUrls = new Map<number, string>();
  #book: AddressBook | null = null;
  #links: LinkIndex | null = null;
  #bodies: Spooled | null = null;

  constructor(dir: string) {
    this.dir = dir;
    this.#db = new DatabaseSync(databasePath(dir), { readOnly: true, timeout: 10_000 });
    // 16 MB: targets and places are asked for in the order of blocks, all over the file.
    this.#db.exec('PRAGMA cache_size = -16384');
    const version = Number(this.#db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    if (version !== SCHEMA_VERSION) {
      this.#db.close();
      throw versionError(dir, version);
    }
    this.#blockLinks = new BlockLinks(this.#db);
    this.#pageUrl = this.#db.prepare('SELECT t.url FROM pages p JOIN targets t ON t.id = p.target WHERE p.id = ?');
    this.#pageByTarget = this.#db.prepare(`SELECT ${PAGE_COLUMNS} ${PAGE_FROM} WHERE p.target = ?`);
    this.#bodyByTarget = this.#db.prepare(
      'SELECT t.url, p.final_url, p.status, p.fetched_at, p.headers, p.sha256, p.address, p.spool_offset, p.spool_length, p.dom_offset, p.dom_length FROM pages p JOIN targets t ON t.id = p.target WHERE p.target = ?',
    );
    this.#targetById = this.#db.prepare(`SELECT ${TARGET_COLUMNS} FROM targets t LEFT JOIN pages p ON p.target = t.id WHERE t.id = ?`);
  }

  get state(): StoredState {
    const row = this.#db.prepare("SELECT value FROM meta WHERE key = 'state'").get();
    if (!row)
      throw new InputError(`目录 ${this.dir} 中的采集刚刚开始，还没有可读的内容。`, { code: 'crawl-empty', details: { dir: this.dir } });
    return JSON.parse(row.value as string) as StoredState;
  }

  get meta(): CrawlMeta {
    const { startUrl, finalUrl, startedAt, finishedAt, complete, incompleteReason, links, bytes, skipped, allowPrivate, home, tls } =
      this.state;
    const pages = Number(this.#db.prepare('SELECT count(*) AS n FROM pages').get()!.n);
    return {
      startUrl,
      finalUrl,
      startedAt,
      finishedAt,
      complete,
      incompleteReason,
      pages,
      links,
      bytes,
      skipped,
      allowPrivate,
      home,
      tls: tls ?? null,
      ipv6: storedIpv6(this.#db),
      secondReading: secondReadingState(this.#db),
      attachments: storedAttachments(this.#db),
    };
  }

  *pages(): Generator<CrawledPage> {
    for (const row of this.#db.prepare(`SELECT ${PAGE_COLUMNS} ${PAGE_FROM} ORDER BY p.id`).iterate()) yield this.#pageOf(row);
  }

  *pageList(): Generator<PageEntry> {
    const rows = this.#db.prepare(
      'SELECT t.url, p.kind, p.status, p.published_at AS publishedAt FROM pages p JOIN targets t ON t.id = p.target ORDER BY p.id',
    );
    for (const row of rows.iterate()) yield row as unknown as PageEntry;
  }

  page(url: string): CrawledPage | null {
    const id = this.#idOf(url);
    const row = id === 0 ? undefined : this.#pageByTarget.get(id);
    return row ? this.#pageOf(row) : null;
  }

  *targets(): Generator<LinkTarget> {
    const index = this.#linkIndex();
    for (const row of this.#db
      .prepare(`SELECT ${TARGET_COLUMNS} FROM targets t LEFT JOIN pages p ON p.target = t.id WHERE t.same_as IS NULL ORDER BY t.id`)
      .iterate())
      yield this.#targetOf(row, index);
  }

  target(url: string): LinkTarget | null {
    const id = this.#idOf(url);
    const row = id === 0 ? undefined : this.#targetById.get(id);
    return row ? this.#targetOf(row, this.#linkIndex()) : null;
  }

  *texts(all = false): Generator<TextBlock> {
    const index = this.#linkIndex();
    const again = secondReadingState(this.#db) !== null;
    const from = again ? 'blocks LEFT JOIN second_marks again ON again.block = blocks.id' : 'blocks';
    const marked = again ? 'WHERE blocks.marks IS NOT NULL OR again.marks IS NOT NULL' : 'WHERE marks IS NOT NULL';
    for (const row of this.#db
      .prepare(`SELECT id, hash, text, blocks.marks${again ? ', again.marks AS more' : ''} FROM ${from} ${all ? '' : marked} ORDER BY id`)
      .iterate()) {
      const held = index.pagesOfBlock(row.id as number);
      yield {
        hash: row.hash as string,
        text: row.text as string,
        pageCount: held.count,
        pages: held.pages.map((page) => this.#urlOfPage(page)),
        publishedOn: held.count === 1 ? this.#publishedOn(held.pages[0]!) : null,
        marks: inOrder(marksOf(row.marks), marksOf(row.more ?? null)),
      };
    }
    for (const { target, url, sha256, text, marks } of markedAttachments(this.#db)) {
      const { count, places } = index.ofTarget(target);
      const pages = [...new Set(places.map(({ page }) => page))];
      yield {
        hash: sha256.slice(0, 16),
        text,
        pageCount: count,
        pages: pages.map((page) => this.#urlOfPage(page)),
        publishedOn: pages.length === 1 ? this.#publishedOn(pages[0]!) : null,
        marks,
        attachment: url,
      };
    }
  }

  *variants(): Generator<PageVariant> {
    for (const row of this.#db.prepare('SELECT url, client, final_url, status, reading, observation FROM variants ORDER BY id').iterate())
      yield {
        url: row.url as string,
        client: row.client as PageVariant['client'],
        finalUrl: row.final_url as string | null,
        status: row.status as number | null,
        reading: row.reading === null ? null : (JSON.parse(row.reading as string) as PageReading),
        observation: JSON.parse(row.observation as string) as Observation,
      };
  }

  closeLook(): CloseLook | null {
    return storedCloseLook(this.#db);
  }

  traps(): Trap[] {
    return this.#db.prepare('SELECT name, shape, count, sample FROM traps ORDER BY name, shape').all() as unknown as Trap[];
  }

  body(url: string): StoredBody | null {
    const id = this.#idOf(url);
    const row = id === 0 ? undefined : this.#bodyByTarget.get(id);
    if (!row || row.spool_offset === null) return null;
    const wire = readSpool(this.#spooled, row.spool_offset as number, row.spool_length as number);
    if (wire === null) return null;
    const dom = row.dom_offset === null ? null : readSpool(this.#spooled, row.dom_offset as number, row.dom_length as number);
    return {
      url: row.url as string,
      finalUrl: (row.final_url ?? row.url) as string,
      status: row.status as number,
      fetchedAt: row.fetched_at as number,
      headers: row.headers === null ? {} : (JSON.parse(row.headers as string) as Record<string, string>),
      wire,
      sha256: Buffer.from(row.sha256 as Uint8Array).toString('hex'),
      dom,
      address: row.address as string | null,
    };
  }

  discardBodies(): void {
    removeSpool(this.dir);
  }

  close(): void {
    this.#db.close();
  }

  get #spooled(): Spooled {
    this.#bodies ??= spooled(this.#db, this.dir);
    return this.#bodies;
  }

  #pageOf(row: Row): CrawledPage {
    const facts = JSON.parse(row.facts as string) as PageFacts;
    const links: PageLink[] = [];
    for (const block of idsOf(row.blocks as Uint8Array)) for (const link of this.#blockLinks.of(block)) links.push(link);
    facts.links = links;
    const url = row.url as string;
    return {
      id: row.id as number,
      url,
      finalUrl: (row.final_url ?? url) as string,
      status: row.status as number,
      fetchedAt: row.fetched_at as number,
      firstByteMs: row.first_byte_ms as number | null,
      totalMs: row.total_ms as number,
      depth: row.depth as number,
      parentUrl: row.parent_url as string | null,
      lastModified: row.last_modified as string | null,
      sha256: Buffer.from(row.sha256 as Uint8Array).toString('hex'),
      way: row.way as CrawledPage['way'],
      facts,
    };
  }

  #targetOf(row: Row, index: LinkIndex): LinkTarget {
    const id = row.id as number;
    const stored = row.observations === null ? [] : (JSON.parse(row.observations as string) as Observation[]);
    const observations = proven(stored, row.state !== RETRY);
    // A page's own successful reading is its last observation; it is kept in its row only.
    if (row.fetched_at !== null) {
      const { fetched_at, status, final_url, url, total_ms } = row;
      const read: Observation = {
        at: fetched_at as number,
        method: 'GET',
        client: 'plain',
        kind: 'answered',
        status: status as number,
        finalUrl: (final_url ?? url) as string,
        totalMs: Math.round(total_ms as number),
        detail: null,
      };
      observations.push(read);
    }
    const { count, shared, places } = index.ofTarget(id);
    const shown = places.map(({ page, block, at }) => {
      const link = this.#blockLinks.of(block)[at]!;
      return { pageUrl: this.#urlOfPage(page), text: link.text, place: link.place };
    });
    return {
      url: row.url as string,
      kind: TARGET_KINDS[row.kind as number]!,
      observations,
      skipped: row.skipped as SkipReason | null,
      pageCount: count,
      // A template that writes something of the page into its navigation makes blocks of its own on every page.
      shared: shared || (count >= index.sharedFrom && shown.every(({ place }) => place === 'nav' || place === 'footer')),
      places: shown,
      title: row.title as string | null,
      sample: row.sample as string | null,
      ...(row.marks === null ? {} : { marks: JSON.parse(row.marks as string) as TextMark[] }),
      contentType: row.content_type as string | null,
      soft404: row.soft404 as LinkTarget['soft404'],
    };
  }

  #urlOfPage(page: number): string {
    let url = this.#pageUrls.get(page);
    if (url === undefined) {
      url = this.#pageUrl.get(page)!.url as string;
      if (this.#pageUrls.size >= KEPT_URLS) this.#pageUrls.clear();
      this.#pageUrls.set(page, url);
    }
    return url;
  }

  #publishedOn(page: number): string | null {
    const published = this.#db.prepare('SELECT published_at FROM pages WHERE id = ?').get(page)!.published_at as string | null;
    return published === null ? null : published.slice(0, 10);
  }

  #linkIndex(): LinkIndex {
    this.#links ??= new LinkIndex(this.#db);
    return this.#links;
  }

  /** Target id of an address in any spelling, 0 when unknown. Another spelling gives the one that answers for it. */
  #idOf(url: string): number {
    if (this.#book === null) {
      this.#book = new AddressBook();
      for (const row of this.#db.prepare('SELECT id, url, same_as, state FROM targets ORDER BY id').iterate()) {
        const id = (row.state === ALIAS ? row.same_as : row.id) as number;
        this.#enter(row.url as string, id);
      }
      for (const row of this.#db.prepare('SELECT target, final_url FROM pages WHERE final_url IS NOT NULL').iterate())
        this.#enter(row.final_url as string, row.target as number, true);
    }
    const hash = url.indexOf('#');
    const plain = hash < 0 ? url : url.slice(0, hash);
    const canonical = canonicalAddress(plain);
    return this.#book.get(plain) || (canonical === null ? 0 : this.#book.get(canonical) || this.#book.get(foldedAddress(canonical)));
  }

  #enter(url: string, id: number, answers = false): void {
    const book = this.#book!;
    const canonical = canonicalAddress(url);
    for (const key of canonical === null ? [url] : [url, canonical, foldedAddress(canonical)])
      if (answers || book.get(key) === 0) book.set(key, id);
  }
}

const marksOf = (json: SQLOutputValue) => (json === null ? [] : (JSON.parse(json as string) as TextMark[]));

/** Marks of both readings in the order of their places. */
function inOrder(first: TextMark[], second: TextMark[]): TextMark[] {
  return second.length === 0 ? first : [...first, ...second].sort((a, b) => a.start - b.start || a.end - b.end);
}

const TARGET_COLUMNS = `t.id, t.url, t.kind, t.skipped, t.observations, t.title, t.sample, t.marks, t.content_type, t.soft404, t.state,
  p.fetched_at, p.status, p.final_url, p.total_ms`;
