/** Parts of pages that a visitor cannot see; the same part on many pages is one with a count. */
import type { CrawledPage, CrawlVariant } from '../crawl-view.ts';
import type { HiddenPart } from '../facts.ts';
import { pageKey } from './address.ts';
import type { HiddenArtifact } from './artifacts.ts';

/** A site that hides more distinct parts than this shows its kind with the first ones. */
const PARTS_KEPT = 2_000;
const TEXT_KEPT = 500;
const URLS_KEPT = 50;

/** Gathers hidden parts while the crawl streams by; the page closest to the home page stands for each. */
export class HiddenCollector {
  readonly #groups = new Map<string, { artifact: HiddenArtifact; depth: number }>();

  /** Takes the hidden parts of one page. */
  add(page: CrawledPage): void {
    const onThisPage = new Set<string>();
    for (const part of page.facts.hidden) {
      const key = partKey(part);
      if (onThisPage.has(key)) continue;
      onThisPage.add(key);
      const known = this.#groups.get(key);
      if (known) {
        known.artifact.pageCount += 1;
        if (page.depth < known.depth || (page.depth === known.depth && page.url < known.artifact.pageUrl)) {
          known.depth = page.depth;
          known.artifact.pageUrl = page.url;
        }
      } else if (this.#groups.size < PARTS_KEPT) {
        const artifact: HiddenArtifact = { pageUrl: page.url, pageCount: 1, part: shortened(part), onlyFor: null };
        this.#groups.set(key, { artifact, depth: page.depth });
      }
    }
  }

  /** Parts that every visitor is served, then those only search engines or visitors from them are served. */
  artifacts(variants: Iterable<CrawlVariant>): HiddenArtifact[] {
    const all = [...this.#groups.values()].map(({ artifact }) => artifact);
    const special = new Map<string, HiddenArtifact>();
    for (const { client, reading, url } of variants) {
      if (client !== 'engine' && client !== 'referer') continue;
      for (const part of reading?.facts.hidden ?? []) {
        const key = partKey(part);
        if (this.#groups.has(key)) continue;
        const known = special.get(`${client}\n${key}`);
        if (known) known.pageCount += 1;
        else if (special.size < PARTS_KEPT)
          special.set(`${client}\n${key}`, { pageUrl: url, pageCount: 1, part: shortened(part), onlyFor: client });
      }
    }
    return [...all.sort(byAddress), ...[...special.values()].sort(byAddress)];
  }
}

function byAddress(a: HiddenArtifact, b: HiddenArtifact): number {
  if (a.pageUrl !== b.pageUrl) return a.pageUrl < b.pageUrl ? -1 : 1;
  return partKey(a.part) < partKey(b.part) ? -1 : 1;
}

/** Same way of hiding, same addresses; without addresses the same text. */
function partKey(part: HiddenPart): string {
  const urls = part.urls.slice(0, URLS_KEPT).map(pageKey).sort();
  return `${part.how}\n${urls.length > 0 ? urls.join('\n') : part.text.slice(0, 200)}`;
}

function shortened(part: HiddenPart): HiddenPart {
  return { how: part.how, urls: part.urls.slice(0, URLS_KEPT), text: part.text.slice(0, TEXT_KEPT), quote: part.quote.slice(0, TEXT_KEPT) };
}
