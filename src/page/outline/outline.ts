/**
 * A page as its reader sees it: lines of visible text in order, the links in them, and the part of the page
 * each belongs to. Everything that looks for dates, lists, bodies and labels works on this, not on tags.
 */
import { type Base, resolve } from '../html/address.ts';
import { attribute, collapse, type Element } from '../html/element.ts';
import { type Region, regionOf } from './region.ts';

/** A piece of text between two tags. */
export interface Run {
  text: string;
  /** Element that holds the text directly. */
  element: Element;
  /** Index of its line. */
  line: number;
  /** Index of the link it stands in, −1 outside links. */
  anchor: number;
}

/** What stands on one line: text between two block borders. */
export interface Line {
  text: string;
  /** Nearest block element. */
  block: Element;
  region: Region;
  /** Characters that are link text. */
  linked: number;
  /** Runs from … to (exclusive). */
  from: number;
  to: number;
  /** Heading level 1…6, 0 for other lines. */
  level: number;
}

/** A link of the kind a reader clicks. */
export interface Anchor {
  element: Element;
  /** As written. */
  href: string;
  /** Absolute; the raw text when unresolvable; null when it leads to no resource. */
  url: string | null;
  text: string;
  /** Title attribute, or the alternative text of its picture. */
  hint: string;
  region: Region;
  /** Line and run it starts at; runs up to `toRun` (exclusive) belong to it. */
  line: number;
  fromRun: number;
  toRun: number;
}

export interface Outline {
  root: Element;
  base: Base;
  lines: Line[];
  runs: Run[];
  anchors: Anchor[];
  /** Elements that matter to others, in document order. */
  scripts: Element[];
  styles: Element[];
  metas: Element[];
  forms: Element[];
  /** Elements whose attributes could hide them. */
  styled: Element[];
  /** img, iframe, link, script …: everything else with an address. */
  resources: Element[];
  title: string;
}

