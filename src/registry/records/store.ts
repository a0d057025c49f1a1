/** Sites and accounts on the database: one, a list, a new one, a changed one, what it was. Every change keeps what was before. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import { type CellProblem, organisation, type RegistryState, type Work } from '../../platform/server.ts';
import { type FieldsOf, KINDS, type KindOfRecord, type RegistryKind } from './kinds.ts';
import type { RecordOf } from './record.ts';
import { addressKeys, type FieldValue, readValues, searchText } from './values.ts';

/** What is given for a new record; fields left out are empty. */
export type NewRecord<Kind extends RegistryKind> = Partial<FieldsOf[Kind]> & {
  organisationId: string;
  state?: 'preparing' | 'normal';
  parentId?: string | null;
};

/** What is to be changed; fields left out stay. The state changes by filings alone. */
export type RecordChange<Kind extends RegistryKind> = Partial<FieldsOf[Kind]> & { organisationId?: string; parentId?: string | null };

/** Makes a record. Throws InputError for values that may not be, ConflictError for a code that is registered. */
export async function createRecord<Kind extends RegistryKind>(work: Work, kind: Kind, input: NewRecord<Kind>): Promise<RecordOf[Kind]> {
  const { recordKind, fields } = KINDS[kind];
  await organisation(work, input.organisationId);
  const empty = Object.fromEntries(fields.map(({ name, type }) => [name, type === 'addresses' ? [] : type === 'flag' ? false : null]));
  const values = checked(kind, { ...empty, ...input });
  const id = randomUUIDv7();
  await checkParent(work, kind, id, input.parentId ?? null);
  const row = {
    id,
    ...rowValues(kind, values),
    organisation_id: input.organisationId,
    state: input.state ?? 'normal',
    ...(kind === 'sites' ? { parent_id: input.parentId ?? null } : {}),
    ...changedBy(work),
    created_at: work.now,
    version: 1,
  };
  await unlessTaken(kind, values.code, () =>
    sql`insert into ${sql.table(kind)} select * from jsonb_populate_record(null::${sql.table(kind)}, ${JSON.stringify(row)}::jsonb)`.execute(
      work.tx,
    ),
  );
  work.note({ action: `${recordKind}.create`, outcome: 'done', record: { kind: recordKind, id }, details: { ...values } });
  return record(work, kind, id);
}

/** Changes a record that has still this version. Throws NotFoundError, InputError, ConflictError (`changed-meanwhile`, `code-taken`). */
export async function updateRecord<Kind extends RegistryKind>(
  work: Work,
  kind: Kind,
  id: string,
  version: number,
  change: RecordChange<Kind>,
): Promise<RecordOf[Kind]> {
  const { recordKind, fields } = KINDS[kind];
  const before = await record(work, kind, id);
  const plain = before as unknown as Record<string, FieldValue>;
  if (before.version !== version) throw changedMeanwhile(before);
  const given = Object.fromEntries(fields.map(({ name }) => [name, plain[name]!]));
  const values = checked(kind, { ...given, ...change });
  const organisationId = change.organisationId ?? before.organisationId;
  if (organisationId !== before.organisationId) await organisation(work, organisationId);
  const set: Record<string, unknown> = {
    ...rowValues(kind, values),
    organisation_id: organisationId,
    ...changedBy(work),
    version: version + 1,
  };
  if (kind === 'sites' && change.parentId !== undefined) {
    await checkParent(work, kind, id, change.parentId);
    set.parent_id = change.parentId;
  }
  const result = await unlessTaken(kind, values.code, () => updateRow(work, kind, id, version, set));
  if (!result) throw changedMeanwhile(before);
  const changes = fields.filter(({ name }) => JSON.stringify(values[name]) !== JSON.stringify(plain[name])).map(({ name }) => name);
  work.note({
    action: `${recordKind}.update`,
    outcome: 'done',
    record: { kind: recordKind, id },
    details: { from: Object.fromEntries(changes.map((name) => [name, plain[name]])), to: pick(values, changes), organisationId },
  });
  return record(work, kind, id);
}

/** Sets the state of a record; the caller has asked the table of moves. */
export async function setState(work: Work, kind: RegistryKind, { id, version }: { id: string; version: number }, state: RegistryState) {
  await updateRow(work, kind, id, version, { state, ...changedBy(work), version: version + 1 });
}

/** One record. Throws NotFoundError when it is not in sight. */
export async function record<Kind extends RegistryKind>({ tx }: Pick<Work, 'tx'>, kind: Kind, id: string): Promise<RecordOf[Kind]> {
  const { rows } = await sql<Row>`select * from ${sql.table(kind)} where id = ${id}`.execute(tx);
  if (rows.length === 0)
    throw new NotFoundError(`找不到此${KINDS[kind].noun}，或无权查看`, { code: `${KINDS[kind].recordKind}-not-found` });
  return recordOf(kind, rows[0]!);
}

