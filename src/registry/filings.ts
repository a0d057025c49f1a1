/** Filings (报备): what a unit reports beforehand, decided by the supervising office; an approved one moves the object's state. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../platform/index.ts';
import type { FilingKind, FilingState, RegistryState, Schema, Work } from '../platform/server.ts';
import { readAddress } from './addresses.ts';
import { limitsOn, moveState } from './lifecycle/lifecycle.ts';
import type { RegistryKind } from './records/kinds.ts';
import { record, setState } from './records/store.ts';

export interface NewFiling {
  /** Exactly one of the two. */
  siteId?: string;
  accountId?: string;
  kind: FilingKind;
  /** UTC. */
  beginsAt: string;
  endsAt: string | null;
  reason: string;
  noticeUrl: string | null;
}

export interface Filing {
  id: string;
  organisationId: string;
  siteId: string | null;
  accountId: string | null;
  kind: FilingKind;
  state: FilingState;
  beginsAt: string;
  endsAt: string | null;
  reason: string;
  noticeUrl: string | null;
  filedAt: string;
  filedByName: string;
  decidedAt: string | null;
  decidedByName: string | null;
  decisionReason: string | null;
  /** When it moved the state of its object; null: not (yet). */
  effectiveAt: string | null;
  version: number;
}

/** Files it. Throws InputError when the table of moves or its limits do not allow it. */
export async function fileMove(work: Work, input: NewFiling): Promise<Filing> {
  const { siteId = null, accountId = null, kind, reason } = input;
  if ((siteId === null) === (accountId === null))
    throw new InputError('报备须针对一个网站或一个账号，请只指定其一', { code: 'filing-object' });
  const noticeUrl = input.noticeUrl === null ? null : (readAddress(input.noticeUrl)?.url ?? null);
  if (input.noticeUrl !== null && noticeUrl === null) throw new InputError('公告网址不是网址，请改正', { code: 'notice-url' });
  const text = reason.replace(/\s+/g, ' ').trim();
  if (text === '') throw new InputError('请写明报备的理由', { code: 'filing-reason' });
  const object = await objectOf(work, { siteId, accountId });
  const id = randomUUIDv7();
  const row = {
    id,
    organisation_id: object.organisationId,
    site_id: siteId,
    account_id: accountId,
    kind,
    begins_at: new Date(input.beginsAt),
    ends_at: input.endsAt === null ? null : new Date(input.endsAt),
    reason: text,
    notice_url: noticeUrl,
  };
  if (row.ends_at !== null && row.ends_at <= row.begins_at)
    throw new InputError('结束时间须晚于开始时间，请改正', { code: 'filing-times' });
  await stateAfter(work, object.state, row);
  await insertFiling(work, { ...row, state: 'filed', decided_at: null, decided_by_name: null, effective_at: null });
  work.note({ action: 'filing.create', outcome: 'done', record: { kind: 'filing', id }, details: { kind, siteId, accountId } });
  return filing(work, id);
}

/**
 * Approves or refuses. An approved filing moves the object's state in the same transaction, or on its day when that has not come
 * (`takeEffect`). Throws ConflictError once decided.
 */
export async function decideFiling(
  work: Work,
  id: string,
  { approve, reason }: { approve: boolean; reason: string | null },
): Promise<Filing> {
  const row = await open(work, id);
  if (!approve && !reason?.trim()) throw new InputError('不同意时请写明理由', { code: 'decision-reason' });
  if (!approve) return end(work, row, 'refused', reason!.trim());
  const object = await objectOf(work, { siteId: row.site_id, accountId: row.account_id });
  const state = await stateAfter(work, object.state, row);
  const isDue = state === object.state || row.begins_at <= work.now;
  if (isDue && state !== object.state) await setState(work, kindOf(row), object, state);
  return end(work, row, 'approved', reason?.trim() || null, isDue ? work.now : null);
}

