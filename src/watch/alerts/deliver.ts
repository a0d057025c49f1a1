/**
 * One delivery sent: claimed first, so that two who have it at once send it once; sent outside any transaction; written down with what
 * the other side said. A try that broke off in between may have arrived: the next one says so, or bears the same id.
 */
import { type Selectable, sql } from 'kysely';
import {
  type Platform,
  type Schema,
  type Secrets,
  type Severity,
  SYSTEM,
  transact,
  visibleText,
  type Work,
} from '../../platform/server.ts';
import { recordEvents } from '../events.ts';
import { setupOf } from './channel-records.ts';
import {
  type ChannelSetup,
  type ChannelTools,
  type NoticeRecipient,
  never,
  SEND_FAILURES,
  type SendFailure,
  type Sending,
} from './channels/channel.ts';
import { CONNECTORS } from './channels/connectors.ts';
import { tellLastResort } from './deliveries.ts';
import { nextTry } from './timing.ts';

export interface DeliverTools extends ChannelTools {
  secrets: Secrets;
}

/** The job's side of a try; the watchdog, which has none, leaves both empty. */
export interface DeliveryRun {
  settle(work: Work): Promise<void>;
  postpone(work: Work, notBefore: Date): Promise<void>;
}

/** A claim ends by itself after so long: whoever had it is gone. Longer than any try. */
const CLAIM_MS = 120_000;

/** Sends a delivery that still waits; does nothing for one that is settled. Throws only what the database throws. */
export async function deliver(platform: Platform, tools: DeliverTools, deliveryId: string, run: DeliveryRun): Promise<void> {
  const within = <T>(work: (work: Work) => Promise<T>) => transact(platform.database, platform.clock, SYSTEM, work);
  const claimed = await within((work) => claim(work, deliveryId, run));
  if (claimed === null) return;
  const { delivery, channel, severity } = claimed;
  let setup: ChannelSetup | null = null;
  let sending: Sending;
  try {
    setup = setupOf(channel, tools.secrets);
    sending = channel.ended_at !== null || !channel.is_enabled ? never('channel-off') : await send(claimed, setup, severity, tools);
  } catch {
    sending = never('secret-unreadable');
  }
  const answer = sending.answer === null ? null : shownAnswer(sending.answer, setup);
  await within((work) => record(work, delivery, channel, { ...sending, answer }, run));
}

type Delivery = Selectable<Schema['alert_deliveries']>;
type ChannelRow = Selectable<Schema['alert_channels']>;

interface Claimed {
  delivery: Delivery;
  channel: ChannelRow;
  severity: Severity;
}

/** The delivery, ours for a while; null when there is nothing to do, or somebody is at it (then the job waits for the end of the claim). */
async function claim(work: Work, deliveryId: string, run: DeliveryRun): Promise<Claimed | null> {
  const { tx, now } = work;
  const delivery = await tx.selectFrom('alert_deliveries').selectAll().where('id', '=', deliveryId).forUpdate().executeTakeFirst();
  if (delivery === undefined || delivery.state !== 'waiting') {
    await run.settle(work);
    return null;
  }
  const notBefore = delivery.claimed_until !== null && delivery.claimed_until > now ? delivery.claimed_until : delivery.next_at;
  if (notBefore > now) {
    await run.postpone(work, notBefore);
    return null;
  }
  await tx
    .updateTable('alert_deliveries')
    .set({ claimed_until: new Date(now.getTime() + CLAIM_MS), tries: delivery.tries + 1, tried_at: now })
    .where('id', '=', deliveryId)
    .execute();
  const channel = await tx.selectFrom('alert_channels').selectAll().where('id', '=', delivery.channel_id).executeTakeFirstOrThrow();
  const severities = await tx
    .selectFrom('alert_delivery_alerts as d')
    .innerJoin('alerts as a', 'a.id', 'd.alert_id')
    .select('a.severity')
    .where('d.delivery_id', '=', deliveryId)
    .execute();
  const of = new Set(severities.map((row) => row.severity));
  return { delivery, channel, severity: of.has('urgent') ? 'urgent' : of.has('warning') ? 'warning' : 'notice' };
}

const UNCERTAIN = new Set<string>(['timeout', 'connection', 'answer-unreadable', 'answer-too-large'] satisfies SendFailure[]);

async function send({ delivery, channel }: Claimed, setup: ChannelSetup, severity: Severity, tools: ChannelTools): Promise<Sending> {
  const connector = CONNECTORS[channel.kind];
  const recipients = delivery.recipients as NoticeRecipient[];
  if (connector.needs !== null && recipients.length === 0) return never('no-address');
  const { id, title, body, purpose } = delivery;
  // A claim that was never given back, or no answer to the last try: nobody knows whether that one arrived.
  const isRepeat = delivery.claimed_until !== null || UNCERTAIN.has(delivery.code ?? '');
  return connector.send({ id, title, body, severity, purpose, recipients, isRepeat }, setup, tools);
}

