/** What the checks of 概况, 机构职能 and 领导 pages share: which pages they look at, and what to say where there are none. */
import type { ColumnFacts, ProfileClass, ProfilePage } from '../../page/index.ts';
import type { CheckResult } from './check.ts';
import { isUnread } from './columns.ts';

/** Result of such a check where no page of the classes was read; null where there are some. */
export function noProfiles(
  pages: readonly ProfilePage[],
  columns: readonly ColumnFacts[],
  classes: readonly ProfileClass[],
  name: string,
): CheckResult | null {
  if (pages.some((page) => classes.includes(page.class))) return null;
  const own = columns.filter((column) => classes.some((one) => one === column.class));
  if (own.some(isUnread)) return { outcome: 'error', findings: [], note: `${name}类栏目未能读取` };
  return {
    outcome: 'inapplicable',
    findings: [],
    note: own.length === 0 ? `未见${name}类栏目，由“未开设”指标判断` : `${name}类栏目没有可读的页面`,
  };
}

/** Sentences of a text, blanks closed up. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[。；;！!？?\n\r]+/)
    .map((sentence) => sentence.replace(/\s+/g, ''))
    .filter((sentence) => sentence !== '');
}
