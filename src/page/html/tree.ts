/**
 * Source text → light tree, as a browser would read it: comments, raw text, implied ends, misnested tags.
 * One pass, linear in the length whatever the input; nesting is bounded.
 */
import { Codes } from './codes.ts';
import { append, type Element, newElement, type Tree } from './element.ts';
import { decodeEntities } from './entities.ts';
import { after, afterDeclaration, endOfRawText, endOfTag, isSpace } from './markup.ts';
import type { PieceMemo } from './piece-memo.ts';
import { CELL_SCOPE, kindAt, kindOf, type Opening, openingAt, type TagKind } from './tags.ts';

/** Deeper elements become children of the element at this depth. */
const MAX_DEPTH = 256;
/** Source after so many elements is not read, as it is not after so many bytes: a page of tags alone would fill the memory. */
const MAX_ELEMENTS = 150_000;
/** Pieces are remembered when they are less deep than MAX_DEPTH less this, and put back not deeper than this. */
const PIECE_DEPTH = 56;

/** The tree of a page: a root element `#root` that holds everything. Throws nothing. */
export function parseHtml(source: string): Element {
  return parsePage(source, null).root;
}

/** The same with what else was noticed on the way. `memo` only saves time. */
export function parsePage(source: string, memo: PieceMemo | null): Tree {
  const builder = new Builder(source, memo);
  builder.run();
  return { root: builder.root, base: builder.base, elements: builder.elements, isCut: builder.isCut };
}

/** Characters that the tokeniser looks ahead at most. */
const AHEAD = 8;
const characters = new Codes(AHEAD);
const ROOT = kindOf('#root');
const P = kindOf('p');
const BR = kindOf('br');

class Builder {
  readonly root: Element;
  base: Element | null = null;
  isCut = false;
  elements = 0;
  private readonly source: string;
  /** Characters of the source. */
  private readonly codes: Uint16Array;
  /** Open elements from the root on, as many as `depth`; behind them stand closed ones. */
  private readonly open: Element[];
  private depth = 1;
  private current: Element;
  /** Elements nested beyond the limit, whose end tags are still to come. */
  private overflow = 0;
  private readonly memo: PieceMemo | null;
  /** Where the next `&` of the source stands. */
  private ampersand = -1;
  /** Open `a` elements: while there is one, an `a` in a piece would end it. */
  private openAnchors = 0;

  constructor(source: string, memo: PieceMemo | null) {
    this.source = source;
    this.codes = characters.of(source);
    this.memo = memo;
    this.root = newElement(ROOT.bare, null, 0, source.length);
    this.current = this.root;
    this.open = [this.root];
  }

  run(): void {
    const { codes } = this;
    const n = this.source.length;
    let i = 0;
    while (i < n && this.elements < MAX_ELEMENTS) {
      if (codes[i] !== 60) i = this.text(i);
      if (i < n) i = this.markup(i);
    }
    this.isCut = i < n;
    for (let d = 0; d < this.depth; d++) this.open[d]!.end = i;
  }

  /** Reads text up to the next `<`; gives its offset, or the end. */
  private text(from: number): number {
    const { source, codes } = this;
    let a = from;
    while (isSpace(codes[a]!)) a++;
    // indentation between tags is most of the runs
    if (codes[a] === 60 || a >= source.length) {
      if (codes[from] === 32 && a - from < 3 && this.current.children.length > 0) append(this.current, ' ');
      return a;
    }
    const lt = source.indexOf('<', a);
    const to = lt < 0 ? source.length : lt;
    if (this.ampersand < from) {
      const next = source.indexOf('&', from);
      this.ampersand = next < 0 ? source.length : next;
    }
    const text = source.slice(from, to);
    append(this.current, this.ampersand < to ? decodeEntities(text) : text);
    return to;
  }

  /** Reads one piece of markup at `lt`; gives the offset after it. */
  private markup(lt: number): number {
    const { source } = this;
    const c = this.codes[lt + 1]!;
    if (isLetter(c)) return this.startTag(lt);
    if (c === 47) return this.endTag(lt);
    if (c === 33) return afterDeclaration(source, lt);
    if (c === 63) return after(source, '>', lt);
    // no markup: text up to the next thing that could be some
    let next = lt + 1;
    while (next < source.length && (this.codes[next] !== 60 || !opensMarkup(this.codes[next + 1]!))) next++;
    append(this.current, decodeEntities(source.slice(lt, next)));
    return next;
  }

  private endTag(lt: number): number {
    const { source, codes } = this;
    if (!isLetter(codes[lt + 2]!)) return after(source, '>', lt);
    const p = this.endOfName(lt + 3);
    const kind = kindAt(source, codes, lt + 2, p);
    const end = codes[p] === 62 ? p + 1 : endOfTag(source, codes, p);
    this.close(kind, lt, end);
    return end;
  }

  private endOfName(from: number): number {
    const { codes } = this;
    const n = this.source.length;
    let p = from;
    while (p < n && isNameChar(codes[p]!)) p++;
    return p;
  }

