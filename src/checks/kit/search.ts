/** What the checks of 站内搜索 share: which answers could be read, and what to say where none could. */
import type { SearchArtifact, SearchTried } from '../../page/index.ts';
import type { CheckResult } from './check.ts';

type Kind = SearchTried['kind'];

/** Answers to questions of these kinds, in the order they were asked. */
export function triedOf({ tried }: SearchArtifact, ...kinds: Kind[]): SearchTried[] {
  return tried.filter((answer) => kinds.includes(answer.kind));
}

/** Result of a check that needs answers where there is nothing to read; null when there is. */
export function unreadSearch(search: SearchArtifact, ...kinds: Kind[]): CheckResult | null {
  if (search.box === null) return { outcome: 'inapplicable', findings: [], note: '未见可用的站内搜索，由“无站内搜索或不可用”指标判断' };
  const own = triedOf(search, ...kinds);
  if (own.some((answer) => answer.verdict !== 'unread')) return null;
  const why = [...own, ...search.tried].find((answer) => answer.why !== null)?.why ?? '没有可供试搜的标题';
  return { outcome: 'error', findings: [], note: `未能试用站内搜索：${why}` };
}