const words = (text: string) => new Set(text.split(' '));
const BLOCK = words(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul option marquee',
);
const SKIPPED = words(
  'script style noscript template select textarea title head object applet iframe svg math audio video canvas datalist noframes',
);
const RESOURCE = words('img link script iframe frame embed object video audio source area input');
const LEVEL: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/** Cheap first look; hidden/style.ts looks closely. */
const HIDING = /none|hidden|opacity|:\s?-\d{3}|:\s?[01](?:px|pt|\.\d)?\s?[;"']/i;

/** The outline of a tree. Linear. */
export function outlineOf(root: Element, base: Base): Outline {
  const walker = new Walker(root, base);
  walker.walk(root, 'main', false);
  walker.endLine();
  markFooter(walker.outline);
  return walker.outline;
}

const FOOT_MARK = /ICP\s?备|公网安备|标识码|版权所有|copyright|all rights reserved|©/i;
const FOOT_LINE =
  /主办|承办|版权|地址|邮编|电话|邮箱|网站管理|维护|技术支持|联系我们|网站地图|备案|建议使用|分辨率|浏览器|设为首页|关于我们|友情链接/;

/** A footer whose box has no telling name is told by what it says, in the last lines of the page. */
function markFooter({ lines, anchors }: Outline): void {
  const n = lines.length;
  let first = -1;
  for (let i = n - 1; i >= Math.max(0, n - 60, Math.floor(n * 0.3)); i--) {
    const { text } = lines[i]!;
    if (FOOT_MARK.test(text) && text.length < 300) first = i;
    else if (first >= 0 && first - i > 6) break;
    else if (text.length > 200) break;
  }
  if (first < 0) return;
  while (
    first > 0 &&
    lines[first - 1]!.text.length < 120 &&
    FOOT_LINE.test(lines[first - 1]!.text) &&
    !/[。；]/.test(lines[first - 1]!.text)
  )
    first--;
  for (let i = first; i < n; i++) if (lines[i]!.region === 'main') lines[i]!.region = 'footer';
  for (let i = anchors.length - 1; i >= 0 && anchors[i]!.line >= first; i--)
    if (anchors[i]!.region === 'main') anchors[i]!.region = 'footer';
}

class Walker {
  readonly outline: Outline;
  private runStart = 0;
  private block: Element;
  private region: Region = 'main';
  private anchor = -1;
  private hasText = false;

  constructor(root: Element, base: Base) {
    this.block = root;
    this.outline = {
      root,
      base,
      lines: [],
      runs: [],
      anchors: [],
      scripts: [],
      styles: [],
      metas: [],
      forms: [],
      styled: [],
      resources: [],
      title: '',
    };
  }

  walk(element: Element, region: Region, silent: boolean): void {
    element.runFrom = this.outline.runs.length;
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (!silent) this.text(child, element, region);
      } else this.element(child, region, silent);
    }
    element.runTo = this.outline.runs.length;
  }

  private element(element: Element, inherited: Region, silent: boolean): void {
    const { tag } = element;
    this.note(element, tag);
    if (SKIPPED.has(tag)) {
      // what stands in them is not text of the page; links in a noscript are no links a visitor has
      if (tag === 'head' || tag === 'object' || tag === 'video' || tag === 'audio') this.walk(element, inherited, true);
      return;
    }
    if (tag === 'a') {
      this.link(element, inherited, silent);
      return;
    }
    if (!BLOCK.has(tag)) {
      const own = element.raw === '' ? null : regionOf(element);
      this.walk(element, own ?? inherited, silent);
      return;
    }
    this.endLine();
    if (tag === 'br' || tag === 'hr') return;
    const own = regionOf(element);
    const region = own === null ? inherited : nested(inherited, own);
    const outer = this.block;
    this.block = element;
    this.walk(element, region, silent);
    this.endLine();
    this.block = outer;
  }

  private note(element: Element, tag: string): void {
    const { outline } = this;
    if (tag === 'script') outline.scripts.push(element);
    else if (tag === 'style') outline.styles.push(element);
    else if (tag === 'meta') outline.metas.push(element);
    else if (tag === 'form') outline.forms.push(element);
    else if (tag === 'title' && outline.title === '' && element.children.length > 0) outline.title = collapse(String(element.children[0]));
    if (RESOURCE.has(tag)) outline.resources.push(element);
    if (element.raw.length > 6 && HIDING.test(element.raw)) outline.styled.push(element);
  }

  private link(element: Element, region: Region, silent: boolean): void {
    const { outline } = this;
    const href = attribute(element, 'href');
    if (href === null || this.anchor >= 0) {
      this.walk(element, region, silent);
      return;
    }
    const fromRun = outline.runs.length;
    const anchor: Anchor = {
      element,
      href,
      url: resolve(href, outline.base),
      text: '',
      hint: '',
      region: regionOf(element) ?? region,
      line: outline.lines.length,
      fromRun,
      toRun: fromRun,
    };
    this.anchor = outline.anchors.length;
    outline.anchors.push(anchor);
    const resourcesBefore = outline.resources.length;
    this.walk(element, region, silent);
    this.anchor = -1;
    anchor.toRun = outline.runs.length;
    anchor.text = joined(outline.runs, fromRun, anchor.toRun);
    anchor.hint = collapse(attribute(element, 'title') ?? '');
    if (anchor.hint === '' && anchor.text === '') anchor.hint = pictureText(outline.resources, resourcesBefore);
  }

  private text(raw: string, element: Element, region: Region): void {
    const text = raw === ' ' ? ' ' : tidy(raw);
    if (text === ' ' && !this.hasText) return;
    if (!this.hasText) {
      this.region = region;
      this.hasText = text !== ' ';
    }
    this.outline.runs.push({ text, element, line: this.outline.lines.length, anchor: this.anchor });
  }

  endLine(): void {
    const { runs, lines } = this.outline;
    if (!this.hasText) {
      runs.length = this.runStart;
      return;
    }
    this.hasText = false;
    const from = this.runStart;
    this.runStart = runs.length;
    let text = '';
    let linked = 0;
    for (let i = from; i < runs.length; i++) {
      const run = runs[i]!;
      text += run.text;
      if (run.anchor >= 0) linked += run.text.length;
    }
    text = text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
    lines.push({
      text: text.trim(),
      block: this.block,
      region: this.region,
      linked,
      from,
      to: runs.length,
      level: LEVEL[this.block.tag] ?? 0,
    });
  }
}

/** Inner names win, but what stands in a footer or a side box stays there. */
function nested(outer: Region, inner: Region): Region {
  if (outer === 'footer' || outer === 'side') return outer;
  if (outer === 'nav' && inner === 'head') return outer;
  return inner;
}

const BLANKS = /[\s\u00a0\u3000\u200b-\u200d\u2002-\u2009\u2060\ufeff\u00ad\u0000]+/g;
/** Blanks of all kinds become one space; edges keep theirs so that runs join rightly. */
function tidy(text: string): string {
  return text.replace(BLANKS, ' ');
}

/** Text of runs as one line: runs of different lines are kept apart by a space. */
function joined(runs: readonly Run[], from: number, to: number): string {
  if (to - from === 1) return runs[from]!.text.trim();
  let text = '';
  for (let i = from; i < to; i++) text += i > from && runs[i]!.line !== runs[i - 1]!.line ? ` ${runs[i]!.text}` : runs[i]!.text;
  return collapse(text);
}

function pictureText(resources: readonly Element[], from: number): string {
  for (let i = from; i < resources.length; i++) {
    const picture = resources[i]!;
    const text = attribute(picture, 'alt') || attribute(picture, 'title');
    if (text) return collapse(text);
  }
  return '';
}