async function record(work: Work, delivery: Delivery, channel: ChannelRow, sending: Sending, run: DeliveryRun): Promise<void> {
  const { tx, now } = work;
  const tries = delivery.tries + 1;
  const held = await tx
    .selectFrom('alert_deliveries')
    .select('id')
    .where('id', '=', delivery.id)
    .where('state', '=', 'waiting')
    .where('tries', '=', tries)
    .forUpdate()
    .executeTakeFirst();
  // Our claim ran out and another has it: what we saw is theirs to see again.
  if (held === undefined) return run.settle(work);
  const change = (set: object) =>
    tx
      .updateTable('alert_deliveries')
      .set({ claimed_until: null, answer: sending.answer, ...set })
      .where('id', '=', delivery.id)
      .execute();
  if (sending.kind === 'sent') {
    await change({ state: 'sent', sent_at: now, code: null });
    await noteChannel(work, channel, null);
    return run.settle(work);
  }
  const next = sending.mayRetry ? nextTry(tries, now, sending.afterSeconds) : null;
  if (next !== null) {
    await change({ code: sending.code, next_at: next });
    return run.postpone(work, next);
  }
  await change({ state: 'failed', code: sending.code });
  await noteChannel(work, channel, sending.code);
  if (delivery.purpose === 'alert') await passOn(work, delivery, channel.name);
  await run.settle(work);
}

/** Writes down how the channel does; one that has failed for good is a trouble of its own, over with the next notice that gets through. */
async function noteChannel(work: Work, channel: ChannelRow, failure: SendFailure | null): Promise<void> {
  const { tx, now } = work;
  const seen = failure === null ? { last_sent_at: now, last_failure: null } : { last_failed_at: now, last_failure: SEND_FAILURES[failure] };
  await tx.updateTable('alert_channels').set(seen).where('id', '=', channel.id).execute();
  if (failure === null && channel.last_failure === null) return;
  await recordEvents(work, [
    {
      ...{ kind: 'channel-failed', organisationId: channel.organisation_id, object: null, trouble: `channel:${channel.id}` },
      ...{ isOver: failure === null, at: now, details: failure === null ? {} : { channelId: channel.id, code: failure } },
      sentence: failure === null ? `渠道“${channel.name}”已恢复` : `渠道“${channel.name}”送不出通知：${SEND_FAILURES[failure]}`,
    },
  ]);
}

/** When nothing of a step got through by any channel, the next step is told now, and without one those who answer for the office. */
async function passOn(work: Work, { id, rule_id: ruleId, step, organisation_id: officeId }: Delivery, channelName: string): Promise<void> {
  const { tx, now } = work;
  const { rows } = await sql<{ alertId: string; routeId: string; dueAt: Date | null }>`
    select a.id as "alertId", r.id as "routeId", r.due_at as "dueAt"
    from alert_delivery_alerts da
      join alerts a on a.id = da.alert_id and a.state = 'open'
      join alert_routes r on r.alert_id = a.id and r.rule_id = ${ruleId} and r.step = ${step + 1}
    where da.delivery_id = ${id} and not exists (
      select from alert_deliveries d join alert_delivery_alerts x on x.delivery_id = d.id and x.alert_id = a.id
      where d.rule_id = ${ruleId} and d.step = ${step} and d.state <> 'failed')`.execute(tx);
  if (rows.length === 0) return;
  const ids = rows.map(({ alertId }) => alertId);
  await tx.updateTable('alerts').set({ undelivered_at: now }).where('id', 'in', ids).execute();
  const next = rows.filter(({ dueAt }) => dueAt !== null).map(({ routeId }) => routeId);
  if (next.length > 0) await tx.updateTable('alert_routes').set({ due_at: now, is_held: false }).where('id', 'in', next).execute();
  const last = rows.filter(({ dueAt }) => dueAt === null).map(({ alertId }) => alertId);
  if (last.length > 0) await tellLastResort(work, officeId, last, `通知没有送达：渠道“${channelName}”等均未成功。`);
}

const MOST_ANSWER = 300;

/** What the other side said, without what must not be seen: any secret of the channel, or part of its address, that it repeats. */
function shownAnswer(answer: string, setup: ChannelSetup | null): string {
  let shown = answer;
  for (const secret of secretTexts(setup?.secrets)) shown = shown.replaceAll(secret, '***');
  return visibleText(shown.replace(/\s+/g, ' ')).slice(0, MOST_ANSWER);
}

/** All texts of four characters and more among the secrets, longest first; of addresses also path, parameters and their parts. */
function secretTexts(secrets: unknown): string[] {
  const texts = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) add(one);
    if (typeof value !== 'string') return;
    texts.add(value);
    if (!URL.canParse(value)) return;
    const { pathname, search, searchParams } = new URL(value);
    for (const part of [pathname, search, ...pathname.split('/').filter((one) => one.length >= 16), ...searchParams.values()])
      texts.add(part);
  };
  add(secrets);
  return [...texts].filter((text) => text.length >= 4).sort((a, b) => b.length - a.length);
}
