/**
 * Scope of a crawl: the registered host (its `www.` twin is the same site) and declared sub-sites. Other
 * hosts are link targets, asked whether they answer, never crawled.
 */
import { InputError } from '../../platform/index.ts';
import { hostOf } from './addresses.ts';

export class Scope {
  /** Hosts with port, without `www.`; all of a host is in scope. */
  readonly #hosts = new Set<string>();
  /** Sub-sites that are a directory of a host outside: host → prefixes of the path, each ending in `/`. */
  readonly #prefixes = new Map<string, string[]>();
  /** Widened by a redirect of the home page; said in the crawl's meta. */
  readonly #widened: string[] = [];

  /** `subsites`: hosts or addresses; an address with a path declares that directory only. Throws InputError. */
  constructor(startUrl: string, subsites: readonly string[] = []) {
    const host = hostOf(startUrl);
    if (host === null) throw new InputError(`“${startUrl}”不是网址，请给出以 http:// 或 https:// 开头的完整地址。`, { code: 'bad-url' });
    this.#hosts.add(bare(host));
    for (const subsite of subsites) this.#declare(subsite);
  }

  #declare(subsite: string): void {
    const url = URL.parse(subsite.includes('://') ? subsite : `http://${subsite}`);
    if (!url || hostOf(url.href) === null)
      throw new InputError(`下属站点“${subsite}”不是网址或域名，请改正。`, { code: 'bad-subsite', details: { subsite } });
    if (url.pathname === '/') {
      this.#hosts.add(bare(url.host));
      return;
    }
    const host = bare(url.host);
    const prefix = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
    this.#prefixes.set(host, [...(this.#prefixes.get(host) ?? []), prefix]);
  }

  /** Takes the host that the home page leads to into the scope; true when it was not there. */
  widen(address: string): boolean {
    const host = hostOf(address);
    if (host === null || this.#hosts.has(bare(host))) return false;
    this.#hosts.add(bare(host));
    this.#widened.push(host);
    return true;
  }

  get widened(): readonly string[] {
    return this.#widened;
  }

  /** Whether a canonical address belongs to the site. */
  includes(canonical: string): boolean {
    const at = canonical.indexOf('://') + 3;
    const slash = canonical.indexOf('/', at);
    const host = bare(slash < 0 ? canonical.slice(at) : canonical.slice(at, slash));
    if (this.#hosts.has(host)) return true;
    const prefixes = this.#prefixes.get(host);
    if (!prefixes) return false;
    const path = slash < 0 ? '/' : canonical.slice(slash);
    return prefixes.some((prefix) => path.startsWith(prefix) || path === prefix.slice(0, -1));
  }

  /** Whether it is the registered host's own root directory level or a sub-site's front page: they are read early. */
  isFrontPage(canonical: string): boolean {
    const at = canonical.indexOf('://') + 3;
    const slash = canonical.indexOf('/', at);
    return this.includes(canonical) && (slash < 0 || slash === canonical.length - 1);
  }
}

const bare = (host: string) => (host.startsWith('www.') ? host.slice(4) : host);
