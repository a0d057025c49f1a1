/**
 * Outcome of one look at an account. Not seeing is a result with its own reason: unreachable, not updated and an expired
 * credential are three things.
 */
import type { AccountProfile, FunctionLink, FunctionTest, Post, Validators } from './account.ts';

/** Something of the account was seen. */
const SIGHTS = ['seen', 'empty', 'too-large', 'unchanged'] as const;
/** The account itself is not (or no longer) to be had. */
const GONE = ['deleted', 'suspended', 'off-shelf'] as const;
/** Nothing was seen, and that says nothing about the account. */
const UNSEEN = [
  'unreachable',
  'login-required',
  'credential-expired',
  'denied',
  'not-a-feed',
  'unreadable',
  'wrong-account',
  'blocked',
  'throttled',
  'forbidden-address',
  'our-side',
  'cancelled',
] as const;
export const ACCOUNT_OUTCOMES = [...SIGHTS, ...GONE, ...UNSEEN] as const;
export type AccountOutcomeKind = (typeof ACCOUNT_OUTCOMES)[number];

/** What each outcome means and what to do. The manual has the same list. */
const SENTENCES: Readonly<Record<AccountOutcomeKind, string>> = {
  seen: '已读到账号发布的内容',
  empty: '来源正常，但没有列出任何内容，请人工打开账号核对',
  'too-large': '来源内容超过大小上限，只读了开头部分',
  unchanged: '来源自上次查看以来没有变化',
  deleted: '来源回答账号或页面不存在，可能已注销、改名或地址有误，请人工核对名录',
  suspended: '账号已被平台停用或封禁，请联系开设单位处理',
  'off-shelf': '应用商店中没有这个应用，可能已下架，请人工核对名录',
  unreachable: '来源未能打开，不能据此判断账号是否更新，请稍后重试',
  'login-required': '来源要求登录后查看，请改用其他接入方式或配置凭据',
  'credential-expired': '所配置的凭据已失效或无权限，请更换凭据；账号是否更新未能判断',
  denied: '来源拒绝访问，请核对来源是否对本机开放',
  'not-a-feed': '该地址返回的是网页，不是 RSS、Atom 或 JSON Feed，请核对来源地址或改用“post-page”方式',
  unreadable: '来源返回的内容残缺或格式不对，未能读取，请核对来源',
  'wrong-account': '来源返回的是另一个账号的内容，请核对账号地址',
  blocked: '来源的防护系统拦截了机器访问，请由人工查看并录入',
  throttled: '来源要求降低访问频率，请稍后再查',
  'forbidden-address': '来源地址不是允许访问的公网地址，请核对；内网来源须加 --allow-private',
  'our-side': '本机网络故障，未能查看',
  cancelled: '查看被取消',
};

/** The Chinese sentence of an outcome, for reports and the manual. */
export function outcomeSentence(kind: AccountOutcomeKind): string {
  return SENTENCES[kind];
}

/** What a connector gives back. */
export type ConnectorResult = ConnectorSight | ConnectorFailure;

interface Common {
  /** What a person tested. */
  tests: FunctionTest[];
  /** ms, UTC: when a person saw it; null: now. */
  seenAt: number | null;
  /** sha256 of a person's screenshot of the account, null when a machine looked. */
  proof: string | null;
  /** The source presents an app, whose versions are no posts. */
  isApp: boolean;
}

export interface ConnectorSight extends Common {
  kind: (typeof SIGHTS)[number];
  /** Newest first where dates are known; at most MOST_POSTS. With `unchanged` those of the earlier look. */
  posts: Post[];
  /** False: there may be newer posts than those read (cut, pages left). */
  isWhole: boolean;
  /** Older posts were left unread (page limit, `since`, number of posts). */
  hasOlder: boolean;
  /** Entries left out because their id had been there before. */
  duplicates: number;
  profile: AccountProfile | null;
  validators: Validators | null;
  /** Addresses the source itself names for testing (a download). */
  links: FunctionLink[];
}

export interface ConnectorFailure extends Common {
  kind: (typeof GONE)[number] | (typeof UNSEEN)[number];
  /** One Chinese clause: what exactly was seen; null when the sentence says it all. */
  detail: string | null;
  status: number | null;
  /** Seconds the source asked us to wait, null when it did not. */
  retryAfterS: number | null;
}

/** A whole look: what the connector saw or why not; `tests`: those of a person and of the machine. */
export type AccountOutcome = ConnectorResult & {
  connector: string;
  /** As asked, without credentials. */
  address: string;
  /** ms since the epoch, UTC. */
  at: number;
  /** The Chinese sentence, with what was seen. */
  sentence: string;
};

/** Whether something of the account was seen. */
export function isSight<T extends ConnectorResult>(outcome: T): outcome is T & ConnectorSight {
  return (SIGHTS as readonly string[]).includes(outcome.kind);
}

/** Whether the account itself is gone. */
export function isGone(kind: AccountOutcomeKind): boolean {
  return (GONE as readonly string[]).includes(kind);
}

const BY_MACHINE = { tests: [], seenAt: null, proof: null, isApp: false };

/** A sight without anything special about it. */
export function sight(kind: ConnectorSight['kind'], over: Partial<ConnectorSight> = {}): ConnectorSight {
  return {
    kind,
    posts: [],
    isWhole: true,
    hasOlder: false,
    duplicates: 0,
    profile: null,
    validators: null,
    links: [],
    ...BY_MACHINE,
    ...over,
  };
}

/** A failure without anything special about it. */
export function failure(kind: ConnectorFailure['kind'], detail: string | null = null, status: number | null = null): ConnectorFailure {
  return { kind, detail, status, retryAfterS: null, ...BY_MACHINE };
}
