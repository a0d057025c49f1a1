/** Reconciliations (核对): a file of another system against the registry in sight, kept with every difference. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { InputError, NotFoundError } from '../../platform/index.ts';
import type { DifferenceKind, Schema, TableFormat, Work } from '../../platform/server.ts';
import { writeTable } from '../../platform/server.ts';
import { KINDS, type RegistryKind } from '../records/kinds.ts';
import { type Comparison, compareRegistry, type Difference, type OurRecord } from './compare.ts';
import { readTheirRows } from './sheet.ts';

export interface Reconciliation {
  id: string;
  kind: RegistryKind;
  source: string;
  fileName: string;
  counts: Comparison['counts'];
  madeAt: string;
  madeByName: string;
}

export type FoundDifference = Difference & {
  /** Not among the differences of the reconciliation before this one. */
  isNew: boolean;
};

export const DIFFERENCE_NAMES: Readonly<Record<DifferenceKind, string>> = {
  address: '首页地址不一致',
  renamed: '名称不一致',
  state: '状态不一致',
  owner: '主办单位不一致',
  unreported: '未填报',
  unregistered: '名录中没有',
  duplicate: '重复',
};

/** Compares and keeps the result. Throws InputError for a file that is no such table. */
export async function reconcile(
  work: Work,
  kind: RegistryKind,
  { source, fileName, bytes }: { source: string; fileName: string; bytes: Uint8Array },
): Promise<Reconciliation> {
  const { tx, actor, now } = work;
  const system = source.trim();
  if (system === '') throw new InputError('请写明文件来自哪个系统', { code: 'reconciliation-source' });
  const theirs = await readTheirRows(kind, bytes);
  const { differences, counts } = compareRegistry(await ourRecords(work, kind), theirs, system);
  const id = randomUUIDv7();
  await tx
    .insertInto('reconciliations')
    .values({
      id,
      organisation_id: actor.organisationId!,
      kind,
      source: system,
      file_name: fileName,
      file_sha256: createHash('sha256').update(bytes).digest('hex'),
      counts: JSON.stringify(counts),
      made_at: now,
      made_by: actor.id,
      made_by_name: actor.name,
    })
    .execute();
  for (let i = 0; i < differences.length; i += BATCH)
    await sql`
      insert into differences (reconciliation_id, key, kind, record_id, row, ours, theirs, message)
      select ${id}::uuid, d.key, d.kind, d."recordId", d.row, d.ours, d.theirs, d.message
      from jsonb_to_recordset(${JSON.stringify(differences.slice(i, i + BATCH))}::jsonb) as d(
        key text, kind text, "recordId" uuid, row integer, ours jsonb, theirs jsonb, message text)
      on conflict do nothing`.execute(tx);
  work.note({ action: 'reconciliation.make', outcome: 'done', record: { kind: 'reconciliation', id }, details: { kind, system, counts } });
  return reconciliation(work, id);
}

/** One. Throws NotFoundError when it is not in sight. */
export async function reconciliation({ tx }: Pick<Work, 'tx'>, id: string): Promise<Reconciliation> {
  const row = await tx.selectFrom('reconciliations').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此次核对，或无权查看', { code: 'reconciliation-not-found' });
  return reconciliationOf(row);
}

/** All in sight, newest first; `after`: id of the last one of the page before. */
export async function listReconciliations(
  { tx }: Pick<Work, 'tx'>,
  { after, limit }: { after: string | null; limit: number },
): Promise<Reconciliation[]> {
  const rows = await tx
    .selectFrom('reconciliations')
    .selectAll()
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(reconciliationOf);
}

/** Differences of one reconciliation by key; `after`: key of the last one of the page before. */
export async function listDifferences(
  work: Pick<Work, 'tx'>,
  id: string,
  { kind, after, limit }: { kind: DifferenceKind | null; after: string | null; limit: number },
): Promise<FoundDifference[]> {
  const { kind: registry, source } = await reconciliation(work, id);
  const { rows } = await sql<Selectable<Schema['differences']> & { is_new: boolean }>`
    select d.*, not exists (
      select from differences e where e.key = d.key and e.reconciliation_id = (
        select r.id from reconciliations r where r.id < ${id} and r.kind = ${registry} and r.source = ${source} order by r.id desc limit 1)
    ) as is_new
    from differences d
    where d.reconciliation_id = ${id} and (${kind}::text is null or d.kind = ${kind}) and d.key > ${after ?? ''}
    order by d.key limit ${limit}`.execute(work.tx);
  return rows.map((row) => ({
    key: row.key,
    kind: row.kind,
    recordId: row.record_id,
    row: row.row,
    ours: row.ours,
    theirs: row.theirs,
    message: row.message,
    isNew: row.is_new,
  }));
}

/** The differences as a table for those who must correct them. */
export async function exportDifferences(work: Pick<Work, 'tx'>, id: string, format: TableFormat): Promise<Buffer> {
  const { kind } = await reconciliation(work, id);
  return writeTable(format, '核对结果', lines());
  async function* lines() {
    yield ['问题', '说明', '标识码', '名录', '对方系统', '文件行号', '是否新增'];
    for (let after: string | null = null; ; ) {
      const page = await listDifferences(work, id, { kind: null, after, limit: BATCH });
      for (const one of page)
        yield [
          DIFFERENCE_NAMES[one.kind],
          one.message,
          one.ours?.code ?? one.theirs?.code ?? '',
          valuesOf(one.ours),
          valuesOf(one.theirs),
          one.row === null ? '' : String(one.row),
          one.isNew ? '是' : '否',
        ];
      if (page.length < BATCH) return;
      after = page.at(-1)!.key;
    }
  }
  function valuesOf(values: Record<string, string> | null): string {
    return values === null ? `${KINDS[kind].noun}不存在` : Object.values(values).join(' ');
  }
}

const BATCH = 1000;

async function ourRecords({ tx }: Pick<Work, 'tx'>, kind: RegistryKind): Promise<OurRecord[]> {
  const columns = kind === 'sites' ? sql`home_url as url, null as platform, organizer as owner` : sql`link as url, platform, owner`;
  // Sub-sites are not reported on their own.
  const where = kind === 'sites' ? sql`parent_id is null and` : sql``;
  const { rows } = await sql<OurRecord>`
    select id, code, name, state, ${columns} from ${sql.table(kind)} where ${where} state <> 'deregistered' order by id`.execute(tx);
  return rows;
}

function reconciliationOf(row: Selectable<Schema['reconciliations']>): Reconciliation {
  return {
    id: row.id,
    kind: row.kind,
    source: row.source,
    fileName: row.file_name,
    counts: row.counts,
    madeAt: row.made_at.toISOString(),
    madeByName: row.made_by_name,
  };
}
