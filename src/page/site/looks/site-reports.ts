/** 政府网站工作年度报表 by year. Source: 国办发〔2017〕47号. */
import { findDates, isoDate } from '../../dates/parse.ts';
import type { SiteIndex } from '../site-index.ts';
import type { SiteReport } from './artifacts.ts';

const TITLE = /网站.{0,8}年度.{0,6}报[表告]|年度.{0,6}网站.{0,8}报[表告]|网站工作(?:年度)?(?:报表|年报)/;
const YEAR = /(?<!\d)(20\d{2})(?!\d)\s{0,3}年?/;

/** Reports named by pages, entries of lists, or links of the home page; each year and address once, latest year first. */
export function buildSiteReports(index: SiteIndex): SiteReport[] {
  const reports = new Map<string, SiteReport>();
  const add = (title: string, url: string, date: string | null): void => {
    // The cheap test first: this sees every title of the site.
    if (!title.includes('网站') || title.length > 200 || !TITLE.test(title)) return;
    const year = Number(YEAR.exec(title)?.[1] ?? Number.NaN);
    if (Number.isNaN(year)) return;
    const key = `${year} ${url}`;
    const known = reports.get(key);
    reports.set(key, { year, title: title.trim(), url, publishedAt: known?.publishedAt ?? date });
  };
  for (const note of new Set(index.notes.values()))
    if (note.readable && note.kind !== 'list') add(note.title, note.url, note.published?.slice(0, 10) ?? null);
  for (const list of new Set(index.lists.values())) for (const item of list.items) add(item.title, item.url, item.date);
  for (const link of index.home?.page.facts.links ?? []) if (link.kind === 'page') add(link.text, link.url, dateIn(link.url));
  return [...reports.values()].sort((a, b) => b.year - a.year || (a.url < b.url ? -1 : 1));
}

function dateIn(url: string): string | null {
  const date = findDates(url)[0];
  return date ? isoDate(date) : null;
}
