/** Figures of a frozen set: pass rates with their intervals, reasons, repeat offenders, ranking and board. Pure. */
import { type PassRate, passRate, type StratumResult } from '../round/interval.ts';
import type { ResultReason } from './result-set.ts';

/** What of a result the figures read. */
export interface CountedResult {
  objectKind: 'site' | 'account';
  recordId: string;
  name: string;
  stratum: string;
  level: string;
  /** Null: a site. */
  platform: string | null;
  /** The unit in whose row it is counted. */
  unit: { id: string; name: string };
  /** Null: of the population, but not drawn. */
  verdict: 'passed' | 'failed' | 'unknown' | null;
  score: number | null;
  reasons: readonly { indicator: string | null; kind: ResultReason['kind']; category: string }[];
  failedStreak: number;
}

export const GROUPINGS = ['all', 'unit', 'level', 'platform', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface RateRow {
  /** Id of the unit, or the level, platform, kind itself. */
  key: string;
  name: string;
  population: number;
  drawn: number;
  passed: number;
  failed: number;
  unknown: number;
  /** Null when nothing was judged. */
  passRate: PassRate | null;
}

/** Pass rates by group, in the order of names. What was drawn in one stratum stands for that stratum of the group. */
export function passRates(results: readonly CountedResult[], by: Grouping): RateRow[] {
  const groups = Map.groupBy(results, (one) => keyOf(one, by).key);
  return [...groups]
    .map(([key, all]) => {
      const count = (verdict: CountedResult['verdict']) => all.filter((one) => one.verdict === verdict).length;
      const [passed, failed, unknown] = [count('passed'), count('failed'), count('unknown')];
      const { name } = keyOf(all[0]!, by);
      return {
        key,
        name,
        population: all.length,
        drawn: passed + failed + unknown,
        passed,
        failed,
        unknown,
        passRate: passRate(strataOf(all)),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function keyOf({ unit, level, platform, objectKind }: CountedResult, by: Grouping): { key: string; name: string } {
  const of = (key: string) => ({ key, name: key });
  return by === 'unit' ? { key: unit.id, name: unit.name } : of({ all: 'all', level, platform: platform ?? 'site', kind: objectKind }[by]);
}

function strataOf(results: readonly CountedResult[]): StratumResult[] {
  return [...Map.groupBy(results, ({ stratum }) => stratum).values()].map((all) => ({
    population: all.length,
    judged: all.filter(({ verdict }) => verdict === 'passed' || verdict === 'failed').length,
    passed: all.filter(({ verdict }) => verdict === 'passed').length,
  }));
}

export interface ReasonRow {
  category: string;
  kind: 'veto' | 'deduct';
  /** Objects that have it. */
  objects: number;
}

/** Kinds of problems that count by the number of objects that have them, most first. */
export function reasonCounts(results: readonly CountedResult[]): ReasonRow[] {
  const counts = new Map<string, ReasonRow>();
  for (const { reasons } of results) {
    const own = new Map(reasons.flatMap(({ category, kind }) => (kind === 'advice' ? [] : [[`${kind} ${category}`, { category, kind }]])));
    for (const [key, { category, kind }] of own) counts.set(key, { category, kind, objects: (counts.get(key)?.objects ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.objects - a.objects || (a.category < b.category ? -1 : 1));
}

/** Objects that failed in so many rounds one after another, the longest first. */
export function repeatOffenders(results: readonly CountedResult[], atLeast: number): CountedResult[] {
  return results
    .filter(({ failedStreak }) => failedStreak >= atLeast)
    .sort((a, b) => b.failedStreak - a.failedStreak || (a.name < b.name ? -1 : 1));
}

/** Pass rates from which a unit is green, yellow; below: red. Set by the office, no regulation says them. */
export interface BoardThresholds {
  greenFrom: number;
  yellowFrom: number;
}

export interface BoardRow extends RateRow {
  /** Units of one rate share a place; null: nothing of it was judged. */
  place: number | null;
  colour: 'green' | 'yellow' | 'red' | 'grey';
}

/** Units by their pass rate, best first; `grey` where nothing was judged. */
export function boardOf(results: readonly CountedResult[], { greenFrom, yellowFrom }: BoardThresholds): BoardRow[] {
  const rows = passRates(results, 'unit').sort((a, b) => (b.passRate?.rate ?? -1) - (a.passRate?.rate ?? -1));
  return rows.map((row) => {
    if (row.passRate === null) return { ...row, place: null, colour: 'grey' };
    const { rate } = row.passRate;
    const place = rows.findIndex((one) => one.passRate?.rate === rate) + 1;
    return { ...row, place, colour: rate >= greenFrom ? 'green' : rate >= yellowFrom ? 'yellow' : 'red' };
  });
}

export interface Change {
  /** Kind and key of the group. */
  key: string;
  name: string;
  before: number | null;
  now: number | null;
  /** In parts of the whole; null when one of them is not known. */
  difference: number | null;
}

/** How pass rates moved between two sets, by group; a group that only one of them has is shown with null for the other. */
export function changesBetween(before: readonly RateRow[], now: readonly RateRow[]): Change[] {
  const rows = new Map([...before, ...now].map(({ key, name }) => [key, name]));
  const rateOf = (list: readonly RateRow[], key: string) => list.find((row) => row.key === key)?.passRate?.rate ?? null;
  return [...rows].map(([key, name]) => {
    const [earlier, later] = [rateOf(before, key), rateOf(now, key)];
    return { key, name, before: earlier, now: later, difference: earlier === null || later === null ? null : later - earlier };
  });
}
