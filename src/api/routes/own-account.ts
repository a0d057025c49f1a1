/** How the person who asks gets in: second factor, recovery codes, sessions. Programs with a token have no part in it. */
import { Type } from 'typebox';
import {
  confirmSecondFactor,
  draftSecondFactor,
  endOwnSession,
  endSession,
  onOwnBehalf,
  ownAccess,
  ownSessions,
  perform,
  removeSecondFactor,
  renewRecoveryCodes,
  type Work,
} from '../../platform/server.ts';
import { Empty, listOf } from '../contract/common.ts';
import { OwnAccessView, OwnSessionView, PasswordShown, RecoveryCodes, SecondFactorBody, SecondFactorDraft } from '../contract/people.ts';
import type { Api, ApiOptions } from '../options.ts';
import { SESSION_COOKIE, signedInByHand } from '../signed-in.ts';

const BySession = Type.Object({ session: Type.String({ pattern: '^[0-9a-f]{64}$' }) });

export function ownAccountRoutes(app: Api, { platform, secrets, secure, requestsPerMinute }: ApiOptions): void {
  // Each of these shows a password: nobody tries many.
  const config = { rateLimit: { max: Math.max(1, Math.floor(requestsPerMinute / 10)) } };
  const asSelf = <T>({ actor }: Awaited<ReturnType<typeof signedInByHand>>, work: (work: Work) => Promise<T>) =>
    perform(platform, onOwnBehalf(actor), 'person.write', work);

  app.get('/session/access', { schema: { response: { 200: OwnAccessView } } }, async (request) => {
    const self = await signedInByHand(platform, request);
    return asSelf(self, (work) => ownAccess(work, self.person));
  });

  app.post('/session/second-factor/draft', { schema: { response: { 200: SecondFactorDraft } } }, async (request) => {
    const { person } = await signedInByHand(platform, request);
    return draftSecondFactor(person, secrets);
  });

  app.put('/session/second-factor', { schema: { body: SecondFactorBody, response: { 200: RecoveryCodes } }, config }, async (request) => {
    const self = await signedInByHand(platform, request);
    return { recoveryCodes: await asSelf(self, (work) => confirmSecondFactor(work, secrets, self.person, request.body)) };
  });

  app.post(
    '/session/second-factor/removal',
    { schema: { body: PasswordShown, response: { 204: Empty } }, config },
    async (request, reply) => {
      const self = await signedInByHand(platform, request);
      await asSelf(self, (work) => removeSecondFactor(work, self.person, request.body.password));
      return reply.code(204).send(null);
    },
  );

  app.post('/session/recovery-codes', { schema: { body: PasswordShown, response: { 200: RecoveryCodes } }, config }, async (request) => {
    const self = await signedInByHand(platform, request);
    return { recoveryCodes: await asSelf(self, (work) => renewRecoveryCodes(work, self.person, request.body.password)) };
  });

  app.get('/session/sessions', { schema: { response: { 200: listOf(OwnSessionView) } } }, async (request) => {
    const self = await signedInByHand(platform, request);
    return { items: await asSelf(self, (work) => ownSessions(work, self.person, self.token)), next: null };
  });

  app.delete('/session/sessions', { schema: { response: { 204: Empty } } }, async (request, reply) => {
    const { actor, person } = await signedInByHand(platform, request);
    await endSession(platform, actor, { personId: person.id });
    return reply.clearCookie(SESSION_COOKIE, { path: '/', httpOnly: true, secure, sameSite: 'strict' }).code(204).send(null);
  });

  app.delete('/session/sessions/:session', { schema: { params: BySession, response: { 204: Empty } } }, async (request, reply) => {
    const self = await signedInByHand(platform, request);
    await asSelf(self, (work) => endOwnSession(work, self.person, request.params.session));
    return reply.code(204).send(null);
  });
}
