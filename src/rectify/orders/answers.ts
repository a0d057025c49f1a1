/** 答复: the unit says of each finding what became of it, with proof; editors draft, the owner sends, and the machine looks again. */
import { randomUUIDv7 } from 'node:crypto';
import { ConflictError, InputError } from '../../platform/index.ts';
import { type AnswerKind, type FileView, filesOf, setFiles, type Work } from '../../platform/server.ts';
import { type FindingRow, findingRows } from './finding-rows.ts';
import { lockedOrder, moveOrder, type OrderRow, refuseUnlessUnit, todayOf } from './order-row.ts';
import { beginRecheck } from './rechecks.ts';
import { settledBy } from './settled.ts';
import { stateAfter } from './state.ts';

export interface NewAnswer {
  remark: string | null;
  items: readonly NewAnswerItem[];
}

export interface NewAnswerItem {
  findingId: string;
  says: AnswerKind;
  text: string | null;
  fileIds: readonly string[];
}

export interface AnswerItem {
  findingId: string;
  says: AnswerKind;
  text: string | null;
  /** The appeal it refers to; null with the others. */
  appealId: string | null;
  files: FileView[];
}

export interface AnswerView {
  id: string;
  number: number;
  remark: string | null;
  items: AnswerItem[];
  draftedAt: string;
  draftedByName: string;
  /** Null: a draft. */
  sentAt: string | null;
  sentByName: string | null;
  version: number;
}

/**
 * Keeps the draft; `version`: of the draft that was seen, 0 without one. Throws NotFoundError, RefusedError for whoever is not of the
 * unit, ConflictError in another state or when somebody else changed it, InputError for findings or files that are not its own.
 */
export async function draftAnswer(work: Work, orderId: string, version: number, { remark, items }: NewAnswer): Promise<AnswerView> {
  const { tx, now, actor, note } = work;
  const row = await lockedOrder(work, orderId, null);
  refuseUnlessUnit(work, row);
  refuseUnlessAnswerable(row);
  const findings = new Map((await findingRows(work, orderId)).map((finding) => [finding.id, finding]));
  if (new Set(items.map(({ findingId }) => findingId)).size < items.length)
    throw new InputError('同一问题答复了两次，请每个问题只答一次', { code: 'answer-twice' });
  const before = await draftRow(work, orderId);
  if ((before?.version ?? 0) !== version)
    throw new ConflictError('答复草稿已由他人改动，请取最新内容后再改', {
      code: 'changed-meanwhile',
      details: { version: before?.version ?? 0 },
    });
  const said = { remark: remark?.trim() || null, drafted_at: now, drafted_by_name: actor.name };
  const id = before?.id ?? randomUUIDv7();
  if (before === undefined) {
    const number = (await sentAnswers(work, orderId)) + 1;
    await tx
      .insertInto('order_answers')
      .values({ id, order_id: orderId, number, ...said, sent_at: null, sent_by: null, sent_by_name: null })
      .execute();
  } else
    await tx
      .updateTable('order_answers')
      .set({ ...said, version: version + 1 })
      .where('id', '=', id)
      .execute();
  await setItems(
    work,
    row,
    id,
    items.map((item) => ({ item, finding: findings.get(item.findingId) ?? refuseStrange() })),
  );
  note({ action: 'order.draft', outcome: 'done', record: { kind: 'order', id: orderId }, details: { answerId: id, items: items.length } });
  return answerById(work, orderId, id);
}

function refuseStrange(): never {
  throw new InputError('有的问题不在此整改通知中，请核对', { code: 'finding-of-another' });
}

/** Puts these in the place of what the draft said. */
async function setItems(
  work: Work,
  row: OrderRow,
  answerId: string,
  items: readonly { item: NewAnswerItem; finding: FindingRow }[],
): Promise<void> {
  const { tx } = work;
  const before = await tx.selectFrom('order_answer_items').select(['id', 'order_finding_id']).where('answer_id', '=', answerId).execute();
  const ids = new Map(before.map(({ id, order_finding_id: findingId }) => [findingId, id]));
  for (const { item, finding } of items) {
    if (item.says === 'appeal' && finding.appealId === null)
      throw new InputError(`“${finding.indicator_name}”还没有提出申诉，请先在告知的问题中提出，或选“说明”`, { code: 'appeal-missing' });
    const said = { says: item.says, text: item.text?.trim() || null, appeal_id: item.says === 'appeal' ? finding.appealId : null };
    const id = ids.get(item.findingId) ?? randomUUIDv7();
    await tx
      .insertInto('order_answer_items')
      .values({ id, answer_id: answerId, order_finding_id: item.findingId, ...said })
      .onConflict((conflict) => conflict.columns(['answer_id', 'order_finding_id']).doUpdateSet(said))
      .execute();
    await setFiles(work, 'order-answer', { id, organisationId: row.organisation_id }, item.fileIds);
    ids.delete(item.findingId);
  }
  for (const id of ids.values()) {
    await setFiles(work, 'order-answer', { id, organisationId: row.organisation_id }, []);
    await tx.deleteFrom('order_answer_items').where('id', '=', id).execute();
  }
}

