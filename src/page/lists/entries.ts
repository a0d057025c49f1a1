/** Links that may be entries of a list, and the row of the template each one fills. */
import { attribute, type Element } from '../html/element.ts';
import type { Anchor, Outline } from '../outline/outline.ts';
import { shownDate } from './date-run.ts';

export interface Entry {
  anchor: Anchor;
  title: string;
  /** Highest element that holds no other entry. */
  row: Element;
  container: Element;
}

/** Links looked at; no list page has more. */
const MAX_ANCHORS = 20_000;

/** Number of the present count of entries by element. */
let counts = 0;

const EMPTY_WORDS =
  /^(?:更多|more|查看更多|更多>+|>+|»|详情|详细|查看|查看详情|查看全文|阅读全文|阅读|全文|下载|点击下载|打开|进入|返回|上一篇.*|下一篇.*|上一页|下一页|首页|尾页|末页|网站首页|返回首页|设为首页|加入收藏|\d+|\[?[大中小]\]?|打印|关闭|收藏|登录|注册|搜索|english|繁體.*|简体.*|无障碍.*|长者.*|关怀版|移动版|手机版|rss.*|网站地图|联系我们|关于我们|我要.{0,4}|在线.{0,2})$/i;

/** Links with a title of their own, in document order, each with its row and container. */
export function entriesOf(outline: Outline): Entry[] {
  const titled = mergeTwins(
    outline,
    outline.anchors.slice(0, MAX_ANCHORS).filter((anchor) => isInContent(anchor) && titleText(outline, anchor) !== ''),
  );
  const count = ++counts;
  for (const { anchor } of titled)
    for (let e: Element | null = anchor.element; e; e = e.parent) {
      if (e.weightOf !== count) {
        e.weightOf = count;
        e.weight = 0;
      }
      e.weight++;
    }
  const entries: Entry[] = [];
  for (const { anchor, title } of titled) {
    let row: Element = anchor.element;
    while (row.parent?.parent && (row.parent.weight === 1 || isSharedRow(row.parent)) && row.parent.tag !== 'body') row = row.parent;
    entries.push({ anchor, title, row, container: row.parent ?? outline.root });
  }
  return oneByRow(entries);
}

function isInContent(anchor: Anchor): boolean {
  if (anchor.region === 'nav' || anchor.region === 'footer' || anchor.region === 'crumb' || anchor.region === 'pager') return false;
  return anchor.url !== null || /^\s*(?:javascript|#)/i.test(anchor.href);
}

/** The link's title as an entry, found once for each link; empty when its words are no title. */
function titleText(outline: Outline, anchor: Anchor): string {
  if (anchor.title === null) anchor.title = isTitle(anchor) ? titleOf(outline, anchor) : '';
  return anchor.title;
}

function isTitle(anchor: Anchor): boolean {
  const text = anchor.text !== '' ? anchor.text : anchor.hint;
  // the site's name over the page; a headline there is longer
  if (anchor.ownRegion === 'head' && text.length < 12) return false;
  return text.length >= 4 && !EMPTY_WORDS.test(text);
}

/** A picture and a headline that lead to the same page are one entry. */
function mergeTwins(outline: Outline, anchors: Anchor[]): { anchor: Anchor; title: string }[] {
  const merged: { anchor: Anchor; title: string }[] = [];
  for (const anchor of anchors) {
    const title = titleText(outline, anchor);
    const last = merged[merged.length - 1];
    if (last && anchor.url !== null && last.anchor.url === anchor.url) {
      if (last.anchor.text === '' || (title.length <= 60 && title.length > last.title.length * 2 && last.title.length < 8))
        merged[merged.length - 1] = { anchor, title };
      continue;
    }
    merged.push({ anchor, title });
  }
  return merged;
}

/** A list item or table row in which a short link (part, category) stands beside the entry's. */
function isSharedRow(element: Element): boolean {
  if (element.tag !== 'li' && element.tag !== 'tr') return false;
  if (element.weight > 3) return false;
  const titles: number[] = [];
  gatherLengths(element, titles, 0);
  if (titles.length < 2) return false;
  titles.sort((a, b) => b - a);
  // [部门] or a two-word category, never as long as the title
  return titles[1]! <= 10 && titles[0]! >= titles[1]! * 1.5;
}

function gatherLengths(element: Element, lengths: number[], depth: number): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.tag === 'a' && attribute(child, 'href') !== null) lengths.push(textLength(child));
    else if (depth < 8) gatherLengths(child, lengths, depth + 1);
  }
}

function textLength(element: Element): number {
  let n = 0;
  for (const child of element.children) n += typeof child === 'string' ? child.trim().length : textLength(child);
  return n;
}

/** Of the links that share a row the longest is the entry. */
function oneByRow(entries: Entry[]): Entry[] {
  const byRow = new Map<Element, Entry>();
  for (const entry of entries) {
    const known = byRow.get(entry.row);
    if (!known) byRow.set(entry.row, entry);
    else if (entry.title.length > known.title.length) {
      known.anchor = entry.anchor;
      known.title = entry.title;
    }
  }
  return [...byRow.values()];
}

const MARKED_HINT = /(?:文章)?标题\s?[:：]\s?([^\n\r]+?)(?=\s(?:作者|发布|发表|更新|时间|日期|来源|点击|关键)|$)/;

/** The entry's title: link text without its date, or the full title attribute where the text is cut short. */
function titleOf(outline: Outline, anchor: Anchor): string {
  const text = ownText(outline, anchor);
  const hint = MARKED_HINT.exec(anchor.hint)?.[1] ?? anchor.hint;
  if (text === '') return hint;
  const cut = text.replace(/(?:…+|\.{2,}|⋯+)$/, '');
  if (hint.length > cut.length && (cut !== text || hint.startsWith(cut)) && hint.length < 300 && hint.slice(0, 2) === cut.slice(0, 2))
    return hint;
  return text;
}

function ownText(outline: Outline, anchor: Anchor): string {
  const { runs, lines } = outline;
  const parts: string[] = [];
  let line = -1;
  for (let i = anchor.fromRun; i < anchor.toRun; i++) {
    const run = runs[i]!;
    if (shownDate(run.text) && (anchor.toRun - anchor.fromRun > 1 || parts.length > 0)) continue;
    // a card: the headline only, not its summary
    if (line >= 0 && run.line !== line && parts.join('').trim().length >= 4) {
      if (!(lines[run.line]!.level > 0 && lines[line]!.level === 0)) break;
      parts.length = 0;
    }
    line = run.line;
    parts.push(run.text);
  }
  const text = parts.join('').replace(/\s+/g, ' ').trim();
  return text
    .replace(/\s*[[(（【]\s?(?:(?:19|20)\d\d[-./年])?\d{1,2}[-./月]\d{1,2}日?\s?[\])）】]\s*$/, '')
    .replace(/^[[(（【]\s?(?:(?:19|20)\d\d[-./年])\d{1,2}[-./月]\d{1,2}日?\s?[\])）】]\s*/, '')
    .replace(/^[·•●■▪◆◇□○►▶>※☆★\s]+/, '')
    .trim();
}
