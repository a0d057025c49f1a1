/**
 * Lists that scripts fill. First what common CMS families put in the page itself (JCMS `datastore` records); then
 * plain addresses beside it that hold the records (Hanweb dataproxy, gkmlpt, JSON named in the page's own script);
 * else whether only a browser can show the list.
 */
import type { ListItem, PageFacts } from '../facts.ts';
import { hostOf, resolve } from '../html/address.ts';
import { attribute, descendants, type Element } from '../html/element.ts';
import { KnownTexts } from '../html/known-texts.ts';
import type { Outline } from '../outline/outline.ts';
import { readRecords } from './records.ts';

const MAX_ADDRESSES = 10;

/** Characters of scripts remembered with whether they hold records. */
const MEMORY = 100_000;
const holdsRecords = new KnownTexts(MEMORY, (script) => /<record>|<datastore/i.test(script));

/** Items of records that stand in the page's scripts; empty when there are none. */
export function recordsInPage(outline: Outline): ListItem[] {
  const items: ListItem[] = [];
  for (const script of outline.scripts) {
    const text = script.children[0];
    if (typeof text !== 'string' || text.length > 2_000_000) continue;
    if (holdsRecords.of(text)) items.push(...readRecords(text, outline.base.url));
    else if (/application\/(?:ld\+)?json/i.test(attribute(script, 'type') ?? '') && !/ld\+json/i.test(script.raw))
      items.push(...readRecords(text, outline.base.url));
  }
  return items;
}

/** Where the records of an empty list may be had; null when the list needs none of this. `listed`: entries already read. */
export function scriptListOf(outline: Outline, listed: number, kind: PageFacts['kind'], prose: number): PageFacts['scriptList'] {
  if (listed >= 3 || kind === 'guide' || (kind === 'article' && prose > 100)) return null;
  const records = new Set<string>();
  for (const script of outline.scripts) {
    const text = script.children[0];
    if (typeof text !== 'string' || text.length > 500_000) continue;
    for (const address of addressesIn(text, outline)) if (records.size < MAX_ADDRESSES) records.add(address);
  }
  const needsBrowser = prose < 200 && (hasEmptyContainer(outline) || records.size > 0);
  return records.size > 0 || needsBrowser ? { records: [...records], needsBrowser } : null;
}

