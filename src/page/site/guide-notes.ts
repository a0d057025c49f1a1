/**
 * What is kept of a service guide (办事指南): its elements, long enough to be quoted and judged, and the links beside them.
 * Source: 2019-19 办事指南, 表格样表.
 */
import { GUIDE_ELEMENTS, type GuideElement, type GuideFacts, type PageFacts } from '../facts.ts';
import { isFile, type SiteScope } from './address.ts';
import type { GuideLink } from './artifacts.ts';

/** Characters kept of the elements whose wording is judged; of the others enough to show. */
const JUDGED: ReadonlySet<GuideElement> = new Set(['basis', 'conditions', 'materials']);
const KEPT_JUDGED = 2_000;
const KEPT_SHOWN = 300;
const KEPT_LINKS = 40;
const KEPT_TEXT = 120;
const TEXT_READ = 20_000;
const SAYS_DOWNLOAD = /下载|空表|样表|示范文本|范本|点击(?:查看|获取)/;

/** A guide as the index keeps it; the whole page stays in the crawl. */
export interface GuideNote {
  guide: GuideFacts;
  /** Links in its text. */
  links: GuideLink[];
  /** Links beside its text: downloads in a box of their own, but also the site's furniture. */
  besides: GuideLink[];
  /** Its text speaks of downloads (空表, 样表, 下载), which a script may offer. */
  saysDownload: boolean;
}

/** The note of a page that is a guide, null for any other. */
export function guideNote(facts: PageFacts, scope: SiteScope): GuideNote | null {
  if (facts.guide === null) return null;
  const guide = { ...facts.guide };
  for (const name of GUIDE_ELEMENTS) guide[name] = detached(guide[name], JUDGED.has(name) ? KEPT_JUDGED : KEPT_SHOWN);
  return { guide, ...linksOf(facts, scope), saysDownload: SAYS_DOWNLOAD.test(facts.text.slice(0, TEXT_READ)) };
}

/** Links of the guide itself: navigation and foot are the site's. */
function linksOf(facts: PageFacts, scope: SiteScope): Pick<GuideNote, 'links' | 'besides'> {
  const links: GuideLink[] = [];
  const besides: GuideLink[] = [];
  for (const { url, text, place, kind } of facts.links) {
    if (kind !== 'page' || place === 'nav' || place === 'footer' || !/^https?:/.test(url)) continue;
    const kept = place === 'body' ? links : besides;
    if (kept.length === KEPT_LINKS) continue;
    kept.push({ url, text: detached(text.trim(), KEPT_TEXT) ?? '', to: isFile(url) ? 'file' : scope.owns(url) ? 'page' : 'outside' });
  }
  return { links, besides };
}

/** The start of a text, free of the page it was cut from (a slice would keep all of it in memory). */
function detached(text: string | null, length: number): string | null {
  return text === null || text.length <= length ? text : structuredClone(text.slice(0, length));
}
