/**
 * Lists of sites and accounts: filters, orders, pages by cursor. A search reads the rows of the subtree: under row-level security
 * no index answers `like`, whose function PostgreSQL does not trust with rows that may be hidden.
 */
import { type RawBuilder, sql } from 'kysely';
import { InputError } from '../../platform/index.ts';
import type { RegistryState, Work } from '../../platform/server.ts';
import { KINDS, type RegistryKind } from './kinds.ts';
import type { RecordOf } from './record.ts';
import { type Row, recordOf } from './store.ts';

interface RecordFilter {
  /** Words that all stand in name, code, addresses or owners. */
  text?: string;
  state?: RegistryState;
  /** Records of this organisation and all below it. */
  organisationId?: string;
  isPortal?: boolean;
  platform?: string;
  parentId?: string;
}

type RecordOrder = 'name' | 'code';

export interface ListRequest extends RecordFilter {
  order?: RecordOrder;
  /** As `next` said. */
  after?: string | null;
  limit: number;
  /** Also say how many there are in all. */
  count?: boolean;
}

/** One page of a list; `next` null: the last; `total` null: not asked for. Throws InputError for a cursor that is none of ours. */
export async function listRecords<Kind extends RegistryKind>(
  { tx }: Pick<Work, 'tx'>,
  kind: Kind,
  { order = 'name', after = null, limit, count = false, ...filter }: ListRequest,
): Promise<{ items: RecordOf[Kind][]; next: string | null; total: number | null }> {
  const key = order === 'name' ? sql`name collate "C"` : sql`coalesce(code, '') collate "C"`;
  const where = conditions(kind, filter);
  const total = count ? await countOf(tx, kind, where) : null;
  if (after !== null) {
    const [value, id] = readCursor(after);
    where.push(sql`(${key}, id) > (${value}, ${id}::uuid)`);
  }
  const { rows } = await sql<Row>`
    select * from ${sql.table(kind)} where ${sql.join(where, sql` and `)} order by ${key}, id limit ${limit + 1}`.execute(tx);
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => recordOf(kind, row)),
    next: rows.length > limit ? cursorOf(String(last![order] ?? ''), last!.id) : null,
    total,
  };
}

async function countOf(tx: Work['tx'], kind: RegistryKind, where: readonly RawBuilder<unknown>[]): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from ${sql.table(kind)} where ${sql.join(where, sql` and `)}`.execute(tx);
  return rows[0]!.count;
}

function conditions(
  kind: RegistryKind,
  { text, state, organisationId, isPortal, platform, parentId }: RecordFilter,
): RawBuilder<unknown>[] {
  const where: RawBuilder<unknown>[] = [sql`true`];
  for (const word of words(kind, text ?? '')) where.push(sql`position(${word} in search_text) > 0`);
  if (state !== undefined) where.push(sql`state = ${state}`);
  if (organisationId !== undefined)
    where.push(sql`organisation_id in (
      select below.id from organisations top, organisations below where top.id = ${organisationId} and starts_with(below.path, top.path))`);
  if (kind === 'sites' && isPortal !== undefined) where.push(sql`is_portal = ${isPortal}`);
  if (kind === 'sites' && parentId !== undefined) where.push(sql`parent_id = ${parentId}`);
  if (kind === 'accounts' && platform !== undefined) where.push(sql`platform = ${platform}`);
  return where;
}

const MOST_WORDS = 6;

/** A code that was typed with full-width digits is found as well. */
function words(kind: RegistryKind, text: string): string[] {
  const code = KINDS[kind].readCode(text);
  return code !== null ? [code.toLowerCase()] : text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}

const cursorOf = (value: string, id: string) => Buffer.from(JSON.stringify([value, id])).toString('base64url');

function readCursor(cursor: string): [string, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof value === 'string' && !value.includes('\0') && /^[0-9a-f-]{36}$/.test(String(id))) return [value, String(id)];
  } catch {
    // Told below.
  }
  throw new InputError('列表的位置（after）不对，请从第一页重新取', { code: 'cursor-malformed' });
}
