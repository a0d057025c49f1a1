/** Stored crawls searched for copies of issued bulletins: each site's last crawl, once for every bulletin, whichever of the two came first. */
import { sql } from 'kysely';
import { Type } from 'typebox';
import { type JobKind, sendJobs, type Work } from '../../platform/server.ts';
import type { Shelf } from '../fingerprint/shelf.ts';
import { issuedIds, shelfOf } from './copies.ts';

const Inspection = Type.Object({ inspectionId: Type.String() });

/** Searches one stored crawl; worked by `src/worker`. */
export const findCopiesJob: JobKind<typeof Inspection> = {
  name: 'find-copies',
  input: Inspection,
  keyOf: ({ inspectionId }) => inspectionId,
  groupOf: null,
  heartbeatSeconds: 45,
  limitSeconds: 3600,
  retries: 5,
};

/** Sent at a time: what is left is sent the next. */
const MOST_AT_ONCE = 50;

/** Sends the searches that are due, those that failed for good aside: their reason stands with the job. How many. */
export async function sendCopySearches(work: Work): Promise<number> {
  const ids = await issuedIds(work);
  if (ids.length === 0) return 0;
  const { rows } = await sql<{ inspectionId: string }>`
    select last.id as "inspectionId" from (
      select distinct on (site_id) id from inspections
      where site_id is not null and state = 'finished'
        and exists (select from inspection_files f where f.inspection_id = inspections.id and f.folder = 'crawl')
      order by site_id, id desc) last
    where not exists (select from copy_searches c where c.inspection_id = last.id and c.bulletin_ids @> ${ids}::uuid[])
      and not exists (select from jobs.job j
        where j.name = ${findCopiesJob.name} and j.singleton_key = last.id::text and j.state = 'failed')
    order by last.id limit ${MOST_AT_ONCE}`.execute(work.tx);
  return sendJobs(work, findCopiesJob, rows);
}

export interface CopySearch {
  /** Bulletins for which the crawl was not searched yet. */
  shelf: Shelf;
  site: { id: string; name: string; organisationId: string };
}

/** What is to be looked for in the crawl of an inspection; null: nothing any more. */
export async function beginCopySearch(work: Work, inspectionId: string): Promise<CopySearch | null> {
  const row = await work.tx
    .selectFrom('inspections as i')
    .innerJoin('sites as s', 's.id', 'i.site_id')
    .leftJoin('copy_searches as c', 'c.inspection_id', 'i.id')
    .select(['s.id', 's.name', 's.organisation_id', 'c.bulletin_ids'])
    .where('i.id', '=', inspectionId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const searched = new Set(row.bulletin_ids);
  const shelf = await shelfOf(
    work,
    (await issuedIds(work)).filter((id) => !searched.has(id)),
  );
  return shelf.ids.length === 0 ? null : { shelf, site: { id: row.id, name: row.name, organisationId: row.organisation_id } };
}

/** Writes down that the crawl was searched for these bulletins. */
export async function endCopySearch(
  { tx, now }: Work,
  inspectionId: string,
  { shelf, pages, copies }: { shelf: Shelf; pages: number; copies: number },
): Promise<void> {
  const before = await tx.selectFrom('copy_searches').selectAll().where('inspection_id', '=', inspectionId).forUpdate().executeTakeFirst();
  const row = {
    bulletin_ids: [...new Set([...(before?.bulletin_ids ?? []), ...shelf.ids])],
    ...{ pages, copies: copies + (before?.copies ?? 0), searched_at: now },
  };
  await tx
    .insertInto('copy_searches')
    .values({ inspection_id: inspectionId, ...row })
    .onConflict((conflict) => conflict.column('inspection_id').doUpdateSet(row))
    .execute();
}