/**
 * What time brings: approved filings whose day has come move their objects, suspensions that are over end. Run by the scheduler as
 * the system; running it again changes nothing. Number of objects moved. A filing that the object's state no longer allows is
 * withdrawn with the reason.
 */
export async function takeEffect(work: Work): Promise<number> {
  const due = await work.tx
    .selectFrom('filings')
    .selectAll()
    .where('state', '=', 'approved')
    .where('effective_at', 'is', null)
    .where('begins_at', '<=', work.now)
    .orderBy('begins_at')
    .orderBy('id')
    .forUpdate()
    .execute();
  let moved = 0;
  for (const row of due) {
    const object = await objectOf(work, { siteId: row.site_id, accountId: row.account_id });
    try {
      await setState(work, kindOf(row), object, await stateAfter(work, object.state, row));
      await end(work, row, 'approved', row.decision_reason, work.now);
      moved++;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await end(work, row, 'withdrawn', `到期未执行：${error.message}`);
    }
  }
  return moved + (await endSuspensions(work));
}

async function endSuspensions(work: Work): Promise<number> {
  const over = await work.tx
    .selectFrom('filings as f')
    .leftJoin('sites as s', 's.id', 'f.site_id')
    .leftJoin('accounts as a', 'a.id', 'f.account_id')
    .select(['f.organisation_id', 'f.site_id', 'f.account_id', 'f.ends_at'])
    .where('f.kind', '=', 'suspension')
    .where('f.effective_at', 'is not', null)
    .where('f.ends_at', '<=', work.now)
    .where(({ eb, or }) => or([eb('s.state', '=', 'suspended'), eb('a.state', '=', 'suspended')]))
    .orderBy('f.ends_at', 'desc')
    .execute();
  const ended = new Set<string>();
  for (const { organisation_id, site_id, account_id, ends_at } of over) {
    const id = (site_id ?? account_id)!;
    if (ended.has(id) || (await hasLongerSuspension(work, { site_id, account_id }))) continue;
    ended.add(id);
    await setState(work, kindOf({ site_id }), await objectOf(work, { siteId: site_id, accountId: account_id }), 'normal');
    await insertFiling(work, {
      id: randomUUIDv7(),
      organisation_id,
      site_id,
      account_id,
      kind: 'resumption',
      state: 'approved',
      begins_at: ends_at!,
      ends_at: null,
      reason: '临时下线期满，自动恢复',
      notice_url: null,
      decided_at: work.now,
      decided_by_name: work.actor.name,
      effective_at: work.now,
    });
  }
  return ended.size;
}

async function hasLongerSuspension({ tx, now }: Work, { site_id, account_id }: Pick<Row, 'site_id' | 'account_id'>): Promise<boolean> {
  const found = await tx
    .selectFrom('filings')
    .select('id')
    .where('kind', '=', 'suspension')
    .where('effective_at', 'is not', null)
    .where(site_id === null ? 'account_id' : 'site_id', '=', site_id ?? account_id)
    .where('ends_at', '>', now)
    .executeTakeFirst();
  return found !== undefined;
}

async function insertFiling(
  { tx, now, actor }: Work,
  row: Pick<
    Row,
    'id' | 'organisation_id' | 'site_id' | 'account_id' | 'kind' | 'state' | 'begins_at' | 'ends_at' | 'reason' | 'notice_url'
  > &
    Pick<Row, 'decided_at' | 'decided_by_name' | 'effective_at'>,
): Promise<void> {
  await tx
    .insertInto('filings')
    .values({ ...row, filed_at: now, filed_by: actor.id, filed_by_name: actor.name, decision_reason: null })
    .execute();
}

/** Takes a filing back that nobody has decided. Throws ConflictError once decided. */
export async function withdrawFiling(work: Work, id: string): Promise<Filing> {
  return end(work, await open(work, id), 'withdrawn', null);
}

/** One filing. Throws NotFoundError when it is not in sight. */
export async function filing({ tx }: Pick<Work, 'tx'>, id: string): Promise<Filing> {
  const row = await tx.selectFrom('filings').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return filingOf(row);
}

