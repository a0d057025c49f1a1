/**
 * Where a column stands: fresh, stale, blank, undated or static, and which period says so.
 * Source: contracts.md section 5.1 (windows), 5.9 (states); the periods come from the rulebook.
 */
import { type BeijingDate, type ColumnFacts, type ColumnState, daysBefore, daysBetween, monthsBefore } from '../../page/index.ts';

/** Periods of the rulebook; the same numbers that the two column checks are given. */
export interface ColumnPeriods {
  /** 动态、要闻类, any level. */
  newsWindowDays: number;
  /** 通知公告、政策文件类 columns of the first level. */
  noticePolicyWindowMonths: number;
  /** Other columns for which a person has set nothing. */
  defaultPeriodDays: number;
  /** Notice and policy columns of every level; of the first level only when left out. */
  anyLevel?: boolean;
}

export interface ColumnStanding {
  state: ColumnState;
  /** Days between updates that are asked, null when none is. */
  periodDays: number | null;
  /** Chinese: where the period comes from. */
  periodFrom: string;
}

/** State, period and origin of the period for the report's list of columns. */
export function columnStanding(column: ColumnFacts, asOf: BeijingDate, periods: ColumnPeriods): ColumnStanding {
  const { periodDays, periodFrom } = periodOf(column, asOf, periods);
  return { state: stateOf(column, asOf, periodDays), periodDays, periodFrom };
}

/** True for columns whose content changes with the thing itself and not by the calendar (机构职能、领导、概况). */
export function changesOnlyWithItsSubject(column: ColumnFacts): boolean {
  return column.isStatic || column.class === 'general-info' || column.class === 'org-functions' || column.class === 'leaders';
}

/** First day of the window that a key column (2019-19 part 1, 栏目不更新) must have an update in; null for other columns. */
export function keyColumnWindow(
  column: ColumnFacts,
  asOf: BeijingDate,
  periods: Pick<ColumnPeriods, 'newsWindowDays' | 'noticePolicyWindowMonths' | 'anyLevel'>,
): { from: BeijingDate; words: string } | null {
  if (changesOnlyWithItsSubject(column)) return null;
  if (column.class === 'news') return { from: daysBefore(asOf, periods.newsWindowDays), words: `${periods.newsWindowDays}天` };
  // 一级栏目 qualifies only this half of the clause of 2019: deeper notice and policy columns are judged as other columns.
  if ((column.class === 'notice' || column.class === 'policy') && (column.level === 1 || periods.anyLevel === true))
    return { from: monthsBefore(asOf, periods.noticePolicyWindowMonths), words: `${periods.noticePolicyWindowMonths}个月` };
  return null;
}

/**
 * Whether a column was updated on or after a day. `unread`: not as far as could be read, but pages that could not be
 * fetched may be newer. `undated`: no publication date could be read. Dates after the as-of day never count.
 */
export function freshness(column: ColumnFacts, from: BeijingDate, asOf: BeijingDate): 'fresh' | 'stale' | 'undated' | 'unread' {
  const newest = column.newest !== null && column.newest <= asOf ? column.newest : null;
  if (newest !== null && newest >= from) return 'fresh';
  if (isUnread(column) || column.newestFrom === 'unread') return 'unread';
  return newest === null ? 'undated' : 'stale';
}

/** True for columns that are not judged by their age: excused until that day, empty (a fault of its own), or showing only what stands in others. */
export function isAgeless(column: ColumnFacts, asOf: BeijingDate): boolean {
  return isExempt(column, asOf) || column.isBlank || column.gathers === true || changesOnlyWithItsSubject(column);
}

/** True while a person's exemption covers the as-of day. */
export function isExempt(column: ColumnFacts, asOf: BeijingDate): boolean {
  return column.exempt !== null && column.exempt.until >= asOf;
}

/** The column could not be read (robots, wall, script): neither blank nor stale. */
export function isUnread(column: ColumnFacts): boolean {
  return column.way === 'unread';
}

function periodOf(column: ColumnFacts, asOf: BeijingDate, periods: ColumnPeriods): { periodDays: number | null; periodFrom: string } {
  if (changesOnlyWithItsSubject(column)) return { periodDays: null, periodFrom: '内容随事项变化，不要求定期更新' };
  const key = keyColumnWindow(column, asOf, periods);
  if (key) return { periodDays: daysBetween(key.from, asOf), periodFrom: `检查指标规定${key.words}` };
  if (column.periodDays !== null) return { periodDays: column.periodDays, periodFrom: '人工设定' };
  return { periodDays: periods.defaultPeriodDays, periodFrom: '检查指标的缺省周期' };
}

function stateOf(column: ColumnFacts, asOf: BeijingDate, periodDays: number | null): ColumnState {
  if (isUnread(column)) return 'undated';
  if (column.isBlank) return 'blank';
  if (periodDays === null) return 'static';
  const age = freshness(column, daysBefore(asOf, periodDays), asOf);
  return age === 'unread' ? 'undated' : age;
}

/** The column's name as a sentence shows it: a sub-site's column names its sub-site. */
export function columnName(column: ColumnFacts): string {
  return column.subsite ? `${column.subsite}—${column.name}` : column.name;
}
