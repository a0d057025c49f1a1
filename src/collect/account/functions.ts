/**
 * Whether menu entries, message pages and downloads of an account work: asked over the network where there is an address.
 * Nothing is dead by one observation: a failure is asked again as another client.
 */
import type { Fetcher } from '../fetcher.ts';
import type { FetchOutcome } from '../outcome.ts';
import type { FunctionLink, FunctionTest } from './account.ts';
import { isLoginAddress } from './ask.ts';
import { shownAddress } from './credential.ts';

const MOST_LINKS = 50;
/** Enough to see what begins there; a package is not loaded. */
const LOOK_BYTES = 4096;

type State = Pick<FunctionTest, 'state' | 'detail'>;

/** One test a link, in order, one after the other: they stand on few hosts. Never throws. */
export async function testFunctions(links: readonly FunctionLink[], fetcher: Fetcher, signal?: AbortSignal): Promise<FunctionTest[]> {
  const tests: FunctionTest[] = [];
  const seen = new Set<string>();
  for (const link of links) {
    if (seen.has(`${link.function} ${link.url}`) || seen.size >= MOST_LINKS) continue;
    seen.add(`${link.function} ${link.url}`);
    const { function: of, name, url } = link;
    tests.push({ function: of, name, url: shownAddress(url), proof: null, ...(await test(link, fetcher, signal)) });
  }
  return tests;
}

async function test(link: FunctionLink, fetcher: Fetcher, signal?: AbortSignal): Promise<State> {
  const ask = async (client: 'plain' | 'browser') =>
    stateOf(await fetcher.fetch({ url: link.url, client, maxBytes: LOOK_BYTES, ...(signal === undefined ? {} : { signal }) }), link);
  const first = await ask('plain');
  if (first.state !== 'dead') return first;
  const second = await ask('browser');
  if (second.state === 'dead') return { state: 'dead', detail: `两次访问均未成功：${second.detail}` };
  return second;
}

function stateOf(outcome: FetchOutcome, link: FunctionLink): State {
  switch (outcome.kind) {
    case 'blocked':
    case 'throttled':
    case 'our-side':
    case 'cancelled':
    case 'forbidden-address':
      return { state: 'untested', detail: outcome.detail };
    case 'answered':
      break;
    default:
      return { state: 'dead', detail: outcome.detail };
  }
  const { status, finalUrl, body, headers } = outcome;
  if (status === 401 || status === 403) return { state: 'untested', detail: `状态码 ${status}，须由人工登录后测试` };
  if (outcome.hops.length > 0 && isLoginAddress(finalUrl) && !isLoginAddress(link.url))
    return { state: 'untested', detail: '需要登录，须由人工测试' };
  if (status >= 400) return { state: 'dead', detail: `状态码 ${status}` };
  const isPackage = /\.(?:apk|ipa|hap)$/i.test(new URL(link.url).pathname);
  // Packages are zip archives; a page in their place offers no download.
  if (isPackage && !(body[0] === 0x50 && body[1] === 0x4b)) return { state: 'dead', detail: '返回的不是安装包' };
  if (body.length === 0 && headers['content-length'] === undefined) return { state: 'untested', detail: '返回内容为空' };
  return { state: 'works', detail: `状态码 ${status}` };
}
