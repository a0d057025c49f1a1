/** What frozen rounds said of one site or account, round after round. */
import type { ObjectKind, Work } from '../../platform/server.ts';
import type { Entry } from './history.ts';

export interface RecordResult {
  resultSetId: string;
  roundId: string;
  roundName: string;
  roundObjectId: string;
  frozenAt: string;
  /** Null: of the population, but not drawn. */
  verdict: 'passed' | 'failed' | 'unknown' | null;
  score: number | null;
  /** As they are printed: 空白栏目超过5个. */
  reasons: string[];
  /** Rounds failed one after another, this one included. */
  failedStreak: number;
}

/** Its results, newest first; of a round that was corrected, the newest set alone. */
export async function resultsOfRecord({ tx }: Pick<Work, 'tx'>, kind: ObjectKind, recordId: string): Promise<RecordResult[]> {
  const rows = await tx
    .selectFrom('results as r')
    .innerJoin('result_sets as s', 's.id', 'r.result_set_id')
    .innerJoin('rounds as o', 'o.id', 's.round_id')
    .select(['s.id', 's.round_id', 's.number', 's.frozen_at', 'o.name', 'r.round_object_id', 'r.verdict', 'r.score', 'r.entry'])
    .where('r.object_kind', '=', kind)
    .where('r.record_id', '=', recordId)
    .orderBy('s.frozen_at', 'desc')
    .orderBy('s.number', 'desc')
    .limit(MOST)
    .execute();
  const newest = new Map(rows.toReversed().map((row) => [row.round_id, row]));
  return rows
    .filter((row) => newest.get(row.round_id) === row)
    .map((row) => {
      const { reasons, failedStreak } = row.entry as unknown as Entry['entry'];
      return {
        ...{ resultSetId: row.id, roundId: row.round_id, roundName: row.name, roundObjectId: row.round_object_id },
        ...{ frozenAt: row.frozen_at.toISOString(), verdict: row.verdict, score: row.score },
        ...{ reasons: reasons.map(({ sentence }) => sentence), failedStreak },
      };
    });
}

/** Twenty-five years of quarters. */
const MOST = 100;
