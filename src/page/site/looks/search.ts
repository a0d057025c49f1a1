/** What the trial of the search showed, answer by answer. Source: 2019-19 part 2, 站内搜索; part 3, 智能搜索. */
import type { SearchAnswer, SearchTrial } from '../../close/close-look.ts';
import { classesOf, showsItem } from '../../close/search-answer.ts';
import type { Missing } from '../artifacts.ts';
import type { SiteIndex } from '../site-index.ts';
import type { SearchArtifact, SearchTried } from './artifacts.ts';

/** Failures that are the site's own; the others say nothing about it. */
const OWN_FAULT = new Set(['dns', 'refused', 'unreachable', 'reset', 'timeout', 'body-incomplete', 'too-many-redirects', 'redirect-loop']);
const SAYS_NOTHING = new Set([401, 402, 403, 405, 406, 407, 408, 412, 418, 425, 426, 429, 451, 501, 503, 521]);

/** The trial as the checks read it; missing when the search was not tried. */
export function buildSearch(trial: SearchTrial | null, index: SiteIndex): SearchArtifact | Missing {
  if (trial === null) return { missing: true, reason: '采集时没有试用站内搜索，无法检查' };
  const { box, hint, homeRead, answers } = trial;
  const nonsense = answers.find((answer) => answer.kind === 'nonsense') ?? null;
  const elsewhere = wordsOf(index);
  return {
    box: box === null ? null : { pageUrl: box.pageUrl, quote: box.quote, action: box.action },
    hint,
    homeRead,
    tried: answers.map((answer) => tried(answer, nonsense, elsewhere)),
  };
}

function tried(answer: SearchAnswer, nonsense: SearchAnswer | null, elsewhere: ReadonlySet<string>): SearchTried {
  const { kind, query, about, url, reading } = answer;
  const base = { kind, query, about, url };
  if (reading === null)
    return { ...base, verdict: 'unread', why: answer.detail ?? '没有可读的内容', trouble: troubleOf(answer), classes: [] };
  if (reading.obstacle !== null)
    return { ...base, verdict: 'unread', why: `返回的不是搜索结果（${reading.obstacle}）`, trouble: 'kept-out', classes: [] };
  const classes = classesOf(reading, elsewhere);
  if (about === null) return { ...base, verdict: 'not-found', why: null, trouble: null, classes };
  const blank = nonsense?.reading ? { query: nonsense.query, reading: nonsense.reading } : null;
  const shown = showsItem({ query, reading }, about, blank);
  if (shown === 'unread')
    return { ...base, verdict: 'unread', why: '结果页上既没有结果也没有说明，可能由脚本填充', trouble: null, classes };
  return { ...base, verdict: shown === 'yes' ? 'found' : 'not-found', why: null, trouble: null, classes };
}

function troubleOf({ kindOfOutcome, status }: SearchAnswer): SearchTried['trouble'] {
  if (kindOfOutcome !== 'answered') return OWN_FAULT.has(kindOfOutcome) ? 'failed' : 'kept-out';
  if (status === null || status < 400) return null;
  return SAYS_NOTHING.has(status) ? 'kept-out' : 'failed';
}

/** Words of the site's own navigation: they stand on result pages too. */
function wordsOf(index: SiteIndex): Set<string> {
  const words = new Set<string>();
  for (const link of index.home?.page.facts.links ?? []) if (link.text.length <= 20) words.add(link.text.trim());
  for (const line of (index.home?.page.facts.text ?? '').slice(0, 50_000).split('\n')) if (line.length <= 20) words.add(line.trim());
  return words;
}
