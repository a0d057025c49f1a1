/** 稿前审校 on the database: what somebody had read, for that person alone and for a stated time. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import { type BlobStore, recordBlob, type Schema, visibleText, type Work } from '../../platform/server.ts';
import { type AllowedMark, annotateDocx, type Memory, type Pack, plainDocx, type TextMark } from '../../text/index.ts';
import { textMemoryOf } from '../review/memory/entries.ts';
import { officePacks } from '../words/packs.ts';
import type { ReadText } from './protocol.ts';

/** Of marks by their place in the list. */
export interface MarkDecision {
  mark: number;
  says: 'accept' | 'ignore';
  /** Why it is no error. */
  reason: string | null;
}

export interface ProofreadingHead {
  id: string;
  name: string;
  characters: number;
  /** Marks by severity, and how many nobody has decided about. */
  counts: { serious: number; ordinary: number; hint: number; open: number };
  checkedAt: string;
  /** Kept on request; otherwise forgotten within a day. */
  isKept: boolean;
  endsAt: string;
  version: number;
}

export interface ProofreadingView extends ProofreadingHead {
  text: string;
  isDocx: boolean;
  publishedOn: string | null;
  findings: TextMark[];
  /** Silenced by entries of the memory. */
  allowed: AllowedMark[];
  statisticalUnreadFrom: number | null;
  decisions: MarkDecision[];
}

const KEPT_MS = 365 * 86_400_000;
const FORGOTTEN_MS = 86_400_000;
const MOST = 1000;
const LONGEST_NAME = 200;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What people of the actor's office said is no error today, and the office's own words. */
export async function proofreadingWords(work: Work): Promise<{ memory: Memory; packs: Pack[]; asOf: string }> {
  const asOf = beijingDate(work.now.getTime());
  const { organisationId } = work.actor;
  if (organisationId === null) return { memory: [], packs: [], asOf };
  // Entries for one site do not hold for a text that stands nowhere yet: no record has the id of an organisation.
  const memory = await textMemoryOf(work, { organisationId, recordId: organisationId, on: asOf });
  return { memory, packs: await officePacks(work, organisationId), asOf };
}

export interface NewProofreading {
  name: string;
  bytes: Uint8Array;
  publishedOn: string | null;
  isKept: boolean;
  read: ReadText;
}

/** Keeps what was read. Throws InputError for who is nobody or keeps too many. */
export async function keepProofreading(work: Work, store: BlobStore, given: NewProofreading): Promise<ProofreadingView> {
  const { tx, now } = work;
  const { personId, organisationId } = ownerOf(work);
  const { name, bytes, publishedOn, isKept, read } = given;
  const { count } = await tx
    .selectFrom('proofreadings')
    .select((from) => from.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST) throw new ConflictError(`已有 ${MOST} 份审校记录，请先删去不用的`, { code: 'proofreadings-too-many' });
  const docx = read.isDocx ? await store.put([bytes]) : null;
  if (docx !== null) await recordBlob(work, store, docx, DOCX);
  const id = randomUUIDv7();
  await tx
    .insertInto('proofreadings')
    .values({
      ...{ id, organisation_id: organisationId, person_id: personId, published_on: publishedOn, text: read.text },
      name: visibleText(name).slice(0, LONGEST_NAME),
      ...{ marks: stored(read.marks), allowed: stored(read.allowed), unread_from: read.unreadFrom, decisions: '[]' },
      ...{ docx_sha256: docx?.sha256 ?? null, is_kept: isKept, checked_at: now },
      ends_at: new Date(now.getTime() + (isKept ? KEPT_MS : FORGOTTEN_MS)),
    })
    .execute();
  work.note({
    action: 'proofreading.create',
    outcome: 'done',
    record: { kind: 'proofreading', id },
    details: { characters: read.text.length, marks: read.marks.length, sha256: createHash('sha256').update(bytes).digest('hex'), isKept },
  });
  return proofreading(work, id);
}

/** A quote may begin in the middle of a character of two units, which the database refuses. */
const stored = (marks: readonly TextMark[]) =>
  JSON.stringify(marks, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));

/** The actor's own that have not ended, newest first; `after`: id of the last one of the page before. */
export async function listProofreadings(
  work: Work,
  { after, limit }: { after: string | null; limit: number },
): Promise<ProofreadingHead[]> {
  const rows = await own(work)
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(headOf);
}

/** One of the actor's own. Throws NotFoundError. */
export async function proofreading(work: Work, id: string): Promise<ProofreadingView> {
  return viewOf(await ownRow(work, id));
}

