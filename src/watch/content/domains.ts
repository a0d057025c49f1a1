/** Hosts of other people that sites link to, and hosts of closed sites: asked now and then what answers there. */
import { randomUUIDv7 } from 'node:crypto';
import { hostOf, type PageReading } from '../../page/index.ts';
import { type DomainClass, sendJobs, type Work } from '../../platform/server.ts';
import { recordEvents, type WatchEvent } from '../events.ts';
import { lookDomainJob } from '../freshness/jobs.ts';
import { latestSensible, lookAgain, nextLook } from '../freshness/schedule.ts';
import { openTerms } from '../freshness/settings.ts';
import { DOMAIN_WORDS, type DomainAnswer, domainClass, isTrouble } from './domain-class.ts';

/** Hosts remembered of one page. */
const MOST_HOSTS = 200;

/** Remembers the foreign hosts that a page links to. */
export async function notePartners(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  siteId: string,
  { facts, blocks }: PageReading,
  trusted: readonly string[],
): Promise<void> {
  const own = hostOf(facts.url);
  const hosts = new Map<string, string>();
  for (const { url, kind } of blocks.flatMap((block) => block.links)) {
    const host = hostOf(url);
    if (kind !== 'page' || host === '' || host === own || host.length > 300 || hosts.size >= MOST_HOSTS) continue;
    if (trusted.some((suffix) => host === suffix || host.endsWith(`.${suffix}`)) || !URL.canParse(url)) continue;
    if (!hosts.has(host)) hosts.set(host, `${new URL(url).origin}/`);
  }
  if (hosts.size === 0) return;
  await tx
    .insertInto('watch_domains')
    .values(
      [...hosts].map(([host, url]) => ({
        ...{ id: randomUUIDv7(), site_id: siteId, kind: 'partner' as const, host, url, seen_on: facts.url.slice(0, 2000) },
        ...{ next_at: now, first_seen_at: now, last_seen_at: now },
      })),
    )
    .onConflict((conflict) => conflict.columns(['site_id', 'kind', 'host']).doUpdateSet({ last_seen_at: now }))
    .execute();
}

