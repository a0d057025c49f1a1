/** Text of an .xlsx: the cells of all sheets, a row a line, cells parted by tabs. */
import { DocumentError } from './error.ts';
import { tokenise, unescapeXml, xmlAttribute } from './xml.ts';
import type { Archive } from './zip.ts';

const SHEET = /^xl\/worksheets\/sheet(\d{1,5})\.xml$/;

/** Text of all sheets in the order of their numbers. Throws DocumentError when there is none. */
export function xlsxText(archive: Archive): string {
  const sheets = archive.names
    .map((name) => ({ name, number: Number(SHEET.exec(name)?.[1] ?? Number.NaN) }))
    .filter((sheet) => !Number.isNaN(sheet.number))
    .sort((a, b) => a.number - b.number);
  if (sheets.length === 0) throw new DocumentError('broken');
  const strings = sharedStrings(archive.part('xl/sharedStrings.xml'));
  return sheets.map((sheet) => sheetText(new TextDecoder().decode(archive.part(sheet.name)!), strings)).join('\n');
}

function sharedStrings(bytes: Uint8Array | null): string[] {
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
        strings.push((current ?? []).join(''));
        current = null;
      }
    } else if (name === 't') inText = kind === 'open' && !empty;
    else if (name === 'rPh') phonetic = kind === 'open' && !empty;
  }
  return strings;
}

function sheetText(xml: string, strings: readonly string[]): string {
  const rows: string[] = [];
  let cells: string[] = [];
  let type: string | null = null;
  let value: string[] = [];
  let inValue = false;
  for (const { kind, name, raw, empty } of tokenise(xml)) {
    if (kind === 'text') {
      if (inValue) value.push(unescapeXml(raw));
    } else if (name === 'c') {
      if (kind === 'open' && !empty) {
        type = xmlAttribute(raw, 't');
        value = [];
      } else if (kind === 'close') {
        const text = value.join('');
        cells.push(type === 's' ? (strings[Number(text)] ?? '') : text);
      }
    } else if (name === 'v' || name === 't') inValue = kind === 'open' && !empty;
    else if (name === 'row' && kind === 'close') {
      const line = cells.join('\t').trimEnd();
      if (line !== '') rows.push(line);
      cells = [];
    }
  }
  return `${rows.join('\n')}\n`;
}
