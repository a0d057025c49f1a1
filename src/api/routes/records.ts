/** Sites and accounts of the subtree. */
import { Type } from 'typebox';
import { perform, performOnce } from '../../platform/server.ts';
import { createRecord, listRecords, record, recordHistory, updateRecord } from '../../registry/server.ts';
import { countedListOf, Id, listOf } from '../contract/common.ts';
import { AccountChange, AccountView, HistoryView, NewAccount, NewSite, RecordsQuery, SiteChange, SiteView } from '../contract/registry.ts';
import type { Api, ApiOptions } from '../options.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

/** The same routes for both kinds. */
const SHAPES = {
  sites: { view: SiteView, fresh: NewSite, change: SiteChange, read: 'site.read', write: 'site.write' },
  accounts: { view: AccountView, fresh: NewAccount, change: AccountChange, read: 'account.read', write: 'account.write' },
} as const;

export function recordRoutes(app: Api, { platform }: ApiOptions): void {
  for (const kind of ['sites', 'accounts'] as const) {
    const { view, fresh, change, read, write } = SHAPES[kind];

    app.get(`/${kind}`, { schema: { querystring: RecordsQuery, response: { 200: countedListOf(view) } } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { limit = 50, ...query } = request.query;
      return reply.send(await perform(platform, actor, read, (work) => listRecords(work, kind, { ...query, limit })));
    });

    app.get(`/${kind}/:id`, { schema: { params: ById, response: { 200: view } } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const found = await perform(platform, actor, read, (work) => record(work, kind, request.params.id));
      return reply.header('etag', `"${found.version}"`).send(found);
    });

    app.get(`/${kind}/:id/history`, { schema: { params: ById, response: { 200: listOf(HistoryView) } } }, async (request) => {
      const { actor } = await signedIn(platform, request);
      const items = await perform(platform, actor, read, (work) => recordHistory(work, kind, request.params.id));
      return { items, next: null };
    });

    app.post(`/${kind}`, { schema: { body: fresh, response: { 201: view } } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const made = await performOnce(platform, actor, write, identityOf(request), (work) => createRecord(work, kind, request.body));
      return reply.code(201).header('etag', `"${made.version}"`).send(made);
    });

    app.put(`/${kind}/:id`, { schema: { params: ById, body: change, response: { 200: view } } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, write, (work) =>
        updateRecord(work, kind, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    });
  }
}
