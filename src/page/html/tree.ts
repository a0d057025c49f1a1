/**
 * Source text → light tree, as a browser would read it: comments, raw text, implied ends, misnested tags.
 * One pass, linear in the length whatever the input; nesting is bounded.
 */
import { append, type Element, newElement } from './element.ts';
import { decodeEntities } from './entities.ts';
import { ownCopy } from './known-texts.ts';
import type { PieceMemo } from './piece-memo.ts';

/** Deeper elements become children of the element at this depth. */
const MAX_DEPTH = 256;
/** Source after so many elements is not read, as it is not after so many bytes: a page of tags alone would fill the memory. */
const MAX_ELEMENTS = 150_000;
/** Pieces are remembered when they are less deep than MAX_DEPTH less this, and put back not deeper than this. */
const PIECE_DEPTH = 56;

interface TagKind {
  name: string;
  isVoid: boolean;
  /** Content is text up to the end tag: 1 raw, 2 with character references. */
  rawText: 0 | 1 | 2;
  /** End tags of inline elements do not reach past it. */
  special: boolean;
  /** Starting it ends an open paragraph. */
  endsParagraph: boolean;
  /** May be the root of a remembered piece. */
  isPiece: boolean;
  /** Starting it ends the nearest open one of these … */
  ends: readonly string[];
  /** … unless one of these stands between. */
  within: readonly string[];
}

const list = (words: string) => words.split(' ');
const VOID = new Set(list('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'));
const SPECIAL = new Set(
  list(
    'address article aside blockquote body button caption center colgroup dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html iframe li listing main marquee menu nav noscript object ol p plaintext pre section select summary table tbody td template textarea tfoot th thead title tr ul',
  ),
);
const BLOCK = new Set(
  list(
    'address article aside blockquote center details dir div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul',
  ),
);
const PIECES = new Set(list('div ul ol table dl section header footer nav aside center article'));
const TABLE_SCOPE = list('table html template');
const CELL_SCOPE = list('table td th caption html template marquee object button');
const ENDS: Record<string, readonly [readonly string[], readonly string[]]> = {
  li: [['li'], list('ul ol menu dir table td th')],
  dt: [['dt', 'dd'], list('dl table td th')],
  dd: [['dt', 'dd'], list('dl table td th')],
  tr: [['tr'], TABLE_SCOPE],
  td: [
    ['td', 'th'],
    ['tr', ...TABLE_SCOPE],
  ],
  th: [
    ['td', 'th'],
    ['tr', ...TABLE_SCOPE],
  ],
  tbody: [list('tbody thead tfoot'), TABLE_SCOPE],
  thead: [list('tbody thead tfoot'), TABLE_SCOPE],
  tfoot: [list('tbody thead tfoot'), TABLE_SCOPE],
  option: [['option'], ['select']],
  optgroup: [['option', 'optgroup'], ['select']],
  a: [['a'], CELL_SCOPE],
  body: [['head'], ['body']],
};
const RAW: Record<string, 1 | 2> = { script: 1, style: 1, xmp: 1, iframe: 1, noembed: 1, noframes: 1, textarea: 2, title: 2 };
const NONE: readonly string[] = [];

const kinds = new Map<string, TagKind>();
/** The same by length and ends of the name, looked at first. */
const recent: (TagKind | undefined)[] = new Array<undefined>(1024).fill(undefined);

/** The kind of the tag whose name stands from `from` to `to`. */
function kindAt(source: string, from: number, to: number): TagKind {
  const length = to - from;
  const slot =
    (length * 337 + source.charCodeAt(from) * 31 + source.charCodeAt(to - 1) * 7 + source.charCodeAt(from + (length >> 1))) & 1023;
  const known = recent[slot];
  if (known !== undefined && isWritten(source, from, known.name, length)) return known;
  const kind = kindOf(source.slice(from, to));
  if (isWritten(source, from, kind.name, length)) recent[slot] = kind;
  return kind;
}

function isWritten(source: string, at: number, name: string, length: number): boolean {
  if (name.length !== length) return false;
  for (let i = 0; i < length; i++) if (source.charCodeAt(at + i) !== name.charCodeAt(i)) return false;
  return true;
}

