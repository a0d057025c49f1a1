/** What an import would do, row by row: new, changed, unchanged, rejected with reasons. Nothing is written to the registry here. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { type CellProblem, headedRows, type PlannedRow, REGISTRY_STATES, type Work } from '../../platform/server.ts';
import { readAddress } from '../addresses.ts';
import { divisionOf } from '../divisions/divisions.ts';
import { STATE_NAMES } from '../lifecycle/lifecycle.ts';
import { KINDS, type RegistryKind } from '../records/kinds.ts';
import { rowValues } from '../records/store.ts';
import { type FieldValue, readValues } from '../records/values.ts';
import { shownText } from '../shown-text.ts';
import { headingsOf, ORGANISATION, type OrganisationNames, organisationNames, PARENT, type SheetRow, STATE } from './sheet.ts';

interface ReadRow {
  row: number;
  given: ReadonlyMap<string, string>;
  /** What tells the record: its code, else its address or link; null when neither can be read. */
  key: string | null;
}

const BATCH = 1000;

/** The plan of a file, in its order. Reads the file twice and keeps no row. Throws InputError for a file that is no registry. */
export async function* planImport(work: Work, kind: RegistryKind, bytes: Uint8Array): AsyncGenerator<PlannedRow> {
  const first = new Map<string, number>();
  const ids = new Map<string, string>();
  for await (const { row, key } of fileRows(kind, bytes)) if (key !== null && !first.has(key)) first.set(key, row);
  const organisations = await organisationNames(work);
  for (const keys of batches([...first.keys()])) for (const [key, { id }] of await existing(work, kind, keys)) ids.set(key, id as string);
  for (const key of first.keys()) if (!ids.has(key)) ids.set(key, randomUUIDv7());
  let batch: ReadRow[] = [];
  const flush = async () => {
    const before = await existing(
      work,
      kind,
      batch.flatMap(({ key }) => key ?? []),
    );
    const parents =
      kind === 'sites'
        ? await existing(
            work,
            kind,
            batch.map(({ given }) => codeKey(kind, given.get(PARENT) ?? '') ?? ''),
          )
        : before;
    return batch.map((read) => planRow(work, kind, read, { first, ids, organisations, before, parents }));
  };
  for await (const read of fileRows(kind, bytes)) {
    batch.push(read);
    if (batch.length < BATCH) continue;
    yield* await flush();
    batch = [];
  }
  yield* await flush();
}

async function* fileRows(kind: RegistryKind, bytes: Uint8Array): AsyncGenerator<ReadRow> {
  const required = KINDS[kind].fields.filter((field) => field.required).map(({ heading }) => heading);
  for await (const { row, given } of headedRows(bytes, { known: headingsOf(kind), required }))
    yield { row, given, key: keyOf(kind, given) };
}

/** A code is one word whatever it is written like; addresses keep apart from codes by their first letter. */
function keyOf(kind: RegistryKind, given: ReadonlyMap<string, string>): string | null {
  const code = given.get(KINDS[kind].fields[0]!.heading) ?? '';
  if (code !== '') return codeKey(kind, code);
  if (kind === 'accounts') return `p ${given.get('平台') ?? ''} ${given.get('账号名称') ?? ''}`;
  const address = readAddress(given.get('首页地址') ?? '');
  return address === null ? null : `a ${address.key}`;
}

function codeKey(kind: RegistryKind, text: string): string | null {
  const code = KINDS[kind].readCode(text);
  return code === null ? null : `c ${code}`;
}

type Existing = SheetRow & { id: string; version: number; parent_id: string | null };

/** Records in sight that stand under these keys. */
async function existing({ tx }: Work, kind: RegistryKind, keys: readonly string[]): Promise<Map<string, Existing>> {
  const of = (letter: string) => keys.filter((key) => key.startsWith(`${letter} `)).map((key) => key.slice(2));
  const uncoded = kind === 'sites' ? sql`'a ' || address_keys[1]` : sql`'p ' || platform || ' ' || name`;
  const place = kind === 'sites' ? sql`address_keys[1] = any(${of('a')})` : sql`platform || ' ' || name = any(${of('p')})`;
  const { rows } = await sql<Existing & { key: string }>`
    select t.*, case when code is null then ${uncoded} else 'c ' || code end as key from ${sql.table(kind)} t
    where state <> 'deregistered' and (code = any(${of('c')}) or (code is null and ${place}))`.execute(tx);
  return new Map(rows.map((row) => [row.key, row]));
}

interface Known {
  first: ReadonlyMap<string, number>;
  ids: ReadonlyMap<string, string>;
  organisations: OrganisationNames;
  before: ReadonlyMap<string, Existing>;
  parents: ReadonlyMap<string, Existing>;
}

