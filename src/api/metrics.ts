/**
 * Figures for Prometheus: requests of this process, and what the database knows of jobs and crawls, read when somebody asks. Off
 * unless a token is set, which the asker has to show.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type Clock, RefusedError } from '../platform/index.ts';
import { type Database, jobOverview, type Platform } from '../platform/server.ts';
import { listWatchers } from '../watch/server.ts';
import type { Api, ApiOptions } from './options.ts';

export function metricsRoutes(app: Api, { platform, metricsToken = null }: ApiOptions): void {
  if (metricsToken === null) return;
  const registry = new Registry();
  countRequests(app, registry);
  const look = databaseFigures(platform, registry);
  const expected = digestOf(metricsToken);
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    const given = /^Bearer ([\x21-\x7e]{1,300})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!timingSafeEqual(digestOf(given), expected)) throw new RefusedError('查看运行指标须带令牌，请核对', { code: 'not-signed-in' });
    await look();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

const digestOf = (text: string) => createHash('sha256').update(text).digest();

function countRequests(app: Api, registry: Registry): void {
  const seconds = new Histogram({
    name: 'zhengxun_http_request_seconds',
    help: 'Time of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    // By the route's pattern: what a stranger writes into an address makes no new series.
    const { method, url: route = 'none' } = request.routeOptions;
    seconds.observe({ method: String(method ?? 'none'), route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
}

/** Figures that the database knows; to be looked at anew before each answer. */
function databaseFigures({ database, clock }: Platform, registry: Registry): () => Promise<void> {
  const gauge = (name: string, help: string, ...labelNames: string[]) => new Gauge({ name, help, labelNames, registers: [registry] });
  const up = gauge('zhengxun_database_up', '1 when the database answered');
  const connections = gauge('zhengxun_database_connections', 'Connections of this process', 'state');
  const jobs = gauge('zhengxun_jobs', 'Jobs by kind and state', 'kind', 'state');
  const oldest = gauge('zhengxun_job_oldest_waiting_seconds', 'Age of the oldest job that could run', 'kind');
  const times = gauge('zhengxun_job_seconds', 'Time of jobs done in the last hour', 'kind', 'quantile');
  const workers = gauge('zhengxun_workers', 'Workers seen within the last minute');
  const watchers = gauge('zhengxun_watchers', 'Watchers that live', 'place');
  const watched = gauge('zhengxun_watch_targets', 'Addresses that living watchers hold', 'place');
  const late = gauge('zhengxun_watch_late_seconds', 'How late the latest visits began', 'place');
  const memory = gauge('zhengxun_watch_memory_bytes', 'Memory of living watchers', 'place');
  const probes = gauge('zhengxun_watch_probes', 'Visits of living watchers since they began', 'place');
  const pages = new Counter({ name: 'zhengxun_crawled_pages_total', help: 'Pages crawled by all workers', registers: [registry] });
  return async () => {
    for (const [state, count] of Object.entries(database.connections())) connections.set({ state }, count);
    const ofWatch = { watchers, watched, late, memory, probes };
    for (const figure of [up, jobs, oldest, times, workers, pages, ...Object.values(ofWatch)]) figure.reset();
    try {
      for (const { kind, waiting, running, failed, done, oldestWaitingAt } of await jobOverview({ tx: database.kysely })) {
        for (const [state, count] of Object.entries({ waiting, running, failed, done })) jobs.set({ kind, state }, count);
        oldest.set({ kind }, oldestWaitingAt === null ? 0 : Math.max(0, (clock.now() - oldestWaitingAt.getTime()) / 1000));
      }
      for (const { kind, quantile, seconds } of await durations(database)) times.set({ kind, quantile }, seconds);
      const { alive, crawled } = await workersSeen(database);
      workers.set(alive);
      pages.inc(crawled);
      await watchFigures(database, clock, ofWatch);
      up.set(1);
    } catch {
      // That is what this figure tells.
      up.set(0);
    }
  };
}

type WatchFigures = Record<'watchers' | 'watched' | 'late' | 'memory' | 'probes', Gauge>;

async function watchFigures({ kysely }: Database, clock: Clock, figures: WatchFigures): Promise<void> {
  const all = await listWatchers({ tx: kysely, now: new Date(clock.now()) });
  for (const { place, targets, probes, lateMs, memoryBytes } of all.filter(({ isAlive }) => isAlive)) {
    figures.watchers.inc({ place });
    figures.watched.inc({ place }, targets);
    figures.late.inc({ place }, lateMs / 1000);
    figures.memory.inc({ place }, memoryBytes);
    figures.probes.inc({ place }, probes);
  }
}

async function workersSeen({ kysely }: Database): Promise<{ alive: number; crawled: number }> {
  const { rows } = await sql<{ alive: number; crawled: number }>`
    select (count(*) filter (where stopped_at is null and seen_at > now() - interval '1 minute'))::int as alive,
      coalesce(sum(pages), 0)::bigint as crawled from workers`.execute(kysely);
  return rows[0]!;
}

async function durations({ kysely }: Database): Promise<{ kind: string; quantile: string; seconds: number }[]> {
  const { rows } = await sql<{ kind: string; quantile: string; seconds: number }>`
    select name as kind, q::text as quantile,
      extract(epoch from percentile_cont(q) within group (order by completed_on - started_on))::float8 as seconds
    from jobs.job, unnest(array[0.5, 0.95]) as q
    where state = 'completed' and completed_on > now() - interval '1 hour' and name not like '\\_\\_%' group by name, q`.execute(kysely);
  return rows;
}
