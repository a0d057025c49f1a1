/** Files of the registry: in with a preview, out again. */
import { perform } from '../../platform/server.ts';
import { applyImport, exportRegistry, importById, importRows, previewImport } from '../../registry/server.ts';
import { ExportQuery, ImportView, NewImportQuery } from '../contract/registry.ts';
import type { Api, ApiOptions } from '../options.ts';
import { signedIn } from '../signed-in.ts';
import { LARGEST_TABLE, TABLE_TYPES } from '../tables.ts';
import { fileOf, storedImportRoutes } from './stored-imports.ts';

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
      const made = await perform(platform, actor, 'import.write', async (work) =>
        previewImport(work, kind, { fileName, bytes: fileOf(request) }),
      );
      return reply.code(201).send(made);
    },
  );

  storedImportRoutes(app, platform, { path: '/imports', action: 'import.write', one: importById, rows: importRows, apply: applyImport });

  for (const kind of ['sites', 'accounts'] as const)
    app.get(`/exports/${kind}`, { schema: { querystring: ExportQuery } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { format = 'xlsx' } = request.query;
      const action = kind === 'sites' ? 'site.read' : 'account.read';
      const file = await perform(platform, actor, action, (work) => exportRegistry(work, kind, format));
      return reply.type(TABLE_TYPES[format]).header('content-disposition', `attachment; filename="${kind}.${format}"`).send(file);
    });
}
