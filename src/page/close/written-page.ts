/** A page's bytes as a tree with its base address: for what is looked at beyond the usual reading. */
import { type Base, baseOf, resolve } from '../html/address.ts';
import { decodePage } from '../html/charset.ts';
import { attribute, descendants, type Element } from '../html/element.ts';
import { parseHtml } from '../html/tree.ts';

export interface WrittenPage {
  root: Element;
  base: Base;
  /** Charset used for decoding, lower case. */
  charset: string;
  /** Elements in document order, at most 50,000. */
  elements: Element[];
}

export interface WrittenSource {
  url: string;
  contentType: string | null;
  /** The bytes are a browser's rendering (UTF-8). */
  rendered?: boolean;
}

const MOST_ELEMENTS = 50_000;

/** The tree of a page. Throws nothing whatever the bytes. */
export function writtenPage(bytes: Uint8Array, { url, contentType, rendered = false }: WrittenSource): WrittenPage {
  const { text, charset } = decodePage(bytes, contentType, rendered);
  const root = parseHtml(text);
  const elements = descendants(root, MOST_ELEMENTS);
  const own = baseOf(url);
  const declaring = elements.find((element) => element.tag === 'base');
  const declared = declaring ? attribute(declaring, 'href') : null;
  const target = declared === null ? null : resolve(declared, own);
  const base = target !== null && /^https?:/.test(target) ? baseOf(target) : own;
  return { root, base, charset, elements };
}

/** Source of the scripts that stand in the page itself, each cut at a bound. */
export function scriptsOf({ elements }: WrittenPage): string[] {
  return elements.flatMap(({ tag, children: [text] }) =>
    tag === 'script' && typeof text === 'string' ? [text.slice(0, MOST_SCRIPT)] : [],
  );
}

const MOST_SCRIPT = 100_000;
