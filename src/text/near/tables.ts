/**
 * Expressions and names of the packs as tables: their texts, the pieces that are searched for, and which expressions a
 * piece belongs to.
 */
import type { Severity } from '../marks.ts';
import { type Pack, PackError } from '../packs/pack.ts';
import { foldTerm, type Validity, validityOf } from '../packs/validity.ts';

/** Expressions shorter than this have too many honest neighbours. */
const SHORTEST = 3;
/** Longer ones are sentences; the search around a place is bounded by it. */
export const LONGEST = 60;
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
  /** Folded expressions, one behind the other, and where each begins, with one number more. */
  texts: string;
  starts: Uint32Array;
  /** The same as the packs write them. */
  written: string;
  writtenStarts: Uint32Array;
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

export interface Expressions extends Pick<ExpressionTables, 'starts' | 'first' | 'owners' | 'listed'> {
  list: readonly Expression[];
  /** Code units of all folded expressions. */
  codes: Uint16Array;
  /** 1 where two replaced characters are still recognised. */
  twos: Uint8Array;
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
  const texts: string[] = [];
  const forms: string[] = [];
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
        texts.push(text);
        forms.push(written);
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
      texts: texts.join(''),
      starts: startsOf(texts),
      written: forms.join(''),
      writtenStarts: startsOf(forms),
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

function startsOf(strings: readonly string[]): Uint32Array {
  const starts = new Uint32Array(strings.length + 1);
  strings.forEach((text, i) => {
    starts[i + 1] = starts[i]! + text.length;
  });
  return starts;
}

/** Expressions of compiled tables. */
export function openExpressions(tables: ExpressionTables): Expressions {
  const { texts, starts, written, writtenStarts, sorts, sortOf, first, owners, listed } = tables;
  const codes = new Uint16Array(texts.length);
  for (let i = 0; i < texts.length; i++) codes[i] = texts.charCodeAt(i);
  const list: Expression[] = [];
  const twos = new Uint8Array(sortOf.length);
  for (let i = 0; i < sortOf.length; i++) {
    const sort = sorts[sortOf[i]!]!;
    twos[i] = sort.two ? 1 : 0;
    list.push({
      text: texts.slice(starts[i], starts[i + 1]),
      written: written.slice(writtenStarts[i], writtenStarts[i + 1]),
      sort,
    });
  }
  return { list, codes, starts, twos, first, owners, listed };
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

/** Numbers of one owner, see `Expressions`. */
export const OWNER = 4;
/** No unit of a text: there is no character on that side. */
const NO_UNIT = 0xffff;
/** How the text around a piece is looked at before the rest is aligned; anything else is a unit of a piece of three. */
export const Look = { always: -1, behind: -2, before: -3 } as const;

function ownerOf(text: string, expression: number, offset: number, size: number, two: boolean): number[] {
  const unit = (at: number) => (at >= 0 && at < text.length ? text.charCodeAt(at) : NO_UNIT);
  const after = offset + size;
  if (text.length >= THREE_PIECES_FROM) return [expression, offset, unit(offset - 1) | (unit(after) << 16), unit(after + 1)];
  if (two || text.length === size + 1) return [expression, offset, 0, Look.always];
  if (offset === 0) return [expression, offset, unit(after) | (unit(after + 1) << 16), Look.behind];
  return [expression, offset, unit(offset - 1) | (unit(offset - 2) << 16), Look.before];
}
