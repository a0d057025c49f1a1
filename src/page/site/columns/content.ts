/**
 * What a column page holds beside a list: own text, files, pictures, films, maps, links elsewhere.
 * Source: 2019-19 空白栏目 (有栏目无内容); notices such as 暂无内容, 建设中 are no content.
 */
import type { PageFacts, PageLink } from '../../facts.ts';
import { columnKey, isFile, type SiteScope } from '../address.ts';

/** Traces of content on one page, counted; the text itself is not kept. */
export interface ContentTraces {
  /** Letters and digits of own text that remain when titles, breadcrumb, paging words and the empty notice are taken off. */
  ownText: number;
  files: number;
  /** Links in the body to other hosts. */
  externals: number;
  /** Films, sound, frames of other hosts (maps, players). */
  media: number;
  /** Pictures in the body that are no decoration. */
  pictures: number;
  /** Frames of the site's own pages, absolute. */
  frames: string[];
  /** Column keys of own pages that the body or the list links to, without navigation words. */
  inner: string[];
  /** A form to fill in (not a search box, not a login). */
  hasForm: boolean;
}

/** Own text of this length or more (letters and digits) is content: shorter than 电话0733-28680000. */
export const OWN_TEXT_MIN = 8;
/** Beside a notice such as 暂无内容 the remains of a template are longer; only a real paragraph counts. */
export const OWN_TEXT_BESIDE_NOTICE_MIN = 60;

const TEXT_READ = 3_000;
const FURNITURE =
  /您?(?:现在|当前)?(?:的?所在)?的?位置(?:是)?|当前位置|网站首页|返回首页|首页|上一页|下一页|上页|下页|尾页|末页|跳转?到?|转到|共?\d+条(?:记录|信息|数据)?|共?\d+页|第\d+页|每页\d+条|\d+\/\d+页?|页次|字号|字体|打印本?页?|关闭(?:窗口|本页)?|分享到?|收藏|更多|列表|搜索|检索|查询|标题|发布(?:日期|时间)|日期|时间|序号|来源|浏览(?:次数|量)?|返回顶部|GO|大|中|小/gi;
const NAV_WORD =
  /^(?:(?:网站|返回|返回到)?首页|主页|上一?页|下一?页|尾页|末页|\d{1,4}|更多|more|>+|»|«|返回(?:顶部|上一?[级页])?|打印(?:本页)?|关闭(?:窗口)?|跳转|go|收藏|分享)$/i;
const DECORATION =
  /logo|icon|arrow|dot|line|btn|button|bullet|spacer|blank|loading|nodata|no[_-]data|empty|zanwu|zwsj|zwnr|qrcode|ewm|wechat|weixin|weibo|print|close|banner|(?:^|[/_-])bg|beian|jiucuo|conac|red\.png|blue\.png|share|search|more/i;

/** Reads the traces of content from a page's facts. */
export function contentTraces(facts: PageFacts, scope: SiteScope): ContentTraces {
  const traces: ContentTraces = {
    ownText: ownText(facts),
    files: 0,
    externals: 0,
    media: 0,
    pictures: 0,
    frames: [],
    inner: [],
    hasForm: facts.forms.some((form) => form.hasTextarea || (!form.hasPassword && form.fields.length >= 4)),
  };
  const inner = new Set<string>();
  const crumbs = new Set(facts.breadcrumb.flatMap(({ url }) => (url === null ? [] : [columnKey(url)])));
  for (const link of facts.links) countLink(link, traces, inner, crumbs, scope);
  traces.inner = [...inner];
  return traces;
}

function countLink(link: PageLink, traces: ContentTraces, inner: Set<string>, crumbs: Set<string>, scope: SiteScope): void {
  if (link.kind === 'frame') {
    if (scope.owns(link.url)) traces.frames.length < 5 && traces.frames.push(link.url);
    else if (/^https?:/.test(link.url)) traces.media += 1;
    return;
  }
  if (link.kind === 'media') {
    traces.media += 1;
    return;
  }
  if (link.place !== 'body' && link.place !== 'list') return;
  if (link.kind === 'image') {
    if (link.place === 'body' && !DECORATION.test(link.url.slice(-120))) traces.pictures += 1;
    return;
  }
  if (link.kind !== 'page' || !/^https?:/.test(link.url)) return;
  if (isFile(link.url)) traces.files += 1;
  else if (!scope.owns(link.url)) traces.externals += 1;
  else if (inner.size < 80 && !NAV_WORD.test(link.text.trim()) && !scope.isHome(link.url)) {
    const key = columnKey(link.url);
    if (!crumbs.has(key)) inner.add(key);
  }
}

/** Letters and digits of the page's own text. */
function ownText(facts: PageFacts): number {
  let text = facts.text.slice(0, TEXT_READ);
  const known = [
    facts.emptyNotice,
    facts.title,
    facts.heading,
    facts.siteName,
    facts.columnName,
    ...facts.title.split(/[-_|–—>·]/),
    ...facts.breadcrumb.map((crumb) => crumb.text),
    ...facts.lists.map((list) => list.name),
    ...facts.items.slice(0, 60).map((item) => item.title),
  ];
  const words = [...new Set(known.flatMap((word) => (word && word.trim().length >= 2 ? [word.trim()] : [])))];
  words.sort((a, b) => b.length - a.length);
  for (const word of words) text = text.replaceAll(word, ' ');
  text = text.replace(/\[?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\]?/g, ' ').replace(FURNITURE, ' ');
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
