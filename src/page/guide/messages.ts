/**
 * Published messages of citizens (留言, 来信, 咨询): what was asked when, and whether and when it was answered. Read from
 * tables with a heading row, from list entries that show a state, and from detail pages and guest books with labels.
 * A list that shows neither state nor answer says nothing about answers and gives null.
 */
import { findDates, isoDate } from '../dates/parse.ts';
import type { MessageFacts } from '../facts.ts';
import { type Element, textOf } from '../html/element.ts';
import { firstAnchorIn } from '../lists/anchors.ts';
import type { PageList } from '../lists/lists.ts';
import { CLUE } from '../outline/clues.ts';
import type { Line, Outline } from '../outline/outline.ts';
import { hasTrait, TRAIT } from '../outline/traits.ts';

export interface MessageContext {
  title: string;
  heading: string | null;
  columnName: string | null;
  breadcrumb: readonly { text: string }[];
  lists: readonly PageList[];
}

const CHANNEL =
  /信箱|留言|来信|信件|咨询|问政|建言|问答|互动交流|写信|民意|诉求|答复|回复|领导信|投诉|网上咨询|意见建议|有问必答|百姓|阳光信访|心声/;

/** Messages of the page in document order; null when it shows none, or nothing about answers. */
export function messagesOf(outline: Outline, context: MessageContext): MessageFacts[] | null {
  const found =
    fromTables(outline) ??
    (isChannel(context) ? (fromLists(outline, context.lists) ?? fromLabels(outline, context)) : fromLabels(outline, context));
  return found && found.length > 0 ? found : null;
}

function isChannel(context: MessageContext): boolean {
  return CHANNEL.test([context.title, context.columnName ?? '', ...context.breadcrumb.map((part) => part.text)].join(' '));
}

type Role = 'title' | 'asked' | 'replied' | 'state' | 'none';
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['replied', /^(?:回复|答复|办结|办理|处理|反馈|回信|解答|办复)(?:时间|日期)$/],
  ['asked', /^(?:来信|留言|写信|提交|咨询|提问|信件|受理|来件|发布|发信|诉求|反映|登记|投诉|问政|信访)?(?:时间|日期)$/],
  ['state', /^(?:处理|办理|回复|答复|信件|受理|当前|办件|留言|是否|来信)?(?:状态|情况|回复|进度)$/],
  ['title', /^(?:信件|来信|留言|咨询|问题|诉求|提问|信访|投诉|件)?(?:标题|主题|题目|内容|名称|事项)$/],
];

function roleOf(text: string): Role {
  const plain = text.replace(/[\s:：]/g, '');
  if (plain.length > 8) return 'none';
  return ROLES.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'none';
}