function kindOf(written: string): TagKind {
  const known = kinds.get(written);
  if (known) return known;
  const name = written.length > 40 ? 'unknown' : ownCopy(written.toLowerCase());
  const ends = Object.hasOwn(ENDS, name) ? ENDS[name]! : null;
  const kind: TagKind = {
    name,
    isVoid: VOID.has(name),
    rawText: Object.hasOwn(RAW, name) ? RAW[name]! : 0,
    special: SPECIAL.has(name),
    endsParagraph: BLOCK.has(name),
    isPiece: PIECES.has(name),
    ends: ends ? ends[0] : NONE,
    within: ends ? ends[1] : NONE,
  };
  // bounded: a hostile page must not fill the table with invented names
  if (kinds.size < 1000 && written.length <= 40) kinds.set(ownCopy(written), kind);
  return kind;
}

/** The tree of a page: a root element `#root` that holds everything. Throws nothing. `memo` only saves time. */
export function parseHtml(source: string, memo: PieceMemo | null = null): Element {
  return parsePage(source, memo).root;
}

/** The tree of a page, its first `base` element (in no remembered piece), and whether its end was left out (`MAX_ELEMENTS`). */
export function parsePage(source: string, memo: PieceMemo | null): { root: Element; base: Element | null; isCut: boolean } {
  const builder = new Builder(source, memo);
  builder.run();
  return builder;
}

class Builder {
  readonly root: Element;
  /** First `base` element. */
  base: Element | null = null;
  isCut = false;
  private readonly source: string;
  private readonly open: Element[];
  private current: Element;
  /** Elements nested beyond the limit, whose end tags are still to come. */
  private overflow = 0;

  private readonly memo: PieceMemo | null;
  private elements = 0;
  /** Where the next `&` of the source stands. */
  private ampersand = -1;
  /** Open `a` elements: while there is one, an `a` in a piece would end it. */
  private openAnchors = 0;

  constructor(source: string, memo: PieceMemo | null) {
    this.source = source;
    this.memo = memo;
    this.root = newElement('#root', '', null, 0, source.length);
    this.current = this.root;
    this.open = [this.root];
  }

  run(): void {
    const s = this.source;
    const n = s.length;
    let i = 0;
    while (i < n && this.elements < MAX_ELEMENTS) {
      let lt = s.indexOf('<', i);
      if (lt < 0) lt = n;
      if (lt > i) this.text(s, i, lt);
      i = lt >= n ? n : this.markup(lt);
    }
    this.isCut = i < n;
    for (const element of this.open) element.end = i;
  }

  private text(s: string, from: number, to: number): void {
    // indentation between tags is most of the runs
    let a = from;
    while (a < to && isSpace(s.charCodeAt(a))) a++;
    if (a === to) {
      const last = this.current.children.length;
      if (last > 0 && s.charCodeAt(from) === 32 && to - from < 3) append(this.current, ' ');
      return;
    }
    if (this.ampersand < from) this.ampersand = indexOrEnd(s, '&', from);
    const text = s.slice(from, to);
    append(this.current, this.ampersand < to ? decodeEntities(text) : text);
  }

  /** Reads one piece of markup at `lt`; gives the offset after it. */
  private markup(lt: number): number {
    const s = this.source;
    const c = s.charCodeAt(lt + 1);
    if (c === 33) return afterDeclaration(s, lt);
    if (c === 47) return this.endTag(lt);
    if (isLetter(c)) return this.startTag(lt);
    if (c === 63) return after(s, '>', lt);
    // no markup: text up to the next thing that could be some
    let next = lt + 1;
    while (next < s.length && (s.charCodeAt(next) !== 60 || !opensMarkup(s.charCodeAt(next + 1)))) next++;
    append(this.current, decodeEntities(s.slice(lt, next)));
    return next;
  }

  private endTag(lt: number): number {
    const s = this.source;
    if (!isLetter(s.charCodeAt(lt + 2))) return after(s, '>', lt);
    let p = lt + 3;
    while (p < s.length && isNameChar(s.charCodeAt(p))) p++;
    const kind = kindAt(s, lt + 2, p);
    const gt = s.charCodeAt(p) === 62 ? p + 1 : endOfTag(s, p);
    this.close(kind, lt, gt);
    return gt;
  }

