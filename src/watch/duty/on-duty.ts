/** Who is on duty for an office at this moment, and who can be. */
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

/** People in sight who can have a shift or be told of alerts, by name: those of the unit and all below it. */
export async function possibleOnDuty(
  { tx }: Pick<Work, 'tx'>,
  organisationId: string,
): Promise<{ id: string; name: string; organisationId: string }[]> {
  return tx
    .selectFrom('people as p')
    .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
    .innerJoin('organisations as top', (join) => join.on('top.id', '=', organisationId))
    .select(['p.id', 'p.name', 'p.organisation_id as organisationId'])
    .where('p.closed_at', 'is', null)
    .where(({ fn, ref }) => fn<boolean>('starts_with', [ref('o.path'), ref('top.path')]))
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(MOST_PEOPLE)
    .execute();
}

/** More are no list to choose from. */
const MOST_PEOPLE = 2000;
