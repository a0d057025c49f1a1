/** Channels as an office has them: those of the program, its own, those of the offices above it; and its own clocks for any of them. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import { organisation, type Schema, type Work } from '../../platform/server.ts';
import { plainLine } from '../plain-text.ts';
import { builtInChannels, type Channel, type Clocks } from './channels.ts';

export interface ChannelChange {
  name: string;
  isErrorReport: boolean;
  clocks: Clocks;
  isActive: boolean;
}

/** Channels of the office at the path: the nearest office that says something of a channel says it. */
export async function listChannels({ tx }: Pick<Work, 'tx'>, path: string): Promise<Channel[]> {
  const above = path.split('/').filter((id) => id !== '');
  const rows =
    above.length === 0
      ? []
      : await tx.selectFrom('message_channels').selectAll().where('organisation_id', 'in', above).orderBy('key').execute();
  rows.sort((a, b) => a.organisation_path.length - b.organisation_path.length);
  const channels = new Map(builtInChannels().map((one) => [one.key, one]));
  for (const row of rows) channels.set(row.key, channelOf(row));
  return [...channels.values()];
}

/** One channel of the office. Throws InputError when it has none of this key, or nothing is received by it any more. */
export async function channelToReceive(work: Pick<Work, 'tx'>, path: string, key: string): Promise<Channel> {
  const found = (await listChannels(work, path)).find((one) => one.key === key);
  if (found === undefined) throw new InputError('没有这个渠道，请先登记渠道', { code: 'channel-unknown' });
  if (!found.isActive) throw new InputError(`渠道“${found.name}”已停用，请改用其他渠道或先启用`, { code: 'channel-inactive' });
  return found;
}

/**
 * Lays down a channel of the office, or its own name and clocks for one it has; holds for what is received from then on. `version` 0:
 * it said nothing of it before. Throws NotFoundError for an office out of sight, ConflictError (`changed-meanwhile`).
 */
export async function saveChannel(
  work: Work,
  organisationId: string,
  key: string,
  version: number,
  change: ChannelChange,
): Promise<Channel> {
  const { tx, now, actor } = work;
  const { path } = await organisation(work, organisationId);
  const name = plainLine(change.name);
  const clocks = plainClocks(change.clocks);
  if (name === '' || name.length > 60) throw new InputError('渠道名称须为 1 至 60 个字，请改正', { code: 'channel-name' });
  const said = {
    ...{ name, is_error_report: change.isErrorReport, clocks: JSON.stringify(clocks), is_active: change.isActive },
    ...{ changed_at: now, changed_by_name: actor.name },
  };
  const { numInsertedOrUpdatedRows } =
    version === 0
      ? await tx
          .insertInto('message_channels')
          .values({ id: randomUUIDv7(), organisation_id: organisationId, organisation_path: path, key, ...said })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow()
      : {
          numInsertedOrUpdatedRows: (
            await tx
              .updateTable('message_channels')
              .set({ ...said, version: version + 1 })
              .where('organisation_id', '=', organisationId)
              .where('key', '=', key)
              .where('version', '=', version)
              .executeTakeFirstOrThrow()
          ).numUpdatedRows,
        };
  if (numInsertedOrUpdatedRows !== 1n) throw new ConflictError('此渠道已由他人改动，请取最新内容后再改', { code: 'changed-meanwhile' });
  work.note({
    action: 'message-channel.save',
    outcome: 'done',
    record: { kind: 'organisation', id: organisationId },
    details: { key, ...change, name, clocks },
  });
  const saved = (await listChannels(work, path)).find((one) => one.key === key);
  if (saved === undefined) throw new NotFoundError('找不到此渠道，或无权查看', { code: 'channel-unknown' });
  return saved;
}

function plainClocks(clocks: Clocks): Clocks {
  const plain = (one: Clocks[keyof Clocks]) => (one === null ? null : { ...one, source: plainLine(one.source) });
  return { assign: plain(clocks.assign), answer: plain(clocks.answer), close: plain(clocks.close) };
}

function channelOf(row: Selectable<Schema['message_channels']>): Channel {
  return {
    ...{ key: row.key, name: row.name, isErrorReport: row.is_error_report, clocks: row.clocks as unknown as Clocks },
    ...{ organisationId: row.organisation_id, isActive: row.is_active, version: row.version },
  };
}
