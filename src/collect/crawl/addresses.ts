/**
 * Canonical addresses: which spellings are one page. The canonical form is the identity, the spelling seen
 * first is what is requested. `canonicalAddress` folds only what cannot change the answer (session ids,
 * campaign parameters, percent-encoding); `foldedAddress` also folds what sites normally answer alike
 * (scheme, www, trailing slash, default document) and is used inside the site only, where a fold that turns
 * out wrong is undone (see discovery.ts).
 */

/** Session id as a path parameter: `;jsessionid=…`, `;sid=…`. */
const SESSION_PATH = /;(?:jsessionid|phpsessid|sessionid|sid)=[^/?;]{0,200}/gi;
/** ASP.NET without cookies: `/(S(lit3py55t21z5v55vlm25s55))/`. */
const SESSION_SEGMENT = /\/\((?:[A-Z]\([0-9a-z_-]{1,200}\)){1,3}\)(?=\/|$)/gi;
/** Parameters that never choose a page. */
const NOISE_NAME =
  /^(?:phpsessid|jsessionid|aspsessionid[a-z]{0,20}|cfid|cftoken|utm_[a-z_]{1,20}|gclid|fbclid|msclkid|yclid|spm|hmsr|hmpl|hmcu|hmkw|hmci|isappinstalled|nsukey)$/i;
/** Session ids under names that elsewhere mean something: only with a value that looks like one. */
const SESSION_NAME = /^(?:sid|sessionid|session_id|sessid)$/i;
const SESSION_VALUE = /^[0-9a-f-]{16,64}$/i;
/** Cache busters: a clock in ms or Math.random() under the usual names. */
const BUSTER_NAME = /^(?:_|t|_t|ts|time|timestamp|r|rand|random|rnd|v|_dc)$/i;
const BUSTER_VALUE = /^(?:1\d{12}|0\.\d{6,20})$/;
/** `from=` of the share menus of WeChat. */
const SHARE_VALUE = /^(?:timeline|singlemessage|groupmessage)$/;