/**
 * Sends the draft as it was seen. Throws as `draftAnswer`, InputError while a finding that is not done with has no answer, or one says
 * nothing.
 */
export async function sendAnswer(work: Work, orderId: string, version: number): Promise<AnswerView> {
  const { tx, now, actor } = work;
  const row = await lockedOrder(work, orderId, null);
  refuseUnlessUnit(work, row);
  refuseUnlessAnswerable(row);
  const draft = await draftRow(work, orderId);
  if (draft === undefined) throw new ConflictError('还没有答复草稿，请先填写', { code: 'answer-missing' });
  if (draft.version !== version)
    throw new ConflictError('答复草稿已由他人改动，请看过最新内容后再提交', {
      code: 'changed-meanwhile',
      details: { version: draft.version },
    });
  const answer = await answerById(work, orderId, draft.id);
  const findings = await findingRows(work, orderId);
  const answered = new Set(answer.items.map(({ findingId }) => findingId));
  const left = findings.filter((finding) => settledBy(finding) === null && !answered.has(finding.id));
  if (left.length > 0)
    throw new InputError(`还有 ${left.length} 个问题没有答复（${left[0]!.indicator_name}），请逐个答复后再提交`, {
      code: 'answer-incomplete',
    });
  const empty = answer.items.find(
    ({ says, text, files }) => text === null && (says === 'explanation' || (says === 'corrected' && files.length === 0)),
  );
  if (empty !== undefined)
    throw new InputError('“说明”须写明情况，“已改”须写明情况或附佐证，请补充后再提交', {
      code: 'answer-empty',
      details: { findingId: empty.findingId },
    });
  await tx
    .updateTable('order_answers')
    .set({ sent_at: now, sent_by: actor.id, sent_by_name: actor.name, version: version + 1 })
    .where('id', '=', draft.id)
    .execute();
  // What a person said of the state before this answer: they look again.
  await tx
    .updateTable('order_findings')
    .set({ decided_says: null, decided_reason: null, decided_at: null, decided_by_name: null })
    .where('order_id', '=', orderId)
    .where('decided_says', '=', 'unsolved')
    .execute();
  const isLate = todayOf(work) > row.due_on;
  const set = { answered_at: now, is_late: isLate, asked_until: null, asked_reason: null };
  const moved = await moveOrder(work, row, { move: 'answer', details: { number: draft.number, isLate }, set });
  await beginRecheck(work, moved);
  return answerById(work, orderId, draft.id);
}

function refuseUnlessAnswerable(row: OrderRow): void {
  const after = stateAfter({ state: row.state, isRouted: row.intermediate_id !== null }, 'answer');
  if ('why' in after) throw new ConflictError(after.why, { code: 'order-state', details: { state: row.state } });
}

const draftRow = ({ tx }: Work, orderId: string) =>
  tx.selectFrom('order_answers').selectAll().where('order_id', '=', orderId).where('sent_at', 'is', null).executeTakeFirst();

async function sentAnswers({ tx }: Work, orderId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('order_answers')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow();
  return count;
}

async function answerById(work: Work, orderId: string, id: string): Promise<AnswerView> {
  return (await answersOf(work, orderId, { withDraft: true })).find((one) => one.id === id)!;
}

/** Answers to an order, oldest first; the draft only for the unit itself. */
export async function answersOf(work: Pick<Work, 'tx'>, orderId: string, { withDraft }: { withDraft: boolean }): Promise<AnswerView[]> {
  const rows = await work.tx
    .selectFrom('order_answers')
    .selectAll()
    .where('order_id', '=', orderId)
    .$if(!withDraft, (query) => query.where('sent_at', 'is not', null))
    .orderBy('number')
    .execute();
  if (rows.length === 0) return [];
  const items = await work.tx
    .selectFrom('order_answer_items as i')
    .innerJoin('order_findings as f', 'f.id', 'i.order_finding_id')
    .selectAll('i')
    .where(
      'i.answer_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('f.position')
    .execute();
  const files = await filesOf(
    work,
    'order-answer',
    items.map(({ id }) => id),
  );
  const ofAnswer = Map.groupBy(items, ({ answer_id: id }) => id);
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, remark: row.remark },
    items: (ofAnswer.get(row.id) ?? []).map((item) => ({
      ...{ findingId: item.order_finding_id, says: item.says, text: item.text, appealId: item.appeal_id },
      files: files.get(item.id) ?? [],
    })),
    ...{ draftedAt: row.drafted_at.toISOString(), draftedByName: row.drafted_by_name },
    ...{ sentAt: row.sent_at?.toISOString() ?? null, sentByName: row.sent_by_name, version: row.version },
  }));
}
