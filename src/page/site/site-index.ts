/**
 * One streaming pass over a stored crawl: what the artifacts need, and no facts of all pages. An article leaves one small
 * note; only pages that may be columns leave their entries. 100,000 pages must stay well under 100 MB.
 */
import type { CrawledPage, CrawlView, LinkTarget } from '../crawl-view.ts';
import type { FormFacts, ListItem, MessageFacts, PageFacts } from '../facts.ts';
import { columnKey, isFile, pageKey, type SiteScope } from './address.ts';
import { type ContentTraces, contentTraces } from './columns/content.ts';
import { type GuideNote, guideNote } from './guide-notes.ts';
import { HiddenCollector } from './hidden.ts';
import { SecurityCollector } from './security.ts';
import { TemplateCollector } from './templates.ts';

/** What is kept of every page that was read. */
export interface PageNote {
  url: string;
  finalUrl: string;
  kind: PageFacts['kind'];
  title: string;
  /** As read on the page, null when it shows none. */
  published: string | null;
  lastModified: string | null;
  fetchedAt: number;
  depth: number;
  /** False: an error answer, a page that says it does not exist, a robot wall. */
  readable: boolean;
  /** Where a visitor is sent on without a click, null when nowhere. */
  sentOnTo: string | null;
  /** Column key of the nearest linked breadcrumb before the page itself, null when it has none. */
  trail: string | null;
}

/** What is kept of a page that may be (part of) a column. */
export interface ListNote {
  note: PageNote;
  way: CrawledPage['way'];
  /** Entries the reader took as the page's own, each address once, in the order of the page. */
  items: ListItem[];
  /** Lists of the page with their headings; `members` are places in `items`, empty for lists beside it. */
  groups: { name: string; url: string | null; members: number[] }[];
  next: string | null;
  emptyNotice: string | null;
  /** The list is filled by a script and was not had in any way yet. */
  needsScript: boolean;
  columnName: string | null;
  columnType: string | null;
  /** Breadcrumb without the home page, from the outermost. */
  crumbs: { text: string; url: string | null }[];
  /** What it holds beside a list; read from the crawl when first asked, for only column pages are. */
  traces(): ContentTraces;
  messages: MessageFacts[] | null;
  forms: FormFacts[];
  /** Links whose text invites to write (我要写信 …). */
  invitations: { url: string; text: string }[];
}

/** A place that navigation or breadcrumbs lead to. */
export interface NavPlace {
  url: string;
  texts: Map<string, number>;
  /** Distinct pages seen that show it in their navigation. */
  pages: number;
  onHome: boolean;
  /** It stands in a breadcrumb. */
  inCrumbs: boolean;
  /** Votes for the column key of the crumb before it; the empty key is the first level. */
  above: Map<string, number>;
}

export interface SiteIndex {
  home: { page: CrawledPage } | null;
  notes: Map<string, PageNote>;
  /** Pages that are no article, by key. */
  lists: Map<string, ListNote>;
  nav: Map<string, NavPlace>;
  guides: ({ note: PageNote } & GuideNote)[];
  hidden: HiddenCollector;
  security: SecurityCollector;
  templates: TemplateCollector;
  /** Pages seen, readable or not. */
  pageCount: number;
  /** The page read at this address (redirects included), null when none was. */
  noteAt(url: string): PageNote | null;
  /** As `noteAt`, going on where a visitor would be sent without a click. */
  followed(url: string): { note: PageNote | null; leaves: string | null };
  /** What a possible column page holds; articles (机构职能 as one page) are read again from the crawl. */
  listAt(url: string): ListNote | null;
  target(url: string): LinkTarget | null;
}

const INVITATION =
  /我要(?:写信|咨询|留言|建言|提问|投诉|来信|反映|问)|(?:写信|留言|提交|在线咨询|发表|发送)(?:须知)?$|^(?:写信|留言|咨询|提问|建言)/;

