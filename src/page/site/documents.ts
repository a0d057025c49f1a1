/**
 * Policy documents and their interpretations, with what ties one to the other: links both ways, names, numbers. Read again
 * from the stored crawl, only pages of the columns concerned.
 * Source: 2019-19 解读比例, 解读关联.
 */
import type { CrawlView } from '../crawl-view.ts';
import type { PageFacts, PageLink } from '../facts.ts';
import { columnKey, pageKey } from './address.ts';
import type { ArticleFacts, Artifacts, ColumnFacts, DocumentPage, InterpretationMedium } from './artifacts.ts';

/** Newest pages of each kind that are read: far more than anybody draws from, and bounded on the largest site. */
const KEPT = 3_000;
const KEPT_LINKS = 100;
const TEXT_READ = 20_000;
const KEPT_TEXT = 300;

/** Both kinds, newest first. `links` of one kind are only kept where they may lead to the other. */
export function buildDocuments(
  view: CrawlView,
  articles: readonly ArticleFacts[],
  columns: readonly ColumnFacts[],
): Artifacts['documents'] {
  const classes = new Map(columns.map((column) => [column.url, column.class]));
  const names = new Map(columns.map((column) => [column.url, column.name]));
  const places = new Set(columns.map(({ url }) => columnKey(url)));
  const read = (wanted: ColumnFacts['class']): DocumentPage[] =>
    newest(articles.filter(({ column }) => column !== null && classes.get(column) === wanted)).flatMap((article) => {
      const page = view.page(article.url);
      return page ? [documentPage(article, names.get(article.column!)!, page.facts, places)] : [];
    });
  return { documents: read('policy'), interpretations: read('interpretation') };
}

function newest(articles: readonly ArticleFacts[]): ArticleFacts[] {
  const dated = articles.map((article) => ({ article, day: article.publishedAt ?? article.listDate ?? '' }));
  return dated
    .sort((a, b) => (a.day === b.day ? (a.article.url < b.article.url ? -1 : 1) : a.day > b.day ? -1 : 1))
    .slice(0, KEPT)
    .map(({ article }) => article);
}

function documentPage(article: ArticleFacts, column: string, facts: PageFacts, places: ReadonlySet<string>): DocumentPage {
  const text = facts.text.slice(0, TEXT_READ);
  // A side menu's 政策解读 leads to the column, not to this document's interpretation.
  const own = facts.links.filter((link) => isOwnLink(link) && !places.has(columnKey(link.url)));
  const links = [...own.filter(({ place }) => place === 'body'), ...own.filter(({ place }) => place !== 'body')];
  // Cloned: pieces cut from the page's text would keep all of it in memory.
  return structuredClone({
    url: article.url,
    title: facts.heading ?? article.title,
    publishedAt: (article.publishedAt ?? article.listDate)?.slice(0, 10) ?? null,
    column,
    source: facts.source,
    number: ownNumber(text),
    links: links.slice(0, KEPT_LINKS).map(({ url, text: words }) => ({ url, key: pageKey(url), text: words.trim().slice(0, KEPT_TEXT) })),
    media: mediaOf(facts, article.title),
    mayHideLinks: mayHideLinks(facts),
    start: text.slice(0, KEPT_TEXT),
  });
}

/** Navigation and foot stand on every page and tie nothing together. */
function isOwnLink({ kind, place, url }: PageLink): boolean {
  return kind === 'page' && place !== 'nav' && place !== 'footer' && /^https?:/.test(url);
}

/** 发文字号 on a line of its own at the head of the text: 青政办发〔2026〕12号, brackets in any spelling. */
function ownNumber(text: string): string | null {
  for (const line of text.slice(0, 1_000).split('\n', 12)) {
    const found = /^\s*(?:发?文?字?号[:：]\s?)?([一-龥]{1,12})\s?[〔[［（(【]((?:19|20)\d\d)[〕\]］）)】]\s?(\d{1,4})\s?号\s*$/.exec(line);
    if (found) return `${found[1]}〔${found[2]}〕${found[3]}号`;
  }
  return null;
}

const LARGE_PICTURE =
  /logo|icon|arrow|btn|qrcode|ewm|weixin|wechat|share|print|close|banner|beian|jiucuo|conac|red\.png|blue\.png|\/images?\//i;
const TITLES: readonly [InterpretationMedium, RegExp][] = [
  ['picture', /图解|一图|图说|长图|海报|漫画|H5/i],
  ['film', /视频|动画|动漫|微视频|短片/],
  ['sound', /音频|广播|听政策/],
  ['conference', /发布会|吹风会|通气会/],
  ['interview', /访谈|专访|答记者问|在线解读/],
];

/** Forms other than plain text that the page shows, by its title and by what it holds. */
function mediaOf({ links, text, heading, title }: PageFacts, listed: string): DocumentPage['media'] {
  const name = `${heading ?? ''} ${title} ${listed}`;
  const media: DocumentPage['media'] = TITLES.flatMap(([medium, rule]) => {
    const words = rule.exec(name);
    return words ? [{ medium, proof: words[0] }] : [];
  });
  const has = (medium: InterpretationMedium) => media.some((one) => one.medium === medium);
  for (const { url, kind, place, text: words } of links) {
    if (place === 'nav' || place === 'footer') continue;
    const isSound = /\.(?:mp3|wma|wav|m4a)(?:$|\?)/i.test(url);
    const isFilm = !isSound && (kind === 'media' || /\.(?:mp4|flv|m3u8|wmv|mov|avi)(?:$|\?)/i.test(url));
    const medium = isSound ? 'sound' : isFilm ? 'film' : isPicture(kind, place, url) && isMostlyPictures(text) ? 'picture' : null;
    if (medium !== null && !has(medium)) media.push({ medium, proof: words.trim().slice(0, 60) || url });
  }
  return media;
}

function isPicture(kind: PageLink['kind'], place: PageLink['place'], url: string): boolean {
  return kind === 'image' && place === 'body' && !LARGE_PICTURE.test(url.slice(-160));
}

/** A picture beside a long text is an illustration; an interpretation in pictures says little else. */
function isMostlyPictures(text: string): boolean {
  return text.replace(/\s+/g, '').length < 400;
}

/** The heading of an empty box on a line of its own. */
const SAYS_RELATED =
  /(?:^|\n)\s{0,4}[【[]?(?:相关(?:文件|解读|政策|链接)|(?:政策|文件)原文|原文链接|解读链接|关联(?:文件|解读))[】\]]?\s?[:：]?\s{0,4}(?:\n|$)/;

/** Related pages that a script fetches when the page is shown cannot be seen in its markup. */
function mayHideLinks({ links, url, scriptList, text }: PageFacts): boolean {
  if (/\/gkmlpt\//i.test(url) || scriptList !== null || SAYS_RELATED.test(text.slice(0, TEXT_READ))) return true;
  return links.some(({ kind, url: address }) => kind === 'script' && /relat|xgwj|xgjd|zcjd|gkmlpt|guanlian/i.test(address.slice(-160)));
}
