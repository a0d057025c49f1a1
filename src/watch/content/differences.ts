/** Differences of a page from its accepted version: they wait until a person accepts them or says that it is tampering. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable, Updateable } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import type { DifferenceState, Schema, Work } from '../../platform/server.ts';
import { recordEvents, type WatchEvent } from '../events.ts';
import type { PageRow } from '../freshness/pages.ts';
import { type Difference, differenceSentence, differencesOf, digestOf, type MadeOf, readMadeOf } from './made-of.ts';

/** Whose page. */
export interface DifferingPage {
  organisationId: string;
  siteId: string;
  /** “…”首页, “…”栏目“…”. */
  name: string;
}

type Row = Selectable<Schema['watch_differences']>;

/** Compares what was seen with the accepted version; the first version seen is taken for accepted. The events that follow. */
export async function recordDifference(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  page: PageRow,
  made: MadeOf,
  whose: DifferingPage,
): Promise<WatchEvent[]> {
  if (page.accepted === null) {
    await tx
      .updateTable('watch_pages')
      .set({ accepted: JSON.stringify(made), accepted_at: now })
      .where('id', '=', page.id)
      .execute();
    return [];
  }
  const differences = differencesOf(readMadeOf(page.accepted), made);
  const open = await openDifference({ tx }, page.id);
  const set = (values: Updateable<Schema['watch_differences']>) =>
    tx.updateTable('watch_differences').set(values).where('id', '=', open!.id).execute();
  if (differences.length === 0) {
    if (open === undefined) return [];
    await set({ gone_at: now, ...(open.state === 'pending' ? { state: 'passed', ended_at: now, version: open.version + 1 } : {}) });
    return [eventOf(whose, page, open.is_suspicious || open.state === 'tampering', true, '已恢复为认可的版本', now)];
  }
  const digest = digestOf(differences);
  if (open !== undefined && open.digest === digest) {
    await set({ last_seen_at: now });
    return [];
  }
  const is_suspicious = differences.some((one) => one.isSuspicious);
  const seen = { digest, is_suspicious, differences: JSON.stringify(differences), made: JSON.stringify(made), last_seen_at: now };
  if (open?.state === 'pending') await set({ ...seen, version: open.version + 1 });
  else {
    // What was confirmed as tampering has become something else: that is to be decided anew.
    if (open !== undefined) await set({ gone_at: now });
    await tx
      .insertInto('watch_differences')
      .values({ id: randomUUIDv7(), page_id: page.id, state: 'pending', first_seen_at: now, ...seen })
      .execute();
  }
  const isTold = open?.state === 'pending' && (open.is_suspicious || !is_suspicious);
  return isTold ? [] : [eventOf(whose, page, is_suspicious, false, differenceSentence(differences), now)];
}