  private close(kind: TagKind, start: number, end: number): void {
    if (kind.name === 'br' || (kind.name === 'p' && !this.inOpen('p'))) {
      this.add(kindOf(kind.name === 'br' ? 'br' : 'p'), '', start, end);
      return;
    }
    if (this.overflow > 0 && kind.name !== 'body' && kind.name !== 'html') {
      this.overflow--;
      return;
    }
    const { open } = this;
    for (let d = open.length - 1; d > 0; d--) {
      const element = open[d]!;
      if (element.tag === kind.name) {
        if (kind.name === 'form' && d < open.length - 1) open.splice(d, 1);
        else {
          element.clean = !element.leaky;
          this.popTo(d, end);
        }
        return;
      }
      if (kind.special ? isScope(element.tag) && !isTablePart(kind.name) : SPECIAL.has(element.tag)) return;
      if (isTablePart(kind.name) && element.tag === 'table') return;
      element.leaky = true;
    }
  }

  private inOpen(tag: string): boolean {
    const { open } = this;
    for (let d = open.length - 1; d > 0; d--) {
      const name = open[d]!.tag;
      if (name === tag) return true;
      // a block ended every paragraph when it started
      if (isScope(name) || (tag === 'p' && BLOCK.has(name))) return false;
      open[d]!.leaky = true;
    }
    return false;
  }

  private popTo(depth: number, end: number): void {
    const { open } = this;
    for (let d = open.length - 1; d >= depth; d--) {
      const element = open[d]!;
      element.end = end;
      if (element.tag === 'a') this.openAnchors--;
    }
    open.length = depth;
    this.current = open[depth - 1]!;
  }

  private startTag(lt: number): number {
    const s = this.source;
    let p = lt + 2;
    while (p < s.length && isNameChar(s.charCodeAt(p))) p++;
    const kind = kindAt(s, lt + 1, p);
    if (kind.isPiece && this.memo !== null && this.openAnchors === 0 && this.open.length <= PIECE_DEPTH) {
      const piece = this.memo.find(s, lt);
      if (piece) {
        this.endNearest(PARAGRAPH, CELL_SCOPE, lt);
        piece.element.parent = this.current;
        append(this.current, piece.element);
        return lt + piece.length;
      }
    }
    const gt = endOfTag(s, p);
    const raw = p + 1 >= gt ? '' : s.slice(p, s.charCodeAt(gt - 1) === 62 ? gt - 1 : gt);
    if (kind.endsParagraph) this.endNearest(PARAGRAPH, CELL_SCOPE, lt);
    if (kind.ends.length > 0 && (kind.name !== 'a' || this.openAnchors > 0)) this.endNearest(kind.ends, kind.within, lt);
    if (kind.name === 'html' || kind.name === 'body' || kind.name === 'head') {
      // a second one adds nothing, but browsers do take its attributes
      if (this.inOpen(kind.name)) return gt;
    }
    const element = this.add(kind, raw, lt, gt);
    if (kind.isVoid) {
      if (kind.name === 'base') this.noteBase(element);
      return gt;
    }
    if (kind.rawText > 0) return this.rawText(kind, element, gt);
    if (this.open.length < MAX_DEPTH) {
      this.open.push(element);
      this.current = element;
      if (kind.name === 'a') this.openAnchors++;
      if (this.open.length > MAX_DEPTH - PIECE_DEPTH) for (const outer of this.open) outer.leaky = true;
    } else this.overflow++;
    return gt;
  }

  /** The boxes around it are never remembered: a page that holds it again has to know. */
  private noteBase(element: Element): void {
    this.base ??= element;
    for (const outer of this.open) outer.leaky = true;
  }

  private add(kind: TagKind, raw: string, start: number, end: number): Element {
    this.elements++;
    const element = newElement(kind.name, raw, this.current, start, end);
    append(this.current, element);
    return element;
  }

  private endNearest(names: readonly string[], within: readonly string[], end: number): void {
    const { open } = this;
    for (let d = open.length - 1; d > 0; d--) {
      const name = open[d]!.tag;
      if (names.includes(name)) {
        this.popTo(d, end);
        return;
      }
      if (within.includes(name) || (names === PARAGRAPH && BLOCK.has(name))) return;
      open[d]!.leaky = true;
    }
  }

