/**
 * What a search answered: links, lines and notices of the result page, and whether an item is among them. Answers to a
 * nonsense word are what every answer shows: only what they lack is a result.
 * Source: 2019-19 part 2, 站内搜索; part 3, 智能搜索.
 */

import { resolve } from '../html/address.ts';
import { collapse } from '../html/element.ts';
import { readRecords } from '../lists/records.ts';
import { createPageReader } from '../reader.ts';
import { pageKey } from '../site/address.ts';
import type { SearchReading } from './close-look.ts';
import { wordAddresses } from './search-box.ts';
import { scriptsOf, type WrittenSource, writtenPage } from './written-page.ts';

const MOST = 600;
const LONGEST = 200;
const NO_RESULT =
  /(?:共|找到|搜索到|检索到|查询到|为您|约|结果)[^\d\n]{0,8}(?<![\d.,])0\s{0,3}(?:条|项|个|篇|件)|(?:没有|未|无法)(?:能)?(?:找到|搜索到|检索到|查询到|搜到|查到|搜索出|匹配)|(?:暂无|查无|无)(?:相关|匹配|符合|搜索|检索|查询)?(?:条件的?)?(?:结果|信息|数据|内容|记录)|抱歉[^。\n]{0,20}(?:没有|未|无)/;

/** Reads a result page. Throws nothing whatever the bytes. */
export function readSearchPage(bytes: Uint8Array, source: WrittenSource): SearchReading {
  const { facts, blocks } = createPageReader().read(bytes, { ...source, isHome: false });
  const lines = blocks.flatMap((block) => block.text.split('\n')).filter((line) => line.trim() !== '');
  const links = blocks.flatMap((block) => block.links).filter((link) => link.kind === 'page' && link.place !== 'footer');
  const page = writtenPage(bytes, source);
  const endpoints = scriptsOf(page).flatMap((script) =>
    wordAddresses(script).flatMap(({ literal }) => {
      const url = resolve(literal, page.base);
      return url !== null && /^https?:/.test(url) && url.slice(0, url.indexOf('?')) !== page.base.url.split('?')[0] ? [url] : [];
    }),
  );
  const isLogin = facts.forms.some((form) => form.hasPassword) && links.length < 40;
  return {
    title: facts.title.slice(0, LONGEST),
    links: links.slice(0, MOST).map(({ url, text }) => ({ url, text: text.slice(0, LONGEST) })),
    lines: lines.slice(0, MOST).map((line) => line.slice(0, LONGEST)),
    notice: facts.emptyNotice ?? lines.find((line) => line.length <= 80 && NO_RESULT.test(line))?.slice(0, LONGEST) ?? null,
    obstacle: facts.challenge ?? facts.soft404 ?? (isLogin ? '须登录' : null),
    endpoints: [...new Set(endpoints)].slice(0, 3),
  };
}

/** Reads what an endpoint beside the page gave (JSON, XML, markup); null when it holds no texts. Throws nothing. */
export function readSearchRecords(text: string, base: string): SearchReading | null {
  const links = readRecords(text, base).map(({ url, title }) => ({ url, text: title }));
  const lines = textsOf(text);
  if (links.length === 0 && lines === null) return null;
  return {
    title: '',
    links: links.slice(0, MOST),
    lines: lines ?? links.map((link) => link.text),
    // An answer with a list and nothing in it is an answer.
    notice: links.length === 0 && (lines ?? []).every((line) => line.length < 8) ? '结果为空' : null,
    obstacle: null,
    endpoints: [],
  };
}