  private close(kind: TagKind, start: number, end: number): void {
    if (kind === BR || (kind === P && !this.inOpen(P))) {
      this.add(kind.bare, start, end);
      return;
    }
    if (this.overflow > 0 && kind.name !== 'body' && kind.name !== 'html') {
      this.overflow--;
      return;
    }
    const { open } = this;
    for (let d = this.depth - 1; d > 0; d--) {
      const element = open[d]!;
      if (element.tag === kind.name) {
        if (kind.name === 'form' && d < this.depth - 1) this.takeOut(d);
        else {
          element.clean = !element.leaky;
          this.popTo(d, end);
        }
        return;
      }
      if (kind.special ? element.opening.kind.isScope && !kind.isTablePart : element.opening.kind.special) return;
      if (kind.isTablePart && element.tag === 'table') return;
      element.leaky = true;
    }
  }

  private inOpen(kind: TagKind): boolean {
    const { open } = this;
    for (let d = this.depth - 1; d > 0; d--) {
      const around = open[d]!.opening.kind;
      if (around.name === kind.name) return true;
      // a block ended every paragraph when it started
      if (around.isScope || (kind === P && around.endsParagraph)) return false;
      open[d]!.leaky = true;
    }
    return false;
  }

  private popTo(depth: number, end: number): void {
    const { open } = this;
    for (let d = this.depth - 1; d >= depth; d--) {
      const element = open[d]!;
      element.end = end;
      if (element.tag === 'a') this.openAnchors--;
    }
    this.depth = depth;
    this.current = open[depth - 1]!;
  }

  /** Closes an element whose inner ones stay open. */
  private takeOut(at: number): void {
    this.open.splice(at, 1);
    this.depth--;
  }

  private startTag(lt: number): number {
    const { source, codes } = this;
    const p = this.endOfName(lt + 2);
    const kind = kindAt(source, codes, lt + 1, p);
    if (kind.isPiece && this.memo !== null && this.openAnchors === 0 && this.depth <= PIECE_DEPTH) {
      const piece = this.memo.find(source, codes, lt, MAX_ELEMENTS - this.elements);
      if (piece) {
        if (kind.endsParagraph) this.endParagraph(lt);
        piece.element.parent = this.current;
        append(this.current, piece.element);
        this.elements += piece.elements;
        return lt + piece.source.length;
      }
    }
    const gt = codes[p] === 62 ? p + 1 : endOfTag(source, codes, p);
    if (kind.endsParagraph) this.endParagraph(lt);
    if (kind.ends.length > 0 && (kind.name !== 'a' || this.openAnchors > 0)) this.endNearest(kind.ends, kind.within, lt);
    if (kind.name === 'html' || kind.name === 'body' || kind.name === 'head') {
      // a second one adds nothing, but browsers do take its attributes
      if (this.inOpen(kind)) return gt;
    }
    const opening = p + 1 >= gt ? kind.bare : openingAt(source, codes, p, codes[gt - 1] === 62 ? gt - 1 : gt, kind);
    const element = this.add(opening, lt, gt);
    if (kind.isVoid) {
      if (kind.name === 'base') this.noteBase(element);
      return gt;
    }
    if (kind.rawText > 0) return this.rawText(kind, element, gt);
    if (this.depth < MAX_DEPTH) {
      this.open[this.depth++] = element;
      this.current = element;
      if (kind.name === 'a') this.openAnchors++;
      if (this.depth > MAX_DEPTH - PIECE_DEPTH) this.markOpen();
    } else this.overflow++;
    return gt;
  }

  /** The boxes around it are never remembered: a page that holds it again has to know. */
  private noteBase(element: Element): void {
    this.base ??= element;
    this.markOpen();
  }

  private markOpen(): void {
    for (let d = 0; d < this.depth; d++) this.open[d]!.leaky = true;
  }

  private add(opening: Opening, start: number, end: number): Element {
    this.elements++;
    const element = newElement(opening, this.current, start, end);
    append(this.current, element);
    return element;
  }

  private endNearest(names: readonly string[], within: readonly string[], end: number): void {
    const { open } = this;
    for (let d = this.depth - 1; d > 0; d--) {
      const name = open[d]!.tag;
      if (names.includes(name)) {
        this.popTo(d, end);
        return;
      }
      if (within.includes(name)) return;
      open[d]!.leaky = true;
    }
  }

  private endParagraph(end: number): void {
    const { open } = this;
    for (let d = this.depth - 1; d > 0; d--) {
      const { kind } = open[d]!.opening;
      if (kind === P) {
        this.popTo(d, end);
        return;
      }
      if (kind.endsParagraph || CELL_SCOPE.includes(kind.name)) return;
      open[d]!.leaky = true;
    }
  }

  private rawText(kind: TagKind, element: Element, from: number): number {
    const { source } = this;
    const to = endOfRawText(source, kind.name, from);
    const text = source.slice(from, to);
    if (text !== '') append(element, kind.rawText === 2 ? decodeEntities(text) : text);
    const end = to >= source.length ? source.length : after(source, '>', to);
    element.end = end;
    element.clean = to < source.length;
    return end;
  }
}

const isLetter = (c: number) => (c | 32) >= 97 && (c | 32) <= 122;
const isNameChar = (c: number) => c !== 62 && c !== 47 && !isSpace(c);
const opensMarkup = (c: number) => isLetter(c) || c === 33 || c === 47 || c === 63;