const ANSWERED =
  /已(?:经)?(?:回复|答复|办结|处理|办理|反馈|解决|办复|结办|回信|公开答复|完成)|(?:^|[\s[【（(])(?:办结|答复完毕|回复完成|处理完毕|办理完成|办理完毕|结案)|已办|已结/;
const OPEN =
  /未(?:回复|答复|处理|办理|办结|解决|反馈)|(?:待|正在|等待)(?:回复|答复|处理|办理|受理|审核)|(?:处理|办理|受理|转办|审核|交办)中|已(?:受理|转办|交办|登记|接收|签收)|暂无(?:回复|答复)|尚未(?:回复|答复)/;

function stateOf(text: string): 'answered' | 'open' | null {
  if (OPEN.test(text)) return 'open';
  return ANSWERED.test(text) ? 'answered' : null;
}

const isHeadingWord = (text: string) => /标题|主题|题目/.test(text);

/** Rows under a row of headings, a table's or a list's. */
function fromTables(outline: Outline): MessageFacts[] | null {
  for (const line of outline.lines.slice(0, MAX_LINES)) {
    if (line.text.length > 60 || !hasTrait(line, TRAIT.message, CLUE.topic, isHeadingWord)) continue;
    if (line.text.length > 40 || roleOf(line.text) === 'none') {
      if (!/(?:标题|主题)/.test(line.text) || line.text.length > 60) continue;
    }
    for (let row: Element | null = line.block, up = 0; row && up < 3; row = row.parent, up++) {
      if (row.children.length > MAX_CELLS) break;
      const roles = cellsOf(row).map((cell) => roleOf(textOf(cell, 40)));
      const kinds = new Set(roles);
      if (!kinds.has('title') || !(kinds.has('state') || kinds.has('replied')) || roles.length < 3) continue;
      const messages = rowsAfter(row, roles.length).map((cells) => readRow(outline, cells, roles));
      return messages.filter((m): m is MessageFacts => m !== null);
    }
  }
  return null;
}

/** More children than any heading row has. */
const MAX_CELLS = 40;
const MAX_LINES = 5000;

function cellsOf(row: Element): Element[] {
  return row.children.filter((c): c is Element => typeof c !== 'string' && c.tag !== 'script' && c.tag !== 'br' && c.tag !== 'input');
}

/** Later rows with as many cells: siblings of the heading row, or of its table part. */
function rowsAfter(head: Element, width: number): Element[][] {
  let start: Element = head;
  for (let up = 0; up < 3 && start.parent; up++) {
    const siblings: Element[] = cellsOf(start.parent);
    const later: Element[][] = [];
    for (const sibling of siblings.slice(siblings.indexOf(start) + 1)) gatherRows(sibling, width, later, 0);
    if (later.length > 0) return later;
    start = start.parent;
  }
  return [];
}

function gatherRows(element: Element, width: number, rows: Element[][], depth: number): void {
  const cells = cellsOf(element);
  if (cells.length === width && element.tag !== 'tbody' && cells.some((c) => c.tag !== 'li' && c.tag !== 'tr')) rows.push(cells);
  else if (depth < 4) for (const cell of cells) gatherRows(cell, width, rows, depth + 1);
}

function readRow(outline: Outline, cells: readonly Element[], roles: readonly Role[]): MessageFacts | null {
  const message: MessageFacts = { title: '', url: null, askedAt: null, repliedAt: null, replied: false };
  cells.forEach((cell, i) => {
    const text = textOf(cell, 400);
    const role = roles[i]!;
    if (role === 'title' && message.title === '') {
      const anchor = firstAnchorIn(outline, cell);
      message.title = anchor && anchor.hint.length > anchor.text.length ? anchor.hint : text;
      message.url = anchor?.url ?? null;
    } else if (role === 'asked') message.askedAt ??= dayIn(text);
    else if (role === 'replied') message.repliedAt ??= dayIn(text);
    else if (role === 'state' && stateOf(text) === 'answered') message.replied = true;
  });
  if (message.repliedAt !== null) message.replied = true;
  return message.title === '' ? null : message;
}

function dayIn(text: string): string | null {
  const date = findDates(text)[0];
  return date ? isoDate(date) : null;
}

/** Entries that show a state or an answer's date beside them. */
function fromLists(outline: Outline, lists: readonly PageList[]): MessageFacts[] | null {
  let best: MessageFacts[] | null = null;
  for (const list of lists) {
    if (list.region === 'side') continue;
    let told = 0;
    const messages = list.entries.map(({ anchor, title, row }, i): MessageFacts => {
      const text = runText(outline, row);
      const state = stateOf(text.replace(title, ' '));
      const repliedAt = labelledDay(text, REPLIED_LABEL);
      if (state !== null || repliedAt !== null) told++;
      const dates = findDates(text);
      const askedAt = labelledDay(text, ASKED_LABEL) ?? list.items[i]!.date ?? (dates[0] ? isoDate(dates[0]) : null);
      return { title, url: anchor.url, askedAt, repliedAt, replied: state === 'answered' || repliedAt !== null };
    });
    if (told > 0 && told * 2 >= messages.length && messages.length > (best?.length ?? 0)) best = messages;
  }
  return best;
}

function runText(outline: Outline, row: Element): string {
  const parts: string[] = [];
  for (let i = row.runFrom; i < row.runTo; i++) parts.push(outline.runs[i]!.text);
  return parts.join(' ');
}

const ASKED_LABEL = /(?:来信|留言|写信|提交|咨询|提问|信件|来件|发信|诉求|反映|登记|投诉|问政|信访)\s?(?:时间|日期|于)\s?[:：]?\s?/;
const REPLIED_LABEL = /(?:回复|答复|办结|反馈|回信|解答|办复|处理|办理)\s?(?:时间|日期|于)\s?[:：]?\s?/;
const REPLY_BODY =
  /^[【[]?\s?(?:官方|部门|办理|处理|单位|领导|最终|网上|管理员|受理)?\s?(?:回复|答复|回信|解答|办理结果|处理结果|答复意见|办理意见|反馈)(?:内容|意见|结果|情况|信息|如下)?\s?[】\]]?\s?(?:[:：]\s?|$)/;
const REPLY_UNIT = /^(?:回复|答复|办理|承办|处理)(?:单位|部门|机构|人)\s?[:：]\s?\S/;
const ASK_BODY = /^[【[]?\s?(?:来信|留言|咨询|信件|提问|问题|诉求|写信|反映|投诉|事由)?\s?(?:内容|正文|问题|描述)\s?[】\]]?\s?(?:[:：]|$)/;
const TITLE_LABEL = /^[【[]?\s?(?:来信|留言|咨询|信件|提问|问题|诉求|写信|反映)?(?:标题|主题|题目)\s?[】\]]?\s?[:：]\s?/;

function labelledDay(text: string, label: RegExp): string | null {
  const match = label.exec(text);
  if (!match) return null;
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
  const date = findDates(rest)[0];
  return date && date.start < 8 ? isoDate(date) : null;
}

const isAsked = (text: string) => ASKED_LABEL.test(text);

/** Without a day beside the label, or after a label that stands alone, no message is found. */
function mayTellWhenAsked(line: Line): boolean {
  const { length } = line.text;
  if (length >= 400 || (length >= 14 && (line.clues & CLUE.year) === 0)) return false;
  return hasTrait(line, TRAIT.asked, CLUE.message | CLUE.moment, isAsked);
}

interface Draft extends MessageFacts {
  hasBody: boolean;
}

/** Detail pages and guest books: labels with their values, one message after the other. */
function fromLabels(outline: Outline, context: MessageContext): MessageFacts[] | null {
  const { lines } = outline;
  if (!lines.some(mayTellWhenAsked)) return null;
  const drafts: Draft[] = [];
  let current = draft(context.heading ?? '');
  let pending: 'asked' | 'replied' | null = null;
  for (let i = 0; i < lines.length && i < MAX_LINES; i++) {
    const line = lines[i]!;
    if (line.region === 'footer' || line.region === 'nav' || line.region === 'side' || line.text.length > 5000) continue;
    const { text } = line;
    if (pending && text.length < 40) {
      const day = dayIn(text);
      if (day !== null && pending === 'asked') current.askedAt ??= day;
      if (day !== null && pending === 'replied') setReplied(current, day);
    }
    pending = null;
    const asked = labelledDay(text, ASKED_LABEL);
    const titleLabel = text.length < 200 ? TITLE_LABEL.exec(text) : null;
    if ((titleLabel || asked !== null) && (asked !== null ? current.askedAt !== null : current.hasBody)) {
      drafts.push(current);
      current = draft('');
    }
    if (titleLabel) current.title = text.slice(titleLabel[0].length).trim() || (lines[i + 1]?.text ?? '');
    if (asked !== null) current.askedAt = asked;
    const replied = labelledDay(text, REPLIED_LABEL);
    if (replied !== null) setReplied(current, replied);
    if (text.length < 14 && ASKED_LABEL.test(text)) pending = 'asked';
    else if (text.length < 14 && REPLIED_LABEL.test(text)) pending = 'replied';
    if (ASK_BODY.test(text)) current.hasBody = true;
    readReply(current, text, lines[i + 1]?.text ?? '');
  }
  drafts.push(current);
  const messages = drafts.filter((d) => d.askedAt !== null && (d.hasBody || d.replied));
  return messages.length === 0 ? null : messages.map(({ hasBody: _, ...message }) => message);
}

const draft = (title: string): Draft => ({ title, url: null, askedAt: null, repliedAt: null, replied: false, hasBody: false });

function setReplied(message: Draft, day: string): void {
  message.repliedAt ??= day;
  message.replied = true;
}

/** An answer's text, under its label or after it; an empty one is none. */
function readReply(message: Draft, text: string, next: string): void {
  const label = REPLY_BODY.exec(text);
  if (label) {
    const rest = text.slice(label[0].length).trim();
    const said = rest !== '' ? rest : next;
    if (
      said.length >= 4 &&
      stateOf(said) !== 'open' &&
      !/^(?:回复|答复|办理|承办)?(?:单位|部门|时间|日期|人)\s?[:：]|^暂无|^无$/.test(said)
    )
      message.replied = true;
  } else if (REPLY_UNIT.test(text) && message.hasBody) {
    if (/^(?:回复|答复)/.test(text)) message.replied = true;
  } else if (text.length < 30 && /状态/.test(text) && stateOf(text) === 'answered') message.replied = true;
}
