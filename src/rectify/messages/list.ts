/** Messages as people see them: lists by filters that counts are made of as well, one message with its history. */
import { type RawBuilder, sql } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import type { MessageKind, MessageState, Work } from '../../platform/server.ts';
import { maskedContact, maskedName, maskedText } from './privacy.ts';
import { LEFT_ASIDE, type MessageMove, possibleMoves } from './states.ts';
import { calendarShelf, closedOn, type MessageRow, messageNotFound, missedOn, officePath, termsOf } from './store.ts';
import { estimateWarning, isMissed, type Term, workingDaysLeft } from './terms.ts';

export const STANDINGS = ['received', 'closed', 'open', 'on-time', 'overdue'] as const;
/** What a figure counts: of the messages that were received, those closed, not closed, closed in time, with a limit missed. */
export type MessageStanding = (typeof STANDINGS)[number];

export interface MessageFilter {
  /** Words that stand in title, text or number. */
  text?: string;
  channel?: string;
  state?: MessageState;
  /** Who has it: this organisation and all below it. */
  organisationId?: string;
  /** Who has it: this organisation alone. */
  holderId?: string;
  siteId?: string;
  isErrorReport?: boolean;
  /** Beijing dates of receipt, both included. */
  from?: string;
  to?: string;
  standing?: MessageStanding;
  /** A limit that is running ends on this day or before. */
  dueBy?: string;
}

export interface MessageView {
  id: string;
  /** Who has it now. */
  organisationId: string;
  organisationName: string;
  /** The office that assigns, returns and closes. */
  officeId: string;
  channel: string;
  channelName: string;
  isErrorReport: boolean;
  number: string | null;
  kind: MessageKind | null;
  title: string;
  /** Numbers of persons are taken out, but for those who open it and handle it. */
  text: string;
  url: string | null;
  siteId: string | null;
  siteName: string | null;
  receivedOn: string;
  state: MessageState;
  mergedInto: string | null;
  answer: string | null;
  conclusion: MessageRow['conclusion'];
  /** Masked; null: none is known. */
  reporter: { name: string | null; contact: string | null } | null;
  terms: (Term & { isMissed: boolean })[];
  /** A limit that counts was missed. */
  isOverdue: boolean;
  /** Of the limit that ends next; null: none runs. */
  workingDaysLeft: number | null;
  /** One Chinese sentence; null: nothing is to be said. */
  warning: string | null;
  moves: MessageMove[];
  version: number;
  changedAt: string;
  changedByName: string;
}

export interface MessageHistory {
  move: string;
  state: MessageState;
  organisationId: string;
  organisationName: string;
  /** Beijing date from which it counts. */
  on: string;
  text: string | null;
  at: string;
  byName: string;
}

/** Messages in sight, newest first; `after`: id of the last one of the page before. `asOf`: the day that standings are of. */
export async function listMessages(
  work: Work,
  { asOf = today(work), after, limit, ...filter }: MessageFilter & { asOf?: string; after: string | null; limit: number },
): Promise<MessageView[]> {
  const where = conditions(filter, asOf);
  if (after !== null) where.push(sql`m.id < ${after}::uuid`);
  const { rows } = await sql<{ id: string }>`
    select m.id from messages m where ${sql.join(where, sql` and `)} order by m.id desc limit ${limit}`.execute(work.tx);
  return views(
    work,
    rows.map(({ id }) => id),
    asOf,
  );
}

