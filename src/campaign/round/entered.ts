/** Results that people found, taken for an object of a round in place of the machine's. Each names who looked. */
import { randomUUIDv7 } from 'node:crypto';
import { ConflictError, InputError } from '../../platform/index.ts';
import { setFiles, type Work } from '../../platform/server.ts';
import { openReview } from '../review/desk/open.ts';
import { type EnteredResult, enteredReport } from './entered-report.ts';
import { keepRulebook, storable, storeFindings } from './inspections.ts';
import { lockedObject, type RoundObject, roundObject } from './objects.ts';
import type { ObjectRecord } from './population.ts';
import { type RoundBooks, roundBooks } from './round-books.ts';
import { takesResults } from './round-state.ts';
import { checkDay } from './rounds.ts';

/**
 * Takes a result for an object that has still this version, with ids of uploaded files as its proof; an inspection under way is given
 * up. `books`: those of the caller who enters many. Throws InputError for a result that contradicts itself or the rulebook,
 * ConflictError when the round takes no results.
 */
export async function enterResult(
  work: Work,
  objectId: string,
  version: number,
  result: EnteredResult,
  { source, files, books = roundBooks() }: { source: 'hand' | 'import'; files: readonly string[]; books?: RoundBooks },
): Promise<RoundObject> {
  const { row, round } = await lockedObject(work, objectId, version);
  if (!takesResults(round.state)) throw new ConflictError('批次不在检查或核定中，不能填报结果', { code: 'round-state' });
  if (!row.is_drawn) throw new InputError('此对象没有抽到，不能填报结果', { code: 'object-not-drawn' });
  const record = row.record as unknown as ObjectRecord;
  checkDay(result.testedOn);
  const rulebook = books(round, record.kind, result.testedOn);
  const { report, problems } = enteredReport(record, rulebook, result, '填报');
  if (report === null) throw new InputError(problems[0]!, { code: 'result-contradictory', details: { problems } });
  if (row.inspection_id !== null)
    await work.tx
      .updateTable('inspections')
      .set({ state: 'replaced' })
      .where('id', '=', row.inspection_id)
      .where('state', 'in', ['waiting', 'running'])
      .execute();
  const id = randomUUIDv7();
  await work.tx
    .insertInto('inspections')
    .values({
      ...{ id, organisation_id: row.organisation_id, site_id: null, account_id: null, round_object_id: row.id },
      ...(record.kind === 'site' ? { site_id: record.id } : { account_id: record.id }),
      ...{ purpose: 'round', source, source_name: result.sourceName, state: 'finished' },
      ...{ rulebook_id: rulebook.id, rulebook_version: rulebook.version, rulebook_sha256: await keepRulebook(work, rulebook) },
      ...{ as_of: result.testedOn, seed: null, verdict: report.verdict, score: report.score?.total ?? null },
      ...{ report: storable(report), basis: null, reason: null, crawl_sha256: null, evidence_sha256: null, software: null, worker: null },
      ...{ created_at: work.now, started_at: null, finished_at: work.now },
    })
    .execute();
  await storeFindings(work, { id, organisation_id: row.organisation_id, round_object_id: row.id }, report.findings);
  await work.tx
    .updateTable('round_objects')
    .set({ state: 'entered', reason: null, progress: null, inspection_id: id, changed_at: work.now, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  await setFiles(work, 'entered-result', { id, organisationId: row.organisation_id }, files);
  await openReview(work, id);
  work.note({
    action: 'result.enter',
    outcome: 'done',
    record: { kind: 'round-object', id: row.id },
    details: { inspectionId: id, source, sourceName: result.sourceName, verdict: report.verdict, score: result.score, files: files.length },
  });
  return roundObject(work, objectId);
}
