/** The element that holds a page's own text, found by the names CMS families give it or by where the prose stands. */
import { attribute, type Element } from '../html/element.ts';
import type { Line, Outline } from '../outline/outline.ts';

export interface Body {
  /** Null when the page has no text of its own. */
  element: Element | null;
  /** Its lines in `outline.lines`, first and after the last; both 0 when null. */
  from: number;
  to: number;
  /** Characters of text that are not links. */
  prose: number;
}

const KNOWN =
  /^(?:trs_editor.*|trs_ueditor.*|view|zoom|ucap-content|vsb_content.*|v_news_content|article-?con(?:tent)?|article_?body|pages_content|con_?text|custom_unionstyle|bt_content|bt-content|xl_content|main_?txt|news_?con(?:tent)?|content_?text|text_?con(?:tent)?|artcontent|art_con|article_content|detail-?con(?:tent)?|info-?con(?:tent)?|contentbox|zw-?con(?:tent)?|zhengwen|nrcon|wz_?content|news-?text|newstext|con_?con|xxgk-?content|details?_?text|newscontent_?.*|arti_content|wp_articlecontent|entry-content|post-content|j-fontcontent|easysite-news-text|newsbody|nr|gknbxq_?detail|scroll_cont|fontzoom|js_content|articlecontent|cont_?text|neirong|conzt|fontsize|textbody|ninfo-con)$/i;
const OUTSIDE = new Set(['nav', 'footer', 'crumb', 'pager', 'side', 'head']);
const DESCEND = new Set(
  'body div section article main td table tbody tr form center ul ol li dl dd #root html span font blockquote fieldset'.split(' '),
);

/** The body of a page. Linear in its lines. */
export function bodyOf(outline: Outline): Body {
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
  const element = known ?? (total >= 40 ? densest(outline.root, prose) : null);
  if (!element) return { element: null, from: 0, to: 0, prose: 0 };
  const [from, to] = linesOf(outline, element);
  return { element, from, to, prose: prose.get(element) ?? 0 };
}

function proseOf(line: Line): number {
  if (OUTSIDE.has(line.region)) return 0;
  const free = line.text.length - line.linked;
  return free >= 15 && free > line.linked * 2 ? free : 0;
}

/** Element with a name that CMS families give the text; the one that holds most of it, and all of the prose if several. */
function knownBody(outline: Outline, prose: ReadonlyMap<Element, number>, total: number): Element | null {
  let best: Element | null = null;
  let bestAmount = -1;
  const seen = new Set<Element>();
  for (const line of outline.lines) {
    if (line.region === 'footer' || line.region === 'nav') continue;
    for (let e: Element | null = line.block; e && !seen.has(e); e = e.parent) {
      seen.add(e);
      if (e.raw === '' || !isKnown(e)) continue;
      const amount = prose.get(e) ?? 0;
      // of nested ones the outer holds all; of equals the first
      if (amount > bestAmount || (amount === bestAmount && best !== null && contains(e, best))) {
        best = e;
        bestAmount = amount;
      }
    }
  }
  if (!best) return null;
  return bestAmount >= total * 0.4 || total < 60 ? best : null;
}

function isKnown(element: Element): boolean {
  const id = attribute(element, 'id');
  if (id !== null && KNOWN.test(id.trim())) return true;
  const names = attribute(element, 'class');
  return names?.split(/\s+/, 8).some((name) => KNOWN.test(name)) ?? false;
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
