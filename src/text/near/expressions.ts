/**
 * Fixed expressions and names gone wrong: spans that are nearly an expression of the packs and equal none of the
 * accepted forms. Pieces of each expression ride in the one pass over the text; around a piece the rest is aligned.
 */
import type { Severity } from '../marks.ts';
import type { IntList } from '../match/int-list.ts';
import { sourceEnd, sourceStart } from '../normal/normalise.ts';
import type { Pack } from '../packs/pack.ts';
import { PackError } from '../packs/pack.ts';
import { covers, foldTerm, type Validity, validityOf } from '../packs/validity.ts';
import type { Fault, Reading } from '../report.ts';
import type { Pairs } from '../tables/pairs.ts';
import { align, type Edit } from './align.ts';
import { speaksOfWording } from './quotation.ts';
import { weigh } from './weigh.ts';

/** Expressions shorter than this have too many honest neighbours. */
const SHORTEST = 3;
/** Longer ones are sentences; the search around a place is bounded by it. */
const LONGEST = 60;
/** From this length on, an expression is cut into three pieces. */
const THREE_PIECES_FROM = 6;
/** From this length on, two replaced characters are still recognised. */
const TWO_FROM = 8;
/** What expressions of one pack mostly have in common. */
interface Sort {
  pack: string;
  severity: Severity;
  validity: Validity;
  two: boolean;
  /** A name beside its post: no honest wording is one character away. */
  isName: boolean;
}

export interface Expression {
  text: string;
  /** As the pack writes it: the suggestion. */
  written: string;
  sort: Sort;
}

/** The compiled form: plain data that can be stored; columns, because thousands of objects take long to read back. */
export interface ExpressionTables {
  /** Folded expressions, each followed by a newline. */
  texts: string;
  /** The same as the packs write them. */
  written: string;
  sorts: readonly Sort[];
  /** Sort of each expression. */
  sortOf: Uint16Array;
  /** First owner of each piece, and one number more. */
  first: Uint32Array;
  /**
   * Four numbers an owner: expression, offset of the piece in it, two units beside the piece (low and high half), and the
   * unit after them or, of a short expression, where the text is looked at (`Look`).
   */
  owners: Int32Array;
  /** Expression of each listed wrong form. */
  listed: Int32Array;
}

export interface Expressions extends Pick<ExpressionTables, 'first' | 'owners' | 'listed'> {
  list: readonly Expression[];
}

/** Strings of expressions that the one pass looks for. */
export interface ExpressionStrings {
  pieces: readonly string[];
  /** Every form that is right as it stands. */
  known: readonly string[];
  /** Listed wrong forms. */
  listed: readonly string[];
}

/** Expressions of the packs of layers `expressions` and `people` (name beside post, both ways). Throws PackError. */
export function compileExpressions(packs: readonly Pack[]): { tables: ExpressionTables; strings: ExpressionStrings } {
  const sorts = new Map<string, { sort: Sort; number: number }>();
  const sortOf: number[] = [];
  let texts = '';
  let allWritten = '';
  const known = new Set<string>();
  const listed: { text: string; expression: number }[] = [];
  const pieces = new Map<string, number[]>();
  for (const { meta, rows, lines } of packs)
    for (const [i, row] of rows.entries())
      for (const written of meta.layer === 'people'
        ? [row.get('post')! + row.get('name')!, row.get('name')! + row.get('post')!]
        : [row.get('expression')!]) {
        const text = foldTerm(written);
        if (text.length < SHORTEST || text.length > LONGEST)
          throw new PackError(meta.id, lines[i]!, `“${written}”应为 ${SHORTEST} 至 ${LONGEST} 个字`);
        const number = sortOf.length;
        const edits = row.get('edits') || (text.length >= TWO_FROM ? '2' : '1');
        if (!/^[012]$/.test(edits)) throw new PackError(meta.id, lines[i]!, '“edits”应为 0、1 或 2');
        const sort: Sort = {
          pack: meta.id,
          severity: (row.get('severity') || meta.severity || 'serious') as Severity,
          validity: validityOf(meta, row),
          two: edits === '2',
          isName: meta.layer === 'people',
        };
        const key = JSON.stringify(sort);
        if (!sorts.has(key)) sorts.set(key, { sort, number: sorts.size });
        sortOf.push(sorts.get(key)!.number);
        texts += `${text}\n`;
        allWritten += `${written}\n`;
        known.add(text);
        for (const form of split(row.get('accepted'))) known.add(foldTerm(form));
        for (const wrong of split(row.get('wrong'))) listed.push({ text: foldTerm(wrong), expression: number });
        if (edits === '0') continue;
        for (const [offset, piece] of cut(text)) {
          const owner = ownerOf(text, number, offset, piece.length, edits === '2');
          const owners = pieces.get(piece);
          if (owners) owners.push(...owner);
          else pieces.set(piece, owner);
        }
      }
  const first = new Uint32Array(pieces.size + 1);
  [...pieces.values()].forEach((owners, i) => {
    first[i + 1] = first[i]! + owners.length / OWNER;
  });
  return {
    tables: {
      texts,
      written: allWritten,
      sorts: Array.from(sorts.values(), ({ sort }) => sort),
      sortOf: Uint16Array.from(sortOf),
      first,
      owners: Int32Array.from([...pieces.values()].flat()),
      listed: Int32Array.from(listed, (form) => form.expression),
    },
    strings: {
      pieces: [...pieces.keys()],
      known: [...known].filter((form) => form.length >= 2),
      listed: listed.map((form) => form.text),
    },
  };
}

