/** The registry as a table: headings, cells of a record, and which records they are of. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server.ts';
import { STATE_NAMES } from '../lifecycle/lifecycle.ts';
import { KINDS, type RegistryKind } from '../records/kinds.ts';
import type { FieldValue } from '../records/values.ts';

export const ORGANISATION = '所属单位';
export const STATE = '状态';
export const PARENT = '上级网站标识码';

/** Headings of a file of this kind, in order. */
export function headingsOf(kind: RegistryKind): string[] {
  return [...KINDS[kind].fields.map(({ heading }) => heading), ORGANISATION, STATE, ...(kind === 'sites' ? [PARENT] : [])];
}

/** A row of the table of the database with the code of its parent. */
export type SheetRow = Record<string, unknown> & { organisation_id: string; state: keyof typeof STATE_NAMES; parent_code: string | null };

/** Cells of a row, in the order of the headings. */
export function cellsOf(kind: RegistryKind, row: SheetRow, organisations: OrganisationNames): string[] {
  const fields = KINDS[kind].fields.map(({ column }) => cellOf(row[column] as FieldValue));
  const parent = kind === 'sites' ? [row.parent_code ?? ''] : [];
  return [...fields, organisations.nameOf(row.organisation_id), STATE_NAMES[row.state], ...parent];
}

function cellOf(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('\n') : (value ?? '');
}

export interface OrganisationNames {
  nameOf(id: string): string;
  /** Null: no organisation in sight has this name; `several`: more than one has. */
  idOf(name: string): string | 'several' | null;
  /** GB/T 2260 division; null: none is known. */
  divisionOf(id: string): string | null;
}

/** Organisations in sight by name; those that share one by the names from the top, parted by `/`. */
export async function organisationNames({ tx }: Pick<Work, 'tx'>): Promise<OrganisationNames> {
  const rows = await tx
    .selectFrom('organisations')
    .select(['id', 'parent_id', 'name', 'division_code'])
    .where('closed_at', 'is', null)
    .orderBy('path')
    .execute();
  const long = new Map<string, string>();
  for (const { id, parent_id: parentId, name } of rows) {
    const above = parentId === null ? undefined : long.get(parentId);
    long.set(id, above === undefined ? name : `${above}/${name}`);
  }
  const short = new Map<string, string | 'several'>();
  for (const { id, name } of rows) short.set(name, short.has(name) ? 'several' : id);
  const byLong = new Map([...long].map(([id, name]) => [name, id]));
  const names = new Map(rows.map(({ id, name }) => [id, short.get(name) === id ? name : long.get(id)!]));
  const divisions = new Map(rows.map((row) => [row.id, row.division_code]));
  return {
    nameOf: (id) => names.get(id) ?? '',
    idOf: (name) => short.get(name) ?? byLong.get(name) ?? null,
    divisionOf: (id) => divisions.get(id) ?? null,
  };
}

/** Rows of the table with the codes of their parents, a page at a time in the order of ids. */
export async function* sheetRows({ tx }: Pick<Work, 'tx'>, kind: RegistryKind): AsyncGenerator<SheetRow> {
  const parent = kind === 'sites' ? sql`(select p.code from sites p where p.id = t.parent_id)` : sql`null::text`;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<SheetRow & { id: string }>`
      select t.*, ${parent} as parent_code from ${sql.table(kind)} t
      where id > ${after}::uuid and state <> 'deregistered' order by id limit ${PAGE}`.execute(tx);
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}

const PAGE = 2000;
