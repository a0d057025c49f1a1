/** A footer whose box has no telling name is told by what it says, in the last lines of the page. */
import { CLUE } from './clues.ts';
import type { Outline } from './outline.ts';
import { hasTrait, TRAIT } from './traits.ts';

const FOOT_MARK = /ICP\s?备|公网安备|标识码|版权所有|copyright|all rights reserved|©/i;
const FOOT_LINE =
  /主办|承办|版权|地址|邮编|电话|邮箱|网站管理|维护|技术支持|联系我们|网站地图|备案|建议使用|分辨率|浏览器|设为首页|关于我们|友情链接/;
const MAX_LINES = 60;

const isFootMark = (text: string) => FOOT_MARK.test(text);

/** Marks lines and links from the first footer line on, and notes where the links begin. */
export function markFooter(outline: Outline): void {
  const { lines, anchors } = outline;
  const n = lines.length;
  let first = -1;
  for (let i = n - 1; i >= Math.max(0, n - MAX_LINES, Math.floor(n * 0.3)); i--) {
    const line = lines[i]!;
    const { text } = line;
    if (text.length < 300 && hasTrait(line, TRAIT.foot, CLUE.foot, isFootMark)) first = i;
    else if (first >= 0 && first - i > 6) break;
    else if (text.length > 200) break;
  }
  if (first < 0) return;
  while (
    first > 0 &&
    lines[first - 1]!.text.length < 120 &&
    FOOT_LINE.test(lines[first - 1]!.text) &&
    !/[。；]/.test(lines[first - 1]!.text)
  )
    first--;
  for (let i = first; i < n; i++) if (lines[i]!.region === 'main') lines[i]!.region = 'footer';
  let at = anchors.length;
  for (; at > 0 && anchors[at - 1]!.line >= first; at--) if (anchors[at - 1]!.region === 'main') anchors[at - 1]!.region = 'footer';
  outline.footAnchor = at;
}
