/** Results that third parties hand in as a table: what the preview showed is stored, and exactly that is entered, all or nothing. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../../platform/index.ts';
import { readTable, refuseUnlessCurrent, type Schema, type TableFormat, type Work, writeTable } from '../../../platform/server.ts';
import type { Rulebook } from '../../../rulebook/index.ts';
import type { Report } from '../../report/report.ts';
import { canonicalHash, canonicalJson } from '../../results/canonical.ts';
import { enterResult } from '../entered.ts';
import { type EnteredResult, enteredOf, enteredReport } from '../entered-report.ts';
import type { ObjectRecord } from '../population.ts';
import { roundBooks } from '../round-books.ts';
import { takesResults } from '../round-state.ts';
import { type Round, round } from '../rounds.ts';
import { type CellProblem, HEADINGS, linesOf, resultOf, type SheetObject, sheetObjects } from './sheet.ts';

export type ImportOutcome = 'new' | 'replacing' | 'unchanged' | 'rejected';

export interface ResultImport {
  id: string;
  roundId: string;
  /** Who tested, where the table does not say. */
  sourceName: string;
  fileName: string;
  digest: string;
  /** Objects. */
  counts: Record<ImportOutcome, number>;
  madeAt: string;
  madeByName: string;
  /** UTC; null: only previewed. */
  appliedAt: string | null;
  appliedByName: string | null;
}

export interface ImportedRow {
  /** First row of the object in the file; the heading is 1. */
  row: number;
  outcome: ImportOutcome;
  roundObjectId: string | null;
  objectVersion: number | null;
  /** What would be entered; null when rejected or unchanged. */
  report: EnteredResult | null;
  problems: CellProblem[];
}

const BATCH = 500;

/** Objects drawn for a round and what people entered for them, as a table that an import reads back without a change. */
export async function resultTable(work: Pick<Work, 'tx'>, roundId: string, format: TableFormat): Promise<Buffer> {
  const terms = await round(work, roundId);
  const books = roundBooks();
  return writeTable(format, '检查结果', lines());
  async function* lines() {
    yield [...HEADINGS];
    for (let after = NO_ID; ; ) {
      const rows = await enteredObjects(work, roundId).where('o.id', '>', after).orderBy('o.id').limit(BATCH).execute();
      for (const row of rows) {
        const record = row.record as unknown as ObjectRecord;
        const result = enteredBefore(row);
        yield* linesOf(row.id, record, result, result === null ? [] : books(terms, record.kind, result.testedOn).indicators);
      }
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.id;
    }
  }
}

