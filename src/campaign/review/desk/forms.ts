/** The form of one object of a round, as the command writes and reads it: downloaded, filled in elsewhere, read back as first decisions. */
import { ConflictError, NotFoundError } from '../../../platform/index.ts';
import type { Work } from '../../../platform/server.ts';
import { type Decision, NO_DECISIONS, type Rulebook } from '../../../rulebook/index.ts';
import type { Basis } from '../../inspection/judge.ts';
import type { Report } from '../../report/report.ts';
import { readForm } from '../answers.ts';
import { formTextOf } from '../form.ts';
import { whyClosed, whyNotThisPerson } from '../standing.ts';
import { decisionsOf } from './decisions-of.ts';
import { addDecisions, type Item, itemsById, type NewDecisionRow } from './items.ts';
import { ownRound, refuseUnlessReviewable } from './plans.ts';

interface Stored {
  inspectionId: string;
  report: Report;
  basis: Basis;
  rulebook: Rulebook;
}

/** The form as YAML, with what is settled filled in. Pages to be drawn stand in the crawl and are not listed. Throws NotFoundError. */
export async function reviewForm(work: Work, roundId: string, objectId: string): Promise<string> {
  await ownRound(work, roundId);
  const { inspectionId, report, basis, rulebook } = await storedOf(work, roundId, objectId);
  const decisions = (await decisionsOf(work, [inspectionId])).get(inspectionId) ?? NO_DECISIONS;
  return formTextOf({ report, rulebook, runs: basis.runs, decisions, seed: report.seed, sample: () => [] });
}

/**
 * Reads a filled form: each of its decisions is the first decision of this person, all or none; what stands there already just so is
 * passed over. Returns how many were made. Throws InputError naming the line, ConflictError for a matter that is not open any more.
 */
export async function answerForm(work: Work, roundId: string, objectId: string, text: string): Promise<number> {
  refuseUnlessReviewable(await ownRound(work, roundId));
  const { inspectionId, report, rulebook } = await storedOf(work, roundId, objectId);
  const findings = Map.groupBy(report.findings, ({ indicator }) => indicator);
  const ids = new Map([...findings].map(([indicator, all]) => [indicator, new Set(all.map(({ id }) => id))]));
  const decisions = readForm({ file: '核定表', text }).decisions({ site: report.target.url, rulebook, findings: ids });
  const items = await itemsOf(work, inspectionId);
  const made: { item: Item; decision: NewDecisionRow }[] = [];
  const add = (item: Item | undefined, name: string, decision: NewDecisionRow) => {
    if (item === undefined) throw new ConflictError(`“${name}”不是本批次待核定的事项，请重新下载核定表`, { code: 'form-outdated' });
    if (item.row.says === decision.says) return;
    const why = whyClosed(item.matter, 'first') ?? whyNotThisPerson(item.matter, work.actor.id, 'first');
    if (why !== null) throw new ConflictError(`“${name}”：${why}`, { code: 'matter-not-open' });
    made.push({ item, decision });
  };
  for (const [key, { says, ...signed }] of decisions.findings) {
    const item = items.find(({ row }) => row.finding_key === key);
    add(item, key, { stage: 'first', says, reason_code: says === 'dismiss' ? 'other' : null, reason: reasonOf(work, signed) });
  }
  for (const [id, { says, faults, ...signed }] of decisions.indicators) {
    const item = items.find(({ row }) => row.finding_key === null && row.indicator === id);
    const answer = { count: null, pages: [], records: [], faults };
    add(item, id, { stage: 'first', says, reason: reasonOf(work, signed), answer });
  }
  await addDecisions(work, made);
  work.note({
    action: 'review-form.answer',
    outcome: 'done',
    record: { kind: 'round-object', id: objectId },
    details: { count: made.length },
  });
  return made.length;
}

/** Who filled it in may be another than who hands it in: both are told. */
function reasonOf({ actor }: Work, { by, on, remark }: Decision): string | null {
  const filled = by === actor.name ? null : `核定表由${by}于 ${on} 填写`;
  const reason = [remark, filled].filter((part) => part !== null).join('；');
  return reason === '' ? null : reason.slice(0, 1000);
}

async function storedOf({ tx }: Pick<Work, 'tx'>, roundId: string, objectId: string): Promise<Stored> {
  const row = await tx
    .selectFrom('round_objects')
    .innerJoin('inspections', 'inspections.id', 'round_objects.inspection_id')
    .innerJoin('rulebook_snapshots', 'rulebook_snapshots.sha256', 'inspections.rulebook_sha256')
    .select(['inspections.id', 'inspections.report', 'inspections.basis', 'rulebook_snapshots.book'])
    .where('round_objects.id', '=', objectId)
    .where('round_objects.round_id', '=', roundId)
    .executeTakeFirst();
  if (row === undefined || row.report === null || row.basis === null)
    throw new NotFoundError('此对象还没有机器检查的结果，没有核定表', { code: 'form-not-found' });
  const { report, basis, book } = row;
  return { inspectionId: row.id, report: report as never, basis: basis as never, rulebook: book as never };
}

async function itemsOf(work: Work, inspectionId: string): Promise<Item[]> {
  const rows = await work.tx.selectFrom('review_items').select('id').where('inspection_id', '=', inspectionId).execute();
  return itemsById(
    work,
    rows.map(({ id }) => id),
    { lock: true },
  );
}
