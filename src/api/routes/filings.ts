/** Filings: made by units, decided by the supervising office. */
import { Type } from 'typebox';
import { perform, performOnce } from '../../platform/server.ts';
import { decideFiling, fileMove, filing, listFilings, withdrawFiling } from '../../registry/server.ts';
import { Id, listOf } from '../contract/common.ts';
import { Decision, FilingsQuery, FilingView, NewFilingBody } from '../contract/registry.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function filingRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/filings', { schema: { querystring: FilingsQuery, response: { 200: listOf(FilingView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    const found = await perform(platform, actor, 'filing.read', (work) => listFilings(work, { ...filter, after, limit: limit + 1 }));
    return pageOf(found, limit);
  });

  app.get('/filings/:id', { schema: { params: ById, response: { 200: FilingView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'filing.read', (work) => filing(work, request.params.id));
  });

  app.post('/filings', { schema: { body: NewFilingBody, response: { 201: FilingView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { endsAt = null, noticeUrl = null, ...input } = request.body;
    const made = await performOnce(platform, actor, 'filing.write', identityOf(request), (work) =>
      fileMove(work, { ...input, endsAt, noticeUrl }),
    );
    return reply.code(201).send(made);
  });

  app.post('/filings/:id/decision', { schema: { params: ById, body: Decision, response: { 200: FilingView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { approve, reason = null } = request.body;
    return performOnce(platform, actor, 'filing.decide', identityOf(request), (work) =>
      decideFiling(work, request.params.id, { approve, reason }),
    );
  });

  app.post('/filings/:id/withdrawal', { schema: { params: ById, response: { 200: FilingView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return performOnce(platform, actor, 'filing.write', identityOf(request), (work) => withdrawFiling(work, request.params.id));
  });
}
