/** Artifacts that look closer at a few pages: samples, messages, surveys, data, maps, the search. Built when asked for. */
import type { BeijingDate } from '../../calendar.ts';
import type { PageAsWritten, QuestionKind } from '../../close/close-look.ts';
import type { IdentityMarks } from '../../facts.ts';

/** A page drawn from the site, the home page left out. Up to sixty of each kind, the same for the same site and day. */
export interface SampledPage {
  url: string;
  kind: 'content' | 'column';
  title: string;
  /** Contents of its meta tags that say something, by name in lower case. */
  tags: Record<string, string>;
  marks: IdentityMarks;
}

/** A published and answered message with what its own page shows of the answer. Up to forty, drawn as the pages are. */
export interface MessageDetail {
  title: string;
  /** Page that shows it. */
  url: string;
  /** False: its own page was not read, or it has none. */
  isRead: boolean;
  askedAt: BeijingDate | null;
  repliedAt: BeijingDate | null;
  /** Distinct days that the page shows. */
  days: number;
  /** Who answered, null when no name could be read. */
  organ: string | null;
  /** Start of the answer, null when none could be read. */
  answer: string | null;
}

/** Figures of messages received and answered, where pages of consultation columns or the home page show them. */
export interface MessageStatistics {
  /** Null: none was seen. `hasFigures` false: the words stand there, the numbers do not (yet). */
  found: { url: string; quote: string; hasFigures: boolean } | null;
  /** Pages looked at. */
  pages: number;
  /** A consultation column stands on another host. */
  external: boolean;
}

/** A survey (调查征集) with its end and what was told of its result. */
export interface SurveyFacts {
  url: string;
  title: string;
  startedOn: BeijingDate | null;
  /** Last day as its text says, null when it says none. */
  endsOn: BeijingDate | null;
  /** The page that reports the result; on the survey's own page it has no date of its own. */
  feedback: { url: string; date: BeijingDate | null } | null;
}

/** A page of a data column (数据发布). */
export interface DataPage {
  url: string;
  title: string;
  publishedAt: BeijingDate | null;
  /** Files that programs can read (csv, xls, json, xml …), absolute. */
  files: string[];
  /** What shows that the data are drawn: words of the title, a picture's words, a chart library; null when nothing does. */
  chart: string | null;
}

export interface DataFacts {
  /** The site has a data column. */
  hasColumn: boolean;
  /** Newest first, up to two hundred. */
  pages: DataPage[];
  /** A data or interface platform that pages link to (数据开放、数据接口), null when none is. */
  platform: { url: string; text: string } | null;
}

/** 政府网站工作年度报表 that pages name. */
export interface SiteReport {
  /** The year it is about. */
  year: number;
  title: string;
  url: string;
  publishedAt: BeijingDate | null;
}

/** A picture of a map, by what its words or its article's title say. */
export interface MapPicture {
  pageUrl: string;
  imageUrl: string;
  /** The words that call it a map. */
  words: string;
  /** The approval number its page shows, null when none. */
  approval: string | null;
}

export type SearchVerdict = 'found' | 'not-found' | 'unread';

export interface SearchTried {
  kind: QuestionKind;
  query: string;
  about: { url: string; title: string } | null;
  url: string;
  verdict: SearchVerdict;
  /** Chinese clause where it could not be read. */
  why: string | null;
  /** `failed`: the site's own error (status, connection); `kept-out`: robots rules, a wall, a limit, our own line. */
  trouble: 'failed' | 'kept-out' | null;
  /** Kinds of content the results are divided into. */
  classes: string[];
}

export interface SearchArtifact {
  /** Null when no box was found. */
  box: { pageUrl: string; quote: string; action: string } | null;
  /** What speaks of a search without a box that could be used. */
  hint: string | null;
  homeRead: boolean;
  tried: SearchTried[];
}

export interface LookArtifacts {
  pageSamples: SampledPage[];
  messageDetails: MessageDetail[];
  messageStatistics: MessageStatistics;
  surveys: SurveyFacts[];
  data: DataFacts;
  siteReports: SiteReport[];
  maps: MapPicture[];
  /** The home page and a few drawn pages; missing when nobody looked. */
  written: PageAsWritten[];
  search: SearchArtifact;
}
