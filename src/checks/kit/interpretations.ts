/**
 * Which document an interpretation explains, and whether pages of the two kinds lead to each other.
 * Source: 2019-19 解读比例, 解读关联.
 */
import { type DocumentPage, pageKey } from '../../page/index.ts';

/** `link`: it leads there; `name`: its title is the document's; `text`: its first lines name it and no other of the site. */
export interface Explained {
  document: DocumentPage;
  by: 'link' | 'name' | 'text';
}

/** Shorter names fit too many documents. */
const NAME_FROM = 6;
const LONGEST_TITLE = 300;

/** The document that an interpretation explains; null when none of the site's can be told. */
export function explainedBy(interpretation: DocumentPage, documents: readonly DocumentPage[]): Explained | null {
  const own = namesOfInterpretation(interpretation.title);
  const wanted = own.map(core);
  const named = documents.find((document) => wanted.some((name) => holds(document, name)));
  if (named) return { document: named, by: 'name' };
  // A title that names a document of others is not about one of the site's.
  if (own.length > 0) return null;
  const keys = new Set(interpretation.links.map(({ key }) => key));
  const linked = documents.filter((document) => keys.has(pageKey(document.url)));
  // Lists beside the text lead to many documents: one alone is what it explains.
  if (linked.length === 1) return { document: linked[0]!, by: 'link' };
  const told = namesIn(interpretation.start).map(core);
  const inText = documents.filter((document) => told.some((name) => holds(document, name)) || holdsNumber(interpretation.start, document));
  return inText.length === 1 ? { document: inText[0]!, by: 'text' } : null;
}

/** Whether a page leads to another: by its address, or by a link whose text is the other's title. */
export function leadsTo(from: DocumentPage, to: DocumentPage): boolean {
  const key = pageKey(to.url);
  const title = plain(to.title);
  return from.links.some((link) => link.key === key || (title.length >= NAME_FROM && plain(link.text).includes(title)));
}

/** Names that the title of an interpretation gives to what it explains: in 《》, else the title without 解读 and the like. */
export function namesOfInterpretation(title: string): string[] {
  const marked = namesIn(title.slice(0, LONGEST_TITLE));
  if (marked.length > 0) return marked;
  const rest = title
    .slice(0, LONGEST_TITLE)
    .replace(INTERPRETING, '')
    .replace(/^(?:关于|对)(?=.*的$)|的$/g, '');
  return rest !== title && plain(rest).length >= NAME_FROM ? [rest] : [];
}

/** The name is one of the titled page's own; of a title without 《》 a part long enough. */
export function isSame(name: string, page: Titled): boolean {
  return holds(page, core(name));
}

/** One of the document's names stands in the other page's title. */
export function isAbout(page: Titled, document: Titled): boolean {
  return [...coresOf(document).names].some((name) => holds(page, name));
}

interface Titled {
  readonly title: string;
}

function holds(page: Titled, wanted: string): boolean {
  if (wanted.length < NAME_FROM) return false;
  const { names, whole } = coresOf(page);
  return names.has(wanted) || whole.includes(wanted);
}

/** Comparable names of a page's title; thousands are compared with thousands, so each is taken apart once. */
function coresOf(page: Titled): { names: ReadonlySet<string>; whole: string } {
  let known = cores.get(page);
  if (!known) {
    const title = page.title.slice(0, LONGEST_TITLE);
    known = { names: new Set([...namesIn(title), title].map(core)), whole: core(title) };
    cores.set(page, known);
  }
  return known;
}
const cores = new WeakMap<Titled, { names: ReadonlySet<string>; whole: string }>();

/** The words of a link or a title say that an interpretation stands behind it. */
export const SAYS_INTERPRETATION = /解读|图解|读懂|看懂|图说|答记者问|政策问答|新闻发布会|吹风会/;

const INTERPRETING =
  /(?:一图|一张图|一文|图文|动画|视频|漫画)?(?:读懂|看懂|速读)[:：|｜]?|(?:【[^】]{0,12}】)|(?:的)?(?:政策|文字|专家|图文|图片|部门|负责人|负责同志|视频|相关|有关|主要|起草){0,3}(?:解读|图解|说明|问答|答记者问)(?:材料|稿|说明)?(?:之[一二三四五]|[（(][^）)]{0,8}[）)])?|^(?:图说|政策图解)[:：]?/g;

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/《([^《》\n]{4,80})》/g)].map((match) => match[1]!.trim()))];
}

function holdsNumber(text: string, { number }: DocumentPage): boolean {
  return (
    number !== null &&
    text
      .replace(/[\s[［（(【]/g, (mark) => (/\s/.test(mark) ? '' : '〔'))
      .replace(/[\]］）)】]/g, '〕')
      .includes(number)
  );
}

/** A name without what differs between citations: trial marks, issuer, 的通知, punctuation. */
function core(name: string): string {
  return plain(name.replace(/[（(〔[](?:试行|暂行|修订|修订稿|修正|修改|[一-龥]{0,4}(?:19|20)\d\d年?[一-龥]{0,4})[）)〕\]]/g, ''))
    .replace(/^.{0,30}?关于(?:印发|公布|发布|修订|修改)?/, '')
    .replace(/的?(?:通知|公告|意见|实施意见|决定)$/, '');
}

function plain(text: string): string {
  return text.replace(/[\s\p{P}]+/gu, '');
}