/** Reads a table and stores what applying it would do. Throws InputError for a file that is none, ConflictError in a round that takes no results. */
export async function previewResults(
  work: Work,
  roundId: string,
  { fileName, sourceName, bytes }: { fileName: string; sourceName: string; bytes: Uint8Array },
): Promise<ResultImport> {
  const { tx, actor, now } = work;
  const terms = await round(work, roundId);
  if (!takesResults(terms.state)) throw new ConflictError('批次不在检查或核定中，不能导入结果', { code: 'round-state' });
  const rows = await plan(work, terms, sourceName, await sheetObjects(readTable(bytes)));
  const counts: ResultImport['counts'] = { new: 0, replacing: 0, unchanged: 0, rejected: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  const id = randomUUIDv7();
  await tx
    .insertInto('result_imports')
    .values({
      ...{ id, organisation_id: actor.organisationId!, round_id: roundId, source_name: sourceName, file_name: fileName },
      ...{ file_sha256: createHash('sha256').update(bytes).digest('hex'), digest: canonicalHash(rows), counts: JSON.stringify(counts) },
      ...{ made_at: now, made_by: actor.id, made_by_name: actor.name, applied_at: null, applied_by_name: null },
    })
    .execute();
  for (let i = 0; i < rows.length; i += BATCH)
    await sql`
      insert into result_import_rows (import_id, row, outcome, round_object_id, object_version, report, problems)
      select ${id}::uuid, r.row, r.outcome, r."roundObjectId", r."objectVersion", r.report, r.problems
      from jsonb_to_recordset(${JSON.stringify(rows.slice(i, i + BATCH))}::jsonb) as r(
        row integer, outcome text, "roundObjectId" uuid, "objectVersion" integer, report jsonb, problems jsonb)`.execute(tx);
  work.note({
    action: 'result-import.preview',
    outcome: 'done',
    record: { kind: 'result-import', id },
    details: { roundId, sourceName, counts },
  });
  return resultImport(work, id);
}

/**
 * Enters what the preview showed. Throws ConflictError when it was done before or an object changed meanwhile, InputError while rows
 * are rejected: then nothing is entered.
 */
export async function applyResults(work: Work, id: string, { digest }: { digest: string }): Promise<ResultImport> {
  const { tx, actor, now } = work;
  const row = await tx.selectFrom('result_imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  refuseUnlessCurrent({ appliedAt: row.applied_at, digest: row.digest }, digest);
  if (row.counts.rejected > 0)
    throw new InputError(`没有导入：有 ${row.counts.rejected} 个对象不合要求，请改好后重新选择文件`, { code: 'import-rejected-rows' });
  // In one order for everybody, so that two imports do not wait for each other.
  const rows = await tx
    .selectFrom('result_import_rows')
    .select(['round_object_id', 'object_version', 'report'])
    .where('import_id', '=', id)
    .where('outcome', 'in', ['new', 'replacing'])
    .orderBy('round_object_id')
    .execute();
  const books = roundBooks();
  for (const { round_object_id: objectId, object_version: version, report } of rows)
    await enterResult(work, objectId!, version!, report as unknown as EnteredResult, { source: 'import', files: [], books }).catch(
      (error: { code?: string }) => {
        if (error.code !== 'changed-meanwhile') throw error;
        throw new ConflictError('预览之后有的对象有了新结果，什么也没有导入，请重新选择文件预览', { code: 'results-changed' });
      },
    );
  await tx.updateTable('result_imports').set({ applied_at: now, applied_by_name: actor.name }).where('id', '=', id).execute();
  work.note({
    action: 'result-import.apply',
    outcome: 'done',
    record: { kind: 'result-import', id },
    details: { roundId: row.round_id, digest, counts: row.counts },
  });
  return resultImport(work, id);
}

/** One import. Throws NotFoundError when it is not in sight. */
export async function resultImport({ tx }: Pick<Work, 'tx'>, id: string): Promise<ResultImport> {
  const row = await tx.selectFrom('result_imports').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return importOf(row);
}

/** Objects of a preview in the order of the file, those of one outcome or all; `after`: the row before. */
export async function resultImportRows(
  work: Pick<Work, 'tx'>,
  id: string,
  { outcome, after, limit }: { outcome: ImportOutcome | null; after: number; limit: number },
): Promise<ImportedRow[]> {
  await resultImport(work, id);
  const rows = await work.tx
    .selectFrom('result_import_rows')
    .selectAll()
    .where('import_id', '=', id)
    .where('row', '>', after)
    .$if(outcome !== null, (query) => query.where('outcome', '=', outcome!))
    .orderBy('row')
    .limit(limit)
    .execute();
  return rows.map(({ row, outcome: found, round_object_id: roundObjectId, object_version: objectVersion, report, problems }) => ({
    ...{ row, outcome: found, roundObjectId, objectVersion, problems },
    report: report as unknown as EnteredResult | null,
  }));
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function plan(work: Work, terms: Round, sourceName: string, objects: readonly SheetObject[]): Promise<ImportedRow[]> {
  const books = roundBooks();
  const bookOn = (kind: ObjectRecord['kind'], day: string) => books(terms, kind, day);
  const rows: ImportedRow[] = [];
  for (let i = 0; i < objects.length; i += BATCH) {
    const batch = objects.slice(i, i + BATCH);
    const ids = batch.map(({ objectId }) => objectId).filter((id) => UUID.test(id));
    const found = ids.length === 0 ? [] : await enteredObjects(work, terms.id).where('o.id', 'in', ids).execute();
    const known = new Map(found.map((one) => [one.id, one]));
    rows.push(...batch.map((object) => planObject(object, known.get(object.objectId), sourceName, bookOn)));
  }
  return rows;
}

function planObject(
  object: SheetObject,
  known: EnteredObject | undefined,
  sourceName: string,
  bookOn: (kind: ObjectRecord['kind'], day: string) => Rulebook,
): ImportedRow {
  const { row } = object;
  const none = { row, roundObjectId: null, objectVersion: null, report: null };
  if (known === undefined)
    return { ...none, outcome: 'rejected', problems: [{ column: '对象编号', reason: '此批次抽到的对象中没有这个编号，请用模板中的编号' }] };
  const record = known.record as unknown as ObjectRecord;
  const { result, problems } = resultOf(object, { sourceName }, (day) => bookOn(record.kind, day));
  if (result !== null) {
    const contradictions = enteredReport(record, bookOn(record.kind, result.testedOn), result, '').problems;
    problems.push(...contradictions.map((reason) => ({ column: '结论', reason })));
  }
  const at = { row, roundObjectId: known.id, objectVersion: known.version, problems };
  if (problems.length > 0) return { ...at, outcome: 'rejected', report: null };
  const before = enteredBefore(known);
  if (result === null || (before !== null && canonicalJson(before) === canonicalJson(result)))
    return { ...at, outcome: 'unchanged', report: null };
  return { ...at, outcome: known.verdict === null ? 'new' : 'replacing', report: result };
}

/** Drawn objects with the inspection that counts; its report only where a person entered it. */
const enteredObjects = ({ tx }: Pick<Work, 'tx'>, roundId: string) =>
  tx
    .selectFrom('round_objects as o')
    .leftJoin('inspections as i', 'i.id', 'o.inspection_id')
    .select(['o.id', 'o.record', 'o.version', 'i.verdict', 'i.source_name'])
    .select(sql<Report | null>`case when i.source <> 'machine' then i.report end`.as('report'))
    .where('o.round_id', '=', roundId)
    .where('o.is_drawn', '=', true);

type EnteredObject = Awaited<ReturnType<ReturnType<typeof enteredObjects>['execute']>>[number];

const enteredBefore = ({ report, source_name: sourceName }: EnteredObject): EnteredResult | null =>
  report === null ? null : enteredOf(report, sourceName!);

const notFound = () => new NotFoundError('找不到此导入，或无权查看', { code: 'result-import-not-found' });

function importOf(row: Selectable<Schema['result_imports']>): ResultImport {
  return {
    ...{ id: row.id, roundId: row.round_id, sourceName: row.source_name, fileName: row.file_name, digest: row.digest, counts: row.counts },
    ...{ madeAt: row.made_at.toISOString(), madeByName: row.made_by_name },
    ...{ appliedAt: row.applied_at?.toISOString() ?? null, appliedByName: row.applied_by_name },
  };
}
