/** Imports with a preview: what was shown is stored, and exactly that is applied, all or nothing. And the way back: exports. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import { type Schema, type TableFormat, type Work, writeTable } from '../../platform/server.ts';
import { KINDS, type RegistryKind } from '../records/kinds.ts';
import { changedBy, codeTaken } from '../records/store.ts';
import { type PlannedRow, planDigest, planImport } from './plan.ts';
import { cellsOf, headingsOf, organisationNames, sheetRows } from './sheet.ts';

export interface ImportPreview {
  id: string;
  kind: RegistryKind;
  fileName: string;
  digest: string;
  counts: Record<PlannedRow['outcome'], number>;
  madeAt: string;
  madeByName: string;
  /** UTC; null: only previewed. */
  appliedAt: string | null;
  appliedByName: string | null;
}

const BATCH = 1000;

/** Reads a file and stores what applying it would do. Throws InputError for a file that is none. */
export async function previewImport(
  work: Work,
  kind: RegistryKind,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<ImportPreview> {
  const { tx, actor, now } = work;
  const id = randomUUIDv7();
  const counts = { new: 0, changed: 0, unchanged: 0, rejected: 0 };
  const digest = planDigest();
  const empty = '0'.repeat(64);
  await tx
    .insertInto('imports')
    .values({
      id,
      organisation_id: actor.organisationId!,
      kind,
      file_name: fileName,
      file_sha256: createHash('sha256').update(bytes).digest('hex'),
      digest: empty,
      counts: JSON.stringify(counts),
      made_at: now,
      made_by: actor.id,
      made_by_name: actor.name,
      applied_at: null,
      applied_by_name: null,
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
  for await (const row of planImport(work, kind, bytes)) {
    counts[row.outcome]++;
    digest.add(row);
    batch.push(row);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  await tx
    .updateTable('imports')
    .set({ digest: digest.value(), counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute();
  work.note({ action: 'import.preview', outcome: 'done', record: { kind: 'import', id }, details: { kind, counts } });
  return importById(work, id);
}

/** Does what the preview showed. Throws ConflictError when the registry changed meanwhile or it was done before, InputError for rejected rows. */
export async function applyImport(
  work: Work,
  id: string,
  { digest, leaveOutRejected }: { digest: string; leaveOutRejected: boolean },
): Promise<ImportPreview> {
  const { tx, actor, now } = work;
  const row = await tx.selectFrom('imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  if (row.applied_at !== null) throw new ConflictError('此文件已经导入，不会再导入一次', { code: 'import-applied' });
  if (row.digest !== digest) throw new ConflictError('所确认的不是当前的预览，请重新查看预览', { code: 'preview-other' });
  if (row.counts.rejected > 0 && !leaveOutRejected)
    throw new InputError(`没有导入：有 ${row.counts.rejected} 行不合要求，请改好后重新选择文件，或选择不导入这些行`, {
      code: 'import-rejected-rows',
    });
  await change(work, row.kind, id);
  await tx.updateTable('imports').set({ applied_at: now, applied_by_name: actor.name }).where('id', '=', id).execute();
  work.note({
    action: 'import.apply',
    outcome: 'done',
    record: { kind: 'import', id },
    details: { kind: row.kind, digest, counts: row.counts },
  });
  return importById(work, id);
}

async function change(work: Work, kind: RegistryKind, id: string): Promise<void> {
  const { tx } = work;
  const table = sql.table(kind);
  const stale = new ConflictError('预览之后名录有了变动，什么也没有导入，请重新选择文件预览', { code: 'registry-changed' });
  // Locks what the plan was made from, unchanged rows too, in one order for everybody.
  const { rows } = await sql<{ fresh: boolean }>`
    select t.version = r.record_version as fresh from import_rows r join ${table} t on t.id = r.record_id
    where r.import_id = ${id} and r.outcome in ('changed', 'unchanged') order by t.id for update of t`.execute(tx);
  const { rows: planned } = await sql<{ count: number }>`
    select count(*) as count from import_rows where import_id = ${id} and outcome in ('changed', 'unchanged')`.execute(tx);
  if (rows.length !== planned[0]!.count || rows.some(({ fresh }) => !fresh)) throw stale;
  const by = changedBy(work);
  const stamp = (version: number | null) => JSON.stringify({ ...by, ...(version === null ? {} : { created_at: work.now, version }) });
  const columns = [
    ...KINDS[kind].fields.map(({ column }) => column),
    'organisation_id',
    'search_text',
    'changed_at',
    'changed_by',
    'changed_by_name',
  ];
  if (kind === 'sites') columns.push('parent_id', 'address_keys');
  try {
    await sql`
      update ${table} t set version = t.version + 1, (${sql.join(columns.map((one) => sql.id(one)))}) =
        (select ${sql.join(columns.map((one) => sql.ref(`n.${one}`)))} from jsonb_populate_record(null::${table}, r.record || ${stamp(null)}::jsonb) n)
      from import_rows r where r.import_id = ${id} and r.outcome = 'changed' and t.id = r.record_id`.execute(tx);
    await sql`
      insert into ${table} select n.* from import_rows r,
        jsonb_populate_record(null::${table}, r.record || jsonb_build_object('id', r.record_id) || ${stamp(1)}::jsonb) n
      where r.import_id = ${id} and r.outcome = 'new'`.execute(tx);
  } catch (error) {
    const { code, detail } = error as { code?: string; detail?: string };
    if (code === '23505') throw codeTaken(KINDS[kind], /=\((.*?)\)/.exec(detail ?? '')?.[1] ?? null);
    if (code === '23503') throw new InputError('有的子站以不导入的行为上级，请改好后重新选择文件', { code: 'parent-rejected' });
    throw error;
  }
}

/** One import. Throws NotFoundError when it is not in sight. */
export async function importById({ tx }: Pick<Work, 'tx'>, id: string): Promise<ImportPreview> {
  const row = await tx.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return previewOf(row);
}

/** Rows of a preview in the order of the file, those of one outcome or all; `after`: the row before. */
export async function importRows(
  work: Work,
  id: string,
  { outcome, after, limit }: { outcome: PlannedRow['outcome'] | null; after: number; limit: number },
): Promise<Pick<PlannedRow, 'row' | 'outcome' | 'recordId' | 'changes' | 'problems' | 'warnings'>[]> {
  await importById(work, id);
  const rows = await work.tx
    .selectFrom('import_rows')
    .select(['row', 'outcome', 'record_id', 'changes', 'problems', 'warnings'])
    .where('import_id', '=', id)
    .where('row', '>', after)
    .$if(outcome !== null, (query) => query.where('outcome', '=', outcome!))
    .orderBy('row')
    .limit(limit)
    .execute();
  return rows.map(({ row, outcome: found, record_id: recordId, changes, problems, warnings }) => ({
    row,
    outcome: found,
    recordId,
    changes,
    problems,
    warnings,
  }));
}

/** All records in sight as a file that an import reads back without a change. */
export async function exportRegistry(work: Work, kind: RegistryKind, format: TableFormat): Promise<Buffer> {
  const organisations = await organisationNames(work);
  return writeTable(format, `${KINDS[kind].noun}名录`, lines());
  async function* lines() {
    yield headingsOf(kind);
    for await (const row of sheetRows(work, kind)) yield cellsOf(kind, row, organisations);
  }
}

const notFound = () => new NotFoundError('找不到此导入，或无权查看', { code: 'import-not-found' });

function previewOf(row: Selectable<Schema['imports']>): ImportPreview {
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    digest: row.digest,
    counts: row.counts,
    madeAt: row.made_at.toISOString(),
    madeByName: row.made_by_name,
    appliedAt: row.applied_at?.toISOString() ?? null,
    appliedByName: row.applied_by_name,
  };
}
