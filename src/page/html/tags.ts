/**
 * What HTML says of an element by its name, and the opening tags that templates repeat. Equal opening tags share one
 * object, so that what their attributes say is found once and not once for each element.
 */
import { ownCopy } from './known-texts.ts';

export interface TagKind {
  /** Lower case. */
  name: string;
  isVoid: boolean;
  /** Content is text up to the end tag: 1 raw, 2 with character references. */
  rawText: 0 | 1 | 2;
  /** End tags of inline elements do not reach past it. */
  special: boolean;
  /** Starting it ends an open paragraph; none that stands outside it is looked for in it. */
  endsParagraph: boolean;
  /** End tags of other special elements do not reach past it. */
  isScope: boolean;
  isTablePart: boolean;
  /** May be the root of a remembered piece. */
  isPiece: boolean;
  /** Starting it ends the nearest open one of these … */
  ends: readonly string[];
  /** … unless one of these stands between. */
  within: readonly string[];
  /** The opening tag without attributes. */
  bare: Opening;
  /** Characters of the name. */
  codes: Uint16Array;
}

/** An opening tag as written. */
export interface Opening {
  kind: TagKind;
  /** Source of the attributes. */
  raw: string;
  /** Attributes asked for and their values in turn; null when the tag is not shared, so that nothing is kept of it. */
  answers: (string | null)[] | null;
  /** What they name, kept by the outline. */
  names: unknown;
}

const list = (words: string) => words.split(' ');
const VOID = new Set(list('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'));
const SPECIAL = new Set(
  list(
    'address article aside blockquote body button caption center colgroup dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html iframe li listing main marquee menu nav noscript object ol p plaintext pre section select summary table tbody td template textarea tfoot th thead title tr ul',
  ),
);
const BLOCK = new Set(
  list(
    'address article aside blockquote center details dir div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul',
  ),
);
const SCOPE = new Set(list('table td th caption html template object marquee'));
const TABLE_PART = new Set(list('tr td th tbody thead tfoot'));
const PIECES = new Set(list('div ul ol table dl section header footer nav aside center article script style'));
const TABLE_SCOPE = list('table html template');
/** Elements past which no open cell or paragraph is looked for. */
export const CELL_SCOPE: readonly string[] = list('table td th caption html template marquee object button');
const ENDS: Record<string, readonly [readonly string[], readonly string[]]> = {
  li: [['li'], list('ul ol menu dir table td th')],
  dt: [['dt', 'dd'], list('dl table td th')],
  dd: [['dt', 'dd'], list('dl table td th')],
  tr: [['tr'], TABLE_SCOPE],
  td: [
    ['td', 'th'],
    ['tr', ...TABLE_SCOPE],
  ],
  th: [
    ['td', 'th'],
    ['tr', ...TABLE_SCOPE],
  ],
  tbody: [list('tbody thead tfoot'), TABLE_SCOPE],
  thead: [list('tbody thead tfoot'), TABLE_SCOPE],
  tfoot: [list('tbody thead tfoot'), TABLE_SCOPE],
  option: [['option'], ['select']],
  optgroup: [['option', 'optgroup'], ['select']],
  a: [['a'], CELL_SCOPE],
  body: [['head'], ['body']],
};
const RAW: Record<string, 1 | 2> = { script: 1, style: 1, xmp: 1, iframe: 1, noembed: 1, noframes: 1, textarea: 2, title: 2 };
const NONE: readonly string[] = [];
const LONGEST_NAME = 40;

const kinds = new Map<string, TagKind>();
/** The same by length and characters of the name, looked at first. */
const recent: (TagKind | undefined)[] = new Array<undefined>(1024).fill(undefined);

/** The kind of the tag whose name stands from `from` to `to` of a source. */
export function kindAt(source: string, codes: Uint16Array, from: number, to: number): TagKind {
  const length = to - from;
  const slot = (length * 337 + codes[from]! * 31 + codes[to - 1]! * 7 + codes[from + (length >> 1)]!) & 1023;
  const known = recent[slot];
  if (known !== undefined && isWritten(codes, from, known.codes, length)) return known;
  const kind = kindOf(source.slice(from, to));
  if (isWritten(codes, from, kind.codes, length)) recent[slot] = kind;
  return kind;
}

function isWritten(codes: Uint16Array, at: number, name: Uint16Array, length: number): boolean {
  if (name.length !== length) return false;
  for (let i = 0; i < length; i++) {
    const c = codes[at + i]!;
    if ((c >= 65 && c <= 90 ? c | 32 : c) !== name[i]) return false;
  }
  return true;
}

/** The kind of a tag by its name as written; the same object for each known name, whatever its case. */
export function kindOf(written: string): TagKind {
  const known = kinds.get(written);
  if (known) return known;
  const name = written.length > LONGEST_NAME ? 'unknown' : ownCopy(written.toLowerCase());
  const kind = kinds.get(name) ?? newKind(name);
  // bounded: a hostile page must not fill the table with invented names
  if (kinds.size < 1000 && written.length <= LONGEST_NAME) kinds.set(ownCopy(written), kind);
  return kind;
}

function newKind(name: string): TagKind {
  const ends = Object.hasOwn(ENDS, name) ? ENDS[name]! : null;
  const kind: Omit<TagKind, 'bare'> = {
    name,
    isVoid: VOID.has(name),
    rawText: Object.hasOwn(RAW, name) ? RAW[name]! : 0,
    special: SPECIAL.has(name),
    endsParagraph: BLOCK.has(name),
    isScope: SCOPE.has(name),
    isTablePart: TABLE_PART.has(name),
    isPiece: PIECES.has(name),
    ends: ends ? ends[0] : NONE,
    within: ends ? ends[1] : NONE,
    codes: Uint16Array.from(name, (c) => c.charCodeAt(0)),
  };
  const whole = kind as TagKind;
  whole.bare = { kind: whole, raw: '', answers: null, names: null };
  return whole;
}

/** Opening tags kept: by length and a few characters, the one met last. A site has a few hundred. */
const SLOTS = 2048;
const LONGEST_TAG = 300;
const openings: (Opening | undefined)[] = new Array<undefined>(SLOTS).fill(undefined);
/** Length and characters of the one met last in each slot: the second time in a row it is kept. */
const met = new Int32Array(SLOTS);

/** The opening tag whose attributes stand from `from` to `to`; shared when it was met before. */
export function openingAt(source: string, codes: Uint16Array, from: number, to: number, kind: TagKind): Opening {
  const length = to - from;
  const raw = source.slice(from, to);
  if (length > LONGEST_TAG) return { kind, raw, answers: null, names: null };
  let print = length ^ (kind.codes[0]! << 16) ^ (kind.codes.length << 24);
  const step = length < 16 ? 1 : length >> 4;
  for (let i = from; i < to; i += step) print = Math.imul(print ^ codes[i]!, 0x01000193);
  const slot = (print ^ (print >>> 15)) & (SLOTS - 1);
  const known = openings[slot];
  if (known !== undefined && known.kind === kind && known.raw === raw) return known;
  if (met[slot] !== print) {
    met[slot] = print;
    return { kind, raw, answers: null, names: null };
  }
  const opening: Opening = { kind, raw: ownCopy(raw), answers: [], names: null };
  openings[slot] = opening;
  return opening;
}
