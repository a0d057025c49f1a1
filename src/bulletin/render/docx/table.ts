/** A table of an annex: one or two header rows that repeat, rows that do not break, the total row. */
import { escapeXml } from '../../../text/light.ts';
import { type Column, type Run, type Table, textOf } from '../../document/model.ts';
import { headerCells } from '../header.ts';
import { BODY_WIDTH, LANDSCAPE_WIDTH } from './page.ts';

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
/** From so many columns on the type is 五号, otherwise 小四. */
const SMALL_FROM = 7;

export function tableXml(table: Table, isLandscape: boolean): string {
  const { columns, rows, total } = table;
  const widths = columnWidths(columns, isLandscape ? LANDSCAPE_WIDTH : BODY_WIDTH);
  const size = columns.length >= SMALL_FROM ? '<w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>' : '';
  const align = columns.map((column) => (column.align === 'left' ? '<w:jc w:val="left"/>' : ''));
  const cell = (runs: readonly Run[], i: number) => cellXml({ width: widths[i]!, text: textOf(runs), size, align: align[i]! });
  const row = (cells: readonly (readonly Run[])[]) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join('')}</w:tr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const width = widths.reduce((sum, one) => sum + one, 0);
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${headXml(columns, widths, size)}${rows.map(row).join('')}${total === null ? '' : totalXml(total, widths, size)}</w:tbl>`;
}

interface Cell {
  width: number;
  text: string;
  size: string;
  align?: string;
  style?: 'cell' | 'head';
  /** gridSpan or vMerge. */
  spans?: string;
}

function cellXml({ width, text, size, align = '', style = 'cell', spans = '' }: Cell): string {
  const run = text === '' ? '' : `<w:r>${size}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${align}</w:pPr>${run}</w:p></w:tc>`;
}

function headXml(columns: readonly Column[], widths: readonly number[], size: string): string {
  return headerCells(columns)
    .map((cells) => {
      const xml = cells.map(({ text, from, columns: count, isContinued, rows }) => {
        const width = widths.slice(from, from + count).reduce((sum, one) => sum + one, 0);
        const vertical = isContinued ? '<w:vMerge/>' : rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
        return cellXml({
          width,
          text: isContinued ? '' : text,
          size,
          style: 'head',
          spans: `${count > 1 ? `<w:gridSpan w:val="${count}"/>` : ''}${vertical}`,
        });
      });
      return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${xml.join('')}</w:tr>`;
    })
    .join('');
}

/** 合计 stands over the ordinal and the column after it. */
function totalXml(total: readonly (readonly Run[])[], widths: readonly number[], size: string): string {
  const [label = [], , ...rest] = total;
  const first = cellXml({ width: widths[0]! + widths[1]!, text: textOf(label), size, spans: '<w:gridSpan w:val="2"/>' });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${first}${rest.map((runs, i) => cellXml({ width: widths[i + 2]!, text: textOf(runs), size })).join('')}</w:tr>`;
}

/** Widths in proportion, together exactly the page's. */
function columnWidths(columns: readonly Column[], width: number): number[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width * width) / sum));
  widths[widths.length - 1]! += width - widths.reduce((total, one) => total + one, 0);
  return widths;
}
