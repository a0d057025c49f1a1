/** Freshness, content and accounts over time: where they stand, what is due, what was seen, what waits for a decision, how accounts are asked. */
import { Type } from 'typebox';
import { perform } from '../../platform/server.ts';
import {
  accountAccess,
  changeAccountAccess,
  changeFreshnessSettings,
  decideDifference,
  differenceSeen,
  freshnessSettings,
  listDifferencesSeen,
  listDomains,
  listSeenEntries,
  listWatchedAccounts,
  listWatchedPages,
  listWatchFindings,
  updateCalendar,
  watchedPage,
} from '../../watch/server.ts';
import { Id, listOf } from '../contract/common.ts';
import {
  AccountAccessBody,
  AccountAccessView,
  CalendarQuery,
  DifferenceDecision,
  DifferenceSeenView,
  DifferencesSeenQuery,
  DomainsQuery,
  DomainView,
  DueDayView,
  EntriesQuery,
  FreshnessSettingsBody,
  FreshnessSettingsView,
  SeenEntryView,
  WatchedAccountsQuery,
  WatchedAccountView,
  WatchedPagesQuery,
  WatchedPageView,
  WatchFindingsQuery,
  WatchFindingView,
} from '../contract/freshness.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function freshnessRoutes(app: Api, options: ApiOptions): void {
  pageRoutes(app, options);
  differenceRoutes(app, options);
  settingRoutes(app, options);
  accessRoutes(app, options);
}

function pageRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/watched-pages', { schema: { querystring: WatchedPagesQuery, response: { 200: listOf(WatchedPageView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { state: states = [], siteId = null, kind = null, dueFrom = null, dueTo = null, after = null, limit = 50 } = request.query;
    const choice = { states, siteId, kind, dueFrom, dueTo, after, limit: limit + 1 };
    return pageOf(await perform(platform, actor, 'watch.read', (work) => listWatchedPages(work, choice)), limit);
  });

  app.get('/watched-pages/:id', { schema: { params: ById, response: { 200: WatchedPageView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'watch.read', (work) => watchedPage(work, request.params.id));
  });

  app.get(
    '/watched-pages/:id/entries',
    { schema: { params: ById, querystring: EntriesQuery, response: { 200: listOf(SeenEntryView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { late: onlyLate = false, after = null, limit = 50 } = request.query;
      return perform(platform, actor, 'watch.read', (work) => listSeenEntries(work, request.params.id, { onlyLate, after, limit }));
    },
  );

  app.get('/update-calendar', { schema: { querystring: CalendarQuery, response: { 200: listOf(DueDayView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'watch.read', (work) => updateCalendar(work, request.query)), next: null };
  });

  app.get(
    '/watched-accounts',
    { schema: { querystring: WatchedAccountsQuery, response: { 200: listOf(WatchedAccountView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { state: states = [], accountId = null, after = null, limit = 50 } = request.query;
      const choice = { states, accountId, after, limit: limit + 1 };
      return pageOf(await perform(platform, actor, 'watch.read', (work) => listWatchedAccounts(work, choice)), limit);
    },
  );
}

function differenceRoutes(app: Api, { platform }: ApiOptions): void {
  app.get(
    '/watch-findings',
    { schema: { querystring: WatchFindingsQuery, response: { 200: listOf(WatchFindingView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { siteId = null, accountId = null, open: isOpen = false, after = null, limit = 50 } = request.query;
      const choice = { siteId, accountId, isOpen, after, limit: limit + 1 };
      return pageOf(await perform(platform, actor, 'watch.read', (work) => listWatchFindings(work, choice)), limit);
    },
  );

  app.get('/watched-domains', { schema: { querystring: DomainsQuery, response: { 200: listOf(DomainView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { siteId = null, troubled: isTroubled = false, after = null, limit = 50 } = request.query;
    const choice = { siteId, isTroubled, after, limit: limit + 1 };
    return pageOf(await perform(platform, actor, 'watch.read', (work) => listDomains(work, choice)), limit);
  });

  app.get(
    '/page-differences',
    { schema: { querystring: DifferencesSeenQuery, response: { 200: listOf(DifferenceSeenView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { state = null, siteId = null, after = null, limit = 50 } = request.query;
      const choice = { state, siteId, after, limit: limit + 1 };
      return pageOf(await perform(platform, actor, 'watch.read', (work) => listDifferencesSeen(work, choice)), limit);
    },
  );

  app.get('/page-differences/:id', { schema: { params: ById, response: { 200: DifferenceSeenView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'watch.read', (work) => differenceSeen(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.post(
    '/page-differences/:id/decision',
    { schema: { params: ById, body: DifferenceDecision, response: { 200: DifferenceSeenView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      return perform(platform, actor, 'watch.decide', (work) =>
        decideDifference(work, request.params.id, versionOf(request), request.body),
      );
    },
  );
}

function settingRoutes(app: Api, { platform }: ApiOptions): void {
  for (const [kind, placeOf] of [
    ['organisations', (id: string) => ({ organisationId: id })],
    ['sites', (id: string) => ({ organisationId: id, siteId: id })],
    ['accounts', (id: string) => ({ organisationId: id, accountId: id })],
  ] as const) {
    const url = `/${kind}/:id/freshness-settings` as const;
    app.get(url, { schema: { params: ById, response: { 200: FreshnessSettingsView } } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const found = await perform(platform, actor, 'watch.read', (work) => freshnessSettings(work, placeOf(request.params.id)));
      return reply.header('etag', `"${found.version}"`).send(found);
    });
    app.put(
      url,
      { schema: { params: ById, body: FreshnessSettingsBody, response: { 200: FreshnessSettingsView } } },
      async (request, reply) => {
        const { actor } = await signedIn(platform, request);
        const changed = await perform(platform, actor, 'watch.write', (work) =>
          changeFreshnessSettings(work, placeOf(request.params.id), versionOf(request), request.body),
        );
        return reply.header('etag', `"${changed.version}"`).send(changed);
      },
    );
  }
}

function accessRoutes(app: Api, { platform, secrets }: ApiOptions): void {
  app.get('/accounts/:id/access', { schema: { params: ById, response: { 200: AccountAccessView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'watch.write', (work) => accountAccess(work, secrets, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });
  app.put(
    '/accounts/:id/access',
    { schema: { params: ById, body: AccountAccessBody, response: { 200: AccountAccessView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, 'watch.write', (work) =>
        changeAccountAccess(work, secrets, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );
}
