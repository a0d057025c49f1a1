/** Which part of a page an element opens: told by its tag, class and id, as templates name their parts. */
import { attribute, type Element } from '../html/element.ts';

/** `main` = not told. `side`: recommended and related links beside the content. */
export type Region = 'main' | 'head' | 'nav' | 'crumb' | 'side' | 'footer' | 'pager';

const FOOTER =
  /^(?:footer|foot|ft|bottom|btm|copyright|copy-?right|bqsm|dibu|wz_?bottom|page-?footer|g-?ft|friend-?links?|yqlj|links?box)\d*$|^(?:footer|foot|copyright|dibu)[-_A-Z\d]|[-_](?:footer|foot|copyright)\d*$|[a-z]Foot(?:er)?\d*$/;
const NAV =
  /^(?:nav|navi|navbar|menu|daohang|dh|mainmenu|topmenu|leftmenu|dropdown|submenu|navigation|site-?nav|channel-?nav|m-?nav)\d*$|^(?:nav|menu|daohang)[-_A-Z\d]|[-_](?:nav|navi|menu|navbar)\d*$|[a-z](?:Nav|Menu)\d*$/;
const HEAD =
  /^(?:header|top|top-?bar|head-?box|site-?header|g-?hd|page-?header|logo|banner|toolbar|topbox)\d*$|^(?:header|topbar|banner)[-_]|[-_](?:header|topbar|banner)\d*$/;
const CRUMB =
  /^(?:position|breadcrumbs?|crumbs?|location|weizhi|dqwz|wz|dangqian|cur-?pos(?:ition)?|current-?position|local|path|bread|bread-?nav|curmb|mbx|mianbao|mianbaoxie|dqw|place|now-?place|subnav-?path|winpos|addr|dqlm|lujing|site-?path|page-?position|where|wzdh)\d*$|breadcrumb|[-_](?:position|crumbs?|location|weizhi|dqwz|mbx|bread)\d*$|[a-z](?:Position|Crumbs?|Location)$/;
const PAGER =
  /^(?:page|pager|pages|paging|pagination|pagebar|page-?nav|page-?list|page-?box|fenye|fy|pb_sys_common|digg|turnpage|page-?div|page-?turn|laypage.*|pagination.*|easysite-total-page|default_pgContainer)\d*$|[-_](?:pager|paging|pagination|fenye)\d*$/;
const SIDE =
  /^(?:side|side-?bar|aside|hot|hot-?news|related|relate|relevant|recommend|rec|tuijian|xgxx|xgwj|xgzc|xgyd|xglj|xgjd|xgwz|rank|ranking|phb|rdph|new-?hot|correlation|about-?news|other-?news|more-?news|prenext|pre-?next|prev-?next|sxp|share|bdsharebuttonbox|bshare.*|qrcode|ewm|float.*|piaofu|guess|like|comments?|comment-?list|pinglun)\d*$|^(?:sidebar|related|relat|recommend|xiangguan|share)[-_A-Z]|[-_](?:side|sidebar|related|recommend|xgxx|share)\d*$|[a-z](?:Related|Recommend|Share|Sidebar)\d*$/;

const REGION_OF_ROLE: Readonly<Record<string, Region>> = {
  navigation: 'nav',
  banner: 'head',
  contentinfo: 'footer',
  complementary: 'side',
};

/** Region that a tag names by itself; null when it names none. */
export function regionOfTag(tag: string): Region | null {
  switch (tag) {
    case 'nav':
      return 'nav';
    case 'footer':
      return 'footer';
    case 'aside':
      return 'side';
    case 'header':
      return 'head';
    default:
      return null;
  }
}

/** Region named by role, id or class of an element; null when they name none. */
export function regionOfNames(element: Element): Region | null {
  const role = attribute(element, 'role');
  if (role !== null && Object.hasOwn(REGION_OF_ROLE, role)) return REGION_OF_ROLE[role]!;
  const names = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`;
  if (names.length < 2) return null;
  for (const name of names.slice(0, 300).split(/\s+/)) {
    if (name === '') continue;
    const region = regionOfName(name);
    if (region) return region;
  }
  return null;
}

function regionOfName(name: string): Region | null {
  const lower = /[a-z]/.test(name) ? name : name.toLowerCase();
  if (CRUMB.test(lower)) return 'crumb';
  if (PAGER.test(lower)) return 'pager';
  if (FOOTER.test(lower)) return 'footer';
  if (SIDE.test(lower)) return 'side';
  if (NAV.test(lower)) return 'nav';
  if (HEAD.test(lower)) return 'head';
  return null;
}
