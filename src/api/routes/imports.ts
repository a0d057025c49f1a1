/** Files of the registry: in with a preview, out again. */
import { Type } from 'typebox';
import { InputError } from '../../platform/index.ts';
import { perform, performOnce } from '../../platform/server.ts';
import { applyImport, exportRegistry, importById, importRows, previewImport } from '../../registry/server.ts';
import { Id, listOf } from '../contract/common.ts';
import { ExportQuery, ImportApplication, ImportRowsQuery, ImportRowView, ImportView, NewImportQuery } from '../contract/registry.ts';
import type { Api, ApiOptions } from '../options.ts';
import { identityOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';
import { LARGEST_TABLE, TABLE_TYPES } from '../tables.ts';

const ById = Type.Object({ id: Id });

export function importRoutes(app: Api, { platform }: ApiOptions): void {
  app.post(
    '/imports',
    {
      bodyLimit: LARGEST_TABLE,
      schema: { querystring: NewImportQuery, consumes: Object.values(TABLE_TYPES), response: { 201: ImportView } },
    },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { kind, fileName } = request.query;
      const made = await perform(platform, actor, 'import.write', (work) => {
        if (!Buffer.isBuffer(request.body)) throw new InputError('请求须带 .xlsx 或 .csv 文件的内容', { code: 'import-without-file' });
        return previewImport(work, kind, { fileName, bytes: request.body });
      });
      return reply.code(201).send(made);
    },
  );

  app.get('/imports/:id', { schema: { params: ById, response: { 200: ImportView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'import.write', (work) => importById(work, request.params.id));
  });

  app.get(
    '/imports/:id/rows',
    { schema: { params: ById, querystring: ImportRowsQuery, response: { 200: listOf(ImportRowView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { outcome = null, after = 0, limit = 50 } = request.query;
      const rows = await perform(platform, actor, 'import.write', (work) =>
        importRows(work, request.params.id, { outcome, after, limit: limit + 1 }),
      );
      return { items: rows.slice(0, limit), next: rows.length > limit ? String(rows[limit - 1]!.row) : null };
    },
  );

  app.post(
    '/imports/:id/application',
    { schema: { params: ById, body: ImportApplication, response: { 200: ImportView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { digest, leaveOutRejected = false } = request.body;
      return performOnce(platform, actor, 'import.write', identityOf(request), (work) =>
        applyImport(work, request.params.id, { digest, leaveOutRejected }),
      );
    },
  );

  for (const kind of ['sites', 'accounts'] as const)
    app.get(`/exports/${kind}`, { schema: { querystring: ExportQuery } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { format = 'xlsx' } = request.query;
      const action = kind === 'sites' ? 'site.read' : 'account.read';
      const file = await perform(platform, actor, action, (work) => exportRegistry(work, kind, format));
      return reply.type(TABLE_TYPES[format]).header('content-disposition', `attachment; filename="${kind}.${format}"`).send(file);
    });
}
