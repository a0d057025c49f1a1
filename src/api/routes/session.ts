/** Signing in and out, one's own password and tokens. */
import { Type } from 'typebox';
import {
  type Action,
  endSession,
  makeToken,
  onOwnBehalf,
  perform,
  revokeToken,
  type Session,
  setPassword,
  showPassword,
  signIn,
  tokensOf,
} from '../../platform/server.ts';
import { Empty, Id, listOf } from '../contract/common.ts';
import { NewPassword, NewToken, NewTokenAnswer, SessionView, SignInAnswer, SignInBody, TokenView } from '../contract/people.ts';
import type { Api, ApiOptions } from '../options.ts';
import { checkOrigin, SESSION_COOKIE, signedIn, signedInByHand } from '../signed-in.ts';

export function sessionRoutes(app: Api, { platform, secrets, secure, requestsPerMinute }: ApiOptions): void {
  const cookie = { path: '/', httpOnly: true, secure, sameSite: 'strict' as const };

  app.post(
    '/session',
    {
      schema: { security: [], body: SignInBody, response: { 200: SignInAnswer } },
      config: { rateLimit: { max: Math.max(1, Math.floor(requestsPerMinute / 10)) } },
    },
    async (request, reply) => {
      checkOrigin(request);
      const { account, password, code = null } = request.body;
      const origin = `${request.ip} ${request.headers['user-agent'] ?? ''}`.slice(0, 300);
      const result = await signIn(platform, secrets, { account, password, code, origin });
      if (result.kind === 'code-needed') return { codeNeeded: true as const };
      reply.setCookie(SESSION_COOKIE, result.token, cookie);
      return sessionView({ person: result.person, mustChange: result.mustChange, actions: [] });
    },
  );

  app.get('/session', { schema: { response: { 200: SessionView } } }, async (request) => {
    const session = await signedIn(platform, request);
    return sessionView({ ...session, actions: actionsOf(session) });
  });

  app.delete('/session', { schema: { response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const token = request.cookies[SESSION_COOKIE];
    if (token !== undefined) await endSession(platform, actor, { token });
    return reply.clearCookie(SESSION_COOKIE, cookie).code(204).send(null);
  });

  app.put('/session/password', { schema: { body: NewPassword, response: { 204: Empty } } }, async (request, reply) => {
    const { person, actor, mustChange } = await signedInByHand(platform, request);
    const { password, current = '' } = request.body;
    await perform(platform, onOwnBehalf(actor), 'person.write', async (work) => {
      // The one-time password was shown at this sign-in.
      if (!mustChange) await showPassword(work, person, current);
      await setPassword(work, person, password);
    });
    return reply.clearCookie(SESSION_COOKIE, cookie).code(204).send(null);
  });

  app.get('/session/tokens', { schema: { response: { 200: listOf(TokenView) } } }, async (request) => {
    const { person, actor } = await signedIn(platform, request);
    const items = await perform(platform, onOwnBehalf(actor), 'person.read', (work) => tokensOf(work, person.id));
    return { items, next: null };
  });

  app.post('/session/tokens', { schema: { body: NewToken, response: { 201: NewTokenAnswer } } }, async (request, reply) => {
    const { person, actor } = await signedInByHand(platform, request);
    const { name, scopes, days } = request.body;
    const made = await perform(platform, onOwnBehalf(actor), 'person.write', (work) =>
      makeToken(work, person, { name, scopes: scopes as Action[], days }),
    );
    return reply.code(201).send(made);
  });

  app.delete('/session/tokens/:id', { schema: { params: Type.Object({ id: Id }), response: { 204: Empty } } }, async (request, reply) => {
    const { person, actor } = await signedIn(platform, request);
    await perform(platform, onOwnBehalf(actor), 'person.write', (work) => revokeToken(work, person.id, request.params.id));
    return reply.code(204).send(null);
  });
}

const actionsOf = ({ actor }: Session): string[] => (actor.actions === 'all' ? [] : [...actor.actions]);

function sessionView({ person, mustChange, actions }: Pick<Session, 'person' | 'mustChange'> & { actions: string[] }) {
  const { id, account, name, organisationId, roles } = person;
  return { person: { id, account, name, organisationId, roles }, actions, mustChangePassword: mustChange };
}