/** How many messages the list has in all. */
export async function countMessages(work: Work, { asOf = today(work), ...filter }: MessageFilter & { asOf?: string }): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from messages m where ${sql.join(conditions(filter, asOf), sql` and `)}`.execute(work.tx);
  return rows[0]!.count;
}

/**
 * One message. `withPersons`: the actor may see the numbers of persons, where they handle it. Throws NotFoundError when it is not in
 * sight.
 */
export async function messageById(work: Work, id: string, { withPersons = false } = {}): Promise<MessageView> {
  const [view] = await views(work, [id], today(work), withPersons);
  if (view === undefined) throw messageNotFound();
  return view;
}

/** What happened to it, first to last, as far as it is this actor's to see. Throws NotFoundError. */
export async function messageHistory(work: Work, id: string): Promise<MessageHistory[]> {
  const view = await messageById(work, id);
  const rows = await work.tx
    .selectFrom('message_events as e')
    .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
    .select(['e.move', 'e.state', 'e.organisation_id', 'o.name', 'e.done_on', 'e.text', 'e.at', 'e.by_name'])
    .where('e.message_id', '=', view.id)
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    ...{ move: row.move, state: row.state, organisationId: row.organisation_id, organisationName: row.name, on: row.done_on },
    ...{ text: row.text, at: row.at.toISOString(), byName: row.by_name },
  }));
}

/** Conditions on messages `m`: of a list, and of the counts that lead to it. */
export function conditions(filter: MessageFilter, asOf: string): RawBuilder<unknown>[] {
  const { text, channel, state, organisationId, holderId, siteId, isErrorReport, from, to, standing, dueBy } = filter;
  const where: RawBuilder<unknown>[] = [sql`true`];
  for (const word of (text ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS))
    where.push(sql`position(${word} in lower(concat_ws(' ', m.title, m.text, m.number))) > 0`);
  if (channel !== undefined) where.push(sql`m.channel = ${channel}`);
  if (state !== undefined) where.push(sql`m.state = ${state}`);
  if (holderId !== undefined) where.push(sql`m.organisation_id = ${holderId}`);
  if (organisationId !== undefined)
    where.push(sql`m.organisation_id in (
      select below.id from organisations top, organisations below where top.id = ${organisationId} and starts_with(below.path, top.path))`);
  if (siteId !== undefined) where.push(sql`m.site_id = ${siteId}`);
  if (isErrorReport !== undefined) where.push(sql`m.is_error_report = ${isErrorReport}`);
  if (from !== undefined) where.push(sql`m.received_on >= ${from}::date`);
  if (to !== undefined) where.push(sql`m.received_on <= ${to}::date`);
  if (standing !== undefined) where.push(...standingConditions(standing, asOf));
  if (dueBy !== undefined)
    where.push(sql`${counted()} and exists (
      select from message_terms t where t.message_id = m.id and t.ended_on is null and t.due_on <= ${dueBy}::date)`);
  return where;
}

const MOST_WORDS = 6;

/** Messages `m` that are somebody's work. */
const counted = () => sql`m.state <> all(${[...LEFT_ASIDE]}::text[])`;

/** Conditions on messages `m` that a figure counts. */
export function standingConditions(standing: MessageStanding, asOf: string): RawBuilder<unknown>[] {
  const received = [counted(), sql`m.received_on <= ${asOf}::date`];
  switch (standing) {
    case 'received':
      return received;
    case 'closed':
      return [...received, closedOn(asOf)];
    case 'open':
      return [...received, sql`not ${closedOn(asOf)}`];
    case 'on-time':
      return [...received, closedOn(asOf), sql`not ${missedOn(asOf)}`];
    case 'overdue':
      return [...received, missedOn(asOf)];
  }
}

const today = ({ now }: Pick<Work, 'now'>) => beijingDate(now.getTime());

/** True for those who handle it: whoever has it, and the office that assigned it. */
export const handles = ({ actor }: Pick<Work, 'actor'>, row: Pick<MessageRow, 'organisation_id' | 'office_id'>) =>
  actor.organisationId !== null && [row.organisation_id, row.office_id].includes(actor.organisationId);

async function views(work: Work, ids: readonly string[], asOf: string, withPersons = false): Promise<MessageView[]> {
  if (ids.length === 0) return [];
  const rows = await work.tx
    .selectFrom('messages as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .leftJoin('sites as s', 's.id', 'm.site_id')
    .leftJoin('message_contacts as c', 'c.message_id', 'm.id')
    .selectAll('m')
    .select(['o.name as organisation_name', 'o.path', 's.name as site_name', 'c.name as reporter_name', 'c.contact'])
    .where('m.id', 'in', ids)
    .orderBy('m.id', 'desc')
    .execute();
  const terms = await termsOf(work, ids);
  const calendars = calendarShelf(work);
  const result: MessageView[] = [];
  for (const row of rows) {
    const own = terms.get(row.id) ?? [];
    const calendar = await calendars(officePath(row.path, row.office_id));
    const isWork = !LEFT_ASIDE.includes(row.state);
    const next = own
      .filter(({ dueOn, endedOn }) => isWork && dueOn !== null && endedOn === null)
      .sort((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1))[0];
    result.push({
      ...{ id: row.id, organisationId: row.organisation_id, organisationName: row.organisation_name, officeId: row.office_id },
      ...{ channel: row.channel, channelName: row.channel_name, isErrorReport: row.is_error_report, number: row.number, kind: row.kind },
      ...shownWords(row, withPersons && handles(work, row)),
      ...{ url: row.url, siteId: row.site_id, siteName: row.site_name, receivedOn: row.received_on },
      ...{ state: row.state, mergedInto: row.merged_into, conclusion: row.conclusion },
      reporter:
        row.reporter_name === null && row.contact === null
          ? null
          : { name: maskedName(row.reporter_name), contact: maskedContact(row.contact) },
      terms: own.map((term) => ({ ...term, isMissed: isWork && isMissed(term, asOf) })),
      isOverdue: isWork && own.some((term) => term.counts && isMissed(term, asOf)),
      workingDaysLeft: next === undefined ? null : workingDaysLeft(next.dueOn!, asOf, calendar),
      warning: isWork ? estimateWarning(own, calendar) : null,
      moves: possibleMoves(row.state),
      ...{ version: row.version, changedAt: row.changed_at.toISOString(), changedByName: row.changed_by_name },
    });
  }
  return result;
}

const shownWords = ({ title, text, answer }: MessageRow, withPersons: boolean) =>
  withPersons
    ? { title, text, answer }
    : { title: maskedText(title), text: maskedText(text), answer: answer === null ? null : maskedText(answer) };
