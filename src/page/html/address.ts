/** Addresses as a browser resolves them, fast for the plain ones that make up nearly all links. */
import { KnownTexts } from './known-texts.ts';

/** Where a page stands: what relative addresses are resolved against. */
export interface Base {
  /** Scheme and host, no slash at the end; empty when the page's own address is unusable. */
  origin: string;
  /** Address up to the last slash. */
  directory: string;
  /** Whole address without fragment. */
  url: string;
  host: string;
}

/** What the last address gave: pages of one site share it. */
let last: Base = { origin: '', directory: '', url: '', host: '' };

/** The base for an address; an unusable one gives a base under which only absolute links resolve. */
export function baseOf(url: string): Base {
  const known = underLast(url);
  if (known) return known;
  const base = parseBase(url);
  if (base.origin !== '') last = base;
  return base;
}

/** A plain address under the last one's scheme and host. */
function underLast(url: string): Base | null {
  const { origin, host } = last;
  if (!isUnder(url, last)) return null;
  const path = url.slice(origin.length);
  if (!PLAIN.test(path) || hasDots(path)) return null;
  const query = path.indexOf('?');
  const slash = path.lastIndexOf('/', query < 0 ? path.length : query);
  return { origin, directory: origin + path.slice(0, slash + 1), url, host };
}

function parseBase(url: string): Base {
  const parsed = URL.parse(url);
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return { origin: '', directory: '', url, host: '' };
  const origin = parsed.origin;
  const path = parsed.pathname;
  parsed.hash = '';
  return { origin, directory: origin + path.slice(0, path.lastIndexOf('/') + 1), url: parsed.href, host: parsed.host };
}

// characters that URL parsing leaves as they are in a path or a query
const PLAIN = /^[A-Za-z0-9_\-.~/?=&+,;:@!*()$]*$/;
const PLAIN_ABSOLUTE = /^https?:\/\/[a-z0-9.-]*[a-z][a-z0-9.-]*\.[a-z]{2,}\/[A-Za-z0-9_\-.~/?=&+,;@!*()$:]*$/;
/** Schemes that lead to no resource a visitor could open. */
const NO_RESOURCE =
  /^(?:javascript|mailto|tel|sms|data|about|vbscript|blob|callto|weixin|tencent|skype|qq|mqqwpa|aliim|intent|urn|void|chrome|res|cid):?/i;

/**
 * The absolute address without fragment; the raw text when it cannot be resolved; null when it leads to no
 * resource at all (javascript:, mailto:, `#`, empty).
 */
export function resolve(written: string, base: Base): string | null {
  const hash = written.indexOf('#');
  let raw = hash < 0 ? written : written.slice(0, hash);
  if (raw.charCodeAt(0) <= 32 || raw.charCodeAt(raw.length - 1) <= 32) raw = raw.trim();
  if (raw === '') return null;
  if (PLAIN.test(raw)) {
    const fast = resolvePlain(raw, base);
    if (fast !== null) return fast;
  }
  return resolveSlow(raw, base);
}

function resolvePlain(raw: string, base: Base): string | null {
  if (raw.startsWith('http')) {
    if (PLAIN_ABSOLUTE.test(raw) && !hasDots(raw) && !raw.includes('/xn--') && !raw.includes('.xn--')) return raw;
    if (raw.includes(':')) return null;
  }
  if (base.origin === '') return null;
  if (hasDots(raw)) return null;
  const first = raw.charCodeAt(0);
  if (first === 47) return raw.charCodeAt(1) === 47 ? null : base.origin + raw;
  if (first === 63) return null;
  if (raw.includes(':')) return null;
  return base.directory + raw;
}

/** `.` and `..` segments need normalising. */
function hasDots(raw: string): boolean {
  return raw.startsWith('.') || raw.includes('/.');
}

function resolveSlow(raw: string, base: Base): string | null {
  if (NO_RESOURCE.test(raw) && /^[a-z]+:/i.test(raw)) return null;
  if (base.origin !== '' && raw.charCodeAt(0) === 46 && PLAIN.test(raw)) {
    const simple = resolveDots(raw, base);
    if (simple !== null) return simple;
  }
  if (!URL.canParse(raw, base.origin === '' ? undefined : base.url)) return raw.slice(0, 2000);
  const url = new URL(raw, base.origin === '' ? undefined : base.url);
  url.hash = '';
  return url.href;
}

/** `./x` and `../x` with no further dots. */
function resolveDots(raw: string, base: Base): string | null {
  let rest = raw;
  let directory = base.directory;
  for (;;) {
    if (rest.startsWith('./')) rest = rest.slice(2);
    else if (rest.startsWith('../')) {
      rest = rest.slice(3);
      const up = directory.lastIndexOf('/', directory.length - 2);
      if (up >= base.origin.length) directory = directory.slice(0, up + 1);
    } else break;
  }
  if (rest.startsWith('.') || rest.startsWith('/') || rest.includes('/.') || rest.includes(':') || rest.startsWith('?')) return null;
  return directory + rest;
}

/** Whether an address as written could lead to another host than the base's: absolute, or odd enough to be looked at. */
export function mayLeaveHost(written: string): boolean {
  const c = written.charCodeAt(0);
  return c === 104 || c === 72 || c <= 32 || c === 92 || (c === 47 && written.charCodeAt(1) === 47);
}

/** Whether an absolute address has the scheme and host of a base; false does not say that it has not. */
export function isUnder(url: string, base: Base): boolean {
  return base.origin !== '' && url.startsWith(base.origin) && url.charCodeAt(base.origin.length) === 47;
}

/** Host of an absolute http address, lower case with port; empty for anything else. */
export function hostOf(url: string): string {
  const from = url.startsWith('http://') ? 7 : url.startsWith('https://') ? 8 : (/^https?:\/\//i.exec(url)?.[0].length ?? 0);
  if (from === 0) return '';
  let to = from;
  while (to < url.length && !endsHost(url.charCodeAt(to))) to++;
  return url.slice(from, to).toLowerCase();
}

const endsHost = (c: number) => c === 47 || c === 63 || c === 35;

/** The same office's addresses: hosts under one registered domain (x.gov.cn, x.com); addresses in figures only when equal. */
export function sameSite(a: string, b: string): boolean {
  return a === b || registered.of(a) === registered.of(b);
}

/** Characters of hosts remembered with the domain they stand under. */
const MEMORY = 50_000;
const registered = new KnownTexts(MEMORY, registeredDomain);

function registeredDomain(host: string): string {
  const name = host.replace(/:\d+$/, '');
  if (/^[\d.]+$|^\[/.test(name)) return name;
  const labels = name.split('.');
  const suffix = /^(?:gov|com|org|edu|net|ac|mil|[a-z]{2})\.cn$/.test(labels.slice(-2).join('.')) ? 3 : 2;
  return labels.slice(-suffix).join('.');
}
