/** Small crawls built from objects: a site at http://www.qinghe.gov.cn/ as of 2026-11-20, pages named by their paths. */
import type { CrawledPage, CrawlMeta, CrawlVariant, CrawlView, LinkTarget, Observation, TextBlock } from '../../crawl-view.ts';
import type { FormFacts, ListItem, PageFacts, PageLink } from '../../facts.ts';
import type { ArtifactName, Artifacts, ColumnFacts } from '../artifacts.ts';
import { buildArtifacts, isMissing } from '../build.ts';
import type { SiteGiven } from '../given.ts';

export const ORIGIN = 'http://www.qinghe.gov.cn';
export const AS_OF = '2026-11-20';
const FETCHED = Date.parse('2026-11-20T04:00:00Z');

/** Absolute address of a path; absolute addresses stay. */
export const at = (path: string): string => (/^[a-z]+:/.test(path) ? path : ORIGIN + path);

/** One page as a test writes it: facts, and what the crawl noted of it. Paths may stand for addresses. */
export type PageSketch = Partial<Omit<PageFacts, 'links' | 'items' | 'lists' | 'breadcrumb'>> & {
  links?: PageLink[];
  /** Entries `[title, path, date]`. */
  items?: ItemSketch[];
  lists?: { name: string; url: string | null; items: ItemSketch[] }[];
  /** `[text, path]`; the path may be left out. */
  breadcrumb?: [string, string?][];
  crawled?: Partial<Omit<CrawledPage, 'facts'>>;
};
export type ItemSketch = [title: string, path: string, date?: string | null, pinned?: boolean];

export interface CrawlSketch {
  /** Pages by path, `/` is the home page. */
  pages?: Record<string, PageSketch>;
  targets?: (Partial<LinkTarget> & { url: string })[];
  texts?: TextBlock[];
  variants?: CrawlVariant[];
  meta?: Partial<CrawlMeta>;
}

/** The view of a small crawl. */
export function aCrawl(sketch: CrawlSketch): CrawlView {
  const pages = Object.entries(sketch.pages ?? {}).map(([path, page], i) => crawledPage(path, page, i + 1));
  const targets = (sketch.targets ?? []).map((target) => aTarget(target));
  const meta: CrawlMeta = {
    startUrl: at('/'),
    finalUrl: at('/'),
    startedAt: '2026-11-20T04:00:00.000Z',
    finishedAt: '2026-11-20T04:05:00.000Z',
    complete: true,
    incompleteReason: null,
    pages: pages.length,
    links: 0,
    bytes: 0,
    skipped: {},
    allowPrivate: false,
    home: [],
    ...sketch.meta,
  };
  return {
    meta,
    pages: () => pages.values(),
    page: (url) => pages.find((page) => page.url === url || page.finalUrl === url) ?? null,
    targets: () => targets.values(),
    target: (url) => targets.find((target) => target.url === url) ?? null,
    texts: () => (sketch.texts ?? []).values(),
    ...(sketch.variants ? { variants: () => sketch.variants!.values() } : {}),
  };
}

/** What the register says in tests. */
export function given(over: Partial<SiteGiven> = {}): SiteGiven {
  return {
    registeredUrl: at('/'),
    siteCode: '9900000001',
    name: '青禾省人民政府',
    kind: 'site',
    publicService: true,
    asOf: AS_OF,
    ...over,
  };
}

/** One artifact of a small crawl; throws when it is missing. */
export function artifact<N extends ArtifactName>(name: N, sketch: CrawlSketch, over: Partial<SiteGiven> = {}): Artifacts[N] {
  const found = buildArtifacts(aCrawl(sketch), given(over)).get(name);
  if (isMissing(found)) throw new Error(found.reason);
  return found;
}

/** The column at a path, undefined when none was found there. */
export function columnAt(path: string, sketch: CrawlSketch, over: Partial<SiteGiven> = {}): ColumnFacts | undefined {
  return artifact('columns', sketch, over).find((column) => column.url === at(path));
}

/** Navigation links `[text, path]`. */
export function nav(...entries: [text: string, path: string][]): PageLink[] {
  return entries.map(([text, path]) => ({ url: at(path), text, place: 'nav', kind: 'page' }));
}

