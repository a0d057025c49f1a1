/**
 * 版记: 抄送机关, 印发机关 and 印发日期 between lines at the foot of the last page. Source: GB/T 9704-2012 7.4 (4号 type, outer lines
 * 0.35 mm, inner line 0.25 mm). Whether that page is an even one only the printing program knows.
 */
import { escapeXml } from '../../../text/light.ts';
import type { PrintedImprint } from '../../document/printed.ts';
import { widthOf } from '../title-lines.ts';
import { BODY_WIDTH } from './page.ts';

/** Eighths of a point. */
const OUTER = 8;
const INNER = 6;
/** One character of 14 pt, in twentieths of a point. */
const CHARACTER = 280;
const DATE_WIDTH = 3400;
/** Of a line, in twentieths of a point, and what stands above and below the lines of a row. */
const LINE = 420;
const AROUND = 140;
/** Twentieths of a point to the units of drawings. */
const EMU = 635;

/**
 * A text box at the foot of the type area, hung on the last paragraph: LibreOffice puts neither tables nor frames there. Its lines are
 * counted, so that its height is right also where it does not grow with them.
 */
export function imprintXml({ copies, printer, date }: PrintedImprint): string {
  const rows = [
    ...(copies === null ? [] : [row(OUTER, INNER, [cell(BODY_WIDTH, `抄送：${copies}`, UNDER_NAMES, '<w:gridSpan w:val="2"/>')])]),
    row(copies === null ? OUTER : INNER, OUTER, [
      cell(BODY_WIDTH - DATE_WIDTH, printer, `<w:ind w:left="${CHARACTER}"/>`),
      cell(DATE_WIDTH, date, `<w:ind w:right="${CHARACTER}"/><w:jc w:val="right"/>`),
    ]),
  ];
  const grid = [BODY_WIDTH - DATE_WIDTH, DATE_WIDTH].map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const table = `<w:tbl><w:tblPr><w:tblW w:w="${BODY_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
  const lines = copies === null ? 0 : Math.ceil((widthOf(copies) * CHARACTER) / (BODY_WIDTH - 5 * CHARACTER));
  const height = (lines + 1) * LINE + (copies === null ? 1 : 2) * AROUND;
  return `<w:p>${TINY_FORMAT}<w:r>${box(height, table + TINY)}</w:r></w:p>`;
}

function box(height: number, paragraphs: string): string {
  const size = `cx="${BODY_WIDTH * EMU}" cy="${height * EMU}"`;
  const place =
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>';
  const shape = `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>`;
  const body = '<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/>';
  const graphic = `<a:graphic><a:graphicData uri="${NAMESPACES.wps}"><wps:wsp><wps:cNvSpPr txBox="1"/>${shape}<wps:txbx><w:txbxContent>${paragraphs}</w:txbxContent></wps:txbx>${body}</wps:wsp></a:graphicData></a:graphic>`;
  const names = Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return `<w:drawing ${names.join(' ')}><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">${place}<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/>${graphic}</wp:anchor></w:drawing>`;
}

const NAMESPACES = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
};

/** Lines after the first stand under the names, not under 抄送. */
const UNDER_NAMES = `<w:ind w:left="${4 * CHARACTER}" w:right="${CHARACTER}" w:hanging="${3 * CHARACTER}"/>`;

/** Takes no room. */
const TINY_FORMAT = '<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>';
const TINY = `<w:p>${TINY_FORMAT}</w:p>`;

function row(above: number, below: number, cells: readonly ((borders: string) => string)[]): string {
  const line = (side: string, size: number) => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
  const borders = `<w:tcBorders>${line('top', above)}${line('bottom', below)}</w:tcBorders>`;
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((one) => one(borders)).join('')}</w:tr>`;
}

const cell =
  (width: number, text: string, format: string, span = '') =>
  (borders: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${borders}</w:tcPr><w:p><w:pPr><w:pStyle w:val="imprint"/>${format}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:tc>`;
