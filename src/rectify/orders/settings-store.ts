/** How an office orders corrections, as it laid it down. */
import { Value } from 'typebox/value';
import { ConflictError, InputError } from '../../platform/index.ts';
import { organisation, type Work } from '../../platform/server.ts';
import { OrderSettings, USUAL_SETTINGS } from './settings.ts';

export interface StoredSettings {
  organisationId: string;
  settings: OrderSettings;
  /** 0: it has not laid down anything, these are the usual ones. */
  version: number;
}

/** Throws NotFoundError for an office out of sight. */
export async function settingsOf({ tx }: Pick<Work, 'tx'>, organisationId: string): Promise<StoredSettings> {
  await organisation({ tx }, organisationId);
  const row = await tx.selectFrom('order_settings').selectAll().where('organisation_id', '=', organisationId).executeTakeFirst();
  if (row === undefined) return { organisationId, settings: USUAL_SETTINGS, version: 0 };
  return { organisationId, settings: row.settings as unknown as OrderSettings, version: row.version };
}

/** Lays them down anew. Throws NotFoundError, InputError for what is no settings, ConflictError `changed-meanwhile`. */
export async function setSettings(work: Work, organisationId: string, version: number, settings: OrderSettings): Promise<StoredSettings> {
  const { tx, now, actor, note } = work;
  await organisation(work, organisationId);
  if (!Value.Check(OrderSettings, settings)) throw new InputError('整改设置不合格式，请改正', { code: 'settings-malformed' });
  const said = { settings: JSON.stringify(settings), changed_at: now, changed_by_name: actor.name };
  const changed = version === 0 ? await first() : await next();
  if (changed === 0n) throw new ConflictError('整改设置已由他人改动，请取最新内容后再改', { code: 'changed-meanwhile' });
  note({
    action: 'order-settings.update',
    outcome: 'done',
    record: { kind: 'organisation', id: organisationId },
    details: { ...settings },
  });
  return settingsOf(work, organisationId);

  async function first(): Promise<bigint> {
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('order_settings')
      .values({ organisation_id: organisationId, ...said })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows;
  }
  async function next(): Promise<bigint> {
    const { numUpdatedRows } = await tx
      .updateTable('order_settings')
      .set({ ...said, version: version + 1 })
      .where('organisation_id', '=', organisationId)
      .where('version', '=', version)
      .executeTakeFirst();
    return numUpdatedRows;
  }
}
