/** Walks a tree once and writes its outline: lines, runs, links, and the borders of blocks. */
import { type Base, mayLeaveHost, resolve } from '../html/address.ts';
import { attribute, collapse, type Element } from '../html/element.ts';
import { CLUE, cluesOf } from './clues.ts';
import { type Names, namesOf } from './names.ts';
import type { Anchor, Cut, Outline, Run } from './outline.ts';
import { type Region, regionOfTag } from './region.ts';
import { markOf, putSegment, type Segment, segmentSince } from './segment.ts';

/** Source characters of the elements that make up a block of their own; smaller neighbours are put together. */
const MIN_BLOCK = 600;
/** The same for the page's outer boxes, nesting up to OUTER_DEPTH. */
const MIN_OUTER_BLOCK = 150;
const OUTER_DEPTH = 5;
const MAX_BLOCK = 8000;
/** Nor more than this share of the page: the box around everything says nothing about what repeats. */
const MAX_SHARE = 0.4;

/** What the walk does with elements of a tag; one bit each. */
const ROLE = { block: 1, skipped: 2, noted: 4, resource: 8 } as const;
const roles = new Map<string, number>();
for (const [role, tags] of [
  [
    ROLE.block,
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul option marquee',
  ],
  [
    ROLE.skipped,
    'script style noscript template select textarea title head object applet iframe svg math audio video canvas datalist noframes',
  ],
  [ROLE.noted, 'time script style meta form title img link iframe frame embed object video audio source area input'],
  [ROLE.resource, 'img link script iframe frame embed object video audio source area input'],
] as const)
  for (const tag of tags.split(' ')) roles.set(tag, (roles.get(tag) ?? 0) | role);
const LEVEL: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

export class Walker {
  private readonly outline: Outline;
  private runStart = 0;
  private block: Element;
  private region: Region = 'main';
  private anchor = -1;
  private hasText = false;
  /** Of the text since the line began. */
  private clues = 0;
  /** Elements walked since a segment began; null outside segments. */
  private recorded: Element[] | null = null;
  /** Inside an element that makes up a block. */
  private inPiece = false;
  private readonly maxBlock: number;
  /** Block elements around the present one. */
  private depth = 0;
  /** Source characters of loose elements since the last border. */
  private loose = 0;

  constructor(root: Element, base: Base, hasOwnBase: boolean) {
    this.block = root;
    this.maxBlock = Math.min(MAX_BLOCK, (root.end - root.start) * MAX_SHARE);
    this.outline = {
      root,
      base,
      lines: [],
      runs: [],
      anchors: [],
      footAnchor: 0,
      leaving: [],
      turning: [],
      scripts: [],
      styles: [],
      metas: [],
      forms: [],
      times: [],
      styled: [],
      resources: [],
      bodies: [],
      title: '',
      hasOwnBase,
      cuts: [],
    };
  }

  run(): Outline {
    this.walk(this.outline.root, 'main', false);
    this.endLine();
    this.cut(null, 'main');
    this.outline.footAnchor = this.outline.anchors.length;
    return this.outline;
  }

  private walk(element: Element, region: Region, silent: boolean): void {
    const { runs } = this.outline;
    this.recorded?.push(element);
    element.runFrom = runs.length;
    const { children } = element;
    for (let i = 0; i < children.length; i++) {
      const child = children[i]!;
      if (typeof child === 'string') {
        if (!silent) this.text(child, element, region);
      } else this.element(child, region, silent);
    }
    element.runTo = runs.length;
  }

  private element(element: Element, inherited: Region, silent: boolean): void {
    const { tag } = element;
    const role = roles.get(tag) ?? 0;
    if ((role & ROLE.noted) !== 0) this.note(element, tag, role);
    const names = namesOf(element);
    if (names.mayHide) this.outline.styled.push(element);
    if (names.isBody && (role & ROLE.block) !== 0) this.outline.bodies.push(element);
    if ((role & ROLE.skipped) !== 0) {
      // what stands in them is not text of the page; links in a noscript are no links a visitor has
      if (tag === 'head' || tag === 'object' || tag === 'video' || tag === 'audio') this.walk(element, inherited, true);
      return;
    }
    if (tag === 'a') {
      this.link(element, names.region ?? inherited, inherited, silent);
      return;
    }
    if ((role & ROLE.block) === 0) {
      this.walk(element, names.region ?? inherited, silent);
      return;
    }
    this.endLine();
    if (tag === 'br' || tag === 'hr') return;
    this.blockElement(element, names, inherited, silent);
  }

  private blockElement(element: Element, names: Names, inherited: Region, silent: boolean): void {
    const length = element.end - element.start;
    const own = regionOfTag(element.tag) ?? names.region;
    const isPiece = !this.inPiece && this.isPiece(element, length, own);
    if (isPiece) {
      this.cut(null, 'main');
      this.inPiece = true;
    }
    this.depth++;
    const region = own === null ? inherited : nested(inherited, own);
    const outer = this.block;
    this.block = element;
    // outside a block there may be borders of blocks inside it, which a segment does not hold
    if (element.remembered && this.inPiece && this.anchor < 0 && !silent) this.remembered(element, region);
    else {
      // walked otherwise than it was kept: what was kept no longer fits its elements
      element.segment = null;
      this.walk(element, region, silent);
      this.endLine();
    }
    this.block = outer;
    this.depth--;
    if (isPiece) {
      this.inPiece = false;
      this.cut(element, inherited);
    } else if (!this.inPiece && length < MIN_BLOCK && this.anchor < 0) {
      this.loose += length;
      if (this.loose > MAX_BLOCK) this.cut(null, 'main');
    }
  }

