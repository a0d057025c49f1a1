/**
 * Records of lists that scripts fill: JCMS `datastore` records in XML, JSON arrays of objects with a title, an
 * address and a date under whatever names. Reads what is there; never runs anything.
 */
import { type FoundDate, findCompactDates, findDates, findMonthDays, isoDate } from '../dates/parse.ts';
import { inferYears, type YearlessEntry } from '../dates/year.ts';
import type { ListItem } from '../facts.ts';
import { baseOf, resolve } from '../html/address.ts';
import { attribute, collapse, descendants, type Element, textOf } from '../html/element.ts';
import { decodeEntities } from '../html/entities.ts';
import { parseHtml } from '../html/tree.ts';

const MAX_ITEMS = 2000;
const MAX_DEPTH = 12;

/** List items in a record file (XML datastore, JSON or JSONP), addresses resolved against `base`; empty when it holds none. Throws nothing. */
export function readRecords(text: string, base: string): ListItem[] {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (/<record>|<datastore|<!\[CDATA\[/i.test(trimmed)) {
    const items = fromDatastore(trimmed, base);
    if (items.length > 0) return items;
  }
  const data = parseJson(trimmed);
  if (data !== undefined) return fromJson(data, base);
  return /<(?:li|tr|a)\b/i.test(trimmed) ? fromMarkup(trimmed, base) : [];
}

/** Items of `<record><![CDATA[ markup ]]></record>`. */
function fromDatastore(text: string, base: string): ListItem[] {
  const items: ListItem[] = [];
  let at = 0;
  while (items.length < MAX_ITEMS) {
    const open = text.indexOf('<![CDATA[', at);
    if (open < 0) break;
    const close = text.indexOf(']]>', open);
    if (close < 0) break;
    at = close + 3;
    const tag = /<([a-z]+)>\s{0,20}$/i.exec(text.slice(Math.max(0, open - 40), open))?.[1]?.toLowerCase();
    if (tag === 'nextgroup' || tag === 'pregroup' || tag === 'totalrecord') continue;
    items.push(...fromMarkup(text.slice(open + 9, close), base));
  }
  return withYears(items);
}

/** Entries of a piece of markup: a link with a title, and a date beside it. */
function fromMarkup(markup: string, base: string): ListItem[] {
  const root = parseHtml(markup.length > 500_000 ? markup.slice(0, 500_000) : markup);
  const rows = descendants(root).filter((e) => (e.tag === 'li' || e.tag === 'tr') && hasLink(e));
  const items: ListItem[] = [];
  for (const row of rows.length > 0 ? rows : [root]) {
    const item = rowItem(row, base);
    if (item) items.push(item);
    if (items.length >= MAX_ITEMS) break;
  }
  return items;
}

const hasLink = (element: Element): boolean => element.children.some((c) => typeof c !== 'string' && (c.tag === 'a' || hasLink(c)));

function rowItem(row: Element, base: string): ListItem | null {
  let best: Element | null = null;
  let title = '';
  for (const element of descendants(row)) {
    if (element.tag !== 'a') continue;
    const text = collapse(attribute(element, 'title') ?? '') || textOf(element, 400);
    if (text.length > title.length) {
      best = element;
      title = text;
    }
  }
  const href = best && attribute(best, 'href');
  if (!best || title === '' || href === null) return null;
  const rest = textOf(row, 2000).replace(textOf(best, 400), ' ');
  const full = findDates(rest);
  const date = full.at(-1) ?? findMonthDays(rest, full).at(-1) ?? findDates(textOf(best, 400)).at(-1) ?? null;
  return { title, url: resolve(href, baseOf(base)) ?? href, date: date ? (isoDate(date) ?? yearless(date)) : null };
}

/** Kept as --MM-DD until the years are known. */
const yearless = (date: FoundDate) =>
  date.year === null ? `--${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}` : null;

function withYears(items: ListItem[]): ListItem[] {
  const entries = items.map(({ url, date }): YearlessEntry | null => {
    if (date === null) return null;
    const [year, month, day] = date.startsWith('--') ? [null, ...date.slice(2).split('-').map(Number)] : date.split('-').map(Number);
    return { url, year: year ?? null, month: month!, day: day! };
  });
  inferYears(entries, null);
  return items.map((item, i) => {
    const entry = entries[i];
    if (!item.date?.startsWith('--') || !entry) return item;
    return { ...item, date: entry.year === null ? null : `${entry.year}${item.date.slice(1)}` };
  });
}

/** JSON, JSONP `call({…})`, or `var x = {…};`; undefined when it is none of these. */
function parseJson(text: string): unknown {
  const starts = [text, text.replace(/^[\w$.\s=]{1,80}[(=]\s*/, '').replace(/\)?\s*;?\s*$/, '')];
  for (const candidate of starts) {
    if (!/^[[{]/.test(candidate)) continue;
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // not this form: the next one, or no JSON at all, which the caller is told by undefined
    }
  }
  return undefined;
}

/** The longest array of objects that have a title. */
function fromJson(data: unknown, base: string): ListItem[] {
  let best: ListItem[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      const items = value
        .slice(0, MAX_ITEMS)
        .map((entry) => objectItem(entry, base))
        .filter((i): i is ListItem => i !== null);
      if (items.length > best.length && items.length * 2 >= Math.min(value.length, MAX_ITEMS)) best = items;
      for (const entry of value.slice(0, 200)) visit(entry, depth + 1);
      return;
    }
    for (const key of Object.keys(value).slice(0, 200)) visit((value as Record<string, unknown>)[key], depth + 1);
  };
  visit(data, 0);
  return best;
}

const TITLE_KEYS =
  /^(?:(?:doc|info|article|news|content|show|list|vc_|f_|_)?_?(?:title|subject|headline|biaoti|bt|linktitle|titlename|doctitle|name|caption|mc))$/i;
const URL_KEYS =
  /^(?:(?:doc|info|article|news|page|pub|link|detail|static|pc|real|f_|_)?_?(?:url|href|link|address|puburl|docpuburl|linkurl|path|visiturl|urls?))$/i;
const DATE_KEYS =
  /(?:pub|publish|release|show|display|create|cr|add|input|doc|rel|issue|write|deploy|update|start)\w{0,8}_?(?:time|date)|^(?:time|date|fbsj|fbrq|rq|sj|addtime|pubtime|pubdate|datetime|crtime|docreltime|docrelpubtime|created_at|published_at|publish_time|deploytime)$/i;

function objectItem(entry: unknown, base: string): ListItem | null {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return null;
  const flat = entry as Record<string, unknown>;
  const title = pick(flat, TITLE_KEYS);
  if (title === null) return null;
  const text = collapse(decodeEntities(title.replace(/<[^<>]{0,300}>/g, '')));
  if (text.length < 2 || text.length > 500) return null;
  const address = pick(flat, URL_KEYS);
  const date = dateIn(flat);
  if (address === null && date === null) return null;
  return { title: text, url: address === null ? '' : (resolve(address, baseOf(base)) ?? address), date };
}

function pick(flat: Record<string, unknown>, wanted: RegExp): string | null {
  let found: string | null = null;
  for (const key of Object.keys(flat)) {
    const value = flat[key];
    if (typeof value !== 'string' || value === '' || !wanted.test(key)) continue;
    // `title` before `name`, whichever comes first
    if (found === null || /title|url/i.test(key)) found = value;
    if (/title|url/i.test(key)) break;
  }
  return found;
}

function dateIn(flat: Record<string, unknown>): string | null {
  let found: string | null = null;
  for (const key of Object.keys(flat)) {
    if (!DATE_KEYS.test(key)) continue;
    const day = dayOf(flat[key]);
    if (day === null) continue;
    if (/pub|rel|show|fb|deploy/i.test(key)) return day;
    found ??= day;
  }
  return found;
}

/** A day from a date in any form, or from seconds or milliseconds since the epoch. */
function dayOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  if (/^\d{13}$|^\d{10}$/.test(text)) {
    const ms = Number(text) * (text.length === 10 ? 1000 : 1);
    return ms > 6e11 && ms < 4e12 ? new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10) : null;
  }
  const date = findDates(text)[0] ?? findCompactDates(text)[0];
  return date ? isoDate(date) : null;
}
