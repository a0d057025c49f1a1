/** The element that holds a page's own text, found by the names CMS families give it or by where the prose stands. */
import type { Element } from '../html/element.ts';
import type { Line, Outline } from '../outline/outline.ts';

export interface Body {
  /** Element that holds the text (it may hold the heading too); null when the page has no text of its own. */
  element: Element | null;
  /** Its lines in `outline.lines`, heading and publication line left out, first and after the last; both 0 when null. */
  from: number;
  to: number;
  /** Characters of text that are not links. */
  prose: number;
}

const OUTSIDE = new Set(['nav', 'footer', 'crumb', 'pager', 'side', 'head']);
const DESCEND = new Set(
  'body div section article main td table tbody tr form center ul ol li dl dd #root html span font blockquote fieldset'.split(' '),
);

/** The body of a page; `heading`: line of its heading, −1 when none. Linear in its lines. */
export function bodyOf(outline: Outline, heading: number): Body {
  const { lines } = outline;
  const prose = new Map<Element, number>();
  let total = 0;
  for (const line of lines) {
    const amount = proseOf(line);
    if (amount === 0) continue;
    total += amount;
    for (let e: Element | null = line.block; e; e = e.parent) prose.set(e, (prose.get(e) ?? 0) + amount);
  }
  const known = knownBody(outline, prose, total);
  if (known) return bounded(outline, known, prose.get(known) ?? 0, heading);
  if (heading >= 0) {
    const article = aroundHeading(outline, heading, prose);
    if (article) return bounded(outline, article, prose.get(article) ?? 0, heading);
  }
  if (total < 40) return { element: null, from: 0, to: 0, prose: total };
  const element = densest(outline.root, prose);
  return bounded(outline, element, prose.get(element) ?? 0, heading);
}

const INFO = /时间|日期|来源|作者|浏览|点击|阅读|字体|字号|编辑|(?:19|20)\d\d\s?[-年./]/;
const AFTER_TEXT =
  /^(?:[【[]?\s?(?:打印|关闭|收藏|分享|返回|推荐|上一[篇条页]|下一[篇条页]|上篇|下篇|相关(?:链接|文章|信息|阅读|新闻|附件|文档|稿件|解读|文件|政策)|扫一扫|责任编辑|分享到|我要(?:纠错|评论)|网站纠错|友情链接|主办|版权))/;

/** The element's lines without heading, publication line before and tools after the text. */
function bounded(outline: Outline, element: Element, prose: number, heading: number): Body {
  const { lines } = outline;
  let [from, to] = linesOf(outline, element);
  // further down it is a line of the text that repeats the title
  if (heading >= from && heading < to && heading - from <= Math.max(3, (to - from) * 0.3)) from = afterInfo(lines, heading, to);
  while (to > from && isFringe(lines[to - 1]!)) to--;
  while (from < to && (lines[from]!.region === 'nav' || lines[from]!.region === 'crumb')) from++;
  // previous and next articles, sharing and printing stand at the end of the text's own box
  for (let i = Math.max(from, to - 40); i < to; i++) {
    if (lines[i]!.text.length < 60 && AFTER_TEXT.test(lines[i]!.text) && restIsFringe(lines, i, to)) {
      to = i;
      break;
    }
  }
  return { element, from, to, prose };
}

function afterInfo(lines: readonly Line[], heading: number, to: number): number {
  let at = heading + 1;
  while (at < to && at <= heading + 6 && isInfo(lines[at]!)) at++;
  return at;
}

const isInfo = (line: Line) => line.text.length <= 120 && INFO.test(line.text) && !/[。；]/.test(line.text);

const isFringe = (line: Line) => OUTSIDE.has(line.region) || (line.text.length < 60 && AFTER_TEXT.test(line.text));

function restIsFringe(lines: readonly Line[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (line.text.length - line.linked > 60 && line.linked === 0) return false;
  }
  return true;
}

/** Smallest ancestor of the heading that holds text after the publication line, and most of the page's prose after it. */
function aroundHeading(outline: Outline, heading: number, prose: ReadonlyMap<Element, number>): Element | null {
  const { lines } = outline;
  const info = afterInfo(lines, heading, lines.length) - 1;
  const end = lines[info]!.to;
  let after = 0;
  for (let i = info + 1; i < lines.length; i++) after += proseOf(lines[i]!);
  let element: Element | null = lines[heading]!.block;
  while (element && element.runTo <= end) element = element.parent;
  while (element?.parent && (prose.get(element) ?? 0) < after * 0.6) element = element.parent;
  return element;
}

/** Characters of a line that count as prose: long enough, not links, not navigation. */
export function proseOf(line: Line): number {
  if (OUTSIDE.has(line.region)) return 0;
  const free = line.text.length - line.linked;
  return free >= 15 && free > line.linked * 2 ? free : 0;
}

/** Element with a name that CMS families give the text; the one that holds most of it, and all of the prose if several. */
function knownBody(outline: Outline, prose: ReadonlyMap<Element, number>, total: number): Element | null {
  let best: Element | null = null;
  let bestAmount = -1;
  for (const element of outline.bodies) {
    if (element.runTo <= element.runFrom) continue;
    const { region } = outline.lines[outline.runs[element.runFrom]!.line]!;
    if (region === 'footer' || region === 'nav') continue;
    const amount = prose.get(element) ?? 0;
    // of nested ones the outer holds all; of equals the first
    if (amount > bestAmount || (amount === bestAmount && best !== null && contains(element, best))) {
      best = element;
      bestAmount = amount;
    }
  }
  if (!best) return null;
  return bestAmount >= total * 0.4 || total < 60 ? best : null;
}

function contains(outer: Element, inner: Element): boolean {
  for (let e: Element | null = inner; e; e = e.parent) if (e === outer) return true;
  return false;
}

/** The deepest block with four fifths of the prose. */
function densest(root: Element, prose: ReadonlyMap<Element, number>): Element {
  const all = prose.get(root) ?? 0;
  let element = root;
  for (;;) {
    let next: Element | null = null;
    for (const child of element.children) {
      if (typeof child !== 'string' && DESCEND.has(child.tag) && (prose.get(child) ?? 0) >= all * 0.8) next = child;
    }
    if (!next) return element;
    // a lone paragraph is not the body: its siblings hold signature and date
    if (isLeafBlock(next) && hasOtherText(element, next)) return element;
    element = next;
  }
}

function isLeafBlock(element: Element): boolean {
  return (
    !element.children.some(
      (child) => typeof child !== 'string' && DESCEND.has(child.tag) && child.tag !== 'span' && child.tag !== 'font',
    ) && !element.children.some((c) => typeof c !== 'string' && c.tag === 'p')
  );
}

function hasOtherText(parent: Element, child: Element): boolean {
  return parent.runTo - parent.runFrom > child.runTo - child.runFrom;
}

/** Lines that stand in an element: first, and after the last. */
export function linesOf(outline: Outline, element: Element): [from: number, to: number] {
  const { runs } = outline;
  if (element.runFrom < 0 || element.runTo <= element.runFrom) return [0, 0];
  return [runs[element.runFrom]!.line, runs[element.runTo - 1]!.line + 1];
}

/** Text of lines, one paragraph a line. */
export function textOfLines(lines: readonly Line[], from: number, to: number): string {
  const parts: string[] = [];
  for (let i = from; i < to; i++) parts.push(lines[i]!.text);
  return parts.join('\n');
}
