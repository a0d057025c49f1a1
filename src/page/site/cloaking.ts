/** Differences between what a visitor is served and what search engines or visitors coming from them are served. */
import type { CrawlVariant, CrawlView } from '../crawl-view.ts';
import type { PageLink } from '../facts.ts';
import { hostOf, pageKey, type SiteScope } from './address.ts';
import type { CloakingFacts, Missing } from './artifacts.ts';

const LINKS_SHOWN = 50;

/** Differences by page and client; missing when the crawl asked as one kind of visitor only. */
export function buildCloaking(view: CrawlView, scope: SiteScope): CloakingFacts[] | Missing {
  if (!view.variants) return { missing: true, reason: '本次采集没有以搜索引擎身份复查，不能比较不同访问者看到的内容。' };
  const found: CloakingFacts[] = [];
  let compared = 0;
  for (const variant of view.variants()) {
    if (variant.client !== 'engine' && variant.client !== 'referer') continue;
    compared += 1;
    const facts = difference(variant, view, scope);
    if (facts) found.push(facts);
  }
  if (compared === 0) return { missing: true, reason: '本次采集没有以搜索引擎身份复查，不能比较不同访问者看到的内容。' };
  return found.sort((a, b) => (a.url === b.url ? (a.client < b.client ? -1 : 1) : a.url < b.url ? -1 : 1));
}

function difference(variant: CrawlVariant, view: CrawlView, scope: SiteScope): CloakingFacts | null {
  const plain = view.page(variant.url);
  const { client, reading } = variant;
  if (!plain || (client !== 'engine' && client !== 'referer')) return null;
  const sentAway = variant.finalUrl !== null && !scope.owns(variant.finalUrl) && hostOf(variant.finalUrl) !== hostOf(plain.finalUrl);
  if (sentAway) return { url: variant.url, client, title: reading?.facts.title ?? '', quote: variant.finalUrl!, urls: [variant.finalUrl!] };
  // An error answer is no other content: rate limits and robot walls treat clients differently too.
  if (!reading || variant.status === null || variant.status >= 400 || reading.facts.challenge !== null) return null;
  const sent = reading.facts.sentOnTo;
  const known = new Set(plain.facts.links.map((link) => hostOf(link.url)));
  const foreign = [...reading.blocks.flatMap((block) => block.links), ...sentLink(sent)].filter(
    (link) => /^https?:/.test(link.url) && !scope.owns(link.url) && !known.has(hostOf(link.url)) && link.url !== plain.facts.sentOnTo,
  );
  const otherTitle = reading.facts.title !== plain.facts.title && !sharesWords(reading.facts.title, plain.facts.title);
  if (foreign.length === 0 && !otherTitle) return null;
  const urls = [...new Map(foreign.map((link) => [pageKey(link.url), link.url])).values()].slice(0, LINKS_SHOWN);
  const quote = foreign.find((link) => link.text !== '')?.text ?? newLine(reading.facts.text, plain.facts.text) ?? reading.facts.title;
  return { url: variant.url, client, title: reading.facts.title.slice(0, 200), quote: quote.slice(0, 200), urls };
}

function sentLink(url: string | null): PageLink[] {
  return url === null ? [] : [{ url, text: '', place: 'other', kind: 'page' }];
}

/** Titles that share half of their two-character pieces name the same page (a counter, a date or a suffix differs). */
function sharesWords(a: string, b: string): boolean {
  const pieces = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, Math.min(text.length, 200) - 1) }, (_, i) => text.slice(i, i + 2)));
  const [left, right] = [pieces(a), pieces(b)];
  if (left.size === 0 || right.size === 0) return true;
  let shared = 0;
  for (const piece of left) if (right.has(piece)) shared += 1;
  return shared * 2 >= Math.min(left.size, right.size);
}

function newLine(text: string, plain: string): string | null {
  const known = new Set(plain.split('\n').map((line) => line.trim()));
  return (
    text
      .split('\n', 400)
      .map((line) => line.trim())
      .find((line) => line.length >= 4 && !known.has(line)) ?? null
  );
}
