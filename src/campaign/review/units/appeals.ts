/** 申诉: the owner objects to what it was told, with reason and proof, within its term; a supervisor who did not decide on it answers. */
import { randomUUIDv7 } from 'node:crypto';
import { ConflictError, InputError, NotFoundError, RefusedError } from '../../../platform/index.ts';
import { type AppealState, type FileView, filesOf, setFiles, type Work } from '../../../platform/server.ts';
import { addDecisions, itemsById, lockedItem, restate } from '../desk/items.ts';
import { whyClosed, whyNotThisPerson } from '../standing.ts';

export interface AppealView {
  id: string;
  itemId: string;
  organisationId: string;
  roundName: string;
  objectName: string;
  about: { indicator: string; message: string | null; url: string | null; quote: string | null };
  reason: string;
  state: AppealState;
  filedAt: string;
  filedByName: string;
  decidedAt: string | null;
  decidedByName: string | null;
  decisionReason: string | null;
  files: FileView[];
  version: number;
}

/** Files it, with ids of uploaded files. Throws NotFoundError for what its owner was not told of, ConflictError when the term is over or it was appealed before. */
export async function fileAppeal(
  work: Work,
  itemId: string,
  { reason, files }: { reason: string; files: readonly string[] },
): Promise<AppealView> {
  const { tx, now, actor } = work;
  const [item] = await itemsById(work, [itemId], { lock: true });
  if (item === undefined || item.row.notice_id === null) throw new NotFoundError('找不到此问题，或无权查看', { code: 'finding-not-found' });
  const why = whyClosed(item.matter, 'appeal');
  if (why !== null) throw new ConflictError(why, { code: 'matter-not-open' });
  const notice = await tx.selectFrom('review_notices').selectAll().where('id', '=', item.row.notice_id).executeTakeFirstOrThrow();
  if (notice.appeals_until <= now) throw new ConflictError('申诉期限已过，如有异议请联系检查单位', { code: 'appeal-too-late' });
  const text = reason.trim();
  if (text === '') throw new InputError('请写明申诉的理由', { code: 'reason-missing' });
  const id = randomUUIDv7();
  await tx
    .insertInto('appeals')
    .values({
      ...{ id, organisation_id: item.row.organisation_id, item_id: itemId, notice_id: notice.id, reason: text, state: 'filed' },
      ...{ filed_at: now, filed_by: actor.id, filed_by_name: actor.name },
      ...{ decided_at: null, decided_by: null, decided_by_name: null, decision_reason: null },
    })
    .execute();
  await setFiles(work, 'appeal', { id, organisationId: item.row.organisation_id }, files);
  await restate(work, [itemId]);
  work.note({ action: 'appeal.create', outcome: 'done', record: { kind: 'appeal', id }, details: { itemId, files: files.length } });
  return appealById(work, id);
}

/**
 * Decides it, `upheld`: the matter is dismissed with reference to the appeal; `partly`: it stands, the reason says what of it does not.
 * Throws NotFoundError, ConflictError once decided or changed, RefusedError for whoever decided on the matter before.
 */
export async function decideAppeal(
  work: Work,
  id: string,
  version: number,
  { outcome, reason }: { outcome: Exclude<AppealState, 'filed'>; reason: string },
): Promise<AppealView> {
  const { tx, now, actor } = work;
  const before = await appealById(work, id);
  const { item } = await lockedItem(work, before.itemId).catch((error) => {
    // The matter of a round that is another office's.
    throw error instanceof NotFoundError ? notFound() : error;
  });
  const person = whyNotThisPerson(item.matter, actor.id, 'judge');
  if (person !== null) throw new RefusedError(person, { code: 'decided-before' });
  const why = whyClosed(item.matter, 'judge');
  if (why !== null) throw new ConflictError(why, { code: 'matter-not-open' });
  const text = reason.trim();
  if (text === '') throw new InputError('请写明处理的理由', { code: 'reason-missing' });
  const { numUpdatedRows } = await tx
    .updateTable('appeals')
    .set({
      state: outcome,
      decided_at: now,
      decided_by: actor.id,
      decided_by_name: actor.name,
      decision_reason: text,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new ConflictError('此申诉已有变化，请取最新内容后再办', { code: 'changed-meanwhile', details: { version: before.version } });
  const says = item.row.finding_id === null ? ('pass' as const) : ('dismiss' as const);
  // A reason of several paragraphs stands with the appeal; the decision quotes its beginning.
  const quoted = text.replace(/\s+/g, ' ').slice(0, 900);
  if (outcome === 'upheld')
    await addDecisions(work, [
      { item, decision: { stage: 'appeal', says, reason_code: 'appeal', reason: `申诉成立：${quoted}`, appeal_id: id } },
    ]);
  else await restate(work, [item.row.id]);
  work.note({
    action: `appeal.${outcome}`,
    outcome: 'done',
    record: { kind: 'appeal', id },
    details: { itemId: item.row.id, reason: text },
  });
  return appealById(work, id);
}

/** One appeal. Throws NotFoundError when it is not in sight. */
export async function appealById(work: Pick<Work, 'tx'>, id: string): Promise<AppealView> {
  const [view] = await views(work, (query) => query.where('a.id', '=', id));
  if (view === undefined) throw notFound();
  return view;
}

/** Appeals of the subtree, newest first; `after`: id of the last one of the page before. */
export async function listAppeals(
  work: Pick<Work, 'tx'>,
  { state, roundId, after, limit }: { state: AppealState | null; roundId: string | null; after: string | null; limit: number },
): Promise<AppealView[]> {
  return views(work, (query) =>
    query
      .$if(state !== null, (one) => one.where('a.state', '=', state!))
      .$if(roundId !== null, (one) => one.where('i.round_id', '=', roundId!))
      .$if(after !== null, (later) => later.where('a.id', '<', after!))
      .orderBy('a.id', 'desc')
      .limit(limit),
  );
}

const notFound = () => new NotFoundError('找不到此申诉，或无权查看', { code: 'appeal-not-found' });

const base = (tx: Work['tx']) =>
  tx
    .selectFrom('appeals as a')
    .innerJoin('review_items as i', 'i.id', 'a.item_id')
    .innerJoin('round_objects as o', 'o.id', 'i.round_object_id')
    .innerJoin('rounds as r', 'r.id', 'i.round_id')
    .leftJoin('findings as f', 'f.id', 'i.finding_id')
    .selectAll('a')
    .select(['i.indicator', 'o.record', 'r.name as roundName', 'f.message', 'f.url', 'f.quote']);

async function views(
  { tx }: Pick<Work, 'tx'>,
  narrowed: (query: ReturnType<typeof base>) => ReturnType<typeof base>,
): Promise<AppealView[]> {
  const rows = await narrowed(base(tx)).execute();
  const files = await filesOf(
    { tx },
    'appeal',
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...{ id: row.id, itemId: row.item_id, organisationId: row.organisation_id, roundName: row.roundName },
    objectName: String(row.record.name ?? ''),
    about: { indicator: row.indicator, message: row.message, url: row.url, quote: row.quote },
    ...{ reason: row.reason, state: row.state, filedAt: row.filed_at.toISOString(), filedByName: row.filed_by_name },
    ...{ decidedAt: row.decided_at?.toISOString() ?? null, decidedByName: row.decided_by_name, decisionReason: row.decision_reason },
    ...{ files: files.get(row.id) ?? [], version: row.version },
  }));
}
