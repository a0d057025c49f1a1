/**
 * Lists of a page: groups of links that fill the same template, with the date each entry shows, wherever the
 * template puts it. Which of them is the page's own list is decided by place and weight, not by names alone.
 */
import { isDay, type ShownDate } from '../dates/parse.ts';
import { inferYears, type YearlessEntry } from '../dates/year.ts';
import type { ListItem } from '../facts.ts';
import type { Element } from '../html/element.ts';
import type { Outline } from '../outline/outline.ts';
import type { Region } from '../outline/region.ts';
import { shownDate, shownDates } from './date-run.ts';
import { type Entry, entriesOf } from './entries.ts';
import { nameOfList, nameOfTab } from './list-name.ts';

export interface PageList {
  name: string;
  url: string | null;
  items: ListItem[];
  /** Where each item stands, in the same order. */
  entries: readonly Entry[];
  /** Entries that show a date, with or without a year. */
  dated: number;
  region: Region;
  container: Element;
  /** Runs it covers. */
  from: number;
  to: number;
}

/** All lists of a page in document order. `pageDate`: day of the page, for dates without a year. */
export function listsOf(outline: Outline, pageDate: string | null): PageList[] {
  const groups = groupsOf(outline, entriesOf(outline));
  const lists: PageList[] = [];
  for (const group of groups) {
    const list = readGroup(outline, group, pageDate);
    if (list) lists.push(list);
  }
  return lists;
}

interface Group {
  container: Element;
  entries: Entry[];
}

/** Entries of one container; containers that only divide a list into blocks are put together. */
function groupsOf(outline: Outline, entries: readonly Entry[]): Group[] {
  const byContainer = new Map<Element, Group>();
  for (const entry of entries) {
    const key = gridOf(entry.container);
    const group = byContainer.get(key);
    if (group) group.entries.push(entry);
    else byContainer.set(key, { container: key, entries: [entry] });
  }
  return mergeBlocks(outline, [...byContainer.values()]);
}

/** Rows with several entries (a table of two columns) belong to the table. */
function gridOf(container: Element): Element {
  let e = container;
  while ((e.tag === 'tr' || e.tag === 'tbody' || e.tag === 'td') && e.parent && e.tag !== 'td') e = e.parent;
  return e;
}

/** Lists broken into blocks of five by lines or empty paragraphs: neighbours of one kind without a heading between. */
function mergeBlocks(outline: Outline, groups: Group[]): Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    const last = merged[merged.length - 1];
    if (last && areBlocks(outline, last, group)) {
      last.entries.push(...group.entries);
      last.container = last.container.parent === group.container.parent ? group.container.parent! : last.container;
    } else merged.push({ ...group });
  }
  return merged;
}

function areBlocks(outline: Outline, a: Group, b: Group): boolean {
  const x = a.entries[a.entries.length - 1]!.container;
  const y = b.entries[0]!.container;
  if (x === y || x.tag !== y.tag || x.raw !== y.raw || !x.parent || x.parent !== y.parent) return false;
  // panes of tabs are lists of their own
  if (nameOfTab(outline, x) && nameOfTab(outline, y)) return false;
  for (let i = Math.max(0, x.runTo); i < y.runFrom; i++) if (outline.runs[i]!.text.trim().length > 1) return false;
  // lists that start with their own name are lists of their own
  const first = b.entries[0]!.row.runFrom;
  for (let i = y.runFrom; i < first; i++) if (outline.runs[i]!.text.trim().length > 1 && !shownDate(outline.runs[i]!.text)) return false;
  return true;
}

const PINNED = /置顶|\[顶\]|【顶】|\btop\b/i;

function readGroup(outline: Outline, group: Group, pageDate: string | null): PageList | null {
  const { entries } = group;
  const { runs } = outline;
  if (entries.length === 0) return null;
  const dates = datesOfEntries(outline, group);
  const dated = dates.filter((d) => d !== null).length;
  if (entries.length < 2 && dated === 0) return null;
  const yearless: (YearlessEntry | null)[] = dates.map(
    (d, i) => d && { url: entries[i]!.anchor.url ?? '', year: d.year, month: d.month, day: d.day },
  );
  inferYears(yearless, pageDate);
  const items = entries.map((entry, i): ListItem => {
    const item: ListItem = { title: entry.title, url: entry.anchor.url ?? entry.anchor.href, date: iso(yearless[i]!) };
    if (isPinned(runs, entry)) item.pinned = true;
    return item;
  });
  const from = entries[0]!.row.runFrom;
  const to = entries[entries.length - 1]!.row.runTo;
  const { name, url } = nameOfList(outline, group.container, from);
  return { name, url, items, entries, dated, region: entries[0]!.anchor.region, container: group.container, from, to };
}

function isPinned(runs: Outline['runs'], entry: Entry): boolean {
  for (let i = entry.row.runFrom; i < entry.row.runTo; i++) if (runs[i]!.text.length < 12 && PINNED.test(runs[i]!.text)) return true;
  return /^[[【(]?置顶[\]】)]/.test(entry.title) || /\b(?:zhiding|istop|is-top|sticky|pinned)\b/i.test(entry.row.raw);
}

