/** Findings as one self-contained page: the text with its marks, a list beside it. */
import { KIND_NAMES, type LearnedAbout, SEVERITY_NAMES, type TextMark } from '../../text/index.ts';
import { adviceOf, type DocumentResult, learnedWords, noticesOf } from './terminal.ts';

const STYLE = `body{font:16px/1.9 "Noto Serif CJK SC","Songti SC",SimSun,serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1f2328}
h1{font-size:1.3rem}h2{font-size:1.1rem;margin-top:2.5rem;border-bottom:1px solid #d0d7de}
.text{white-space:pre-wrap;overflow-wrap:anywhere}mark{border-radius:3px;padding:0 2px;color:inherit}
.serious{background:#ffd6d6;outline:1px solid #cf222e}.ordinary{background:#fff1c2;outline:1px solid #bf8700}.hint{background:#ddf4ff;outline:1px solid #0969da}
ol{padding-left:1.6rem}li{margin:.3rem 0}small{color:#59636e}`;

/** The page for all documents. */
export function asPage(results: readonly DocumentResult[], learned: LearnedAbout | null): string {
  const sections = results.map(section).join('\n');
  const taught = learned === null ? '' : `<p><small>${escapeHtml(learnedWords(learned))}</small></p>`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>文本检查结果</title><style>${STYLE}</style></head>
<body><h1>文本检查结果</h1>
${sections}
${taught}</body></html>
`;
}

function section(result: DocumentResult, number: number): string {
  const { document, marks, allowed } = result;
  const { name, text } = document;
  const notices = noticesOf(result).map((notice) => `<p><small>${escapeHtml(notice)}</small></p>`);
  const silenced = allowed.map(
    (mark) =>
      `<li>${escapeHtml(mark.quote)} <small>${escapeHtml(`${mark.allowed.reason}（${mark.allowed.by}，${mark.allowed.until ?? '长期'}）`)}</small></li>`,
  );
  const below = notices.join('') + (silenced.length === 0 ? '' : `<ul>${silenced.join('')}</ul>`);
  const items = marks.map((mark, i) => {
    return `<li><a href="#m${number}-${i}">${escapeHtml(mark.quote)}</a> <small>${SEVERITY_NAMES[mark.severity]}·${KIND_NAMES[mark.kind]}</small> ${escapeHtml(mark.message + adviceOf(mark))}</li>`;
  });
  const list = marks.length === 0 ? '<p>未发现问题</p>' : `<ol>${items.join('')}</ol>`;
  return `<h2>${escapeHtml(name)} <small>${text.length} 字，${marks.length} 处</small></h2>\n${list}\n${below}<div class="text">${marked(text, marks, number)}</div>`;
}

/** The text with marks; where marks overlap the later one is only listed. Personal data stays masked here too. */
function marked(text: string, marks: readonly TextMark[], number: number): string {
  let html = '';
  let done = 0;
  for (const [i, mark] of marks.entries()) {
    const anchor = `id="m${number}-${i}"`;
    if (mark.start < done) {
      html += `<span ${anchor}></span>`;
      continue;
    }
    html += escapeHtml(text.slice(done, mark.start));
    const shown = mark.kind === 'personal-data' ? mark.quote : text.slice(mark.start, mark.end);
    html += `<mark ${anchor} class="${mark.severity}" title="${escapeHtml(mark.message)}">${escapeHtml(shown)}</mark>`;
    done = mark.end;
  }
  return html + escapeHtml(text.slice(done));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
