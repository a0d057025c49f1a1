/** Deciding: one matter, all open matters of one template at once, taking the last decision back. Each is one transaction. */
import { randomUUIDv7 } from 'node:crypto';
import { ConflictError, InputError, RefusedError } from '../../../platform/index.ts';
import type { DismissalReason, Work } from '../../../platform/server.ts';
import { remember } from '../memory/entries.ts';
import { liveDecisions, type PersonMove, type Says, seenBy, standOf, undoable, whyClosed, whyNotThisPerson } from '../standing.ts';
import { claimedByOther, endClaims } from './claims.ts';
import { addDecisions, type DecisionRow, type Item, itemsById, lockedItem, type NewDecisionRow } from './items.ts';
import { type OwnRound, ownRound, refuseUnlessReviewable } from './plans.ts';
import { DISMISSAL_NAMES } from './reasons.ts';
import { openAt, type ReviewStage } from './stage.ts';
import { type IndicatorAnswer, wholeAnswer } from './whole.ts';

export interface NewDecision {
  stage: ReviewStage;
  /** `confirm`, `dismiss` of a finding; `pass`, `fail`, `inapplicable` of an indicator. */
  says: Says;
  /** Must be given to dismiss; with `other` the reason is told in words. */
  reasonCode?: DismissalReason | null;
  reason?: string | null;
  /** Of an indicator: what was found. */
  answer?: IndicatorAnswer | null;
  /** With `dismiss`: not to be found again. */
  remember?: RememberRequest | null;
}

export interface RememberRequest {
  /** The object itself; its organisation with all below; the reviewing office with all below. */
  scope: 'object' | 'organisation' | 'office';
  /** Last Beijing day; null: until it is revoked. */
  validUntil: string | null;
  /** The wording with its context: texts are silenced by it; null: findings like this one. */
  wording: string | null;
}

/**
 * Decides one matter that this person has seen at this version. Throws ConflictError when somebody was faster or holds it,
 * RefusedError for a person who spoke already, InputError for what a decision may not be.
 */
export async function decide(work: Work, id: string, version: number, input: NewDecision): Promise<void> {
  const { item, round } = await lockedItem(work, id);
  refuseUnlessReviewable(round);
  refuseUnlessOpen(item, work.actor.id, input.stage);
  const holder = await claimedByOther(work, id, input.stage);
  if (holder !== null) throw new ConflictError(`${holder}正在核定此项，请先看下一项`, { code: 'review-claimed' });
  refuseUnlessSeen(item, work.actor.id, version);
  const decision = await checkedDecision(work, item, input);
  await addDecisions(work, [{ item, decision }]);
  await endClaims(work, [id], input.stage);
  const memory = input.remember ? await rememberFor(work, item, round, input.remember, decision) : null;
  const { says, stage, reason_code: reasonCode = null, reason = null } = decision;
  work.note({
    action: `finding.${says}`,
    outcome: 'done',
    record: { kind: 'review-item', id },
    details: { stage, reasonCode, reason, memory },
  });
}

export interface BatchRequest extends Omit<NewDecision, 'remember'> {
  templateKey: string;
  /** How many the person saw: with another number nothing is decided, so nothing is unseen. */
  expected: number;
}

export interface BatchResult {
  /** For taking it back as a whole. */
  batchId: string;
  decided: number;
}

/** Decides all matters of one template in a round that are open to this person at the stage, or none. Throws as `decide` does. */
export async function decideTemplate(work: Work, roundId: string, request: BatchRequest): Promise<BatchResult> {
  const { templateKey, expected, ...input } = request;
  refuseUnlessReviewable(await ownRound(work, roundId));
  const items = await openOfTemplate(work, roundId, templateKey, input.stage);
  if (items.length !== expected) {
    const sentence = `同模板现有 ${items.length} 处可以核定，与所见的 ${expected} 处不同，请刷新后再一并核定`;
    throw new ConflictError(sentence, { code: 'batch-changed', details: { open: items.length } });
  }
  const batchId = randomUUIDv7();
  const made = [];
  for (const item of items) made.push({ item, decision: { ...(await checkedDecision(work, item, input)), batch_id: batchId } });
  await addDecisions(work, made);
  await endClaims(
    work,
    items.map(({ row }) => row.id),
    input.stage,
  );
  const { says, stage, reasonCode = null, reason = null } = input;
  const details = { stage, templateKey, count: items.length, batchId, reasonCode, reason };
  work.note({ action: `finding.${says}`, outcome: 'done', record: { kind: 'round', id: roundId }, details });
  return { batchId, decided: items.length };
}

