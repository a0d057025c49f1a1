/**
 * Artifacts: what a check may ask for. Each is built lazily from a crawl and remembered; a check declares
 * the names it needs and gets nothing else. An artifact that could not be built says why (see `Missing`).
 */
import type { BeijingDate } from '../calendar.ts';
import type { CrawlMeta, LinkTarget, Observation, TextBlock } from '../crawl-view.ts';
import type { FormFacts, GuideFacts, HiddenPart, IdentityMarks, ListItem, MessageFacts, PageFacts } from '../facts.ts';
import type { AccountArtifact } from './account.ts';
import type { AvailabilityArtifact } from './availability.ts';
import type { LookArtifacts } from './looks/artifacts.ts';
import type { SupervisionArtifact } from './supervision.ts';

/** Column classes of the regulation. Source: contracts.md section 2 `columns[].class`. */
export const COLUMN_CLASSES = [
  'news',
  'notice',
  'policy',
  'interpretation',
  'general-info',
  'org-functions',
  'leaders',
  'disclosure',
  'annual-report',
  'data',
  'service',
  'statistics',
  'consultation',
  'survey',
  'interview',
  'topic',
  'other',
] as const;
export type ColumnClass = (typeof COLUMN_CLASSES)[number];

export type ColumnState = 'fresh' | 'stale' | 'blank' | 'undated' | 'static';

/** One column (栏目) of the site, found by the machine or confirmed by a person. Source: contracts.md section 5.9. */
export interface ColumnFacts {
  name: string;
  url: string;
  class: ColumnClass;
  /** Why this class: a confirmed entry, the page's ColumnType, the name, the address. */
  classFrom: 'confirmed' | 'column-type' | 'name' | 'address' | 'default';
  /** 1 = first-level column. */
  level: number;
  /** Entries seen over the pages read (static pages: 0). */
  items: number;
  /** Newest publication date of its articles not after the as-of day; null when none could be read. */
  newest: BeijingDate | null;
  /** The item that has it, null as above. */
  newestItem: ListItem | null;
  /** How `newest` was read; `none` when null. `unread`: article pages could not be fetched. */
  newestFrom: 'article' | 'list' | 'none' | 'unread';
  /** A page of its own text needs no update (机构职能, 领导 …). */
  isStatic: boolean;
  /** No item and no own text after all ways of reading. */
  isBlank: boolean;
  /** The sentence shown instead of content, null when none. */
  emptyNotice: string | null;
  /** How the list page was read; `unread` when it could not be, so it is neither blank nor stale. */
  way: 'plain' | 'records' | 'browser' | 'unread';
  /** Expected period in days set by a person for this column, null: the rulebook's. */
  periodDays: number | null;
  /** Excused by a person until that day (inclusive), with the reason; null when not. */
  exempt: { reason: string; until: BeijingDate } | null;
  /** Column of a declared sub-site: charged to the parent. */
  subsite: string | null;
  /** Address of the column page's parent column, null for the first level. */
  parent: string | null;
  /**
   * The page only shows lists of other columns or sends on to one (政务公开 as a landing page): never blank, and what is
   * stale in it is charged to those columns.
   */
  gathers?: boolean;
  /**
   * With `newestFrom: 'unread'`: the latest list date among the entries whose pages could not be read, null when they
   * show none. The column may be as new as that.
   */
  newestPossible?: BeijingDate | null;
  /** A person's confirmation stands behind this entry. */
  confirmed?: boolean;
}

export type ProfileClass = Extract<ColumnClass, 'general-info' | 'org-functions' | 'leaders'>;

/** A page by which a body presents itself. */
export interface ProfilePage {
  url: string;
  /** Its heading, else the first part of its title. */
  title: string;
  /** Name of its column. */
  column: string;
  class: ProfileClass;
  /** The page of the column itself, not of an entry in it. */
  isColumn: boolean;
  /** Its text, paragraphs separated by newline, up to 20,000 characters. */
  text: string;
}

