/** Pictures of maps and the approval numbers on their pages. Source: 国办发〔2017〕47号 (审图号). */
import type { CrawlView, LinkTarget } from '../../crawl-view.ts';
import type { MapPicture } from './artifacts.ts';

const MOST = 100;
const MAP =
  /(?:行政|政区|交通|区位|位置|地理|旅游|水系|规划|行政区划|辖区|全[省市县区]|区域)[^\s，。]{0,6}图(?!片|书|解|标|表|像)|地图|区划图|区位图/;
/** Words that hold 地图 and are none, and drawings that need no approval. */
const NO_MAP = /网站地图|站点地图|地图导航|sitemap|路线图|流程图|示意流程|地图册?出版|图标|百度地图|高德地图|腾讯地图|思维导图/i;
const APPROVAL =
  /审图号|[GＧ]\s{0,2}[SＳ]\s{0,2}[（(]\s{0,2}\d{4}\s{0,2}[)）]\s{0,2}\d{1,6}\s{0,2}号|[\p{Script=Han}]{1,2}\s{0,2}[SＳ]\s{0,2}[（(〔[]\s{0,2}\d{4}\s{0,2}[)）〕\]]\s{0,2}\d{1,6}\s{0,2}号/u;

/** Pictures called a map by their own words; those of the template are one. In order of their pages. */
export function buildMaps(view: CrawlView, targets: Iterable<LinkTarget>): MapPicture[] {
  const found: MapPicture[] = [];
  for (const target of targets) {
    if (found.length >= MOST) break;
    if (target.kind !== 'resource' || !/\.(?:jpe?g|png|gif|bmp|webp|tiff?)(?:$|[?#])/i.test(target.url)) continue;
    const place = target.places.find(({ text }) => text !== '' && text.length <= 100 && MAP.test(text) && !NO_MAP.test(text));
    if (!place || place.place === 'nav' || place.place === 'footer') continue;
    const facts = view.page(place.pageUrl)?.facts;
    if (!facts) continue;
    const words = `${place.text}\n${facts.text.slice(0, 100_000)}`;
    found.push({ pageUrl: place.pageUrl, imageUrl: target.url, words: place.text, approval: APPROVAL.exec(words)?.[0] ?? null });
  }
  return found.sort((a, b) => (a.pageUrl < b.pageUrl ? -1 : 1));
}
