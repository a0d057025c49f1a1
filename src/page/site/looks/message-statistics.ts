/** Figures of messages received and answered. Source: 2019-19 part 2, 留言公开 (留言受理反馈情况统计数据). */
import type { CrawlView } from '../../crawl-view.ts';
import { columnKey, type SiteScope } from '../address.ts';
import type { ColumnFacts } from '../artifacts.ts';
import { channelKind } from '../channels.ts';
import type { SiteIndex } from '../site-index.ts';
import type { MessageStatistics } from './artifacts.ts';

const MOST_PAGES = 80;
const MOST_TEXT = 20_000;
/** 收到来信 128 件, 办结率：99%, 本月受理留言35条. */
const FIGURES =
  /(?:(?:来信|留言|信件|写信|咨询|诉求|网民|群众|受理|收到|答复|回复|办结|办理|已办|累计|公开)[^\n。；;]{0,12}(?:总数|总量|总计|数量?|[量率件]|共|情况)?\s{0,3}[:：]?\s{0,3}\d[\d,.]{0,9}\s{0,3}(?:件|条|封|个|%|％))|(?:办结率|答复率|回复率|满意率|办理率)\s{0,3}[:：]?\s{0,3}\d{1,3}(?:\.\d{1,2})?\s{0,2}[%％]/;
const WORDS =
  /(?:来信|留言|信件|写信|咨询|诉求|办理|办件|信箱|答复|回复|受理)(?:情况|反馈|办理|受理|数据)?(?:统计|通报|分析|月报|季报)|(?:来信|留言|信件|受理|办结|答复|回复)(?:总数|总量|总计)|(?:办结|答复|回复|满意)率/;
const NOT_FIGURES = /办事统计|12345.{0,4}(?:电话|热线)\s{0,3}[:：]/;

/** Looks at the pages of consultation columns and their letters' lists, then at titles and links that announce statistics. */
export function buildMessageStatistics(
  view: CrawlView,
  index: SiteIndex,
  columns: readonly ColumnFacts[],
  scope: SiteScope,
): MessageStatistics {
  const own = columns.filter((column) => column.class === 'consultation' || channelKind(column.name) === 'consultation');
  const keys = new Set(own.map((column) => columnKey(column.url)));
  const lists = [...new Set(index.lists.values())].filter(
    (list) =>
      keys.has(columnKey(list.note.finalUrl)) ||
      (list.note.trail !== null && keys.has(list.note.trail)) ||
      (list.messages ?? []).length > 1,
  );
  lists.sort((a, b) => a.note.depth - b.note.depth || (a.note.url < b.note.url ? -1 : 1));
  const urls = new Set([...lists.map((list) => list.note.url), ...(index.home ? [index.home.page.url] : [])].slice(0, MOST_PAGES));
  const announced: { url: string; quote: string }[] = [];
  for (const url of urls) {
    const facts = view.page(url)?.facts;
    if (!facts) continue;
    const isHome = facts.kind === 'home';
    for (const line of facts.text.slice(0, MOST_TEXT).split('\n')) {
      if (line.length > 300 || NOT_FIGURES.test(line)) continue;
      const figures = isHome && !WORDS.test(line) ? null : FIGURES.exec(line);
      if (figures) return result({ url, quote: line.slice(0, 120), hasFigures: true });
      if (WORDS.test(line) && line.length <= 40) announced.push({ url, quote: line });
    }
    for (const link of facts.links)
      if (link.kind === 'page' && link.text.length <= 40 && WORDS.test(link.text) && !NOT_FIGURES.test(link.text))
        announced.push({ url: link.url, quote: link.text });
  }
  const [first] = announced;
  return result(first ? { ...first, hasFigures: false } : null);

  function result(found: MessageStatistics['found']): MessageStatistics {
    return { found, pages: urls.size, external: own.some((column) => !scope.owns(column.url)) };
  }
}
