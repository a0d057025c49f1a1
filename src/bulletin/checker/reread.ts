/**
 * A file read again: what stands in a .docx or .xlsx that came back must still be the bulletin. Words of the prose may have been
 * edited; numbers, names and tables may not. Throws InputError for what is no such file.
 */
import { InputError, readBook } from '../../platform/index.ts';
import { DocumentError, openZip, tokenise, unescapeXml } from '../../text/light.ts';
import type { Bulletin } from '../document/model.ts';
import { renderDocx } from '../render/docx/docx.ts';
import { annexSheets } from '../render/workbook.ts';
import { placesOf } from './bound.ts';
import { error, type Problem } from './problem.ts';

type Piece = { paragraph: string } | { table: string[][] };

/** What was changed in a .docx of the bulletin that must not be; empty when only words of the prose were. */
export function docxChanges(bulletin: Bulletin, bytes: Uint8Array): Problem[] {
  const [wanted, given] = [piecesOf(renderDocx(bulletin)), piecesOf(bytes)];
  const tables = (pieces: readonly Piece[]) => pieces.flatMap((piece) => ('table' in piece ? [piece.table] : []));
  const prose = (pieces: readonly Piece[]) =>
    pieces.flatMap((piece) => ('paragraph' in piece && piece.paragraph.trim() !== '' ? [piece.paragraph] : []));
  return [
    ...tableChanges(tables(wanted), tables(given), (i) => (i < bulletin.annexes.length ? `附件${i + 1}` : '版记')),
    ...proseChanges(prose(wanted), prose(given), namesOf(bulletin)),
  ];
}

/** What was changed in the workbook of the annexes. */
export async function workbookChanges(bulletin: Bulletin, bytes: Uint8Array): Promise<Problem[]> {
  const full = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((cell) => cell.trim()));
  const wanted = annexSheets(bulletin).map(({ rows }) => full(rows));
  const given = (await readBook(bytes)).map(({ rows }) => full(rows));
  return [...tableChanges(wanted, given, (i) => `工作表${i + 1}`)];
}

function* tableChanges(wanted: readonly string[][][], given: readonly string[][][], label: (i: number) => string): Generator<Problem> {
  if (wanted.length !== given.length) {
    yield error('table-count', '', `表格应有 ${wanted.length} 个，文件里有 ${given.length} 个，请恢复`);
    return;
  }
  for (const [i, table] of wanted.entries()) {
    const other = given[i]!;
    if (table.length !== other.length)
      yield error('row-count', label(i), `${label(i)}应有 ${table.length} 行，文件里有 ${other.length} 行，请恢复`);
    for (const [row, cells] of table.entries()) {
      const length = Math.max(cells.length, other[row]?.length ?? 0);
      const at = Array.from({ length }, (_, column) => column).find((column) => (cells[column] ?? '') !== (other[row]?.[column] ?? ''));
      if (at !== undefined && other[row] !== undefined) {
        yield error(
          'cell-changed',
          `${label(i)}:${row}:${at}`,
          `${label(i)}第${row + 1}行的“${other[row][at] ?? ''}”应为“${cells[at] ?? ''}”，请恢复`,
        );
      }
    }
  }
}

/** Numbers with their marks, and Chinese ones before a counting word. */
const NUMBERS = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％]?|[〇零一二三四五六七八九十百千万两]+/gu;

/** Paragraphs are set against each other from both ends; what lies between is told apart by its numbers and names. */
function* proseChanges(wanted: readonly string[], given: readonly string[], names: ReadonlySet<string>): Generator<Problem> {
  let start = 0;
  while (start < wanted.length && start < given.length && wanted[start] === given[start]) start++;
  let end = 0;
  while (end < wanted.length - start && end < given.length - start && wanted.at(-1 - end) === given.at(-1 - end)) end++;
  const [before, after] = [wanted.slice(start, wanted.length - end), given.slice(start, given.length - end)];
  if (before.length === 0 && after.length === 0) return;
  const isPaired = before.length === after.length;
  const pairs = isPaired ? before.map((text, i) => [text, after[i]!] as const) : [[before.join('\n'), after.join('\n')] as const];
  for (const [i, [one, other]] of pairs.entries()) {
    const where = isPaired ? `第${start + i + 1}段` : `第${start + 1}段至第${start + Math.max(before.length, after.length)}段`;
    const [right, found] = [numbersIn(one), numbersIn(other)];
    const at = Array.from({ length: Math.max(right.length, found.length) }, (_, n) => n).find((n) => right[n] !== found[n]);
    if (at !== undefined) {
      const sentence =
        right[at] === undefined
          ? `多出了数“${found[at]}”`
          : found[at] === undefined
            ? `少了数“${right[at]}”`
            : `的数“${found[at]}”应为“${right[at]}”`;
      yield error('number-changed', `${where}:${at}`, `${where}${sentence}，请恢复`);
    }
    const lost = [...names].find((name) => one.includes(name) && !other.includes(name));
    if (lost !== undefined) yield error('name-changed', `${where}:${lost}`, `${where}少了“${lost}”，请恢复`);
  }
}

const numbersIn = (text: string) => [...text.matchAll(NUMBERS)].map(([number]) => number);

function namesOf(bulletin: Bulletin): Set<string> {
  const bound = placesOf(bulletin).flatMap(({ runs }) =>
    runs.filter((run) => run.bound !== undefined && ['field', 'unit', 'overdueOwner', 'example'].includes(run.bound.is)),
  );
  return new Set(bound.map(({ text }) => text));
}

/** Paragraphs and tables of the main part, in order. */
function piecesOf(bytes: Uint8Array): Piece[] {
  const xml = mainPart(bytes);
  const pieces: Piece[] = [];
  let table: string[][] | null = null;
  let depth = 0;
  let text = '';
  let isText = false;
  for (const { kind, name, raw, empty } of tokenise(xml)) {
    if (kind === 'text') {
      if (isText) text += unescapeXml(raw);
      continue;
    }
    const isOpen = kind === 'open' && !empty;
    if (name === 'w:t') isText = isOpen;
    else if (name === 'w:tbl') {
      depth += isOpen ? 1 : -1;
      if (isOpen && depth === 1) table = [];
      if (!isOpen && depth === 0 && table !== null) {
        pieces.push({ table });
        table = null;
        text = '';
      }
    } else if (name === 'w:tr' && isOpen) table?.push([]);
    else if (name === 'w:tc' && !isOpen) {
      table?.at(-1)?.push(text);
      text = '';
    } else if (name === 'w:p' && !isOpen && table === null) {
      pieces.push({ paragraph: text });
      text = '';
    }
  }
  return pieces;
}

function mainPart(bytes: Uint8Array): string {
  try {
    const part = openZip(bytes).part('word/document.xml');
    if (part !== null) return new TextDecoder().decode(part);
  } catch (cause) {
    if (!(cause instanceof DocumentError)) throw cause;
  }
  throw new InputError('文件不是 .docx 文档，请选择由本系统生成的通报', { code: 'docx-unreadable' });
}