/** Remembers the hosts of closed sites; forgets those of sites that are open again. */
export async function syncClosedDomains({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<void> {
  const closed = await tx
    .selectFrom('sites as s')
    .select(['s.id', 's.home_url'])
    .where('s.state', 'in', ['closed', 'deregistered'])
    .where((row) =>
      row.not(
        row.exists(row.selectFrom('watch_domains as d').select('d.id').whereRef('d.site_id', '=', 's.id').where('d.kind', '=', 'closed')),
      ),
    )
    .limit(500)
    .execute();
  for (const { id, home_url: url } of closed) {
    if (!URL.canParse(url)) continue;
    await tx
      .insertInto('watch_domains')
      .values({
        ...{ id: randomUUIDv7(), site_id: id, kind: 'closed', host: hostOf(url), url: `${new URL(url).origin}/`, seen_on: null },
        ...{ next_at: now, first_seen_at: now, last_seen_at: now },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await tx
    .deleteFrom('watch_domains')
    .where('kind', '=', 'closed')
    .where('site_id', 'in', (row) => row.selectFrom('sites').select('id').where('state', 'not in', ['closed', 'deregistered']))
    .execute();
}

/** Hosts asked in one go. */
const MOST_JOBS = 500;

/** Sends a job for every host that is due; how many. */
export async function sendDomainLooks(work: Work): Promise<number> {
  const rows = await work.tx
    .selectFrom('watch_domains')
    .select('host')
    .distinct()
    .where((row) => row.or([row('next_at', '<=', work.now), row('next_at', '>', latestSensible(work.now))]))
    .limit(MOST_JOBS)
    .execute();
  return sendJobs(work, lookDomainJob, rows);
}

/** Where to ask for a host; null: nobody wants to know any more. */
export async function domainAddress({ tx }: Pick<Work, 'tx'>, host: string): Promise<string | null> {
  const row = await tx.selectFrom('watch_domains').select('url').where('host', '=', host).orderBy('id').limit(1).executeTakeFirst();
  return row?.url ?? null;
}

/** Writes down what answered, for all sites that it concerns. */
export async function recordDomain(work: Pick<Work, 'tx' | 'now'>, host: string, answer: DomainAnswer): Promise<void> {
  const { tx, now } = work;
  const terms = await openTerms(work);
  const rows = await tx
    .selectFrom('watch_domains as d')
    .innerJoin('sites as s', 's.id', 'd.site_id')
    .selectAll('d')
    .select(['s.organisation_id', 's.name'])
    .where('d.host', '=', host)
    .forUpdate('d')
    .execute();
  const events: WatchEvent[] = [];
  for (const row of rows) {
    const everyHours = terms({ organisationId: row.organisation_id, siteId: row.site_id }).domainsDays * 24;
    const found = domainClass(host, answer, row.kind);
    const next = found === null ? lookAgain(row.id, everyHours, now.getTime(), FAILED) : nextLook(row.id, everyHours, now.getTime());
    const isOther = found !== null && found !== row.class;
    await tx
      .updateTable('watch_domains')
      .set({
        ...{
          next_at: new Date(next),
          asked_at: now,
          title: answer.title.slice(0, 200),
          detail: answer.finalUrl?.slice(0, 500) ?? answer.kind,
        },
        ...(isOther ? { class: found, class_before: row.class, changed_at: now } : {}),
      })
      .where('id', '=', row.id)
      .execute();
    if (isOther) events.push(...eventOf(row, found, now));
  }
  await recordEvents(work, events);
}

const FAILED = { isOurs: false, failures: 1, retryAfterS: null };

interface Row {
  site_id: string;
  organisation_id: string;
  name: string;
  kind: 'partner' | 'closed';
  host: string;
  seen_on: string | null;
  class: DomainClass | null;
}

function eventOf(
  { site_id: siteId, organisation_id: organisationId, name, kind, host, seen_on: seenOn, class: before }: Row,
  found: DomainClass,
  at: Date,
): WatchEvent[] {
  const isOver = !isTrouble(found, kind);
  if (isOver && !isTrouble(before, kind)) return [];
  const what = kind === 'closed' ? `已关停的“${name}”的域名 ${host}` : `“${name}”所链接的 ${host}`;
  return [
    {
      ...{
        organisationId,
        kind: 'foreign-domain',
        object: { kind: 'site', id: siteId },
        trouble: `domain:${siteId}:${host}`.slice(0, 300),
      },
      ...{ isOver, at, sentence: `${what}现在${DOMAIN_WORDS[found]}`, details: { host, seenOn, class: found, before } },
    },
  ];
}

export interface DomainView {
  id: string;
  siteId: string;
  siteName: string;
  kind: 'partner' | 'closed';
  host: string;
  seenOn: string | null;
  class: DomainClass | null;
  classBefore: DomainClass | null;
  title: string | null;
  askedAt: string | null;
  changedAt: string | null;
}

/** Hosts by id; `isTroubled`: only those that people must be told of. */
export async function listDomains(
  { tx }: Pick<Work, 'tx'>,
  { siteId, isTroubled, after, limit }: { siteId: string | null; isTroubled: boolean; after: string | null; limit: number },
): Promise<DomainView[]> {
  const rows = await tx
    .selectFrom('watch_domains as d')
    .innerJoin('sites as s', 's.id', 'd.site_id')
    .selectAll('d')
    .select('s.name')
    .$if(siteId !== null, (query) => query.where('d.site_id', '=', siteId!))
    .$if(isTroubled, (query) =>
      query.where((row) =>
        row.or([
          row('d.class', 'in', ['harmful', 'for-sale']),
          row.and([row('d.kind', '=', 'closed'), row('d.class', 'in', ['usual', 'elsewhere'])]),
        ]),
      ),
    )
    .$if(after !== null, (query) => query.where('d.id', '>', after!))
    .orderBy('d.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, siteId: row.site_id, siteName: row.name, kind: row.kind, host: row.host, seenOn: row.seen_on, class: row.class },
    ...{ classBefore: row.class_before, title: row.title, askedAt: row.asked_at?.toISOString() ?? null },
    changedAt: row.changed_at?.toISOString() ?? null,
  }));
}
