/** Marks that come in pairs: opened and not closed, closed and not opened, within a paragraph. */
import type { Hint } from './hint.ts';

const CLOSE: Record<string, string> = { '《': '》', '（': '）', '“': '”', '【': '】', '〔': '〕', '「': '」', '‘': '’', '〈': '〉' };
const OPEN = Object.fromEntries(Object.entries(CLOSE).map(([open, close]) => [close, open]));
/** Numbers of list items close only: 1）, a）, 一）. */
const ITEM = /(?:^|[\s，。；：、）])[\da-zA-Z一二三四五六七八九十①-⑳]{1,3}$/;
/** Deeper nesting is no prose. */
const DEEPEST = 20;

/** Hints on unpaired marks of one line. A quotation that goes on over paragraphs opens each of them: “ alone at the start is right. */
export function findPairs(line: string, hint: Hint): void {
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < line.length; at++) {
    const mark = line[at]!;
    if (mark in CLOSE) {
      if (open.length < DEEPEST) open.push({ mark, at });
      continue;
    }
    const opening = OPEN[mark];
    if (opening === undefined) continue;
    const last = open.at(-1);
    // Round brackets of both widths go together.
    if (last?.mark === opening) open.pop();
    else if (mark === '）' && (line.lastIndexOf('(', at) >= 0 || ITEM.test(line.slice(Math.max(0, at - 4), at)))) continue;
    else if (open.some((entry) => entry.mark === opening)) {
      while (open.length > 0 && open.at(-1)!.mark !== opening) unclosed(open.pop()!, hint);
      open.pop();
    } else if (mark !== '”' && mark !== '’') hint('unpaired', at, at + 1, `“${mark}”没有与之配对的“${opening}”`, null);
  }
  for (const entry of open) {
    if ((entry.mark === '（' && line.indexOf(')', entry.at) >= 0) || (/[“‘]/.test(entry.mark) && line.slice(0, entry.at).trim() === ''))
      continue;
    unclosed(entry, hint);
  }
}

function unclosed({ mark, at }: { mark: string; at: number }, hint: Hint): void {
  hint('unpaired', at, at + 1, `“${mark}”没有与之配对的“${CLOSE[mark]}”`, null);
}
