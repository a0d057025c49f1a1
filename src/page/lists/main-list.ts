/** Which of a page's lists is the page's own: not the recommended ones beside it, not the navigation. */
import type { PageList } from './lists.ts';

const ASIDE_NAME =
  /热点|热门|推荐|相关|最新|排行|点击|浏览|图文|专题|链接|快速|导航|便民|精彩|视频|公告栏|友情|常用|扫一扫|分享|上一篇|下一篇|猜你|TOP/i;

/** Lists of the page's own content, the main one alone when it outweighs the rest. `isHome`: all of them count. */
export function ownLists(lists: readonly PageList[], isHome: boolean): PageList[] {
  const content = lists.filter((list) => list.region !== 'side' && list.region !== 'head');
  const dated = content.filter((list) => list.dated > 0 && list.dated * 2 >= list.items.length);
  if (isHome) return dated.length > 0 ? dated : content.filter(isTitleList);
  const candidates = dated.length > 0 ? dated : content.filter(isTitleList);
  let main: PageList | null = null;
  for (const list of candidates) if (!main || weight(list) > weight(main)) main = list;
  if (!main) return [];
  const named = candidates.filter((list) => list === main || (!ASIDE_NAME.test(list.name) && weight(list) >= weight(main) * 0.34));
  const total = named.reduce((sum, list) => sum + weight(list), 0);
  return weight(main) >= total * 0.55 ? [main] : named;
}

/** Groups worth naming: entries with dates, or titles rather than menu words. */
export function isRealList(list: PageList): boolean {
  return list.dated > 0 || isTitleList(list);
}

function weight(list: PageList): number {
  let characters = 0;
  for (const item of list.items) characters += Math.min(item.title.length, 40);
  return (list.dated > 0 ? list.dated * 30 : 0) + characters * (ASIDE_NAME.test(list.name) ? 0.3 : 1);
}

/** Addresses of columns: a directory, or its index page. */
const COLUMN_ADDRESS = /\/(?:(?:index|default|list|node)\w{0,12}\.\w{2,5})?(?:\?[^=]*=\w{0,8})?$/i;

/** Titles, not menu words: long on average, longer where they lead to columns. */
function isTitleList(list: PageList): boolean {
  if (list.items.length < 3) return false;
  let characters = 0;
  let columns = 0;
  for (const item of list.items) {
    characters += item.title.length;
    if (COLUMN_ADDRESS.test(item.url)) columns++;
  }
  return characters / list.items.length >= (columns * 2 > list.items.length ? 16 : 9);
}
