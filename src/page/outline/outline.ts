/**
 * A page as its reader sees it: lines of visible text in order, the links in them, and the part of the page
 * each belongs to. Everything that looks for dates, lists, bodies and labels works on this, not on tags.
 */
import type { ShownDate } from '../dates/parse.ts';
import type { Base } from '../html/address.ts';
import type { Element } from '../html/element.ts';
import type { Region } from './region.ts';

/** A piece of text between two tags. */
export interface Run {
  text: string;
  /** Element that holds the text directly. */
  element: Element;
  /** Index of its line. */
  line: number;
  /** Index of the link it stands in, −1 outside links. */
  anchor: number;
  /** The date it shows for a list entry, found on first use; null: it shows none. */
  shown: ShownDate | null | undefined;
}

/** What stands on one line: text between two block borders. */
export interface Line {
  text: string;
  /** Nearest block element. */
  block: Element;
  region: Region;
  /** The region its own elements name; `region` may have become `footer` by what the page's last lines say. */
  ownRegion: Region;
  /** Characters that are link text. */
  linked: number;
  /** Runs from … to (exclusive). */
  from: number;
  to: number;
  /** Heading level 1…6, 0 for other lines. */
  level: number;
  /** Characters of its text by what they are needed for; see clues.ts. */
  clues: number;
  /** Traits of the text: those looked for (low bits) and those found (high bits); see traits.ts. */
  traits: number;
}

/** A link of the kind a reader clicks. */
export interface Anchor {
  element: Element;
  /** As written. */
  href: string;
  /** Absolute; the raw text when unresolvable; null when it leads to no resource. */
  url: string | null;
  text: string;
  /** Title attribute, or the alternative text of its picture. */
  hint: string;
  region: Region;
  ownRegion: Region;
  /** Line and run it starts at; runs up to `toRun` (exclusive) belong to it. */
  line: number;
  fromRun: number;
  toRun: number;
  /** Its title as an entry of a list, found on first use. */
  title: string | null;
}

/** A border between two blocks of a page: how much of each array stands before it. */
export interface Cut {
  lines: number;
  anchors: number;
  resources: number;
  forms: number;
  /** The element that makes up the block before the cut, null for loose content. */
  piece: Element | null;
  /** Region that element stands in. */
  around: Region;
}

export interface Outline {
  root: Element;
  base: Base;
  lines: Line[];
  runs: Run[];
  anchors: Anchor[];
  /** First link that stands in the footer told by the page's last lines; the number of links when there is none. */
  footAnchor: number;
  /** Links whose address as written could lead to another host. */
  leaving: Anchor[];
  /** Links that could turn a list's page: in a pager, or with such words. */
  turning: Anchor[];
  /** Elements that matter to others, in document order. */
  scripts: Element[];
  styles: Element[];
  metas: Element[];
  forms: Element[];
  /** `time` elements. */
  times: Element[];
  /** Elements whose attributes could hide them. */
  styled: Element[];
  /** img, iframe, link, script …: everything else with an address. */
  resources: Element[];
  /** Elements whose name says that they hold the page's text. */
  bodies: Element[];
  title: string;
  /** The page itself names the base of its addresses. */
  hasOwnBase: boolean;
  /** Borders of blocks in document order; the last one is the end of the page. */
  cuts: Cut[];
}
