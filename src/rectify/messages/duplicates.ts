/** Messages that say the same: found for the office to merge. */
import { sql } from 'kysely';
import type { MessageState, Work } from '../../platform/server.ts';
import { maskedText } from './privacy.ts';
import { SAME_WITHIN_DAYS, sameMessages } from './same.ts';
import { LEFT_ASIDE } from './states.ts';

/** One of a group; the first of it was received first. */
export interface SameMessage {
  id: string;
  channelName: string;
  number: string | null;
  title: string;
  url: string | null;
  receivedOn: string;
  state: MessageState;
  organisationId: string;
  version: number;
}

/** As many messages as are compared at once; what is older was looked at before. */
const MOST = 20_000;

/** Groups of messages of the actor's sight that say the same at the same address within the window, first received first. */
export async function duplicateMessages({ tx }: Pick<Work, 'tx'>, { limit }: { limit: number }): Promise<SameMessage[][]> {
  const { rows } = await sql<SameMessage & { receiverId: string; textKey: string; addressKey: string | null }>`
    with counted as (
      select * from messages where state <> all(${[...LEFT_ASIDE]}::text[]) order by received_on desc limit ${MOST}),
    twice as (
      select receiver_id, text_key, coalesce(address_key, site_id::text, '') as place from counted
      group by receiver_id, text_key, place having count(*) > 1)
    select m.id, m.channel_name as "channelName", m.number, m.title, m.url, m.received_on as "receivedOn", m.state,
      m.organisation_id as "organisationId", m.version, m.receiver_id as "receiverId", m.text_key as "textKey", t.place as "addressKey"
    from counted m join twice t on t.receiver_id = m.receiver_id and t.text_key = m.text_key
      and t.place = coalesce(m.address_key, m.site_id::text, '')`.execute(tx);
  const groups = [...Map.groupBy(rows, ({ receiverId }) => receiverId).values()].flatMap((own) => sameMessages(own, SAME_WITHIN_DAYS));
  return groups.slice(0, limit).map((group) =>
    group.map(({ id, channelName, number, title, url, receivedOn, state, organisationId, version }) => ({
      ...{ id, channelName, number, title: maskedText(title), url, receivedOn, state, organisationId, version },
    })),
  );
}
