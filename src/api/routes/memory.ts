/** 无误报记忆: what people said is no error. */
import { Type } from 'typebox';
import { listMemory, memoryById, memoryFile, remember, revokeMemory } from '../../campaign/server.ts';
import { perform, performOnce } from '../../platform/server.ts';
import { Id, listOf } from '../contract/common.ts';
import { MemoryQuery, MemoryView, NewMemory, Revocation } from '../contract/review.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function memoryRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/memory-entries', { schema: { querystring: MemoryQuery, response: { 200: listOf(MemoryView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    const found = await perform(platform, actor, 'memory.read', (work) => listMemory(work, { ...filter, after, limit: limit + 1 }));
    return pageOf(found, limit);
  });

  app.get('/memory-entries/:id', { schema: { params: ById, response: { 200: MemoryView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'memory.read', (work) => memoryById(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.post('/memory-entries', { schema: { body: NewMemory, response: { 201: MemoryView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const made = await performOnce(platform, actor, 'memory.write', identityOf(request), (work) => remember(work, request.body));
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.post(
    '/memory-entries/:id/revocation',
    { schema: { params: ById, body: Revocation, response: { 200: MemoryView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      return performOnce(platform, actor, 'memory.write', identityOf(request), (work) =>
        revokeMemory(work, request.params.id, versionOf(request), request.body.reason),
      );
    },
  );

  app.get('/exports/memory', async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const file = await perform(platform, actor, 'memory.read', (work) => memoryFile(work));
    return reply
      .type('text/tab-separated-values; charset=utf-8')
      .header('content-disposition', 'attachment; filename="memory.tsv"')
      .send(file);
  });
}
