/** What earlier frozen sets say of an object, whatever it was called or merged from since. Pure. */
import type { ResultAccount, ResultSite } from './result-set.ts';

/** The entry of one object, and whether it stands among the sites or the accounts. */
export type Entry = { kind: 'site'; entry: ResultSite } | { kind: 'account'; entry: ResultAccount };

type Judged = Entry['entry'];

/** A frozen set of an earlier round. */
export interface EarlierSet {
  roundName: string;
  /** By kind and record id: see `lineageKey`. */
  entries: ReadonlyMap<string, Judged>;
}

export const lineageKey = (kind: 'site' | 'account', recordId: string): string => `${kind} ${recordId}`;

export interface ObjectHistory {
  /** Rounds failed one after another up to this one; 0 when it did not fail. */
  failedStreak: number;
  /** Indicators charged in the last round that looked at it and again now, with the round that found them first. */
  carriedOver: Judged['carriedOver'];
}

/** Of an object with these reasons now; `earlier`: the last round first; `lineage`: its own key and those of whose place it took. */
export function historyOf(
  current: Pick<Judged, 'verdict' | 'reasons'>,
  lineage: readonly string[],
  earlier: readonly EarlierSet[],
): ObjectHistory {
  const looks = earlier.flatMap(({ roundName, entries }) => {
    const met = lineage.flatMap((key) => entries.get(key) ?? []);
    // Not looked at is neither passed nor failed: such a round neither adds to a streak nor ends it.
    const judged = met.filter(({ verdict }) => verdict === 'passed' || verdict === 'failed');
    return judged.length === 0 ? [] : [{ roundName, entries: judged, hasFailed: judged.some(({ verdict }) => verdict === 'failed') }];
  });
  const broken = looks.findIndex(({ hasFailed }) => !hasFailed);
  const failedBefore = broken < 0 ? looks.length : broken;
  return { failedStreak: current.verdict === 'failed' ? 1 + failedBefore : 0, carriedOver: carriedOverOf(current.reasons, looks[0]) };
}

function carriedOverOf(
  reasons: Judged['reasons'],
  last: { roundName: string; entries: readonly Judged[] } | undefined,
): Judged['carriedOver'] {
  if (last === undefined) return [];
  const before = last.entries.flatMap((entry) => entry.reasons);
  const first = new Map(
    last.entries.flatMap((entry) => entry.carriedOver.map(({ indicator, fromRound }) => [indicator, fromRound] as const)),
  );
  return reasons.flatMap(({ indicator, category, sentence }) =>
    indicator !== null && before.some((reason) => reason.indicator === indicator)
      ? [{ indicator, category, sentence, fromRound: first.get(indicator) ?? last.roundName }]
      : [],
  );
}
