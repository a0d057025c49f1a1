/**
 * The column inventory (栏目): each column with class, level, newest entry and whether it is blank or static.
 * Source: contracts.md 5.9; 2019-19 栏目不更新, 空白栏目.
 */
import { type BeijingDate, daysBetween, monthsBefore } from '../../calendar.ts';
import type { ListItem } from '../../facts.ts';
import { columnKey, type SiteScope } from '../address.ts';
import type { ColumnClass, ColumnFacts } from '../artifacts.ts';
import type { ColumnConfirmation, SiteGiven } from '../given.ts';
import { standsElsewhere } from '../item-dates.ts';
import type { ListNote, SiteIndex } from '../site-index.ts';
import { type Candidate, columnCandidates, commonest } from './candidates.ts';
import { OWN_TEXT_BESIDE_NOTICE_MIN, OWN_TEXT_MIN } from './content.ts';
import { type Entries, type Furniture, findFurniture, ownEntries } from './entries.ts';
import { classOfAddress, classOfName, classOfType, isNoColumnName } from './names.ts';
import { type Newest, newestMessage, newestOf } from './newest.ts';
import { columnTree, isUnder, type TreePlace } from './tree.ts';

/** All columns, first level first, then by address. */
export function buildColumns(index: SiteIndex, scope: SiteScope, given: SiteGiven): ColumnFacts[] {
  const candidates = columnCandidates(index, scope, given.columns ?? []);
  const tree = columnTree(candidates, index, scope);
  const site: Site = {
    index,
    scope,
    given,
    tree,
    keyOf: new Map(),
    furniture: findFurniture(candidates, index),
    stated: statedNames(candidates),
    newestUnder: newestByTrail(index, given.asOf),
  };
  for (const { key, aliases } of candidates) for (const name of [key, ...aliases]) site.keyOf.set(name, key);
  const urlOf = new Map(candidates.map(({ key, url }) => [key, url]));
  const columns = candidates.map((candidate) => {
    const place = tree.get(candidate.key)!;
    return columnFacts(candidate, place, place.parent === null ? null : urlOf.get(place.parent)!, site);
  });
  return columns.sort((a, b) => a.level - b.level || (a.url < b.url ? -1 : 1));
}

interface Site {
  index: SiteIndex;
  scope: SiteScope;
  given: SiteGiven;
  tree: Map<string, TreePlace>;
  /** Candidate key of every address key that is a column. */
  keyOf: Map<string, string>;
  furniture: Furniture;
  stated: Stated;
  newestUnder: Map<string, ListItem>;
}

function columnFacts(candidate: Candidate, place: TreePlace, parent: string | null, site: Site): ColumnFacts {
  const { confirmation } = candidate;
  const name = confirmation?.name ?? nameOf(candidate, site.stated);
  const { columnClass, classFrom } = classOf(candidate, name, site.stated);
  const content = contentOf(candidate, columnClass, name, site);
  const isStatic = content.way !== 'unread' && !content.isBlank && staticBy(confirmation, content.isStatic);
  return {
    name,
    url: candidate.url,
    class: columnClass,
    classFrom,
    level: place.level,
    items: content.items,
    newest: content.newest.newest,
    newestItem: content.newest.newestItem,
    newestFrom: content.newest.newestFrom,
    isStatic,
    isBlank: content.isBlank,
    emptyNotice: candidate.pages[0]?.emptyNotice ?? null,
    way: content.way,
    periodDays: periodDays(confirmation, site.given.asOf),
    exempt: confirmation?.exempt ?? null,
    subsite: site.scope.subsiteOf(candidate.url)?.name ?? null,
    parent,
    gathers: content.gathers,
    newestPossible: content.newest.newestPossible,
    confirmed: confirmation?.confirmed ?? false,
  };
}

/** A period set by a person asks for updates; `none` asks for none. */
function staticBy(confirmation: ColumnConfirmation | null, machine: boolean): boolean {
  if (confirmation?.period === undefined) return machine;
  return confirmation.period === 'none';
}

