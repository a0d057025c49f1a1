/** Results of third parties as a table: out with the objects to be tested, in with a preview. */
import { Type } from 'typebox';
import { applyResults, previewResults, resultImport, resultImportRows, resultTable, round } from '../../campaign/server.ts';
import { perform, performOnce } from '../../platform/server.ts';
import { Id, listOf } from '../contract/common.ts';
import { ExportQuery } from '../contract/registry.ts';
import {
  NewResultImportQuery,
  ResultImportApplication,
  ResultImportRowsQuery,
  ResultImportRowView,
  ResultImportView,
} from '../contract/rounds.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';
import { LARGEST_TABLE, TABLE_TYPES } from '../tables.ts';
import { fileOf } from './stored-imports.ts';

const ById = Type.Object({ id: Id });

export function resultImportRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/rounds/:id/result-table', { schema: { params: ById, querystring: ExportQuery } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { format = 'xlsx' } = request.query;
    const file = await perform(platform, actor, 'result.enter', (work) => resultTable(work, request.params.id, format));
    return reply.type(TABLE_TYPES[format]).header('content-disposition', `attachment; filename="results.${format}"`).send(file);
  });

  app.post(
    '/rounds/:id/result-imports',
    {
      bodyLimit: LARGEST_TABLE,
      schema: {
        params: ById,
        querystring: NewResultImportQuery,
        consumes: Object.values(TABLE_TYPES),
        response: { 201: ResultImportView },
      },
    },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { fileName, sourceName } = request.query;
      const made = await perform(platform, actor, 'result.enter', async (work) => {
        await round(work, request.params.id);
        return previewResults(work, request.params.id, { fileName, sourceName, bytes: fileOf(request) });
      });
      return reply.code(201).send(made);
    },
  );

  app.get('/result-imports/:id', { schema: { params: ById, response: { 200: ResultImportView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'result.enter', (work) => resultImport(work, request.params.id));
  });

  app.get(
    '/result-imports/:id/rows',
    { schema: { params: ById, querystring: ResultImportRowsQuery, response: { 200: listOf(ResultImportRowView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { outcome = null, after = 0, limit = 50 } = request.query;
      const rows = await perform(platform, actor, 'result.enter', (work) =>
        resultImportRows(work, request.params.id, { outcome, after, limit: limit + 1 }),
      );
      return pageOf(rows, limit, ({ row }) => String(row));
    },
  );

  app.post(
    '/result-imports/:id/application',
    { schema: { params: ById, body: ResultImportApplication, response: { 200: ResultImportView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      return performOnce(platform, actor, 'result.enter', identityOf(request), (work) =>
        applyResults(work, request.params.id, request.body),
      );
    },
  );
}
