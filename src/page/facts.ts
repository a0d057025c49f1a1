/**
 * What one page says, as plain data: the result of reading its bytes. Nothing here judges.
 * The public part (`page` command) is contracts.md section 3; the rest serves the checks.
 */
import type { BeijingDate } from './calendar.ts';

/** Where on the page a link stands. */
export type LinkPlace = 'nav' | 'list' | 'body' | 'footer' | 'other';

export interface PageLink {
  /** Absolute address without fragment; null-base links that cannot be resolved keep their raw text. */
  url: string;
  /** Visible text, or the title/alt text when there is none. */
  text: string;
  place: LinkPlace;
  /** Which attribute it came from: pages, pictures and scripts are told apart. */
  kind: 'page' | 'image' | 'script' | 'style' | 'frame' | 'media' | 'form';
}

/** One dated (or undated) entry of a list. */
export interface ListItem {
  title: string;
  url: string;
  /** Null when none is shown or no year can be inferred. */
  date: BeijingDate | null;
  /** Marked as pinned (置顶): such items say nothing about order. */
  pinned?: boolean;
}

/** The ten element classes of a service guide (重点要素). Source: 2019-19 part 1, 服务不实用. */
export const GUIDE_ELEMENTS = ['name', 'basis', 'conditions', 'materials', 'place', 'organ', 'fee', 'hours', 'phone', 'process'] as const;
export type GuideElement = (typeof GUIDE_ELEMENTS)[number];
/** Text found for each class, null when the guide does not give it. */
export type GuideFacts = Record<GuideElement, string | null>;

/** One published message of a citizen (留言). */
export interface MessageFacts {
  title: string;
  url: string | null;
  /** Null when the page does not show it. */
  askedAt: BeijingDate | null;
  repliedAt: BeijingDate | null;
  /** True when the page shows a reply or a state such as 已回复, even without its date. */
  replied: boolean;
}

export interface FormFacts {
  /** Absolute action, or the page's own address. */
  action: string;
  method: 'get' | 'post';
  fields: { name: string; type: string; label: string }[];
  hasTextarea: boolean;
  hasCaptcha: boolean;
  hasPassword: boolean;
  /** Text of the buttons. */
  submitText: string;
}

/** A link or text that a visitor cannot see. */
export interface HiddenPart {
  how:
    | 'display-none'
    | 'visibility'
    | 'off-screen'
    | 'zero-size'
    | 'tiny-text'
    | 'same-colour'
    | 'transparent'
    | 'script-written'
    | 'marquee'
    | 'comment';
  /** Outgoing addresses inside it, absolute. */
  urls: string[];
  text: string;
  /** The opening tag or rule that hides it. */
  quote: string;
}

/** Marks that every government site must show at its foot. Source: 2019-19 part 2, 网站标识. */
export interface IdentityMarks {
  /** 党政机关标识 address or script, null when absent. */
  partyGovernmentMark: string | null;
  siteCode: string | null;
  icp: string | null;
  publicSecurity: string | null;
  organizer: string | null;
  contact: string | null;
  /** Address of the 我为政府网站找错 entry. */
  errorReportEntry: string | null;
}

/** Everything read from one page. */
export interface PageFacts {
  url: string;
  /** Charset used for decoding, lower case: utf-8, gb18030, big5, utf-16le … */
  charset: string;
  /** True when the text still looks wrongly decoded. */
  garbled: boolean;
  title: string;
  /** The article's own heading (h1 or the like), null on other pages. */
  heading: string | null;
  siteName: string | null;
  siteCode: string | null;
  columnName: string | null;
  columnType: string | null;
  /** Meta tags by name as written (case kept). */
  metas: Record<string, string>;
  /** Publication time a reader sees: `YYYY-MM-DD` or with time and +08:00; null when none. */
  publishedAt: string | null;
  /** Where `publishedAt` was read: the visible line, a meta tag, a script variable, the address; null without a date. Only `line` is what a reader sees. */
  publishedFrom?: 'line' | 'meta' | 'script' | 'address' | null;
  /** 成文日期, never a publication date. */
  documentDate: BeijingDate | null;
  source: string | null;
  breadcrumb: { text: string; url: string | null }[];
  /** Body text without navigation, paragraphs separated by newline. */
  text: string;
  links: PageLink[];
  items: ListItem[];
  /** Groups of items on a page with several lists (home page, tabs): heading, its address, items. */
  lists: { name: string; url: string | null; items: ListItem[] }[];
  next: string | null;
  guide: GuideFacts | null;
  messages: MessageFacts[] | null;
  kind: 'home' | 'list' | 'article' | 'guide' | 'messages' | 'other';
  forms: FormFacts[];
  hidden: HiddenPart[];
  identity: IdentityMarks;
  /** The sentence that says the column is empty (暂无内容, 建设中 …), null when none. */
  emptyNotice: string | null;
  /** The page says that it does not exist although it was answered with 200. */
  soft404: string | null;
  /** The list is filled by a script: where its records may be had without one, or that a browser is needed. */
  scriptList: { records: string[]; needsBrowser: boolean } | null;
  /** Where a visitor is sent on without a click (meta refresh or location script), absolute; null when nowhere. */
  sentOnTo: string | null;
  /** Addresses and shapes a script challenge shows (challenge page of a robot wall). */
  challenge: string | null;
  /** Hash of the page's skeleton (tags and classes without content): pages of one template share it. */
  skeleton: string;
  /** True on a page with more elements than are read: what stands behind them is in no fact. Left out otherwise. */
  isCut?: boolean;
}
