/**
 * What observations of an address prove. A link is dead only when at least two observations, differing in method,
 * client or time, saw the same thing; a wall, a limit or our own fault is "could not check", never the site's failure.
 */
import type { Observation } from '../../page/index.ts';

/** Ways an address can be dead; each has its own words. */
export type DeathCause = 'not-found' | 'gone' | 'dns' | 'refused' | 'unreachable' | 'server-error' | 'timeout' | 'broken-off' | 'redirects';

const CAUSE_WORDS: Record<DeathCause, string> = {
  'not-found': '返回 404，页面不存在',
  gone: '返回 410，页面已删除',
  dns: '域名无法解析',
  refused: '服务器拒绝连接',
  unreachable: '服务器无法到达',
  'server-error': '服务器返回错误',
  timeout: '多次访问超时',
  'broken-off': '连接中断，内容未能读完',
  redirects: '重定向没有尽头',
};

/** Failure kinds that say nothing about the site. `tls`: a visitor may still go on past the warning. */
const SAY_NOTHING = new Set(['blocked', 'throttled', 'our-side', 'cancelled', 'forbidden-address', 'tls', 'bad-encoding', 'protocol']);
const SAY_NOTHING_STATUS = new Set([401, 402, 403, 405, 406, 407, 408, 412, 418, 425, 426, 429, 451, 521]);

/** Why an address is dead; null when it answers or when the observations do not prove it. */
export function deathOf(observations: readonly Observation[]): { cause: DeathCause; words: string; status: number | null } | null {
  if (observations.some(isAlive)) return null;
  const seen = new Map<DeathCause, Observation[]>();
  for (const observation of observations) {
    const cause = causeOf(observation);
    if (cause) seen.set(cause, [...(seen.get(cause) ?? []), observation]);
  }
  for (const [cause, all] of seen) {
    const [first, ...rest] = all as [Observation, ...Observation[]];
    const confirmed = rest.some((other) => other.method !== first.method || other.client !== first.client || other.at !== first.at);
    if (confirmed) return { cause, words: CAUSE_WORDS[cause], status: first.status };
  }
  return null;
}

/** True when the observation says nothing about the site: a wall, a limit, our own network. */
export function couldNotCheck(observation: Observation): boolean {
  if (observation.kind !== 'answered') return SAY_NOTHING.has(observation.kind);
  return observation.status !== null && SAY_NOTHING_STATUS.has(observation.status);
}

/** One Chinese clause: what the observation saw. */
export function describeFailure(observation: Observation): string {
  if (observation.detail) return observation.detail;
  const cause = causeOf(observation);
  if (cause && observation.kind !== 'answered') return CAUSE_WORDS[cause];
  return observation.status === null ? `访问结果为 ${observation.kind}` : `返回 ${observation.status}`;
}

function isAlive(observation: Observation): boolean {
  return observation.kind === 'answered' && observation.status !== null && observation.status >= 200 && observation.status < 400;
}

function causeOf(observation: Observation): DeathCause | null {
  if (couldNotCheck(observation)) return null;
  switch (observation.kind) {
    case 'answered':
      return causeOfStatus(observation.status);
    case 'dns':
    case 'refused':
    case 'unreachable':
    case 'timeout':
      return observation.kind;
    case 'reset':
    case 'body-incomplete':
      return 'broken-off';
    case 'too-many-redirects':
    case 'redirect-loop':
      return 'redirects';
    default:
      return null;
  }
}

function causeOfStatus(status: number | null): DeathCause | null {
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  // 501 and 503 are what overload and walls answer with: they prove nothing lasting about the address.
  if (status !== null && status >= 500 && status !== 501 && status !== 503) return 'server-error';
  return null;
}
