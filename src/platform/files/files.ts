/**
 * Files that people hand in as proof. One is uploaded first, by itself; the record it proves then refers to it, and from there on
 * who may open the record may open the file. What nobody refers to within a week is forgotten.
 */
import { randomUUIDv7 } from 'node:crypto';
import { recordBlob } from '../blobs/records.ts';
import type { BlobStore } from '../blobs/store.ts';
import type { Work } from '../db/transact.ts';
import { ConflictError, InputError, NotFoundError } from '../errors.ts';
import { performOnce } from '../people/once.ts';
import { type Actor, type Platform, perform } from '../people/perform.ts';
import { kindOf } from './kind.ts';
import { keptName } from './name.ts';
import { FILE_USES, type FileUse } from './uses.ts';

export interface FileView {
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
  uploadedAt: string;
  uploadedByName: string;
}

export interface NewFile {
  /** As the uploader calls it. */
  name: string;
  bytes: Buffer;
}

const MOST_FILES = 10;
const MOST_UNUSED = 100;
const UNUSED_MS = 7 * 86_400_000;

/**
 * Stores the bytes and records who brought them. Throws InputError for a kind that is not taken, RefusedError without the right,
 * ConflictError for somebody who uploads and never uses it.
 */
export async function receiveFile(
  platform: Platform,
  actor: Actor,
  store: BlobStore,
  { name, bytes, key }: NewFile & { key: string | null },
): Promise<FileView> {
  // Asked before anything is stored: who may not hand in anything fills no disk.
  await perform(platform, actor, 'file.write', (work) => refuseManyUnused(work));
  const kind = kindOf(bytes);
  const kept = keptName(name, kind);
  const blob = await store.put([bytes]);
  return performOnce(platform, actor, 'file.write', { key, request: ['file', kept, blob.sha256] }, async (work) => {
    const id = randomUUIDv7();
    await recordBlob(work, store, blob, kind.mediaType);
    await work.tx
      .insertInto('files')
      .values({
        ...{ id, organisation_id: actor.organisationId ?? (await top(work)), ...blob, name: kept, media_type: kind.mediaType },
        ...{ uploaded_at: work.now, uploaded_by: actor.id, uploaded_by_name: actor.name },
      })
      .execute();
    work.note({ action: 'file.create', outcome: 'done', record: { kind: 'file', id }, details: { name: kept, ...blob } });
    return viewOf(await work.tx.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
  });
}

/** The system itself belongs to nobody: what it brings is the top's. */
const top = async ({ tx }: Pick<Work, 'tx'>): Promise<string> =>
  (await tx.selectFrom('organisations').select('id').where('parent_id', 'is', null).executeTakeFirstOrThrow()).id;

async function refuseManyUnused({ tx, actor }: Work): Promise<void> {
  const { count } = await tx
    .selectFrom('files as f')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('f.uploaded_by', '=', actor.id)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('file_uses as u').whereRef('u.file_id', '=', 'f.id'))))
    .executeTakeFirstOrThrow();
  if (count >= MOST_UNUSED)
    throw new ConflictError(`已上传 ${count} 个文件还没有使用，请先随答复、申诉等提交，或过几天再传`, { code: 'files-unused' });
}

/** The file for somebody who may open it: who uploaded it, or who may open a record that refers to it. Throws NotFoundError. */
export async function fileById({ tx, actor }: Pick<Work, 'tx'> & { actor: Actor }, id: string): Promise<FileView> {
  const { actions } = actor;
  const uses = Object.entries(FILE_USES).flatMap(([use, action]) => (actions === 'all' || actions.has(action) ? [use as FileUse] : []));
  const row = await tx
    .selectFrom('files as f')
    .selectAll('f')
    .where('f.id', '=', id)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('f.uploaded_by', '=', actor.id),
        ...(uses.length === 0 ? [] : [exists(selectFrom('file_uses as u').whereRef('u.file_id', '=', 'f.id').where('u.use', 'in', uses))]),
      ]),
    )
    .executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此文件，或无权查看', { code: 'file-not-found' });
  return viewOf(row);
}

/**
 * From here on the record refers to these files and no others. Files are one's own office's, or the record's already. Throws
 * InputError for others and for more than ten.
 */
export async function setFiles(
  { tx, actor }: Work,
  use: FileUse,
  record: { id: string; organisationId: string },
  ids: readonly string[],
): Promise<void> {
  if (ids.length > MOST_FILES) throw new InputError(`附件至多 ${MOST_FILES} 个，请减少或打包`, { code: 'files-too-many' });
  const ofRecord = tx.selectFrom('file_uses').where('use', '=', use).where('record_id', '=', record.id);
  const before = new Set((await ofRecord.select('file_id').execute()).map(({ file_id }) => file_id));
  const added = [...new Set(ids)].filter((id) => !before.has(id));
  if (added.length > 0) {
    const own = await tx
      .selectFrom('files')
      .select('id')
      .where('id', 'in', added)
      .$if(actor.organisationId !== null, (query) => query.where('organisation_id', '=', actor.organisationId))
      .execute();
    if (own.length < added.length) throw new InputError('有的附件还没有上传，请上传后再提交', { code: 'file-missing' });
  }
  await tx.deleteFrom('file_uses').where('use', '=', use).where('record_id', '=', record.id).execute();
  if (ids.length === 0) return;
  const place = { use, record_id: record.id, organisation_id: record.organisationId };
  await tx
    .insertInto('file_uses')
    .values([...new Set(ids)].map((id, position) => ({ ...place, file_id: id, position })))
    .execute();
}

/** Files that these records refer to, by record. */
export async function filesOf({ tx }: Pick<Work, 'tx'>, use: FileUse, recordIds: readonly string[]): Promise<Map<string, FileView[]>> {
  if (recordIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('file_uses as u')
    .innerJoin('files as f', 'f.id', 'u.file_id')
    .selectAll('f')
    .select('u.record_id as recordId')
    .where('u.use', '=', use)
    .where('u.record_id', 'in', recordIds)
    .orderBy('u.position')
    .execute();
  return new Map([...Map.groupBy(rows, ({ recordId }) => recordId)].map(([id, all]) => [id, all.map(viewOf)]));
}

/** Forgets what was uploaded and not used within a week; how many. Their bytes are garbage from then on. */
export async function forgetUnusedFiles({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('files')
    .where('uploaded_at', '<', new Date(now.getTime() - UNUSED_MS))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('file_uses').whereRef('file_uses.file_id', '=', 'files.id'))))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

interface FileRow {
  id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  uploaded_at: Date;
  uploaded_by_name: string;
}

const viewOf = ({ id, name, media_type: mediaType, size, sha256, uploaded_at: at, uploaded_by_name: by }: FileRow): FileView => ({
  ...{ id, name, mediaType, size, sha256 },
  ...{ uploadedAt: at.toISOString(), uploadedByName: by },
});
