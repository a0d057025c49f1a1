/** 印发: a draft that nothing stands against gets its number and is kept as bytes; after that nothing changes it. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import { ConflictError, InputError, NotFoundError, writeBook } from '../../platform/index.ts';
import { type BlobStore, type BulletinFormat, recordBlob, type Work } from '../../platform/server.ts';
import { checkBulletin } from '../checker/check.ts';
import type { Bulletin, Issue } from '../document/model.ts';
import { publicEdition } from '../document/public-edition.ts';
import { renderDocx } from '../render/docx/docx.ts';
import { renderHtml } from '../render/html.ts';
import { annexSheets } from '../render/workbook.ts';
import { bulletinOfDraft, complaintsOf, composedOf, type Draft, draftOf, lockedDraft, refreshBlocks, registeredNames } from './draft.ts';
import { type BulletinHead, bulletinHead, keepIssue, refuseSuperseded, shownDraft } from './drafts.ts';

export type Edition = 'full' | 'public';

export const MEDIA_TYPES: Readonly<Record<BulletinFormat, string>> = {
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const FORMATS = Object.keys(MEDIA_TYPES) as BulletinFormat[];

/**
 * Issues a draft that has still this version. Throws ConflictError while something stands against it (`bulletin-complaints`,
 * `public-edition-complaints`), for a number that another has (`number-taken`) and for results that were replaced; InputError for a
 * day that is not yet.
 */
export async function issueBulletin(work: Work, blobs: BlobStore, id: string, version: number): Promise<BulletinHead> {
  const drafted = await lockedDraft(work, id, version);
  await refuseSuperseded(work, drafted.row);
  const { issuedOn } = drafted.issue;
  const today = beijingDate(work.now.getTime());
  if (issuedOn > today) throw new InputError(`成文日期 ${issuedOn} 还没有到，请改为今天（${today}）或以前`, { code: 'issued-in-future' });
  const numbered = await withNumber(work, drafted);
  const complaints = await complaintsOf(work, numbered);
  if (complaints.length > 0)
    throw new ConflictError(`还有 ${complaints.length} 处须处理，不能印发：${complaints[0]!.sentence}`, {
      code: 'bulletin-complaints',
      details: { complaints: complaints.slice(0, 100) },
    });
  const full = bulletinOfDraft(numbered);
  const cut = publicEdition(full);
  const { set, settings } = numbered;
  const [wrong] = cut === null ? [] : checkBulletin({ bulletin: cut, set, settings, registered: await registeredNames(work, set) });
  if (wrong !== undefined)
    throw new ConflictError(`公开版还有须处理的地方，不能印发：${wrong.sentence}`, { code: 'public-edition-complaints' });
  const hashes: Record<string, string> = {};
  for (const [edition, bulletin] of [
    ['full', full],
    ['public', cut],
  ] as const)
    if (bulletin !== null)
      for (const format of FORMATS) hashes[`${edition}.${format}`] = await keepFile(work, blobs, { id, edition, format, bulletin });
  await work.tx
    .updateTable('bulletins')
    .set({
      ...{ state: 'issued', issued_at: work.now, issued_by: work.actor.id, issued_by_name: work.actor.name, complaints: '[]' },
      ...{ changed_at: work.now, changed_by_name: work.actor.name, version: version + 1 },
    })
    .where('id', '=', id)
    .execute();
  work.note({
    action: 'bulletin.issue',
    outcome: 'done',
    record: { kind: 'bulletin', id },
    details: { number: numbered.issue.number ?? null, issuedOn, files: hashes, resultSet: full.resultSet.hash },
  });
  return bulletinHead(work, id);
}

