/**
 * One question to a source of accounts, through the guarded client: credentials only to the source's own origin, conditional
 * where there was an earlier look, login pages told from answers.
 */
import type { Fetcher } from '../fetcher.ts';
import type { Answered, Failed, FailureKind, FetchOutcome } from '../outcome.ts';
import type { Validators } from './account.ts';
import { type Credential, isOwnAddress, withCredential } from './credential.ts';
import { type ConnectorFailure, failure } from './outcome.ts';

export interface Question {
  url: string;
  accept: string;
  credential?: Credential | null;
  earlier?: Validators | null;
  /** Of the decompressed body. */
  maxBytes: number;
  signal?: AbortSignal | undefined;
}

export interface SourceAnswer {
  kind: 'answer';
  status: number;
  /** Address that answered. */
  url: string;
  contentType: string | null;
  body: Buffer;
  /** The body was cut at the limit. */
  isCut: boolean;
  validators: Validators | null;
}

export type SourceReply = SourceAnswer | { kind: 'unchanged' } | ConnectorFailure;

const MOST_REDIRECTS = 5;

/** What the source answered, or why there is nothing to read. Never throws. */
export async function askSource(question: Question, fetcher: Fetcher): Promise<SourceReply> {
  const credential = question.credential ?? null;
  if (!URL.canParse(question.url)) return failure('unreadable', '不是有效的网址');
  const outcome =
    credential === null
      ? await fetcher.fetch(request(question, question.url, null))
      : await askWithCredential(question, credential, fetcher);
  if (outcome.kind !== 'answered') return failureOf(outcome);
  const lead = outcome.hops.length > 0 || outcome.status >= 300 ? outcome.finalUrl : null;
  if (lead !== null && isLoginAddress(lead) && !isLoginAddress(question.url))
    return lacksLogin(credential, '跳转到了登录页面', outcome.status);
  return replyOf(outcome, question, credential);
}

/** A question without an earlier look: there is an answer or there is none. */
export async function askAnew(question: Omit<Question, 'earlier'>, fetcher: Fetcher): Promise<SourceAnswer | ConnectorFailure> {
  const reply = await askSource(question, fetcher);
  return reply.kind === 'unchanged' ? failure('unreadable') : reply;
}

/** Redirects are followed here, so that a key never reaches another origin. */
async function askWithCredential(question: Question, credential: Credential, fetcher: Fetcher): Promise<FetchOutcome> {
  const source = new URL(question.url);
  const hops: Answered['hops'] = [];
  let url = question.url;
  for (;;) {
    const own = isOwnAddress(new URL(url), source);
    const outcome = await fetcher.fetch({
      ...request(question, withCredential(url, own ? credential : null), own ? credential : null),
      maxRedirects: 0,
    });
    if (outcome.kind !== 'answered') return outcome;
    const answered: Answered = { ...outcome, url: question.url, hops };
    const next =
      outcome.status > 300 && outcome.status < 309 && outcome.status !== 304 ? URL.parse(outcome.headers.location ?? '', url) : null;
    if (next === null || !/^https?:$/.test(next.protocol)) return answered;
    if (isLoginAddress(next.href)) return { ...answered, finalUrl: next.href };
    if (hops.length >= MOST_REDIRECTS) return { ...answered, ...failed('too-many-redirects') };
    hops.push({ url, status: outcome.status });
    url = next.href;
  }
}

const failed = (kind: FailureKind): Pick<Failed, 'kind' | 'detail' | 'status' | 'retryAfterS'> => ({
  kind,
  detail: `跳转超过 ${MOST_REDIRECTS} 次`,
  status: null,
  retryAfterS: null,
});

function request({ accept, earlier, maxBytes, signal }: Question, url: string, credential: Credential | null) {
  const headers: Record<string, string> = { accept };
  if (earlier?.etag) headers['if-none-match'] = earlier.etag;
  if (earlier?.lastModified) headers['if-modified-since'] = earlier.lastModified;
  if (credential?.in === 'header') headers[credential.name.toLowerCase()] = credential.value;
  return { url, headers, maxBytes, ...(signal === undefined ? {} : { signal }) };
}

function replyOf(outcome: Answered, { earlier }: Question, credential: Credential | null): SourceReply {
  const { status } = outcome;
  if (status === 304) return earlier ? { kind: 'unchanged' } : failure('unreadable', '来源回答“没有变化”，但此前没有看过', status);
  if (status === 401) return lacksLogin(credential, '状态码 401', status);
  if (status === 403)
    return credential === null ? failure('denied', '状态码 403', status) : failure('credential-expired', '状态码 403', status);
  if (status === 404 || status === 410) return failure('deleted', `状态码 ${status}`, status);
  if (status < 200 || status > 299) return failure('unreachable', `状态码 ${status}`, status);
  const etag = shortHeader(outcome.headers.etag);
  const lastModified = shortHeader(outcome.headers['last-modified']);
  return {
    kind: 'answer',
    status,
    url: outcome.finalUrl,
    contentType: outcome.headers['content-type'] ?? null,
    body: outcome.body,
    isCut: outcome.truncated,
    validators: etag === null && lastModified === null ? null : { etag, lastModified },
  };
}

/** A source that wants a login: with a key of ours, the key is what failed. */
export function lacksLogin(credential: Credential | null, detail: string, status: number | null = null): ConnectorFailure {
  return failure(credential === null ? 'login-required' : 'credential-expired', detail, status);
}

/** How failures of the client are kept apart; what is left over is `unreachable`. */
const KINDS: Partial<Record<FailureKind, ConnectorFailure['kind']>> = {
  blocked: 'blocked',
  throttled: 'throttled',
  'our-side': 'our-side',
  cancelled: 'cancelled',
  'forbidden-address': 'forbidden-address',
};

function failureOf({ kind, detail, status, retryAfterS }: Failed): ConnectorFailure {
  return { ...failure(KINDS[kind] ?? 'unreachable', detail, status), retryAfterS };
}

/** Whether what came in place of an answer says that a login is wanted or has run out. Looks at the beginning only. */
export function wantsLogin(text: string): boolean {
  const start = text.slice(0, LOOKED_FOR_LOGIN);
  return PASSWORD_FIELD.test(start) || EXPIRED_WORDS.test(start);
}

const LOOKED_FOR_LOGIN = 100_000;
const PASSWORD_FIELD = /<input[^>]{0,300}type\s{0,3}=\s{0,3}["']?password/i;
const EXPIRED_WORDS =
  /(?:登录|登陆|凭据|凭证|授权|会话|cookie|token|session|credential)[^。\n<>{}]{0,20}(?:过期|失效|超时|expired|invalid)/i;

const LOGIN_HOST = /^(?:passport|login|sso|auth|cas|accounts?|visitor)\./i;
const LOGIN_PATH = /(?:^|[/_.-])(?:log-?in|sign-?in|passport|sso|oauth2?|cas|visitor|auth(?:orize)?)(?:$|[/_.?-])/i;

/** Whether an address is that of a login page. */
export function isLoginAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (LOGIN_HOST.test(url.hostname) || LOGIN_PATH.test(url.pathname.slice(0, 500)));
}

/** Validators are sent back as headers: only what is one. */
function shortHeader(value: string | undefined): string | null {
  return value !== undefined && value.length <= 200 && /^[\x20-\x7e]+$/.test(value) ? value : null;
}
