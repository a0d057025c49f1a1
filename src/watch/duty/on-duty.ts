/** Who is on duty for an office at this moment. */
import type { Work } from '../../platform/server.ts';

/** Ids of the people whose shift runs now, the office's own rota. */
export async function onDuty({ tx, now }: Pick<Work, 'tx' | 'now'>, organisationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('duty_shifts')
    .select('person_id')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .where('starts_at', '<=', now)
    .where('ends_at', '>', now)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}
