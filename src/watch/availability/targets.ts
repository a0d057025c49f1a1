/** Addresses that are watched: those of the registry, each with its schedule. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import type { Work } from '../../platform/server.ts';
import { checkInterval } from './schedule.ts';
import { SHARDS } from './shards.ts';

/** Sites in these states are watched; a closing one until it is closed. */
const WATCHED_STATES = ['normal', 'suspended', 'closing'];
const BATCH = 1000;

/** Brings the addresses in line with the registry; how many came and went. Runs again without effect. */
export async function syncTargets({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<{ added: number; ended: number }> {
  const { rows } = await sql<{ id: string | null; site_id: string; url: string; is_home: boolean; wanted: boolean }>`
    with wanted as (
      select site_id, url, bool_or(is_home) as is_home from (
        select id as site_id, home_url as url, true as is_home from sites where state = any(${WATCHED_STATES})
        union all
        select id, unnest(further_urls), false from sites where state = any(${WATCHED_STATES})
      ) as all_urls where length(url) between 1 and 2000 group by site_id, url
    )
    select t.id, coalesce(w.site_id, t.site_id) as site_id, coalesce(w.url, t.url) as url,
      coalesce(w.is_home, t.is_home) as is_home, w.url is not null as wanted
    from wanted w full join watch_targets t on t.site_id = w.site_id and t.url = w.url
    where t.id is null or (w.url is null) <> (t.ended_at is not null) or w.is_home <> t.is_home`.execute(tx);
  const fresh = rows.filter((row) => row.id === null);
  for (let at = 0; at < fresh.length; at += BATCH)
    await tx
      .insertInto('watch_targets')
      .values(
        fresh.slice(at, at + BATCH).map(({ site_id, url, is_home }) => ({
          id: randomUUIDv7(),
          site_id,
          url,
          is_home,
          interval_s: null,
          paused_at: null,
          paused_reason: null,
          created_at: now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  let ended = 0;
  for (const { id, wanted, is_home } of rows) {
    if (id === null) continue;
    if (!wanted) ended++;
    await tx
      .updateTable('watch_targets')
      .set({ ended_at: wanted ? null : now, is_home })
      .where('id', '=', id)
      .execute();
  }
  return { added: fresh.length, ended };
}

export interface LoadedTarget {
  number: number;
  url: string;
  intervalS: number;
}

/** What a watcher that holds these parts visits. */
export async function loadTargets({ tx }: Pick<Work, 'tx'>, shards: readonly number[], intervalS: number): Promise<LoadedTarget[]> {
  if (shards.length === 0) return [];
  const rows = await tx
    .selectFrom('watch_targets')
    .select(['number', 'url', 'interval_s'])
    .where('ended_at', 'is', null)
    .where('paused_at', 'is', null)
    .where(sql<boolean>`number % ${SHARDS} = any(${[...shards]})`)
    .orderBy('number')
    .execute();
  return rows.map(({ number, url, interval_s }) => ({ number, url, intervalS: interval_s ?? intervalS }));
}

export interface TargetChange {
  /** Seconds; null: as the settings say. Left out: unchanged. */
  intervalS?: number | null;
  /** Why it is not visited for the time being; null: it is. Left out: unchanged. */
  pausedReason?: string | null;
}

/** Changes how an address is watched. Throws InputError for an interval that may not be, ConflictError for another version. */
export async function changeTarget(work: Work, id: string, version: number, change: TargetChange): Promise<void> {
  const { tx, now, note } = work;
  const row = await tx.selectFrom('watch_targets').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此监测地址，或无权查看', { code: 'watch-target-not-found' });
  if (row.version !== version)
    throw new ConflictError('此监测地址已被他人修改，请刷新后重试', { code: 'version-changed', details: { version: row.version } });
  const { intervalS, pausedReason } = change;
  if (intervalS !== undefined && intervalS !== null) checkInterval(intervalS, row.is_home);
  const reason = pausedReason?.replace(/\s+/g, ' ').trim();
  if (reason === '') throw new InputError('暂停监测须写明理由', { code: 'pause-reason' });
  await tx
    .updateTable('watch_targets')
    .set({
      ...(intervalS === undefined ? {} : { interval_s: intervalS }),
      ...(pausedReason === undefined
        ? {}
        : { paused_reason: reason ?? null, paused_at: reason === undefined ? null : (row.paused_at ?? now) }),
      version: row.version + 1,
    })
    .where('id', '=', id)
    .execute();
  note({
    action: 'watch-target.change',
    outcome: 'done',
    record: { kind: 'watch-target', id },
    details: { intervalS, pausedReason: reason },
  });
}
