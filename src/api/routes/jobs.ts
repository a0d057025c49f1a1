/** Background work: how much waits, who works, what failed, and again. The whole installation's, so for its top administrators only. */
import { Type } from 'typebox';
import { reviveInspection } from '../../campaign/server.ts';
import { RefusedError } from '../../platform/index.ts';
import { type Actor, failedJobs, jobNotFound, jobOverview, perform, retryJob, type Work } from '../../platform/server.ts';
import { Empty, Id, PageQuery } from '../contract/common.ts';
import { FailedJobsView, JobsView } from '../contract/jobs.ts';
import type { Api, ApiOptions } from '../options.ts';
import { signedIn } from '../signed-in.ts';

const ALIVE_MS = 60_000;

export function jobRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/jobs', { schema: { response: { 200: JobsView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'job.read', async (work) => {
      if (!isOfTop(actor)) throw notTop();
      const kinds = await jobOverview(work);
      return {
        kinds: kinds.map((kind) => ({ ...kind, oldestWaitingAt: kind.oldestWaitingAt?.toISOString() ?? null })),
        workers: await workersNow(work),
        duties: await dutiesNow(work),
      };
    });
  });

  app.get('/jobs/failures', { schema: { querystring: PageQuery, response: { 200: FailedJobsView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50 } = request.query;
    const { items, next } = await perform(platform, actor, 'job.read', async (work) => {
      if (!isOfTop(actor)) throw notTop();
      return failedJobs(work, { after, limit });
    });
    return { items: items.map((job) => ({ ...job, sentAt: job.sentAt.toISOString(), failedAt: job.failedAt.toISOString() })), next };
  });

  app.post('/jobs/:id/retry', { schema: { params: Type.Object({ id: Id }), response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'job.write', async (work) => {
      if (!isOfTop(actor)) throw jobNotFound();
      const { input } = await retryJob(work, request.params.id);
      if (typeof input.inspectionId === 'string') await reviveInspection(work, input.inspectionId);
    });
    return reply.code(204).send(null);
  });
}

/** Jobs belong to the installation: those of an office below see none of them. */
const isOfTop = ({ scope }: Actor) => /^\/(?:[^/]+\/)?$/.test(scope);
const notTop = () => new RefusedError('后台任务由顶级单位的系统管理员管理，请与其联系', { code: 'jobs-of-top' });

async function workersNow({ tx, now }: Work) {
  const rows = await tx
    .selectFrom('workers')
    .selectAll()
    .select((row) =>
      row.selectFrom('job_claims').whereRef('worker_id', '=', 'workers.id').select(row.fn.countAll<number>().as('n')).as('jobs'),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id, machine, place, kinds, software, started_at, seen_at, stopped_at, jobs }) => ({
    ...{ id, machine, place, kinds, software, jobs: jobs ?? 0 },
    ...{ startedAt: started_at.toISOString(), seenAt: seen_at.toISOString() },
    isAlive: stopped_at === null && now.getTime() - seen_at.getTime() < ALIVE_MS,
  }));
}

async function dutiesNow({ tx }: Work) {
  const rows = await tx.selectFrom('duties').selectAll().orderBy('name').execute();
  return rows.map(({ name, next_at, last_at, failure }) => ({
    name,
    nextAt: next_at.toISOString(),
    lastAt: last_at?.toISOString() ?? null,
    failure,
  }));
}
