/**
 * How services are offered on the site itself: the items with their guides, the classes they stand in, and where a visitor
 * may rate a service. Source: 2019-19 事项公开, 办事指南, 第三部分 服务功能.
 */
import type { CrawlView } from '../crawl-view.ts';
import type { PageFacts } from '../facts.ts';
import { columnKey, isFile, pageKey, type SiteScope } from './address.ts';
import type { ArticleFacts, ColumnFacts, ServiceDesk, ServiceFacts, ServiceItem } from './artifacts.ts';
import { reachability } from './channels.ts';
import type { ListNote, SiteIndex } from './site-index.ts';

const KEPT_ITEMS = 5_000;
const KEPT_WORDS = 40;
/** Shorter link texts are tools of the page (更多, 下一页). */
const SHORTEST_ITEM = 4;
/** Pages of service columns that are read again for their links; an office has a few dozen. */
const PAGES_READ = 100;

/** Names under which services are arranged: by subject, by department, for persons and bodies, by event of life. */
const CLASS =
  /^(?:按?(?:主题|部门|对象|人群|行业|领域|事项|人生事件|生命周期|办理对象|服务对象|实施主体|单位)(?:分类|服务|事项|办事|导航|查询)?|(?:面向)?(?:个人|自然人|公民|法人|企业|单位|部门|主题|投资者|外国人|老年人|残疾人|农民)(?:办事|服务|事项|业务|专区|分类)|(?:公共服务|行政许可|行政权力|行政确认|行政给付|行政裁决|其他权力)(?:事项)?|(?:户籍|婚育|生育|教育|就业|社保|社会保障|医疗|住房|交通|出入境|纳税|税务|工商|企业开办|资质认证|准营准办|证照办理|公用事业|司法公证|民政|养老|救助|环境保护|科技创新|文化体育|旅游)(?:服务|办理|业务|收养|户籍|卫生|出行|就业|保险|保障|事项)?)$/;
const RATING = /好差评|(?:服务|办事|办件)评价|我要评价|评价服务|(?:满意度|办事)评[价议]|^评价$/;
const RATING_RESULT = /(?:好差评|评价|评议|满意度)(?:结果|数据|统计|情况|公示|通报|排名|榜|展示|公开)|(?:评价|满意)率/;
const NO_RATING =
  /网站(?:满意度|评价)|绩效评价|预算|项目评价|环境影响|环评|职称|风险评价|信用评价|质量评价|教学评价|安全评价|地震安全|节能/;

/** The desk of a site; services that stand on another host have none of their own. */
export function buildServiceDesk(
  view: CrawlView,
  index: SiteIndex,
  scope: SiteScope,
  services: ServiceFacts,
  columns: readonly ColumnFacts[],
  articles: readonly ArticleFacts[],
): ServiceDesk {
  const own = columns.filter((column) => column.class === 'service' && !column.isBlank);
  const lists = own.flatMap((column) => index.listAt(column.url) ?? []);
  const pages = servicePages(view, services, own, scope);
  return {
    items: itemsOf(own, pages, index, scope),
    classes: classesOf(pages, lists, own, services, columns),
    ratings: ratingsIn(pages, index),
    results: resultsIn(pages, columns, articles),
    pagesRead: pages.length,
  };
}

/** The entry and the pages of service columns, with their links. */
function servicePages(view: CrawlView, services: ServiceFacts, own: readonly ColumnFacts[], scope: SiteScope): PageFacts[] {
  const urls = [...new Set([...(services.entryUrl === null ? [] : [services.entryUrl]), ...own.map(({ url }) => url)])];
  return urls.slice(0, PAGES_READ).flatMap((url) => (scope.owns(url) ? (view.page(url)?.facts ?? []) : []));
}

