/**
 * Pieces of an XML text in order, read once from left to right: no tree, no recursion, no DTD. Definitions of entities are
 * skipped unread, so nothing can be expanded; what is not well-formed (feeds often are not) is read as far as it makes sense.
 */
import { decodeEntities } from '../plain-text.ts';

export type XmlPiece =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const NAME = /^[A-Za-z_][\w.:-]{0,80}/;

/** All pieces. Names are in lower case without their prefix, but for `content:` and `media:`, which have namesakes. */
export function* xmlPieces(source: string): Generator<XmlPiece> {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) return;
    if (open > at) yield { kind: 'text', text: decodeEntities(source.slice(at, open)) };
    if (source.startsWith('<![CDATA[', open)) {
      const end = endOf(source, ']]>', open + 9);
      yield { kind: 'text', text: source.slice(open + 9, end) };
      at = end + 3;
    } else if (source.startsWith('<!--', open)) at = endOf(source, '-->', open + 4) + 3;
    else if (source.startsWith('<?', open)) at = endOf(source, '?>', open + 2) + 2;
    else if (source.startsWith('<!', open)) at = afterDoctype(source, open);
    else {
      const end = tagEnd(source, open + 1);
      const piece = tag(source.slice(open + 1, end));
      if (piece !== null) yield piece;
      at = piece === null ? open + 1 : end + 1;
    }
  }
}

/** Value of an attribute; null when it has none. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s{0,3}=\\s{0,3}(?:"([^"]{0,3000})"|'([^']{0,3000})')`, 'i').exec(attributes.slice(0, 8000));
  return found === null ? null : decodeEntities(found[1] ?? found[2] ?? '');
}

function tag(inside: string): XmlPiece | null {
  const isClose = inside.startsWith('/');
  const name = NAME.exec(isClose ? inside.slice(1, 90) : inside.slice(0, 90))?.[0];
  if (name === undefined) return null;
  if (isClose) return { kind: 'close', name: plainName(name) };
  const isEmpty = inside.endsWith('/');
  return { kind: 'open', name: plainName(name), attributes: inside.slice(name.length, isEmpty ? -1 : undefined), isEmpty };
}

function plainName(name: string): string {
  const lower = name.toLowerCase();
  if (lower.startsWith('content:') || lower.startsWith('media:')) return lower;
  return lower.slice(lower.indexOf(':') + 1);
}

/** The `>` of a tag, not one inside quotes; a tag never closed ends at the next `<` (no attribute holds one) or with the text. */
function tagEnd(source: string, from: number): number {
  let quote = '';
  for (let i = from; i < source.length; i++) {
    const character = source[i]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i;
    if (character === '<') return i - 1;
  }
  return source.length;
}

function afterDoctype(source: string, open: number): number {
  const subset = source.indexOf('[', open);
  const close = endOf(source, '>', open);
  return subset < 0 || subset > close ? close + 1 : endOf(source, ']>', subset) + 2;
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found;
}