/** A row of the table as the database gives it. */
export type Row = Record<string, unknown> & { id: string; version: number; changed_at: Date };

/** The record of a row. */
export function recordOf<Kind extends RegistryKind>(kind: Kind, row: Row): RecordOf[Kind] {
  const { id, organisation_id: organisationId, state, version, changed_at: changedAt, changed_by_name: changedByName } = row;
  const values = Object.fromEntries(KINDS[kind].fields.map(({ name, column }) => [name, row[column]]));
  const parent = kind === 'sites' ? { parentId: row.parent_id } : {};
  return {
    id,
    organisationId,
    state,
    version,
    changedAt: changedAt.toISOString(),
    changedByName,
    ...values,
    succeededBy: row.succeeded_by,
    ...parent,
  } as unknown as RecordOf[Kind];
}

/** Values as columns of the table, with what is derived from them. */
export function rowValues(kind: RegistryKind, values: Readonly<Record<string, FieldValue>>): Record<string, unknown> {
  return {
    ...Object.fromEntries(KINDS[kind].fields.map(({ name, column }) => [column, values[name]])),
    search_text: searchText(values),
    ...(kind === 'sites' ? { address_keys: addressKeys(values) } : {}),
  };
}

/** Columns that say who changed a row and when. */
export function changedBy({ actor, now }: Pick<Work, 'actor' | 'now'>) {
  return { changed_at: now, changed_by: actor.id, changed_by_name: actor.name };
}

/** A version of a record and when it was valid. */
export interface HistoryEntry {
  version: number;
  /** UTC. */
  validFrom: string;
  /** UTC; null: it still is. */
  validTo: string | null;
  changedByName: string;
  /** The row of its table. */
  record: Record<string, unknown>;
}

/** All versions of a record, newest first. Throws NotFoundError when the record is not in sight. */
export async function recordHistory(work: Work, kind: RegistryKind, id: string): Promise<HistoryEntry[]> {
  await record(work, kind, id);
  const rows = await work.tx
    .selectFrom('registry_history')
    .selectAll()
    .where('record_kind', '=', KINDS[kind].recordKind)
    .where('record_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row, i) => ({
    version: row.version,
    validFrom: row.valid_from.toISOString(),
    validTo: rows[i - 1]?.valid_from.toISOString() ?? null,
    changedByName: row.changed_by_name,
    record: row.record,
  }));
}

// ── what may be ──────────────────────────────────────────────────────────────────────────────────────────────────

function checked(kind: RegistryKind, given: Record<string, unknown>): Record<string, FieldValue> {
  const problems: CellProblem[] = [];
  const values = readValues(KINDS[kind], given, problems);
  const [first] = problems;
  if (first !== undefined) throw new InputError(`${first.column}：${first.reason}`, { code: 'value-refused', details: { problems } });
  return values;
}

async function checkParent(work: Work, kind: RegistryKind, id: string, parentId: string | null): Promise<void> {
  if (kind !== 'sites' || parentId === null) return;
  const parent = await record(work, 'sites', parentId);
  const { rows } = await sql<{ found: boolean }>`select exists (select from sites where parent_id = ${id}) as found`.execute(work.tx);
  if (parent.parentId !== null || parentId === id || rows[0]!.found)
    throw new InputError('子站只能直接属于一个主站，请改正上级网站', { code: 'parent-nested' });
}

/** Runs the change; a code that another record has becomes a sentence. */
async function unlessTaken<T>(kind: RegistryKind, code: FieldValue | undefined, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw codeTaken(KINDS[kind], code);
    throw error;
  }
}

/** The code stands with another record; codes are public and nation-wide, so that much may be said of a neighbour's. */
export function codeTaken({ noun }: KindOfRecord, code: FieldValue | undefined): ConflictError {
  return new ConflictError(`标识码 ${String(code)} 已由名录中另一个${noun}使用，请核对`, { code: 'code-taken' });
}

/** Somebody else was first. */
export function changedMeanwhile({ version, changedByName }: { version: number; changedByName: string }): ConflictError {
  return new ConflictError(`此记录已由${changedByName}改动，请取最新内容后再改`, { code: 'changed-meanwhile', details: { version } });
}

/** True when the row had still that version. */
export async function updateRow(
  { tx }: Work,
  kind: RegistryKind,
  id: string,
  version: number,
  set: Record<string, unknown>,
): Promise<boolean> {
  const columns = Object.keys(set);
  const { numAffectedRows } = await sql`
    update ${sql.table(kind)} t set (${sql.join(columns.map((column) => sql.id(column)))}) = (select ${sql.join(columns.map((column) => sql.ref(`n.${column}`)))}
      from jsonb_populate_record(null::${sql.table(kind)}, ${JSON.stringify(set)}::jsonb) n)
    where t.id = ${id} and t.version = ${version}`.execute(tx);
  return numAffectedRows === 1n;
}

const pick = (values: Record<string, FieldValue>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, values[name]]));