/** Entries of lists in which guides stand: an item beside guides is one too, whether it has a guide or not. */
function itemsOf(own: readonly ColumnFacts[], pages: readonly PageFacts[], index: SiteIndex, scope: SiteScope): ServiceItem[] {
  const guides = new Set(index.guides.flatMap(({ note }) => [pageKey(note.url), pageKey(note.finalUrl)]));
  const names = new Map(own.map((column) => [columnKey(column.url), column.name]));
  const items = new Map<string, ServiceItem>();
  const add = (column: string, entries: readonly { title: string; url: string }[]): void => {
    if (!entries.some(({ url }) => guides.has(pageKey(url)))) return;
    for (const { title, url } of entries) {
      if (items.size === KEPT_ITEMS || items.has(pageKey(url))) continue;
      items.set(pageKey(url), { title, url, column, guide: guideAt(url, guides, index, scope) });
    }
  };
  for (const list of new Set(index.lists.values())) {
    const column = names.get(columnKey(list.note.finalUrl));
    if (column !== undefined) add(column, list.items);
  }
  // Lists without dates may be read as a plain page: its own links are the entries then.
  for (const { url, links } of pages) {
    const column = names.get(columnKey(url));
    const entries = links.filter(({ kind, place, text }) => kind === 'page' && place === 'body' && text.trim().length >= SHORTEST_ITEM);
    if (column !== undefined)
      add(
        column,
        entries.map((link) => ({ title: link.text.trim(), url: link.url })),
      );
  }
  return [...items.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}

function guideAt(url: string, guides: ReadonlySet<string>, index: SiteIndex, scope: SiteScope): ServiceItem['guide'] {
  if (guides.has(pageKey(url))) return 'yes';
  if (!scope.owns(url)) return 'elsewhere';
  // A guide may be a file or a picture as well.
  if (isFile(url)) return 'file';
  const { note, leaves } = index.followed(url);
  if (leaves !== null) return scope.owns(leaves) ? 'file' : 'elsewhere';
  if (note === null) return reachability(url, null, index) === 'no' ? 'dead' : 'unread';
  if (guides.has(pageKey(note.finalUrl))) return 'yes';
  if (!note.readable) return reachability(url, false, index) === 'no' ? 'dead' : 'unread';
  // A list below is another step, not the item.
  return note.kind === 'list' ? 'list' : 'none';
}

/** Names of classes on the entry and on service columns: links, headings of lists, columns under the entry. */
function classesOf(
  pages: readonly PageFacts[],
  lists: readonly ListNote[],
  own: readonly ColumnFacts[],
  services: ServiceFacts,
  columns: readonly ColumnFacts[],
): ServiceDesk['classes'] {
  const found = new Map<string, string>();
  const add = (words: string, url: string): void => {
    const text = words.replace(/\s+/g, '');
    if (found.size < KEPT_WORDS && text.length <= 12 && CLASS.test(text) && !found.has(text)) found.set(text, url);
  };
  for (const { url, links, text } of pages) {
    for (const link of links) if (link.kind === 'page' && link.place !== 'footer') add(link.text, url);
    for (const line of text.slice(0, 20_000).split('\n')) if (line.length <= 16) add(line, url);
  }
  for (const { note, groups } of lists) for (const { name, members } of groups) if (members.length > 0) add(name, note.url);
  const below = columns.filter(({ parent }) => parent !== null && (parent === services.entryUrl || own.some(({ url }) => url === parent)));
  for (const column of below) add(column.name, column.url);
  return [...found].map(([text, url]) => ({ text, url }));
}

function ratingsIn(pages: readonly PageFacts[], index: SiteIndex): ServiceDesk['ratings'] {
  const found = new Map<string, { text: string; url: string }>();
  const add = (words: string, url: string): void => {
    const text = words.trim();
    if (
      found.size < KEPT_WORDS &&
      text.length <= 20 &&
      RATING.test(text) &&
      !RATING_RESULT.test(text) &&
      !NO_RATING.test(text) &&
      !found.has(text)
    )
      found.set(text, { text, url });
  };
  for (const { url, links } of pages) for (const { text, kind } of links) if (kind === 'page') add(text, url);
  for (const { note, links, besides } of index.guides) for (const { text } of [...links, ...besides]) add(text, note.url);
  return [...found.values()];
}

function resultsIn(
  pages: readonly PageFacts[],
  columns: readonly ColumnFacts[],
  articles: readonly ArticleFacts[],
): ServiceDesk['results'] {
  const found = new Map<string, { text: string; url: string }>();
  const add = (words: string, url: string): void => {
    const text = words.trim().slice(0, 80);
    if (
      found.size < KEPT_WORDS &&
      RATING_RESULT.test(text) &&
      !NO_RATING.test(text) &&
      /服务|办事|政务|好差评|窗口|大厅/.test(text) &&
      !found.has(text)
    )
      found.set(text, { text, url });
  };
  for (const { links } of pages) for (const { text, url, kind } of links) if (kind === 'page' && text.length <= 60) add(text, url);
  for (const { name, url, isBlank } of columns) if (!isBlank) add(name, url);
  for (const { title, url } of articles) add(title, url);
  return [...found.values()];
}