/** Expressions of compiled tables. */
export function openExpressions({ texts, written, sorts, sortOf, first, owners, listed }: ExpressionTables): Expressions {
  const forms = written.split('\n');
  const list = texts
    .split('\n')
    .slice(0, -1)
    .map((text, i): Expression => ({ text, written: forms[i]!, sort: sorts[sortOf[i]!]! }));
  return { list, first, owners, listed };
}

/**
 * Pieces of at least two units, of which one stands whole in every form with one edit (a swap across a cut takes two
 * of three; from eight units on, two replaced characters also leave one).
 */
function cut(text: string): [number, string][] {
  const { length } = text;
  if (length === 3) return [piece(text, 0, 2), piece(text, 1, 3)];
  if (length < THREE_PIECES_FROM) return [piece(text, 0, 2), piece(text, length - 2, length)];
  const size = Math.floor(length / 3);
  return [piece(text, 0, size), piece(text, size, length - size), piece(text, length - size, length)];
}

function piece(text: string, from: number, to: number): [number, string] {
  return [from, text.slice(from, to)];
}

function split(cell: string | undefined): string[] {
  return cell ? cell.split('|').filter((form) => form !== '') : [];
}

/** For names: their characters need not fit any neighbour. */
const NO_PAIRS: Pairs = { has: () => false };

/** Numbers of one owner, see `Expressions`. */
const OWNER = 4;
/** No unit of a text: there is no character on that side. */
const NO_UNIT = 0xffff;
/** How the text around a piece is looked at before the rest is aligned; anything else is a unit of a piece of three. */
const Look = { always: -1, behind: -2, before: -3 } as const;

function ownerOf(text: string, expression: number, offset: number, size: number, two: boolean): number[] {
  const unit = (at: number) => (at >= 0 && at < text.length ? text.charCodeAt(at) : NO_UNIT);
  const after = offset + size;
  if (text.length >= THREE_PIECES_FROM) return [expression, offset, unit(offset - 1) | (unit(after) << 16), unit(after + 1)];
  if (two || text.length === size + 1) return [expression, offset, 0, Look.always];
  if (offset === 0) return [expression, offset, unit(after) | (unit(after + 1) << 16), Look.behind];
  return [expression, offset, unit(offset - 1) | (unit(offset - 2) << 16), Look.before];
}

/** A near miss before the others of its place are known. */
export interface Candidate {
  expression: Expression;
  /** Normal units. */
  start: number;
  end: number;
  confidence: number;
  /** Changed places; empty for a listed wrong form. */
  edits: readonly Edit[];
}

/** Near misses around pieces (triples: index of the piece, start, end; in the order of starts) of a text. */
export function alignPieces({ text, options }: Reading, hits: IntList, expressions: Expressions, pairs: Pairs, found: Candidate[]): void {
  const { data } = hits;
  const { units, length } = text;
  const { first, owners } = expressions;
  for (let i = 0; i < hits.length; i += 3) {
    const place = data[i + 1]!;
    const end = data[i + 2]!;
    const before = place > 0 ? units[place - 1]! : -1;
    const behind = end < length ? units[end]! : -1;
    for (let k = first[data[i]!]! * OWNER, last = first[data[i]! + 1]! * OWNER; k < last; k += OWNER) {
      const near = owners[k + 2]! & 0xffff;
      const far = owners[k + 2]! >>> 16;
      const look = owners[k + 3]!;
      // Of three pieces two stay whole in a form with one edit, and one of them has a right neighbour: that turns nine of
      // ten pieces away in official text. The last test is for characters swapped between the outer pieces.
      if (look >= 0) {
        if (before !== near && behind !== far && behind !== look) continue;
      } else if (look === Look.behind) {
        if (!mayRepair(behind, end + 1 < length ? units[end + 1]! : -1, near, far)) continue;
      } else if (look === Look.before && !mayRepair(before, place > 1 ? units[place - 2]! : -1, near, far)) continue;
      const expression = expressions.list[owners[k]!]!;
      for (const alignment of align(text, expression.text, owners[k + 1]!, end - place, place, expression.sort.two)) {
        const confidence = weigh(text, expression.text, alignment, expression.sort.isName ? NO_PAIRS : pairs);
        if (confidence === 0 || !covers(expression.sort.validity, options)) continue;
        found.push({ expression, start: alignment.start, end: alignment.end, confidence, edits: alignment.edits });
      }
    }
  }
}

