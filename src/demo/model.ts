/** What an imitation site is made of before any template sees it: the plan an author writes, and the site built from it. */
import type { Day } from './days.ts';
import type { Markup } from './markup.ts';
import type { Answer, Resource } from './resource.ts';
import type { Field } from './stock/fields.ts';
import type { CleanTrap, PlantedFault, SiteRegistration, SiteTruth, TolerableFinding, TrueOutcome, TrueVerdict } from './truth.ts';

/** Column classes, as contracts name them. */
export type ColumnClass =
  | 'news'
  | 'notice'
  | 'policy'
  | 'interpretation'
  | 'general-info'
  | 'org-functions'
  | 'leaders'
  | 'disclosure'
  | 'annual-report'
  | 'data'
  | 'service'
  | 'statistics'
  | 'consultation'
  | 'survey'
  | 'interview'
  | 'topic'
  | 'other';

/** How an empty column looks to a visitor. */
export type BlankLook = 'empty-list' | 'notice' | 'building' | 'template';

/** How long before the as-of day: days, or calendar months and then days. */
export type Age = number | { months: number; days?: number };

export interface MessagePlan {
  title: string;
  asked: Age;
  /** Null: no answer yet. */
  replied: Age | null;
}

export interface GuidePlan {
  title: string;
  /** Element classes that the guide does not give. */
  missing?: string[];
  /** Text of element classes in place of the usual one. */
  texts?: Record<string, string>;
  /** A blank form stands beside the guide. */
  form?: boolean;
}

/** What a column holds. */
export type ColumnContent =
  | { kind: 'articles'; count: number; newest: number; step?: number; special?: ArticlePlan[] }
  | { kind: 'landing' }
  /** A disclosure catalogue of the gkmlpt kind: the list is JSON that the page's script asks for. */
  | { kind: 'catalogue'; count: number; newest: number; step?: number; special?: ArticlePlan[] }
  | { kind: 'text'; paragraphs: (string | Markup)[] }
  | { kind: 'blank'; look: BlankLook }
  | { kind: 'messages'; messages: MessagePlan[]; form: boolean }
  | { kind: 'form'; form: 'consult' | 'petition' | 'report' | 'survey' | 'apply' }
  /** `classes`: headings under which the guides are listed; one list without. */
  | { kind: 'guides'; guides: GuidePlan[]; classes?: string[] }
  | { kind: 'outside'; url: string };

export interface ColumnPlan {
  key: string;
  name: string;
  class: ColumnClass;
  parent?: string;
  content: ColumnContent;
  /** The list comes from an endpoint and is written by a script in the visitor's browser. */
  scripted?: boolean;
  /** Left out of the navigation. */
  unlisted?: boolean;
  /** Name of the sub-site it belongs to. */
  subsite?: string;
}

/** An article whose content matters; what is left out is made up from the stock. */
export interface ArticlePlan {
  title?: string;
  /** Age in days before the as-of day; negative: dated in the future. */
  age: number;
  /** Paragraphs in place of made-up ones. */
  paragraphs?: (string | Markup)[];
  /** Paragraphs after the made-up ones. */
  extra?: (string | Markup)[];
  /** Name that a fault or trap refers to. */
  mark?: string;
  /** The page shows no publication time. */
  undated?: boolean;
  /** Lists and the address tell another day than the page: its age. */
  listAge?: number;
  attachments?: Omit<Attachment, 'path'>[];
}

export interface Attachment {
  name: string;
  file: 'pdf' | 'docx' | 'xls';
  /** Paragraphs of a docx whose content matters; made up when left out. */
  lines?: string[];
  path: string;
}

export interface Article {
  id: number;
  column: Column;
  title: string;
  /** Publication date on the page itself. */
  date: Day;
  /** Date in lists and in the address; differs only where a plan says so. */
  listDate: Day;
  /** `HH:MM`. */
  time: string;
  source: string;
  paragraphs: Markup[];
  attachments: Attachment[];
  /** Path of a picture in the text, null without. */
  picture: string | null;
  policy: { number: string; documentDate: Day } | null;
  related: Article | null;
  undated: boolean;
  mark: string | null;
  path: string;
}

