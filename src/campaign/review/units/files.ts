/** Files that a unit hands in as proof: their bytes stand in the blob store already, here they are named and bounded. */
import { randomUUIDv7 } from 'node:crypto';
import { InputError } from '../../../platform/index.ts';
import type { Work } from '../../../platform/server.ts';

export interface FileReference {
  /** Of bytes in the blob store. */
  sha256: string;
  /** As people call it. */
  name: string;
}

export interface FileView extends FileReference {
  mediaType: string;
  size: number;
}

const MOST_FILES = 10;
const LARGEST = 20 << 20;
/** What an office can open and a browser does not run. */
const TYPES: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/plain',
]);

type Owner = { questionId: string; organisationId: string } | { appealId: string; organisationId: string };

/** Keeps the references. Throws InputError for a file that was not handed in, is too large or of another kind. */
export async function keepFiles({ tx }: Work, owner: Owner, files: readonly FileReference[]): Promise<void> {
  if (files.length === 0) return;
  if (files.length > MOST_FILES) throw new InputError(`附件至多 ${MOST_FILES} 个，请减少或打包`, { code: 'files-too-many' });
  const hashes = files.map(({ sha256 }) => sha256);
  const stored = new Map(
    (await tx.selectFrom('blobs').selectAll().where('sha256', 'in', hashes).execute()).map((blob) => [blob.sha256, blob]),
  );
  for (const { sha256, name } of files) {
    const blob = stored.get(sha256);
    if (blob === undefined) throw new InputError(`文件“${name}”还没有上传，请上传后再提交`, { code: 'file-missing' });
    if (blob.size > LARGEST) throw new InputError(`文件“${name}”超过 20 MB，请压缩或分开上传`, { code: 'file-too-large' });
    if (!TYPES.has(blob.media_type))
      throw new InputError(`文件“${name}”不是 PDF、Word、Excel、图片或文本，请另存后上传`, { code: 'file-type' });
  }
  await tx
    .insertInto('review_files')
    .values(
      files.map(({ sha256, name }) => ({
        ...{ id: randomUUIDv7(), organisation_id: owner.organisationId, sha256, name },
        question_id: 'questionId' in owner ? owner.questionId : null,
        appeal_id: 'appealId' in owner ? owner.appealId : null,
      })),
    )
    .execute();
}

/** Files by the question or appeal they were handed in with. */
export async function filesOf(
  { tx }: Pick<Work, 'tx'>,
  column: 'question_id' | 'appeal_id',
  ids: readonly string[],
): Promise<Map<string, FileView[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('review_files')
    .innerJoin('blobs', 'blobs.sha256', 'review_files.sha256')
    .select([`review_files.${column} as owner`, 'review_files.sha256', 'review_files.name', 'blobs.media_type', 'blobs.size'])
    .where(`review_files.${column}`, 'in', ids)
    .orderBy('review_files.id')
    .execute();
  const views = rows.map(({ owner, sha256, name, media_type: mediaType, size }) => ({
    owner: owner!,
    view: { sha256, name, mediaType, size },
  }));
  return new Map([...Map.groupBy(views, ({ owner }) => owner)].map(([id, all]) => [id, all.map(({ view }) => view)]));
}