/** One link of a page's body. */
export function link(text: string, path: string, over: Partial<PageLink> = {}): PageLink {
  return { url: at(path), text, place: 'body', kind: 'page', ...over };
}

/** An article with its publication date; null: it shows none. */
export function article(published: string | null, over: PageSketch = {}): PageSketch {
  const text = '各县区人民政府，市政府各部门：现将有关事项通知如下，请认真贯彻执行。';
  return { kind: 'article', publishedAt: published, title: '关于做好有关工作的通知', text, ...over };
}

/** A list page. */
export function list(items: ItemSketch[], over: PageSketch = {}): PageSketch {
  return { kind: 'list', items, text: items.map(([title, , date]) => `${title} ${date ?? ''}`).join('\n'), ...over };
}

/** A page of own text. */
export function textPage(text: string, over: PageSketch = {}): PageSketch {
  return { kind: 'other', text, ...over };
}

/** A form to write in. */
export function aForm(over: Partial<FormFacts> = {}): FormFacts {
  const fields = ['姓名', '电话', '标题', '内容'].map((label) => ({ name: label, type: label === '内容' ? 'textarea' : 'text', label }));
  return {
    action: at('/submit'),
    method: 'post',
    fields,
    hasTextarea: true,
    hasCaptcha: true,
    hasPassword: false,
    submitText: '提交',
    ...over,
  };
}

/** An answer with 200 to a plain GET. */
export function anAnswer(over: Partial<Observation> = {}): Observation {
  return {
    at: FETCHED,
    method: 'GET',
    client: 'plain',
    kind: 'answered',
    status: 200,
    finalUrl: null,
    totalMs: 120,
    detail: null,
    ...over,
  };
}

function aTarget(over: Partial<LinkTarget> & { url: string }): LinkTarget {
  const empty = { observations: [], skipped: null, pageCount: 1, shared: false, places: [], title: null, sample: null, contentType: null };
  return { kind: 'page', ...empty, ...over, url: at(over.url) };
}

/** A page as the crawl keeps it. */
export function crawledPage(path: string, sketch: PageSketch, id = 1): CrawledPage {
  const { crawled, links, items, lists, breadcrumb, ...facts } = sketch;
  const url = crawled?.url ?? at(path);
  const isHome = path === '/';
  const item = ([title, target, date, pinned]: ItemSketch): ListItem => ({
    title,
    url: at(target),
    date: date ?? null,
    ...(pinned ? { pinned } : {}),
  });
  return {
    id,
    url,
    finalUrl: url,
    status: 200,
    fetchedAt: FETCHED,
    firstByteMs: 50,
    totalMs: 120,
    depth: isHome ? 0 : path.split('/').filter(Boolean).length,
    parentUrl: isHome ? null : at('/'),
    lastModified: null,
    sha256: '',
    way: 'plain',
    ...crawled,
    facts: {
      url: crawled?.finalUrl ?? url,
      charset: 'utf-8',
      garbled: false,
      title: isHome ? '青禾省人民政府' : '',
      heading: null,
      siteName: '青禾省人民政府',
      siteCode: '9900000001',
      columnName: null,
      columnType: null,
      metas: {},
      publishedAt: null,
      documentDate: null,
      source: null,
      text: '',
      next: null,
      guide: null,
      messages: null,
      kind: isHome ? 'home' : 'other',
      forms: [],
      hidden: [],
      identity: {
        partyGovernmentMark: null,
        siteCode: null,
        icp: null,
        publicSecurity: null,
        organizer: null,
        contact: null,
        errorReportEntry: null,
      },
      emptyNotice: null,
      soft404: null,
      scriptList: null,
      sentOnTo: null,
      challenge: null,
      skeleton: isHome ? 'home' : (sketch.kind ?? 'other'),
      ...facts,
      links: links ?? [],
      items: (items ?? []).map(item),
      lists: (lists ?? []).map((group) => ({
        name: group.name,
        url: group.url === null ? null : at(group.url),
        items: group.items.map(item),
      })),
      breadcrumb: (breadcrumb ?? []).map(([text, target]) => ({ text, url: target === undefined ? null : at(target) })),
    },
  };
}
