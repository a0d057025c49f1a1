/** Programmes (集约化 and the like): stages, where each unit stands, files, figures. */
import { Type } from 'typebox';
import { perform, performOnce } from '../../platform/server.ts';
import {
  applyProgramme,
  changeProgramme,
  createProgramme,
  exportProgramme,
  listProgrammes,
  previewProgramme,
  programme,
  programmeFigures,
  programmeImport,
  programmeImportRows,
  programmeUnitHistory,
  programmeUnits,
  saveProgrammeUnit,
} from '../../rectify/server.ts';
import { Id, listOf, PageQuery } from '../contract/common.ts';
import {
  NewProgrammeImportQuery,
  ProgrammeBody,
  ProgrammeFiguresView,
  ProgrammeHistoryView,
  ProgrammeQuery,
  ProgrammeUnitBody,
  ProgrammeUnitPath,
  ProgrammeUnitsView,
  ProgrammeUnitView,
  ProgrammeView,
} from '../contract/messages.ts';
import { ExportQuery, ImportView } from '../contract/registry.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';
import { LARGEST_TABLE, TABLE_TYPES } from '../tables.ts';
import { fileOf, storedImportRoutes } from './stored-imports.ts';

const ById = Type.Object({ id: Id });

export function programmeRoutes(app: Api, options: ApiOptions): void {
  const { platform } = options;

  app.get('/programmes', { schema: { querystring: PageQuery, response: { 200: listOf(ProgrammeView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50 } = request.query;
    const found = await perform(platform, actor, 'programme.read', (work) => listProgrammes(work, { after, limit: limit + 1 }));
    return pageOf(found, limit);
  });

  app.post('/programmes', { schema: { body: ProgrammeBody, response: { 201: ProgrammeView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const made = await performOnce(platform, actor, 'programme.write', identityOf(request), (work) => createProgramme(work, request.body));
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.get('/programmes/:id', { schema: { params: ById, response: { 200: ProgrammeView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'programme.read', (work) => programme(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put(
    '/programmes/:id',
    { schema: { params: ById, body: ProgrammeBody, response: { 200: ProgrammeView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, 'programme.write', async (work) =>
        changeProgramme(work, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );

  unitRoutes(app, options);
  fileRoutes(app, options);
}

function unitRoutes(app: Api, { platform }: ApiOptions): void {
  app.get(
    '/programmes/:id/units',
    { schema: { params: ById, querystring: ProgrammeQuery, response: { 200: ProgrammeUnitsView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { asOf } = request.query;
      return { items: await perform(platform, actor, 'programme.read', (work) => programmeUnits(work, request.params.id, asOf)) };
    },
  );

  app.get(
    '/programmes/:id/figures',
    { schema: { params: ById, querystring: ProgrammeQuery, response: { 200: ProgrammeFiguresView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      return perform(platform, actor, 'programme.read', (work) => programmeFigures(work, request.params.id, request.query.asOf));
    },
  );

  app.put(
    '/programmes/:id/units/:organisationId',
    { schema: { params: ProgrammeUnitPath, body: ProgrammeUnitBody, response: { 200: ProgrammeUnitView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { id, organisationId } = request.params;
      const saved = await perform(platform, actor, 'programme.report', async (work) =>
        saveProgrammeUnit(work, id, organisationId, versionOf(request), request.body),
      );
      return reply.header('etag', `"${saved.version}"`).send(saved);
    },
  );

  app.get(
    '/programmes/:id/units/:organisationId/history',
    { schema: { params: ProgrammeUnitPath, response: { 200: ProgrammeHistoryView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { id, organisationId } = request.params;
      return { items: await perform(platform, actor, 'programme.read', (work) => programmeUnitHistory(work, id, organisationId)) };
    },
  );
}

function fileRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/programmes/:id/table', { schema: { params: ById, querystring: ExportQuery } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { format = 'xlsx' } = request.query;
    const file = await perform(platform, actor, 'programme.read', (work) => exportProgramme(work, request.params.id, format));
    return reply.type(TABLE_TYPES[format]).header('content-disposition', `attachment; filename="programme.${format}"`).send(file);
  });

  app.post(
    '/programmes/:id/imports',
    {
      bodyLimit: LARGEST_TABLE,
      schema: {
        params: ById,
        querystring: NewProgrammeImportQuery,
        consumes: Object.values(TABLE_TYPES),
        response: { 201: ImportView },
      },
    },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { fileName } = request.query;
      const made = await perform(platform, actor, 'programme.write', async (work) => {
        // First whether there is such a programme: a neighbour's is told like none.
        await programme(work, request.params.id);
        return previewProgramme(work, request.params.id, { fileName, bytes: fileOf(request) });
      });
      return reply.code(201).send(made);
    },
  );

  storedImportRoutes(app, platform, {
    ...{ path: '/programme-imports', action: 'programme.write' },
    ...{ one: programmeImport, rows: programmeImportRows, apply: applyProgramme },
  });
}