  /** Boxes that templates repeat: named parts of any size, outer boxes, and any box large enough; never the box around everything. */
  private isPiece(element: Element, length: number, own: Region | null): boolean {
    if (this.anchor >= 0 || length > this.maxBlock || element.tag === 'body') return false;
    return length >= MIN_BLOCK || own !== null || (this.depth <= OUTER_DEPTH && length >= MIN_OUTER_BLOCK);
  }

  /** Puts in what the element gave before, or walks it and keeps what it gives. */
  private remembered(element: Element, region: Region): void {
    const kept = element.segment as Segment | null;
    if (kept !== null && kept.inherited === region) {
      putSegment(this.outline, kept);
      this.runStart = this.outline.runs.length;
      return;
    }
    const outer = this.recorded;
    const elements: Element[] = [];
    this.recorded = elements;
    const mark = markOf(this.outline);
    this.walk(element, region, false);
    this.endLine();
    // the walk of an element ends before its last line does
    element.runTo = this.outline.runs.length;
    this.recorded = outer;
    if (outer) for (const inner of elements) outer.push(inner);
    element.segment = segmentSince(this.outline, mark, region, elements);
  }

  /** Ends the block that runs up to here. */
  private cut(piece: Element | null, around: Region): void {
    this.loose = 0;
    const { lines, anchors, resources, forms, cuts } = this.outline;
    const cut: Cut = { lines: lines.length, anchors: anchors.length, resources: resources.length, forms: forms.length, piece, around };
    const last = cuts[cuts.length - 1];
    const isEmpty = last
      ? last.lines === cut.lines && last.anchors === cut.anchors && last.resources === cut.resources && last.forms === cut.forms
      : cut.lines + cut.anchors + cut.resources + cut.forms === 0;
    if (!isEmpty) cuts.push(cut);
  }

  private note(element: Element, tag: string, role: number): void {
    const { outline } = this;
    if (tag === 'script') outline.scripts.push(element);
    else if (tag === 'style') outline.styles.push(element);
    else if (tag === 'meta') outline.metas.push(element);
    else if (tag === 'form') outline.forms.push(element);
    else if (tag === 'time') outline.times.push(element);
    else if (tag === 'title' && outline.title === '' && element.children.length > 0) outline.title = collapse(String(element.children[0]));
    if ((role & ROLE.resource) !== 0) outline.resources.push(element);
  }

  private link(element: Element, own: Region, region: Region, silent: boolean): void {
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
      region: own,
      ownRegion: own,
      line: outline.lines.length,
      fromRun,
      toRun: fromRun,
      title: null,
    };
    this.anchor = outline.anchors.length;
    outline.anchors.push(anchor);
    if (mayLeaveHost(href)) outline.leaving.push(anchor);
    const resourcesBefore = outline.resources.length;
    this.walk(element, region, silent);
    this.anchor = -1;
    anchor.toRun = outline.runs.length;
    anchor.text = joined(outline.runs, fromRun, anchor.toRun);
    anchor.hint = collapse(attribute(element, 'title') ?? '');
    if (anchor.hint === '' && anchor.text === '') anchor.hint = pictureText(outline.resources, resourcesBefore);
    if (mayTurn(anchor)) outline.turning.push(anchor);
  }

  private text(raw: string, element: Element, region: Region): void {
    const clues = cluesOf(raw);
    const text = (clues & CLUE.untidy) === 0 ? raw : tidy(raw);
    if (text === ' ' && !this.hasText) return;
    if (!this.hasText) {
      this.region = region;
      this.hasText = true;
      this.clues = 0;
    }
    this.clues |= clues;
    this.outline.runs.push({ text, element, line: this.outline.lines.length, anchor: this.anchor, shown: undefined });
  }

  private endLine(): void {
    if (!this.hasText) return;
    const { runs, lines } = this.outline;
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
    // runs hold single spaces only; two meet where runs do
    if (runs.length - from > 1 && text.includes('  ')) text = text.replace(/ {2,}/g, ' ');
    lines.push({
      text: text.trim(),
      block: this.block,
      region: this.region,
      ownRegion: this.region,
      linked,
      from,
      to: runs.length,
      level: LEVEL[this.block.tag] ?? 0,
      clues: this.clues,
      traits: 0,
    });
  }
}

/** 下一页, 后一页, 向后, next, or the number 2. */
function mayTurn({ region, text, hint }: Anchor): boolean {
  return region === 'pager' || text === '2' || (text.length <= 14 && (TURN.test(text) || TURN.test(hint)));
}

const TURN = /[下后向n]/i;

/** Inner names win, but what stands in a footer or a side box stays there. */
function nested(outer: Region, inner: Region): Region {
  if (outer === 'footer' || outer === 'side') return outer;
  if (outer === 'nav' && inner === 'head') return outer;
  return inner;
}

/** Blanks of all kinds become one space; edges keep theirs so that runs join rightly. */
function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u3000\u200b-\u200d\u2002-\u2009\u2060\ufeff\u00ad\u0000]+/g, ' ');
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
