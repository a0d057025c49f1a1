/** Bytes of a page → facts and blocks. Pure: no network, no files, no clock; throws nothing whatever the bytes. */
import { bodyOf, proseOf, textOfLines } from './article/body.ts';
import { breadcrumbOf, headingLine, sourceOf } from './article/heading.ts';
import { type BlockMemory, blocksOf, recordBlock } from './blocks.ts';
import { findDates, isoDate } from './dates/parse.ts';
import { publicationOf } from './dates/publication.ts';
import type { PageFacts } from './facts.ts';
import { formsOf } from './forms.ts';
import { guideOf, isGuideColumn, noElements } from './guide/guide.ts';
import { messagesOf } from './guide/messages.ts';
import { hiddenParts } from './hidden/hidden.ts';
import { type Base, baseOf, resolve } from './html/address.ts';
import { decodePage, isGarbled } from './html/charset.ts';
import { attribute, type Element } from './html/element.ts';
import { MIN_PIECE, PieceMemo } from './html/piece-memo.ts';
import { parsePage } from './html/tree.ts';
import { identityOf } from './identity.ts';
import { kindOf } from './kind.ts';
import { placedLinks } from './links.ts';
import { listsOf, type PageList } from './lists/lists.ts';
import { isRealList, ownLists } from './lists/main-list.ts';
import { nextPage } from './lists/paging.ts';
import { recordsInPage, scriptListOf } from './lists/script-list.ts';
import { type Metas, metasOf, metaValue } from './metas.ts';
import { challengeOf, emptyNoticeOf, soft404Of } from './notices.ts';
import { outlineOf } from './outline/build.ts';
import { CLUE, cluesOf } from './outline/clues.ts';
import type { Outline } from './outline/outline.ts';
import type { PageReader, PageReading, PageSource } from './reading.ts';
import { sentOnTo } from './sent-on.ts';
import { skeletonOf } from './skeleton.ts';

/** Source characters of repeated pieces remembered at most; with their trees about ten times as many bytes. */
const MEMORY = 1_000_000;

/** Characters of text that make a page with a heading and a publication line an article beyond doubt. */
const PLAIN_PROSE = 200;

/** What a reader remembers between pages. Nothing it gives depends on it. */
interface Memory {
  pieces: PieceMemo;
  blocks: BlockMemory;
}

/** A reader for the pages of one site: remembers their repeated blocks (bounded). One per thread. */
export function createPageReader(): PageReader {
  const memory: Memory = { pieces: new PieceMemo(MEMORY, (source) => parsePage(source, null)), blocks: new WeakMap() };
  return {
    read(bytes, source) {
      return readPage(bytes, source, memory);
    },
  };
}

/** Everything read from one page, links included. */
export function pageFacts(bytes: Uint8Array, source: PageSource): PageFacts {
  const { facts, blocks } = readPage(bytes, source, null);
  return { ...facts, links: blocks.flatMap((block) => block.links) };
}

function readPage(bytes: Uint8Array, source: PageSource, memory: Memory | null): PageReading {
  const { text: html, charset } = decodePage(bytes, source.contentType, source.rendered);
  const { root, base: declared, isCut } = parsePage(html, memory?.pieces ?? null);
  const base = baseFor(declared, source.url);
  const outline = outlineOf(root, base.own, base.isDeclared);
  const metas = metasOf(outline.metas);
  const heading = headingLine(outline, metas);
  const body = bodyOf(outline, heading);
  const publication = publicationOf({
    outline,
    metas,
    heading,
    bodyFrom: body.from,
    bodyTo: body.to,
    url: source.url,
    today: source.today ?? null,
  });
  const isPlainArticle =
    !source.isHome && heading >= 0 && publication.from === 'line' && publication.shown <= 2 && body.prose >= PLAIN_PROSE;
  // lists beside an article are not its own
  const lists = isPlainArticle ? [] : listsOf(outline, dayOfPage(metas));
  const own = ownLists(lists, source.isHome);
  const records = isPlainArticle ? [] : recordsInPage(outline);
  const emptyNotice = emptyNoticeOf(outline);
  // a list without dates beside a notice that there is nothing is navigation
  const isEmpty = emptyNotice !== null && own.every((list) => list.dated === 0);
  const items = records.length > 0 ? records : isEmpty ? [] : own.flatMap((list) => list.items);
  const breadcrumb = breadcrumbOf(outline);
  const headingText = heading < 0 ? null : outline.lines[heading]!.text;
  const columnName = metaValue(metas, 'ColumnName');
  const guide = guideOf(outline, body, headingText);
  const messages = source.isHome
    ? null
    : messagesOf(outline, { title: outline.title, heading: headingText, columnName, breadcrumb, lists });
  const next = nextPage(outline);
  const kind = kindOf({
    url: source.url,
    isHome: source.isHome,
    metas,
    title: outline.title,
    columnName,
    isGuideColumn: isGuideColumn([outline.title, columnName ?? '', ...breadcrumb.map((part) => part.text)]),
    guideLabels: guide?.labels ?? 0,
    guideSections: guide?.sections ?? 0,
    isServiceGuide: guide?.isService ?? false,
    hasMessages: messages !== null,
    listed: items.length,
    dated: items.filter((item) => item.date !== null).length,
    listFollowsText:
      heading >= 0 && body.prose >= 150 && own.length > 0 && own.every((list) => (outline.runs[list.from]?.line ?? 0) >= body.to),
    hasPublication: publication.from !== null && publication.from !== 'address' && publication.shown <= 2,
    hasHeading: heading >= 0,
    prose: body.prose - proseIn(outline, own),
    hasPager: next !== null,
  });
  const isArticle = kind === 'article' || kind === 'guide' || kind === 'other' || kind === 'messages';
  const isListing = kind === 'home' || kind === 'list';
  const facts: PageReading['facts'] = {
    url: source.url,
    charset,
    garbled: looksGarbled(outline),
    title: outline.title,
    heading: isListing || heading < 0 ? null : headingText,
    siteName: metaValue(metas, 'SiteName'),
    siteCode: metaValue(metas, 'SiteIDCode'),
    columnName,
    columnType: metaValue(metas, 'ColumnType'),
    metas: metas.written,
    publishedAt: isListing ? null : publication.publishedAt,
    publishedFrom: isListing || publication.publishedAt === null ? null : publication.from,
    documentDate: publication.documentDate,
    source: isListing ? null : sourceOf(outline, heading, body.from, body.to, metas),
    breadcrumb,
    text: textOf(outline, body.from, body.to, isArticle && body.element !== null),
    items: isListing || kind === 'messages' ? items : [],
    lists: named(isListing ? lists : []),
    next: kind === 'article' ? null : next,
    guide: kind === 'guide' ? (guide?.facts ?? noElements()) : null,
    messages,
    kind,
    forms: formsOf(outline),
    hidden: hiddenParts(outline),
    identity: identityOf(outline, metas),
    emptyNotice,
    soft404: soft404Of(outline, body.prose),
    scriptList: scriptListOf(outline, items.length, kind, body.prose),
    sentOnTo: sentOnTo(outline, body.prose),
    challenge: challengeOf(html, outline, body.prose),
    skeleton: skeletonOf(root),
    ...(isCut ? { isCut } : {}),
  };
  const links = placedLinks(outline, {
    bodyFrom: isArticle && body.element ? body.element.runFrom : -1,
    bodyTo: isArticle && body.element ? body.element.runTo : -1,
    lists,
  });
  const blocks = blocksOf(outline, links, memory?.blocks ?? new WeakMap());
  if (records.length > 0) blocks.push(recordBlock(records));
  if (memory) {
    notePieces(html, outline, memory.pieces);
    memory.pieces.leavePage();
  }
  return { facts, blocks };
}

