/** Order of reading: home, columns, newest articles, the rest. Told by place, depth and the dates in addresses and lists. */
import { type BeijingDate, daysBefore, type LinkPlace } from '../../page/index.ts';

export interface LinkContext {
  /** Clicks from the home page to the page that shows the link. */
  depth: number;
  place: LinkPlace;
  /** Date a list shows for it, null when none. */
  listDate: BeijingDate | null;
  isFrontPage: boolean;
}

const RECENT_DAYS = 60;
const THIS_YEAR_DAYS = 400;

/** Ranks addresses of pages, 0 to 15; lower is read first. */
export class Ranking {
  readonly #recent: BeijingDate;
  readonly #thisYear: BeijingDate;

  constructor(today: BeijingDate) {
    this.#recent = daysBefore(today, RECENT_DAYS);
    this.#thisYear = daysBefore(today, THIS_YEAR_DAYS);
  }

  of(canonical: string, context: LinkContext): number {
    // Where the home page itself sends its visitors on is the home page.
    if (context.depth < 0) return 0;
    if (context.isFrontPage) return 1;
    if (context.depth === 0 && context.place === 'nav') return 1;
    const directory = isDirectory(canonical);
    if (context.depth === 0 && directory) return 2;
    const date = context.listDate ?? dateInAddress(canonical);
    if (date !== null) {
      if (date >= this.#recent) return 3;
      return date >= this.#thisYear ? 6 : 10;
    }
    if (directory) return context.depth <= 1 ? 4 : 7;
    if (context.depth === 0) return 5;
    return canonical.includes('?') ? 9 : 8;
  }
}

const LIST_PAGE = /\/(?:index|list|default)(?:[_-]?\d{1,5})?\.(?:s?html?|jspx?|aspx?|php)$/i;

function isDirectory(canonical: string): boolean {
  return canonical.endsWith('/') || LIST_PAGE.test(canonical);
}

const COMPACT_DATE = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
const SPLIT_DATE = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/_.-])/;
const MONTH = /\/((?:19|20)\d\d)(0[1-9]|1[0-2])\//;

/** Date in an address (`/202611/t20261105_1.html`, `/2026/11/5/`), a month counting as its first day; null when none. */
export function dateInAddress(canonical: string): BeijingDate | null {
  const match = COMPACT_DATE.exec(canonical) ?? SPLIT_DATE.exec(canonical) ?? MONTH.exec(canonical);
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${(match[3] ?? '1').padStart(2, '0')}` : null;
}
