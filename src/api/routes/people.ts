/** People of the subtree: for the security administrator. */
import { Type } from 'typebox';
import {
  changeRoles,
  closePerson,
  createPerson,
  endSession,
  listPeople,
  perform,
  personById,
  resetPassword,
} from '../../platform/server.ts';
import { Empty, Id, listOf, PageQuery } from '../contract/common.ts';
import { NewPerson, NewPersonAnswer, OneTimePassword, PersonView, ResetBody, RolesBody } from '../contract/people.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function peopleRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/people', { schema: { querystring: PageQuery, response: { 200: listOf(PersonView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after, limit = 50 } = request.query;
    const people = await perform(platform, actor, 'person.read', (work) => listPeople(work, { after: after ?? null, limit: limit + 1 }));
    return pageOf(people, limit);
  });

  app.get('/people/:id', { schema: { params: ById, response: { 200: PersonView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'person.read', (work) => personById(work, request.params.id));
    reply.header('etag', `"${found.version}"`);
    return found;
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
