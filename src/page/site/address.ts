/**
 * Addresses as the judging stages compare them: one key for all spellings of one page, one key for all pages of one
 * column, and what belongs to the site. Keys are for comparing only; what people see is the address as it stood.
 */
import type { DeclaredSubsite } from './given.ts';

/** Which addresses belong to the site. */
export interface SiteScope {
  /** Key of the home page. */
  homeKey: string;
  /** The address stands on a host of the site or of a declared sub-site. */
  owns(url: string): boolean;
  /** Declared sub-site that holds the address, null when none does. */
  subsiteOf(url: string): DeclaredSubsite | null;
  /** The address is the home page of the site or of a sub-site. */
  isHome(url: string): boolean;
}

// Short names (sid, t, v, p) are left alone: on many systems they are the identity of the column or the article.
const SESSION = new Set(['jsessionid', 'phpsessid', 'aspsessionid', 'sessionid', 'spm', 'timestamp', '_t', '_']);
const PAGING = new Set(['page', 'pageno', 'pagenum', 'pageindex', 'currentpage', 'curpage', 'page_no', 'pn', 'paged', 'totalpage']);
const DEFAULT_DOCUMENT = /\/(?:index|default|main)\.(?:s?html?|jsp|jspx|aspx?|php|do)$/i;
const INDEX_PAGING = /\/(?:index|default)[_-]\d{1,4}\.(?:s?html?|jsp|aspx?|php)$/i;
const FILE =
  /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|rtf|txt|csv|zip|rar|7z|gz|tar|mp[34]|avi|wmv|flv|mov|m3u8|wma|wav|jpe?g|png|gif|bmp|webp|svg|tiff?|exe|apk|ceb|xml|json|ics)$/i;

/** Hosts by the spelling they had, bounded: a crawl asks for the same few hosts millions of times. */
const hosts = new Map<string, string>();
const HOSTS_REMEMBERED = 2_000;

/** Host in lower case without default port, user part and leading `www.`; empty when the address has none. */
export function hostOf(url: string): string {
  const start = url.startsWith('https://') ? 8 : url.startsWith('http://') ? 7 : -1;
  if (start < 0) return '';
  const slash = url.indexOf('/', start);
  const written = slash < 0 ? url : url.slice(0, slash);
  let host = hosts.get(written);
  if (host === undefined) {
    host = plainHost(written.slice(start), start === 8);
    if (hosts.size >= HOSTS_REMEMBERED) hosts.clear();
    // Long ones are made up; remembering them would keep them alive.
    if (written.length < 300) hosts.set(written, host);
  }
  return host;
}

function plainHost(written: string, secure: boolean): string {
  let host = written.toLowerCase();
  const end = host.search(/[?#\\]/);
  if (end >= 0) host = host.slice(0, end);
  host = host.slice(host.lastIndexOf('@') + 1).replace(secure ? /:443$/ : /:80$/, '');
  return host.startsWith('www.') ? host.slice(4) : host;
}

/** Key of one page: scheme, `www.`, fragment, default document, closing slash, session and tracking parameters left out. */
export function pageKey(url: string): string {
  return keyOf(url, false);
}

/** Key of one column: as `pageKey`, and the further pages of its list (index_1.html, ?page=2) have the key of the first. */
export function columnKey(url: string): string {
  return keyOf(url, true);
}

function keyOf(url: string, foldPaging: boolean): string {
  const host = hostOf(url);
  if (host === '') return url;
  const from = url.indexOf('/', url.indexOf('://') + 3);
  let rest = from < 0 ? '' : url.slice(from);
  const hash = rest.indexOf('#');
  // Script routes (#/list) are addresses of their own; plain anchors are not.
  const route = hash >= 0 && /^#!?\//.test(rest.slice(hash, hash + 3)) ? rest.slice(hash) : '';
  if (hash >= 0) rest = rest.slice(0, hash);
  const mark = rest.indexOf('?');
  const query = mark < 0 ? '' : queryKey(rest.slice(mark + 1), foldPaging);
  let path = mark < 0 ? rest : rest.slice(0, mark);
  const semicolon = path.indexOf(';');
  if (semicolon >= 0) path = path.slice(0, semicolon);
  path = path.replace(DEFAULT_DOCUMENT, '/');
  if (foldPaging) path = path.replace(INDEX_PAGING, '/');
  while (path.endsWith('/')) path = path.slice(0, -1);
  return host + path + query + route;
}

function queryKey(query: string, foldPaging: boolean): string {
  const kept = query.split('&').filter((pair) => {
    if (pair === '') return false;
    const name = pair.split('=', 1)[0]!.toLowerCase();
    return !SESSION.has(name) && !name.startsWith('utm_') && !(foldPaging && PAGING.has(name));
  });
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}

/** The address names a file (document, picture, archive, film), not a page. */
export function isFile(url: string): boolean {
  return FILE.test(pathOf(url));
}

/** Path without query, fragment and host; `/` at least. */
export function pathOf(url: string): string {
  const from = url.indexOf('/', url.indexOf('://') + 3);
  if (from < 0) return '/';
  const end = url.slice(from).search(/[?#]/);
  return end < 0 ? url.slice(from) : url.slice(from, from + end);
}

/** Folder part of a page key: the key of what holds it, null for a host alone. */
export function folderOf(key: string): string | null {
  const path = key.split('?', 1)[0]!;
  const slash = path.lastIndexOf('/');
  if (slash <= 0) return key.includes('?') ? path : null;
  return path.slice(0, slash);
}

/** Scope of a site from its home addresses (start, after redirects) and the declared sub-sites. */
export function siteScope(homes: readonly string[], subsites: readonly DeclaredSubsite[]): SiteScope {
  const ownHosts = new Set(homes.map(hostOf).filter((host) => host !== ''));
  const usual = [...ownHosts]
    .slice(0, 3)
    .flatMap((host) => [`http://www.${host}/`, `http://${host}/`, `https://www.${host}/`, `https://${host}/`]);
  const homeKeys = new Set(homes.map(pageKey));
  const subs = subsites.map((subsite) => ({ subsite, key: pageKey(subsite.url), host: hostOf(subsite.url) }));
  for (const { host } of subs) if (host !== '') ownHosts.add(host);
  const subKeys = new Set(subs.map(({ key }) => key));
  const subsiteOf = (url: string): DeclaredSubsite | null => {
    if (subs.length === 0) return null;
    const key = pageKey(url);
    let best: (typeof subs)[number] | null = null;
    for (const sub of subs) {
      const inside = key === sub.key || key.startsWith(`${sub.key}/`) || key.startsWith(`${sub.key}?`);
      if (inside && (best === null || sub.key.length > best.key.length)) best = sub;
    }
    return best?.subsite ?? null;
  };
  return {
    homeKey: pageKey(homes.at(-1) ?? ''),
    // Nearly every link starts like one of these: twenty times cheaper than taking the host out of the address.
    owns: (url) => usual.some((prefix) => url.startsWith(prefix)) || ownHosts.has(hostOf(url)),
    subsiteOf,
    isHome(url) {
      const key = columnKey(url);
      // The bare host is the home page too, also when the home address is a deeper one.
      return homeKeys.has(key) || subKeys.has(key) || ownHosts.has(key);
    },
  };
}
