/** Text of an .xlsx: the cells of all sheets, a row a line, cells parted by tabs. */
import { cellsOf, sharedStrings, sheetsOf } from './cells.ts';
import { DocumentError } from './error.ts';
import type { Archive } from './zip.ts';

/** Text of all sheets in the order of their tabs. Throws DocumentError when there is none. */
export function xlsxText(archive: Archive): string {
  const strings = sharedStrings(archive);
  const sheets: string[] = [];
  for (const { xml } of sheetsOf(archive)) sheets.push(sheetText(xml, strings));
  if (sheets.length === 0) throw new DocumentError('broken');
  return sheets.join('\n');
}

function sheetText(xml: string, strings: readonly string[]): string {
  const lines: string[] = [];
  let line: string[] = [];
  let last = 0;
  for (const { row, text } of cellsOf(xml, strings)) {
    if (row !== last && line.length > 0) {
      lines.push(line.join('\t'));
      line = [];
    }
    last = row;
    line.push(text);
  }
  if (line.length > 0) lines.push(line.join('\t'));
  return `${lines.join('\n')}\n`;
}
