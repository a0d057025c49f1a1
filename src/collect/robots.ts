/**
 * robots.txt: reading the rules and asking them. Source: RFC 9309; crawl-delay beside it, as it is used in practice.
 * Pure; any bytes are a valid file, lines that say nothing are left out.
 */

export interface RobotsRules {
  /** Whether `agent` (product name, e.g. `zhengxun`) may ask for `path` (path and query of an address). */
  allows(path: string, agent: string): boolean;
  /** Seconds between two requests that `agent` is asked to leave; null when nothing is said. */
  delayS(agent: string): number | null;
  /** Addresses of site maps as written, not resolved. */
  readonly sitemaps: readonly string[];
}

/** What the fetch of /robots.txt came to, in the words of RFC 9309 section 2.3.1. */
export interface RobotsVerdict {
  rules: RobotsRules;
  /** `found`; `unavailable` (4xx: everything allowed); `unreachable` (5xx, no answer: everything disallowed, and reported). */
  state: 'found' | 'unavailable' | 'unreachable';
}

/** Reads a robots.txt (decoded text; only the first 500 KiB count). Throws nothing. */
export function parseRobots(text: string): RobotsRules {
  return new ParsedRobots(readGroups(text));
}

/** Rules by the status of the answer; null status: no answer came. `text` is read only for 2xx. */
export function robotsByStatus(status: number | null, text: string): RobotsVerdict {
  if (status !== null && status >= 200 && status < 300) return { rules: parseRobots(text), state: 'found' };
  // A redirect that could not be followed counts as not there (section 2.3.1.2).
  if (status !== null && status >= 300 && status < 500) return { rules: parseRobots(''), state: 'unavailable' };
  return { rules: parseRobots('User-agent: *\nDisallow: /'), state: 'unreachable' };
}

interface Rule {
  allow: boolean;
  /** Percent-normal form, without the final `$`. */
  pattern: string;
  /** Ends with `$`: must match to the end. */
  anchored: boolean;
  /** Octets of the pattern as written: the longest match decides. */
  length: number;
}

interface Group {
  agents: string[];
  rules: Rule[];
  delayS: number | null;
}

const MAX_CHARS = 500 * 1024;
const MAX_LINE = 8192;
const MAX_RULES = 20_000;
const MAX_DELAY_S = 3600;

class ParsedRobots implements RobotsRules {
  readonly sitemaps: readonly string[];
  readonly #groups: Group[];
  readonly #byAgent = new Map<string, Group>();

  constructor({ groups, sitemaps }: { groups: Group[]; sitemaps: string[] }) {
    this.sitemaps = sitemaps;
    this.#groups = groups;
  }

  allows(path: string, agent: string): boolean {
    const target = normalise(path === '' ? '/' : path);
    if (target === '/robots.txt') return true;
    let best: Rule | null = null;
    for (const rule of this.#groupFor(agent).rules) {
      if (best !== null && (rule.length < best.length || (rule.length === best.length && (best.allow || !rule.allow)))) continue;
      if (matches(rule, target)) best = rule;
    }
    return best === null || best.allow;
  }

  delayS(agent: string): number | null {
    return this.#groupFor(agent).delayS;
  }

  /** All groups that name the agent, as one; else those for everyone; else an empty one. */
  #groupFor(agent: string): Group {
    const name = productName(agent);
    const known = this.#byAgent.get(name);
    if (known) return known;
    const own = this.#groups.filter((group) => group.agents.includes(name));
    const chosen = own.length > 0 ? own : this.#groups.filter((group) => group.agents.includes('*'));
    const delays = chosen.map((group) => group.delayS).filter((delay) => delay !== null);
    const merged: Group = {
      agents: [name],
      rules: chosen.flatMap((group) => group.rules),
      delayS: delays.length > 0 ? Math.max(...delays) : null,
    };
    if (this.#byAgent.size < 16) this.#byAgent.set(name, merged);
    return merged;
  }
}

