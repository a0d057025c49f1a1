/** Reading a source page after page: bounded, never in a ring, no further than asked for. */
import type { AccountProfile, Validators } from './account.ts';
import type { LookTools } from './connector.ts';
import { type ConnectorFailure, type ConnectorResult, sight } from './outcome.ts';
import { PostCollection, type RawPost, webAddress } from './posts.ts';

/** One page as a connector read it. */
export interface SourcePage {
  /** Address that answered. */
  url: string;
  entries: readonly RawPost[];
  /** Address of the next page as written; null after the last. */
  next: string | null;
  /** The page was cut at the size limit. */
  isCut: boolean;
  validators: Validators | null;
  profile: AccountProfile | null;
}

export interface Paging {
  start: string;
  mostPages: number;
  /** ms, UTC: pages whose posts are all older are not asked for; null: all. */
  since: number | null;
}

/** Between two pages of a source: it serves people first. */
const PAGE_GAP_MS = 1000;

export type PageReply = SourcePage | { kind: 'unchanged' } | ConnectorFailure;

/** What all pages show together. A failure of a later page leaves what was seen, marked as not whole. */
export async function readPages(
  { start, mostPages, since }: Paging,
  { now, pause }: Pick<LookTools, 'now' | 'pause'>,
  read: (url: string, isFirst: boolean) => Promise<PageReply>,
): Promise<ConnectorResult> {
  const posts = new PostCollection(now, start);
  const asked = new Set<string>();
  let first: SourcePage | null = null;
  let isCut = false;
  let isBroken = false;
  let url: string | null = start;
  while (url !== null && asked.size < mostPages && !posts.isFull && !posts.reaches(since)) {
    if (first !== null) await pause(PAGE_GAP_MS);
    asked.add(url);
    const page = await read(url, first === null);
    if ('kind' in page) {
      if (first === null) return page.kind === 'unchanged' ? sight('unchanged') : page;
      isBroken = true;
      break;
    }
    first ??= page;
    for (const entry of page.entries) if (!posts.add(entry)) break;
    isCut = page.isCut;
    const next = page.next === null || isCut ? null : sameOrigin(page.next, page.url);
    url = next !== null && asked.has(next) ? null : next;
  }
  // Sources list the newest first; one that does not may hide it on a page that was left.
  const isHidden = url !== null && !posts.isNewestFirst;
  const seen = {
    posts: posts.newestFirst(),
    duplicates: posts.duplicates,
    isWhole: !isCut && !isBroken && !isHidden,
    hasOlder: isCut || isBroken || url !== null || posts.isFull,
    profile: first?.profile ?? null,
    validators: first?.validators ?? null,
  };
  if (isCut) return sight('too-large', seen);
  return sight(seen.posts.length === 0 ? 'empty' : 'seen', seen);
}

/** A source's pages are its own: it cannot send us elsewhere. */
function sameOrigin(next: string, base: string): string | null {
  const url = webAddress(next, base);
  return url !== null && new URL(url).origin === new URL(base).origin ? url : null;
}