/** Keeps what the person says of the marks from this version. Throws ConflictError, InputError for a mark that is not there. */
export async function decideProofreading(
  work: Work,
  id: string,
  version: number,
  decisions: readonly MarkDecision[],
): Promise<ProofreadingView> {
  const row = await ownRow(work, id);
  if (row.version !== version)
    throw new ConflictError('这份记录已在别处改过，请取最新内容后再操作', { code: 'changed-meanwhile', details: { version: row.version } });
  const marks = (row.marks as unknown as TextMark[]).length;
  if (decisions.some(({ mark }) => mark >= marks) || new Set(decisions.map(({ mark }) => mark)).size < decisions.length)
    throw new InputError('有一处不在检查结果里，或写了两次，请取最新内容后再操作', { code: 'mark-unknown' });
  await work.tx
    .updateTable('proofreadings')
    .set({ decisions: JSON.stringify(decisions), version: version + 1 })
    .where('id', '=', id)
    .execute();
  work.note({
    action: 'proofreading.decide',
    outcome: 'done',
    record: { kind: 'proofreading', id },
    details: { decided: decisions.length },
  });
  return proofreading(work, id);
}

/** Forgets one now. Throws NotFoundError. */
export async function removeProofreading(work: Work, id: string): Promise<void> {
  await ownRow(work, id);
  await work.tx.deleteFrom('proofreadings').where('id', '=', id).execute();
  work.note({ action: 'proofreading.remove', outcome: 'done', record: { kind: 'proofreading', id } });
}

/** Forgets those whose time is over; how many. */
export async function forgetProofreadings({ tx, now }: Work): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('proofreadings').where('ends_at', '<=', now).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Names the .docx with a comment at each mark that is not ignored: the sender's own, where it was one. Throws NotFoundError. */
export async function annotatedProofreading(
  work: Work,
  id: string,
): Promise<{ name: string; docx: string | null; text: string; marks: TextMark[] }> {
  const row = await ownRow(work, id);
  const { findings, decisions, name, text } = viewOf(row);
  const ignored = new Set(decisions.flatMap(({ mark, says }) => (says === 'ignore' ? [mark] : [])));
  const marks = findings.filter((_, place) => !ignored.has(place));
  return { name: `${name.replace(/\.[^.]{1,8}$/u, '')}（批注）.docx`, docx: row.docx_sha256, text, marks };
}

/** The bytes of an annotated document; `docx` null: a plain one is made of the text. */
export const annotatedDocx = (docx: Uint8Array | null, text: string, marks: readonly TextMark[]): Uint8Array =>
  annotateDocx(docx ?? plainDocx(text), marks);

function ownerOf({ actor }: Work): { personId: string; organisationId: string } {
  if (actor.id === null || actor.organisationId === null)
    throw new InputError('审校记录属于个人，请以个人身份登录或用个人的令牌', { code: 'proofreading-nobody' });
  return { personId: actor.id, organisationId: actor.organisationId };
}

const own = (work: Work) =>
  work.tx.selectFrom('proofreadings').selectAll().where('person_id', '=', ownerOf(work).personId).where('ends_at', '>', work.now);

async function ownRow(work: Work, id: string): Promise<Row> {
  const row = await own(work).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此审校记录，或已到期删去', { code: 'proofreading-not-found' });
  return row;
}

type Row = Selectable<Schema['proofreadings']>;

function headOf(row: Row): ProofreadingHead {
  const marks = row.marks as unknown as TextMark[];
  const decided = (row.decisions as unknown as MarkDecision[]).length;
  const of = (severity: TextMark['severity']) => marks.filter((mark) => mark.severity === severity).length;
  return {
    ...{ id: row.id, name: row.name, characters: row.text.length, version: row.version, isKept: row.is_kept },
    counts: { serious: of('serious'), ordinary: of('ordinary'), hint: of('hint'), open: marks.length - decided },
    ...{ checkedAt: row.checked_at.toISOString(), endsAt: row.ends_at.toISOString() },
  };
}

function viewOf(row: Row): ProofreadingView {
  return {
    ...headOf(row),
    ...{ text: row.text, isDocx: row.docx_sha256 !== null, publishedOn: row.published_on },
    ...{ findings: row.marks as unknown as TextMark[], allowed: row.allowed as unknown as AllowedMark[] },
    ...{ statisticalUnreadFrom: row.unread_from, decisions: row.decisions as unknown as MarkDecision[] },
  };
}
