/** Findings for the terminal: what, where in the line, what should stand there. */
import { KIND_NAMES, SEVERITY_NAMES, type TextMark } from '../../text/index.ts';

/** More findings of one rule than this are counted, not printed. */
const MOST = 20;
const CONTEXT = 18;

/** One block of lines for a document: a heading, each finding with its place, a count. */
export function asText(name: string, text: string, marks: readonly TextMark[]): string {
  if (marks.length === 0) return `${name}：未发现问题（${text.length} 字）\n`;
  const starts = lineStarts(text);
  const shown = new Map<string, number>();
  const lines = [`${name}：发现 ${marks.length} 处问题（${text.length} 字）`];
  for (const mark of marks) {
    const count = (shown.get(mark.rule) ?? 0) + 1;
    shown.set(mark.rule, count);
    if (count > MOST) continue;
    const line = lineOf(starts, mark.start);
    const advice = mark.suggestion === null || mark.message.includes(mark.suggestion) ? '' : `，建议“${mark.suggestion}”`;
    lines.push(
      `  ${line + 1}:${mark.start - starts[line]! + 1}  [${SEVERITY_NAMES[mark.severity]}·${KIND_NAMES[mark.kind]}] ${mark.message}${advice}`,
    );
    lines.push(`        ${marked(text, mark)}`);
  }
  for (const [rule, count] of shown) if (count > MOST) lines.push(`  ${rule} 另有 ${count - MOST} 处同类问题未逐一列出`);
  return `${lines.join('\n')}\n`;
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