function readGroups(text: string): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let group: Group | null = null;
  let naming = false;
  let rules = 0;
  for (const line of text
    .slice(0, MAX_CHARS)
    .replace(/^\uFEFF|^ï»¿/, '')
    .split(/\r\n|\r|\n/)) {
    const record = readLine(line);
    if (record === null) continue;
    const { key, value } = record;
    if (key === 'user-agent') {
      // Names in a row share the rules that follow; a name after rules begins a new group.
      if (!naming || group === null) groups.push((group = { agents: [], rules: [], delayS: null }));
      naming = true;
      group.agents.push(value === '*' ? '*' : productName(value));
      continue;
    }
    if (key === 'sitemap') {
      if (value !== '' && sitemaps.length < 1000) sitemaps.push(value);
      continue;
    }
    if (key !== 'allow' && key !== 'disallow' && key !== 'crawl-delay') continue;
    naming = false;
    if (group === null) continue;
    if (key === 'crawl-delay') group.delayS ??= readDelay(value);
    else if (value !== '' && rules++ < MAX_RULES) group.rules.push(readRule(key === 'allow', value));
  }
  return { groups, sitemaps };
}

function readLine(raw: string): { key: string; value: string } | null {
  const line = raw.length > MAX_LINE ? raw.slice(0, MAX_LINE) : raw;
  const comment = line.indexOf('#');
  const said = comment < 0 ? line : line.slice(0, comment);
  const colon = said.indexOf(':');
  if (colon < 0) return null;
  const key = said.slice(0, colon).trim().toLowerCase();
  return { key: KEY_SPELLINGS.get(key) ?? key, value: said.slice(colon + 1).trim() };
}

const KEY_SPELLINGS = new Map([
  ['useragent', 'user-agent'],
  ['user agent', 'user-agent'],
  ['dissallow', 'disallow'],
  ['disalow', 'disallow'],
  ['crawldelay', 'crawl-delay'],
  ['crawl delay', 'crawl-delay'],
  ['site-map', 'sitemap'],
]);

function readRule(allow: boolean, value: string): Rule {
  const anchored = value.endsWith('$');
  // A run of stars means what one star means, and costs nothing more.
  const pattern = normalise(anchored ? value.slice(0, -1) : value).replace(/\*{2,}/g, '*');
  return { allow, pattern, anchored, length: value.length };
}

function readDelay(value: string): number | null {
  const seconds = Number(/^\d{1,6}(?:\.\d{1,3})?/.exec(value)?.[0] ?? Number.NaN);
  return Number.isNaN(seconds) ? null : Math.min(seconds, MAX_DELAY_S);
}

/** Product name of a user agent: letters, `_` and `-` before the first other character, in lower case. */
function productName(agent: string): string {
  return (/^[A-Za-z_-]+/.exec(agent.trim())?.[0] ?? '').toLowerCase();
}

/** Greedy with one step back, so that the time is at most pattern × path and never exponential. */
function matches(rule: Rule, path: string): boolean {
  const { pattern, anchored } = rule;
  if (!pattern.includes('*')) return anchored ? path === pattern : path.startsWith(pattern);
  const parts = pattern.split('*');
  const first = parts[0]!;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = parts.length - 1;
  for (let index = 1; index < last; index++) {
    const found = path.indexOf(parts[index]!, at);
    if (found < 0) return false;
    at = found + parts[index]!.length;
  }
  const end = parts[last]!;
  if (!anchored) return path.indexOf(end, at) >= 0;
  return path.length - end.length >= at && path.endsWith(end);
}

/** The same octets in the same spelling: unreserved characters bare, all else percent-encoded in upper case (section 2.2.2). */
function normalise(path: string): string {
  if (PLAIN.test(path)) return path;
  const encoded = path.replace(/[^\x21-\x7e]+/g, percentEncode);
  return encoded.replace(/%([0-9a-fA-F]{2})/g, (escaped, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(char) ? char : escaped.toUpperCase();
  });
}

const PLAIN = /^[!"#$&-~]*$/;
const UNRESERVED = /^[A-Za-z0-9._~-]$/;

function percentEncode(text: string): string {
  let encoded = '';
  for (const byte of Buffer.from(text, 'utf8')) encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return encoded;
}
