/** Address of the next list page, also where a script makes it. */

import { type Base, resolve } from '../html/address.ts';
import { attribute, type Element } from '../html/element.ts';
import { KnownTexts } from '../html/known-texts.ts';
import type { Anchor, Outline } from '../outline/outline.ts';

const NEXT = /^[[(（<]?\s?(?:下一页|下页|后一页|下一頁|后页|向后|next(?:\s?page)?)\s?[>»›→\])）]*$/i;
const NEXT_MARK = /^(?:[>›»]|>>|&gt;)$/;

/** The next page of the list, absolute; null when this is the last or there is none. */
export function nextPage(outline: Outline): string | null {
  const own = withoutHash(outline.base.url);
  for (const anchor of outline.turning) {
    if (!isNext(anchor)) continue;
    const url = anchor.url ?? fromCall(callOf(anchor), outline);
    if (url !== null && /^https?:/.test(url) && withoutHash(url) !== own) return url;
  }
  return fromPagingScript(outline) ?? nextNumber(outline, own);
}

function isNext(anchor: Anchor): boolean {
  const text = anchor.text !== '' ? anchor.text : anchor.hint;
  if (text.length > 14 && anchor.region !== 'pager') return false;
  return (
    NEXT.test(text) ||
    NEXT.test(anchor.hint) ||
    (anchor.region === 'pager' && (NEXT_MARK.test(text) || /(?:^|\s)next(?:\s|$)/i.test(attribute(anchor.element, 'class') ?? '')))
  );
}

