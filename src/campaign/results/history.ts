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

/** A fault that the round before may have found already. */
export interface Fault extends Omit<Judged['carriedOver'][number], 'fromRound'> {
  /** Of wrong wordings, their words: one of them must have been found before. Null: the fault is the same by its indicator. */
  quotes: readonly string[] | null;
}

export interface ObjectHistory {
  /** Rounds failed one after another up to this one; 0 when it did not fail. */
  failedStreak: number;
  /** Indicators charged in the last round that looked at it and again now, with the round that found them first. */
  carriedOver: Judged['carriedOver'];
  /** Wrong words that the last round that looked at it printed: whoever finds them again finds them uncorrected. */
  carriedQuotes: ReadonlySet<string>;
}

/** Of an object with these faults now; `earlier`: the last round first; `lineage`: its own key and those of whose place it took. */
export function historyOf(
  { verdict, faults }: { verdict: Judged['verdict']; faults: readonly Fault[] },
  lineage: readonly string[],
  earlier: readonly EarlierSet[],
): ObjectHistory {
  const looks = earlier.flatMap(({ roundName, entries }) => {
    const met = lineage.flatMap((key) => entries.get(key) ?? []);
    // Not looked at is neither passed nor failed: such a round neither adds to a streak nor ends it.
    const judged = met.filter(({ verdict: one }) => one === 'passed' || one === 'failed');
    return judged.length === 0 ? [] : [{ roundName, entries: judged, hasFailed: judged.some((one) => one.verdict === 'failed') }];
  });
  const broken = looks.findIndex(({ hasFailed }) => !hasFailed);
  const failedBefore = broken < 0 ? looks.length : broken;
  const [last] = looks;
  const carriedQuotes = new Set(last?.entries.flatMap(({ textErrors }) => textErrors.map(({ quote }) => quote)));
  return {
    failedStreak: verdict === 'failed' ? 1 + failedBefore : 0,
    carriedOver: last === undefined ? [] : carriedOverOf(faults, last, carriedQuotes),
    carriedQuotes,
  };
}

function carriedOverOf(
  faults: readonly Fault[],
  { roundName, entries }: { roundName: string; entries: readonly Judged[] },
  quotesBefore: ReadonlySet<string>,
): Judged['carriedOver'] {
  const before = new Set(entries.flatMap(({ reasons }) => reasons.map(({ indicator }) => indicator)));
  const first = new Map(
    entries.flatMap(({ carriedOver }) => carriedOver.map(({ indicator, fromRound }) => [indicator, fromRound] as const)),
  );
  return faults.flatMap(({ indicator, category, sentence, quotes }) => {
    if (indicator === null) return [];
    const isFoundAgain = quotes === null ? before.has(indicator) : quotes.some((quote) => quotesBefore.has(quote));
    return isFoundAgain ? [{ indicator, category, sentence, fromRound: first.get(indicator) ?? roundName }] : [];
  });
}
