/** 发送记录: what went out or did not, and a try of a channel by hand. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { InputError, NotFoundError } from '../../platform/index.ts';
import { type Schema, sendJob, type Work } from '../../platform/server.ts';
import { type NoticeRecipient, SEND_FAILURES, type SendFailure } from './channels/channel.ts';
import { CONNECTORS } from './channels/connectors.ts';
import { sendNoticeJob } from './jobs.ts';

export interface Delivery {
  id: string;
  organisationId: string;
  channelId: string;
  channelName: string;
  ruleId: string | null;
  /** From 1. */
  step: number;
  purpose: 'alert' | 'recovery' | 'test';
  alertIds: string[];
  /** Names with masked addresses. */
  recipients: { name: string; address: string }[];
  title: string;
  body: string;
  state: 'waiting' | 'sent' | 'failed';
  tries: number;
  /** When it is tried next; null: no more. */
  nextAt: string | null;
  failure: { code: string; sentence: string } | null;
  answer: string | null;
  madeAt: string;
  sentAt: string | null;
}

export interface DeliveryFilter {
  state?: 'waiting' | 'sent' | 'failed';
  channelId?: string;
  alertId?: string;
}

/** Deliveries in sight, newest first; `after`: id of the last one of the page before. */
export async function listDeliveries(
  work: Pick<Work, 'tx'>,
  { state, channelId, alertId, after, limit }: DeliveryFilter & { after: string | null; limit: number },
): Promise<Delivery[]> {
  const { tx } = work;
  const rows = await tx
    .selectFrom('alert_deliveries')
    .select('id')
    .$if(state !== undefined, (query) => query.where('state', '=', state!))
    .$if(channelId !== undefined, (query) => query.where('channel_id', '=', channelId!))
    .$if(alertId !== undefined, (query) =>
      query.where('id', 'in', tx.selectFrom('alert_delivery_alerts').select('delivery_id').where('alert_id', '=', alertId!)),
    )
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return views(
    work,
    rows.map(({ id }) => id),
  );
}

/** One delivery. Throws NotFoundError when it is not in sight. */
export async function deliveryById(work: Pick<Work, 'tx'>, id: string): Promise<Delivery> {
  const [found] = await views(work, [id]);
  if (found === undefined) throw new NotFoundError('找不到此发送记录，或无权查看', { code: 'delivery-not-found' });
  return found;
}

/**
 * Sends a test through a channel, as a delivery like any other: how it ends is seen there. `to`: mail address or number for channels
 * that need one. Throws NotFoundError, InputError.
 */
export async function testChannel(work: Work, channelId: string, to: string | null): Promise<Delivery> {
  const { tx, now, actor, note } = work;
  const channel = await tx
    .selectFrom('alert_channels')
    .selectAll()
    .where('id', '=', channelId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (channel === undefined) throw new NotFoundError('找不到此渠道，或无权查看', { code: 'channel-not-found' });
  const { needs } = CONNECTORS[channel.kind];
  const form = needs === 'email' ? /^[^\s@,;<>"]{1,100}@[^\s@,;<>"]{1,150}$/ : /^\+?\d{5,20}$/;
  if (needs !== null && !form.test(to ?? ''))
    throw new InputError(needs === 'email' ? '请写明测试邮件发到哪个邮箱' : '请写明测试短信发到哪个手机号码', { code: 'test-address' });
  const id = randomUUIDv7();
  const recipients: NoticeRecipient[] = needs === null ? [] : [{ personId: null, name: actor.name, address: to! }];
  await tx
    .insertInto('alert_deliveries')
    .values({
      ...{ id, organisation_id: channel.organisation_id, channel_id: channelId, rule_id: null, step: 0, purpose: 'test' },
      ...{
        recipients: JSON.stringify(recipients),
        title: '【测试】政巡告警渠道',
        body: `这是一条测试通知，由${actor.name}发出，不必处理。`,
      },
      ...{ state: 'waiting', next_at: now, claimed_until: null, code: null, answer: null, made_at: now, tried_at: null, sent_at: null },
    })
    .execute();
  await sendJob(work, sendNoticeJob, { deliveryId: id });
  note({ action: 'alert-channel.test', outcome: 'done', record: { kind: 'alert-channel', id: channelId }, details: { deliveryId: id } });
  return deliveryById(work, id);
}

async function views({ tx }: Pick<Work, 'tx'>, ids: readonly string[]): Promise<Delivery[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('alert_deliveries as d')
    .innerJoin('alert_channels as c', 'c.id', 'd.channel_id')
    .selectAll('d')
    .select('c.name as channel_name')
    .where('d.id', 'in', ids)
    .orderBy('d.id', 'desc')
    .execute();
  const links = await tx.selectFrom('alert_delivery_alerts').selectAll().where('delivery_id', 'in', ids).orderBy('alert_id').execute();
  return rows.map((row) =>
    viewOf(
      row,
      links.filter((link) => link.delivery_id === row.id).map((link) => link.alert_id),
    ),
  );
}

function viewOf(row: Selectable<Schema['alert_deliveries']> & { channel_name: string }, alertIds: string[]): Delivery {
  const code = row.code as SendFailure | null;
  return {
    ...{ id: row.id, organisationId: row.organisation_id, channelId: row.channel_id, channelName: row.channel_name, ruleId: row.rule_id },
    ...{ step: row.step + 1, purpose: row.purpose, alertIds },
    recipients: (row.recipients as NoticeRecipient[]).map(({ name, address }) => ({ name, address: masked(address) })),
    ...{ title: row.title, body: row.body, state: row.state, tries: row.tries },
    nextAt: row.state === 'waiting' ? row.next_at.toISOString() : null,
    failure: code === null ? null : { code, sentence: SEND_FAILURES[code] },
    ...{ answer: row.answer, madeAt: row.made_at.toISOString(), sentAt: row.sent_at?.toISOString() ?? null },
  };
}

/** Numbers keep three and four digits, mail addresses one letter and the domain. */
function masked(address: string): string {
  const at = address.lastIndexOf('@');
  if (at > 0) return `${address.slice(0, 1)}***${address.slice(at)}`;
  return address.length < 8 ? '***' : `${address.slice(0, 3)}****${address.slice(-4)}`;
}