/** Reads the whole crawl once. The order in which the pages come changes nothing. */
export function indexSite(view: CrawlView, scope: SiteScope): SiteIndex {
  const notes = new Map<string, PageNote>();
  const lists = new Map<string, ListNote>();
  const nav = new Map<string, NavPlace>();
  const guides: SiteIndex['guides'] = [];
  const hidden = new HiddenCollector();
  const security = new SecurityCollector(scope);
  const templates = new TemplateCollector(scope);
  const keys = keyMemory();
  let home: CrawledPage | null = null;
  let pageCount = 0;

  for (const page of view.pages()) {
    pageCount += 1;
    const { facts } = page;
    const note = noteOf(page, scope, keys);
    const places = [...new Set([pageKey(page.finalUrl), pageKey(page.url)])];
    for (const key of places) if (betterNote(note, notes.get(key))) notes.set(key, note);
    security.add(page, note.readable);
    if (!note.readable) continue;
    const isHome = page.depth === 0 || places.includes(scope.homeKey);
    if (isHome && betterHome(page, home)) home = page;
    hidden.add(page);
    templates.add(page);
    const isArticle = facts.kind === 'article' || facts.kind === 'guide';
    // Articles repeat the navigation of the lists: only those next to the home page are asked for it.
    if (!isArticle || page.depth <= 1) addNav(nav, facts, isHome, scope, keys);
    addCrumbs(nav, facts, scope, keys);
    const guide = guideNote(facts, scope);
    if (guide) guides.push({ note, ...guide });
    if (isArticle) continue;
    const list = listNote(page, note, scope, view);
    for (const key of places) if (betterNote(note, lists.get(key)?.note)) lists.set(key, list);
  }

  const noteAt = (url: string) => notes.get(pageKey(url)) ?? null;
  const listAt = (url: string): ListNote | null => {
    const known = lists.get(pageKey(url));
    if (known) return known;
    const note = noteAt(url);
    if (!note?.readable) return null;
    const page = view.page(note.url) ?? view.page(note.finalUrl);
    return page ? listNote(page, note, scope, view) : null;
  };
  const followed = (url: string) => follow(url, noteAt, scope);
  return {
    home: home ? { page: home } : null,
    notes,
    lists,
    nav,
    guides,
    hidden,
    security,
    templates,
    pageCount,
    noteAt,
    followed,
    listAt,
    target: (url) => view.target(url),
  };
}

/** One address read twice (http and https, with and without www.): the readable, then the nearer, then the first by address. */
function betterNote(note: PageNote, known: PageNote | undefined): boolean {
  if (!known) return true;
  if (note.readable !== known.readable) return note.readable;
  if (note.depth !== known.depth) return note.depth < known.depth;
  return note.url < known.url;
}

function betterHome(page: CrawledPage, known: CrawledPage | null): boolean {
  if (known === null) return true;
  return page.depth !== known.depth ? page.depth < known.depth : page.url < known.url;
}

function noteOf(page: CrawledPage, scope: SiteScope, keys: (url: string) => string): PageNote {
  const { facts } = page;
  return {
    url: page.url,
    finalUrl: page.finalUrl === page.url ? page.url : page.finalUrl,
    kind: facts.kind,
    title: facts.heading ?? facts.title,
    published: facts.publishedAt,
    lastModified: page.lastModified,
    fetchedAt: page.fetchedAt,
    depth: page.depth,
    readable: page.status < 400 && facts.soft404 === null && facts.challenge === null,
    sentOnTo: facts.sentOnTo,
    trail: trailOf(page, scope, keys),
  };
}

function trailOf(page: CrawledPage, scope: SiteScope, keys: (url: string) => string): string | null {
  const own = keys(page.finalUrl);
  for (let i = page.facts.breadcrumb.length - 1; i >= 0; i -= 1) {
    const { url } = page.facts.breadcrumb[i]!;
    if (url === null || !scope.owns(url) || scope.isHome(url)) continue;
    const key = keys(url);
    if (key !== own) return key;
  }
  return null;
}

function addNav(nav: Map<string, NavPlace>, facts: PageFacts, isHome: boolean, scope: SiteScope, keys: (url: string) => string): void {
  const seen = new Set<string>();
  for (const link of facts.links) {
    if (link.place !== 'nav' || link.kind !== 'page' || !scope.owns(link.url)) continue;
    const key = keys(link.url);
    const place = placeAt(nav, key, link.url);
    countText(place, link.text);
    if (isHome) place.onHome = true;
    if (!seen.has(key)) place.pages += 1;
    seen.add(key);
  }
}