/** With the next number of the year where the office's settings say how its numbers begin and none was given. */
async function withNumber(work: Work, drafted: Draft): Promise<Draft> {
  const { row, settings, issue } = drafted;
  // One at a time for each office, so that no number is given twice.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bulletin number ${row.organisation_id}`}, 0))`.execute(work.tx);
  const word = settings.document.numberWord ?? null;
  const year = Number(issue.issuedOn.slice(0, 4));
  const isGiven = issue.number != null;
  const serial = isGiven || word === null ? null : await nextSerial(work, row.organisation_id, word, year);
  const number = serial === null ? (issue.number ?? null) : `${word}〔${year}〕${serial}号`;
  if (number === null) return drafted;
  const taken = await work.tx
    .selectFrom('bulletins')
    .select('id')
    .where('organisation_id', '=', row.organisation_id)
    .where('number', '=', number)
    .where('state', '=', 'issued')
    .executeTakeFirst();
  if (taken !== undefined) throw new ConflictError(`发文字号“${number}”已经用过，请换一个`, { code: 'number-taken' });
  if (isGiven) return drafted;
  const numbered: Issue = { ...issue, number };
  await keepIssue(work, row.id, numbered);
  await work.tx
    .updateTable('bulletins')
    .set({ number_word: word, number_year: year, number_serial: serial })
    .where('id', '=', row.id)
    .execute();
  await refreshBlocks(work, { ...drafted, ...composedOf(drafted.set, settings, numbered) });
  return draftOf(work, await work.tx.selectFrom('bulletins').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow());
}

/** One more than the highest number of the year, given by us or by hand. */
async function nextSerial({ tx }: Work, organisationId: string, word: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(coalesce(number_serial, substring(number from '〔[0-9]{4}〕([0-9]{1,5})号$')::integer)) as last from bulletins
    where organisation_id = ${organisationId} and state = 'issued' and starts_with(number, ${`${word}〔${year}〕`})`.execute(tx);
  return (rows[0]?.last ?? 0) + 1;
}

async function keepFile(
  work: Work,
  blobs: BlobStore,
  { id, edition, format, bulletin }: { id: string; edition: Edition; format: BulletinFormat; bulletin: Bulletin },
): Promise<string> {
  const blob = await blobs.put([await bytesAs(bulletin, format)]);
  await recordBlob(work, blobs, blob, MEDIA_TYPES[format]);
  await work.tx
    .insertInto('bulletin_files')
    .values({ bulletin_id: id, edition, format, ...blob })
    .execute();
  return blob.sha256;
}

async function bytesAs(bulletin: Bulletin, format: BulletinFormat): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return Buffer.from(`${JSON.stringify(bulletin)}\n`);
    case 'docx':
      return renderDocx(bulletin);
    case 'html':
      return Buffer.from(renderHtml(bulletin));
    case 'xlsx':
      return writeBook(annexSheets(bulletin));
  }
}

export interface BulletinDocument {
  /** Suggested, without path. */
  name: string;
  mediaType: string;
  sha256: string;
  /** Null: stored, to be read from the store; else what the draft looks like now. */
  bytes: Uint8Array | null;
}

/** A file of a bulletin: of an issued one the bytes that were issued, of a draft as it stands. Throws NotFoundError. */
export async function bulletinDocument(
  work: Pick<Work, 'tx'>,
  id: string,
  { edition, format }: { edition: Edition; format: BulletinFormat },
): Promise<BulletinDocument> {
  const head = await bulletinHead(work, id);
  const name = `${head.title}${head.state === 'issued' ? '' : '（草稿）'}${edition === 'public' ? '（公开版）' : ''}.${format}`;
  const mediaType = MEDIA_TYPES[format];
  if (head.state === 'issued') {
    const file = await work.tx
      .selectFrom('bulletin_files')
      .select('sha256')
      .where('bulletin_id', '=', id)
      .where('edition', '=', edition)
      .where('format', '=', format)
      .executeTakeFirst();
    if (file === undefined) throw noSuchEdition();
    return { name, mediaType, sha256: file.sha256, bytes: null };
  }
  const full = bulletinOfDraft(await shownDraft(work, id));
  const bulletin = edition === 'full' ? full : publicEdition(full);
  if (bulletin === null) throw noSuchEdition();
  const bytes = await bytesAs(bulletin, format);
  return { name, mediaType, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

const noSuchEdition = () => new NotFoundError('这份通报没有标为内部的内容，公开版就是全文', { code: 'bulletin-no-edition' });

export interface BulletinFileView {
  edition: Edition;
  format: BulletinFormat;
  sha256: string;
  size: number;
}

/** Files of an issued bulletin, with the hashes that prove them. Throws NotFoundError. */
export async function bulletinFiles(work: Pick<Work, 'tx'>, id: string): Promise<BulletinFileView[]> {
  await bulletinHead(work, id);
  return work.tx
    .selectFrom('bulletin_files')
    .select(['edition', 'format', 'sha256', 'size'])
    .where('bulletin_id', '=', id)
    .orderBy('edition')
    .orderBy('format')
    .execute();
}
