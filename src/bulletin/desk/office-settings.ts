/** How an office writes its bulletins, kept on the database: each change is a version, and a bulletin keeps the one it was drafted by. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import { organisation, type Schema, type Work } from '../../platform/server.ts';
import { preset, presetIds, settingsOf } from '../settings/load.ts';
import type { Settings } from '../settings/settings.ts';

export interface OfficeSettings {
  id: string;
  organisationId: string;
  content: Settings;
  changedAt: string;
  changedByName: string;
  version: number;
}

export interface SettingsVersion {
  version: number;
  content: Settings;
  changedAt: string;
  changedByName: string;
}

/** Keeps settings for an office. Throws InputError for what they may not be, ConflictError when the office has some of this id. */
export async function createSettings(
  work: Work,
  { organisationId, content }: { organisationId: string; content: unknown },
): Promise<OfficeSettings> {
  await organisation(work, organisationId);
  const settings = settingsOf(content, '通报样式');
  const id = randomUUIDv7();
  const { tx, now, actor } = work;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('bulletin_settings')
    .values({
      ...{ id, organisation_id: organisationId, key: settings.id, content: JSON.stringify(settings) },
      ...{ changed_at: now, changed_by: actor.id, changed_by_name: actor.name },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n)
    throw new ConflictError(`本单位已有名为“${settings.id}”的通报样式，请改名，或修改原有的`, { code: 'settings-known' });
  await keepVersion(work, id, 1, settings);
  work.note({
    action: 'bulletin-settings.create',
    outcome: 'done',
    record: { kind: 'bulletin-settings', id },
    details: { key: settings.id },
  });
  return officeSettings(work, id);
}

/** Changes them from this version. Throws as `createSettings`, and NotFoundError. */
export async function changeSettings(work: Work, id: string, version: number, content: unknown): Promise<OfficeSettings> {
  const { tx, now, actor } = work;
  const row = await tx.selectFrom('bulletin_settings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  if (row.version !== version)
    throw new ConflictError('此通报样式已有改动，请取最新内容后再操作', { code: 'changed-meanwhile', details: { version: row.version } });
  const settings = settingsOf(content, '通报样式');
  if (settings.id !== row.key) throw new InputError(`样式的名称“${row.key}”不能改，需要另一种样式的请新建`, { code: 'settings-renamed' });
  await tx
    .updateTable('bulletin_settings')
    .set({ content: JSON.stringify(settings), changed_at: now, changed_by: actor.id, changed_by_name: actor.name, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await keepVersion(work, id, version + 1, settings);
  work.note({
    action: 'bulletin-settings.change',
    outcome: 'done',
    record: { kind: 'bulletin-settings', id },
    details: { version: version + 1 },
  });
  return officeSettings(work, id);
}

async function keepVersion({ tx, now, actor }: Work, id: string, version: number, settings: Settings): Promise<void> {
  await tx
    .insertInto('bulletin_settings_versions')
    .values({ settings_id: id, version, content: JSON.stringify(settings), changed_at: now, changed_by_name: actor.name })
    .execute();
}

/** One of them. Throws NotFoundError when it is not in sight. */
export async function officeSettings({ tx }: Pick<Work, 'tx'>, id: string): Promise<OfficeSettings> {
  const row = await tx.selectFrom('bulletin_settings').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return viewOf(row);
}

/** Those in sight; `after`: id of the last one of the page before. */
export async function listSettings({ tx }: Work, { after, limit }: { after: string | null; limit: number }): Promise<OfficeSettings[]> {
  const rows = await tx
    .selectFrom('bulletin_settings')
    .selectAll()
    .$if(after !== null, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(viewOf);
}

/** All versions, the last first. Throws NotFoundError. */
export async function settingsVersions(work: Work, id: string): Promise<SettingsVersion[]> {
  await officeSettings(work, id);
  const rows = await work.tx
    .selectFrom('bulletin_settings_versions')
    .selectAll()
    .where('settings_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, content, changed_at: at, changed_by_name: changedByName }) => ({
    ...{ version, content: content as unknown as Settings, changedAt: at.toISOString(), changedByName },
  }));
}

/** The presets to copy from. */
export const presetList = (): { id: string; title: string }[] => presetIds().map((id) => ({ id, title: preset(id).title }));

const notFound = () => new NotFoundError('找不到此通报样式，或无权查看', { code: 'bulletin-settings-not-found' });

function viewOf(row: Selectable<Schema['bulletin_settings']>): OfficeSettings {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, content: row.content as unknown as Settings },
    ...{ changedAt: row.changed_at.toISOString(), changedByName: row.changed_by_name, version: row.version },
  };
}
