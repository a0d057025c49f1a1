/** 值班: the rota, the hand-over log, the daily reading. */
import { Type } from 'typebox';
import { perform, performOnce } from '../../platform/server.ts';
import {
  addEntry,
  applyRota,
  handOver,
  handOverById,
  listHandOvers,
  listReadings,
  listShifts,
  openHandOver,
  possibleOnDuty,
  previewRota,
  readingById,
  readingMonth,
  recordReading,
  removeShift,
  replaceOnShift,
  shiftById,
  shiftChanges,
  swapShifts,
  takeOver,
  withdrawReading,
} from '../../watch/server.ts';
import { Empty, Id, listOf } from '../contract/common.ts';
import {
  DutyPeopleQuery,
  DutyPersonView,
  EntryBody,
  HandBody,
  HandOverHead,
  HandOversQuery,
  HandOverView,
  MonthQuery,
  NewHandOverBody,
  NewReadingBody,
  ReadingsQuery,
  ReadingView,
  ReasonBody,
  ReplaceBody,
  RotaAppliedView,
  RotaBody,
  RotaPreviewView,
  ShiftChangeView,
  ShiftsQuery,
  ShiftView,
  SwapBody,
} from '../contract/duty.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';
import { TABLE_TYPES } from '../tables.ts';

const ById = Type.Object({ id: Id });

export function dutyRoutes(app: Api, options: ApiOptions): void {
  rotaRoutes(app, options);
  handOverRoutes(app, options);
  readingRoutes(app, options);
}

function rotaRoutes(app: Api, { platform }: ApiOptions): void {
  app.post('/duty-rotas/preview', { schema: { body: RotaBody, response: { 200: RotaPreviewView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'duty.write', (work) => previewRota(work, request.body.organisationId, request.body.plan));
  });

  app.post('/duty-rotas', { schema: { body: RotaBody, response: { 201: RotaAppliedView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { organisationId, plan } = request.body;
    const made = await performOnce(platform, actor, 'duty.write', identityOf(request), (work) => applyRota(work, organisationId, plan));
    return reply.code(201).send(made);
  });

  app.get(
    '/duty-people',
    { schema: { querystring: DutyPeopleQuery, response: { 200: Type.Object({ items: Type.Array(DutyPersonView) }) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      return { items: await perform(platform, actor, 'duty.read', (work) => possibleOnDuty(work, request.query.organisationId)) };
    },
  );

  app.get('/duty-shifts', { schema: { querystring: ShiftsQuery, response: { 200: listOf(ShiftView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'duty.read', (work) => listShifts(work, request.query)), next: null };
  });

  app.get('/duty-shifts/:id', { schema: { params: ById, response: { 200: ShiftView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'duty.read', (work) => shiftById(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.get('/duty-shifts/:id/changes', { schema: { params: ById, response: { 200: listOf(ShiftChangeView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'duty.read', (work) => shiftChanges(work, request.params.id)), next: null };
  });

  app.post(
    '/duty-shifts/:id/replacement',
    { schema: { params: ById, body: ReplaceBody, response: { 200: ShiftView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, 'duty.write', (work) =>
        replaceOnShift(work, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );

  app.post('/duty-shifts/:id/swap', { schema: { params: ById, body: SwapBody, response: { 200: listOf(ShiftView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const items = await perform(platform, actor, 'duty.write', (work) =>
      swapShifts(work, request.params.id, versionOf(request), request.body),
    );
    return { items, next: null };
  });

  app.post('/duty-shifts/:id/removal', { schema: { params: ById, body: ReasonBody, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'duty.write', (work) => removeShift(work, request.params.id, versionOf(request), request.body.reason));
    return reply.code(204).send(null);
  });
}

function handOverRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/hand-overs', { schema: { querystring: HandOversQuery, response: { 200: listOf(HandOverHead) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    return pageOf(
      await perform(platform, actor, 'duty.read', (work) => listHandOvers(work, { ...filter, after, limit: limit + 1 })),
      limit,
    );
  });

  app.get('/hand-overs/:id', { schema: { params: ById, response: { 200: HandOverView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'duty.read', (work) => handOverById(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.post('/hand-overs', { schema: { body: NewHandOverBody, response: { 201: HandOverView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const input = { shiftId: null, ...request.body };
    const made = await performOnce(platform, actor, 'duty.write', identityOf(request), (work) => openHandOver(work, input));
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.post(
    '/hand-overs/:id/entries',
    { schema: { params: ById, body: EntryBody, response: { 201: HandOverView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const input = { alertId: null, ...request.body };
      const made = await performOnce(platform, actor, 'duty.write', identityOf(request), (work) =>
        addEntry(work, request.params.id, input),
      );
      return reply.code(201).header('etag', `"${made.version}"`).send(made);
    },
  );

  app.post(
    '/hand-overs/:id/handing',
    { schema: { params: ById, body: HandBody, response: { 200: HandOverView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const handed = await perform(platform, actor, 'duty.write', (work) =>
        handOver(work, request.params.id, versionOf(request), request.body.summary),
      );
      return reply.header('etag', `"${handed.version}"`).send(handed);
    },
  );

  app.post('/hand-overs/:id/taking', { schema: { params: ById, response: { 200: HandOverView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const taken = await perform(platform, actor, 'duty.write', (work) => takeOver(work, request.params.id, versionOf(request)));
    return reply.header('etag', `"${taken.version}"`).send(taken);
  });
}

function readingRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/readings', { schema: { querystring: ReadingsQuery, response: { 200: listOf(ReadingView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    return pageOf(await perform(platform, actor, 'duty.read', (work) => listReadings(work, { ...filter, after, limit: limit + 1 })), limit);
  });

  app.get('/readings/:id', { schema: { params: ById, response: { 200: ReadingView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'duty.read', (work) => readingById(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.post('/readings', { schema: { body: NewReadingBody, response: { 201: ReadingView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { siteId = null, accountId = null, readAt = null, seen = '', links = [], ...input } = request.body;
    const reading = { ...input, siteId, accountId, readAt: readAt === null ? null : new Date(readAt), seen, links };
    const made = await performOnce(platform, actor, 'duty.write', identityOf(request), (work) => recordReading(work, reading));
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.post('/readings/:id/withdrawal', { schema: { params: ById, body: ReasonBody, response: { 200: ReadingView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'duty.write', (work) =>
      withdrawReading(work, request.params.id, versionOf(request), request.body.reason),
    );
  });

  app.get('/exports/readings', { schema: { querystring: MonthQuery } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { organisationId, month } = request.query;
    const file = await perform(platform, actor, 'duty.read', (work) => readingMonth(work, organisationId, month));
    return reply
      .type(TABLE_TYPES.xlsx)
      .header('content-disposition', `attachment; filename="readings-${month}.xlsx"`)
      .send(Buffer.from(file));
  });
}
