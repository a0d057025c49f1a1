/** 主要成效: good examples of a round. */
import { Type } from 'typebox';
import { changeExample, createExample, goodExample, listExamples, withdrawExample } from '../../campaign/server.ts';
import { perform, performOnce } from '../../platform/server.ts';
import { Id, listOf } from '../contract/common.ts';
import { ExampleChange, ExampleView, NewExampleBody, ResultSetsQuery } from '../contract/rounds.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function goodExampleRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/good-examples', { schema: { querystring: ResultSetsQuery, response: { 200: listOf(ExampleView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    const rows = await perform(platform, actor, 'result.read', (work) => listExamples(work, { ...filter, after, limit: limit + 1 }));
    return pageOf(rows, limit);
  });

  app.post('/good-examples', { schema: { body: NewExampleBody, response: { 201: ExampleView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const input = { siteId: null, accountId: null, url: null, ...request.body };
    const made = await performOnce(platform, actor, 'round.write', identityOf(request), (work) => createExample(work, input));
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.get('/good-examples/:id', { schema: { params: ById, response: { 200: ExampleView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'result.read', (work) => goodExample(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put(
    '/good-examples/:id',
    { schema: { params: ById, body: ExampleChange, response: { 200: ExampleView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, 'round.write', (work) =>
        changeExample(work, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );

  app.post('/good-examples/:id/withdrawal', { schema: { params: ById, response: { 200: ExampleView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const withdrawn = await perform(platform, actor, 'round.write', (work) => withdrawExample(work, request.params.id, versionOf(request)));
    return reply.header('etag', `"${withdrawn.version}"`).send(withdrawn);
  });
}
