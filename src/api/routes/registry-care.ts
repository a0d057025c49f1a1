/** What keeps the registry right: columns, successors, duplicates, reconciliation, discoveries. */
import { Type } from 'typebox';
import { InputError } from '../../platform/index.ts';
import { perform, performOnce } from '../../platform/server.ts';
import {
  decideDiscovery,
  exportColumns,
  exportDifferences,
  importColumns,
  listDifferences,
  listDiscoveries,
  listDuplicates,
  listReconciliations,
  reconcile,
  reconciliation,
  saveColumns,
  setSuccessor,
  siteColumns,
} from '../../registry/server.ts';
import { Id, listOf, PageQuery } from '../contract/common.ts';
import { AccountView, ExportQuery, SiteView } from '../contract/registry.ts';
import {
  ColumnsBody,
  ColumnView,
  DifferencesQuery,
  DifferenceView,
  DiscoveriesQuery,
  DiscoveryDecision,
  DiscoveryView,
  DuplicatesQuery,
  DuplicateView,
  NewReconciliationQuery,
  ReconciliationView,
  SuccessorBody,
} from '../contract/registry-care.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';
import { LARGEST_TABLE, TABLE_TYPES } from '../tables.ts';

const ById = Type.Object({ id: Id });
const YAML = 'application/yaml';

export function registryCareRoutes(app: Api, { platform }: ApiOptions): void {
  columnRoutes(app, { platform });
  reconciliationRoutes(app, { platform });

  for (const [kind, view, write] of [
    ['sites', SiteView, 'site.write'],
    ['accounts', AccountView, 'account.write'],
  ] as const)
    app.put(
      `/${kind}/:id/successor`,
      { schema: { params: ById, body: SuccessorBody, response: { 200: view } } },
      async (request, reply) => {
        const { actor } = await signedIn(platform, request);
        const changed = await perform(platform, actor, write, (work) =>
          setSuccessor(work, kind, request.params.id, versionOf(request), request.body.successorId),
        );
        return reply.header('etag', `"${changed.version}"`).send(changed);
      },
    );

  app.get('/duplicates', { schema: { querystring: DuplicatesQuery, response: { 200: listOf(DuplicateView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { kind, after, limit = 50 } = request.query;
    const [by, ...value] = (after ?? '').split(' ');
    const place = after === undefined ? null : { by: by!, value: value.join(' ') };
    const action = kind === 'sites' ? 'site.read' : 'account.read';
    const found = await perform(platform, actor, action, (work) => listDuplicates(work, kind, { after: place, limit: limit + 1 }));
    return pageOf(found, limit, ({ by, value }) => `${by} ${value}`);
  });

  app.get('/discoveries', { schema: { querystring: DiscoveriesQuery, response: { 200: listOf(DiscoveryView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { state = null, siteId = null, after = null, limit = 50 } = request.query;
    const found = await perform(platform, actor, 'site.read', (work) => listDiscoveries(work, { state, siteId, after, limit: limit + 1 }));
    return pageOf(found, limit);
  });

  app.post(
    '/discoveries/:id/decision',
    { schema: { params: ById, body: DiscoveryDecision, response: { 200: DiscoveryView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { state, reason = null } = request.body;
      return perform(platform, actor, 'site.write', (work) =>
        decideDiscovery(work, request.params.id, versionOf(request), { state, reason }),
      );
    },
  );
}

function columnRoutes(app: Api, { platform }: Pick<ApiOptions, 'platform'>): void {
  app.addContentTypeParser(YAML, { parseAs: 'string' }, (_, body, done) => done(null, body));

  app.get('/sites/:id/columns', { schema: { params: ById, response: { 200: listOf(ColumnView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'site.read', (work) => siteColumns(work, request.params.id)), next: null };
  });

  app.put('/sites/:id/columns', { schema: { params: ById, body: ColumnsBody, response: { 200: listOf(ColumnView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const items = await perform(platform, actor, 'site.write', (work) => saveColumns(work, request.params.id, request.body.columns));
    return { items, next: null };
  });

  app.get('/sites/:id/columns/file', { schema: { params: ById, produces: [YAML] } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const text = await perform(platform, actor, 'site.read', (work) => exportColumns(work, request.params.id));
    return reply.type(YAML).header('content-disposition', 'attachment; filename="columns.yaml"').send(text);
  });

  app.put(
    '/sites/:id/columns/file',
    { schema: { params: ById, consumes: [YAML], response: { 200: listOf(ColumnView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const items = await perform(platform, actor, 'site.write', async (work) => {
        await siteColumns(work, request.params.id);
        if (typeof request.body !== 'string') throw new InputError('请求须带栏目清单（YAML）的内容', { code: 'columns-without-file' });
        return importColumns(work, request.params.id, request.body);
      });
      return { items, next: null };
    },
  );
}

function reconciliationRoutes(app: Api, { platform }: Pick<ApiOptions, 'platform'>): void {
  app.post(
    '/reconciliations',
    {
      bodyLimit: LARGEST_TABLE,
      schema: { querystring: NewReconciliationQuery, consumes: Object.values(TABLE_TYPES), response: { 201: ReconciliationView } },
    },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { kind, source, fileName } = request.query;
      const made = await performOnce(platform, actor, 'import.write', identityOf(request), (work) => {
        if (!Buffer.isBuffer(request.body)) throw new InputError('请求须带 .xlsx 或 .csv 文件的内容', { code: 'import-without-file' });
        return reconcile(work, kind, { source, fileName, bytes: request.body });
      });
      return reply.code(201).send(made);
    },
  );

  app.get('/reconciliations', { schema: { querystring: PageQuery, response: { 200: listOf(ReconciliationView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50 } = request.query;
    const found = await perform(platform, actor, 'site.read', (work) => listReconciliations(work, { after, limit: limit + 1 }));
    return pageOf(found, limit);
  });

  app.get('/reconciliations/:id', { schema: { params: ById, response: { 200: ReconciliationView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'site.read', (work) => reconciliation(work, request.params.id));
  });

  app.get(
    '/reconciliations/:id/differences',
    { schema: { params: ById, querystring: DifferencesQuery, response: { 200: listOf(DifferenceView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { kind = null, after = null, limit = 50 } = request.query;
      const found = await perform(platform, actor, 'site.read', (work) =>
        listDifferences(work, request.params.id, { kind, after, limit: limit + 1 }),
      );
      return pageOf(found, limit, ({ key }) => key);
    },
  );

  app.get('/reconciliations/:id/export', { schema: { params: ById, querystring: ExportQuery } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { format = 'xlsx' } = request.query;
    const file = await perform(platform, actor, 'site.read', (work) => exportDifferences(work, request.params.id, format));
    return reply.type(TABLE_TYPES[format]).header('content-disposition', `attachment; filename="differences.${format}"`).send(file);
  });
}