export interface HomeArtifact {
  url: string;
  finalUrl: string;
  facts: PageFacts;
  /** Entries shown, with the publication date read from their article page (null when it shows none or was not read). */
  items: (ListItem & { articleDate: BeijingDate | null; from: 'article' | 'list' | 'none' | 'unread' })[];
  /** The home page only leads on (导航入口): the second-level pages are looked at instead. */
  isGateway: boolean;
  /** With a gateway: the pages it leads to, and whether each was read; their entries stand in `items`. */
  secondLevel?: { url: string; read: boolean }[];
}

export interface ArticleFacts {
  url: string;
  title: string;
  publishedAt: string | null;
  /** Date shown for it in lists, null when in none. */
  listDate: BeijingDate | null;
  lastModified: string | null;
  /** ms, UTC: when this crawl (or an earlier one, with history) first saw it. */
  firstSeenAt: number;
  column: string | null;
}

export interface ChannelFacts {
  url: string;
  name: string;
  /** `consultation` counts; 信访/纪检举报 do not. */
  kind: 'consultation' | 'petition' | 'report' | 'survey' | 'interview';
  /** Whether the page answered and what form stands there; null when there is none or it is on another host. */
  form: FormFacts | null;
  reachable: 'yes' | 'no' | 'unread';
  /** Leads to another host (the province's platform). */
  external: boolean;
  /** Needs a login before the form shows. */
  needsLogin: boolean;
  /** Address of that login, null when none was seen. */
  login: string | null;
}

export interface ServiceFacts {
  /** Where services are offered, null when no entry was found. */
  entryUrl: string | null;
  external: boolean;
  reachable: 'yes' | 'no' | 'unread';
  /** Entries counted (guides, items of the list); null when they stand on another host. */
  items: number | null;
}

/** One service item of the site's own lists and whether it has a guide. */
export interface ServiceItem {
  url: string;
  title: string;
  /** Name of the column that lists it. */
  column: string;
  /**
   * `yes`; `none`: its page gives no element of a guide; `dead`: its page does not open; `file`: a file stands there;
   * `list`: a further list; `elsewhere`: on another host; `unread`: could not be read.
   */
  guide: 'yes' | 'none' | 'dead' | 'file' | 'list' | 'elsewhere' | 'unread';
}

/** How services are offered on the site itself. */
export interface ServiceDesk {
  /** Entries of lists in which guides stand, by address, up to five thousand. */
  items: ServiceItem[];
  /** Names of classes (个人办事, 按部门, 婚育 …) with the page that shows them. */
  classes: { text: string; url: string }[];
  /** Links to rate a service, with the page that shows them. */
  ratings: { text: string; url: string }[];
  /** Links, columns and articles that tell results of such ratings, with their address. */
  results: { text: string; url: string }[];
  /** Pages of service columns that could be read; 0: nothing is known. */
  pagesRead: number;
}

export interface GuideArtifact {
  url: string;
  title: string;
  /** Text of each class: 依据, 条件, 材料 up to 2,000 characters, the others up to 300. */
  elements: GuideFacts;
  missing: string[];
  /** Links of the guide itself, without navigation, foot and what repeats beside the guides; up to forty in the text and forty beside it. */
  links: GuideLink[];
  /** Its text speaks of downloads (空表, 样表, 下载), which a script may offer without a link. */
  saysDownload: boolean;
}

export interface GuideLink {
  url: string;
  text: string;
  /** A file, a page of the site, another host. */
  to: 'file' | 'page' | 'outside';
}

/** Forms of an interpretation beside plain text. Source: 2019-19 第三部分 解读回应. */
export type InterpretationMedium = 'picture' | 'film' | 'sound' | 'conference' | 'interview';

