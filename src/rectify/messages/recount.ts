/** Clocks counted anew when a calendar became known or changed: those that run, and those whose days were guessed. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server.ts';
import type { Clocks } from './channels.ts';
import { calendarShelf, officePath, saveTerms, termsOf } from './store.ts';
import { recounted } from './terms.ts';

const BATCH = 500;

/** Counts all messages in sight anew. Number of limits whose last day moved. Running it again changes nothing. */
export async function recountTerms(work: Work): Promise<number> {
  const calendars = calendarShelf(work);
  let moved = 0;
  for (let after = NO_ID; ; ) {
    const { rows } = await sql<{ id: string; clocks: Clocks; officeId: string; path: string }>`
      select m.id, m.clocks, m.office_id as "officeId", o.path from messages m join organisations o on o.id = m.organisation_id
      where m.id > ${after}::uuid and exists (
        select from message_terms t where t.message_id = m.id and t.due_on is not null and (t.ended_on is null or t.is_estimated))
      order by m.id limit ${BATCH} for update of m`.execute(work.tx);
    const terms = await termsOf(
      work,
      rows.map(({ id }) => id),
    );
    const changed = [];
    for (const { id, clocks, officeId, path: holder } of rows) {
      const before = terms.get(id) ?? [];
      const now = recounted(before, clocks, await calendars(officePath(holder, officeId)));
      changed.push(...now.filter((term, i) => term !== before[i] && isOther(term, before[i]!)).map((term) => ({ messageId: id, term })));
    }
    await saveTerms(work, changed);
    moved += changed.length;
    if (rows.length < BATCH) break;
    after = rows.at(-1)!.id;
  }
  if (moved > 0) work.note({ action: 'message.recount', outcome: 'done', details: { moved } });
  return moved;
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

const isOther = (a: { dueOn: string | null; isEstimated: boolean }, b: { dueOn: string | null; isEstimated: boolean }) =>
  a.dueOn !== b.dueOn || a.isEstimated !== b.isEstimated;
