/** How an office orders corrections and counts its days; what an office between reports on its units. */
import { Type } from 'typebox';
import { perform, performOnce } from '../../platform/server.ts';
import {
  calendarYear,
  listSummaries,
  previewSummary,
  sendSummary,
  setCalendarDays,
  setSettings,
  settingsOf,
  summary,
} from '../../rectify/server.ts';
import { Id, listOf } from '../contract/common.ts';
import {
  CalendarBody,
  CalendarQuery,
  CalendarView,
  NewSummaryBody,
  OrderSettingsBody,
  OrderSettingsView,
  SummariesQuery,
  SummaryPreviewView,
  SummaryView,
} from '../contract/orders.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function orderOfficeRoutes(app: Api, options: ApiOptions): void {
  settingRoutes(app, options);
  calendarRoutes(app, options);
  summaryRoutes(app, options);
}

function settingRoutes(app: Api, { platform }: ApiOptions): void {
  app.get(
    '/organisations/:id/order-settings',
    { schema: { params: ById, response: { 200: OrderSettingsView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const found = await perform(platform, actor, 'order.write', (work) => settingsOf(work, request.params.id));
      return reply.header('etag', `"${found.version}"`).send(found);
    },
  );

  app.put(
    '/organisations/:id/order-settings',
    { schema: { params: ById, body: OrderSettingsBody, response: { 200: OrderSettingsView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const set = await perform(platform, actor, 'order.write', (work) =>
        setSettings(work, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${set.version}"`).send(set);
    },
  );
}

function calendarRoutes(app: Api, { platform }: ApiOptions): void {
  app.get(
    '/organisations/:id/calendar',
    { schema: { params: ById, querystring: CalendarQuery, response: { 200: CalendarView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      return perform(platform, actor, 'order.read', (work) => calendarYear(work, request.params.id, request.query.year ?? null));
    },
  );

  app.put(
    '/organisations/:id/calendar',
    { schema: { params: ById, body: CalendarBody, response: { 200: CalendarView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const days = request.body.days.map(({ note = null, ...day }) => ({ ...day, note }));
      return perform(platform, actor, 'order.write', (work) => setCalendarDays(work, request.params.id, days));
    },
  );
}

function summaryRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/order-summaries', { schema: { querystring: SummariesQuery, response: { 200: listOf(SummaryView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    const found = await perform(platform, actor, 'order.read', (work) => listSummaries(work, { ...filter, after, limit: limit + 1 }));
    return pageOf(found, limit);
  });

  app.get('/order-summaries/:id', { schema: { params: ById, response: { 200: SummaryView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'order.read', (work) => summary(work, request.params.id));
  });

  app.get('/rounds/:id/order-summary', { schema: { params: ById, response: { 200: SummaryPreviewView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'order.forward', (work) => previewSummary(work, request.params.id));
  });

  app.post('/order-summaries', { schema: { body: NewSummaryBody, response: { 201: SummaryView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { roundId, text } = request.body;
    const sent = await performOnce(platform, actor, 'order.forward', identityOf(request), (work) => sendSummary(work, roundId, text));
    return reply.code(201).send(sent);
  });
}