export interface FilingFilter {
  state?: FilingState;
  siteId?: string;
  accountId?: string;
}

/** Filings, newest first; `after`: id of the last one of the page before. */
export async function listFilings(
  { tx }: Work,
  { state, siteId, accountId, after, limit }: FilingFilter & { after: string | null; limit: number },
): Promise<Filing[]> {
  const rows = await tx
    .selectFrom('filings')
    .selectAll()
    .$if(state !== undefined, (query) => query.where('state', '=', state!))
    .$if(siteId !== undefined, (query) => query.where('site_id', '=', siteId!))
    .$if(accountId !== undefined, (query) => query.where('account_id', '=', accountId!))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    // Ids are in the order of time.
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(filingOf);
}

type Row = Selectable<Schema['filings']>;

const kindOf = (row: Pick<Row, 'site_id'>): RegistryKind => (row.site_id === null ? 'accounts' : 'sites');

async function objectOf(work: Work, { siteId, accountId }: { siteId: string | null; accountId: string | null }) {
  return siteId === null ? record(work, 'accounts', accountId!) : record(work, 'sites', siteId);
}

type Filed = Pick<Row, 'id' | 'site_id' | 'account_id' | 'kind' | 'begins_at' | 'ends_at' | 'notice_url'>;

async function stateAfter({ tx }: Work, state: RegistryState, filed: Filed): Promise<RegistryState> {
  const earlier = await tx
    .selectFrom('filings')
    .select(['kind', 'begins_at'])
    .where(filed.site_id === null ? 'account_id' : 'site_id', '=', filed.site_id ?? filed.account_id)
    .where('state', '=', 'approved')
    .where('id', '<>', filed.id)
    .execute();
  const beginsOn = beijingDate(filed.begins_at);
  const result = moveState(
    state,
    { kind: filed.kind, beginsOn, endsOn: filed.ends_at && beijingDate(filed.ends_at), noticeUrl: filed.notice_url },
    earlier.map((one) => ({ kind: one.kind, beginsOn: beijingDate(one.begins_at) })),
    limitsOn(beginsOn),
  );
  if (result.problem !== null) throw new InputError(result.problem, { code: 'move-refused' });
  return result.state;
}

/** The filing, locked: two people decide one after the other. */
async function open({ tx }: Work, id: string): Promise<Row> {
  const row = await tx.selectFrom('filings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  if (row.state !== 'filed') throw new ConflictError('此报备已经办结，不能再改', { code: 'filing-decided' });
  return row;
}

async function end(work: Work, row: Row, state: FilingState, reason: string | null, effectiveAt: Date | null = null): Promise<Filing> {
  const decided = row.decided_at === null ? { decided_at: work.now, decided_by_name: work.actor.name } : {};
  await work.tx
    .updateTable('filings')
    .set({ state, ...decided, decision_reason: reason, effective_at: effectiveAt, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  work.note({ action: `filing.${state}`, outcome: 'done', record: { kind: 'filing', id: row.id }, details: { reason } });
  return filing(work, row.id);
}

const notFound = () => new NotFoundError('找不到此报备，或无权查看', { code: 'filing-not-found' });

/** `YYYY-MM-DD` in Beijing, which has known no other offset since 1991. */
const beijingDate = (instant: Date) => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

function filingOf(row: Row): Filing {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    siteId: row.site_id,
    accountId: row.account_id,
    kind: row.kind,
    state: row.state,
    beginsAt: row.begins_at.toISOString(),
    endsAt: row.ends_at?.toISOString() ?? null,
    reason: row.reason,
    noticeUrl: row.notice_url,
    filedAt: row.filed_at.toISOString(),
    filedByName: row.filed_by_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedByName: row.decided_by_name,
    decisionReason: row.decision_reason,
    effectiveAt: row.effective_at?.toISOString() ?? null,
    version: row.version,
  };
}
