/** A pack as an .xlsx workbook that an office can edit: a sheet of entries under Chinese headings, a sheet that describes the pack. */
import { escapeCell } from '../documents/cells.ts';
import { escapeXml } from '../documents/xml.ts';
import { writeZip } from '../documents/zip.ts';
import type { Pack, PackMeta } from '../packs/pack.ts';
import { columnsOf, ENTRIES_SHEET, headingOf, LAYER_NAMES, META_NAMES, META_SHEET, wordsOf } from './headings.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows that get the lists of allowed words, beyond those filled: an office goes on below. */
const ROWS_TO_FILL = 5_000;

/** The workbook; the same pack gives the same bytes. */
export function packWorkbook({ meta, rows }: Pack): Uint8Array {
  const columns = columnsOf(meta.layer);
  const entries = [
    columns.map((column) => headingOf(meta.layer, column)),
    ...rows.map((row) => columns.map((column) => worded(column, row.get(column) ?? ''))),
  ];
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${ENTRIES_SHEET}" sheetId="1" r:id="rId1"/><sheet name="${META_SHEET}" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', sheet(entries, 18, validations(columns, entries.length + ROWS_TO_FILL))],
    ['xl/worksheets/sheet2.xml', sheet([['项目', '内容'], ...described(meta)], 28, '')],
  ];
  return writeZip(new Map(parts.map(([name, content]) => [name, new TextEncoder().encode(HEAD + content)])));
}

/** Cells are text whatever they look like: 001 and 2025-01-01 stay what was typed. Style 1 is the heading. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function described(meta: PackMeta): [string, string][] {
  const { tests, ...plain } = meta;
  const values: Record<string, string> = {
    ...plain,
    layer: LAYER_NAMES[meta.layer],
    scope: meta.scope?.join('|') ?? '',
    severity: worded('severity', meta.severity ?? ''),
    kind: worded('kind', meta.kind ?? ''),
    hit: tests.hit,
    miss: tests.miss,
  };
  return Object.entries(META_NAMES).map(([key, name]) => [name, values[key] ?? '']);
}

function worded(column: string, value: string): string {
  return wordsOf(column)?.[value] ?? value;
}

function sheet(rows: readonly (readonly string[])[], width: number, after: string): string {
  const count = rows[0]!.length;
  const body = rows.map((cells, i) => `<row r="${i + 1}">${cells.map((cell, k) => cellXml(cell, i, k)).join('')}</row>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${count}" width="${width}" customWidth="1" style="0"/></cols><sheetData>${body}</sheetData>${after}</worksheet>`;
}

function cellXml(text: string, row: number, column: number): string {
  if (text === '') return '';
  const content = escapeXml(escapeCell(text));
  return `<c r="${letters(column)}${row + 1}" s="${row === 0 ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

/** Lists to choose from in the columns that take only some words. */
function validations(columns: readonly string[], lastRow: number): string {
  const lists = columns.flatMap((column, i) => {
    const words = wordsOf(column);
    if (words === null) return [];
    const range = `${letters(i)}2:${letters(i)}${lastRow}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>"${Object.values(words).join(',')}"</formula1></dataValidation>`;
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** Packs have fewer columns than there are letters. */
function letters(column: number): string {
  return String.fromCharCode(65 + column);
}