/** The difference that waits, or was confirmed as tampering and is still there. */
function openDifference({ tx }: Pick<Work, 'tx'>, pageId: string): Promise<Row | undefined> {
  return tx
    .selectFrom('watch_differences')
    .selectAll()
    .where('page_id', '=', pageId)
    .where((row) => row.or([row('state', '=', 'pending'), row.and([row('state', '=', 'tampering'), row('gone_at', 'is', null)])]))
    .orderBy('state')
    .orderBy('first_seen_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

function eventOf(
  whose: DifferingPage,
  page: Pick<PageRow, 'id' | 'url'>,
  isGrave: boolean,
  isOver: boolean,
  said: string,
  at: Date,
): WatchEvent {
  const { organisationId, siteId, name } = whose;
  const sentence = isOver ? `${name}${said}` : isGrave ? `${name}疑被篡改：${said}` : `${name}有改动，请确认：${said}`;
  return {
    ...{
      organisationId,
      kind: isGrave ? 'tampering' : 'page-changed',
      object: { kind: 'site', id: siteId },
      trouble: `changed:${page.id}`,
    },
    ...{ isOver, at, sentence, details: { url: page.url } },
  };
}

export interface DifferenceView {
  id: string;
  siteId: string;
  siteName: string;
  pageId: string;
  pageKind: 'home' | 'column';
  pageName: string | null;
  url: string;
  isSuspicious: boolean;
  differences: Difference[];
  state: DifferenceState;
  firstSeenAt: string;
  lastSeenAt: string;
  endedAt: string | null;
  decidedByName: string | null;
  reason: string | null;
  version: number;
}

const joined = ({ tx }: Pick<Work, 'tx'>) =>
  tx
    .selectFrom('watch_differences as d')
    .innerJoin('watch_pages as p', 'p.id', 'd.page_id')
    .innerJoin('sites as s', 's.id', 'p.site_id')
    .selectAll('d')
    .select(['p.site_id', 'p.kind', 'p.name as page_name', 'p.url', 's.name as site_name', 's.organisation_id']);

/** Differences, the latest first. */
export async function listDifferencesSeen(
  work: Pick<Work, 'tx'>,
  { state, siteId, after, limit }: { state: DifferenceState | null; siteId: string | null; after: string | null; limit: number },
): Promise<DifferenceView[]> {
  const rows = await joined(work)
    .$if(state !== null, (query) => query.where('d.state', '=', state!))
    .$if(siteId !== null, (query) => query.where('p.site_id', '=', siteId!))
    .$if(after !== null, (query) => query.where('d.id', '<', after!))
    .orderBy('d.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(viewOf);
}

/** One of them. Throws NotFoundError when it is not in sight. */
export async function differenceSeen(work: Pick<Work, 'tx'>, id: string): Promise<DifferenceView> {
  return viewOf(await rowOf(work, id));
}

async function rowOf(work: Pick<Work, 'tx'>, id: string) {
  const row = await joined(work).where('d.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此页面改动，或无权查看', { code: 'difference-not-found' });
  return row;
}

/**
 * A person accepts what the page is now as its version, or says that somebody tampered with it: then the version before stays the
 * accepted one. Throws NotFoundError, InputError without a reason, ConflictError when it was decided or the page changed meanwhile.
 */
export async function decideDifference(
  work: Work,
  id: string,
  version: number,
  { accept, reason }: { accept: boolean; reason: string },
): Promise<DifferenceView> {
  const { tx, now, actor, note } = work;
  const row = await rowOf(work, id);
  if (reason.trim() === '') throw new InputError('请写明理由', { code: 'difference-without-reason' });
  if (row.version !== version || row.state !== 'pending')
    throw new ConflictError('此改动已由他人处理，或页面又有变化，请取最新内容后再定', { code: 'changed-meanwhile' });
  await tx
    .updateTable('watch_differences')
    .set({
      ...{ state: accept ? ('accepted' as const) : ('tampering' as const), ended_at: now, decided_by_name: actor.name, reason },
      version: version + 1,
    })
    .where('id', '=', id)
    .execute();
  if (accept)
    await tx
      .updateTable('watch_pages')
      .set({ accepted: JSON.stringify(row.made), accepted_at: now, accepted_by_name: actor.name })
      .where('id', '=', row.page_id)
      .execute();
  const name = row.kind === 'home' ? `“${row.site_name}”首页` : `“${row.site_name}”栏目“${row.page_name ?? row.url}”`;
  const whose = { organisationId: row.organisation_id, siteId: row.site_id, name };
  const page = { id: row.page_id, url: row.url };
  const said = accept ? '的改动已确认为正常' : `经人工确认（${differenceSentence(row.differences as Difference[])}）`;
  await recordEvents(work, [eventOf(whose, page, !accept || row.is_suspicious, accept, said, now)]);
  note({
    action: accept ? 'difference.accept' : 'difference.tampering',
    outcome: 'done',
    record: { kind: 'difference', id },
    details: { siteId: row.site_id, url: row.url, reason },
  });
  return differenceSeen(work, id);
}

function viewOf(row: Awaited<ReturnType<typeof rowOf>>): DifferenceView {
  return {
    ...{ id: row.id, siteId: row.site_id, siteName: row.site_name, pageId: row.page_id, pageKind: row.kind, pageName: row.page_name },
    ...{ url: row.url, isSuspicious: row.is_suspicious, differences: row.differences as Difference[], state: row.state },
    ...{ firstSeenAt: row.first_seen_at.toISOString(), lastSeenAt: row.last_seen_at.toISOString() },
    ...{ endedAt: row.ended_at?.toISOString() ?? null, decidedByName: row.decided_by_name, reason: row.reason, version: row.version },
  };
}
