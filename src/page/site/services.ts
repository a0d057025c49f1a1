/** Services offered (办事服务) and their guides (办事指南). Source: 2019-19 服务不实用. */
import { GUIDE_ELEMENTS } from '../facts.ts';
import { pageKey, type SiteScope } from './address.ts';
import type { ColumnFacts, GuideArtifact, Missing, ServiceFacts } from './artifacts.ts';
import { reachability } from './channels.ts';
import type { SiteIndex } from './site-index.ts';

const ENTRY =
  /^(?:网上|在线|我要)?办事(?:服务|大厅|指南)?$|政务服务|办事(?:大厅|服务|指南|直通)|服务大厅|一网通办|网上(?:办事|审批|服务)|在线(?:办理|服务|申报)|便民服务|行政审批|公共服务|服务事项/;
const NO_ENTRY = /统计|动态|通知|公告|年报|电话|信箱|咨询|专题|新闻|解读/;

/** Where services are offered: a column of the site, else an entry that leads to another host. Missing without a home page. */
export function buildServices(index: SiteIndex, scope: SiteScope, columns: readonly ColumnFacts[]): ServiceFacts | Missing {
  if (!index.home) return { missing: true, reason: '首页没有读到，办事服务入口无法查找。' };
  const services = columns.filter((column) => column.class === 'service' && !column.isBlank);
  const items = countItems(index, services);
  const own = [...services].sort(
    (a, b) => Number(ENTRY.test(b.name)) - Number(ENTRY.test(a.name)) || a.level - b.level || (a.url < b.url ? -1 : 1),
  );
  const ownEntry = own.find((column) => ENTRY.test(column.name)) ?? (items > 0 ? own[0] : undefined);
  if (ownEntry) {
    const { note, leaves } = index.followed(ownEntry.url);
    const external = leaves !== null && !scope.owns(leaves);
    return {
      entryUrl: ownEntry.url,
      external,
      reachable: reachability(ownEntry.url, note?.readable ?? null, index),
      items: external && items === 0 ? null : items,
    };
  }
  const link = index.home.page.facts.links.find(
    ({ url, text, kind }) =>
      kind === 'page' && !scope.owns(url) && /^https?:/.test(url) && text.length <= 24 && ENTRY.test(text.trim()) && !NO_ENTRY.test(text),
  );
  if (link) return { entryUrl: link.url, external: true, reachable: reachability(link.url, null, index), items: items > 0 ? items : null };
  return { entryUrl: null, external: false, reachable: 'unread', items };
}

/** Guides read, and entries of service columns. */
function countItems(index: SiteIndex, services: readonly ColumnFacts[]): number {
  const guides = new Set(index.guides.map(({ note }) => pageKey(note.finalUrl)));
  const listed = services.reduce((sum, column) => sum + column.items, 0);
  return Math.max(guides.size, listed);
}

/** Fewer guides do not show what repeats beside all of them. */
const FURNITURE_FROM = 3;

/** Every guide with the element classes it lacks, in order of address. */
export function buildGuides(index: SiteIndex): GuideArtifact[] {
  const furniture = repeatedBeside(index);
  const guides = new Map<string, GuideArtifact>();
  for (const { note, guide, links: own, besides, saysDownload } of index.guides) {
    const key = pageKey(note.finalUrl);
    const missing = GUIDE_ELEMENTS.filter((name) => guide[name] === null);
    const links = [...own, ...besides.filter(({ url }) => !furniture.has(pageKey(url)))];
    const known = guides.get(key);
    if (!known || note.url < known.url)
      guides.set(key, { url: note.url, title: note.title, elements: guide, missing, links, saysDownload });
  }
  return [...guides.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Keys of links beside more than half of the guides: the template's, not the guide's. */
function repeatedBeside({ guides }: SiteIndex): Set<string> {
  if (guides.length < FURNITURE_FROM) return new Set();
  const counts = new Map<string, number>();
  for (const { besides } of guides)
    for (const key of new Set(besides.map(({ url }) => pageKey(url)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > guides.length / 2).map(([key]) => key));
}