  private rawText(kind: TagKind, element: Element, from: number): number {
    const s = this.source;
    const to = kind.name === 'script' ? endOfScript(s, from) : indexOfEndTag(s, kind.name, from);
    const text = s.slice(from, to);
    if (text !== '') append(element, kind.rawText === 2 ? decodeEntities(text) : text);
    const end = to >= s.length ? s.length : after(s, '>', to);
    element.end = end;
    return end;
  }
}

const PARAGRAPH: readonly string[] = ['p'];
const isSpace = (c: number) => c === 32 || c === 10 || c === 9 || c === 13 || c === 12;
const isLetter = (c: number) => (c | 32) >= 97 && (c | 32) <= 122;
const isNameChar = (c: number) => c !== 62 && c !== 47 && !isSpace(c);
const opensMarkup = (c: number) => isLetter(c) || c === 33 || c === 47 || c === 63;
const isTablePart = (name: string) =>
  name === 'tr' || name === 'td' || name === 'th' || name === 'tbody' || name === 'thead' || name === 'tfoot';
const isScope = (name: string) =>
  name === 'table' ||
  name === 'td' ||
  name === 'th' ||
  name === 'caption' ||
  name === 'html' ||
  name === 'template' ||
  name === 'object' ||
  name === 'marquee';

function indexOrEnd(s: string, mark: string, from: number): number {
  const at = s.indexOf(mark, from);
  return at < 0 ? s.length : at;
}

function after(s: string, mark: string, from: number): number {
  const at = s.indexOf(mark, from);
  return at < 0 ? s.length : at + mark.length;
}

/** Offset after the `>` that ends a tag, quotes honoured after `=` only, as browsers do. */
function endOfTag(s: string, from: number): number {
  const n = s.length;
  let p = from;
  while (p < n) {
    const c = s.charCodeAt(p);
    if (c === 62) return p + 1;
    if (c === 61) {
      p++;
      while (p < n && isSpace(s.charCodeAt(p))) p++;
      const q = s.charCodeAt(p);
      if (q === 34 || q === 39) {
        const end = s.indexOf(q === 34 ? '"' : "'", p + 1);
        if (end < 0) return n;
        p = end + 1;
      } else while (p < n && s.charCodeAt(p) !== 62 && !isSpace(s.charCodeAt(p))) p++;
      continue;
    }
    p++;
  }
  return n;
}

/** Comments end at `-->` or `--!>` (also `<!-->` and `<!--->`); other declarations and CDATA at `>`. */
function afterDeclaration(s: string, lt: number): number {
  if (!s.startsWith('--', lt + 2)) return after(s, '>', lt);
  if (s.charCodeAt(lt + 4) === 62) return lt + 5;
  if (s.startsWith('->', lt + 4)) return lt + 6;
  for (let p = s.indexOf('--', lt + 4); p >= 0; p = s.indexOf('--', p + 1)) {
    if (s.charCodeAt(p + 2) === 62) return p + 3;
    if (s.charCodeAt(p + 2) === 33 && s.charCodeAt(p + 3) === 62) return p + 4;
  }
  return s.length;
}

function indexOfEndTag(s: string, name: string, from: number): number {
  for (let p = s.indexOf('</', from); p >= 0; p = s.indexOf('</', p + 2)) {
    const next = s.charCodeAt(p + 2 + name.length);
    if ((next === 62 || next === 47 || isSpace(next)) && s.slice(p + 2, p + 2 + name.length).toLowerCase() === name) return p;
  }
  return s.length;
}

/** A script that opens `<!--` and then `<script` hides one `</script`, as the standard has it. */
function endOfScript(s: string, from: number): number {
  let end = indexOfEndTag(s, 'script', from);
  // looked for within the script alone: most have none, and the rest of the page is long
  const body = s.slice(from, end);
  const comment = body.indexOf('<!--');
  if (comment < 0) return end;
  const inner = body.slice(comment);
  const nested = inner.search(/<script[\s/>]/i);
  if (nested < 0 || inner.includes('-->')) return end;
  const second = indexOfEndTag(s, 'script', end + 8);
  if (second < s.length) end = second;
  return end;
}