export interface Column extends ColumnPlan {
  id: number;
  level: 1 | 2;
  parentColumn: Column | null;
  children: Column[];
  /** Newest first. */
  articles: Article[];
  path: string;
}

/** What is put into pages beside the regular content: hidden links, floating boxes, foreign scripts. */
export interface Inserts {
  title?: string;
  head?: Markup;
  afterNav?: Markup;
  beforeFooter?: Markup;
  bodyEnd?: Markup;
}

export type PageKind = 'home' | 'list' | 'article' | 'page';

/** What an author writes for one site. */
export interface SitePlan {
  /** Folder name of its reports and seed of its chance. */
  key: string;
  host: string;
  scheme?: 'http' | 'https';
  registration: Omit<SiteRegistration, 'url'> & { url?: string };
  /** Short name used in running text: 省水利厅. */
  short: string;
  style: StyleId;
  field: Field;
  columns: ColumnPlan[];
  /** Two twins with one seed differ only in what is planted. Default: the key. */
  seed?: string;
  inserts?: (page: { kind: PageKind; path: string }, site: Site) => Inserts | null;
  /** Resources beside the pages; they win over pages of the same path. */
  resources?: (site: Site) => Iterable<[path: string, resource: Resource]>;
  /** The whole site behind a wall, a rule of robots.txt or a closed door. */
  front?: 'challenge' | 'closed-port' | 'robots';
  /** Other hosts that send every visitor on to this site. */
  aliases?: string[];
  /** What unknown addresses get; null: the server's usual 404. */
  notFound?: (path: string) => Answer | null;
  /** Extra links in the 友情链接 box. */
  friends?: { name: string; url: string }[];
  /** Interpretations and the documents they explain do not lead to each other. */
  unlinked?: boolean;
  /** Bodies of articles carry what a word processor leaves behind. */
  wordMarkup?: boolean;
  /** What the site leaves out: its search finds nothing, no figures of messages, no yearly report. */
  lacks?: readonly ('results' | 'message-statistics' | 'site-report')[];
  truth: (site: Site) => PlannedTruth;
}

/** The part of the truth that an author states; columns, dates and dead links follow from the plan. */
export interface PlannedTruth {
  verdict: TrueVerdict;
  indicators: Record<string, TrueOutcome | TrueOutcome[]>;
  faults?: PlantedFault[];
  traps?: CleanTrap[];
  tolerable?: TolerableFinding[];
  phantoms?: string[];
}

export interface Site {
  plan: SitePlan;
  asOf: Day;
  origin: string;
  columns: Column[];
  articles: Article[];
  resources: Map<string, Resource>;
  /** Absolute address of a path. */
  url(path: string): string;
  column(key: string): Column;
  /** The article that the plan marked. */
  marked(mark: string): Article;
  truth: SiteTruth;
}

export type StyleId = 'trs' | 'jcms' | 'vsb' | 'asp' | 'dede' | 'modern';

/** A page to be framed by a style: its place in the site and its middle. */
export interface PageView {
  kind: PageKind;
  path: string;
  title: string;
  column: Column | null;
  article: Article | null;
  main: Markup;
}

/** One CMS: its addresses and its templates. */
export interface Style {
  id: StyleId;
  charset: 'utf-8' | 'gbk';
  pageSize: number;
  homePath: string;
  columnPath(column: Column): string;
  /** Address of page `no` (from 1) of `count`. */
  listPath(column: Column, no: number, count: number): string;
  articlePath(article: Pick<Article, 'id' | 'date' | 'column'>): string;
  filePath(article: Pick<Article, 'id' | 'date' | 'column' | 'path'>, no: number, extension: string): string;
  /** Page of a message or a guide. */
  detailPath(column: Column, no: number): string;
  home(site: Site): Markup;
  list(site: Site, column: Column, page: { no: number; count: number; articles: Article[] }): Markup;
  article(site: Site, article: Article): Markup;
  /** Plain text, forms, message lists, guides, blank columns. */
  page(site: Site, column: Column, path: string, title: string, main: Markup): Markup;
  /** Scripts, style sheets, pictures and endpoints that the templates name. */
  extras(site: Site): Iterable<[path: string, resource: Resource]>;
}
