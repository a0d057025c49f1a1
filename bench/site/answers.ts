/** Every answer of the synthetic site as ready bytes, with a counter beside each: the measure is the server's, not the crawler's. */
import zlib from 'node:zlib';
import { pagesOf } from './pages.ts';
import { attachmentOf, directoryOf, listPages, listPath, PHANTOMS, type PlanOptions, pictureOf, planSite, type SitePlan } from './plan.ts';
import { encodeGbk } from './prose.ts';

/** Above so many pages only the compressed answers are kept; plain ones are made when asked for. */
const KEEP_PLAIN_UP_TO = 20_000;

export interface Entry {
  kind: 'page' | 'attachment' | 'asset' | 'redirect' | 'dead' | 'phantom';
  /** Whole answer for clients without compression; null: made from `gzip`. */
  plain: Buffer | null;
  gzip: Buffer;
  /** Head of the plain answer without content-length. */
  head: string;
  hits: number;
  /** Entries of one page under two addresses count as one. */
  same: Entry | null;
}

export interface SiteCounts {
  pages: number;
  pagesHit: number;
  dead: number;
  deadHit: number;
  attachments: number;
  attachmentsHit: number;
  external: number;
  externalHit: number;
  phantomHits: number;
  unknownHits: number;
  requests: number;
  notModified: number;
}

export interface SiteAnswers {
  plan: SitePlan;
  own: Map<string, Entry>;
  external: Map<string, Entry>;
  notFound: Buffer;
  pages: number;
}

// The LinkChecker header is that tool's documented opt-in for unthrottled checking.
const COMMON = 'Server: nginx\r\nLinkChecker: 1\r\nLast-Modified: Mon, 02 Mar 2026 08:00:00 GMT\r\nConnection: keep-alive\r\n';

/** A whole HTTP/1.1 answer. */
export function answer(status: string, headers: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}Content-Length: ${body.length}\r\n\r\n`, 'latin1'), body]);
}

/** Builds all answers of a site. */
export function buildAnswers(options: PlanOptions): SiteAnswers {
  const plan = planSite(options);
  const pages = pagesOf(plan);
  const own = new Map<string, Entry>();
  const keepPlain = options.pages <= KEEP_PLAIN_UP_TO;
  const addPage = (path: string, html: string, gbk = false): Entry => {
    const body = gbk ? encodeGbk(html) : Buffer.from(html);
    const head = `${COMMON}Content-Type: text/html${gbk ? '' : '; charset=utf-8'}\r\nVary: Accept-Encoding\r\n`;
    const gzip = answer('200 OK', `${head}Content-Encoding: gzip\r\n`, zlib.gzipSync(body, { level: 4 }));
    const entry: Entry = { kind: 'page', plain: keepPlain ? answer('200 OK', head, body) : null, gzip, head, hits: 0, same: null };
    own.set(path, entry);
    return entry;
  };
  const addFile = (kind: 'attachment' | 'asset', path: string, type: string, size: number) =>
    own.set(path, entryOf(kind, fileOf(type, size)));

  addPage('/', pages.home());
  for (const column of plan.columns) {
    for (let page = 0; page < listPages(column); page++) addPage(listPath(column, page), pages.list(column, page));
    const first = own.get(listPath(column, 0))!;
    own.set(`/${column.slug}/`, { ...first, same: first });
  }
  for (const article of plan.articles) {
    addPage(article.path, pages.article(article), article.gbk);
    const directory = directoryOf(article.path);
    const file = attachmentOf(article);
    if (file) addFile('attachment', directory + file, file.endsWith('pdf') ? 'application/pdf' : 'application/msword', 20_480);
    const picture = pictureOf(article);
    if (picture) addFile('asset', directory + picture, 'image/jpeg', 8192);
  }
  addFile('asset', '/css/main.css', 'text/css', 6000);
  addFile('asset', '/js/main.js', 'application/javascript', 9000);
  addFile('asset', '/images/logo.png', 'image/png', 12_000);
  addFile('asset', '/favicon.ico', 'image/x-icon', 1200);
  let n = 0;
  for (const [path, to] of plan.redirects)
    own.set(
      path,
      entryOf('redirect', answer(n++ % 2 ? '302 Found' : '301 Moved Permanently', `${COMMON}Location: ${to}\r\n`, Buffer.alloc(0))),
    );
  const notFound = answer(
    '404 Not Found',
    `${COMMON}Content-Type: text/html\r\n`,
    Buffer.from('<html><head><title>404</title></head><body>404 Not Found</body></html>'),
  );
  for (const path of plan.dead) own.set(path, entryOf('dead', notFound));
  for (const path of PHANTOMS) own.set(path, entryOf('phantom', notFound));
  const ok = answer(
    '200 OK',
    `${COMMON}Content-Type: text/html\r\n`,
    Buffer.from('<html><head><title>ext</title></head><body>ok</body></html>'),
  );
  const external = new Map(plan.external.map((target) => [target.path, entryOf('page', target.ok ? ok : notFound)]));
  return { plan, own, external, notFound, pages: [...own.values()].filter((entry) => entry.kind === 'page' && entry.same === null).length };
}

function entryOf(kind: Entry['kind'], whole: Buffer): Entry {
  return { kind, plain: whole, gzip: whole, head: '', hits: 0, same: null };
}

const files = new Map<string, Buffer>();

function fileOf(type: string, size: number): Buffer {
  const key = `${type} ${size}`;
  let file = files.get(key);
  if (!file) files.set(key, (file = answer('200 OK', `${COMMON}Content-Type: ${type}\r\n`, Buffer.alloc(size, 0x41))));
  return file;
}
