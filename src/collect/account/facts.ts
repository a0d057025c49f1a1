/** One look at an account → what checks may ask of it. */
import { type AccountArtifact, beijingDate } from '../../page/index.ts';
import type { Account, Post } from './account.ts';
import { type AccountOutcome, isGone, isSight } from './outcome.ts';

/** The account as seen. */
export function accountFacts(outcome: AccountOutcome, account: Account): AccountArtifact {
  const own = isSight(outcome) ? outcome : null;
  return {
    name: account.name ?? own?.profile?.name ?? null,
    address: outcome.address,
    isApp: outcome.isApp,
    state: own !== null ? 'seen' : isGone(outcome.kind) ? 'gone' : 'unseen',
    sentence: outcome.sentence,
    seenOn: beijingDate(outcome.at),
    posts: (own?.posts ?? []).map(({ title, url, publishedAt, isFuture }) => ({ title, url, date: dayOf(publishedAt), isFuture })),
    isWhole: own?.isWhole ?? false,
    hasOlder: own?.hasOlder ?? false,
    functions: outcome.tests.map(({ function: of, name, url, state, detail }) => ({ function: of, name, url, state, detail })),
  };
}

/** Title and text of a post as one text. */
export function postText({ title, text }: Pick<Post, 'title' | 'text'>): string {
  return text.startsWith(title) || title === '' ? text || title : `${title}\n${text}`;
}

const dayOf = (instant: string | null): string | null => (instant === null ? null : beijingDate(Date.parse(instant)));
