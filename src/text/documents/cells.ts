/** Cells of a worksheet with their places: what the plain text of a workbook and the packs kept in one are read from. */
import { tokenise, unescapeXml, xmlAttribute } from './xml.ts';
import type { Archive } from './zip.ts';

export interface Cell {
  /** Counted from 1, as people see them. */
  row: number;
  /** Counted from 0: A, B, C … */
  column: number;
  text: string;
  /** Kept as a number: a date is one, too. */
  isNumber: boolean;
  isFormula: boolean;
}

/** A sheet by the name on its tab. */
export interface Sheet {
  name: string;
  xml: string;
}

const PART = /^xl\/worksheets\/sheet(\d{1,5})\.xml$/;

/** Sheets in the order of their tabs (without a list of tabs: of their numbers). Throws DocumentError. */
export function* sheetsOf(archive: Archive): Generator<Sheet> {
  const decode = (name: string) => new TextDecoder().decode(archive.part(name)!);
  const tabs = tabsOf(archive, decode);
  if (tabs.length > 0) {
    for (const { name, part } of tabs) yield { name, xml: decode(part) };
    return;
  }
  const parts = archive.names
    .map((name) => ({ name, number: Number(PART.exec(name)?.[1] ?? Number.NaN) }))
    .filter((sheet) => !Number.isNaN(sheet.number))
    .sort((a, b) => a.number - b.number);
  for (const { name, number } of parts) yield { name: `Sheet${number}`, xml: decode(name) };
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

function tabsOf({ names }: Archive, decode: (name: string) => string): { name: string; part: string }[] {
  if (!names.includes(WORKBOOK) || !names.includes(RELATIONS)) return [];
  const targets = new Map<string, string>();
  for (const { kind, name, raw } of tokenise(decode(RELATIONS)))
    if (kind === 'open' && name === 'Relationship') targets.set(xmlAttribute(raw, 'Id') ?? '', xmlAttribute(raw, 'Target') ?? '');
  const tabs: { name: string; part: string }[] = [];
  for (const { kind, name, raw } of tokenise(decode(WORKBOOK))) {
    if (kind !== 'open' || localName(name) !== 'sheet') continue;
    const target = targets.get(xmlAttribute(raw, 'r:id') ?? '') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (names.includes(part)) tabs.push({ name: xmlAttribute(raw, 'name') ?? '', part });
  }
  return tabs;
}

/** Whether dates of the workbook count from 1904 (old ones of the Macintosh). */
export function countsFrom1904(archive: Archive): boolean {
  const workbook = archive.part(WORKBOOK);
  return workbook !== null && /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(new TextDecoder().decode(workbook));
}

/** Ranges of merged cells, as written: `A1:C1`. */
export function* mergedRanges(xml: string): Generator<string> {
  // They stand behind the cells.
  const from = xml.lastIndexOf('<mergeCells');
  if (from < 0) return;
  for (const { kind, name, raw } of tokenise(xml.slice(from)))
    if (kind === 'open' && name === 'mergeCell') yield xmlAttribute(raw, 'ref') ?? '';
}

/** Strings that cells share, by number. Throws DocumentError. */
export function sharedStrings(archive: Archive): string[] {
  const bytes = archive.part('xl/sharedStrings.xml');
  if (bytes === null) return [];
  const strings: string[] = [];
  let current: string[] | null = null;
  let inText = false;
  let phonetic = false;
  for (const { kind, name, raw, empty } of tokenise(new TextDecoder().decode(bytes))) {
    if (kind === 'text') {
      if (inText && !phonetic) current?.push(unescapeXml(raw));
    } else if (name === 'si') {
      if (empty) strings.push('');
      else if (kind === 'open') current = [];
      else {
        strings.push(unescapeCell((current ?? []).join('')));
        current = null;
      }
    } else if (name === 't') inText = kind === 'open' && !empty;
    else if (name === 'rPh') phonetic = kind === 'open' && !empty;
  }
  return strings;
}

/** Cells that hold something, row by row. */
export function* cellsOf(xml: string, strings: readonly string[]): Generator<Cell> {
  let row = 0;
  let column = -1;
  let type: string | null = null;
  let value: string[] = [];
  let inValue = false;
  let isFormula = false;
  for (const { kind, name, raw, empty } of tokenise(xml)) {
    if (kind === 'text') {
      if (inValue) value.push(unescapeXml(raw));
    } else if (name === 'row') {
      if (kind !== 'open') continue;
      row = numberOr(xmlAttribute(raw, 'r'), row + 1);
      column = -1;
    } else if (name === 'c') {
      if (kind === 'open') {
        column = columnOf(xmlAttribute(raw, 'r')) ?? column + 1;
        type = xmlAttribute(raw, 't');
        value = [];
        isFormula = false;
      } else {
        const text = value.join('');
        const shown = type === 's' ? (strings[Number(text)] ?? '') : type === 'inlineStr' ? unescapeCell(text) : text;
        if (shown !== '' || isFormula) yield { row, column, text: shown, isNumber: (type ?? 'n') === 'n' && shown !== '', isFormula };
      }
    } else if (name === 'f') isFormula = true;
    else if (name === 'v' || name === 't') inValue = kind === 'open' && !empty;
  }
}

/** Index of the column in a reference such as `AB12`; null when it is none. */
function columnOf(reference: string | null): number | null {
  let index = 0;
  let at = 0;
  for (; at < 4; at++) {
    const letter = (reference?.charCodeAt(at) ?? 0) - 64;
    if (letter < 1 || letter > 26) break;
    index = index * 26 + letter;
  }
  return at === 0 ? null : index - 1;
}

function numberOr(text: string | null, other: number): number {
  return text !== null && /^\d{1,7}$/.test(text) ? Number(text) : other;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Excel writes characters that XML cannot hold, and what looks like that, as `_x000D_`. */
function unescapeCell(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Text for a cell: what would be read as such a character stays as it is. */
export function escapeCell(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