/** A page of a policy or an interpretation column, with what ties it to pages of the other kind. */
export interface DocumentPage {
  url: string;
  title: string;
  publishedAt: BeijingDate | null;
  /** Name of its column. */
  column: string;
  /** 来源 as shown, null when none is. */
  source: string | null;
  /** Its 发文字号 in one spelling (青政发〔2026〕1号), null when none stands at its head. */
  number: string | null;
  /** Its links without navigation, foot and those to columns, in its text first, up to a hundred; `key` for comparing addresses. */
  links: { url: string; key: string; text: string }[];
  /** Forms beside plain text, with the words or the address that show it. */
  media: { medium: InterpretationMedium; proof: string }[];
  /** Links to related pages may be written by a script: that none stands there proves nothing. */
  mayHideLinks: boolean;
  /** Start of its text. */
  start: string;
}

export interface HiddenArtifact {
  pageUrl: string;
  pageCount: number;
  part: HiddenPart;
  /** Seen only by this client, null when by all. */
  onlyFor: 'engine' | 'referer' | null;
}

export interface SecurityArtifact {
  tls: { url: string; ok: boolean; problem: string | null; validTo: string | null; protocol: string | null } | null;
  /** IPv6 of the home address: null when we have no route of our own. */
  ipv6: { hasAddress: boolean; reachable: boolean | null } | null;
  exposedBackends: { url: string; pageUrl: string; quote: string }[];
  directoryListings: { url: string; pageUrl: string; quote: string }[];
  /** Default or debugging pages of a server or framework that tell its name and version. */
  defaultPages?: { url: string; pageUrl: string; quote: string }[];
  /** Slowest first, up to a hundred; from when on a page is slow is the rulebook's to say. */
  slowPages: { url: string; totalMs: number }[];
}

/** Differences between what a browser's user and others are served. */
export interface CloakingFacts {
  url: string;
  client: 'engine' | 'referer';
  /** Text or title that only that client gets. */
  title: string;
  quote: string;
  /** Addresses that only that client gets or is sent to. */
  urls: string[];
}

export interface TemplateFacts {
  /** Pages whose skeleton no other page of their kind shares. */
  odd: { url: string; title: string; text: string; foreignLinks: string[] }[];
}

/** The artifacts by name. */
export interface Artifacts extends LookArtifacts {
  /** Only of a new-media account; a crawl has none. */
  account: AccountArtifact;
  /** Only of a supervising office's year; a crawl has none. */
  supervision: SupervisionArtifact;
  /** As given by the platform's watching; without it no day was watched. */
  availability: AvailabilityArtifact;
  crawl: CrawlMeta;
  observations: Observation[];
  home: HomeArtifact;
  columns: ColumnFacts[];
  articles: ArticleFacts[];
  /** All targets but the site's own pages, files and pictures that answered well: those have nothing to tell. */
  links: LinkTarget[];
  channels: ChannelFacts[];
  services: ServiceFacts;
  guides: GuideArtifact[];
  serviceDesk: ServiceDesk;
  /** Pages of 概况, 机构职能 and 领导 columns that could be read, up to five hundred. */
  profiles: ProfilePage[];
  /** Pages of policy and of interpretation columns, newest first, up to three thousand of each. */
  documents: { documents: DocumentPage[]; interpretations: DocumentPage[] };
  /** Messages of consultation columns only (访谈, 调查, 信访, 举报 left out). */
  messages: (MessageFacts & { pageUrl: string; column: string })[];
  hidden: HiddenArtifact[];
  cloaking: CloakingFacts[];
  texts: TextBlock[];
  identity: { url: string; marks: IdentityMarks; siteName: string | null; siteCode: string | null };
  security: SecurityArtifact;
  templates: TemplateFacts;
  /** Registered data of the site, as given on the command line or by the registry. */
  registered: { url: string | null; siteCode: string | null; kind: 'portal' | 'site'; publicService: boolean; name: string | null };
}
export type ArtifactName = keyof Artifacts;

/** Why an artifact is not there: the check that needs it gives `error`, never a pass. */
export interface Missing {
  missing: true;
  /** One Chinese sentence. */
  reason: string;
}
