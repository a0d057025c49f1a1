/** The article's own heading, its source, and the way to it (breadcrumb). */

import { type Metas, metaValue } from '../metas.ts';
import { CLUE } from '../outline/clues.ts';
import { namesOf } from '../outline/names.ts';
import type { Line, Outline } from '../outline/outline.ts';
import { hasTrait, TRAIT } from '../outline/traits.ts';

/** Index of the line that is the page's heading, −1 when none is recognised. */
export function headingLine(outline: Outline, metas: Metas): number {
  const { lines } = outline;
  const wanted = [metaValue(metas, 'ArticleTitle'), outline.title]
    .filter((t) => t !== null)
    .map((title): WantedTitle => ({ title, whole: squeeze(title) }));
  const siteName = squeeze(metaValue(metas, 'SiteName') ?? '');
  const longest = Math.max(0, ...wanted.map(({ whole }) => whole.length));
  let best = -1;
  let bestScore = 0;
  const limit = Math.min(lines.length, 1500);
  for (let i = 0; i < limit; i++) {
    const line = lines[i]!;
    if (line.text.length < 3 || line.text.length > 150) continue;
    if (line.region === 'footer' || line.region === 'nav' || line.region === 'side' || line.region === 'pager') continue;
    // only words of a title or a heading's box speak for a line; it holds no blanks but single spaces
    if (line.level === 0 && line.text.length > longest * 2 && !isTitleBox(line)) continue;
    const score = headingScore(line, wanted, siteName);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return bestScore >= 3 ? best : -1;
}

interface WantedTitle {
  title: string;
  whole: string;
}

/** Whether a text is one of a title's parts between separators: title, column and site, in any order. */
function isPart(text: string, title: string): boolean {
  return title.split(/[_|｜\-—–>»·\s]+/).some((part) => squeeze(part) === text);
}

/** A body's or a site's name: the part of a title that stands on every page. */
const NAME = /(?:人民政府|厅|局|委|委员会|办公室|政府网|门户网站?|网站?|法院|检察院|中心|学院|大学|学校|医院)$/;

function headingScore(line: Line, wanted: readonly WantedTitle[], siteName: string): number {
  const text = line.text.includes(' ') ? squeeze(line.text) : line.text;
  if (line.level === 0 && !isTitleBox(line) && !isInTitle(text, wanted)) return 0;
  let score = line.level === 1 ? 4 : line.level === 2 ? 2.5 : line.level > 0 ? 1.5 : 0;
  if (line.level === 0 && isTitleBox(line)) score += 2;
  if (text.length >= 4)
    for (const { title, whole } of wanted) {
      if (whole === text) score += 6;
      else if (text.length < whole.length && isPart(text, title)) score += 5;
      else if (whole.startsWith(text) && text.length >= 6) score += 5;
      else if (text.length >= 8 && whole.includes(text)) score += 4;
    }
  if (text === siteName || (NAME.test(text) && line.level === 0)) score -= 4;
  if (line.region === 'crumb' || line.region === 'head') score -= 2;
  if (line.linked > line.text.length * 0.5) score -= 3;
  // the site's name in the page's head repeats the end of the title
  if (text.length < 6 && score < 6) score -= 1;
  return score;
}

function isInTitle(text: string, wanted: readonly WantedTitle[]): boolean {
  for (const { whole } of wanted) if (text.length <= whole.length && whole.includes(text)) return true;
  return false;
}

const isTitleBox = ({ block }: Line) => block.raw !== '' && namesOf(block).isTitle;

const squeeze = (text: string) => (/[\s\u00a0\u3000]/.test(text) ? text.replace(/[\s\u00a0\u3000]+/g, '') : text);

const SOURCE_LABEL =
  /(?:信息来源|文章来源|稿件来源|新闻来源|来源|稿源|文章出处|出处|发布机构|发文机关|发布单位|信息提供|供稿单位|供稿|发布机关|责任部门)\s?[:：]\s?/;
const SOURCE_END =
  /\s{2,}|\s?(?:[|｜┃【[]|(?:发布|发稿|发表|更新|成文)?(?:时间|日期)|作者|编辑|责编|责任编辑|浏览|点击|阅读|访问|字体|字号|打印|分享|审核|撰稿|记者|点击数|文号|索引号|主题|分类|摄影|关键词)/;

/** Source named on the page (来源, 信息来源, 发布机构); null when none. Looks near the heading and, for index tables, above the body. */
export function sourceOf(outline: Outline, heading: number, bodyFrom: number, bodyTo: number, metas: Metas): string | null {
  const { lines } = outline;
  const from = Math.max(0, heading >= 0 ? heading - 25 : 0);
  const around = Math.min(lines.length, Math.max(bodyFrom, heading + 12));
  return (
    sourceIn(lines, from, around) ??
    sourceIn(lines, bodyTo, Math.min(lines.length, bodyTo + 10)) ??
    metaValue(metas, 'ContentSource', 'source', 'Source', 'articlesource')
  );
}

function sourceIn(lines: readonly Line[], from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (line.region === 'footer' || line.region === 'side' || line.region === 'nav') continue;
    if (line.text.length > 300 || !hasTrait(line, TRAIT.source, CLUE.source, isSource)) continue;
    const text = line.text.replace(/(?<=[来信文稿])\s(?=[源息章件])/g, '');
    const label = SOURCE_LABEL.exec(text);
    if (!label) continue;
    const source = cutSource(text.slice(label.index + label[0].length));
    if (source !== null) return source;
    const next = lines[i + 1];
    // a label alone in its cell has its value in the next one
    if (text.length <= label[0].length + 1 && next && isValueCell(line, next)) return cutSource(next.text);
  }
  return null;
}

/** The cell beside a label's, not the next label and not a sentence. */
function isValueCell(label: Line, next: Line): boolean {
  return (
    next.text.length < 40 &&
    !/[:：。；]$/.test(next.text) &&
    next.block !== label.block &&
    ['td', 'th', 'dd', 'li', 'div', 'p'].includes(next.block.tag)
  );
}

function cutSource(rest: string): string | null {
  const end = rest.search(SOURCE_END);
  const source = (end < 0 ? rest : rest.slice(0, end)).replace(/\s*(?:19|20)\d\d[-年./].*$/, '').trim();
  return source === '' || source.length > 60 || /^[-—/无]+$/.test(source) ? null : source;
}

const CRUMB_LABEL =
  /(?:您?(?:现在|当前|目前)?(?:所在)?的?位置(?:是|为)?|当前位置|当前栏目|您现在(?:正在)?(?:浏览|访问)|你的位置|所在位置|现在位置|当前页面?|位置)\s?[:：>]/;

const SEPARATOR = /^[\s>＞»→›\\/|·-]*$/;
const isCrumb = (text: string) => (text.includes('位置') || text.includes('当前') ? CRUMB_LABEL.test(text) : false);
const isSource = (text: string) => /来\s?源|出处|发布|稿|机关|部门|提供/.test(text);

/** The way from the home page to this one, as the page shows it; empty when it does not. */
export function breadcrumbOf(outline: Outline): { text: string; url: string | null }[] {
  const { lines, runs, anchors } = outline;
  const limit = Math.min(lines.length, 800);
  let at = -1;
  for (let i = 0; i < limit && at < 0; i++) {
    const line = lines[i]!;
    if (line.text.length < 200 && hasTrait(line, TRAIT.crumb, CLUE.crumb, isCrumb)) at = i;
  }
  for (let i = 0; i < limit && at < 0; i++) if (lines[i]!.region === 'crumb' && lines[i]!.linked > 0) at = i;
  if (at < 0) return [];
  const crumb: { text: string; url: string | null }[] = [];
  let from = lines[at]!.from;
  let to = lines[at]!.to;
  // items set in a list stand on lines of their own
  for (let i = at + 1; i < limit && i < at + 12 && lines[i]!.region === 'crumb' && lines[i]!.block.parent === lines[at]!.block.parent; i++)
    to = lines[i]!.to;
  const label = CRUMB_LABEL.exec(lines[at]!.text);
  if (label && lines[at]!.linked === 0 && to === lines[at]!.to && lines[at]!.text.length < label[0].length + 3 && lines[at + 1]) {
    from = lines[at + 1]!.from;
    to = lines[at + 1]!.to;
  }
  for (let i = from; i < to; i++) {
    const run = runs[i]!;
    const anchor = run.anchor >= 0 ? anchors[run.anchor]! : null;
    if (anchor) {
      if (anchor.fromRun === i && anchor.text !== '') crumb.push({ text: anchor.text, url: anchor.url });
      continue;
    }
    if (SEPARATOR.test(run.text)) continue;
    for (const part of run.text.replace(CRUMB_LABEL, ' ').split(/[>＞»→›\\/|·-]{1,3}|&gt;|(?<=\s)\s/)) {
      const text = part.replace(/^[\s:：;；,，【】[\]]+|[\s:：;；,，【】[\]]+$/g, '');
      if (text !== '' && text.length < 60 && !/位置|^您?现在$/.test(text)) crumb.push({ text, url: null });
    }
  }
  return crumb.slice(0, 12);
}
