/** Matters under review on the database: read with all that was said of them, locked for a change, their standing brought up to date. */
import { randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { NotFoundError } from '../../../platform/index.ts';
import type { Schema, Work } from '../../../platform/server.ts';
import { type Matter, type StoredDecision, standOf } from '../standing.ts';
import type { OwnRound } from './plans.ts';

export type ItemRow = Selectable<Schema['review_items']>;
export type DecisionRow = Selectable<Schema['decisions']>;
export type QuestionRow = Selectable<Schema['questions']>;
export type AppealRow = Selectable<Schema['appeals']>;

/** A matter with everything that was said of it. */
export interface Item {
  row: ItemRow;
  /** Oldest first. */
  decisions: DecisionRow[];
  questions: QuestionRow[];
  appeal: AppealRow | null;
  matter: Matter;
}

/** The matters with these ids that are in sight, in the order of the ids given; `lock`: nobody else changes them meanwhile. */
export async function itemsById(work: Pick<Work, 'tx' | 'now'>, ids: readonly string[], { lock = false } = {}): Promise<Item[]> {
  if (ids.length === 0) return [];
  const { tx, now } = work;
  // As one array: a statement may not carry a value for each of thousands.
  const of = sql<boolean>`item_id = any(${ids}::uuid[])`;
  const rows = await tx
    .selectFrom('review_items')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    // Always in one order, so that two batches wait for each other and never block.
    .orderBy('id')
    .$if(lock, (query) => query.forUpdate())
    .execute();
  const decisions = Map.groupBy(await tx.selectFrom('decisions').selectAll().where(of).orderBy('number').execute(), (row) => row.item_id);
  const questions = Map.groupBy(await tx.selectFrom('questions').selectAll().where(of).orderBy('id').execute(), (row) => row.item_id);
  const appeals = new Map((await tx.selectFrom('appeals').selectAll().where(of).execute()).map((row) => [row.item_id, row]));
  const items = new Map(
    rows.map((row) => {
      const said = { decisions: decisions.get(row.id) ?? [], questions: questions.get(row.id) ?? [], appeal: appeals.get(row.id) ?? null };
      return [row.id, { row, ...said, matter: matterOf(row, said, now) }];
    }),
  );
  return ids.flatMap((id) => items.get(id) ?? []);
}

/** One matter of an own round, locked. Throws NotFoundError when it or its round is out of sight. */
export async function lockedItem(work: Work, id: string): Promise<{ item: Item; round: OwnRound }> {
  const round = await roundOfItem(work, id);
  const [item] = await itemsById(work, [id], { lock: true });
  if (item === undefined) throw itemNotFound();
  return { item, round };
}

/** The own round of a matter. Throws NotFoundError when either is out of sight: another office's round is none of ours. */
export async function roundOfItem({ tx }: Pick<Work, 'tx'>, id: string): Promise<OwnRound> {
  const row = await tx
    .selectFrom('review_items')
    .innerJoin('rounds', 'rounds.id', 'review_items.round_id')
    .innerJoin('organisations', 'organisations.id', 'rounds.organisation_id')
    .select(['rounds.id', 'rounds.organisation_id', 'rounds.state'])
    .where('review_items.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw itemNotFound();
  return { id: row.id, organisationId: row.organisation_id, state: row.state };
}

export const itemNotFound = () => new NotFoundError('找不到此核定事项，或无权查看', { code: 'review-item-not-found' });

/** What a decision is made of beside who and when. */
export type NewDecisionRow = Pick<DecisionRow, 'stage' | 'says'> &
  Partial<Pick<DecisionRow, 'reason_code' | 'reason' | 'undoes' | 'question_id' | 'appeal_id' | 'batch_id'>> & {
    answer?: Record<string, unknown> | null;
  };

/** Rows that one statement may carry. */
const BATCH = 1000;

/** Adds a decision to each of these locked matters, and brings their standing up to date. */
export async function addDecisions(work: Work, made: readonly { item: Item; decision: NewDecisionRow }[]): Promise<void> {
  const { tx, now, actor } = work;
  if (made.length === 0) return;
  const rows = made.map(({ item, decision: { answer = null, ...decision } }) => ({
    id: randomUUIDv7(),
    organisation_id: item.row.organisation_id,
    item_id: item.row.id,
    number: item.decisions.length + 1,
    reason_code: null,
    reason: null,
    undoes: null,
    question_id: null,
    appeal_id: null,
    batch_id: null,
    ...decision,
    answer: answer === null ? null : JSON.stringify(answer),
    by_id: actor.id,
    by_name: actor.name,
    at: now,
  }));
  for (let at = 0; at < rows.length; at += BATCH)
    await tx
      .insertInto('decisions')
      .values(rows.slice(at, at + BATCH))
      .execute();
  await restate(
    work,
    made.map(({ item }) => item.row.id),
  );
}

/** Writes where the matters stand, after something was said of them. */
export async function restate(work: Work, ids: readonly string[]): Promise<void> {
  const items = await itemsById(work, ids);
  const groups = Map.groupBy(items, (item) => JSON.stringify(stateOf(item)));
  for (const group of groups.values()) {
    const { standing, says, until, isSettled } = stateOf(group[0]!);
    await work.tx
      .updateTable('review_items')
      .set({ standing, says, asked_until: until === null ? null : new Date(until) })
      .set(({ fn, val }) => ({ settled_at: isSettled ? fn.coalesce('settled_at', val(work.now)) : null }))
      .where(
        'id',
        'in',
        group.map(({ row }) => row.id),
      )
      .execute();
  }
}

/** What of a matter's state is stored: an open question is a time beside it, since it ends by itself. */
export function stateOf({ matter, questions }: Pick<Item, 'matter' | 'questions'>) {
  const { standing, says } = standOf({ ...matter, hasOpenQuestion: false });
  const open = questions.findLast(({ answered_at, withdrawn_at }) => answered_at === null && withdrawn_at === null);
  return { standing: standing as ItemRow['standing'], says, until: open?.due_at.getTime() ?? null, isSettled: says !== null };
}

function matterOf(row: ItemRow, { decisions, questions, appeal }: Pick<Item, 'decisions' | 'questions' | 'appeal'>, now: Date): Matter {
  const asked = questions.filter(({ withdrawn_at }) => withdrawn_at === null);
  return {
    needsSecond: row.needs_second,
    isBlind: row.is_blind,
    isSilenced: row.silenced_by !== null,
    decisions: decisions.map(storedOf),
    hasOpenQuestion: asked.some(({ answered_at, due_at }) => answered_at === null && due_at > now),
    hasAnsweredQuestion: asked.some(({ answered_at }) => answered_at !== null),
    isNoticed: row.notice_id !== null,
    appeal: appeal === null ? 'none' : appeal.state === 'filed' ? 'filed' : 'decided',
  };
}

function storedOf({ id, stage, says, by_id, undoes }: DecisionRow): StoredDecision {
  return { id, stage, says, byId: by_id, undoes };
}
