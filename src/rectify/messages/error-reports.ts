/** Error reports (找错留言) of a year as the supervisors' own year reads them. */
import { sql } from 'kysely';
import { organisation, type Work } from '../../platform/server.ts';
import { LEFT_ASIDE } from './states.ts';

export interface ErrorReport {
  id: string;
  title: string;
  /** Name of the site, of the unit where no site is known. */
  site: string;
  receivedOn: string;
  closedOn: string | null;
}

/**
 * Error reports of an office and those below it that were received in the year, in the order of receipt; null when none was ever
 * registered: not looked is not clean. Throws NotFoundError for an office out of sight.
 */
export async function errorReportsOfYear(work: Pick<Work, 'tx'>, organisationId: string, year: number): Promise<ErrorReport[] | null> {
  const { path } = await organisation(work, organisationId);
  const { rows: known } = await sql<{ isAny: boolean }>`
    select exists (
      select from messages m join organisations o on o.id = m.organisation_id
      where m.is_error_report and starts_with(o.path, ${path})) as "isAny"`.execute(work.tx);
  if (!known[0]!.isAny) return null;
  const { rows } = await sql<ErrorReport>`
    select m.id, m.title, coalesce(s.name, o.name) as site, m.received_on as "receivedOn",
      (select t.ended_on from message_terms t where t.message_id = m.id and t.clock = 'close' order by t.number desc limit 1) as "closedOn"
    from messages m join organisations o on o.id = m.organisation_id left join sites s on s.id = m.site_id
    where m.is_error_report and m.state <> all(${[...LEFT_ASIDE]}::text[]) and starts_with(o.path, ${path})
      and m.received_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    order by m.received_on, m.id`.execute(work.tx);
  return rows;
}
