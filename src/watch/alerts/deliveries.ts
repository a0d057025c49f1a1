/** How a message leaves: into people's inboxes at once, into each channel as a delivery with its job. */
import { randomUUIDv7 } from 'node:crypto';
import { sendJobs, type Work } from '../../platform/server.ts';
import type { NoticeRecipient } from './channels/channel.ts';
import { CONNECTORS } from './channels/connectors.ts';
import { sendNoticeJob } from './jobs.ts';
import { type Message, messageOf } from './message.ts';
import { lastResort, type Told } from './recipients.ts';

/** Into the inboxes of those who answer for the office, and marked in the list: nobody was told by the way the rules say. */
export async function tellLastResort(work: Work, officeId: string, alertIds: readonly string[], note: string): Promise<void> {
  const { tx, now } = work;
  const rows = await tx
    .selectFrom('alerts as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select(['a.kind', 'a.severity', 'a.object_name', 'a.sentence', 'a.opened_at', 'a.ended_at', 'a.repeats', 'o.name'])
    .where('a.id', 'in', alertIds)
    .execute();
  const alerts = rows.map((row) => ({
    ...{ kind: row.kind, severity: row.severity, objectName: row.object_name, sentence: row.sentence },
    ...{ openedAt: row.opened_at, endedAt: row.ended_at, repeats: row.repeats },
  }));
  const message = messageOf({ unitName: rows[0]!.name, alerts, purpose: 'alert', step: 0, note, link: null });
  await putIntoInbox(work, await lastResort(work, officeId), message, alertIds);
  await tx.updateTable('alerts').set({ undelivered_at: now }).where('id', 'in', alertIds).where('undelivered_at', 'is', null).execute();
}

/** The message for each of them. */
export async function putIntoInbox(
  { tx, now }: Work,
  people: readonly Told[],
  { title, body, severity }: Message,
  alertIds: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  await tx
    .insertInto('inbox_items')
    .values(
      people.map(({ id }) => ({
        id: randomUUIDv7(),
        person_id: id,
        title,
        body,
        severity,
        alert_ids: [...alertIds],
        made_at: now,
        read_at: null,
      })),
    )
    .execute();
}

interface Telling {
  channels: readonly string[];
  people: readonly Told[];
  message: Message;
  alertIds: readonly string[];
  officeId: string;
  ruleId: string;
  step: number;
  purpose: 'alert' | 'recovery';
}

/** Deliveries with their jobs; how many. Where nobody has the address that a channel needs one still stands, and fails, to be seen. */
export async function sendThrough(work: Work, telling: Telling): Promise<number> {
  const { tx, now } = work;
  const { channels, people, message, alertIds, officeId, ruleId, step, purpose } = telling;
  if (channels.length === 0) return 0;
  const rows = await tx
    .selectFrom('alert_channels')
    .select(['id', 'kind'])
    .where('id', 'in', channels)
    .where('ended_at', 'is', null)
    .where('is_enabled', '=', true)
    .execute();
  const ids: string[] = [];
  for (const { id: channelId, kind } of rows)
    for (const recipients of shares(CONNECTORS[kind], people)) {
      const id = randomUUIDv7();
      ids.push(id);
      await tx
        .insertInto('alert_deliveries')
        .values({
          ...{
            id,
            organisation_id: officeId,
            channel_id: channelId,
            rule_id: ruleId,
            step,
            purpose,
            recipients: JSON.stringify(recipients),
          },
          ...{ title: message.title, body: message.body, state: 'waiting', next_at: now, claimed_until: null, code: null, answer: null },
          ...{ made_at: now, tried_at: null, sent_at: null },
        })
        .execute();
      await tx
        .insertInto('alert_delivery_alerts')
        .values(alertIds.map((alertId) => ({ delivery_id: id, alert_id: alertId })))
        .execute();
    }
  await sendJobs(
    work,
    sendNoticeJob,
    ids.map((deliveryId) => ({ deliveryId })),
  );
  return ids.length;
}

/** Whom each delivery of a channel is for: all together, or each alone. Without any address one delivery still stands, and fails. */
function shares({ needs, isPersonal }: (typeof CONNECTORS)['mail'], people: readonly Told[]): NoticeRecipient[][] {
  const address = ({ email, phone }: Told) => (needs === 'email' ? email : phone) ?? '';
  const all = people
    .map((person) => ({ personId: person.id, name: person.name, address: address(person) }))
    .filter((one) => one.address !== '');
  return isPersonal && all.length > 0 ? all.map((one) => [one]) : [all];
}