/** Text of list entries (summaries): it belongs to them. */
function proseIn(outline: Outline, lists: readonly PageList[]): number {
  let prose = 0;
  for (const { from, to } of lists)
    for (let i = outline.runs[from]?.line ?? 0; i < outline.lines.length && outline.lines[i]!.from < to; i++)
      prose += proseOf(outline.lines[i]!);
  return prose;
}

/** Tried on title and first lines: what is wrongly decoded is so everywhere. */
function looksGarbled({ title, lines }: Outline): boolean {
  let clues = cluesOf(title);
  let to = 0;
  for (let length = title.length; to < lines.length && length < 2000; to++) {
    clues |= lines[to]!.clues;
    length += lines[to]!.text.length;
  }
  return (
    (clues & CLUE.suspect) !== 0 &&
    isGarbled(
      title +
        lines
          .slice(0, to)
          .map((line) => line.text)
          .join(''),
    )
  );
}

/** Clean pieces of this page, for the next one that holds them. */
function notePieces(html: string, outline: Outline, pieces: PieceMemo): void {
  for (const { piece } of outline.cuts) if (piece) notePiece(html, piece, pieces);
  for (const script of outline.scripts) notePiece(html, script, pieces);
  for (const style of outline.styles) notePiece(html, style, pieces);
}

function notePiece(html: string, piece: Element, pieces: PieceMemo): void {
  const { clean, start, end } = piece;
  if (!clean || end - start < MIN_PIECE) return;
  // offsets inside a remembered piece are not the page's
  for (let e: Element | null = piece; e; e = e.parent) if (e.remembered) return;
  pieces.note(html, start, end);
}

/** Source characters in which a `<base>` counts: it stands in the head. */
const BASE_WITHIN = 20_000;

function baseFor(declared: Element | null, url: string): { own: Base; isDeclared: boolean } {
  const own = baseOf(url);
  const href = declared && declared.start < BASE_WITHIN ? attribute(declared, 'href') : null;
  const target = href === null ? null : resolve(href, own);
  return target === null || !/^https?:/.test(target) ? { own, isDeclared: false } : { own: baseOf(target), isDeclared: true };
}

/** Day the page was made, where it says so itself: for list dates without a year. */
function dayOfPage(metas: Metas): string | null {
  for (const name of ['PubDate', 'Maketime', 'others', 'lastmodifiedtime', 'createDate']) {
    const value = metaValue(metas, name);
    const date = value === null ? undefined : findDates(value)[0];
    const day = date ? isoDate(date) : null;
    if (day !== null) return day;
  }
  return null;
}

function named(lists: readonly PageList[]): PageFacts['lists'] {
  return lists.filter(isRealList).map(({ name, url, items }) => ({ name, url, items }));
}

/** The body's text; on pages without one, everything but navigation and foot. */
function textOf(outline: Outline, from: number, to: number, hasBody: boolean): string {
  if (hasBody) return textOfLines(outline.lines, from, to);
  return outline.lines
    .filter(
      (line) =>
        line.region !== 'nav' && line.region !== 'footer' && line.region !== 'head' && line.region !== 'crumb' && line.region !== 'pager',
    )
    .map((line) => line.text)
    .join('\n');
}
