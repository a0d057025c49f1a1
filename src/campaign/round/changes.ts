/** What changed in a round since a number was seen: each object's last change once, in the order of commits. For whoever watches it live. */
import { sql } from 'kysely';
import type { CouldNotReason, ObjectState, RoundState, StoredVerdict, Work } from '../../platform/server.ts';

export interface ObjectChangeSeen {
  id: string;
  state: ObjectState;
  progress: Record<string, unknown> | null;
  reason: CouldNotReason | null;
  inspectionId: string | null;
  /** As inspected or entered, before decisions; null while there is none. */
  verdict: StoredVerdict | null;
  score: number | null;
}

export type SeenChange = { number: number } & (
  | { kind: 'object'; object: ObjectChangeSeen }
  | { kind: 'round'; round: { id: string; state: RoundState; version: number } }
);

/** At most `limit` changes after a number (0: from the beginning), of what is in sight. */
export async function roundChanges({ tx }: Pick<Work, 'tx'>, roundId: string, after: number, limit: number): Promise<SeenChange[]> {
  const { rows } = await sql<SeenChange>`
    select c.number, case when c.object_id is null then 'round' else 'object' end as kind,
      jsonb_build_object('id', r.id, 'state', r.state, 'version', r.version) as round,
      jsonb_build_object('id', o.id, 'state', o.state, 'progress', o.progress, 'reason', o.reason, 'inspectionId', o.inspection_id,
        'verdict', i.verdict, 'score', i.score) as object
    from round_changes c
    join rounds r on r.id = c.round_id
    left join round_objects o on o.id = c.object_id
    left join inspections i on i.id = o.inspection_id
    where c.round_id = ${roundId} and c.number > ${after} and (c.object_id is null or o.id is not null)
    order by c.number limit ${limit}`.execute(tx);
  return rows;
}
