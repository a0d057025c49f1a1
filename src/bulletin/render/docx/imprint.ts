/**
 * 版记: 抄送机关, 印发机关 and 印发日期 between lines at the foot of the last page. Source: GB/T 9704-2012 7.4 (4号 type, outer lines
 * 0.35 mm, inner line 0.25 mm). Whether that page is an even one only the printing program knows.
 */
import { escapeXml } from '../../../text/light.ts';
import type { PrintedImprint } from '../../document/printed.ts';
import { BODY_WIDTH } from './page.ts';

/** Eighths of a point. */
const OUTER = 8;
const INNER = 6;
/** One character of 14 pt, in twentieths of a point. */
const INDENT = 280;
const DATE_WIDTH = 3400;

/** A table that stands at the foot of the type area, and the paragraph it hangs on. */
export function imprintXml({ copies, printer, date }: PrintedImprint): string {
  const rows = [
    ...(copies === null ? [] : [row(OUTER, INNER, [cell(BODY_WIDTH, `抄送：${copies}`, 2, COPIES)])]),
    row(copies === null ? OUTER : INNER, OUTER, [
      cell(BODY_WIDTH - DATE_WIDTH, printer, 1, `<w:ind w:left="${INDENT}"/>`),
      cell(DATE_WIDTH, date, 1, `<w:ind w:right="${INDENT}"/><w:jc w:val="right"/>`),
    ]),
  ];
  const place = '<w:tblpPr w:vertAnchor="margin" w:horzAnchor="margin" w:tblpX="0" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/>';
  return `<w:tbl><w:tblPr>${place}<w:tblW w:w="${BODY_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${BODY_WIDTH - DATE_WIDTH}"/><w:gridCol w:w="${DATE_WIDTH}"/></w:tblGrid>${rows.join('')}</w:tbl><w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>`;
}

/** Lines after the first stand under the names, not under 抄送. */
const COPIES = `<w:ind w:left="${4 * INDENT}" w:right="${INDENT}" w:hanging="${3 * INDENT}"/>`;

function row(above: number, below: number, cells: readonly ((borders: string) => string)[]): string {
  const line = (side: string, size: number) => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
  const borders = `<w:tcBorders>${line('top', above)}${line('bottom', below)}</w:tcBorders>`;
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((one) => one(borders)).join('')}</w:tr>`;
}

const cell =
  (width: number, text: string, span: 1 | 2, format: string) =>
  (borders: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span === 2 ? '<w:gridSpan w:val="2"/>' : ''}${borders}</w:tcPr><w:p><w:pPr><w:pStyle w:val="imprint"/>${format}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:tc>`;
