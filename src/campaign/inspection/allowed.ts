/** What people said is no error, honoured in a stored crawl: silenced in what the checks see, told in the report. Pure. */
import type { CrawlView, LinkTarget, TextBlock, TextMark } from '../../page/index.ts';
import { type AllowedMark, type Memory, type Place, silence } from '../../text/index.ts';
import type { Report } from '../report/report.ts';

export interface AllowedView {
  view: CrawlView;
  /** One for each wording an entry silences, in the order of the crawl. */
  allowed: NonNullable<Report['allowed']>;
}

const SAMPLES = 10;

/** The crawl without the marks that entries in force on a day silence, and what those are. */
export function withoutAllowed(view: CrawlView, memory: Memory, asOf: string): AllowedView {
  if (memory.length === 0) return { view, allowed: [] };
  const ofBlock = ({ text, marks, pages, pageCount }: TextBlock) => silence(marks, text, memory, placeOf(pages, pageCount, asOf));
  const ofTarget = ({ title, sample, marks = [], places, pageCount }: LinkTarget) => {
    const pages = places.map((place) => place.pageUrl);
    return { ...silence(marks, `${title ?? ''}\n${sample ?? ''}`, memory, placeOf(pages, pageCount, asOf)), pages };
  };
  const quiet = (target: LinkTarget): LinkTarget => (target.marks === undefined ? target : { ...target, marks: ofTarget(target).marks });

  const found = new Map<string, AllowedView['allowed'][number]>();
  for (const block of view.texts()) for (const mark of ofBlock(block).allowed) note(found, mark, block.pages, block.pageCount);
  for (const target of view.targets()) {
    if (target.marks === undefined || target.marks.length === 0) continue;
    const { allowed, pages } = ofTarget(target);
    for (const mark of allowed) note(found, mark, pages, target.pageCount);
  }
  return {
    allowed: [...found.values()],
    view: {
      get meta() {
        return view.meta;
      },
      pages: () => view.pages(),
      page: (url) => view.page(url),
      *targets() {
        for (const target of view.targets()) yield quiet(target);
      },
      target(url) {
        const target = view.target(url);
        return target === null ? null : quiet(target);
      },
      *texts(all) {
        for (const block of view.texts(all)) yield { ...block, marks: ofBlock(block).marks };
      },
      variants: () => view.variants?.() ?? [],
    },
  };
}

function placeOf(pages: readonly string[], pageCount: number, asOf: string): Place {
  return { addresses: pages, isWhole: pages.length === pageCount, asOf };
}

function note(found: Map<string, AllowedView['allowed'][number]>, mark: TextMark & AllowedMark, pages: string[], pageCount: number): void {
  const { id, reason, by, scope, until } = mark.allowed;
  const key = [id, mark.rule, mark.quote].join('\n');
  const before = found.get(key);
  if (before !== undefined) {
    before.count += pageCount;
    before.pages = [...new Set([...before.pages, ...pages])].slice(0, SAMPLES);
    return;
  }
  const { kind, rule, quote, message } = mark;
  found.set(key, { id, kind, rule, quote, message, reason, by, scope, until, count: pageCount, pages: pages.slice(0, SAMPLES) });
}
