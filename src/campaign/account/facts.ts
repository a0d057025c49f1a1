/** One look at an account → what checks may ask of it beside the account itself: its posts as texts read by the text engine. */
import { createHash } from 'node:crypto';
import { type AccountOutcome, isSight, postText } from '../../collect/index.ts';
import { beijingDate, type CrawlMeta, type Missing, type TextBlock } from '../../page/index.ts';
import type { TextEngine } from '../../text/index.ts';

/** Title and text of each post, marked; or why there are none. Posts of one text stand once. */
export function accountTexts(outcome: AccountOutcome, engine: () => TextEngine): TextBlock[] | Missing {
  if (!isSight(outcome)) return { missing: true, reason: outcome.sentence };
  const blocks = new Map<string, TextBlock>();
  for (const { title, text, url, publishedAt } of outcome.posts) {
    const whole = postText({ title, text });
    const hash = createHash('sha256').update(whole).digest('hex').slice(0, 16);
    const page = url ?? outcome.address;
    const before = blocks.get(hash);
    if (before !== undefined) {
      before.pageCount++;
      if (before.pages.length < MOST_PAGES) before.pages.push(page);
      continue;
    }
    const publishedOn = dayOf(publishedAt);
    const marks = engine().read(whole, publishedOn === null ? {} : { publishedOn });
    blocks.set(hash, { hash, text: whole, pageCount: 1, pages: [page], publishedOn, marks });
  }
  return [...blocks.values()];
}

/** A look as the crawl of one page that it is: for checks of texts that ask how far the reading came. */
export function lookAsCrawl({ address, at }: AccountOutcome): CrawlMeta {
  const time = new Date(at).toISOString();
  return {
    ...{ startUrl: address, finalUrl: address, startedAt: time, finishedAt: time, complete: true, incompleteReason: null },
    ...{ pages: 1, links: 0, bytes: 0, skipped: {}, allowPrivate: false, home: [] },
    attachments: NO_ATTACHMENTS,
  };
}

const NO_ATTACHMENTS = { read: 0, unread: {} };

const MOST_PAGES = 10;

const dayOf = (instant: string | null): string | null => (instant === null ? null : beijingDate(Date.parse(instant)));
