/** A bulletin as one HTML page for the office's website: no script, nothing loaded. Pure. */
import { html, type Markup, ownText, toText } from '../../campaign/results.ts';
import { type Bulletin, type Column, type Run, type Table, textOf } from '../document/model.ts';
import { type PrintedImprint, type PrintedLine, printed } from '../document/printed.ts';
import { headerCells } from './header.ts';

const STYLE = `body{margin:0 auto;max-width:44em;padding:2em 1em;font:18px/1.75 "仿宋_GB2312","仿宋",FangSong,"Noto Serif CJK SC",serif;color:#000;background:#fff}
h1,h2.annex{font:bold 1.35em/1.5 "方正小标宋简体","宋体",SimSun,"Noto Serif CJK SC",serif;text-align:center}
.mark{color:#d00;font-size:2em;text-align:center;letter-spacing:.1em}.number{text-align:center;border-bottom:2px solid #d00;padding-bottom:.5em}
p{margin:0;text-indent:2em;text-align:justify;overflow-wrap:anywhere}p.addressees,p.attachments,p.label,p.note{text-indent:0}p.attachments{padding-left:2em}
h3{font:1em "黑体",SimHei,sans-serif;margin:0;text-indent:2em}.lead{font-family:"楷体_GB2312","楷体",KaiTi,serif}p.right{text-align:right;text-indent:0;padding-right:4em}
p.label{font-family:"黑体",SimHei,sans-serif;margin-top:3em}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.8em;line-height:1.4}
th,td{border:1px solid #000;padding:.3em .4em;text-align:center}td.left{text-align:left;overflow-wrap:anywhere}
footer{margin-top:3em;border-top:2px solid #000;border-bottom:2px solid #000;font-size:.88em}footer p{padding:.2em 1em;text-indent:0;overflow:hidden}footer p+p{border-top:1px solid #000}footer span{float:right}
@media print{footer{break-inside:avoid}body{max-width:none;padding:0}section{break-before:page}thead{display:table-header-group}tr{break-inside:avoid}}`;

export function renderHtml(bulletin: Bulletin): string {
  const view = printed(bulletin);
  const number = view.number === null && view.marks.length === 0 ? null : html`<p class="number">${view.number}</p>`;
  const annexes = view.annexes.map(
    ({ label, title, annex: { above, table, below } }) =>
      html`<section><p class="label">${label}</p><h2 class="annex">${title}</h2>${note(above)}${tableHtml(table)}${note(below)}</section>\n`,
  );
  return toText(html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${view.title}</title><style>${ownText(STYLE)}</style></head>
<body>${view.marks.map((mark) => html`<p class="mark">${mark}</p>`)}${number}<h1>${view.title}</h1><p class="addressees">${view.addressees}</p>
${view.lines.map(lineHtml)}${annexes}${view.imprint && imprintHtml(view.imprint)}</body></html>
`);
}

function lineHtml({ style, lead, runs }: PrintedLine, at: number, lines: readonly PrintedLine[]): Markup {
  const text = textOf(runs);
  switch (style) {
    case 'heading':
      return html`<h3>${text}</h3>\n`;
    case 'attachments':
      return html`<p class="attachments">${lines[at - 1]?.style === 'attachments' ? null : '附件：'}${text}</p>\n`;
    case 'signature':
    case 'date':
      return html`<p class="right">${text}</p>\n`;
    default:
      return html`<p>${lead && html`<span class="lead">${lead.text}</span>`}${text}</p>\n`;
  }
}

const imprintHtml = ({ copies, printer, date }: PrintedImprint) =>
  html`<footer>${copies === null ? null : html`<p>抄送：${copies}</p>`}<p>${printer}<span>${date}</span></p></footer>`;

const note = (runs: readonly Run[]) => (runs.length === 0 ? null : html`<p class="note">${textOf(runs)}</p>`);

function tableHtml({ columns, rows, total }: Table): Markup {
  const head = headerCells(columns).map((cells) => {
    const shown = cells.filter(({ isContinued }) => !isContinued);
    return html`<tr>${shown.map(({ text, columns: across, rows: down }) => html`<th scope="col" colspan="${across}" rowspan="${down}">${text}</th>`)}</tr>`;
  });
  const body = rows.map((cells) => html`<tr>${cells.map((runs, i) => cellHtml(columns[i]!, runs))}</tr>\n`);
  const sum =
    total && html`<tr><td colspan="2">${textOf(total[0]!)}</td>${total.slice(2).map((runs) => html`<td>${textOf(runs)}</td>`)}</tr>`;
  return html`<div class="scroll"><table><thead>${head}</thead><tbody>${body}${sum}</tbody></table></div>`;
}

const cellHtml = ({ align }: Column, runs: readonly Run[]) => html`<td class="${align}">${textOf(runs)}</td>`;
