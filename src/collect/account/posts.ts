/** Posts of a source in one form: bounded, each id once, dated ahead is flagged, newest first. */
import { createHash } from 'node:crypto';
import type { Post } from './account.ts';
import { momentOf } from './moments.ts';
import { cleanLine, plainText } from './plain-text.ts';

/** Posts kept of one account: two weeks of the busiest take fewer. */
export const MOST_POSTS = 500;
const MOST_TEXT = 20_000;
const MOST_TITLE = 200;
const MOST_ADDRESS = 2000;
const TITLE_OF_TEXT = 60;
/** A clock that goes ahead of ours by less is no date in the future. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** An entry as a source gives it. */
export interface RawPost {
  id?: string | undefined;
  title?: string | undefined;
  /** May be markup. */
  text?: string | undefined;
  url?: string | undefined;
  /** As written. */
  published?: unknown;
  kind?: Post['kind'];
}

export class PostCollection {
  duplicates = 0;
  readonly #now: number;
  /** Address that relative ones are resolved against. */
  readonly #base: string;
  readonly #posts = new Map<string, Post>();

  constructor(now: number, base: string) {
    this.#now = now;
    this.#base = base;
  }

  /** Takes an entry; false when no more are kept. */
  add(raw: RawPost): boolean {
    if (this.#posts.size >= MOST_POSTS) return false;
    const text = raw.text === undefined ? '' : plainText(raw.text, MOST_TEXT);
    const title = raw.title === undefined ? '' : cleanLine(plainText(raw.title, MOST_TITLE * 2), MOST_TITLE);
    const url = raw.url === undefined ? null : webAddress(raw.url, this.#base);
    const publishedAt = momentOf(raw.published, this.#now);
    const post: Post = {
      id:
        cleanLine(raw.id ?? '', 300) ||
        (url ?? `sha256-${createHash('sha256').update(`${title}\n${text}\n${publishedAt}`).digest('hex').slice(0, 16)}`),
      title: title || cleanLine(text, TITLE_OF_TEXT),
      text,
      url,
      publishedAt,
      kind: raw.kind ?? 'article',
      isFuture: isAhead(publishedAt, this.#now),
    };
    // An entry that says nothing at all is none.
    if (post.title === '' && url === null && publishedAt === null) return true;
    if (this.#posts.has(post.id)) this.duplicates++;
    else this.#posts.set(post.id, post);
    return true;
  }

  /** No more are kept. */
  get isFull(): boolean {
    return this.#posts.size >= MOST_POSTS;
  }

  /** False when the first dated entry is older than the last: the source lists the oldest first. */
  get isNewestFirst(): boolean {
    const dates = [...this.#posts.values()].flatMap(({ publishedAt }) => publishedAt ?? []);
    return dates.length < 2 || dates[0]! >= dates.at(-1)!;
  }

  /** Whether a post from before `since` (ms, UTC) was met: sources list newest first, so nothing later follows. */
  reaches(since: number | null): boolean {
    if (since === null) return false;
    // The first entries may be pinned and old.
    return [...this.#posts.values()].slice(PINNED).some(({ publishedAt }) => publishedAt !== null && Date.parse(publishedAt) < since);
  }

  /** Newest first, those without a time last. */
  newestFirst(): Post[] {
    return [...this.#posts.values()].sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
  }
}

/** Entries that a platform may pin at the top. */
const PINNED = 3;

/** Whether an instant lies ahead of `now` (ms, UTC) by more than clocks differ. */
export function isAhead(publishedAt: string | null, now: number): boolean {
  return publishedAt !== null && Date.parse(publishedAt) > now + CLOCK_SLACK_MS;
}

/** An http(s) address without credentials; null when the text is none. */
export function webAddress(text: string, base: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MOST_ADDRESS) return null;
  const url = URL.parse(trimmed, URL.canParse(base) ? base : undefined);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.username = '';
  url.password = '';
  return url.href.slice(0, MOST_ADDRESS);
}
