/**
 * Who watches the watching: a look at all signs of life, by the workers' duties and, apart from them, by `serve`. When no worker is
 * left, `serve` itself tells the alerts and sends what waits. A dead-man address outside hears from us as long as all is well.
 */
import { sql } from 'kysely';
import { type Platform, SYSTEM, transact, type Work } from '../../platform/server.ts';
import { recordEvents } from '../events.ts';
import { failedStatus, isAnswer, post } from './channels/outgoing.ts';
import { type DeliverTools, deliver } from './deliver.ts';
import { runAlerts } from './run.ts';
import { SILENT_MS, type Signs, silences } from './silence.ts';

/** Told as an event what fell silent and what is heard of again; how much is silent now. */
export async function checkSilence(work: Work): Promise<number> {
  const { tx, now } = work;
  await sql`select pg_advisory_xact_lock(${WATCHDOG_LOCK})`.execute(tx);
  const found = silences(await signs(work), now);
  const { rows } = await sql<{ trouble: string; isOver: boolean }>`
    select trouble, false as "isOver" from alerts where ended_at is null and starts_with(trouble, 'silence:')
    union all
    (select distinct on (trouble) trouble, is_over from watch_events where taken_at is null and starts_with(trouble, 'silence:')
      order by trouble, noted_at desc, id desc)`.execute(tx);
  // An event that waits was seen after the alert.
  const known = new Map(rows.map(({ trouble, isOver }) => [trouble, !isOver]));
  const current = new Map(found.map((silence) => [silence.trouble, silence]));
  const base = { organisationId: null, object: null, at: now };
  await recordEvents(work, [
    ...found
      .filter(({ trouble }) => known.get(trouble) !== true)
      .map(({ kind, trouble, severity, sentence }) => ({ ...base, kind, trouble, isOver: false, sentence, details: { severity } })),
    ...[...known]
      .filter(([trouble, isOpen]) => isOpen && !current.has(trouble))
      .map(([trouble]) => ({ ...base, kind: 'worker-gone' as const, trouble, isOver: true, sentence: '已恢复', details: {} })),
  ]);
  return found.length;
}

const WATCHDOG_LOCK = 0x7a787764;

export interface WatchdogOptions {
  publicUrl: string | null;
  /** Hears from us while all is well; null: nobody does. */
  deadManUrl: string | null;
}

export interface WatchdogTurn {
  silent: number;
  /** Notices that this process had to send itself. */
  sent: number;
  /** Whether the outside heard from us; null: it was not to. */
  isHeard: boolean | null;
}

const MOST_SENT = 100;

/** One turn, by a process that is no worker. Throws what the database throws. */
export async function watchdogTurn(platform: Platform, tools: DeliverTools, options: WatchdogOptions): Promise<WatchdogTurn> {
  const within = <T>(work: (work: Work) => Promise<T>) => transact(platform.database, platform.clock, SYSTEM, work);
  const silent = await within(checkSilence);
  const isAlone = await within(async (work) => (await liveWorkers(work)) === 0);
  const sent = isAlone ? await tellAndSend(platform, tools, options) : 0;
  const isHeard = options.deadManUrl === null || silent > 0 ? null : await hail(options.deadManUrl, tools);
  return { silent, sent, isHeard };
}

async function tellAndSend(platform: Platform, tools: DeliverTools, { publicUrl }: WatchdogOptions): Promise<number> {
  const waiting = await transact(platform.database, platform.clock, SYSTEM, async (work) => {
    await runAlerts(work, { publicUrl });
    return work.tx
      .selectFrom('alert_deliveries')
      .select('id')
      .where('state', '=', 'waiting')
      .where('next_at', '<=', work.now)
      .orderBy('next_at')
      .limit(MOST_SENT)
      .execute();
  });
  // Their jobs stay in the queue: a worker that comes back finds them sent.
  const run = { settle: async () => undefined, postpone: async () => undefined };
  for (const { id } of waiting) await deliver(platform, tools, id, run);
  return waiting.length;
}

/** The address is the operator's own setting, so it may be a private one. */
async function hail(url: string, { guard, timeoutMs }: DeliverTools): Promise<boolean> {
  const answer = await post({ url, headers: {}, body: '' }, guard(true), timeoutMs);
  return isAnswer(answer) && failedStatus(answer) === null;
}

async function liveWorkers({ tx, now }: Work): Promise<number> {
  const rows = await tx
    .selectFrom('workers')
    .select('id')
    .where('stopped_at', 'is', null)
    .where('seen_at', '>', new Date(now.getTime() - SILENT_MS))
    .execute();
  return rows.length;
}

async function signs({ tx }: Work): Promise<Signs> {
  const targets = await tx
    .selectFrom('watch_targets')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('ended_at', 'is', null)
    .where('paused_at', 'is', null)
    .executeTakeFirstOrThrow();
  const of = async (table: 'watchers' | 'workers') => {
    const rows = await tx.selectFrom(table).select(['id', 'machine', 'place', 'seen_at']).where('stopped_at', 'is', null).execute();
    return rows.map(({ id, machine, place, seen_at }) => ({
      id,
      name: place === null ? machine : `${machine}（${place}）`,
      seenAt: seen_at,
    }));
  };
  const duties = await tx.selectFrom('duties').select(['name', 'next_at', 'failure']).execute();
  return {
    targets: targets.count,
    watchers: await of('watchers'),
    workers: await of('workers'),
    duties: duties.map(({ name, next_at, failure }) => ({ name, nextAt: next_at, failure })),
  };
}
