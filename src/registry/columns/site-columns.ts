/**
 * Columns of a site as people confirmed them: name, class, expected period, exemption with reason and last day. What the machine
 * finds stands in the reports; only what somebody said stands here, and every inspection of the site is given it.
 */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { ConflictError, InputError } from '../../platform/index.ts';
import type { Schema, Work } from '../../platform/server.ts';
import { readAddress } from '../addresses.ts';
import { changedBy, record } from '../records/store.ts';
import { shownText } from '../shown-text.ts';
import { COLUMN_CLASS_NAMES, type ColumnEntry, type ColumnPeriod, readColumnsFile, writeColumnsFile } from './columns-file.ts';

export interface SiteColumn {
  id: string;
  url: string;
  name: string | null;
  /** One of COLUMN_CLASS_NAMES; null: as the machine sees it. */
  class: string | null;
  /** `P14D`, `P6M`, `none`; null: as the rulebook says. */
  period: string | null;
  /** Excused until that day, included. */
  exempt: { reason: string; until: string } | null;
  /** Not a column of this site. */
  isIgnored: boolean;
  /** UTC; null: nobody has. */
  confirmedAt: string | null;
  confirmedByName: string | null;
  version: number;
}

/** What somebody says of a column. */
export interface ColumnChange {
  url: string;
  name: string | null;
  class: string | null;
  period: string | null;
  exempt: { reason: string; until: string } | null;
  isIgnored: boolean;
  isConfirmed: boolean;
  /** The version that was looked at; null: the column is not in the registry yet. */
  version: number | null;
}

const MOST = 2000;

/** Columns of a site by address. Throws NotFoundError when the site is not in sight. */
export async function siteColumns(work: Pick<Work, 'tx'>, siteId: string): Promise<SiteColumn[]> {
  await record(work, 'sites', siteId);
  return (await rowsOf(work, siteId)).map(columnOf);
}

/** Says all of it or nothing. Throws InputError for values that may not be, ConflictError for a column changed meanwhile. */
export async function saveColumns(work: Work, siteId: string, changes: readonly ColumnChange[]): Promise<SiteColumn[]> {
  await record(work, 'sites', siteId);
  const known = new Map((await rowsOf(work, siteId)).map((row) => [row.url, row]));
  if (new Set([...known.keys(), ...changes.map(({ url }) => url)]).size > MOST)
    throw new InputError(`一个网站至多登记 ${MOST} 个栏目`, { code: 'columns-too-many' });
  const seen = new Set<string>();
  for (const change of changes) {
    checkChange(change);
    if (seen.has(change.url)) throw new InputError(`栏目 ${shownText(change.url)} 出现两次，请只留一条`, { code: 'column-twice' });
    seen.add(change.url);
    await saveColumn(work, siteId, change, known.get(change.url));
  }
  work.note({
    action: 'column.save',
    outcome: 'done',
    record: { kind: 'site', id: siteId },
    details: { columns: changes.map(({ url }) => url).slice(0, 100), count: changes.length },
  });
  return siteColumns(work, siteId);
}

/** What the file of columns says (see `readColumnsFile`), for this site; columns that it leaves out stay. */
export async function importColumns(work: Work, siteId: string, text: string): Promise<SiteColumn[]> {
  const known = new Map((await siteColumns(work, siteId)).map((column) => [column.url, column]));
  return saveColumns(
    work,
    siteId,
    readColumnsFile(text).map((entry) => ({
      url: entry.url,
      name: entry.name ?? null,
      class: entry.class ?? null,
      period: entry.period === undefined ? null : periodCode(entry.period),
      exempt: entry.exempt ?? null,
      isIgnored: entry.ignore ?? false,
      isConfirmed: entry.confirmed ?? false,
      version: known.get(entry.url)?.version ?? null,
    })),
  );
}

/** The same as a file that `importColumns` and `inspect --columns` read. */
export async function exportColumns(work: Pick<Work, 'tx'>, siteId: string): Promise<string> {
  return writeColumnsFile(await columnEntries(work, siteId));
}