function addCrumbs(nav: Map<string, NavPlace>, facts: PageFacts, scope: SiteScope, keys: (url: string) => string): void {
  let above = '';
  for (const crumb of facts.breadcrumb) {
    if (crumb.url === null || !scope.owns(crumb.url) || scope.isHome(crumb.url)) continue;
    const key = keys(crumb.url);
    // The last crumb may be the article, the guide or the letter itself.
    if (facts.kind !== 'list' && key === keys(facts.url)) continue;
    const place = placeAt(nav, key, crumb.url);
    place.inCrumbs = true;
    if (above !== key && place.above.size < 20) place.above.set(above, (place.above.get(above) ?? 0) + 1);
    countText(place, crumb.text);
    above = key;
  }
}

function placeAt(nav: Map<string, NavPlace>, key: string, url: string): NavPlace {
  let place = nav.get(key);
  if (!place) {
    place = { url, texts: new Map(), pages: 0, onHome: false, inCrumbs: false, above: new Map() };
    nav.set(key, place);
  } else if (url.length < place.url.length || (url.length === place.url.length && url < place.url)) place.url = url;
  return place;
}

function countText(place: NavPlace, raw: string): void {
  const text = raw.replace(/\s+/g, '');
  if (text === '' || text.length > 60 || (place.texts.size >= 20 && !place.texts.has(text))) return;
  place.texts.set(text, (place.texts.get(text) ?? 0) + 1);
}

/** Remembers what `make` gave. The closure must hold no facts: there are thousands of these. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function listNote(page: CrawledPage, note: PageNote, scope: SiteScope, view: CrawlView): ListNote {
  const { facts } = page;
  const script = facts.scriptList;
  const crumbs = facts.breadcrumb.filter((crumb) => crumb.url === null || !scope.isHome(crumb.url));
  return {
    note,
    way: page.way,
    ...entriesOf(facts),
    next: facts.next,
    emptyNotice: facts.emptyNotice,
    needsScript: page.way === 'plain' && script !== null && (script.needsBrowser || script.records.length > 0),
    columnName: facts.columnName,
    columnType: facts.columnType,
    crumbs: crumbs[0] && crumbs[0].url === null && /首页|主页/.test(crumbs[0].text) ? crumbs.slice(1) : crumbs,
    traces: once(() => contentTraces(view.page(note.url)?.facts ?? null, scope)),
    messages: facts.messages,
    forms: facts.forms,
    invitations: facts.links
      .filter((link) => link.kind === 'page' && link.text.length <= 16 && INVITATION.test(link.text.trim()))
      .slice(0, 12)
      .map(({ url, text }) => ({ url, text: text.trim() })),
  };
}

/** The page's own entries, each address once; groups say which of them stand under which heading. */
function entriesOf(facts: PageFacts): Pick<ListNote, 'items' | 'groups'> {
  const items: ListItem[] = [];
  const places = new Map<string, number>();
  for (const item of facts.items) {
    const key = pageKey(item.url);
    const known = places.get(key);
    if (known === undefined) places.set(key, items.push(item) - 1);
    else if (items[known]!.date === null && item.date !== null) items[known] = { ...items[known]!, date: item.date };
  }
  const groups = facts.lists.map(({ name, url, items: members }) => ({
    name,
    url,
    members: members.flatMap((item) => places.get(pageKey(item.url)) ?? []),
  }));
  return { items, groups };
}

function follow(url: string, noteAt: (url: string) => PageNote | null, scope: SiteScope): { note: PageNote | null; leaves: string | null } {
  let note = noteAt(url);
  for (let hop = 0; note && hop < 5; hop += 1) {
    if (!scope.owns(note.finalUrl)) return { note, leaves: note.finalUrl };
    if (note.sentOnTo === null) return { note, leaves: null };
    if (!scope.owns(note.sentOnTo) || isFile(note.sentOnTo)) return { note, leaves: note.sentOnTo };
    const next = noteAt(note.sentOnTo);
    if (next === note) return { note, leaves: null };
    if (!next) return { note: null, leaves: null };
    note = next;
  }
  return { note, leaves: null };
}

/** Column keys of addresses that repeat on every page, bounded. */
function keyMemory(): (url: string) => string {
  const known = new Map<string, string>();
  return (url) => {
    let key = known.get(url);
    if (key === undefined) {
      key = columnKey(url);
      if (known.size > 5_000) known.clear();
      known.set(url, key);
    }
    return key;
  };
}
