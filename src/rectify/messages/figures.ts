/** How many messages came, how many were dealt with in time: by channel and by who has them. Each count is the length of a list. */
import { sql } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import type { Work } from '../../platform/server.ts';
import { shareText } from '../share.ts';
import { type Clocks, isClocked } from './channels.ts';
import { conditions, type MessageFilter, type MessageStanding, STANDINGS, standingConditions } from './list.ts';

export type MessageCounts = Record<MessageStanding, number>;

export interface MessageFigures {
  channel: string;
  channelName: string;
  isErrorReport: boolean;
  /** Null: the row of the whole channel. */
  organisationId: string | null;
  organisationName: string | null;
  counts: MessageCounts;
  /** In time among those received while a limit counted, with the numbers; null where there are none. */
  onTimeRate: string | null;
}

/** Messages of one channel that one organisation has. */
export interface CountedRow {
  channel: string;
  channelName: string;
  isErrorReport: boolean;
  isClocked: boolean;
  organisationId: string;
  organisationName: string;
  /** Ids from the top of the tree to the organisation. */
  path: string;
  counts: MessageCounts;
}

/** Rows of whole channels, each followed by those of its holders. `asOf`: Beijing date at whose end it is counted; today by default. */
export async function messageFigures(
  work: Work,
  { asOf = beijingDate(work.now.getTime()), ...filter }: Omit<MessageFilter, 'standing'> & { asOf?: string },
): Promise<MessageFigures[]> {
  const rows = await countedMessages(work, filter, asOf);
  return [...Map.groupBy(rows, ({ channel }) => channel).values()].flatMap((own) => {
    const { channel, channelName, isErrorReport } = own.at(-1)!;
    const row = (parts: readonly CountedRow[], of: Pick<MessageFigures, 'organisationId' | 'organisationName'>): MessageFigures => {
      const counts = sum(parts.map((one) => one.counts));
      // What came while no limit counted cannot be late, and would only flatter the rate.
      const clocked = sum(parts.filter((one) => one.isClocked).map((one) => one.counts));
      return { channel, channelName, isErrorReport, ...of, counts, onTimeRate: shareText(clocked['on-time'], clocked.received) };
    };
    const holders = [...Map.groupBy(own, ({ organisationId }) => organisationId).values()];
    return [
      row(own, { organisationId: null, organisationName: null }),
      ...holders.map((parts) => row(parts, { organisationId: parts[0]!.organisationId, organisationName: parts[0]!.organisationName })),
    ];
  });
}

/** Counts by channel (with the clocks of the day of receipt) and holder. */
export async function countedMessages(work: Pick<Work, 'tx'>, filter: MessageFilter, asOf: string): Promise<CountedRow[]> {
  const count = (standing: MessageStanding) => sql`count(*) filter (where ${sql.join(standingConditions(standing, asOf), sql` and `)})`;
  const { rows } = await sql<Omit<CountedRow, 'counts' | 'isClocked'> & MessageCounts & { clocks: Clocks }>`
    select m.channel, m.channel_name as "channelName", m.is_error_report as "isErrorReport", m.clocks,
      m.organisation_id as "organisationId", o.name as "organisationName", o.path,
      ${sql.join(STANDINGS.map((standing) => sql`${count(standing)} as ${sql.id(standing)}`))}
    from messages m join organisations o on o.id = m.organisation_id
    where ${sql.join(conditions(filter, asOf), sql` and `)}
    group by m.channel, m.channel_name, m.is_error_report, m.clocks, m.organisation_id, o.name, o.path
    order by m.channel, o.path, m.channel_name`.execute(work.tx);
  return rows
    .filter(({ received }) => received > 0)
    .map(({ clocks, channel, channelName, isErrorReport, organisationId, organisationName, path, ...counts }) => ({
      ...{ channel, channelName, isErrorReport, organisationId, organisationName, path, isClocked: isClocked(clocks), counts },
    }));
}

/** Overdue messages of one channel about one site, or of one organisation where no site is known. */
export interface OverdueRow {
  channel: string;
  isErrorReport: boolean;
  siteId: string | null;
  siteName: string | null;
  organisationId: string;
  organisationName: string;
  path: string;
  overdue: number;
}

/** Overdue messages by channel, site and holder, in the order of the tree. */
export async function overdueMessages({ tx }: Pick<Work, 'tx'>, filter: MessageFilter, asOf: string): Promise<OverdueRow[]> {
  const where = [...conditions(filter, asOf), ...standingConditions('overdue', asOf)];
  const { rows } = await sql<OverdueRow>`
    select m.channel, m.is_error_report as "isErrorReport", m.site_id as "siteId", s.name as "siteName",
      m.organisation_id as "organisationId", o.name as "organisationName", o.path, count(*) as overdue
    from messages m join organisations o on o.id = m.organisation_id left join sites s on s.id = m.site_id
    where ${sql.join(where, sql` and `)}
    group by m.channel, m.is_error_report, m.site_id, s.name, m.organisation_id, o.name, o.path
    order by o.path, s.name, m.channel`.execute(tx);
  return rows;
}

function sum(all: readonly MessageCounts[]): MessageCounts {
  const total = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as MessageCounts;
  for (const counts of all) for (const standing of STANDINGS) total[standing] += counts[standing];
  return total;
}
