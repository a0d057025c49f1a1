/**
 * One look at a page: a single conditional question while nothing changed. What is not the page (a wall, a login, another site) is
 * told as such. Never throws for what a server does.
 */
import { createHash } from 'node:crypto';
import { type Answered, type FetchOutcome, isHtml, isLoginAddress } from '../../collect/index.ts';
import { type BeijingDate, createPageReader, hostOf, type PageReading, readRecords, recordBlock } from '../../page/index.ts';
import type { Eyes } from './eyes.ts';
import { type LookOutcome, lookSentence } from './outcome.ts';

/** What is known of a page from the look before. */
export interface KnownPage {
  url: string;
  isHome: boolean;
  /** Where its content stood; null: at `url`. */
  listUrl: string | null;
  etag: string | null;
  lastModified: string | null;
  bodySha256: string | null;
}

export interface PageLook {
  outcome: LookOutcome;
  /** One Chinese sentence with what was seen; null when it was seen. */
  detail: string | null;
  /** Instant the server gives, ms UTC; null: it does not say. */
  serverAt: number | null;
  /** Seconds the host asked us to wait; null: it did not. */
  retryAfterS: number | null;
  /** Of what was asked last: for the next look. */
  listUrl: string | null;
  etag: string | null;
  lastModified: string | null;
  bodySha256: string | null;
  /** Null unless `changed`. */
  reading: PageReading | null;
  /** How its list was had. */
  way: 'plain' | 'records';
}

export interface LookTools {
  eyes: Pick<Eyes, 'ask'>;
  /** Beijing day: later dates of publication are read as none. */
  today: BeijingDate;
  /** Ask in full: what a server says of changes is not believed for ever. */
  inFull: boolean;
}

const MAX_BYTES = 8 << 20;
const MOST_SENT_ON = 2;
/** A login form with hardly a word beside it. */
const LOGIN_TEXT = 200;

/** Looks at the page. */
export async function lookAtPage(page: KnownPage, tools: LookTools): Promise<PageLook> {
  const { listUrl } = page;
  if (!tools.inFull && listUrl !== null) {
    const outcome = await tools.eyes.ask({ url: listUrl, headers: conditions(page), maxBytes: MAX_BYTES });
    if (outcome !== 'robots' && outcome.kind === 'answered' && isSame(outcome, page)) return unchanged(page, outcome);
  }
  return wholeLook(page, tools, !tools.inFull && listUrl === null);
}

async function wholeLook(page: KnownPage, { eyes, today }: LookTools, isConditional: boolean): Promise<PageLook> {
  let { url } = page;
  for (let hop = 0; ; hop++) {
    const headers = isConditional && hop === 0 ? conditions(page) : {};
    const outcome = await eyes.ask({ url, headers, maxBytes: MAX_BYTES });
    const refusal = refusalOf(outcome, page.url);
    if (refusal !== null) return refusal;
    const answer = outcome as Answered;
    if (hop === 0 && isConditional && isSame(answer, page)) return unchanged(page, answer);
    if (answer.status === 304) return failed('unreadable', '服务器称没有变化，但此前没有读到过', answer);
    if (answer.truncated) return failed('too-large', null, answer);
    if (!isHtml(answer)) return failed('not-a-page', null, answer);
    const reading = createPageReader().read(answer.body, {
      url: answer.finalUrl,
      contentType: answer.headers['content-type'] ?? null,
      isHome: page.isHome,
      today,
    });
    const problem = problemOf(reading, answer, url);
    if (problem !== null) return problem;
    const { sentOnTo } = reading.facts;
    if (sentOnTo !== null && hop < MOST_SENT_ON && hostOf(sentOnTo) === hostOf(page.url)) {
      url = sentOnTo;
      continue;
    }
    const look = seen(answer, reading, url === page.url ? null : url);
    return (await withRecords(look, answer, eyes)) ?? look;
  }
}

/** Where a script fills the list from a file, that file is the list; null: the page speaks for itself. */
async function withRecords(look: PageLook, page: Answered, eyes: LookTools['eyes']): Promise<PageLook | null> {
  const reading = look.reading!;
  const { scriptList, items, kind } = reading.facts;
  if (scriptList === null || items.length > 0) return null;
  const [url] = scriptList.records;
  if (url === undefined) return scriptList.needsBrowser ? failed('needs-browser', null, page) : null;
  if (hostOf(url) !== hostOf(page.finalUrl)) return failed('needs-browser', null, page);
  const outcome = await eyes.ask({ url, maxBytes: MAX_BYTES });
  if (outcome === 'robots' || outcome.kind !== 'answered' || outcome.status !== 200)
    return refusalOf(outcome, page.url) ?? failed('needs-browser', null, page);
  const records = readRecords(outcome.body.toString('utf8'), url);
  if (records.length === 0) return failed('needs-browser', null, page);
  const facts = { ...reading.facts, items: records, emptyNotice: null, kind: kind === 'other' ? ('list' as const) : kind };
  return { ...seen(outcome, { facts, blocks: [...reading.blocks, recordBlock(records)] }, url), way: 'records' };
}

