/**
 * What the page of an answered message shows of the answer: when, by whom, in which words.
 * Source: 2019-19 part 2, 留言公开 (留言时间、答复时间、答复单位、答复内容).
 */
import type { CrawlView } from '../../crawl-view.ts';
import { findDates, isoDate } from '../../dates/parse.ts';
import type { Artifacts } from '../artifacts.ts';
import type { MessageDetail } from './artifacts.ts';
import { drawnPages } from './drawn.ts';

const MOST = 40;
const MOST_TEXT = 20_000;
const ORGAN_LABEL =
  /(?:(?:答复|回复|办理|处理|受理|承办|反馈|办复|回信|解答|回应|责任)(?:单位|部门|机构|机关|者|人)|承办处室|来信单位)\s{0,3}[:：]?\s{0,3}([^\s:：，。；;|｜]{2,40})/;
const ORGAN_NAME =
  /[\p{Script=Han}]{2,20}(?:人民政府|政府办公?室?|委员会|管委会|办事处|办公[厅室]|街道|[省市县区州旗镇乡]政府|局|厅|委|院|中心|公司|支队|大队|总队|法院|处|科|所|站)(?=$|[\s:：，。,；;（(】\]于回答])/u;
const ANSWER_LABEL =
  /(?:答复|回复|办理|处理|反馈|回信|解答|办复|回应)(?!单位|部门|机构|机关|时间|日期|状态|期限|者|人)(?:内容|意见|结果|情况|详情|信息)?\s{0,3}[:：]?\s{0,3}/g;
/** Shorter than this is a label or a state, no answer. */
const ANSWER_LENGTH = 10;

/** Answered messages only: what is still open lacks nothing yet. */
export function buildMessageDetails(view: CrawlView, messages: Artifacts['messages'], salt: string): MessageDetail[] {
  const answered = messages.filter((message) => message.replied).map((message) => ({ ...message, url: message.url ?? message.pageUrl }));
  return drawnPages(answered, MOST, salt).map(({ title, url, pageUrl, askedAt, repliedAt }) => {
    const facts = view.page(url)?.facts;
    // On a list the answer of one message cannot be told from that of the next.
    const isRead = facts !== undefined && url !== pageUrl && facts.soft404 === null && facts.challenge === null;
    const text = isRead ? facts.text.slice(0, MOST_TEXT) : '';
    const own = isRead ? (facts.messages ?? []) : [];
    const days = new Set(findDates(text).flatMap((date) => isoDate(date) ?? []));
    return {
      title,
      url,
      isRead,
      askedAt: askedAt ?? own[0]?.askedAt ?? null,
      repliedAt: repliedAt ?? own[0]?.repliedAt ?? null,
      days: days.size,
      organ: organOf(text),
      answer: answerOf(text),
    };
  });
}

function organOf(text: string): string | null {
  const labelled = ORGAN_LABEL.exec(text)?.[1];
  if (labelled && !/^(?:时间|日期|内容|状态|暂无|无)$/.test(labelled)) return labelled;
  const answer = text.search(/答复|回复|办理结果|处理结果|反馈|回信/);
  return answer < 0 ? null : (ORGAN_NAME.exec(text.slice(answer))?.[0] ?? null);
}

/** The longest piece of own words behind a label of an answer. */
function answerOf(text: string): string | null {
  let best = '';
  for (const match of text.matchAll(ANSWER_LABEL)) {
    const [line = '', next = ''] = text.slice(match.index + match[0].length).split('\n', 2);
    const own = line.trim().length >= ANSWER_LENGTH ? line.trim() : next.trim();
    if (own.length > best.length) best = own;
  }
  return best.length >= ANSWER_LENGTH ? best.slice(0, 200) : null;
}
