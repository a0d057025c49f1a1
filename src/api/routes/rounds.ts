/** Rounds from draft to frozen results, and their objects. */
import { Type } from 'typebox';
import {
  cancelRound,
  countRoundObjects,
  createRound,
  endInspection,
  enterResult,
  freezeRound,
  listRoundObjects,
  listRounds,
  openRound,
  previewPopulation,
  readiness,
  reopenRound,
  resultSet,
  resumeInspection,
  retryObjects,
  round,
  roundObject,
  roundProgress,
  updateRound,
} from '../../campaign/server.ts';
import { type Action, perform, performOnce, type Work } from '../../platform/server.ts';
import { countedListOf, Id, listOf } from '../contract/common.ts';
import {
  EndBody,
  EnteredResultBody,
  FreezeBody,
  NewRound,
  PopulationView,
  ProgressView,
  ReadinessView,
  ReasonBody,
  ResultSetView,
  RetryAnswer,
  RetryBody,
  RoundChange,
  RoundObjectsQuery,
  RoundObjectView,
  RoundsQuery,
  RoundView,
} from '../contract/rounds.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function roundRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/rounds', { schema: { querystring: RoundsQuery, response: { 200: listOf(RoundView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    const rows = await perform(platform, actor, 'round.read', (work) => listRounds(work, { ...filter, after, limit: limit + 1 }));
    return pageOf(rows, limit);
  });

  app.post('/rounds', { schema: { body: NewRound, response: { 201: RoundView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const made = await performOnce(platform, actor, 'round.write', identityOf(request), (work) => createRound(work, request.body));
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.get('/rounds/:id', { schema: { params: ById, response: { 200: RoundView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'round.read', (work) => round(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put('/rounds/:id', { schema: { params: ById, body: RoundChange, response: { 200: RoundView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const changed = await perform(platform, actor, 'round.write', (work) =>
      updateRound(work, request.params.id, versionOf(request), request.body),
    );
    return reply.header('etag', `"${changed.version}"`).send(changed);
  });

  const read = <T>(
    path: string,
    response: Parameters<typeof listOf>[0],
    answer: (work: Work, id: string) => Promise<T>,
    action: Action = 'round.read',
  ) =>
    app.get(`/rounds/:id/${path}`, { schema: { params: ById, response: { 200: response } } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      return reply.send(await perform(platform, actor, action, (work) => answer(work, request.params.id)));
    });
  read('population', PopulationView, previewPopulation);
  read('progress', ProgressView, roundProgress);
  read('readiness', ReadinessView, readiness, 'finding.read');

  app.post('/rounds/:id/opening', { schema: { params: ById, response: { 200: RoundView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const opened = await performOnce(platform, actor, 'round.write', identityOf(request), (work) =>
      openRound(work, request.params.id, versionOf(request)),
    );
    return reply.header('etag', `"${opened.version}"`).send(opened);
  });

  app.post('/rounds/:id/retries', { schema: { params: ById, body: RetryBody, response: { 200: RetryAnswer } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { objectIds = null } = request.body;
    return performOnce(platform, actor, 'round.write', identityOf(request), async (work) => ({
      objects: await retryObjects(work, request.params.id, objectIds),
    }));
  });

  app.post(
    '/rounds/:id/end-of-inspection',
    { schema: { params: ById, body: EndBody, response: { 200: RoundView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { abandon = false } = request.body;
      const ended = await perform(platform, actor, 'round.write', (work) =>
        endInspection(work, request.params.id, versionOf(request), { abandon }),
      );
      return reply.header('etag', `"${ended.version}"`).send(ended);
    },
  );

  app.post('/rounds/:id/resumption', { schema: { params: ById, response: { 200: RoundView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const resumed = await perform(platform, actor, 'round.write', (work) => resumeInspection(work, request.params.id, versionOf(request)));
    return reply.header('etag', `"${resumed.version}"`).send(resumed);
  });

  for (const [path, action, move] of [
    ['cancellation', 'round.write', cancelRound],
    ['correction', 'round.freeze', reopenRound],
  ] as const)
    app.post(
      `/rounds/:id/${path}`,
      { schema: { params: ById, body: ReasonBody, response: { 200: RoundView } } },
      async (request, reply) => {
        const { actor } = await signedIn(platform, request);
        const moved = await perform(platform, actor, action, (work) =>
          move(work, request.params.id, versionOf(request), request.body.reason),
        );
        return reply.header('etag', `"${moved.version}"`).send(moved);
      },
    );

  app.post(
    '/rounds/:id/freeze',
    { schema: { params: ById, body: FreezeBody, response: { 201: ResultSetView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { unknown = null, leaveOpen = null } = request.body;
      const terms = { leaveOpen, unknown: unknown && { reason: unknown.reason, objectIds: unknown.objectIds ?? null } };
      const made = await performOnce(platform, actor, 'round.freeze', identityOf(request), async (work) =>
        resultSet(work, await freezeRound(work, request.params.id, versionOf(request), terms)),
      );
      return reply.code(201).send(made);
    },
  );

  app.get(
    '/rounds/:id/objects',
    { schema: { params: ById, querystring: RoundObjectsQuery, response: { 200: countedListOf(RoundObjectView) } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { after = null, limit = 50, count = false, ...filter } = request.query;
      const { rows, total } = await perform(platform, actor, 'round.read', async (work) => ({
        rows: await listRoundObjects(work, request.params.id, { ...filter, after, limit: limit + 1 }),
        total: count ? await countRoundObjects(work, request.params.id, filter) : null,
      }));
      const { items, next } = pageOf(rows, limit);
      return reply.send({ items: items.map(shown), next, total });
    },
  );

  app.get('/round-objects/:id', { schema: { params: ById, response: { 200: RoundObjectView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'round.read', (work) => roundObject(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(shown(found));
  });

  app.put(
    '/round-objects/:id/result',
    { schema: { params: ById, body: EnteredResultBody, response: { 200: RoundObjectView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { files = [], ...result } = request.body;
      const entered = await perform(platform, actor, 'result.enter', (work) =>
        enterResult(work, request.params.id, versionOf(request), result, { source: 'hand', files }),
      );
      return reply.header('etag', `"${entered.version}"`).send(shown(entered));
    },
  );
}

const shown = (object: Awaited<ReturnType<typeof roundObject>>) => ({ ...object, record: { ...object.record } });
