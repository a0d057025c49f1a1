/** Markup of a post → plain text; and texts of any source made fit to keep and to show. Linear whatever comes. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
/** What starts a line of its own. */
const BLOCKS = new Set([
  'p',
  'div',
  'br',
  'li',
  'tr',
  'section',
  'article',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'table',
  'ul',
  'ol',
]);
/** What holds no text of the post. */
const SKIPPED = ['script', 'style', 'noscript', 'template', 'svg'];

/** Text of markup; at most `most` characters. What is no tag (2 < 3) stays. */
export function plainText(markup: string, most: number): string {
  // Markup is several times as long as its text, seldom more.
  const source = markup.slice(0, most * 20);
  const parts: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    parts.push(source.slice(at, open));
    const name = /^<\/?([a-z][a-z0-9]{0,15})(?=[\s/>])/i.exec(source.slice(open, open + 20))?.[1]?.toLowerCase();
    if (name === undefined && !source.startsWith('<!', open)) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    const close = source.startsWith('<!--', open) ? source.indexOf('-->', open + 4) : source.indexOf('>', open);
    if (close < 0) {
      at = source.length;
      break;
    }
    at = close + (source.startsWith('<!--', open) ? 3 : 1);
    if (name !== undefined && SKIPPED.includes(name) && source[open + 1] !== '/') at = afterEnd(source, name, at);
    if (name !== undefined && BLOCKS.has(name)) parts.push('\n');
  }
  parts.push(source.slice(at));
  return cleanText(decodeEntities(parts.join('')), most);
}

/** Entities of HTML and numbers; those unknown stay as written: nobody's definitions are followed. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name.toLowerCase()) ? NAMED[name.toLowerCase()]! : whole;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return valid ? String.fromCodePoint(code) : '�';
  });
}

/** Text to keep: no control or direction characters, no half characters, no empty lines, cut at `most` characters. */
export function cleanText(text: string, most: number): string {
  const safe = text
    .slice(0, most * 4)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\t \u00a0\u3000]+/g, ' ');
  const lines = safe.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .trim()
    .slice(0, most)
    .toWellFormed();
}

/** One line of text. */
export function cleanLine(text: string, most: number): string {
  return cleanText(text.slice(0, most * 4), most * 2)
    .replace(/\n+/g, ' ')
    .slice(0, most)
    .toWellFormed();
}

/** Where the text goes on after an element whose content is no text. */
function afterEnd(source: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s>]`, 'gi');
  end.lastIndex = from;
  const found = end.exec(source);
  if (found === null) return source.length;
  const close = source.indexOf('>', found.index);
  return close < 0 ? source.length : close + 1;
}