/** Whether one edit can join the two next units of the text with the two next of the expression. */
function mayRepair(unit: number, next: number, near: number, far: number): boolean {
  return unit === near || next === far || unit === far || next === near;
}

/** Marks the near misses and the listed wrong forms (triples: index in `listed`, start, end) of one text. */
export function judgeExpressions(
  reading: Reading,
  near: readonly Candidate[],
  listed: IntList,
  known: IntList,
  expressions: Expressions,
): void {
  if (near.length === 0 && listed.length === 0) return;
  const { text, options } = reading;
  const found: Candidate[] = [];
  for (let i = 0; i < listed.length; i += 3) {
    const expression = expressions.list[expressions.listed[listed.data[i]!]!]!;
    if (!covers(expression.sort.validity, options)) continue;
    found.push({ expression, start: listed.data[i + 1]!, end: listed.data[i + 2]!, confidence: 0.99, edits: [] });
  }
  for (const candidate of near) if (!isKnown(known, candidate.edits)) found.push(candidate);
  for (const candidate of best(found)) {
    const fault = toFault(reading, candidate);
    if (!speaksOfWording(text.source, fault.start, fault.end)) reading.report(fault);
  }
}

/** One candidate a place: the surest, of equals the longest expression, then the shortest written form. */
function best(candidates: Candidate[]): Candidate[] {
  candidates.sort((a, b) => a.start - b.start || rank(a, b));
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const rivals: number[] = [];
    for (let i = kept.length - 1; i >= 0 && kept[i]!.start > candidate.start - LONGEST - 2; i--)
      if (kept[i]!.end > candidate.start) rivals.push(i);
    if (rivals.some((i) => rank(kept[i]!, candidate) <= 0)) continue;
    for (const i of rivals) kept.splice(i, 1);
    kept.push(candidate);
  }
  return kept;
}

/** Negative when the first is the better reading of the place. */
function rank(a: Candidate, b: Candidate): number {
  return (
    b.confidence - a.confidence ||
    b.expression.text.length - a.expression.text.length ||
    a.end - a.start - (b.end - b.start) ||
    (a.expression.text < b.expression.text ? -1 : a.expression.text > b.expression.text ? 1 : 0)
  );
}

/** A form that is right covers every changed place, so the writer meant that. */
function isKnown(known: IntList, edits: readonly Edit[]): boolean {
  const { data } = known;
  return edits.every(({ place, kind }) => {
    for (let i = firstFrom(known, place - LONGEST); i < known.length && data[i + 1]! <= place; i += 3) {
      // What is missing lies between two units: the form must hold both.
      if (data[i + 2]! > place && (kind !== 'missing' || data[i + 1]! < place)) return true;
    }
    return false;
  });
}

/** True when one of the known forms (triples: index, start, end) holds the whole stretch. */
export function holds(known: IntList, start: number, end: number): boolean {
  for (let i = firstFrom(known, end - LONGEST); i < known.length && known.data[i + 1]! <= start; i += 3)
    if (known.data[i + 2]! >= end) return true;
  return false;
}

/** Index of the first triple whose start is at or after `place`; triples stand in the order of their starts. */
function firstFrom(known: IntList, place: number): number {
  let low = 0;
  let high = known.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (known.data[middle * 3 + 1]! < place) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}

function toFault({ text }: Reading, { expression, start, end, confidence }: Candidate): Fault {
  const { severity, pack } = expression.sort;
  return {
    kind: severity === 'serious' ? 'misstatement' : 'typo',
    severity,
    rule: `${severity === 'serious' ? 'misstatement' : 'typo'}.${pack}`,
    start: sourceStart(text, start),
    end: sourceEnd(text, end),
    message: `疑为“${expression.written}”之误`,
    suggestion: expression.written,
    confidence,
  };
}
