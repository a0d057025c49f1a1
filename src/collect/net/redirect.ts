/** From one address to the next: what may be asked, where an answer leads, cookies kept only within one exchange. */
import { ExchangeError } from './failure.ts';

/** Statuses that lead elsewhere. */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export type NextHop = { kind: 'follow'; url: URL } | { kind: 'stay' } | { kind: 'refuse'; target: string };

/**
 * Where an answer leads: `stay` when it is no redirect (or names no readable address), `refuse` for a scheme other than http(s).
 * `location` as received (bytes as latin1, as HTTP parsers give it).
 */
export function nextHop(from: URL, status: number, location: string | undefined): NextHop {
  if (!REDIRECTS.has(status) || location === undefined || location.length > MAX_LOCATION) return { kind: 'stay' };
  const text = percentEncodeBytes(location.trim());
  const url = URL.parse(text, from.href);
  if (url === null) return { kind: 'stay' };
  if (!isHttp(url)) return { kind: 'refuse', target: `${url.protocol}…` };
  return { kind: 'follow', url: withoutSecrets(url) };
}

/**
 * The address an exchange begins with: credentials and fragment left out. Throws ExchangeError for what is no http(s) address.
 */
export function startUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new ExchangeError('protocol', '不是有效的网址');
  if (!isHttp(url)) throw new ExchangeError('forbidden-address', `只检查 http 和 https 地址，不检查 ${url.protocol.slice(0, 40)}`);
  return withoutSecrets(url);
}

/** Setting a part parses the address again: only where there is something to take away. */
function withoutSecrets(url: URL): URL {
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  if (url.href.includes('#')) url.hash = '';
  return url;
}

const isHttp = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

const MAX_LOCATION = 16_384;

/** Bytes above ASCII stay the bytes they are (GBK and UTF-8 paths), as browsers do it. */
function percentEncodeBytes(latin1: string): string {
  return latin1.replace(/[\x80-\xff]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Cookies of one exchange: many sites set one and redirect to the same address, which without it looks like a loop.
 * Sent only to the host that set them, or to hosts under the domain it named; forgotten with the exchange.
 */
export class ExchangeCookies {
  readonly #byDomain = new Map<string, Map<string, string>>();
  #count = 0;

  /** Takes the `set-cookie` lines (joined with newline) of an answer of `host`. */
  take(host: string, setCookie: string | undefined): void {
    if (setCookie === undefined) return;
    for (const line of setCookie.split('\n').slice(0, MAX_COOKIES)) this.#takeOne(host, line.slice(0, MAX_COOKIE_LENGTH));
  }

  /** Value of the `cookie` header for `host`, null when there is none. */
  headerFor(host: string): string | null {
    if (this.#count === 0) return null;
    const pairs: string[] = [];
    for (const [domain, cookies] of this.#byDomain) {
      if (host !== domain && !host.endsWith(`.${domain}`)) continue;
      for (const [name, value] of cookies) pairs.push(`${name}=${value}`);
    }
    return pairs.length === 0 ? null : pairs.join('; ');
  }

  #takeOne(host: string, line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, equals)).trim();
    const value = pair.slice(equals + 1).trim();
    if (name === '' || !/^[\x21-\x7e]+$/.test(name) || !/^[\x20-\x7e]*$/.test(value)) return;
    const domain = domainOf(host, attributes);
    const cookies = this.#byDomain.get(domain) ?? new Map<string, string>();
    if (!cookies.has(name) && ++this.#count > MAX_COOKIES) return;
    cookies.set(name, value);
    this.#byDomain.set(domain, cookies);
  }
}

const MAX_COOKIES = 40;
const MAX_COOKIE_LENGTH = 4096;

/** Domain a cookie is for: the one it names if the host stands under it, else the host itself. */
function domainOf(host: string, attributes: string[]): string {
  for (const attribute of attributes) {
    const [name, value = ''] = attribute.split('=');
    if (name?.trim().toLowerCase() !== 'domain') continue;
    const domain = value.trim().toLowerCase().replace(/^\./, '');
    if (domain.includes('.') && host.endsWith(`.${domain}`) && !isPublicEnding(domain)) return domain;
  }
  return host;
}

/** gov.cn, com.cn and the like: domains under which strangers register. */
const isPublicEnding = (domain: string): boolean => /^(?:[a-z]{2,3}|edu|gov|org)\.[a-z]{2}$/.test(domain);
