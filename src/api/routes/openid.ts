/** Signing in by the office's own service (OpenID Connect), where it is set up; links between its people and ours. */
import { Type } from 'typebox';
import { NotFoundError } from '../../platform/index.ts';
import { linkOutside, onOwnBehalf, perform, personById, signInFromOutside, unlinkOutside } from '../../platform/server.ts';
import { Empty, Id } from '../contract/common.ts';
import { FLOW_LIMIT_MS, type OpenIdFlow, openIdFlow, ownPath, type Purpose } from '../openid.ts';
import type { Api, ApiOptions, OpenIdSettings } from '../options.ts';
import { SESSION_COOKIE, signedIn } from '../signed-in.ts';

const FLOW_COOKIE = 'zhengxun_openid';
const ById = Type.Object({ id: Id });
const To = Type.Object({ to: Type.Optional(Type.String({ maxLength: 500, description: 'path of ours to go to after; default /' })) });
const Subject = Type.Object({ subject: Type.String({ minLength: 1, maxLength: 255 }) }, { additionalProperties: false });

export function openIdRoutes(app: Api, { platform, secrets, secure, openid: settings = null }: ApiOptions): void {
  const flow = settings === null ? null : openIdFlow(settings, secrets);
  const set = (): { settings: OpenIdSettings; flow: OpenIdFlow } => {
    if (settings !== null && flow !== null) return { settings, flow };
    throw new NotFoundError('本平台没有启用统一身份认证，请用账号密码登录', { code: 'openid-off' });
  };
  // `lax`: the service sends the browser back from another site.
  const flowCookie = { path: '/api/v1/session/openid', httpOnly: true, secure, sameSite: 'lax' as const };
  const begin = (purpose: Purpose) => set().flow.begin(purpose, platform.clock.now());

  app.get(
    '/session/ways',
    {
      schema: { security: [], response: { 200: Type.Object({ openid: Type.Boolean({ description: 'the sign-in service is set up' }) }) } },
    },
    () => ({ openid: settings !== null }),
  );

  app.get(
    '/session/openid/start',
    { schema: { security: [], querystring: To, response: { 302: Type.Null({ description: 'to the sign-in service' }) } } },
    async (request, reply) => {
      const to = ownPath(request.query.to ?? '/', set().settings.publicUrl);
      const { location, cookie } = await begin({ to, personId: null });
      return reply.setCookie(FLOW_COOKIE, cookie, { ...flowCookie, maxAge: FLOW_LIMIT_MS / 1000 }).redirect(location);
    },
  );

  app.get(
    '/session/openid/callback',
    { schema: { security: [], response: { 302: Type.Null({ description: 'to where one wanted to go' }) } } },
    async (request, reply) => {
      const { flow } = set();
      reply.clearCookie(FLOW_COOKIE, flowCookie);
      const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
      const { purpose, ...identity } = await flow.finish(search, request.cookies[FLOW_COOKIE], platform.clock.now());
      const { personId } = purpose;
      if (personId !== null) {
        const owner = { id: personId, name: '本人', organisationId: null };
        await perform(platform, onOwnBehalf(owner), 'person.write', async (work) =>
          linkOutside(work, await personById(work, personId), identity),
        );
        return reply.redirect(purpose.to);
      }
      const origin = `${request.ip} ${request.headers['user-agent'] ?? ''}`.slice(0, 300);
      const token = await signInFromOutside(platform, { ...identity, origin });
      return reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, secure, sameSite: 'strict' }).redirect(purpose.to);
    },
  );

  app.post(
    '/session/openid/link',
    {
      schema: { querystring: To, response: { 200: Type.Object({ location: Type.String({ description: 'where to send the browser' }) }) } },
    },
    async (request, reply) => {
      const { person } = await signedIn(platform, request);
      const to = ownPath(request.query.to ?? '/', set().settings.publicUrl);
      const { location, cookie } = await begin({ to, personId: person.id });
      reply.setCookie(FLOW_COOKIE, cookie, { ...flowCookie, maxAge: FLOW_LIMIT_MS / 1000 });
      return { location };
    },
  );

  app.put('/people/:id/openid', { schema: { params: ById, body: Subject, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'person.write', async (work) => {
      const person = await personById(work, request.params.id);
      await linkOutside(work, person, { issuer: set().settings.issuer, subject: request.body.subject });
    });
    return reply.code(204).send(null);
  });

  app.delete('/people/:id/openid', { schema: { params: ById, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'person.write', async (work) => unlinkOutside(work, await personById(work, request.params.id)));
    return reply.code(204).send(null);
  });
}
