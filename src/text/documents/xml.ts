/** Just enough XML for office documents: a flat run of tags and texts with their places, in linear time. */

export interface XmlToken {
  kind: 'open' | 'close' | 'text';
  /** Tag name with its prefix; empty for text. */
  name: string;
  /** Raw text between the tags, or the attributes of an opening tag. */
  raw: string;
  /** True for `<x/>`: no closing tag follows. */
  empty: boolean;
  /** Offsets of the token in the source. */
  start: number;
  end: number;
}

/** Tokens of a document; comments, declarations and instructions are left out, CDATA is text. */
export function* tokenise(xml: string): Generator<XmlToken> {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at);
    if (open < 0) {
      yield { kind: 'text', name: '', raw: xml.slice(at), empty: false, start: at, end: xml.length };
      return;
    }
    if (open > at) yield { kind: 'text', name: '', raw: xml.slice(at, open), empty: false, start: at, end: open };
    const skipped = skipSpecial(xml, open);
    if (skipped > 0) {
      at = skipped;
      continue;
    }
    const close = xml.indexOf('>', open);
    if (close < 0) return;
    const closing = xml[open + 1] === '/';
    const empty = xml[close - 1] === '/';
    const inner = xml.slice(open + (closing ? 2 : 1), empty ? close - 1 : close);
    const space = inner.search(/\s/);
    const name = space < 0 ? inner : inner.slice(0, space);
    yield { kind: closing ? 'close' : 'open', name, raw: space < 0 ? '' : inner.slice(space), empty, start: open, end: close + 1 };
    at = close + 1;
  }
}

/** Offset after a comment, declaration or instruction at `open`; 0 when there stands a tag. */
function skipSpecial(xml: string, open: number): number {
  const next = xml[open + 1];
  if (next !== '!' && next !== '?') return 0;
  const end = xml.startsWith('<!--', open) ? '-->' : next === '?' ? '?>' : '>';
  const close = xml.indexOf(end, open);
  return close < 0 ? xml.length : close + end.length;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g;

/** Text with its entities replaced. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Text for the inside of an element; characters that XML cannot hold, that turn the order of others or are not seen are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Value of an attribute in the raw attributes of a tag; null when absent. */
export function xmlAttribute(raw: string, name: string): string | null {
  const at = raw.search(new RegExp(`(?:^|\\s)${name}\\s*=`));
  if (at < 0) return null;
  const quote = raw.slice(at).search(/["']/);
  if (quote < 0) return null;
  const start = at + quote + 1;
  const end = raw.indexOf(raw[start - 1]!, start);
  return end < 0 ? null : unescapeXml(raw.slice(start, end));
}