function iso(date: YearlessEntry | null): string | null {
  if (!date || date.year === null || date.year < 1980 || date.year > 2099 || !isDay(date.year, date.month, date.day)) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** A date for each entry: in its row, else before or after it, as the group does it throughout. */
function datesOfEntries(outline: Outline, group: Group): (ShownDate | null)[] {
  const { entries } = group;
  const inRows = entries.map((entry) => dateInRow(outline, entry, entries.length === 1));
  if (inRows.some((d) => d !== null)) return inRows;
  const between = datesBetween(outline, group);
  if (between.some((d) => d !== null)) return between;
  return datesInColumn(outline, group);
}

function dateInRow(outline: Outline, entry: Entry, alone: boolean): ShownDate | null {
  const { runs } = outline;
  const { anchor } = entry;
  const row = alone ? tightRow(entry) : entry.row;
  const outside = shownDates(runs, row.runFrom, row.runTo, anchor.fromRun, anchor.toRun);
  const best = outside.find((d) => d.year !== null) ?? outside[0];
  if (best) return best;
  if (anchor.toRun - anchor.fromRun > 1) {
    const inside = shownDates(runs, anchor.fromRun, anchor.toRun);
    if (inside.length > 0 && inside.length < anchor.toRun - anchor.fromRun) return inside[0]!;
  }
  return dateAtEdge(outline, entry) ?? dateInHint(anchor.hint);
}

/** An entry that stands alone has no neighbours to bound its row: only the nearest block counts. */
function tightRow(entry: Entry): Element {
  let row = entry.anchor.element;
  while (row !== entry.row && row.parent && !['li', 'tr', 'dd', 'dl', 'p', 'div'].includes(row.tag)) row = row.parent;
  return row;
}

/** 标题 [2020-12-25] within the link's own text. */
function dateAtEdge(outline: Outline, entry: Entry): ShownDate | null {
  const text = entry.anchor.text;
  const match =
    /[[(（【]\s?((?:(?:19|20)\d\d[-./年])?\d{1,2}[-./月]\d{1,2}日?)\s?[\])）】]\s*$/.exec(text) ??
    /^[[(（【]\s?((?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?)\s?[\])）】]/.exec(text);
  return match && outline.runs.length > 0 ? shownDate(match[1]!) : null;
}

function dateInHint(hint: string): ShownDate | null {
  const match = /(?:时间|日期)\s?[:：]\s?((?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2})/.exec(hint);
  return match ? shownDate(match[1]!) : null;
}

/** Dates that stand between the rows: `dt` and `dd`, title and date paragraphs, text after the link. */
function datesBetween(outline: Outline, group: Group): (ShownDate | null)[] {
  const { entries, container } = group;
  const { runs } = outline;
  const before = gapDates(runs, container.runFrom, entries[0]!.row.runFrom);
  const end = entries[entries.length - 1]!.row.runTo;
  const after = gapDates(runs, end, Math.min(container.runTo, end + 12));
  const dateFollows = after.length > 0 || before.length === 0;
  return entries.map((entry, i) => {
    if (dateFollows)
      return gapDates(runs, entry.row.runTo, entries[i + 1]?.row.runFrom ?? Math.min(container.runTo, entry.row.runTo + 12))[0] ?? null;
    const from = i === 0 ? Math.max(container.runFrom, entry.row.runFrom - 12) : entries[i - 1]!.row.runTo;
    return gapDates(runs, from, entry.row.runFrom).at(-1) ?? null;
  });
}

/** Dates from `from` up to `to` or the next link, whichever comes first. */
function gapDates(runs: Outline['runs'], from: number, to: number): ShownDate[] {
  let end = from;
  while (end < to && (runs[end]!.anchor < 0 || runs[end]!.text.length < 4)) end++;
  return from < end ? shownDates(runs, from, end) : [];
}

/** All titles in one cell, all dates in the next. */
function datesInColumn(outline: Outline, group: Group): (ShownDate | null)[] {
  const none = group.entries.map(() => null);
  if (group.entries.length < 3) return none;
  for (const side of sidesOf(group.container)) {
    const dates = gapDates(outline.runs, side.runFrom, side.runTo);
    if (dates.length === group.entries.length && side.runTo - side.runFrom <= dates.length * 2) return dates;
  }
  return none;
}

function sidesOf(container: Element): Element[] {
  const sides: Element[] = [];
  let element: Element | null = container;
  for (let up = 0; up < 3 && element?.parent; up++, element = element.parent) {
    const siblings: Element[] = element.parent.children.filter((c): c is Element => typeof c !== 'string');
    const at = siblings.indexOf(element);
    if (siblings[at + 1]) sides.push(siblings[at + 1]!);
    if (siblings[at - 1]) sides.push(siblings[at - 1]!);
  }
  return sides;
}
