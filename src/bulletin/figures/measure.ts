/** What a query counts. The one place where a bulletin's numbers come from. Pure. */
import type { ObjectKind, Query } from '../document/model.ts';
import { type Exact, exactOf, plus } from './exact.ts';
import type { Results } from './results.ts';

/** The exact number; null when the results hold nothing of what is asked. */
export function measure(results: Results, query: Query): Exact | null {
  const value = numberOf(results, query);
  return value === null || typeof value === 'object' ? value : exactOf(value);
}

function numberOf(results: Results, query: Query): number | Exact | null {
  const { set } = results;
  switch (query.of) {
    case 'objects':
      return results.select(query.kind, query.where).length;
    case 'textErrors':
      return sum(results.select(query.kind, {}), ({ textErrorCount }) => textErrorCount);
    case 'units':
      return unitsThat(results, query.kind, query.are).length;
    case 'messages': {
      const lines = set.messages.filter(
        ({ channel, unitId }) =>
          channel === query.channel && (query.unit === undefined || (unitId !== null && results.rowOf(unitId)?.id === query.unit)),
      );
      return lines.length === 0 ? null : sum(lines, (line) => line[query.what]);
    }
    case 'overdue': {
      const lines = set.overdueErrorReports.filter(
        ({ channel, name }) =>
          (query.channel === undefined || channel === query.channel) && (query.owner === undefined || name === query.owner),
      );
      return query.what === 'owners' ? new Set(lines.map(({ name }) => name)).size : sum(lines, ({ overdue }) => overdue);
    }
    case 'selfChecks': {
      const lines = set.selfChecks.filter(({ unitId }) => query.unit === undefined || unitId === query.unit);
      if (lines.length === 0) return null;
      return query.what === 'units' ? lines.length : sum(lines, (line) => line[query.what as 'checked'] ?? 0);
    }
    case 'stage': {
      return results.programme(query.programme)?.units.filter(({ stageId }) => stageId === query.stage).length ?? null;
    }
    case 'earlier': {
      const tally = set.comparisons.find(({ against }) => against === query.against)?.[query.kind] ?? null;
      if (tally === null) return null;
      return query.what === 'passed' ? tally.checked - tally.failed : tally[query.what];
    }
    case 'points': {
      const one = results.object(query.kind, query.object);
      if (one === null) return null;
      return one.ledger
        .filter(({ kind }) => kind === 'deduct')
        .map(({ points }) => exactOf(points))
        .reduce(plus, exactOf(0));
    }
    case 'given':
      return query.value;
  }
}

/** Rows that have objects of the kind looked at, and of which all passed or some failed. */
export function unitsThat(results: Results, kind: ObjectKind, are: 'any' | 'all-passed' | 'some-failed') {
  return results.rows.filter(({ id, kind: unitKind }) => {
    const checked = results.select(kind, { unit: id });
    if (checked.length === 0) return false;
    if (are === 'any') return true;
    // 省直部门 is a row but no region: it is not named among the places where everything passed.
    if (are === 'all-passed') return unitKind !== 'departments' && checked.every(({ verdict }) => verdict === 'passed');
    return checked.some(({ verdict }) => verdict === 'failed');
  });
}

const sum = <T>(list: readonly T[], value: (one: T) => number) => list.reduce((total, one) => total + value(one), 0);