function seen(answer: Answered, reading: PageReading, listUrl: string | null): PageLook {
  return { ...failed('changed', null, answer), detail: null, listUrl, ...validators(answer), bodySha256: sha256(answer), reading };
}

/** Validators are kept as they are now; a server that answers 304 need not repeat them. */
function unchanged(page: KnownPage, answer: Answered): PageLook {
  const { listUrl, bodySha256 } = page;
  const told = validators(answer);
  const kept = answer.status === 304 ? { etag: told.etag ?? page.etag, lastModified: told.lastModified ?? page.lastModified } : told;
  return { ...failed('unchanged', null, answer), detail: null, listUrl, ...kept, bodySha256 };
}

/** The server says so to a question that had conditions, or ignores them and sends the same bytes. */
function isSame(answer: Answered, page: KnownPage): boolean {
  if (answer.status === 304) return page.etag !== null || page.lastModified !== null;
  return answer.status === 200 && !answer.truncated && page.bodySha256 !== null && sha256(answer) === page.bodySha256;
}

const sha256 = ({ body }: Answered): string => createHash('sha256').update(body).digest('hex');

function conditions({ etag, lastModified }: KnownPage): Record<string, string> {
  return { ...(etag === null ? {} : { 'if-none-match': etag }), ...(lastModified === null ? {} : { 'if-modified-since': lastModified }) };
}

/** Sent back as headers: only what is one. */
function validators({ headers }: Answered): Pick<PageLook, 'etag' | 'lastModified'> {
  const plain = (value: string | undefined) => (value !== undefined && value.length <= 200 && /^[\x20-\x7e]+$/.test(value) ? value : null);
  return { etag: plain(headers.etag), lastModified: plain(headers['last-modified']) };
}

/** Why there is nothing to read; null when there may be. */
function refusalOf(outcome: FetchOutcome | 'robots', asked: string): PageLook | null {
  if (outcome === 'robots') return failed('robots', null, null);
  if (outcome.kind !== 'answered') {
    const kind = APART.find((one) => one === outcome.kind) ?? 'unreachable';
    return { ...failed(kind, outcome.detail, null), retryAfterS: outcome.retryAfterS };
  }
  const { status, finalUrl } = outcome;
  if (isLoginAddress(finalUrl) && !isLoginAddress(asked)) return failed('login', null, outcome);
  if (status === 401) return failed('login', '状态码 401', outcome);
  if (status === 403) return failed('denied', '状态码 403', outcome);
  if (status === 404 || status === 410) return failed('gone', `状态码 ${status}`, outcome);
  if (status >= 400) return failed('unreachable', `状态码 ${status}`, outcome);
  if (hostOf(finalUrl) !== hostOf(asked)) return failed('elsewhere', `转到了 ${hostOf(finalUrl).slice(0, 100)}`, outcome);
  return null;
}

/** Failures of the client that are no fault of the page. */
const APART = ['blocked', 'throttled', 'our-side', 'cancelled', 'forbidden-address'] as const;

function problemOf({ facts }: PageReading, answer: Answered, url: string): PageLook | null {
  if (facts.challenge !== null) return failed('blocked', null, answer);
  if (facts.soft404 !== null) return failed('gone', `页面称“${facts.soft404.slice(0, 60)}”`, answer);
  const asksLogin = facts.forms.some((form) => form.hasPassword) && facts.items.length === 0 && facts.text.length < LOGIN_TEXT;
  if (asksLogin && (answer.finalUrl !== url || facts.kind !== 'home')) return failed('login', null, answer);
  return null;
}

function failed(outcome: LookOutcome, detail: string | null, answer: Answered | null): PageLook {
  const date = Date.parse(answer?.headers.date ?? '');
  return {
    outcome,
    detail: detail === null || detail === '' ? lookSentence(outcome) : `${lookSentence(outcome)}（${detail}）`,
    serverAt: Number.isNaN(date) ? null : date,
    retryAfterS: null,
    ...{ listUrl: null, etag: null, lastModified: null, bodySha256: null, reading: null, way: 'plain' },
  };
}