function periodDays(confirmation: ColumnConfirmation | null, asOf: BeijingDate): number | null {
  const period = confirmation?.period;
  if (period === undefined || period === 'none') return null;
  return 'days' in period ? period.days : daysBetween(monthsBefore(asOf, period.months), asOf);
}

// ── name and class ──────────────────────────────────────────────────────────────────────────────────────────────

/** What the pages' own meta tags say, and which of those values are only copied from page to page. */
interface Stated {
  names: Map<string, number>;
  /** Per ColumnType value: columns that carry it, and those whose name says another class. */
  types: Map<string, { columns: number; against: number }>;
}

function statedNames(candidates: readonly Candidate[]): Stated {
  const stated: Stated = { names: new Map(), types: new Map() };
  for (const candidate of candidates) {
    const page = ownPage(candidate);
    if (page?.columnName) stated.names.set(page.columnName, (stated.names.get(page.columnName) ?? 0) + 1);
    if (!page?.columnType) continue;
    const count = stated.types.get(page.columnType) ?? { columns: 0, against: 0 };
    const byName = classOfName(commonest(candidate.navNames) ?? page.columnName ?? '');
    count.columns += 1;
    if (byName !== null && byName !== classOfType(page.columnType)) count.against += 1;
    stated.types.set(page.columnType, count);
  }
  return stated;
}

/** The page that speaks for the column: not the one it sends on to, not an article. */
function ownPage(candidate: Candidate): ListNote | null {
  const first = candidate.pages[0];
  return first && candidate.sendsTo === null && first.note.kind !== 'article' ? first : null;
}

function nameOf(candidate: Candidate, stated: Stated): string {
  const page = ownPage(candidate);
  const meta = page?.columnName?.trim();
  const nav = commonest(candidate.navNames);
  // A ColumnName that several columns carry was copied with the template.
  if (meta && (stated.names.get(meta) ?? 0) === 1 && meta.length <= 40) return meta;
  const lastCrumb = page?.crumbs.at(-1)?.text.trim();
  const title = candidate.pages[0]?.note.title.split(/[-_|–—>·]/)[0]?.trim();
  const named = [nav, lastCrumb, commonest(candidate.headings), title].find((name) => name && !isNoColumnName(name));
  return named ?? candidate.url;
}

function classOf(candidate: Candidate, name: string, stated: Stated): { columnClass: ColumnClass; classFrom: ColumnFacts['classFrom'] } {
  const machine = machineClass(candidate, name, stated);
  const confirmed = candidate.confirmation?.class;
  // What the machine wrote into the file and nobody touched stays the machine's word.
  if (confirmed === undefined || (confirmed === machine.columnClass && candidate.confirmation?.confirmed === false)) return machine;
  return { columnClass: confirmed, classFrom: 'confirmed' };
}

function machineClass(candidate: Candidate, name: string, stated: Stated): ReturnType<typeof classOf> {
  const type = ownPage(candidate)?.columnType;
  if (type) {
    const { columns, against } = stated.types.get(type) ?? { columns: 0, against: 0 };
    const copied = columns >= 3 && against * 2 > columns;
    const stating = classOfType(type);
    if (stating !== null && !copied) return { columnClass: stating, classFrom: 'column-type' };
  }
  const byName = classOfName(name);
  if (byName !== null) return { columnClass: byName, classFrom: 'name' };
  const byAddress = classOfAddress(candidate.url);
  return byAddress === null ? { columnClass: 'other', classFrom: 'default' } : { columnClass: byAddress, classFrom: 'address' };
}

// ── content ─────────────────────────────────────────────────────────────────────────────────────────────────────

interface Content {
  way: ColumnFacts['way'];
  items: number;
  newest: Newest;
  isBlank: boolean;
  isStatic: boolean;
  gathers: boolean;
}