/** All texts of a JSON answer without markup; null when it is none. */
function textsOf(source: string): string[] | null {
  const from = source.search(/[[{]/);
  if (from < 0 || from > 200) return null;
  const to = Math.max(source.lastIndexOf('}'), source.lastIndexOf(']'));
  let data: unknown;
  try {
    data = JSON.parse(source.slice(from, to + 1));
  } catch {
    return null;
  }
  const texts: string[] = [];
  // Breadth first with a bound: a hostile answer may nest as deep as it likes.
  const queue: unknown[] = [data];
  for (let at = 0; at < queue.length && at < 20_000 && texts.length < MOST; at++) {
    const value = queue[at];
    if (typeof value === 'string') {
      const plain = collapse(value.slice(0, 2000).replace(/<[^<>]{0,200}>/g, ''));
      if (/\p{Script=Han}/u.test(plain)) texts.push(plain.slice(0, LONGEST));
    } else if (typeof value === 'object' && value !== null) queue.push(...Object.values(value).slice(0, 2000));
  }
  return texts;
}

/**
 * Whether an answer shows the item: `yes`; `no`: it shows other results or says that there are none; `unread`: it shows
 * neither, so that results may be filled in by a script.
 */
export function showsItem(
  answer: { query: string; reading: SearchReading },
  about: { url: string; title: string },
  nonsense: { query: string; reading: SearchReading } | null,
): 'yes' | 'no' | 'unread' {
  const { reading } = answer;
  if (reading.obstacle !== null) return 'unread';
  const always = new Set((nonsense?.reading.links ?? []).map((link) => pageKey(link.url)));
  const fresh = reading.links.filter((link) => !always.has(pageKey(link.url)) && !isSearchAgain(link.url, answer.query));
  if (fresh.some((link) => isItem(link, about))) return 'yes';
  // An item that stands on every answer (newest articles beside the results) was not searched for.
  if (!reading.links.some((link) => isItem(link, about)) && isOnALine(answer, about.title, nonsense)) return 'yes';
  const isSame = fresh.every((link) => normal(link.text).length < 6);
  if (reading.notice !== null || !isSame) return 'no';
  return 'unread';
}

/** Kinds of content that an answer's results are divided into, as written; the site's own navigation (`elsewhere`) is not one. */
export function classesOf(reading: SearchReading, elsewhere: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const texts = [...reading.lines, ...reading.links.map((link) => link.text)].flatMap((text) =>
    text.length <= 80 ? text.split(/[\s|｜/、]+/) : [],
  );
  for (const raw of texts) {
    const text = raw.replace(/[（(【[]?\s{0,2}\d{1,9}\+?\s{0,2}[条个项篇]?[)）】\]]?$/, '').trim();
    if (CLASS.test(text) && (!elsewhere.has(text) || text !== raw)) found.add(text);
  }
  return [...found].slice(0, 20);
}

const CLASS =
  /^(?:按)?(?:政策(?:文件|法规|解读)?|文件|法规|规范性文件|公文|解读(?:回应)?|新闻(?:动态|资讯|中心)?|资讯|动态|要闻|政务(?:公开|动态|信息)|信息公开|政府信息公开|公开|通知公告|公告|公示|办事(?:服务|指南)?|服务(?:事项)?|政务服务|事项|互动(?:交流)?|政民互动|问答|咨询(?:投诉)?|留言|领导(?:信息)?|机构|人事|数据(?:发布|开放)?|专题(?:专栏)?|图片|视频|附件|公报|规划计划|财政|栏目|文档)$/;

function isItem(link: { url: string; text: string }, about: { url: string; title: string }): boolean {
  if (pageKey(link.url) === pageKey(about.url) || link.url.includes(encodeURIComponent(about.url))) return true;
  const text = normal(link.text);
  const title = normal(about.title);
  if (title.length >= 6 && text.includes(title)) return true;
  // Long titles are shown cut, with dots at the end.
  const cut = /^(.{10,})(?:\.{2,}|…+)$/.exec(link.text.trim())?.[1];
  return cut !== undefined && title.startsWith(normal(cut)) && normal(cut).length >= 10;
}

/** Results whose links are scripts still show their titles: more often than the words asked for are repeated anyway. */
function isOnALine(
  answer: { query: string; reading: SearchReading },
  title: string,
  nonsense: { query: string; reading: SearchReading } | null,
): boolean {
  if (nonsense === null) return false;
  const count = (lines: readonly string[], words: string): number => lines.filter((line) => normal(line).includes(normal(words))).length;
  const echoes = answer.query === title ? count(nonsense.reading.lines, nonsense.query) : 0;
  return count(answer.reading.lines, title) > echoes;
}

/** Tabs, pages and related words lead to the search again, with the words in their address. */
function isSearchAgain(url: string, query: string): boolean {
  return url.includes(encodeURIComponent(query)) || url.includes(query);
}

const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
