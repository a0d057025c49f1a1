/** Availability around the clock: schedules, how addresses stand, the week of a site. */
import { Type } from 'typebox';
import { perform } from '../../platform/server.ts';
import { record } from '../../registry/server.ts';
import {
  changeTarget,
  daysOf,
  listOurSide,
  listOutages,
  listTargets,
  listWatchers,
  probesOf,
  standingOfUnits,
  summary,
  targetById,
  watchTerms,
  weekOf,
} from '../../watch/server.ts';
import {
  DaysQuery,
  DayView,
  OurSideView,
  OutagesQuery,
  OutageView,
  ProbesQuery,
  ProbeView,
  SummaryQuery,
  TargetChange,
  TargetsQuery,
  TargetView,
  UnitStanding,
  WatcherView,
  WatchSummary,
  WeekQuery,
  WeekView,
} from '../contract/availability.ts';
import { Id, listOf } from '../contract/common.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function availabilityRoutes(app: Api, { platform, watch = null }: ApiOptions): void {
  const terms = watchTerms(watch, platform.clock);

  app.get('/watch-summary', { schema: { querystring: SummaryQuery, response: { 200: WatchSummary } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'watch.read', (work) => summary(work, request.query.organisationId ?? null));
  });

  app.get(
    '/watch-units',
    { schema: { querystring: SummaryQuery, response: { 200: Type.Object({ items: Type.Array(UnitStanding) }) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { organisationId = null } = request.query;
      return { items: await perform(platform, actor, 'watch.read', (work) => standingOfUnits(work, organisationId)) };
    },
  );

  app.get('/watch-targets', { schema: { querystring: TargetsQuery, response: { 200: listOf(TargetView) } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    const found = await perform(platform, actor, 'watch.read', (work) =>
      listTargets(work, terms(), { ...filter, after, limit: limit + 1 }),
    );
    return reply.send(pageOf(found, limit));
  });

  app.get('/watch-targets/:id', { schema: { params: ById, response: { 200: TargetView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'watch.read', (work) => targetById(work, request.params.id, terms()));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put('/watch-targets/:id', { schema: { params: ById, body: TargetChange, response: { 200: TargetView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const changed = await perform(platform, actor, 'watch.write', async (work) => {
      await changeTarget(work, request.params.id, versionOf(request), request.body);
      return targetById(work, request.params.id, terms());
    });
    return reply.header('etag', `"${changed.version}"`).send(changed);
  });

  app.get(
    '/watch-targets/:id/days',
    { schema: { params: ById, querystring: DaysQuery, response: { 200: Type.Object({ items: Type.Array(DayView) }) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { from, to } = request.query;
      return { items: await perform(platform, actor, 'watch.read', (work) => daysOf(work, request.params.id, from, to, terms())) };
    },
  );

  app.get(
    '/watch-targets/:id/probes',
    { schema: { params: ById, querystring: ProbesQuery, response: { 200: Type.Object({ items: Type.Array(ProbeView) }) } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const items = await perform(platform, actor, 'watch.read', (work) => probesOf(work, request.params.id, request.query.day, terms()));
      return reply.send({ items });
    },
  );

  app.get(
    '/sites/:id/availability',
    { schema: { params: ById, querystring: WeekQuery, response: { 200: WeekView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const week = await perform(platform, actor, 'watch.read', async (work) => {
        await record(work, 'sites', request.params.id);
        return weekOf(work, request.params.id, request.query.asOf ?? null, terms());
      });
      return reply.send(week);
    },
  );

  app.get('/watch-outages', { schema: { querystring: OutagesQuery, response: { 200: listOf(OutageView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    const found = await perform(platform, actor, 'watch.read', (work) =>
      listOutages(work, terms(), { ...filter, after, limit: limit + 1 }),
    );
    return pageOf(found, limit);
  });

  app.get('/watch-our-side', { schema: { response: { 200: Type.Object({ items: Type.Array(OurSideView) }) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'watch.read', listOurSide) };
  });

  app.get('/watchers', { schema: { response: { 200: Type.Object({ items: Type.Array(WatcherView) }) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'watch.read', listWatchers) };
  });
}
