/** People of the subtree: for the security administrator. */
import { Type } from 'typebox';
import {
  accessOf,
  actionsOf,
  changePerson,
  changeRoles,
  closePerson,
  createPerson,
  endSession,
  listPeople,
  lockPerson,
  type Person,
  perform,
  personById,
  ROLES,
  resetPassword,
  revokeToken,
  tokensOf,
  unlockPerson,
  type Work,
} from '../../platform/server.ts';
import { Empty, Id, listOf } from '../contract/common.ts';
import {
  NewPerson,
  NewPersonAnswer,
  OneTimePassword,
  PeopleQuery,
  PersonChange,
  PersonView,
  PersonWithAccess,
  ResetBody,
  RolesBody,
  RolesView,
  TokenView,
} from '../contract/people.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });
const ByToken = Type.Object({ id: Id, token: Id });

export function peopleRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/people', { schema: { querystring: PeopleQuery, response: { 200: listOf(PersonWithAccess) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    return perform(platform, actor, 'person.read', async (work) => {
      const { items, next } = pageOf(await listPeople(work, { ...filter, after, limit: limit + 1 }), limit);
      return { items: await withAccess(work, items), next };
    });
  });

  app.get('/people/:id', { schema: { params: ById, response: { 200: PersonWithAccess } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const [found] = await perform(platform, actor, 'person.read', async (work) =>
      withAccess(work, [await personById(work, request.params.id)]),
    );
    return reply.header('etag', `"${found!.version}"`).send(found);
  });

  app.put('/people/:id', { schema: { params: ById, body: PersonChange, response: { 200: PersonView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const changed = await perform(platform, actor, 'person.write', (work) =>
      changePerson(work, request.params.id, versionOf(request), request.body),
    );
    return reply.header('etag', `"${changed.version}"`).send(changed);
  });

  for (const [place, act] of [
    ['lock', lockPerson],
    ['unlock', unlockPerson],
  ] as const)
    app.post(`/people/:id/${place}`, { schema: { params: ById, response: { 204: Empty } } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      await perform(platform, actor, 'person.write', (work) => act(work, request.params.id));
      return reply.code(204).send(null);
    });

  app.get('/people/:id/tokens', { schema: { params: ById, response: { 200: listOf(TokenView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const items = await perform(platform, actor, 'token.read', async (work) =>
      tokensOf(work, (await personById(work, request.params.id)).id),
    );
    return { items, next: null };
  });

  app.delete('/people/:id/tokens/:token', { schema: { params: ByToken, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { id, token } = request.params;
    await perform(platform, actor, 'token.revoke', async (work) => revokeToken(work, (await personById(work, id)).id, token));
    return reply.code(204).send(null);
  });

  app.get('/roles', { schema: { response: { 200: RolesView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'person.read', async () => undefined);
    return { items: ROLES.map((role) => ({ role, actions: actionsOf([role]) })) };
  });

  app.post('/people', { schema: { body: NewPerson, response: { 201: NewPersonAnswer } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { email = null, phone = null, ...input } = request.body;
    const made = await perform(platform, actor, 'person.write', (work) => createPerson(work, { ...input, email, phone }));
    return reply.code(201).send(made);
  });

  app.put('/people/:id/roles', { schema: { params: ById, body: RolesBody, response: { 200: PersonView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'person.write', async (work) => {
      await changeRoles(work, request.params.id, request.body.roles);
      return personById(work, request.params.id);
    });
  });

  app.post('/people/:id/reset', { schema: { params: ById, body: ResetBody, response: { 200: OneTimePassword } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { secondFactor = false } = request.body;
    const password = await perform(platform, actor, 'person.write', (work) => resetPassword(work, request.params.id, secondFactor));
    return { password };
  });

  app.delete('/people/:id/sessions', { schema: { params: ById, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'person.write', (work) => personById(work, request.params.id));
    await endSession(platform, actor, { personId: request.params.id });
    return reply.code(204).send(null);
  });

  app.delete('/people/:id', { schema: { params: ById, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'person.write', (work) => closePerson(work, request.params.id));
    return reply.code(204).send(null);
  });
}

async function withAccess(work: Work, people: readonly Person[]) {
  const access = await accessOf(
    work,
    people.map(({ id }) => id),
  );
  return people.map((person) => ({ ...person, access: access.get(person.id)! }));
}
