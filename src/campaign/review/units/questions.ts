/** 请单位说明: a reviewer asks the owner about one matter, the owner answers with files until a day; meanwhile nobody decides on it. */
import { randomUUIDv7 } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '../../../platform/index.ts';
import { type FileView, filesOf, setFiles, type Work } from '../../../platform/server.ts';
import { refuseUnlessOpen, refuseUnlessSeen } from '../desk/decide.ts';
import { addDecisions, lockedItem, restate } from '../desk/items.ts';
import { planOf, refuseUnlessReviewable } from '../desk/plans.ts';
import type { ReviewStage } from '../desk/stage.ts';
import { endOfTerm } from './deadline.ts';

export interface QuestionView {
  id: string;
  organisationId: string;
  roundName: string;
  objectName: string;
  /** What the question is about. */
  about: { indicator: string; message: string | null; url: string | null; quote: string | null };
  text: string;
  askedAt: string;
  askedByName: string;
  dueAt: string;
  state: 'open' | 'answered' | 'overdue' | 'withdrawn';
  answer: string | null;
  answeredAt: string | null;
  answeredByName: string | null;
  files: FileView[];
  version: number;
}

/** Asks. `days` null: as the round's plan says. Throws as `decide` does. */
export async function ask(
  work: Work,
  itemId: string,
  version: number,
  { stage, text, days }: { stage: ReviewStage; text: string; days: number | null },
): Promise<QuestionView> {
  const { item, round } = await lockedItem(work, itemId);
  refuseUnlessReviewable(round);
  refuseUnlessOpen(item, work.actor.id, stage);
  refuseUnlessSeen(item, work.actor.id, version);
  const question = text.trim();
  if (question === '') throw new InputError('请写明要单位说明什么', { code: 'question-empty' });
  const id = randomUUIDv7();
  const { askDays } = await planOf(work, round);
  await work.tx
    .insertInto('questions')
    .values({
      ...{ id, organisation_id: item.row.organisation_id, item_id: itemId, text: question },
      ...{ asked_at: work.now, asked_by: work.actor.id, asked_by_name: work.actor.name, due_at: endOfTerm(work.now, days ?? askDays) },
      ...{ withdrawn_at: null, answer: null, answered_at: null, answered_by: null, answered_by_name: null },
    })
    .execute();
  const stored = stage === 'second' && item.matter.isBlind ? 'blind' : stage;
  await addDecisions(work, [{ item, decision: { stage: stored, says: 'ask', question_id: id } }]);
  work.note({ action: 'question.create', outcome: 'done', record: { kind: 'question', id }, details: { itemId } });
  return questionById(work, id);
}

/** The owner's answer, with ids of uploaded files; the matter goes back to whoever asked. Throws NotFoundError, ConflictError once answered, withdrawn or overdue. */
export async function answerQuestion(
  work: Work,
  id: string,
  { text, files }: { text: string; files: readonly string[] },
): Promise<QuestionView> {
  const { tx, now, actor } = work;
  const row = await tx.selectFrom('questions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  if (row.answered_at !== null || row.withdrawn_at !== null)
    throw new ConflictError('此提问已经答复或已被撤回，不必再答', { code: 'question-ended' });
  if (row.due_at <= now) throw new ConflictError('答复期限已过，如仍需说明请联系检查单位', { code: 'question-overdue' });
  const answer = text.trim();
  if (answer === '') throw new InputError('请写明答复', { code: 'answer-empty' });
  await tx
    .updateTable('questions')
    .set({ answer, answered_at: now, answered_by: actor.id, answered_by_name: actor.name, version: row.version + 1 })
    .where('id', '=', id)
    .execute();
  await setFiles(work, 'question-answer', { id, organisationId: row.organisation_id }, files);
  await restate(work, [row.item_id]);
  work.note({ action: 'question.answer', outcome: 'done', record: { kind: 'question', id }, details: { files: files.length } });
  return questionById(work, id);
}

/** One question. Throws NotFoundError when it is not in sight. */
export async function questionById(work: Pick<Work, 'tx' | 'now'>, id: string): Promise<QuestionView> {
  const [view] = await views(work, (query) => query.where('q.id', '=', id));
  if (view === undefined) throw notFound();
  return view;
}

/** Questions of the subtree, newest first; `after`: id of the last one of the page before. */
export async function listQuestions(
  work: Pick<Work, 'tx' | 'now'>,
  { state, after, limit }: { state: 'open' | 'answered' | null; after: string | null; limit: number },
): Promise<QuestionView[]> {
  return views(work, (query) =>
    query
      .$if(state === 'open', (open) =>
        open.where('q.answered_at', 'is', null).where('q.withdrawn_at', 'is', null).where('q.due_at', '>', work.now),
      )
      .$if(state === 'answered', (answered) => answered.where('q.answered_at', 'is not', null))
      .$if(after !== null, (later) => later.where('q.id', '<', after!))
      .orderBy('q.id', 'desc')
      .limit(limit),
  );
}

const notFound = () => new NotFoundError('找不到此提问，或无权查看', { code: 'question-not-found' });

const base = (tx: Work['tx']) =>
  tx
    .selectFrom('questions as q')
    .innerJoin('review_items as i', 'i.id', 'q.item_id')
    .innerJoin('round_objects as o', 'o.id', 'i.round_object_id')
    .innerJoin('rounds as r', 'r.id', 'i.round_id')
    .leftJoin('findings as f', 'f.id', 'i.finding_id')
    .selectAll('q')
    .select(['i.indicator', 'o.record', 'r.name as roundName', 'f.message', 'f.url', 'f.quote']);

async function views(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  narrowed: (query: ReturnType<typeof base>) => ReturnType<typeof base>,
): Promise<QuestionView[]> {
  const rows = await narrowed(base(tx)).execute();
  const files = await filesOf(
    { tx },
    'question-answer',
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...{ id: row.id, organisationId: row.organisation_id, roundName: row.roundName, objectName: String(row.record.name ?? '') },
    about: { indicator: row.indicator, message: row.message, url: row.url, quote: row.quote },
    ...{ text: row.text, askedAt: row.asked_at.toISOString(), askedByName: row.asked_by_name, dueAt: row.due_at.toISOString() },
    state: row.withdrawn_at !== null ? 'withdrawn' : row.answered_at !== null ? 'answered' : row.due_at <= now ? 'overdue' : 'open',
    ...{ answer: row.answer, answeredAt: row.answered_at?.toISOString() ?? null, answeredByName: row.answered_by_name },
    ...{ files: files.get(row.id) ?? [], version: row.version },
  }));
}
