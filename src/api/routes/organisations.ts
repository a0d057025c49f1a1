/** The tree of organisations below one's own. */
import { Type } from 'typebox';
import { changeOrganisation, createOrganisation, organisation, perform } from '../../platform/server.ts';
import { closeOrganisation } from '../../registry/server.ts';
import { Empty, Id, listOf, PageQuery } from '../contract/common.ts';
import { NewOrganisation, OrganisationChange, OrganisationView } from '../contract/people.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function organisationRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/organisations', { schema: { querystring: PageQuery, response: { 200: listOf(OrganisationView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after, limit = 50 } = request.query;
    const rows = await perform(platform, actor, 'organisation.read', ({ tx }) =>
      tx
        .selectFrom('organisations')
        .selectAll()
        .where('closed_at', 'is', null)
        .$if(after !== undefined, (query) => query.where('path', '>', after!))
        // By path: a subtree stands together, parents first.
        .orderBy('path')
        .limit(limit + 1)
        .execute(),
    );
    const { items, next } = pageOf(rows, limit, ({ path }) => path);
    const shown = items.map((row) => ({
      id: row.id,
      parentId: row.parent_id,
      name: row.name,
      level: row.level,
      divisionCode: row.division_code,
      version: row.version,
    }));
    return { items: shown, next };
  });

  app.get('/organisations/:id', { schema: { params: ById, response: { 200: OrganisationView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'organisation.read', (work) => organisation(work, request.params.id));
    reply.header('etag', `"${found.version}"`);
    return found;
  });

  app.post('/organisations', { schema: { body: NewOrganisation, response: { 201: OrganisationView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { divisionCode = null, ...input } = request.body;
    const made = await perform(platform, actor, 'organisation.write', (work) => createOrganisation(work, { ...input, divisionCode }));
    return reply.code(201).send(made);
  });

  app.put(
    '/organisations/:id',
    { schema: { params: ById, body: OrganisationChange, response: { 200: OrganisationView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, 'organisation.write', (work) =>
        changeOrganisation(work, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );

  app.post('/organisations/:id/closure', { schema: { params: ById, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'organisation.write', (work) => closeOrganisation(work, request.params.id, versionOf(request)));
    return reply.code(204).send(null);
  });
}