const withoutHash = (url: string) => url.replace(/#.*$/, '');

/** The page after the marked one in a row of numbers. */
function nextNumber(outline: Outline, own: string): string | null {
  for (const anchor of outline.turning) {
    if (anchor.text !== '2' || anchor.url === null || anchor.region === 'nav' || anchor.region === 'footer') continue;
    const around = outline.lines[anchor.line];
    if (!around || (!/(?:^|[^\d])1\s?2\s?3?/.test(around.text.replace(/[[\]]/g, '').replace(/\s+/g, ' ')) && anchor.region !== 'pager'))
      continue;
    // already on page 2 or later: "1" is a link then
    const first = outline.anchors.find((a) => a.text === '1' && a.line === anchor.line);
    if (first?.url && withoutHash(first.url) !== own) return null;
    if (withoutHash(anchor.url) !== own) return anchor.url;
  }
  return null;
}

/** Characters of scripts remembered with whether they turn pages. */
const MEMORY = 100_000;
const turning = new KnownTexts(MEMORY, (script) => /createPageHTML|createPageHtml/.test(script) || LAYPAGE.test(script));
const LAYPAGE = /laypage|pagination|totalPages?|pageCount/i;

function fromPagingScript(outline: Outline): string | null {
  for (const script of outline.scripts) {
    const text = script.children[0];
    if (typeof text !== 'string' || text.length > 300_000) continue;
    if (!turning.of(text)) continue;
    const url = fromTrs(text, outline.base) ?? fromLaypage(text, outline.base);
    if (url) return url;
  }
  return null;
}

/** TRS: createPageHTML(pages, index, "index", "html"), sometimes with an element's id first or the count of rows last. */
function fromTrs(script: string, base: Base): string | null {
  const call = /(?<!function\s{1,5})createPage(?:HTML|Html)?\w{0,12}\(\s{0,9}([^()]{3,200})\)/.exec(script);
  if (!call) return null;
  const values = call[1]!.split(',').map((part) => part.trim());
  const numbers = values.filter((v) => /^\d+$/.test(v)).map(Number);
  const names = values.filter((v) => /^["'][^"']*["']$/.test(v)).map((v) => v.slice(1, -1));
  const [pages, index] = numbers;
  const [prefix, extension] = names.slice(-2);
  if (pages === undefined || index === undefined || !prefix || !extension || index + 1 >= pages || pages > 100_000) return null;
  return resolve(`${prefix}_${index + 1}.${extension.replace(/^\./, '')}`, base);
}

/** laypage and its kin: a page count, a current page and an address put together from it. */
function fromLaypage(script: string, base: Base): string | null {
  if (!LAYPAGE.test(script)) return null;
  const pages = number(script, /(?:pages|totalPages?|pageCount|page_count)\s{0,4}[:=]\s{0,4}["']?(\d{1,6})/i);
  const current = number(script, /(?:curr|currentPage|curPage|pageNo|pageIndex|page_no|current)\s{0,4}[:=]\s{0,4}["']?(\d{1,6})/i) ?? 1;
  if (pages === null || current >= pages) return null;
  const target = /location(?:\.href)?\s{0,4}=\s{0,4}([^;\n]{3,200})/.exec(script);
  if (!target) return null;
  const address = concatenated(target[1]!, (name) => (/curr|page|num|index|^(?:e|obj|n|i|p)$/i.test(name) ? String(current + 1) : null));
  return address === null ? null : resolve(address, base);
}

function number(text: string, pattern: RegExp): number | null {
  const value = pattern.exec(text)?.[1];
  return value === undefined ? null : Number(value);
}

interface Call {
  name: string;
  args: string[];
}

function callOf(anchor: Anchor): Call | null {
  const code =
    /^\s*javascript:/i.test(anchor.href) && /\(/.test(anchor.href)
      ? anchor.href.replace(/^\s*javascript:/i, '')
      : (attribute(anchor.element, 'onclick') ?? '');
  const match = /([A-Za-z_$][\w$.]{0,60})\s?\(([^()]{0,200})\)/.exec(code.slice(0, 500));
  return match ? { name: match[1]!, args: match[2]!.split(',').map((a) => a.trim().replace(/^["']|["']$/g, '')) } : null;
}

/** goPage(2) and the like: the function's own script says which address it opens. */
function fromCall(call: Call | null, outline: Outline): string | null {
  if (!call) return null;
  if (/location|window\.open/.test(call.name)) return resolve(call.args[0] ?? '', outline.base);
  const page = call.args.find((a) => /^\d{1,6}$/.test(a));
  for (const script of outline.scripts) {
    const text = script.children[0];
    if (typeof text !== 'string') continue;
    const url = fromFunction(text, call, outline.base);
    if (url) return url;
  }
  if (page === undefined) return null;
  return fromPageForm(outline, page);
}

function fromFunction(script: string, call: Call, base: Base): string | null {
  const at = script.search(new RegExp(`function\\s{1,5}${call.name.replace(/[$.]/g, '\\$&')}\\s{0,5}\\(`));
  if (at < 0) return null;
  const body = script.slice(at, at + 800);
  const parameters = (/\(([^)]{0,200})\)/.exec(body)?.[1] ?? '').split(',').map((p) => p.trim());
  const target = /location(?:\.href)?\s{0,4}=\s{0,4}([^;\n]{2,200})|location\.(?:replace|assign)\(([^;\n]{2,200})\)/.exec(body);
  if (!target) return null;
  const address = concatenated(target[1] ?? target[2]!, (name) => call.args[parameters.indexOf(name)] ?? null);
  return address === null ? null : resolve(address, base);
}

/** "index_" + n + ".html": literals and known names joined; null when a part is unknown. */
function concatenated(expression: string, valueFor: (name: string) => string | null): string | null {
  let address = '';
  let rest = expression.trim();
  for (let parts = 0; parts < 12; parts++) {
    const literal = /^(["'])([^"']{0,200})\1/.exec(rest);
    const name = literal ? null : /^([A-Za-z_$][\w$.]{0,60})/.exec(rest);
    if (literal) address += literal[2]!;
    else if (name) {
      const value = valueFor(name[1]!) ?? valueFor(name[1]!.split('.').at(-1)!);
      if (value === null) return null;
      address += value;
    } else return null;
    rest = rest.slice((literal ?? name)![0].length).trim();
    if (!rest.startsWith('+')) return address;
    rest = rest.slice(1).trim();
  }
  return null;
}

const PAGE_FIELD = /^(?:page(?:no|num|index|number)?|cur(?:rent)?_?page|p|pn)$/i;

/** A form read by GET whose hidden field is the page number. */
function fromPageForm(outline: Outline, page: string): string | null {
  for (const form of outline.forms) {
    if ((attribute(form, 'method') ?? 'get').toLowerCase() !== 'get') continue;
    const field = pageField(form);
    if (!field) continue;
    const action = resolve(attribute(form, 'action') ?? '', outline.base) ?? outline.base.url;
    return `${action.replace(/\?.*$/, '')}?${encodeURIComponent(field)}=${page}`;
  }
  return null;
}

function pageField(element: Element): string | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const name = child.tag === 'input' ? attribute(child, 'name') : null;
    if (name !== null && PAGE_FIELD.test(name)) return name;
    const deeper = pageField(child);
    if (deeper) return deeper;
  }
  return null;
}