/** Only addresses with one of these can change when cleaned again. */
const UNSETTLED = /[;(%]|\/\.|&&|\?&/;
const MAX_TURNS = 6;

const DEFAULT_DOCUMENT = /\/(?:index|default)\.(?:html?|shtml|jsp|jspx|aspx?|php|do)$/i;

/**
 * Canonical form of an absolute http(s) address, without fragment; null for anything else (other schemes,
 * no address at all). Idempotent. Parameter order is kept: a server may mind it.
 */
export function canonicalAddress(address: string): string | null {
  if (isPlain(address)) return address;
  let form = cleaned(address);
  // What was taken out may leave a path that reads differently (`/.;jsessionid=1`): cleaned until it stays.
  for (let turn = 0; turn < MAX_TURNS && form !== null && form !== address; turn++) {
    address = form;
    if (!UNSETTLED.test(form)) break;
    form = cleaned(form);
  }
  return form;
}

/** Origins that parsing leaves as they are. Bounded: a hostile page can name any number of hosts. */
const plainOrigins = new Map<string, boolean>();
const MOST_ORIGINS = 4096;
/** Paths in which there is nothing to undo, escape or take out. */
const PLAIN_PATH = /^(?:\/[\w~-][\w.~-]*)*\/?$/;

/** Whether an address is its own canonical form at first sight, as nearly all links of a site are: 0.2 µs in place of 3. */
function isPlain(address: string): boolean {
  const slash = address.indexOf('/', 8);
  if (slash < 0 || address.length > LONGEST || !PLAIN_PATH.test(address.slice(slash))) return false;
  const origin = address.slice(0, slash);
  let plain = plainOrigins.get(origin);
  if (plain === undefined) {
    plain = cleaned(`${origin}/`) === `${origin}/`;
    if (plainOrigins.size >= MOST_ORIGINS) plainOrigins.clear();
    plainOrigins.set(origin, plain);
  }
  return plain;
}

function cleaned(address: string): string | null {
  const url = parseHttp(address);
  if (!url) return null;
  url.hash = '';
  let path = url.pathname;
  if (path.includes(';')) path = path.replace(SESSION_PATH, '');
  if (path.includes('(')) path = path.replace(SESSION_SEGMENT, '');
  path = normaliseEscapes(path) || '/';
  const query = url.search.length > 1 ? cleanQuery(url.search.slice(1)) : '';
  const host = url.hostname.endsWith('.') ? url.host.replace(/\.+(?=:|$)/, '') : url.host;
  if (host === '' || host.startsWith(':')) return null;
  const user = url.username || url.password ? `${url.username}${url.password ? `:${url.password}` : ''}@` : '';
  return `${url.protocol}//${user}${host}${path.startsWith('/') ? path : `/${path}`}${query}`;
}

/**
 * Identity inside one site, from a canonical address: without scheme, `www.`, doubled slashes, default
 * document and trailing slash. Not an address: only to be compared. Idempotent on addresses made from it.
 */
export function foldedAddress(canonical: string): string {
  const at = canonical.indexOf('://') + 3;
  let start = at;
  if (canonical.startsWith('www.', at)) start += 4;
  const slash = canonical.indexOf('/', start);
  const question = canonical.indexOf('?', slash);
  const host = canonical.slice(start, slash);
  let path = question < 0 ? canonical.slice(slash) : canonical.slice(slash, question);
  if (path.includes('//')) path = path.replace(/\/{2,}/g, '/');
  // With a query the default document may be a program of its own: /index.php?id=3.
  if (question < 0) path = path.replace(DEFAULT_DOCUMENT, '/');
  if (path.length > 1 && path.endsWith('/')) path = path.slice(0, -1);
  return `${host}${path}${question < 0 ? '' : canonical.slice(question)}`;
}

/** Host with port of an absolute http(s) address, lower case, without the default port; null for anything else. */
export function hostOf(address: string): string | null {
  return parseHttp(address)?.host ?? null;
}

/** Longer addresses are never real and cost memory wherever they are kept. */
const LONGEST = 8192;

function parseHttp(address: string): URL | null {
  if (address.length > LONGEST) return null;
  const url = URL.parse(address);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}

/** Hex digits in upper case; escapes of unreserved characters undone (RFC 3986 section 6.2.2). */
function normaliseEscapes(text: string): string {
  if (!text.includes('%')) return text;
  // A bare % is written out first: undone escapes behind it must not become part of a new one (%4%41).
  return text.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/%([0-9a-f]{2})/gi, (_, hex: string) => {
    const code = Number.parseInt(hex, 16);
    const char = String.fromCharCode(code);
    return /[A-Za-z0-9_~-]/.test(char) ? char : `%${hex.toUpperCase()}`;
  });
}

function cleanQuery(query: string): string {
  const kept: string[] = [];
  for (const part of query.split('&')) {
    const equals = part.indexOf('=');
    const name = equals < 0 ? part : part.slice(0, equals);
    const value = equals < 0 ? '' : part.slice(equals + 1);
    if (part !== '' && !isNoise(name, value)) kept.push(normaliseEscapes(part));
  }
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function isNoise(name: string, value: string): boolean {
  return (
    NOISE_NAME.test(name) ||
    (SESSION_NAME.test(name) && SESSION_VALUE.test(value)) ||
    (BUSTER_NAME.test(name) && BUSTER_VALUE.test(value)) ||
    (name === 'from' && SHARE_VALUE.test(value))
  );
}

/** Kinds of file that are never pages, by the ending of the path. */
const ATTACHMENT =
  /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|rtf|txt|csv|xml|zip|rar|7z|gz|tar|mp3|wav|wma|mp4|flv|wmv|avi|mov|m3u8|apk|exe|msi|ceb|caj|epub)$/i;
const RESOURCE = /\.(?:jpe?g|png|gif|bmp|webp|svg|ico|tiff?|css|js|mjs|map|woff2?|ttf|eot|otf|swf)$/i;

/** What an address is by its ending, before anything was asked. */
export function kindByEnding(canonical: string): 'page' | 'attachment' | 'resource' {
  const question = canonical.indexOf('?');
  const path = question < 0 ? canonical : canonical.slice(0, question);
  const dot = path.lastIndexOf('.');
  if (dot < 0 || path.length - dot > 6 || dot < path.lastIndexOf('/')) return 'page';
  const ending = path.slice(dot);
  if (ATTACHMENT.test(ending)) return 'attachment';
  return RESOURCE.test(ending) ? 'resource' : 'page';
}