const NOTHING: Newest = { newest: null, newestItem: null, newestFrom: 'none', newestPossible: null, anyDate: false };
/** These classes change when the body changes, not by a calendar (机构职能, 负责人信息, 概况信息: 更新随变). */
const STATIC_CLASSES: ReadonlySet<ColumnClass> = new Set(['general-info', 'org-functions', 'leaders']);
/** Lists of these classes are often without dates (表格下载, 办事指南, 制度); without any date they need no update. */
const KEY_CLASSES: ReadonlySet<ColumnClass> = new Set(['news', 'notice', 'policy', 'interpretation']);
const STATIC_NAME = /(?:公开|服务|申请|操作)指南|依申请公开|简介|联系(?:我们|方式)|关于我们|职责|章程|公开(?:制度|规定)|办公(?:地址|时间)/;
const LONG_TEXT = 120;

function contentOf(candidate: Candidate, columnClass: ColumnClass, name: string, site: Site): Content {
  const base: Content = { way: 'plain', items: 0, newest: NOTHING, isBlank: false, isStatic: false, gathers: false };
  if (candidate.leaves) return { ...base, isStatic: true };
  const [first] = candidate.pages;
  if (!first) return unreadContent(candidate, base, site);
  const { way } = first;
  const listed = ownEntries(candidate, site.keyOf, site.tree, site.furniture, site.index);
  const entries = listed.items.length > 0 ? listed : withFrames(candidate, linkedArticles(candidate, first, site), site);
  if (entries === 'unread') return unreadContent(candidate, base, site);
  const messages = candidate.pages.flatMap((page) => page.messages ?? []);
  const gathers =
    entries.fromChildren || sendsToColumn(candidate, site) || (entries.items.length === 0 && showsChildren(candidate, first, site));

  if (first.note.kind === 'article' && entries.items.length === 0) return articleContent(candidate, columnClass, first, site, base);
  if (messages.length > 0) {
    // Citizens write when they like: an answered letter box is never stale, however old its last letter.
    return { ...base, way, items: messages.length, newest: newestMessage(messages, site.given.asOf), isStatic: true };
  }
  if (entries.items.length > 0) {
    const newest = newestOf(entries.items, site.index, site.scope, site.given.asOf);
    const dateless = !newest.anyDate && newest.newestFrom !== 'unread' && !KEY_CLASSES.has(columnClass);
    const ownPageOfText = STATIC_NAME.test(name) && first.traces().ownText >= LONG_TEXT;
    return {
      ...base,
      way,
      items: entries.items.length,
      newest,
      gathers,
      isStatic: gathers || STATIC_CLASSES.has(columnClass) || dateless || ownPageOfText,
    };
  }
  if (gathers) return { ...base, way, gathers, isStatic: true };
  if (hasContent(candidate, first, site)) return { ...base, way, isStatic: true };
  // A list that a script fills says nothing until it was filled.
  if (first.needsScript) return unreadContent(candidate, base, site);
  return { ...base, way, isBlank: true };
}

/** A list whose form the reader does not know: links of the page to articles whose breadcrumb names this very column. */
function linkedArticles(candidate: Candidate, page: ListNote, site: Site): Entries {
  const own = new Set([candidate.key, ...candidate.aliases]);
  const items = page.traces().inner.flatMap((key): ListItem[] => {
    const note = site.index.notes.get(key);
    const isOwn = note?.readable && note.kind === 'article' && note.trail !== null && own.has(note.trail);
    return isOwn && note.finalUrl !== page.note.finalUrl ? [{ title: note.title, url: note.url, date: null }] : [];
  });
  return { items, fromChildren: false };
}

/** A column that is one article: its date counts where the class asks for updates, else it is a page of text. */
function articleContent(candidate: Candidate, columnClass: ColumnClass, page: ListNote, site: Site, base: Content): Content {
  const { way, note } = page;
  if (note.published === null || !KEY_CLASSES.has(columnClass)) {
    return { ...base, way, isBlank: !hasContent(candidate, page, site), isStatic: true };
  }
  const item: ListItem = { title: note.title, url: note.finalUrl, date: null };
  return { ...base, way, items: 1, newest: newestOf([item], site.index, site.scope, site.given.asOf) };
}