const CALLS =
  /(?:\$\.(?:get|post|ajax|getJSON)|axios(?:\.get|\.post)?|fetch|\.load|\.open|url|dataUrl|apiUrl|ajaxUrl|jsonUrl|src|href|dataproxy|proxyurl|listUrl|requestUrl)["']?\s{0,5}[(:=,]\s{0,5}(?:\{\s{0,20}["']?url["']?\s{0,3}:\s{0,5})?(?:["'](?:GET|POST)["']\s{0,3},\s{0,5})?["']([^"'\s<>]{2,400})["']/gi;
const RECORD_ADDRESS =
  /\.json(?:\?|$)|dataproxy\.jsp|\/gkmlpt\/api\/|\/api\/|\/interface\/|getlist|articlelist|list\w{0,20}\.(?:do|action|jspx?|ashx|aspx|php)|search\.(?:do|json)|queryList|pageList|infolist|\.xml(?:\?|$)|jpage|\/rest\/|datalist|ajax/i;
const NOT_RECORDS =
  /\.(?:js|css|png|jpe?g|gif|svg|ico|woff2?|ttf|mp4)(?:\?|$)|tongji|analytics|counter|visit|click|hits|pv|weather|tianqi|captcha|login|jiucuo|conac|share|stat\b|log\b/i;

/** Addresses in a script that look like records, on the page's own host. They are asked for, never followed as links. */
function addressesIn(script: string, outline: Outline): string[] {
  const found: string[] = [];
  for (const match of script.matchAll(CALLS)) {
    const written = match[1]!;
    if (!RECORD_ADDRESS.test(written) || NOT_RECORDS.test(written) || /[{}]|\$\{/.test(written)) continue;
    const url = resolve(written, outline.base);
    if (url !== null && hostOf(url) === outline.base.host) found.push(url);
  }
  return [...found, ...dataproxy(script, outline), ...gkmlpt(script, outline)];
}

/** Hanweb: unit and column numbers in a jpage configuration give the dataproxy's address. */
function dataproxy(script: string, outline: Outline): string[] {
  if (!/jpage|dataproxy/i.test(script)) return [];
  const proxy = /["']([^"'\s]{0,200}dataproxy\.jsp[^"'\s]{0,300})["']/i.exec(script)?.[1];
  const column = /columnid["']?\s{0,3}[:=]\s{0,3}["']?(\d{1,9})/i.exec(script)?.[1];
  const unit = /unitid["']?\s{0,3}[:=]\s{0,3}["']?(\d{1,9})/i.exec(script)?.[1];
  const web = /webid["']?\s{0,3}[:=]\s{0,3}["']?(\d{1,9})/i.exec(script)?.[1];
  if (!proxy || !column || !unit || !web) return [];
  const path = proxy.replace(/\?.*$/, '');
  const url = resolve(
    `${path}?startrecord=1&endrecord=60&perpage=20&col=1&appid=1&webid=${web}&path=/&columnid=${column}&sourceContentType=1&unitid=${unit}&webname=&permissiontype=0`,
    outline.base,
  );
  return url === null ? [] : [url];
}

/** Guangdong's platform: the column's number stands in the page's configuration, its records under /gkmlpt/api. */
function gkmlpt(script: string, outline: Outline): string[] {
  const at = outline.base.url.indexOf('/gkmlpt');
  if (at < 0 && !/gkmlpt/.test(script)) return [];
  const column =
    /#(\d{2,9})/.exec(outline.base.url)?.[1] ??
    /(?:CATALOG_ID|column_?id|cateId|cate_id|catalogId)["']?\s{0,3}[:=]\s{0,3}["']?(\d{2,9})/i.exec(script)?.[1] ??
    // The catalogue's own tree: its first node is what is shown at first.
    /TREE["']?\s{0,3}:\s{0,3}\[\s{0,3}\{\s{0,3}["']?id["']?\s{0,3}:\s{0,3}["']?(\d{2,9})/.exec(script)?.[1];
  const site = /(?:SITE_ID|siteId|sid)["']?\s{0,3}[:=]\s{0,3}["']?(\d{2,9})/i.exec(script)?.[1];
  if (!column || !site) return [];
  const url = resolve(`/gkmlpt/api/all/${column}?page=1&sid=${site}`, outline.base);
  return url === null ? [] : [url];
}

const LIST_NAME =
  /(?:^|[\s_-])(?:list|news-?list|data-?list|article-?list|info-?list|list-?box|list-?content|listcon|con-?list|default_pgContainer|pgContainer|page-?content|app|root|result|results|content-list|zfxxgk_list|xxgk_list|gkml|list_?wrap|pagelist|list-?container|table-?box|layui-table|el-table)\d*(?:$|[\s_-])/i;

/** An element named like a list and without text, in a page whose scripts could fill it. */
function hasEmptyContainer(outline: Outline): boolean {
  if (!outline.scripts.some((s) => attribute(s, 'src') !== null || String(s.children[0] ?? '').length > 40)) return false;
  for (const element of descendants(outline.root, 20_000)) {
    if (!['div', 'ul', 'tbody', 'table', 'ol', 'dl', 'section'].includes(element.tag) || element.raw === '') continue;
    if (isEmpty(element) && LIST_NAME.test(`${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`)) return true;
  }
  return false;
}

/** No visible text, or only a placeholder of a template engine or "loading". */
function isEmpty(element: Element): boolean {
  const { runFrom, runTo } = element;
  return runFrom >= 0 && runTo === runFrom;
}
