/**
 * What a plain visit shows about the site's safety: administration logins in the open, directory listings, default error
 * pages, TLS of the home page. Nothing is probed for. Source: guidelines.md section 5.
 */
import type { CrawledPage, CrawlMeta, LinkTarget } from '../crawl-view.ts';
import { pathOf, type SiteScope } from './address.ts';
import type { SecurityArtifact } from './artifacts.ts';

const SLOWEST_KEPT = 100;
const SIGHTINGS_KEPT = 500;
const BACKEND_TITLE =
  /后台(?:管理|登[录陆])|管理后台|(?:网站|内容|信息|站群|发布)管理(?:系统|平台)|内容采编|cms\s*(?:login|登[录陆]|管理)|管理员登[录陆]|系统管理.{0,6}登[录陆]|(?:phpmyadmin|webmin|tomcat (?:web application )?manager|druid stat|nacos|swagger ui|grafana|jenkins|zabbix|weblogic.{0,20}console)/i;
const BACKEND_PATH =
  /\/(?:admin|administrator|manage|manager|management|houtai|backend|adm|wp-admin|phpmyadmin|wcm\/(?:app|login)|jcms\/(?:jcms_files|login)?|vcms|siteserver|dede|ewebeditor|fckeditor|druid|console|system\/login|user\/adminlogin)(?:\/|$)|\/(?:admin|manage|adm|houtai|admin_?login|login_?admin)\w{0,12}\.(?:s?html?|jsp|aspx?|php|do|action)$/i;
const CITIZEN_LOGIN = /统一身份认证|个人登录|法人登录|用户中心|个人中心|一网通办|政务服务|互联网\+|公众用户/;
const LISTING_TITLE = /^\s*(?:Index of \/|Directory Listing (?:For|of)\s|目录(?:浏览|列表)\s*[:：]?\s*\/|\S{1,80} - \/[^\s]{0,200}$)/i;
const LISTING_TEXT =
  /^\s*(?:Index of \/|Directory Listing For|\[?(?:To Parent Directory|转到父目录|转到上级目录)\]?)|(?:^|\n)\s*\[?(?:To Parent Directory|转到父目录|Parent Directory)\]?\s*(?:\n|$)/i;
const DEFAULT_PAGE =
  /Apache Tomcat\/[\d.]+|Apache\/[\d.]+ \([^)]{1,40}\)|nginx\/[\d.]+|Microsoft-IIS\/[\d.]+|Whitelabel Error Page|Welcome to nginx!|Apache2? \w{0,10} ?Default Page|IIS Windows Server|HTTP Status \d{3} [–-]|Server Error in '\/[^']{0,60}' Application|java\.lang\.\w{1,60}(?:Exception|Error)|ThinkPHP\b.{0,20}\bV?[\d.]+|ORA-\d{5}|You have an error in your SQL syntax|Fatal error: .{1,200} on line \d+|Microsoft OLE DB Provider|WebLogic Server/i;

interface Sighting {
  url: string;
  pageUrl: string;
  quote: string;
}

/** The title is that of a server's own listing of a directory. */
export function isDirectoryListing(title: string): boolean {
  return LISTING_TITLE.test(title.slice(0, 300));
}

/** Gathers what pages show while the crawl streams by. */
export class SecurityCollector {
  readonly #scope: SiteScope;
  readonly #backends = new Map<string, Sighting>();
  readonly #listings = new Map<string, Sighting>();
  readonly #defaults = new Map<string, Sighting>();
  #slow: { url: string; totalMs: number }[] = [];

  constructor(scope: SiteScope) {
    this.#scope = scope;
  }