/** A list page that could not be read is neither blank nor stale; articles known to stand under it may still prove it fresh. */
function unreadContent(candidate: Candidate, base: Content, site: Site): Content {
  const target = site.index.target(candidate.url);
  if (target && candidate.pages.length === 0 && standsElsewhere(target, site.scope)) return { ...base, isStatic: true };
  const known = [candidate.key, ...candidate.aliases].flatMap((key) => site.newestUnder.get(key) ?? []);
  const item = known.reduce<ListItem | null>((best, one) => (best === null || one.date! > best.date! ? one : best), null);
  return { ...base, way: 'unread', newest: { ...NOTHING, newest: item?.date ?? null, newestItem: item, newestFrom: 'unread' } };
}

/** Newest article by the column its breadcrumb names, not after the as-of day. */
function newestByTrail(index: SiteIndex, asOf: BeijingDate): Map<string, ListItem> {
  const newest = new Map<string, ListItem>();
  for (const note of new Set(index.notes.values())) {
    if (note.trail === null || note.published === null || note.kind !== 'article') continue;
    const date = note.published.slice(0, 10);
    const known = newest.get(note.trail);
    if (date > asOf || (known && (date < known.date! || (date === known.date && note.url >= known.url)))) continue;
    newest.set(note.trail, { title: note.title, url: note.url, date });
  }
  return newest;
}

function sendsToColumn(candidate: Candidate, site: Site): boolean {
  return candidate.sendsTo !== null && site.keyOf.has(candidate.sendsTo);
}

/** The page shows the lists or the names of columns that stand under it. */
function showsChildren(candidate: Candidate, page: ListNote, site: Site): boolean {
  const keys = [
    ...page.groups.flatMap(({ url }) => (url === null ? [] : [columnKey(url)])),
    ...page.items.map(({ url }) => columnKey(url)),
    ...page.traces().inner,
  ];
  return keys.some((key) => {
    const column = site.keyOf.get(key);
    return column !== undefined && column !== candidate.key && isUnder(column, candidate.key, site.tree);
  });
}

/** Content beside a list: own text, a form, files, pictures, films, links. A notice of emptiness outweighs decoration. */
function hasContent(candidate: Candidate, page: ListNote, site: Site, depth = 0): boolean {
  const { emptyNotice } = page;
  const traces = page.traces();
  const own = (keys: readonly string[]): string[] => keys.filter((key) => !site.furniture.links.has(key));
  if (traces.hasForm || own(traces.files).length > 0 || own(traces.media).length > 0) return true;
  if (depth === 0 && traces.frames.some((url) => frameHasContent(candidate, url, site))) return true;
  if (emptyNotice !== null) return traces.ownText >= OWN_TEXT_BESIDE_NOTICE_MIN;
  if (traces.ownText >= OWN_TEXT_MIN || own(traces.pictures).length > 0 || own(traces.externals).length > 0) return true;
  return own(traces.inner).some((key) => {
    const column = site.keyOf.get(key);
    return column === undefined || (column !== candidate.key && isUnder(column, candidate.key, site.tree));
  });
}

function frameHasContent(candidate: Candidate, url: string, site: Site): boolean {
  const list = site.index.listAt(url);
  return list !== null && hasContent(candidate, list, site, 1);
}

/** Older templates keep the list in a frame: its page is the column's content. */
function withFrames(candidate: Candidate, entries: Entries, site: Site): Entries | 'unread' {
  const frames = candidate.pages[0]?.traces().frames ?? [];
  if (entries.items.length > 0 || frames.length === 0) return entries;
  const held = frames.map((url) => site.index.listAt(url));
  const framed = held.flatMap((list) => list?.items ?? []);
  if (framed.length > 0) return { items: framed, fromChildren: false };
  return held.includes(null) ? 'unread' : entries;
}
