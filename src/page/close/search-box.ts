/**
 * The site's search box: the form on the home page, the address that a script of it builds, or the link to a search page.
 * Forms that leave something behind (messages, logins, captchas) are never taken for one.
 * Source: 2019-19 part 2, 站内搜索.
 */
import { resolve } from '../html/address.ts';
import { attribute, descendants, type Element, textOf } from '../html/element.ts';
import { encodeQuery } from './gbk-query.ts';
import { scriptsOf, type WrittenPage, type WrittenSource, writtenPage } from './written-page.ts';

export interface SearchBox {
  /** `form`: as sent by a browser; `script`: an address that a script completes with the words. */
  how: 'form' | 'script';
  /** Page that shows it. */
  pageUrl: string;
  method: 'get' | 'post';
  /** Absolute; with `script` the words are put at its end. */
  action: string;
  /** Other fields that go with it: name, value. */
  fields: [string, string][];
  /** Field for the words; null with `script`. */
  field: string | null;
  /** Charset in which the words are sent. */
  charset: string;
  /** The opening tag or the piece of script. */
  quote: string;
}

/** What a page says about searching. */
export interface SearchPlaces {
  /** Best first. */
  boxes: SearchBox[];
  /** Links to a search page, absolute. */
  links: string[];
  /** Words or names that speak of a search without one that could be used; null when nothing does. */
  hint: string | null;
}

const SEARCH_WORD = /搜索|检索|搜一搜|站内查|全文|请输入关键[字词]|关键[字词]/;
const SEARCH_NAME = /search|sousuo|souso|jiansuo|so_?box|(?:^|[/.\W_])so(?:$|[/.\W_])|jsearch|zhannei|\bcse\b|igs\/front|keyword/i;
const WORDS_FIELD =
  /^(?:q|qt|k|kw|wd|key|keys|word|words|keyword|keywords|key_?word|searchword|search_?key|searchkeys?|search_?text|search_?content|search|query|queryword|qwords|searchvalue|s|ss|title|tit|content|allkeyword|full_?text|fulltext|sitesearch|serachcontent)$/i;
/** What a form of another purpose says. */
const OTHER_PURPOSE =
  /留言|写信|来信|咨询内容|投诉|举报|信访|登录|登陆|注册|订阅|密码|验证码|login|logon|signin|register|passw|captcha|checkcode|verifycode|mailbox|subscribe|办件查询|进度查询|办件编号|信件编号|查询码/i;

/** Search boxes of a page and what else speaks of a search. Throws nothing whatever the bytes. */
export function findSearch(bytes: Uint8Array, source: WrittenSource): SearchPlaces {
  const page = writtenPage(bytes, source);
  const forms = page.elements.filter((element) => element.tag === 'form').slice(0, 50);
  const rated = forms.flatMap((form) => formBox(form, page, source.url) ?? []).sort((a, b) => b.rank - a.rank);
  const boxes = [...rated.map(({ box }) => box), ...scriptBoxes(page, source.url)];
  const links = searchLinks(page);
  return { boxes: boxes.slice(0, 5), links, hint: boxes.length > 0 ? null : hintOf(page, links) };
}

/** The request that a visitor's browser would send for the words. */
export function searchRequest(box: SearchBox, words: string): { url: string; method: 'GET' | 'POST'; form: string | null } {
  const encoded = encodeQuery(words, box.charset);
  if (box.field === null) return { url: box.action + encoded.replaceAll('+', '%20'), method: 'GET', form: null };
  const pairs = [...box.fields, null].map((pair) =>
    pair === null
      ? `${encodeQuery(box.field!, box.charset)}=${encoded}`
      : `${encodeQuery(pair[0], box.charset)}=${encodeQuery(pair[1], box.charset)}`,
  );
  if (box.method === 'post') return { url: box.action, method: 'POST', form: pairs.join('&') };
  return { url: `${box.action.replace(/[?#].*$/s, '')}?${pairs.join('&')}`, method: 'GET', form: null };
}