/** Largest number of matters that one act decides. */
const MOST = 5000;

/** Locked; what changed between finding and locking is left out. */
async function openOfTemplate(work: Work, roundId: string, templateKey: string, stage: ReviewStage): Promise<Item[]> {
  const rows = await work.tx
    .selectFrom('review_items')
    .select('id')
    .where('round_id', '=', roundId)
    .where('template_key', '=', templateKey)
    .where(openAt(stage, work))
    .limit(MOST + 1)
    .execute();
  if (rows.length === 0) throw new ConflictError('同模板的事项都已核定，请刷新队列', { code: 'batch-empty' });
  if (rows.length > MOST) throw new InputError(`同模板的事项超过 ${MOST} 处，请先逐项核定一部分`, { code: 'batch-too-large' });
  const ids = rows.map(({ id }) => id);
  const items = await itemsById(work, ids, { lock: true });
  return items.filter(({ matter }) => whyClosed(matter, stage) === null && whyNotThisPerson(matter, work.actor.id, stage) === null);
}

/**
 * Takes the person's own last word on the matter back, or the whole batch it was said in; the matters concerned. Throws ConflictError
 * when others have built on it: then only that word may be corrected, by the next desk.
 */
export async function undo(work: Work, id: string, { wholeBatch }: { wholeBatch: boolean }): Promise<string[]> {
  const { item, round } = await lockedItem(work, id);
  refuseUnlessReviewable(round);
  const last = undoableRow(item, work.actor.id);
  if (last === null) throw new ConflictError('没有可以撤销的核定：不是本人所作，或已有后续核定、告知', { code: 'nothing-to-undo' });
  const items = wholeBatch && last.batch_id !== null ? await batchItems(work, last.batch_id) : [item];
  const made = items.flatMap((one) => {
    const own = undoableRow(one, work.actor.id);
    if (own === null || own.batch_id !== last.batch_id) return [];
    return [{ item: one, own, decision: { stage: own.stage, says: 'undo' as const, undoes: own.id } }];
  });
  const questions = made.flatMap(({ own }) => own.question_id ?? []);
  if (questions.length > 0) await work.tx.updateTable('questions').set({ withdrawn_at: work.now }).where('id', 'in', questions).execute();
  await addDecisions(work, made);
  const ids = made.map((one) => one.item.row.id);
  work.note({
    action: 'finding.undo',
    outcome: 'done',
    record: { kind: 'review-item', id },
    details: { says: last.says, count: ids.length },
  });
  return ids;
}

function undoableRow({ matter, decisions }: Item, personId: string | null): DecisionRow | null {
  const own = personId === null ? null : undoable(matter, personId);
  return decisions.find(({ id }) => id === own?.id) ?? null;
}

async function batchItems(work: Work, batchId: string): Promise<Item[]> {
  const rows = await work.tx.selectFrom('decisions').select('item_id').where('batch_id', '=', batchId).execute();
  return itemsById(
    work,
    rows.map((row) => row.item_id),
    { lock: true },
  );
}

/** Throws ConflictError when the move is not open, naming who was faster; RefusedError when it is not this person's. */
export function refuseUnlessOpen(item: Item, personId: string | null, move: PersonMove): void {
  const person = whyNotThisPerson(item.matter, personId, move);
  if (person !== null) throw new RefusedError(person, { code: 'decided-before' });
  const why = whyClosed(item.matter, move);
  if (why === null) return;
  const before = standOf(item.matter).standing === 'asked' ? null : fasterOne(item, move);
  if (before === null) throw new ConflictError(why, { code: 'matter-not-open' });
  const sentence = `${before.by_name}已于 ${beijingTime(before.at)} 核定此项，未重复记录`;
  throw new ConflictError(sentence, { code: 'decided-meanwhile', details: { by: before.by_name, at: before.at.toISOString() } });
}

/** Throws ConflictError when something was said since that this person could have seen. */
export function refuseUnlessSeen({ matter }: Item, personId: string | null, version: number): void {
  if (seenBy(matter, personId).decisions.length !== version)
    throw new ConflictError('此项已有新的核定，请取最新内容后再定', { code: 'changed-meanwhile' });
}

function fasterOne({ matter, decisions }: Item, move: PersonMove): DecisionRow | null {
  const stage = move === 'second' && matter.isBlind ? 'blind' : move;
  const live = new Set(liveDecisions(matter.decisions).map(({ id }) => id));
  return decisions.findLast((row) => row.stage === stage && live.has(row.id)) ?? null;
}

