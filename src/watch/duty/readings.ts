/** 值班读网: which site or account a person read when, what was seen there, and what came of it; withdrawn, never changed. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import { organisation, type Schema, visibleText, type Work } from '../../platform/server.ts';

export const READING_OUTCOMES = ['normal', 'problem', 'unreadable'] as const;
export type ReadingOutcome = (typeof READING_OUTCOMES)[number];

/** What a reading leads to: a finding, an alert, an order, or an address. */
export interface ReadingLink {
  kind: 'finding' | 'alert' | 'order' | 'url';
  /** Id of the record, or the address. */
  id: string;
}

export interface NewReading {
  /** The office that reads. */
  organisationId: string;
  /** One of the two. */
  siteId: string | null;
  accountId: string | null;
  /** Null: now. */
  readAt: Date | null;
  outcome: ReadingOutcome;
  /** Necessary unless all was normal. */
  seen: string;
  links: readonly ReadingLink[];
}

export interface Reading {
  id: string;
  organisationId: string;
  siteId: string | null;
  accountId: string | null;
  objectName: string;
  readAt: string;
  readByName: string;
  outcome: ReadingOutcome;
  seen: string;
  links: ReadingLink[];
  withdrawnAt: string | null;
  withdrawReason: string | null;
  version: number;
}

/** A reading is written down within so long. */
const LATEST_MS = 7 * 86_400_000;

/** Writes a reading down. Throws InputError for a time to come or long past, NotFoundError for what is not in the registry. */
export async function recordReading(work: Work, input: NewReading): Promise<Reading> {
  const { tx, now, actor } = work;
  const { organisationId, siteId, accountId, outcome, links } = input;
  await organisation(work, organisationId);
  if ((siteId === null) === (accountId === null)) throw new InputError('请选择一个网站或一个账号', { code: 'reading-object' });
  const readAt = input.readAt ?? now;
  if (readAt > now || now.getTime() - readAt.getTime() > LATEST_MS)
    throw new InputError('读网时间须在此刻之前、7 天之内，请改正', { code: 'reading-time' });
  const seen = visibleText(input.seen.trim());
  if (outcome !== 'normal' && seen === '') throw new InputError('请写明看到了什么问题', { code: 'reading-empty' });
  const of =
    siteId === null
      ? tx.selectFrom('accounts').select('name').where('id', '=', accountId!)
      : tx.selectFrom('sites').select('name').where('id', '=', siteId);
  const object = await of.executeTakeFirst();
  if (object === undefined) throw new NotFoundError('名录中找不到此网站或账号，或无权查看', { code: 'record-not-found' });
  const id = randomUUIDv7();
  await tx
    .insertInto('reading_entries')
    .values({
      ...{ id, organisation_id: organisationId, site_id: siteId, account_id: accountId, object_name: object.name, read_at: readAt },
      ...{ read_by_id: actor.id, read_by_name: actor.name, outcome, seen, links: JSON.stringify(links) },
      ...{ made_at: now, withdrawn_at: null, withdraw_reason: null },
    })
    .execute();
  work.note({ action: 'reading.create', outcome: 'done', record: { kind: 'reading', id }, details: { siteId, accountId, outcome } });
  return readingById(work, id);
}

/** Takes a reading back that was written down by mistake; it stays in the records and counts no more. */
export async function withdrawReading(work: Work, id: string, version: number, reason: string): Promise<Reading> {
  const { tx, now, note } = work;
  const row = await tx.selectFrom('reading_entries').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  if (row.version !== version) throw new ConflictError('此读网记录已有改动，请取最新内容后再办理', { code: 'changed-meanwhile' });
  if (row.withdrawn_at !== null) throw new ConflictError('此读网记录已经撤回', { code: 'reading-withdrawn' });
  const said = reason.trim();
  if (said === '') throw new InputError('请写明撤回的原因', { code: 'withdraw-reason' });
  await tx
    .updateTable('reading_entries')
    .set({ withdrawn_at: now, withdraw_reason: said, version: version + 1 })
    .where('id', '=', id)
    .execute();
  note({ action: 'reading.withdraw', outcome: 'done', record: { kind: 'reading', id }, details: { reason: said } });
  return readingById(work, id);
}

/** One reading. Throws NotFoundError when it is not in sight. */
export async function readingById({ tx }: Pick<Work, 'tx'>, id: string): Promise<Reading> {
  const row = await tx.selectFrom('reading_entries').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return readingOf(row);
}

export interface ReadingFilter {
  organisationId?: string;
  siteId?: string;
  accountId?: string;
  outcome?: ReadingOutcome;
}

/** Readings in sight, newest first, withdrawn ones too; `after`: id of the last one of the page before. */
export async function listReadings(
  { tx }: Pick<Work, 'tx'>,
  { organisationId, siteId, accountId, outcome, after, limit }: ReadingFilter & { after: string | null; limit: number },
): Promise<Reading[]> {
  const rows = await tx
    .selectFrom('reading_entries')
    .selectAll()
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId!))
    .$if(siteId !== undefined, (query) => query.where('site_id', '=', siteId!))
    .$if(accountId !== undefined, (query) => query.where('account_id', '=', accountId!))
    .$if(outcome !== undefined, (query) => query.where('outcome', '=', outcome!))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(readingOf);
}

type Row = Selectable<Schema['reading_entries']>;

const notFound = () => new NotFoundError('找不到此读网记录，或无权查看', { code: 'reading-not-found' });

/** A stored reading as it is shown. */
export const readingOf = (row: Row): Reading => ({
  ...{ id: row.id, organisationId: row.organisation_id, siteId: row.site_id, accountId: row.account_id, objectName: row.object_name },
  ...{ readAt: row.read_at.toISOString(), readByName: row.read_by_name, outcome: row.outcome, seen: row.seen },
  ...{ links: row.links as ReadingLink[], withdrawnAt: row.withdrawn_at?.toISOString() ?? null },
  ...{ withdrawReason: row.withdraw_reason, version: row.version },
});