function formBox(form: Element, page: WrittenPage, pageUrl: string): { box: SearchBox; rank: number } | null {
  const inside = descendants(form, 2000);
  const typed = inside.filter((element) => element.tag === 'input' && isTyped(element));
  const spoken =
    `${form.raw} ${textOf(form, 400)} ${inside.map(({ tag, raw }) => (tag === 'input' || tag === 'button' ? raw : '')).join(' ')}`.slice(
      0,
      4000,
    );
  if (typed.length === 0 || typed.length > 2 || OTHER_PURPOSE.test(spoken)) return null;
  if (inside.some((element) => element.tag === 'textarea' || typeOf(element) === 'password' || typeOf(element) === 'file')) return null;
  const words = typed.find((one) => WORDS_FIELD.test(nameOf(one))) ?? typed[0]!;
  const action = resolve(attribute(form, 'action') ?? '', page.base) ?? page.base.url;
  const rank =
    Number(WORDS_FIELD.test(nameOf(words))) +
    2 * Number(SEARCH_WORD.test(spoken)) +
    2 * Number(SEARCH_NAME.test(`${action} ${form.raw} ${words.raw}`));
  if (nameOf(words) === '' || rank < 2 || !/^https?:/.test(action)) return null;
  const method = (attribute(form, 'method') ?? '').trim().toLowerCase() === 'post' ? 'post' : 'get';
  // What is sent with POST must say beyond doubt that it searches.
  if (method === 'post' && rank < 3) return null;
  const charset = /gb/i.test(attribute(form, 'accept-charset') ?? '')
    ? 'gbk'
    : (attribute(form, 'accept-charset') ?? page.charset).toLowerCase();
  const fields = inside.flatMap((element): [string, string][] => (element === words ? [] : fieldOf(element)));
  return {
    box: {
      how: 'form',
      pageUrl,
      method,
      action,
      fields: fields.slice(0, 40),
      field: nameOf(words),
      charset,
      quote: `<form${form.raw}>`.slice(0, 200),
    },
    rank,
  };
}

const typeOf = (element: Element): string =>
  element.tag === 'input' ? (attribute(element, 'type') ?? 'text').trim().toLowerCase() : element.tag;
const isTyped = (element: Element): boolean => typeOf(element) === 'text' || typeOf(element) === 'search' || typeOf(element) === '';
const nameOf = (element: Element): string => attribute(element, 'name') ?? '';

/** A field as a browser sends it untouched. */
function fieldOf(element: Element): [string, string][] {
  const name = nameOf(element);
  if (name === '' || attribute(element, 'disabled') !== null) return [];
  if (element.tag === 'select') {
    const options = descendants(element, 200).filter((one) => one.tag === 'option');
    const chosen = options.find((one) => attribute(one, 'selected') !== null) ?? options[0];
    return chosen ? [[name, attribute(chosen, 'value') ?? textOf(chosen, 100)]] : [];
  }
  if (element.tag !== 'input') return [];
  const type = typeOf(element);
  if (type === 'radio' || type === 'checkbox')
    return attribute(element, 'checked') === null ? [] : [[name, attribute(element, 'value') ?? 'on']];
  if (type === 'hidden' || type === 'submit' || isTyped(element)) return [[name, attribute(element, 'value') ?? '']];
  return [];
}

