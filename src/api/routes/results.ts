/** Frozen result sets: read, opened to every point, computed again. */
import { Type } from 'typebox';
import {
  agreements,
  analysis,
  board,
  countResults,
  listResultSets,
  listResults,
  openedResult,
  overview,
  recomputeResultSet,
  resultDocument,
  resultSet,
  resultsOfRecord,
} from '../../campaign/server.ts';
import { perform } from '../../platform/server.ts';
import { record } from '../../registry/server.ts';
import { countedListOf, Id, listOf } from '../contract/common.ts';
import {
  AgreementView,
  AnalysisQuery,
  AnalysisView,
  BoardView,
  OpenedResultView,
  OverviewQuery,
  OverviewView,
  RecomputationView,
  RecordResultView,
  ResultSetsQuery,
  ResultSetView,
  ResultsQuery,
  ResultView,
} from '../contract/rounds.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function resultRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/overview', { schema: { querystring: OverviewQuery, response: { 200: OverviewView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { organisationId = null, roundId = null } = request.query;
    return perform(platform, actor, 'result.read', (work) => overview(work, { organisationId, roundId }));
  });

  app.get('/result-sets', { schema: { querystring: ResultSetsQuery, response: { 200: listOf(ResultSetView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    const rows = await perform(platform, actor, 'result.read', (work) => listResultSets(work, { ...filter, after, limit: limit + 1 }));
    return pageOf(rows, limit);
  });

  app.get('/result-sets/:id', { schema: { params: ById, response: { 200: ResultSetView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'result.read', (work) => resultSet(work, request.params.id));
  });

  // Its schema is published by itself (docs/schemas/results-1.json).
  app.get('/result-sets/:id/document', { schema: { params: ById } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const set = await perform(platform, actor, 'result.read', (work) => resultDocument(work, request.params.id));
    return reply.type('application/json').send(set);
  });

  app.get(
    '/result-sets/:id/results',
    { schema: { params: ById, querystring: ResultsQuery, response: { 200: countedListOf(ResultView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { after = null, limit = 50, count = false, ...filter } = request.query;
      const { rows, total } = await perform(platform, actor, 'result.read', async (work) => ({
        rows: await listResults(work, request.params.id, { ...filter, after, limit: limit + 1 }),
        total: count ? await countResults(work, request.params.id, filter) : null,
      }));
      const { items, next } = pageOf(rows, limit, ({ position }) => String(position));
      return { items: items.map(({ result }) => result), next, total };
    },
  );

  app.get(
    '/result-sets/:id/results/:objectId',
    { schema: { params: Type.Object({ id: Id, objectId: Id }), response: { 200: OpenedResultView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { id, objectId } = request.params;
      const { assessment, ...opened } = await perform(platform, actor, 'result.read', (work) => openedResult(work, id, objectId));
      return reply.send({ ...opened, assessment: assessment === null ? null : { ...assessment } });
    },
  );

  for (const [kind, objectKind] of [
    ['sites', 'site'],
    ['accounts', 'account'],
  ] as const)
    app.get(`/${kind}/:id/results`, { schema: { params: ById, response: { 200: listOf(RecordResultView) } } }, async (request) => {
      const { actor } = await signedIn(platform, request);
      const items = await perform(platform, actor, 'result.read', async (work) => {
        await record(work, kind, request.params.id);
        return resultsOfRecord(work, objectKind, request.params.id);
      });
      return { items, next: null };
    });

  app.get('/result-sets/:id/recomputation', { schema: { params: ById, response: { 200: RecomputationView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'result.read', (work) => recomputeResultSet(work, request.params.id));
  });

  app.get(
    '/result-sets/:id/analysis',
    { schema: { params: ById, querystring: AnalysisQuery, response: { 200: AnalysisView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { by = 'unit' } = request.query;
      return perform(platform, actor, 'result.read', (work) => analysis(work, request.params.id, by));
    },
  );

  app.get('/result-sets/:id/board', { schema: { params: ById, response: { 200: listOf(BoardView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'result.read', (work) => board(work, request.params.id)), next: null };
  });

  app.get('/result-sets/:id/agreements', { schema: { params: ById, response: { 200: listOf(AgreementView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'result.read', (work) => agreements(work, request.params.id)), next: null };
  });
}