/** The decision as a row. Throws InputError for what does not fit the matter or lacks its reason. */
async function checkedDecision(work: Work, item: Item, input: Omit<NewDecision, 'remember'>): Promise<NewDecisionRow> {
  const { stage, says, reasonCode = null, answer = null } = input;
  const reason = input.reason?.replace(/\s+/g, ' ').trim() || null;
  const isFinding = item.row.finding_id !== null;
  if ((says === 'confirm' || says === 'dismiss') !== isFinding)
    throw new InputError(isFinding ? '对问题只能确认或排除，请改正' : '对整项指标只能填通过、不通过或不适用，请改正', {
      code: 'says-unfit',
    });
  if (says === 'dismiss' && (reasonCode === null || (reasonCode === 'other' && reason === null)))
    throw new InputError('不是问题的须写明理由', { code: 'reason-missing' });
  if (says !== 'dismiss' && reasonCode !== null) throw new InputError('只有不是问题的才填写理由种类，请去掉', { code: 'reason-unfit' });
  if (reason === null && reasonCode === null && needsReason(item, stage, says))
    throw new InputError(stage === 'third' ? '裁定须写明理由' : '改判须写明理由', { code: 'reason-missing' });
  if (says === 'confirm') await refuseWithoutProof(work, item);
  const kept = isFinding
    ? null
    : await wholeAnswer(work, item.row, says as 'pass', reason, answer ?? { count: null, pages: [], records: [] });
  const stored = stage === 'second' && item.matter.isBlind ? 'blind' : stage;
  return { stage: stored, says, reason_code: reasonCode, reason, answer: kept as Record<string, unknown> | null };
}

/** Whoever corrects another says why; two blind reviewers do not know that they do. */
function needsReason({ matter }: Item, stage: ReviewStage, says: Says): boolean {
  if (stage === 'third') return true;
  if (stage === 'first' || matter.isBlind) return false;
  return liveDecisions(matter.decisions).some((one) => one.stage === 'first' && one.says !== says);
}

/** A fault that counts stands on something stored that anybody can look at again. */
async function refuseWithoutProof({ tx }: Work, { row }: Item): Promise<void> {
  if (row.rank === 2 || row.finding_id === null) return;
  const { source, crawl_sha256, evidence_sha256, evidence } = await tx
    .selectFrom('findings')
    .innerJoin('inspections', 'inspections.id', 'findings.inspection_id')
    .select(['inspections.source', 'inspections.crawl_sha256', 'inspections.evidence_sha256', 'findings.evidence'])
    .where('findings.id', '=', row.finding_id)
    .executeTakeFirstOrThrow();
  if (source !== 'machine' || crawl_sha256 !== null || evidence_sha256 !== null || evidence.length > 0) return;
  throw new InputError('此问题没有留存佐证，不能确认，请重新检查该对象或请单位说明', { code: 'proof-missing' });
}

/** Makes the entry; its code. */
async function rememberFor(work: Work, item: Item, round: OwnRound, wanted: RememberRequest, decision: NewDecisionRow): Promise<string> {
  const { row } = item;
  if (decision.says !== 'dismiss') throw new InputError('只有不是问题的才能列为不再提示，请改正', { code: 'memory-unfit' });
  const { tx } = work;
  const finding = await tx.selectFrom('findings').selectAll().where('id', '=', row.finding_id).executeTakeFirstOrThrow();
  const object = await tx.selectFrom('round_objects').selectAll().where('id', '=', row.round_object_id).executeTakeFirstOrThrow();
  const isSite = object.object_kind === 'site';
  const { scope, validUntil, wording } = wanted;
  const named = finding.target !== null || finding.quote !== null;
  const entry = await remember(work, {
    ...(wording === null
      ? { kind: 'finding', check: row.check_id, target: finding.target, quote: finding.quote, address: named ? null : finding.url }
      : { kind: 'text', wording }),
    organisationId: scope === 'office' ? round.organisationId : row.organisation_id,
    siteId: scope === 'object' && isSite ? object.record_id : null,
    accountId: scope === 'object' && !isSite ? object.record_id : null,
    reason: decision.reason ?? DISMISSAL_NAMES[decision.reason_code as DismissalReason],
    validUntil,
    itemId: row.id,
  });
  return entry.code;
}

function beijingTime(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
}
