/**
 * What inspections met and nobody registered: hosts below a site's domain, accounts that sites link to. A person says of each whose
 * it is; what was registered meanwhile is not shown.
 */
import { randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import type { DiscoveryState, Schema, Work } from '../../platform/server.ts';
import { record } from '../records/store.ts';
import type { Found } from './classify.ts';

export interface Discovery {
  id: string;
  organisationId: string;
  /** Null: a unit reported it. */
  siteId: string | null;
  kind: 'host' | 'account';
  url: string;
  /** Platform of an account, with its own name where a unit reported it; null for hosts. */
  name: string | null;
  seenOn: string;
  seenHow: 'link' | 'certificate' | 'questionnaire';
  firstSeenAt: string;
  lastSeenAt: string;
  /** `new`: nobody has said; `ours`: to be registered; `foreign`: somebody else's. */
  state: DiscoveryState;
  reason: string | null;
  decidedByName: string | null;
  version: number;
}

const MOST = 500;

/** Keeps what an inspection of the site met; met again, only its last day moves. Registered ones are left out. */
export async function recordDiscoveries(work: Work, siteId: string, found: readonly Found[]): Promise<void> {
  const { organisationId } = await record(work, 'sites', siteId);
  const rows = found.slice(0, MOST).map((one) => ({ id: randomUUIDv7(), ...one }));
  await sql`
    insert into discoveries (id, organisation_id, site_id, kind, key, url, name, seen_on, seen_how, first_seen_at, last_seen_at, state)
    select f.id, ${organisationId}::uuid, ${siteId}::uuid, f.kind, f.key, f.url, f.name, f."seenOn", f."seenHow", ${work.now}, ${work.now}, 'new'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(
      id uuid, kind text, key text, url text, name text, "seenOn" text, "seenHow" text)
    where not ${isRegistered}
    on conflict (site_id, kind, key) do update set last_seen_at = excluded.last_seen_at`.execute(work.tx);
}

/** An account that a unit says it has. */
export interface ReportedAccount {
  platform: string;
  name: string;
  link: string | null;
}

/** Keeps accounts that a unit named and nobody registered; `title`: of what it answered. How many were not known before. */
export async function recordReported(
  { tx, now }: Work,
  organisationId: string,
  title: string,
  accounts: readonly ReportedAccount[],
): Promise<number> {
  const rows = accounts.map(({ platform, name, link }) => ({
    ...{ id: randomUUIDv7(), kind: 'account', key: `${platform} ${name}`.slice(0, 200), name: `${platform} ${name}`.slice(0, 200) },
    url: link !== null && /^https?:\/\//i.test(link) ? link.slice(0, 500) : '',
  }));
  const once = [...new Map(rows.map((row) => [row.key, row])).values()];
  const { numAffectedRows = 0n } = await sql`
    insert into discoveries (id, organisation_id, site_id, kind, key, url, name, seen_on, seen_how, first_seen_at, last_seen_at, state)
    select f.id, ${organisationId}::uuid, null, f.kind, f.key, f.url, f.name, ${title}, 'questionnaire', ${now}, ${now}, 'new'
    from jsonb_to_recordset(${JSON.stringify(once)}::jsonb) as f(id uuid, kind text, key text, url text, name text)
    where not ${isRegistered}
    on conflict (organisation_id, kind, key) where site_id is null do nothing`.execute(tx);
  return Number(numAffectedRows);
}

/** Not yet registered, oldest first; `after`: id of the last one of the page before. */
export async function listDiscoveries(
  { tx }: Pick<Work, 'tx'>,
  { state, siteId, after, limit }: { state: DiscoveryState | null; siteId: string | null; after: string | null; limit: number },
): Promise<Discovery[]> {
  const { rows } = await sql<Row>`
    select * from discoveries f
    where (${state}::text is null or state = ${state}) and (${siteId}::uuid is null or site_id = ${siteId})
      and (${after}::uuid is null or id > ${after}) and not ${isRegistered}
    order by id limit ${limit}`.execute(tx);
  return rows.map(discoveryOf);
}

/** Says whose it is. Throws NotFoundError, InputError without a reason for `foreign`, ConflictError (`changed-meanwhile`). */
export async function decideDiscovery(
  work: Work,
  id: string,
  version: number,
  { state, reason }: { state: DiscoveryState; reason: string | null },
): Promise<Discovery> {
  if (state === 'foreign' && !reason?.trim()) throw new InputError('不属于本单位的，请写明理由', { code: 'discovery-reason' });
  const known = await work.tx.selectFrom('discoveries').selectAll().where('id', '=', id).executeTakeFirst();
  if (known === undefined) throw new NotFoundError('找不到这条发现，或无权查看', { code: 'discovery-not-found' });
  const changed = await work.tx
    .updateTable('discoveries')
    .set({ state, reason: reason?.trim() || null, decided_at: work.now, decided_by_name: work.actor.name, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (changed === undefined) throw new ConflictError('此条已由他人处理，请取最新内容后再改', { code: 'changed-meanwhile' });
  work.note({ action: 'discovery.decide', outcome: 'done', record: { kind: 'discovery', id }, details: { key: known.key, state, reason } });
  return discoveryOf(changed);
}

type Row = Selectable<Schema['discoveries']>;

/** A site stands at that host, or an account has that link or that platform and name. `f`: the discovery. */
const isRegistered = sql`exists (
  select from sites s where f.kind = 'host' and s.state <> 'deregistered'
    and exists (select from unnest(s.address_keys) k where k = f.key or starts_with(k, f.key || '/') or starts_with(k, f.key || ':'))
  union all
  select from accounts a where f.kind = 'account' and a.state <> 'deregistered'
    and (position(split_part(f.key, ' ', 2) in coalesce(a.link, '')) > 0 or position(split_part(f.key, ' ', 2) in array_to_string(a.store_urls, ' ')) > 0
      or a.platform || ' ' || a.name = f.key))`;

function discoveryOf(row: Row): Discovery {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    siteId: row.site_id,
    kind: row.kind,
    url: row.url,
    name: row.name,
    seenOn: row.seen_on,
    seenHow: row.seen_how,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    state: row.state,
    reason: row.reason,
    decidedByName: row.decided_by_name,
    version: row.version,
  };
}
