/**
 * Imports with a preview, whatever they import: what was shown is stored row by row, and exactly that is applied, all or nothing.
 * The stage that imports says what its rows mean and does the change.
 */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { ImportKind } from '../db/tables/registry.ts';
import type { Work } from '../db/transact.ts';
import { ConflictError, InputError, NotFoundError } from '../errors.ts';

/** What is wrong with a cell, in words for people. */
export interface CellProblem {
  column: string;
  reason: string;
}

export interface PlannedRow {
  row: number;
  outcome: 'new' | 'changed' | 'unchanged' | 'rejected';
  recordId: string | null;
  recordVersion: number | null;
  /** Row of the table as it will be; null when rejected. */
  record: Record<string, unknown> | null;
  changes: { field: string; from: unknown; to: unknown }[];
  problems: CellProblem[];
  /** What is let in but should be looked at. */
  warnings: CellProblem[];
}

export interface ImportPreview<Kind extends ImportKind = ImportKind> {
  id: string;
  kind: Kind;
  /** What the file belongs to: a programme; null: nothing but its office. */
  subjectId: string | null;
  fileName: string;
  digest: string;
  counts: Record<PlannedRow['outcome'], number>;
  madeAt: string;
  madeByName: string;
  /** UTC; null: only previewed. */
  appliedAt: string | null;
  appliedByName: string | null;
}

export interface ImportFile {
  fileName: string;
  bytes: Uint8Array;
}

/** What a person confirms. */
export interface Confirmation {
  /** Of the preview that was looked at. */
  digest: string;
  leaveOutRejected: boolean;
}

const BATCH = 1000;

/** Stores what applying a file would do. Throws what the plan throws. */
export async function storePreview<Kind extends ImportKind>(
  work: Work,
  { kind, subjectId = null, fileName, bytes }: ImportFile & { kind: Kind; subjectId?: string | null },
  plan: AsyncIterable<PlannedRow>,
): Promise<ImportPreview<Kind>> {
  const { tx, actor, now } = work;
  const id = randomUUIDv7();
  const counts = { new: 0, changed: 0, unchanged: 0, rejected: 0 };
  const hash = createHash('sha256');
  await tx
    .insertInto('imports')
    .values({
      ...{ id, organisation_id: actor.organisationId!, kind, subject_id: subjectId, file_name: fileName },
      ...{ file_sha256: createHash('sha256').update(bytes).digest('hex'), digest: '0'.repeat(64), counts: JSON.stringify(counts) },
      ...{ made_at: now, made_by: actor.id, made_by_name: actor.name, applied_at: null, applied_by_name: null },
    })
    .execute();
  let batch: PlannedRow[] = [];
  const flush = async () => {
    await sql`
      insert into import_rows (import_id, row, outcome, record_id, record_version, record, changes, problems, warnings)
      select ${id}::uuid, r.row, r.outcome, r."recordId", r."recordVersion", r.record, r.changes, r.problems, r.warnings
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r(
        row integer, outcome text, "recordId" uuid, "recordVersion" integer, record jsonb, changes jsonb, problems jsonb, warnings jsonb)`.execute(
      tx,
    );
    batch = [];
  };
  for await (const row of plan) {
    counts[row.outcome]++;
    hash.update(`${JSON.stringify(row)}\n`);
    batch.push(row);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  await tx
    .updateTable('imports')
    .set({ digest: hash.digest('hex'), counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute();
  work.note({ action: 'import.preview', outcome: 'done', record: { kind: 'import', id }, details: { kind, counts } });
  return storedImport(work, [kind], id);
}

/**
 * Does what the preview showed. Throws NotFoundError for an import of another kind or out of sight, ConflictError when it was done
 * before or another preview is confirmed, InputError for rejected rows, and what the change throws.
 */
export async function applyStored<Kind extends ImportKind>(
  work: Work,
  kinds: readonly Kind[],
  id: string,
  { digest, leaveOutRejected }: Confirmation,
  change: (one: ImportPreview<Kind>) => Promise<void>,
): Promise<ImportPreview<Kind>> {
  const { tx, actor, now } = work;
  const row = await found(work, kinds, id, { lock: true });
  refuseUnlessCurrent(row, digest);
  if (row.counts.rejected > 0 && !leaveOutRejected)
    throw new InputError(`没有导入：有 ${row.counts.rejected} 行不合要求，请改好后重新选择文件，或选择不导入这些行`, {
      code: 'import-rejected-rows',
    });
  await change(row);
  await tx.updateTable('imports').set({ applied_at: now, applied_by_name: actor.name }).where('id', '=', id).execute();
  work.note({
    action: 'import.apply',
    outcome: 'done',
    record: { kind: 'import', id },
    details: { kind: row.kind, digest, counts: row.counts },
  });
  return storedImport(work, kinds, id);
}

/** Throws ConflictError for a preview that was applied before, or is not the one that was confirmed. */
export function refuseUnlessCurrent({ appliedAt, digest }: { appliedAt: string | Date | null; digest: string }, confirmed: string): void {
  if (appliedAt !== null) throw new ConflictError('此文件已经导入，不会再导入一次', { code: 'import-applied' });
  if (digest !== confirmed) throw new ConflictError('所确认的不是当前的预览，请重新查看预览', { code: 'preview-other' });
}

/** One import of these kinds. Throws NotFoundError when it is not in sight. */
export async function storedImport<Kind extends ImportKind>(
  work: Pick<Work, 'tx'>,
  kinds: readonly Kind[],
  id: string,
): Promise<ImportPreview<Kind>> {
  return found(work, kinds, id, { lock: false });
}

/** Rows of a preview in the order of the file, those of one outcome or all; `after`: the row before. */
export async function storedRows(
  work: Pick<Work, 'tx'>,
  kinds: readonly ImportKind[],
  id: string,
  { outcome, after, limit }: { outcome: PlannedRow['outcome'] | null; after: number; limit: number },
): Promise<Pick<PlannedRow, 'row' | 'outcome' | 'recordId' | 'changes' | 'problems' | 'warnings'>[]> {
  await storedImport(work, kinds, id);
  const rows = await work.tx
    .selectFrom('import_rows')
    .select(['row', 'outcome', 'record_id', 'changes', 'problems', 'warnings'])
    .where('import_id', '=', id)
    .where('row', '>', after)
    .$if(outcome !== null, (query) => query.where('outcome', '=', outcome!))
    .orderBy('row')
    .limit(limit)
    .execute();
  return rows.map(({ row, outcome: what, record_id: recordId, changes, problems, warnings }) => ({
    row,
    outcome: what,
    recordId,
    changes,
    problems,
    warnings,
  }));
}

async function found<Kind extends ImportKind>(
  { tx }: Pick<Work, 'tx'>,
  kinds: readonly Kind[],
  id: string,
  { lock }: { lock: boolean },
): Promise<ImportPreview<Kind>> {
  const row = await tx
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', id)
    .where('kind', 'in', kinds)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此导入，或无权查看', { code: 'import-not-found' });
  return previewOf<Kind>(row);
}

function previewOf<Kind extends ImportKind>(row: Selectable<Schema['imports']>): ImportPreview<Kind> {
  return {
    ...{ id: row.id, kind: row.kind as Kind, subjectId: row.subject_id, fileName: row.file_name, digest: row.digest, counts: row.counts },
    ...{ madeAt: row.made_at.toISOString(), madeByName: row.made_by_name },
    ...{ appliedAt: row.applied_at?.toISOString() ?? null, appliedByName: row.applied_by_name },
  };
}
