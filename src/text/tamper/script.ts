/**
 * Traditional characters in a text of the simplified script: copies run through a converter. Judged by runs of
 * neighbouring lines, so that text elsewhere changes nothing; a name, an inscription or the switch 繁體版 is no fault.
 */
import { KIND, Kind } from '../normal/characters.ts';
import type { Reading } from '../report.ts';

/** Share of Han characters of a line that must be traditional; real traditional text has a quarter to two fifths. */
const LINE_SHARE = 0.12;
/** Different traditional characters a run of lines must hold. */
const RUN_DISTINCT = 6;
/** Han characters a run of lines must hold. */
const RUN_HAN = 12;

/** Words of the language switch and the accessibility bar of simplified pages. */
const SWITCH = /[繁簡][體体](?:中文|版)?|無障礙(?:瀏覽|閱讀|服務)?|中文[繁簡](?:體|体)?|長者(?:版|模式|專區)|關懷版/g;

interface Run {
  start: number;
  end: number;
  lines: number;
  traditional: number;
  han: number;
  distinct: Set<number>;
}

/** Marks the start of every run of lines written in traditional characters. */
export function findTraditional({ text, options, report }: Reading): void {
  if (options.traditional || (text.seen & (1 << Kind.traditional)) === 0) return;
  const { source } = text;
  let run: Run | null = null;
  const close = () => {
    if (run && run.distinct.size >= RUN_DISTINCT && run.han >= RUN_HAN)
      report({
        kind: 'tampering',
        severity: 'serious',
        rule: 'tampering.traditional',
        start: run.start,
        end: run.end,
        message: `简体文本中连续 ${run.lines} 行使用繁体字（${run.traditional} 处），疑为转自镜像站或页面被篡改`,
        confidence: run.traditional >= 12 ? 0.97 : 0.9,
      });
    run = null;
  };
  for (let start = 0; start < source.length; ) {
    let end = start;
    while (end < source.length && KIND[source.charCodeAt(end)] !== Kind.line) end++;
    const line = countLine(source, start, end);
    if (line === null) {
      // An empty line or one without Han characters neither starts nor ends a run.
    } else if (!looksConverted(line)) close();
    else if (run === null) run = line;
    else extend(run, line);
    start = end + 1;
  }
  close();
}

/**
 * Tells whether a stretch holds traditional characters or stands in a line that was run through a converter: there the script is
 * the fault, not the character. Ask in the order of the text.
 */
export function convertedLines(source: string): (stretch: { start: number; end: number }) => boolean {
  let from = 0;
  let to = -1;
  let isConverted = false;
  return ({ start, end }) => {
    for (let i = start; i < end; i++) if (KIND[source.charCodeAt(i)] === Kind.traditional) return true;
    if (start > to || start < from) {
      from = start;
      while (from > 0 && KIND[source.charCodeAt(from - 1)] !== Kind.line) from--;
      to = start;
      while (to < source.length && KIND[source.charCodeAt(to)] !== Kind.line) to++;
      const line = countLine(source, from, to);
      isConverted = line !== null && looksConverted(line);
    }
    return isConverted;
  };
}

/** Counts of one line; null when it holds no Han character. */
function countLine(source: string, start: number, end: number): Run | null {
  const run: Run = { start: -1, end: -1, lines: 1, traditional: 0, han: 0, distinct: new Set() };
  const skipped = end - start < 200 ? switchRanges(source.slice(start, end)) : [];
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    const kind = KIND[code];
    if (kind !== Kind.han && kind !== Kind.traditional) continue;
    run.han++;
    if (kind === Kind.han || skipped.some(([from, to]) => i - start >= from && i - start < to)) continue;
    run.traditional++;
    run.distinct.add(code);
    if (run.start < 0) run.start = i;
    if (i - run.start < 40) run.end = i + 1;
  }
  return run.han === 0 ? null : run;
}

function looksConverted({ traditional, han }: Run): boolean {
  return traditional >= 2 && traditional >= han * LINE_SHARE;
}

function switchRanges(line: string): [number, number][] {
  return [...line.matchAll(SWITCH)].map((m) => [m.index, m.index + m[0].length]);
}

function extend(run: Run, line: Run): void {
  run.lines++;
  run.traditional += line.traditional;
  run.han += line.han;
  for (const code of line.distinct) run.distinct.add(code);
}
