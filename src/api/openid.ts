/**
 * The conversation with the office's sign-in service (OpenID Connect, authorization code with PKCE). What must be remembered between
 * leaving and coming back stands sealed in a cookie of ten minutes, so that an answer is good only in the browser that asked.
 */
import * as openid from 'openid-client';
import { FatalError, InputError, RefusedError } from '../platform/index.ts';
import type { OutsideIdentity, Secrets } from '../platform/server.ts';
import type { OpenIdSettings } from './options.ts';

/** Between leaving and coming back. */
export const FLOW_LIMIT_MS = 10 * 60_000;

/** Why somebody is sent there. */
export interface Purpose {
  /** Address of ours to go to after. */
  to: string;
  /** To be linked to; null: to sign in. */
  personId: string | null;
}

interface Flow extends Purpose {
  state: string;
  nonce: string;
  verifier: string;
  at: number;
}

export interface OpenIdFlow {
  /** Where to send the browser, and what it has to bring back. Throws FatalError `openid-away`. */
  begin(purpose: Purpose, now: number): Promise<{ location: string; cookie: string }>;
  /**
   * Who came back. `search`: of the address that was called. Throws RefusedError for an answer that is not to our question, is late
   * or is refused there; FatalError `openid-away`.
   */
  finish(search: string, cookie: string | undefined, now: number): Promise<OutsideIdentity & { ways: string[]; purpose: Purpose }>;
}

/** Nothing is asked of the service before somebody signs in by it. */
export function openIdFlow(settings: OpenIdSettings, secrets: Secrets): OpenIdFlow {
  const callback = new URL('/api/v1/session/openid/callback', settings.publicUrl);
  let known: Promise<openid.Configuration> | null = null;
  const configuration = () => {
    const issuer = new URL(settings.issuer);
    const execute = issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
    known ??= openid.discovery(issuer, settings.clientId, settings.clientSecret, undefined, { execute, timeout: 10 }).catch((cause) => {
      known = null;
      throw new FatalError('统一身份认证服务暂时连接不上，请稍后重试或改用账号密码登录', { code: 'openid-away', cause });
    });
    return known;
  };
  return {
    async begin(purpose, now) {
      const config = await configuration();
      const verifier = openid.randomPKCECodeVerifier();
      const flow: Flow = { ...purpose, state: openid.randomState(), nonce: openid.randomNonce(), verifier, at: now };
      const location = openid.buildAuthorizationUrl(config, {
        redirect_uri: callback.href,
        scope: 'openid',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { location: location.href, cookie: secrets.seal(Buffer.from(JSON.stringify(flow))).toString('base64url') };
    },
    async finish(search, cookie, now) {
      const flow = opened(secrets, cookie, now);
      const config = await configuration();
      const answer = new URL(callback);
      answer.search = search;
      const checks = { pkceCodeVerifier: flow.verifier, expectedState: flow.state, expectedNonce: flow.nonce, idTokenExpected: true };
      const tokens = await openid.authorizationCodeGrant(config, answer, checks).catch((cause: unknown) => {
        throw refused(cause);
      });
      const claims = tokens.claims()!;
      const ways = Array.isArray(claims.amr) ? claims.amr.filter((way) => typeof way === 'string') : [];
      return { issuer: claims.iss, subject: claims.sub, ways, purpose: { to: flow.to, personId: flow.personId } };
    },
  };
}

function opened(secrets: Secrets, cookie: string | undefined, now: number): Flow {
  try {
    const flow = JSON.parse(secrets.open(Buffer.from(cookie ?? '', 'base64url')).toString()) as Flow;
    if (now >= flow.at && now - flow.at <= FLOW_LIMIT_MS) return flow;
  } catch {
    // No cookie, or one of somebody else's making: the same as a late one.
  }
  throw new RefusedError('登录请求已失效，请从登录页重新开始', { code: 'openid-expired' });
}

const refused = (cause: unknown) => new RefusedError('统一身份认证没有通过，请重新登录', { code: 'openid-refused', cause });

/** A path of ours to go to after signing in. Throws InputError for anything that could lead elsewhere. */
export function ownPath(to: string, publicUrl: string): string {
  const own = new URL(publicUrl);
  // The same reading as a browser's: `//x`, `/\x` and control characters lead elsewhere.
  if (/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]{0,500}$/.test(to) && new URL(to, own).origin === own.origin) return to;
  throw new InputError('登录后的去向须为本平台内的路径，请改正', { code: 'foreign-path' });
}
