/** Imports of the registry with a preview, applied all or nothing. And the way back: exports. */
import { sql } from 'kysely';
import { ConflictError, InputError } from '../../platform/index.ts';
import {
  applyStored,
  type Confirmation,
  type ImportFile,
  type ImportPreview,
  storedImport,
  storedRows,
  storePreview,
  type TableFormat,
  type Work,
  writeTable,
} from '../../platform/server.ts';
import { KINDS, type RegistryKind } from '../records/kinds.ts';
import { changedBy, codeTaken } from '../records/store.ts';
import { planImport } from './plan.ts';
import { cellsOf, headingsOf, organisationNames, sheetRows } from './sheet.ts';

const REGISTRY_KINDS = ['sites', 'accounts'] as const satisfies readonly RegistryKind[];

/** Reads a file and stores what applying it would do. Throws InputError for a file that is none. */
export async function previewImport(work: Work, kind: RegistryKind, file: ImportFile): Promise<ImportPreview<RegistryKind>> {
  return storePreview(work, { ...file, kind }, planImport(work, kind, file.bytes));
}

/** Does what the preview showed. Throws ConflictError when the registry changed meanwhile or it was done before, InputError for rejected rows. */
export async function applyImport(work: Work, id: string, confirmed: Confirmation): Promise<ImportPreview<RegistryKind>> {
  return applyStored(work, REGISTRY_KINDS, id, confirmed, ({ kind }) => change(work, kind, id));
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
export const importById = (work: Work, id: string) => storedImport(work, REGISTRY_KINDS, id);

/** Rows of a preview in the order of the file, those of one outcome or all; `after`: the row before. */
export const importRows = (work: Work, id: string, asked: Parameters<typeof storedRows>[3]) => storedRows(work, REGISTRY_KINDS, id, asked);

/** All records in sight as a file that an import reads back without a change. */
export async function exportRegistry(work: Work, kind: RegistryKind, format: TableFormat): Promise<Buffer> {
  const organisations = await organisationNames(work);
  return writeTable(format, `${KINDS[kind].noun}名录`, lines());
  async function* lines() {
    yield headingsOf(kind);
    for await (const row of sheetRows(work, kind)) yield cellsOf(kind, row, organisations);
  }
}
