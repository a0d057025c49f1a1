/**
 * Pages off the site's own template: a skeleton no other page of the kind shares, and a second sign that somebody else
 * made the page. One sign alone is no finding: landing pages are built one by one.
 */
import type { CrawledPage, CrawlView } from '../crawl-view.ts';
import { hostOf, isFile, type SiteScope } from './address.ts';
import type { TemplateFacts } from './artifacts.ts';

/** Fewer pages of a kind than this have no common template to be off. */
const PAGES_OF_A_KIND = 5;
const SUSPECTS_KEPT = 5_000;
const HOSTS_COUNTED = 20_000;
const LINKS_SHOWN = 20;

interface Suspect {
  url: string;
  title: string;
  /** The page links to nothing of the site but itself. */
  isolated: boolean;
  foreignHosts: string[];
}

/** Counts skeletons and foreign hosts while the crawl streams by. */
export class TemplateCollector {
  readonly #scope: SiteScope;
  readonly #skeletons = new Map<string, { count: number; suspect: Suspect | null }>();
  readonly #kinds = new Map<string, number>();
  /** Pages that link to each foreign host. */
  readonly #hosts = new Map<string, number>();
  #suspects = 0;

  constructor(scope: SiteScope) {
    this.#scope = scope;
  }

  /** Takes one page that was read. */
  add(page: CrawledPage): void {
    const { facts } = page;
    if (facts.kind === 'home') return;
    const hosts = new Set<string>();
    let own = 0;
    for (const link of facts.links) {
      if (link.kind !== 'page') continue;
      if (this.#scope.owns(link.url)) own += 1;
      else if (hosts.size < LINKS_SHOWN && /^https?:/.test(link.url) && !isFile(link.url)) hosts.add(hostOf(link.url));
    }
    for (const host of hosts) {
      if (this.#hosts.has(host) || this.#hosts.size < HOSTS_COUNTED) this.#hosts.set(host, (this.#hosts.get(host) ?? 0) + 1);
    }
    this.#kinds.set(facts.kind, (this.#kinds.get(facts.kind) ?? 0) + 1);
    const key = `${facts.kind} ${facts.skeleton}`;
    const known = this.#skeletons.get(key);
    if (known) {
      known.count += 1;
      if (known.suspect) this.#suspects -= 1;
      known.suspect = null;
      return;
    }
    const isSuspect = hosts.size > 0 && this.#suspects < SUSPECTS_KEPT;
    if (isSuspect) this.#suspects += 1;
    const suspect = isSuspect ? { url: page.url, title: facts.title.slice(0, 200), isolated: own <= 1, foreignHosts: [...hosts] } : null;
    this.#skeletons.set(key, { count: 1, suspect });
  }

  /** Odd pages in order of address; their text is read again from the crawl. */
  artifact(view: CrawlView): TemplateFacts {
    const odd: TemplateFacts['odd'] = [];
    const suspects = [...this.#skeletons].flatMap(([key, { count, suspect }]) => {
      const pagesOfKind = this.#kinds.get(key.slice(0, key.indexOf(' '))) ?? 0;
      return count === 1 && suspect && pagesOfKind >= PAGES_OF_A_KIND ? [suspect] : [];
    });
    for (const suspect of suspects.sort((a, b) => (a.url < b.url ? -1 : 1))) {
      const rare = suspect.foreignHosts.filter((host) => this.#hosts.get(host) === 1 && !isOfficial(host));
      // Second sign: it leads to hosts that no other page knows, and either nothing leads back or they are many.
      if (rare.length === 0 || !(suspect.isolated || rare.length >= 3) || odd.length >= 200) continue;
      const facts = view.page(suspect.url)?.facts;
      const foreign = facts?.links.filter((link) => link.kind === 'page' && rare.includes(hostOf(link.url))).map(({ url }) => url) ?? [];
      odd.push({
        url: suspect.url,
        title: suspect.title,
        text: (facts?.text ?? '').slice(0, 1_000),
        foreignLinks: [...new Set(foreign)].slice(0, LINKS_SHOWN),
      });
    }
    return { odd };
  }
}

function isOfficial(host: string): boolean {
  return /(?:^|\.)gov\.cn(?::\d+)?$|(?:^|\.)(?:people|xinhuanet|news|cctv)\.(?:com\.cn|com|cn)$|\.政务$/.test(host);
}
