/**
 * What is looked at once more when a crawl has ended: the site's search, tried with a few questions, and a few pages as
 * written. Stored with the crawl, so that judging needs neither network nor bodies.
 */

import type { SearchBox } from './search-box.ts';

/** Why a question was asked. `altered`, `shortened`: a known title, misspelt or cut; `lower`: a title of a lower-level site. */
export type QuestionKind = 'title' | 'nonsense' | 'altered' | 'shortened' | 'lower';

export interface SearchQuestion {
  kind: QuestionKind;
  /** The words asked for. */
  query: string;
  /** What should be found; null with nonsense. */
  about: { url: string; title: string } | null;
}

/** What a result page (or an endpoint beside it) shows. */
export interface SearchReading {
  title: string;
  /** Links a visitor may click, in order, up to 600; texts cut at 200 characters. */
  links: { url: string; text: string }[];
  /** Lines of visible text (of an endpoint: its texts), up to 600, cut at 200 characters. */
  lines: string[];
  /** The sentence that says there are no results, null when none does. */
  notice: string | null;
  /** A robot wall, a login or an error page in place of results: what shows it; null when it is none. */
  obstacle: string | null;
  /** Addresses beside the page that its scripts complete with the words. */
  endpoints: string[];
}

/** One question and what came. */
export interface SearchAnswer extends SearchQuestion {
  /** Address asked. */
  url: string;
  /** ms since the epoch, UTC. */
  at: number;
  /** `answered` or a failure kind of collect/outcome.ts; `robots`: the host's rules do not allow it. */
  kindOfOutcome: string;
  status: number | null;
  /** Chinese clause where nothing readable came. */
  detail: string | null;
  /** How it was read: the page as answered, an endpoint beside it, a browser. */
  way: 'plain' | 'records' | 'browser';
  /** Null when nothing readable came. */
  reading: SearchReading | null;
}

export interface SearchTrial {
  /** The box that was used, null when none was found. */
  box: SearchBox | null;
  /** Without a box: what on the home page speaks of a search, null when nothing does. */
  hint: string | null;
  /** The home page could be read as written; false: nothing can be said about a missing box. */
  homeRead: boolean;
  answers: SearchAnswer[];
}

/** What a page shows to those who cannot see or point, and at its head. */
export interface PageAsWritten {
  url: string;
  kind: 'home' | 'content' | 'column';
  /** Name of the page's language as declared, null when it declares none. */
  lang: string | null;
  /** Pictures in the page, and those without any `alt`; up to ten of their addresses. */
  images: { count: number; withoutAlt: number; samples: string[] };
  /** Fields to fill in, and those without label, title or placeholder; up to ten of their names. */
  fields: { count: number; unnamed: number; samples: string[] };
  /** A way past the navigation, or a switch to an accessible edition (无障碍、长者模式). */
  accessibleEntry: string | null;
  /** Text and alternative texts of the part above the content, up to 600 characters. */
  head: string;
  /** Pictures of the head that say nothing: a logo whose words cannot be read. */
  hasSilentLogo: boolean;
}

export interface CloseLook {
  /** ms since the epoch, UTC. */
  at: number;
  /** Null: the search was not tried. */
  search: SearchTrial | null;
  pages: PageAsWritten[];
}
