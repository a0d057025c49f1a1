/** One look at one account: the connector's sight, then the tests of its functions. What a source does never throws. */
import { Value } from 'typebox/value';
import { InputError } from '../../platform/index.ts';
import type { Account } from './account.ts';
import type { AccountConnector, LookTools } from './connector.ts';
import { type Credential, shownAddress, withoutCredential } from './credential.ts';
import { testFunctions } from './functions.ts';
import { type AccountOutcome, type ConnectorResult, type ConnectorSight, failure, isSight, outcomeSentence, sight } from './outcome.ts';
import { isAhead } from './posts.ts';

export interface LookRequest {
  account: Account;
  connector: AccountConnector;
  /** As stored; checked against the connector's schema. */
  configuration?: unknown;
  /** The last look at this account in this way: only what changed is asked for, and what did not stands as it was seen. */
  earlier?: AccountOutcome | null;
  /** ms, UTC: posts before it need not be read. */
  since?: number | null;
}

/** Throws InputError when the configuration is not the connector's, or a file cannot be opened. */
export async function lookAtAccount(request: LookRequest, tools: LookTools): Promise<AccountOutcome> {
  const { account, connector, configuration = {}, earlier = null, since = null } = request;
  checkConfiguration(connector, configuration);
  const address = shownAddress(account.address);
  // What was seen elsewhere or in another way says nothing of this source.
  const isSame = earlier?.connector === connector.id && earlier.address === address;
  const before = earlier !== null && isSame && isSight(earlier) ? earlier : null;
  const answer = await connector.look({ account, configuration, earlier: before?.validators ?? null, since }, tools);
  const result = answer.kind === 'unchanged' && before !== null ? asBefore(before, tools.now) : answer;
  const links = [...account.links, ...(isSight(result) ? result.links : [])];
  // Without a line of our own nothing can be tested.
  const canTest = result.kind !== 'our-side' && result.kind !== 'cancelled';
  const tests = canTest ? await testFunctions(links, tools.fetcher, tools.signal) : [];
  const outcome: AccountOutcome = {
    ...result,
    isApp: result.isApp || connector.isStore,
    connector: connector.id,
    address,
    at: result.seenAt ?? tools.now,
    sentence: sentenceOf(result),
    tests: [...result.tests, ...tests],
  };
  const { credential = null } = configuration as { credential?: Credential };
  return withoutCredential(outcome, credential);
}

/** The outcome where there was no look: its credential cannot be read here any more. */
export function unreadableCredential(address: string, now: number): AccountOutcome {
  const result = failure('credential-expired', '所存的凭据不能用本安装的密钥打开，请重新填写');
  return { ...result, connector: 'none', address: shownAddress(address), at: now, sentence: sentenceOf(result) };
}

/** What was seen then, as of now: a post that was dated ahead may have come due. */
function asBefore(
  { posts, isWhole, hasOlder, duplicates, profile, validators, links, isApp }: ConnectorSight,
  now: number,
): ConnectorSight {
  const due = posts.map((post) => ({ ...post, isFuture: isAhead(post.publishedAt, now) }));
  return sight('unchanged', { posts: due, isWhole, hasOlder, duplicates, profile, validators, links, isApp });
}

function sentenceOf(result: ConnectorResult): string {
  const sentence = outcomeSentence(result.kind);
  if (isSight(result)) return result.posts.length > 0 ? `${sentence}，共 ${result.posts.length} 条` : sentence;
  return result.detail === null || result.detail === '' ? sentence : `${sentence}（${result.detail}）`;
}

/** Throws InputError for what is not the connector's configuration. Says where, never what: the value may be a key. */
export function checkConfiguration(connector: AccountConnector, configuration: unknown): asserts configuration is Record<string, unknown> {
  if (Value.Check(connector.configuration, configuration)) return;
  const place = Value.Errors(connector.configuration, configuration)[0]?.instancePath.slice(1).replaceAll('/', '.') ?? '';
  const where = place === '' ? '' : `，请核对“${place.slice(0, 60)}”`;
  throw new InputError(`接入方式“${connector.title}”的配置不合要求${where}`, { code: 'connector-configuration' });
}