/** An address that ends where the words are put, in a string joined to them or in a template literal. */
const JOINED = /(["'])((?:https?:)?[^"'\s<>+]{1,300}[?&]([\w-]{1,30})=)\1\s{0,5}\+/g;
const TEMPLATE = /`([^`\s<>$]{1,300}[?&]([\w-]{1,30})=)\$\{/g;
/** The same with the words in the path: only in front of something that is called words. */
const IN_PATH =
  /(["'])((?:https?:)?[^"'\s<>+?]{0,200}(?:search|sousuo|\/so)\/(?:[\w-]{1,40}\/){0,3})\1\s{0,5}\+\s{0,5}(?:encodeURI(?:Component)?\(|escape\(|\$\(|kw|key|q\b|word|search|val)/gi;

function scriptBoxes(page: WrittenPage, pageUrl: string): SearchBox[] {
  const boxes: SearchBox[] = [];
  const add = (literal: string, quote: string): void => {
    const action = resolve(literal, page.base);
    if (action === null || !/^https?:/.test(action) || boxes.length >= 5 || boxes.some((box) => box.action === action)) return;
    if (OTHER_PURPOSE.test(literal)) return;
    // Words built by scripts go out as UTF-8 whatever the page's charset.
    boxes.push({ how: 'script', pageUrl, method: 'get', action, fields: [], field: null, charset: 'utf-8', quote: quote.slice(0, 200) });
  };
  for (const source of [...scriptsOf(page), ...handlersOf(page)]) {
    for (const address of wordAddresses(source))
      if (SEARCH_NAME.test(address.literal) || SEARCH_WORD.test(source)) add(address.literal, address.quote);
    for (const match of source.matchAll(IN_PATH)) add(match[2]!, match[0]);
  }
  return boxes;
}

/** Addresses in a script that end with a field for the words. */
export function wordAddresses(source: string): { literal: string; quote: string }[] {
  const found: { literal: string; quote: string }[] = [];
  for (const match of source.matchAll(JOINED)) if (WORDS_FIELD.test(match[3]!)) found.push({ literal: match[2]!, quote: match[0] });
  for (const match of source.matchAll(TEMPLATE)) if (WORDS_FIELD.test(match[2]!)) found.push({ literal: match[1]!, quote: match[0] });
  return found;
}

function handlersOf({ elements }: WrittenPage): string[] {
  const handlers: string[] = [];
  for (const element of elements) {
    if (handlers.length >= 200 || !/\bon(?:click|submit|keydown|keyup|keypress)|javascript:/i.test(element.raw)) continue;
    for (const name of ['onclick', 'onsubmit', 'onkeydown', 'href']) {
      const value = attribute(element, name);
      if (value !== null && (name !== 'href' || /^\s{0,10}javascript:/i.test(value))) handlers.push(value.slice(0, 2000));
    }
  }
  return handlers;
}

/** Links that say they lead to the search, same site or not. */
function searchLinks(page: WrittenPage): string[] {
  const links = new Set<string>();
  for (const element of page.elements) {
    if (element.tag !== 'a' || links.size >= 3) continue;
    const text = textOf(element, 40) || (attribute(element, 'title') ?? '');
    if (!/^(?:站内|全站|本站|智能|高级|信息|政务|全文)?(?:搜索|检索)(?:引擎|服务|中心|平台)?$/.test(text.replace(/\s/g, ''))) continue;
    const url = resolve(attribute(element, 'href') ?? '', page.base);
    if (url !== null && /^https?:/.test(url) && url !== page.base.url) links.add(url);
  }
  return [...links];
}

/** The first element or script that speaks of searching. */
function hintOf(page: WrittenPage, links: readonly string[]): string | null {
  if (links.length > 0) return links[0]!;
  for (const element of page.elements) {
    if (element.tag === 'script' || element.tag === 'meta' || element.tag === 'link') {
      if (element.tag === 'script' && SEARCH_NAME.test(attribute(element, 'src') ?? '')) return `<script${element.raw}>`.slice(0, 200);
      continue;
    }
    if (element.tag === 'input' && isTyped(element) && !OTHER_PURPOSE.test(element.raw)) return `<input${element.raw}>`.slice(0, 200);
    const own = element.children.find((child) => typeof child === 'string' && /搜索|检索/.test(child));
    if (typeof own === 'string' && own.length < 60) return own.trim().slice(0, 200);
    if (/\b(?:id|class|placeholder|alt|title|name)\s{0,3}=\s{0,3}["'][^"']{0,60}(?:search|sousuo|搜索|检索)/i.test(element.raw))
      return `<${element.tag}${element.raw}>`.slice(0, 200);
  }
  return null;
}
