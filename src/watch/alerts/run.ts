/** One turn of the alerts, done again every few seconds by whoever does the duties: events become alerts, alerts are told. */
import { sql } from 'kysely';
import { sendJobs, type Work } from '../../platform/server.ts';
import { recordEvents } from '../events.ts';
import { sendNoticeJob } from './jobs.ts';
import { routeAlerts } from './routing.ts';
import { adoptDefaults } from './rules.ts';
import { takeEvents } from './take.ts';
import { tellDue } from './telling.ts';

/** What was done; null: there was nothing to do. */
export async function runAlerts(work: Work, { publicUrl }: { publicUrl: string | null }): Promise<Record<string, number> | null> {
  // The watchdog of `serve` does the same when no worker is left: one at a time, or a message would be told twice.
  await sql`select pg_advisory_xact_lock(${ALERTS_LOCK})`.execute(work.tx);
  const adopted = await adoptDefaults(work);
  await carryReminders(work);
  const events = await untilNone(() => takeEvents(work));
  const alerts = await untilNone(() => routeAlerts(work));
  const messages = await tellDue(work, { publicUrl });
  const resent = await sendLostNotices(work);
  return adopted + events + alerts + messages + resent === 0 ? null : { adopted, events, alerts, messages, resent };
}

/** Any number known to nobody else. */
const ALERTS_LOCK = 0x7a78616c;

async function untilNone(turn: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (let done = await turn(); done > 0; done = await turn()) sum += done;
  return sum;
}

/** Reminders that other stages laid down for a unit (an order that falls due …) become events, once. */
async function carryReminders(work: Work): Promise<void> {
  const { tx, now } = work;
  const waiting = await tx
    .selectFrom('reminders')
    .select(['id', 'organisation_id', 'key', 'sentence', 'record_kind', 'record_id'])
    .where('delivered_at', 'is', null)
    .orderBy('id')
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute();
  if (waiting.length === 0) return;
  await recordEvents(
    work,
    waiting.map((one) => ({
      ...{ kind: 'reminder', organisationId: one.organisation_id, object: null, trouble: `reminder:${one.key}`, isOver: false, at: now },
      ...{ sentence: one.sentence, details: { recordKind: one.record_kind, recordId: one.record_id } },
    })),
  );
  await tx
    .updateTable('reminders')
    .set({ delivered_at: now })
    .where(
      'id',
      'in',
      waiting.map(({ id }) => id),
    )
    .execute();
}

const LOST_AFTER_MS = 60_000;

/** Deliveries that are due and have no job (the database came from a backup, somebody emptied the queue) get one again. */
async function sendLostNotices(work: Work): Promise<number> {
  const { rows } = await sql<{ deliveryId: string }>`
    select d.id as "deliveryId" from alert_deliveries d
    where d.state = 'waiting' and d.next_at < ${new Date(work.now.getTime() - LOST_AFTER_MS)}
      and (d.claimed_until is null or d.claimed_until < ${work.now})
      and not exists (select from jobs.job j where j.name = ${sendNoticeJob.name} and j.singleton_key = d.id::text and j.state < 'completed')
    order by d.id limit 500`.execute(work.tx);
  return sendJobs(work, sendNoticeJob, rows);
}