  /** Takes one page, error answers included. */
  add(page: CrawledPage, readable: boolean): void {
    const { facts } = page;
    const at = (quote: string): Sighting => ({
      url: page.finalUrl,
      pageUrl: page.parentUrl ?? page.url,
      quote: quote.trim().slice(0, 200),
    });
    if (readable && isBackend(page)) keep(this.#backends, at(facts.title || pathOf(page.finalUrl)));
    if (readable && (isDirectoryListing(facts.title) || LISTING_TEXT.test(facts.text.slice(0, 400))) && facts.kind !== 'article') {
      keep(this.#listings, at(facts.title || facts.text.slice(0, 60)));
    }
    const shown = facts.text.length < 6_000 ? DEFAULT_PAGE.exec(`${facts.title}\n${facts.text.slice(0, 3_000)}`) : null;
    // An article may quote a version number; a default page is short or is an error answer.
    if (shown && (page.status >= 400 || (facts.kind === 'other' && facts.text.length < 1_500))) keep(this.#defaults, at(shown[0]));
    this.#slow.push({ url: page.url, totalMs: page.totalMs });
    if (this.#slow.length >= 4 * SLOWEST_KEPT) this.#slow = slowest(this.#slow);
  }

  /** The artifact; `targets` adds logins and listings that were only asked for as link targets. */
  artifact(meta: CrawlMeta, targets: Iterable<LinkTarget>): SecurityArtifact {
    for (const target of targets) {
      const answered = target.observations.findLast((seen) => seen.kind === 'answered' && seen.status !== null && seen.status < 400);
      const place = target.places[0];
      if (!answered || !place || target.title === null || !sameDomain(target.url, this.#scope)) continue;
      const sighting = { url: target.url, pageUrl: place.pageUrl, quote: target.title.slice(0, 200) };
      if (BACKEND_TITLE.test(target.title) && !CITIZEN_LOGIN.test(target.title)) keep(this.#backends, sighting);
      else if (isDirectoryListing(target.title)) keep(this.#listings, sighting);
    }
    return {
      tls: tlsOf(meta),
      ipv6: meta.ipv6 ?? null,
      exposedBackends: sorted(this.#backends),
      directoryListings: sorted(this.#listings),
      defaultPages: sorted(this.#defaults),
      slowPages: slowest(this.#slow),
    };
  }
}

/** An administration login: a password field, and a title or an address that says so; a citizens' login is none. */
function isBackend({ facts, finalUrl }: CrawledPage): boolean {
  if (facts.kind === 'article') return false;
  const title = `${facts.title} ${facts.heading ?? ''}`;
  if (CITIZEN_LOGIN.test(title)) return false;
  const hasPassword = facts.forms.some((form) => form.hasPassword);
  if (BACKEND_TITLE.test(title))
    return hasPassword || /登[录陆]|login|console|manager|swagger|druid/i.test(`${title} ${facts.text.slice(0, 500)}`);
  return hasPassword && BACKEND_PATH.test(pathOf(finalUrl));
}

/** Other ports and neighbouring hosts of the site's own domain count; foreign products' consoles do not. */
function sameDomain(url: string, scope: SiteScope): boolean {
  if (scope.owns(url)) return true;
  const port = /^(https?:\/\/[^/?#]*?):\d+(?=[/?#]|$)/.exec(url);
  return port !== null && scope.owns(port[1]!);
}

function tlsOf(meta: CrawlMeta): SecurityArtifact['tls'] {
  if (meta.tls) return meta.tls;
  const failed = meta.home.findLast((seen) => seen.kind === 'tls');
  return failed ? { url: failed.finalUrl ?? meta.startUrl, ok: false, problem: failed.detail, validTo: null, protocol: null } : null;
}

function keep(map: Map<string, Sighting>, sighting: Sighting): void {
  const known = map.get(sighting.url);
  if (known ? sighting.pageUrl < known.pageUrl : map.size < SIGHTINGS_KEPT) map.set(sighting.url, sighting);
}

function sorted(map: ReadonlyMap<string, Sighting>): Sighting[] {
  return [...map.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}

function slowest(pages: readonly { url: string; totalMs: number }[]): { url: string; totalMs: number }[] {
  return [...pages].sort((a, b) => b.totalMs - a.totalMs || (a.url < b.url ? -1 : 1)).slice(0, SLOWEST_KEPT);
}