function planRow(work: Work, kind: RegistryKind, { row, given, key }: ReadRow, known: Known): PlannedRow {
  const problems: CellProblem[] = [];
  const before = key === null ? undefined : known.before.get(key);
  const { fields } = KINDS[kind];
  const values: Record<string, FieldValue> = {};
  for (const { name, column, type } of fields)
    values[name] = before !== undefined ? (before[column] as FieldValue) : type === 'addresses' ? [] : type === 'flag' ? false : null;
  const written = Object.fromEntries(fields.flatMap(({ name, heading }) => (given.has(heading) ? [[name, given.get(heading)]] : [])));
  Object.assign(values, readValues(KINDS[kind], written, problems));
  if (key !== null && known.first.get(key) !== row)
    problems.push({ column: fields[0]!.heading, reason: `与第${known.first.get(key)}行重复，请只留一行` });
  const record: Record<string, unknown> = {
    ...rowValues(kind, values),
    organisation_id: organisationOf(work, given, before, known, problems),
    state: stateOf(given, before, problems),
    ...(kind === 'sites' ? { parent_id: parentOf(kind, given, before, known, problems) } : {}),
  };
  if (problems.length > 0 || key === null)
    return { row, outcome: 'rejected', recordId: null, recordVersion: null, record: null, changes: [], problems, warnings: [] };
  const warnings = warningsOf(values, record, known);
  const recordId = known.ids.get(key)!;
  if (before === undefined) return { row, outcome: 'new', recordId, recordVersion: null, record, changes: [], problems, warnings };
  const changes = Object.keys(record)
    .filter((column) => column !== 'search_text' && column !== 'address_keys')
    .filter((column) => JSON.stringify(record[column]) !== JSON.stringify(before[column]))
    .map((field) => ({ field, from: before[field], to: record[field] }));
  return {
    row,
    outcome: changes.length > 0 ? 'changed' : 'unchanged',
    recordId,
    recordVersion: before.version,
    record,
    changes,
    problems,
    warnings,
  };
}

/** Zones have codes that the table of divisions has not, and units may stand elsewhere: told, not refused. */
function warningsOf(
  { code }: Record<string, FieldValue>,
  { organisation_id: organisationId }: Record<string, unknown>,
  { organisations }: Known,
): CellProblem[] {
  const unit = /^\d{6}/.exec(String(code ?? ''))?.[0];
  if (unit === undefined) return [];
  const column = '标识码';
  if (divisionOf(unit) === null) return [{ column, reason: `前6位 ${unit} 不在行政区划代码表（GB/T 2260）中，如非开发区、新区请核对` }];
  const own = organisations.divisionOf(organisationId as string);
  const significant = own?.replace(/(?:00)+$/, '') ?? '';
  return own === null || unit.startsWith(significant) ? [] : [{ column, reason: `前6位 ${unit} 不属于所属单位的行政区划 ${own}，请核对` }];
}

function organisationOf(
  work: Work,
  given: ReadonlyMap<string, string>,
  before: Existing | undefined,
  { organisations }: Known,
  problems: CellProblem[],
) {
  const name = given.get(ORGANISATION) ?? '';
  if (name === '') return before?.organisation_id ?? work.actor.organisationId;
  const id = organisations.idOf(name);
  if (id !== null && id !== 'several') return id;
  const reason =
    id === null
      ? `没有单位“${shownText(name)}”，请先登记单位或改正`
      : `有几个单位都叫“${shownText(name)}”，请写全，如 某市/${shownText(name)}`;
  problems.push({ column: ORGANISATION, reason });
  return null;
}

function stateOf(given: ReadonlyMap<string, string>, before: Existing | undefined, problems: CellProblem[]) {
  const text = given.get(STATE) ?? '';
  if (text === '') return before?.state ?? 'normal';
  const state = REGISTRY_STATES.find((one) => STATE_NAMES[one] === text && one !== 'deregistered');
  if (state === undefined) problems.push({ column: STATE, reason: `没有状态“${shownText(text)}”，请改正` });
  else if (before !== undefined && before.state !== state)
    problems.push({ column: STATE, reason: `现为“${STATE_NAMES[before.state]}”，状态须经报备改变，不能由导入改变` });
  return state ?? null;
}

function parentOf(
  kind: RegistryKind,
  given: ReadonlyMap<string, string>,
  before: Existing | undefined,
  known: Known,
  problems: CellProblem[],
) {
  if (!given.has(PARENT)) return before?.parent_id ?? null;
  const text = given.get(PARENT)!;
  if (text === '') return null;
  const key = codeKey(kind, text);
  const parent = key === null ? undefined : (known.parents.get(key)?.id ?? known.ids.get(key));
  if (key === null || parent === undefined) problems.push({ column: PARENT, reason: `名录和本文件中都没有“${shownText(text)}”，请核对` });
  else if (known.parents.get(key)?.parent_id) problems.push({ column: PARENT, reason: '子站只能直接属于一个主站，请改正' });
  return parent ?? null;
}

function* batches<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += BATCH) yield all.slice(i, i + BATCH);
}
