/** What is known of an account before it is looked at, and what a look may bring: posts and tested functions. */

/** An account (政务新媒体账号) or an app as the registry or a person names it. */
export interface Account {
  /** Where the connector looks: an address, or a file for exports and entries. */
  address: string;
  /** Name as registered, null when unknown: an export of several accounts is narrowed by it. */
  name: string | null;
  platform: string | null;
  /** Registered addresses that must work: menu entries, message pages, downloads. */
  links: FunctionLink[];
}

/** What a visitor must be able to do with an account. */
export const ACCOUNT_FUNCTIONS = ['menu', 'interaction', 'download'] as const;
export type AccountFunction = (typeof ACCOUNT_FUNCTIONS)[number];

export interface FunctionLink {
  function: AccountFunction;
  /** As the account shows it (菜单“办事大厅”). */
  name: string;
  url: string;
}

/** What became of testing one function: by its link, or by a person's checklist. */
export interface FunctionTest {
  function: AccountFunction;
  name: string;
  /** Null: a person tested what has no address. */
  url: string | null;
  /** `dead`: two requests as different clients failed alike, or a person says so; `untested`: could not be told. */
  state: 'works' | 'dead' | 'untested';
  /** One Chinese clause: what was seen. */
  detail: string;
  /** sha256 of a person's screenshot, null when a machine tested. */
  proof: string | null;
}

export interface Post {
  /** The source's own; else its address; else made of title and time. */
  id: string;
  title: string;
  /** Plain text, paragraphs separated by newline; empty when the source gives none. */
  text: string;
  url: string | null;
  /** Instant, ISO 8601 in UTC; null when the source gives no readable time. A day without a time is its beginning in Beijing. */
  publishedAt: string | null;
  kind: 'article' | 'post' | 'video' | 'release';
  /** Dated later than it was seen: kept, never an update. */
  isFuture: boolean;
}

/** What a source tells of the account itself; null where it does not. */
export interface AccountProfile {
  name: string | null;
  description: string | null;
  isVerified: boolean | null;
  followers: number | null;
  /** Version of an app. */
  version: string | null;
}

/** For asking again only when something changed. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}