/** What an inspection of the site is to be given. */
export async function columnEntries(work: Pick<Work, 'tx'>, siteId: string): Promise<ColumnEntry[]> {
  return (await siteColumns(work, siteId)).map((column) => ({
    url: column.url,
    ...(column.name === null ? {} : { name: column.name }),
    ...(column.class === null ? {} : { class: column.class }),
    ...(column.period === null ? {} : { period: periodOf(column.period) }),
    ...(column.exempt === null ? {} : { exempt: column.exempt }),
    confirmed: column.confirmedAt !== null,
    ...(column.isIgnored ? { ignore: true } : {}),
  }));
}

type Row = Selectable<Schema['site_columns']>;

function rowsOf({ tx }: Pick<Work, 'tx'>, siteId: string): Promise<Row[]> {
  return tx.selectFrom('site_columns').selectAll().where('site_id', '=', siteId).orderBy('url').execute();
}

async function saveColumn(work: Work, siteId: string, change: ColumnChange, before: Row | undefined): Promise<void> {
  const { tx, now, actor } = work;
  if ((before?.version ?? null) !== change.version)
    throw new ConflictError(`栏目“${shownText(change.name ?? change.url)}”已由他人改动，请取最新内容后再改`, { code: 'changed-meanwhile' });
  const isConfirmedNow = change.isConfirmed && before?.confirmed_at == null;
  const values = {
    name: change.name,
    class: change.class,
    period: change.period,
    exempt_reason: change.exempt?.reason ?? null,
    exempt_until: change.exempt?.until ?? null,
    is_ignored: change.isIgnored,
    confirmed_at: change.isConfirmed ? (isConfirmedNow ? now : before!.confirmed_at) : null,
    confirmed_by_name: change.isConfirmed ? (isConfirmedNow ? actor.name : before!.confirmed_by_name) : null,
    ...changedBy(work),
  };
  if (before === undefined) {
    await tx
      .insertInto('site_columns')
      .values({ id: randomUUIDv7(), site_id: siteId, url: change.url, created_at: now, ...values })
      .execute();
    return;
  }
  const { numUpdatedRows } = await tx
    .updateTable('site_columns')
    .set({ ...values, version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new ConflictError('栏目已由他人改动，请取最新内容后再改', { code: 'changed-meanwhile' });
}

function checkChange({ url, name, class: kind, period, exempt }: ColumnChange): void {
  if (readAddress(url) === null || !/^https?:\/\//i.test(url))
    throw new InputError(`栏目地址“${shownText(url)}”不是网址，应以 http:// 或 https:// 开头`, { code: 'column-address' });
  if (name !== null && (name.trim() === '' || name.length > 200 || /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u.test(name)))
    throw new InputError('栏目名称须为 1 至 200 个字，不含看不见的字符', { code: 'column-name' });
  if (kind !== null && !Object.hasOwn(COLUMN_CLASS_NAMES, kind))
    throw new InputError(`没有栏目类别“${shownText(kind)}”，可用：${Object.keys(COLUMN_CLASS_NAMES).join('、')}`, { code: 'column-class' });
  if (period !== null && !/^(?:none|P[1-9]\d{0,3}[DM])$/.test(period))
    throw new InputError('更新周期应写成 P14D（14 天）、P6M（6 个月）或 none（不要求更新）', { code: 'column-period' });
  if (exempt !== null && exempt.reason.trim() === '') throw new InputError('免检须写明理由', { code: 'exempt-reason' });
}

function columnOf(row: Row): SiteColumn {
  return {
    id: row.id,
    url: row.url,
    name: row.name,
    class: row.class,
    period: row.period,
    exempt: row.exempt_reason === null ? null : { reason: row.exempt_reason, until: row.exempt_until! },
    isIgnored: row.is_ignored,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    confirmedByName: row.confirmed_by_name,
    version: row.version,
  };
}

function periodCode(period: ColumnPeriod): string {
  if (period === 'none') return 'none';
  return 'days' in period ? `P${period.days}D` : `P${period.months}M`;
}

function periodOf(code: string): ColumnPeriod {
  if (code === 'none') return 'none';
  const count = Number(code.slice(1, -1));
  return code.endsWith('D') ? { days: count } : { months: count };
}
