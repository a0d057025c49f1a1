/**
 * Who asks: a session cookie or a bearer token. A cookie alone is not enough to change anything: the browser must say that
 * the request comes from our own pages.
 */
import type { FastifyRequest } from 'fastify';
import { InputError, RefusedError } from '../platform/index.ts';
import { type Platform, type Session, sessionOf, tokenActor } from '../platform/server.ts';

export const SESSION_COOKIE = 'zhengxun_session';

/**
 * The session of a request. `isUse` false: a look that does not prolong it. Throws RefusedError (401) without one, (403) for a foreign
 * page's request or a password to be changed.
 */
export async function signedIn(platform: Platform, request: FastifyRequest, { isUse = true } = {}): Promise<Session> {
  const session = await sessionFor(platform, request, isUse);
  if (session.mustChange && !MAY_WHILE_CHANGING.has(`${request.method} ${request.routeOptions.url}`))
    throw new RefusedError('请先设置新密码', { code: 'password-must-change' });
  return session;
}

/** The session of a request that concerns how its person gets in: never a program's. Throws InputError for a token; else as {@link signedIn}. */
export async function signedInByHand(platform: Platform, request: FastifyRequest): Promise<Session & { token: string }> {
  if (request.headers.authorization !== undefined)
    throw new InputError('令牌不能办理本人的登录事项，请登录后操作', { code: 'token-by-token' });
  const session = await signedIn(platform, request);
  return { ...session, token: request.cookies[SESSION_COOKIE]! };
}

async function sessionFor(platform: Platform, request: FastifyRequest, isUse: boolean): Promise<Session> {
  const bearer = /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return (await tokenActor(platform, bearer)) ?? refuse();
  const cookie = request.cookies[SESSION_COOKIE];
  if (cookie === undefined) return refuse();
  if (!SAFE.has(request.method)) checkOrigin(request);
  return (await sessionOf(platform, cookie, { isUse })) ?? refuse();
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const MAY_WHILE_CHANGING = new Set(['GET /api/v1/session', 'DELETE /api/v1/session', 'PUT /api/v1/session/password']);

/** Refuses what a foreign page makes a browser send. Programs use tokens. */
export function checkOrigin({ headers, host }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return;
  const { origin } = headers;
  if (site === undefined && origin !== undefined && URL.canParse(origin) && new URL(origin).host === host) return;
  throw new RefusedError('请求不是来自本系统的页面，请从本系统操作', { code: 'foreign-origin' });
}

function refuse(): never {
  throw new RefusedError('尚未登录或登录已失效，请重新登录', { code: 'not-signed-in' });
}
