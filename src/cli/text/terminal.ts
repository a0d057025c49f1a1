/** Findings for the terminal: what, where in the line, what should stand there. */
import type { Document } from '../../campaign/index.ts';
import { KIND_NAMES, type LearnedAbout, type Proofreading, SEVERITY_NAMES, type TextMark } from '../../text/index.ts';

/** More findings of one rule than this are counted, not printed. */
const MOST = 20;
const CONTEXT = 18;

/** What was found in a document. */
export interface DocumentResult extends Proofreading {
  document: Document;
}

/** Sentences about how the document was read: what was silenced, what was not looked at. */
export function noticesOf({ document, allowed, unreadFrom }: DocumentResult): string[] {
  return [
    ...(allowed.length === 0 ? [] : [`已按“不是错误”处理 ${allowed.length} 处`]),
    ...(unreadFrom === null
      ? []
      : [`文字过长或没有意义，第 ${unreadFrom + 1} 字以后（共 ${document.text.length} 字）未作错别字统计检查，请分成几份再查`]),
  ];
}

/** The sentence on what the statistical check was taught by the office's own websites. */
export function learnedWords({ sites, made }: LearnedAbout): string {
  return `错别字统计检查用到从本单位 ${sites.length} 个网站学习的词频（${made}）`;
}

/** One block of lines for a document: a heading, each finding with its place, a count. */
export function asText(result: DocumentResult): string {
  const { document, marks, allowed } = result;
  const { name, text } = document;
  const notices = [
    ...noticesOf(result).map((notice) => `  ${notice}\n`),
    ...allowed.slice(0, MOST).map((mark) => `    ${mark.allowed.id} ${marked(text, mark)} ${mark.allowed.reason}（${mark.allowed.by}）\n`),
  ].join('');
  if (marks.length === 0) return `${name}：未发现问题（${text.length} 字）\n${notices}`;
  const starts = lineStarts(text);
  const shown = new Map<string, number>();
  const lines = [`${name}：发现 ${marks.length} 处问题（${text.length} 字）`];
  for (const mark of marks) {
    const count = (shown.get(mark.rule) ?? 0) + 1;
    shown.set(mark.rule, count);
    if (count > MOST) continue;
    const line = lineOf(starts, mark.start);
    lines.push(
      `  ${line + 1}:${mark.start - starts[line]! + 1}  [${SEVERITY_NAMES[mark.severity]}·${KIND_NAMES[mark.kind]}] ${mark.message}${adviceOf(mark)}`,
    );
    lines.push(`        ${marked(text, mark)}`);
  }
  for (const [rule, count] of shown) if (count > MOST) lines.push(`  ${rule} 另有 ${count - MOST} 处同类问题未逐一列出`);
  return `${lines.join('\n')}\n${notices}`;
}

/** What should stand there, behind the sentence about it; empty when that says so already. */
export function adviceOf({ message, suggestion }: TextMark): string {
  return suggestion === null || message.includes(suggestion) ? '' : `，建议“${suggestion}”`;
}

/** The finding in its line, in 【】. */
function marked(text: string, mark: TextMark): string {
  const before = text.slice(Math.max(0, mark.start - CONTEXT), mark.start).replace(/^[\s\S]*\n/, '');
  const after = text.slice(mark.end, mark.end + CONTEXT).replace(/[\r\n][\s\S]*$/, '');
  return `…${before}【${mark.quote}】${after}…`.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '·');
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
