/** Rows of messages: written together with their clocks, their history and, apart, who wrote them. */
import { randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { NotFoundError, type WorkingCalendar } from '../../platform/index.ts';
import { officeCalendar, type Schema, type Work } from '../../platform/server.ts';
import type { MessageEntry, NewMessage } from './entry.ts';
import type { Term } from './terms.ts';

export type MessageRow = Selectable<Schema['messages']>;

/** Rows that one statement may carry. */
const BATCH = 500;

/** A new message with who wrote it. */
export interface MessageToKeep extends NewMessage {
  reporter: MessageEntry['reporter'];
}

/** Writes new messages. */
export async function insertMessages(work: Work, messages: readonly MessageToKeep[]): Promise<void> {
  const { tx, now, actor } = work;
  for (let at = 0; at < messages.length; at += BATCH) {
    const batch = messages.slice(at, at + BATCH);
    await tx
      .insertInto('messages')
      .values(
        batch.map(({ message }) => ({
          ...message,
          clocks: JSON.stringify(message.clocks),
          ...{ merged_into: null, state_before: null, made_at: now, changed_at: now, changed_by_name: actor.name },
        })),
      )
      .execute();
    await saveTerms(
      work,
      batch.flatMap(({ message: { id }, terms }) => terms.map((term) => ({ messageId: id, term }))),
    );
    await noteMoves(
      work,
      batch.flatMap(({ message: { id }, moves }) => moves.map((one) => ({ ...one, messageId: id }))),
    );
    await keepContacts(
      work,
      batch.map(({ message: { id }, reporter }) => ({ messageId: id, reporter })),
    );
  }
}

/** Writes terms, in place of those that were. */
export async function saveTerms({ tx }: Pick<Work, 'tx'>, terms: readonly { messageId: string; term: Term }[]): Promise<void> {
  for (let at = 0; at < terms.length; at += 2 * BATCH)
    await tx
      .insertInto('message_terms')
      .values(
        terms.slice(at, at + 2 * BATCH).map(({ messageId, term }) => ({
          ...{ message_id: messageId, clock: term.clock, number: term.number, begins_on: term.beginsOn, due_on: term.dueOn },
          ...{ ended_on: term.endedOn, is_estimated: term.isEstimated, counts: term.counts },
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['message_id', 'clock', 'number']).doUpdateSet((row) => ({
          due_on: row.ref('excluded.due_on'),
          ended_on: row.ref('excluded.ended_on'),
          is_estimated: row.ref('excluded.is_estimated'),
        })),
      )
      .execute();
}

/** A move as history tells it; `organisationId`: who had the message afterwards. */
export interface MoveNote {
  messageId: string;
  organisationId: string;
  move: NewMessage['moves'][number]['move'] | 'change';
  state: MessageRow['state'];
  on: string;
  text: string | null;
}

/** Adds to the history. */
export async function noteMoves({ tx, now, actor }: Work, moves: readonly MoveNote[]): Promise<void> {
  for (let at = 0; at < moves.length; at += BATCH)
    await tx
      .insertInto('message_events')
      .values(
        moves.slice(at, at + BATCH).map(({ messageId, organisationId, move, state, on, text }) => ({
          ...{ id: randomUUIDv7(), message_id: messageId, organisation_id: organisationId, move, state, done_on: on, text },
          ...{ at: now, by_id: actor.id, by_name: actor.name },
        })),
      )
      .execute();
}

/** Keeps who wrote; nobody: what was kept goes. */
export async function keepContacts(
  { tx }: Pick<Work, 'tx'>,
  contacts: readonly { messageId: string; reporter: MessageEntry['reporter'] }[],
): Promise<void> {
  const given = contacts.filter(({ reporter }) => reporter !== null && (reporter.name !== null || reporter.contact !== null));
  if (given.length === 0) return;
  await tx
    .insertInto('message_contacts')
    .values(given.map(({ messageId, reporter }) => ({ message_id: messageId, name: reporter!.name, contact: reporter!.contact })))
    .onConflict((conflict) =>
      conflict.column('message_id').doUpdateSet((row) => ({ name: row.ref('excluded.name'), contact: row.ref('excluded.contact') })),
    )
    .execute();
}

/** The row, locked. Throws NotFoundError when it is not in sight. */
export async function lockedMessage({ tx }: Pick<Work, 'tx'>, id: string): Promise<MessageRow> {
  const row = await tx.selectFrom('messages').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw messageNotFound();
  return row;
}

export const messageNotFound = () => new NotFoundError('找不到此留言，或无权查看', { code: 'message-not-found' });

/** Terms by message, each clock's in the order in which they began. */
export async function termsOf({ tx }: Pick<Work, 'tx'>, ids: readonly string[]): Promise<Map<string, Term[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('message_terms').selectAll().where('message_id', 'in', ids).orderBy('clock').orderBy('number').execute();
  const terms = new Map<string, Term[]>();
  for (const row of rows) {
    const list = terms.get(row.message_id) ?? [];
    list.push({
      ...{ clock: row.clock, number: row.number, beginsOn: row.begins_on, dueOn: row.due_on, endedOn: row.ended_on },
      ...{ isEstimated: row.is_estimated, counts: row.counts },
    });
    terms.set(row.message_id, list);
  }
  return terms;
}

/** Path of the office of a message: it lies above who has it, also where the row of the office itself is not in sight. */
export function officePath(holderPath: string, officeId: string): string {
  const at = holderPath.indexOf(`/${officeId}/`);
  return at === -1 ? holderPath : holderPath.slice(0, at + officeId.length + 2);
}

/** Calendars by the path of an office, each read once. */
export function calendarShelf(work: Pick<Work, 'tx'>): (path: string) => Promise<WorkingCalendar> {
  const calendars = new Map<string, Promise<WorkingCalendar>>();
  return (path) => {
    const calendar = calendars.get(path) ?? officeCalendar(work, path);
    calendars.set(path, calendar);
    return calendar;
  };
}

/** Holds for messages `m` with a limit that counts and was missed on the day. */
export const missedOn = (asOf: string) => sql<boolean>`exists (
  select from message_terms t where t.message_id = m.id and t.counts and t.begins_on <= ${asOf}::date
    and t.due_on < least(coalesce(t.ended_on, ${asOf}::date), ${asOf}::date))`;

/** Holds for messages `m` that were closed at the end of the day. */
export const closedOn = (asOf: string) => sql<boolean>`not exists (
  select from message_terms t where t.message_id = m.id and t.clock = 'close' and t.begins_on <= ${asOf}::date
    and (t.ended_on is null or t.ended_on > ${asOf}::date))`;
