/**
 * What was seen becomes alerts: events that wait are taken once, in the order in which they were noted and happened. One trouble has one open
 * alert of each kind; reported again it counts, over it ends.
 */
import { randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { type Schema, SEVERITIES, type Severity, visibleText, type Work } from '../../platform/server.ts';
import { termsOfKind } from './kinds.ts';

/** Of one transaction. */
const MOST_EVENTS = 500;

/** Takes what waits; how many events. To be called until it is 0. */
export async function takeEvents(work: Work): Promise<number> {
  const { tx, now } = work;
  const events = await tx
    .selectFrom('watch_events')
    .selectAll()
    .where('taken_at', 'is', null)
    .orderBy('noted_at')
    // Begin and end of one trouble may be noted in one transaction.
    .orderBy('at')
    .orderBy('id')
    .limit(MOST_EVENTS)
    .forUpdate()
    .skipLocked()
    .execute();
  if (events.length === 0) return 0;
  const names = await namesOf(work, events);
  const top = (await tx.selectFrom('organisations').select('id').where('parent_id', 'is', null).executeTakeFirst())?.id ?? null;
  for (const event of events) {
    const organisationId = event.organisation_id ?? top;
    if (organisationId === null) continue;
    if (event.is_over) await end(work, event);
    else await open(work, event, organisationId, names.get(event.object_id ?? '') ?? '本平台');
  }
  const ids = events.map(({ id }) => id);
  await tx.updateTable('watch_events').set({ taken_at: now }).where('id', 'in', ids).execute();
  return events.length;
}

type Event = Selectable<Schema['watch_events']>;

/** Opens an alert, or counts the report with the open one; a severer report is put to the rules again. */
async function open({ tx, now }: Work, event: Event, organisationId: string, objectName: string): Promise<void> {
  const severity = severityOf(event);
  const sentence = visibleText(event.sentence).slice(0, 1000);
  const severer = sql<boolean>`array_position(${sql.val([...SEVERITIES])}::text[], excluded.severity)
    < array_position(${sql.val([...SEVERITIES])}::text[], alerts.severity)`;
  const { rows } = await sql<{ id: string; isSeverer: boolean }>`
    insert into alerts (id, organisation_id, kind, trouble, severity, object_kind, object_id, object_name, sentence, state, opened_at, last_at)
    values (${randomUUIDv7()}, ${organisationId}, ${event.kind}, ${event.trouble}, ${severity}, ${event.object_kind}, ${event.object_id},
      ${objectName}, ${sentence}, 'open', ${event.at}, ${event.at})
    on conflict (trouble, kind) where ended_at is null do update set
      repeats = alerts.repeats + 1, last_at = greatest(alerts.last_at, excluded.last_at), sentence = excluded.sentence,
      routed_at = case when ${severer} then null else alerts.routed_at end,
      severity = case when ${severer} then excluded.severity else alerts.severity end,
      version = alerts.version + 1
    returning id, routed_at is null as "isSeverer"`.execute(tx);
  const [alert] = rows;
  // What waits for the end of quiet hours is looked at again: it may not have to wait any more.
  if (alert?.isSeverer)
    await tx
      .updateTable('alert_routes')
      .set({ due_at: now, is_held: false })
      .where('alert_id', '=', alert.id)
      .where('is_held', '=', true)
      .execute();
}

/** Ends all alerts of the trouble; those who were told of one are told of this as well. */
async function end({ tx, now }: Work, { trouble, at }: Event): Promise<void> {
  const ended = await tx
    .updateTable('alerts')
    .set({ state: 'recovered', ended_at: at < now ? at : now, ended_by_name: '系统', ended_reason: '已恢复', version: sql`version + 1` })
    .where('trouble', '=', trouble)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  if (ended.length === 0) return;
  await tx
    .updateTable('alert_routes')
    .set({ due_at: now, is_held: false })
    .where(
      'alert_id',
      'in',
      ended.map(({ id }) => id),
    )
    .where('told', '=', 'open')
    .execute();
}

function severityOf({ kind, details }: Event): Severity {
  const { severity } = details as { severity?: unknown };
  return SEVERITIES.find((one) => one === severity) ?? termsOfKind(kind).severity;
}

/** Names of sites and accounts, by id. */
async function namesOf({ tx }: Work, events: readonly Event[]): Promise<Map<string, string>> {
  const of = (kind: 'site' | 'account') => [...new Set(events.flatMap((event) => (event.object_kind === kind ? [event.object_id!] : [])))];
  const names = new Map<string, string>();
  for (const [table, ids] of [
    ['sites', of('site')],
    ['accounts', of('account')],
  ] as const) {
    if (ids.length === 0) continue;
    for (const { id, name } of await tx.selectFrom(table).select(['id', 'name']).where('id', 'in', ids).execute()) names.set(id, name);
  }
  return names;
}
