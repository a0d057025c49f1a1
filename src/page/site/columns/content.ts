/**
 * What a column page holds beside a list: own text, files, pictures, films, maps, links elsewhere.
 * Source: 2019-19 空白栏目 (有栏目无内容); notices such as 暂无内容, 建设中 are no content.
 */
import type { FormFacts, PageFacts, PageLink } from '../../facts.ts';
import { columnKey, isFile, pageKey, type SiteScope } from '../address.ts';
import { isNoColumnName } from './names.ts';

/** Traces of content on one page; the text itself is not kept. Lists are keys of addresses, each up to a bound. */
export interface ContentTraces {
  /** Letters and digits of own text that remain when titles, breadcrumb, link texts, paging words and the empty notice are taken off. */
  ownText: number;
  files: string[];
  /** Pages of other hosts. */
  externals: string[];
  /** Films, sound, frames of other hosts (maps, players). */
  media: string[];
  /** Pictures that are no decoration by name. */
  pictures: string[];
  /** Frames of the site's own pages, absolute. */
  frames: string[];
  /** Column keys of own pages that the page links to, without navigation, breadcrumb and furniture by name. */
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

const KEPT: Readonly<Record<'files' | 'externals' | 'media' | 'pictures' | 'inner', number>> = {
  files: 20,
  externals: 20,
  media: 10,
  pictures: 20,
  inner: 60,
};

/** Reads the traces of content from a page's facts; without facts there are none. */
export function contentTraces(facts: PageFacts | null, scope: SiteScope): ContentTraces {
  const traces: ContentTraces = { ownText: 0, files: [], externals: [], media: [], pictures: [], frames: [], inner: [], hasForm: false };
  if (facts === null) return traces;
  traces.ownText = ownText(facts);
  traces.hasForm = facts.forms.some(isContentForm);
  const crumbs = new Set(facts.breadcrumb.flatMap(({ url }) => (url === null ? [] : [columnKey(url)])));
  for (const link of facts.links) addLink(link, traces, crumbs, scope);
  return traces;
}

function isContentForm(form: FormFacts): boolean {
  if (form.hasTextarea) return true;
  return !form.hasPassword && form.fields.length >= 4 && !/搜索|检索|查询|search/i.test(form.submitText);
}

function addLink(link: PageLink, traces: ContentTraces, crumbs: ReadonlySet<string>, scope: SiteScope): void {
  if (link.place === 'nav' || link.place === 'footer' || !/^https?:/.test(link.url)) return;
  const add = (to: keyof typeof KEPT, key: string): void => {
    if (traces[to].length < KEPT[to] && !traces[to].includes(key)) traces[to].push(key);
  };
  if (link.kind === 'frame' && scope.owns(link.url)) {
    if (traces.frames.length < 5) traces.frames.push(link.url);
  } else if (link.kind === 'frame' || link.kind === 'media') add('media', pageKey(link.url));
  else if (link.kind === 'image') {
    if (!DECORATION.test(link.url.slice(-120))) add('pictures', pageKey(link.url));
  } else if (link.kind !== 'page' || NAV_WORD.test(link.text.trim()) || isNoColumnName(link.text)) return;
  else if (isFile(link.url)) add('files', pageKey(link.url));
  else if (!scope.owns(link.url)) add('externals', pageKey(link.url));
  else if (!scope.isHome(link.url)) {
    const key = columnKey(link.url);
    if (!crumbs.has(key)) add('inner', key);
  }
}

/** Letters and digits of the page's own text, links left out: those are counted by where they lead. */
function ownText(facts: PageFacts): number {
  const lone = new Set(facts.links.flatMap((link) => (link.kind === 'page' ? [link.text.trim()] : [])));
  // A link within a sentence is part of what is said; one that is a line by itself only leads somewhere.
  const lines = facts.text.slice(0, TEXT_READ).split('\n');
  let text = lines.filter((line) => !lone.has(line.trim())).join('\n');
  const known = [
    facts.emptyNotice,
    facts.title,
    facts.heading,
    facts.siteName,
    facts.columnName,
    ...facts.title.split(/[-_|–—>·]/),
    ...facts.breadcrumb.map((crumb) => crumb.text),
    ...facts.lists.map((list) => list.name),
    ...facts.links.flatMap((link) => (link.kind === 'page' && link.place !== 'body' ? [link.text] : [])),
  ];
  const words = [...new Set(known.flatMap((word) => (word && word.trim().length >= 2 ? [word.trim()] : [])))];
  words.sort((a, b) => b.length - a.length);
  for (const word of words.slice(0, 400)) text = text.replaceAll(word, ' ');
  text = text.replace(/\[?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\]?/g, ' ').replace(FURNITURE, ' ');
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
