/**
 * Names of columns: which links of a navigation are no column at all, and what a name or address says about the class.
 * Source: guidelines.md section 4 (ColumnType values) and section 3 (content classes).
 */
import { pathOf } from '../address.ts';
import type { ColumnClass } from '../artifacts.ts';

const NO_COLUMN =
  /^(?:网站|返回|回到|返回到|本站)?(?:首页|主页|门户首页)$|设为首页|加入收藏|收藏本站|网站地图|站点地图|网站导航|^导航$|^(?:登录|登陆|注册|注销|退出|用户登[录陆]|会员登[录陆]|个人登[录陆]|法人登[录陆]|登录.{0,2}注册|用户中心|个人中心|我的主页|后台管理|管理入口|网站管理|邮箱登录)$|^(?:搜索|检索|查询|站内搜索|高级搜索|高级检索|全文检索|智能搜索|搜一搜)$|^(?:english|en|eng|español|français|русский|日本語|한국어|繁体|繁體|繁|繁体版|繁體版|繁體中文|繁体中文|简体|简体中文|简|中文|中文版|英文版|藏文版|蒙文版|维文版|民族语言|语言)$|无障碍|长者(?:助手|专区|版|模式)|老年(?:版|模式)|适老|关怀(?:版|模式)|大字版|手机版|移动版|触屏版|电脑版|客户端|小程序|微博|微信|公众号|抖音|二维码|\brss\b|订阅|^(?:版权|免责|隐私|网站)(?:声明|保护|说明)|法律声明|网站声明|使用帮助|^帮助$|找错|纠错|返回顶部|返回$|^(?:上|下)一?[页篇条]|^(?:更多|more|查看更多|全部|详情|详细|进入|点击进入|点击查看)(?:>|›|»|\+|\.)*$|^[>»›+.\d\s]+$|ipv6|^(?:今日)?天气$|智能问答|政务机器人|智能机器人|数字人/i;
const NO_COLUMN_PATH =
  /\/(?:search|so|s|sousuo|jsearch\w*|login|signin|register|logout|sso|tags?|rss|sitemap|wza|english|en|eng|big5|gb2big5|mobile|wap|m|admin|manage|member|user|usercenter|print)(?:\/|$|\.(?:s?html?|jsp|aspx?|php|do|action)$)/i;

/** The link is furniture of the site, not a column: home, search, login, language, accessibility, site map … */
export function isNoColumnName(name: string): boolean {
  return NO_COLUMN.test(name.replace(/\s+/g, ''));
}

/** The address leads to search, login, tags, another language or the like. */
export function isNoColumnAddress(url: string): boolean {
  return !/^https?:/i.test(url) || NO_COLUMN_PATH.test(pathOf(url)) || /[?&](?:keyword|keywords|searchword|tag|wd|q)=/i.test(url);
}

/** Values of ColumnType in their exact wording. */
const COLUMN_TYPES: Readonly<Record<string, ColumnClass>> = {
  概况信息: 'general-info',
  机构职能: 'org-functions',
  负责人信息: 'leaders',
  领导信息: 'leaders',
  工作动态: 'news',
  政务动态: 'news',
  动态要闻: 'news',
  通知公告: 'notice',
  公示公告: 'notice',
  政策文件: 'policy',
  文件资料: 'policy',
  信息公开指南: 'disclosure',
  信息公开目录: 'disclosure',
  信息公开制度: 'disclosure',
  依申请公开: 'disclosure',
  信息公开年报: 'annual-report',
  信息公开年度报告: 'annual-report',
  数据发布: 'data',
  数据开放: 'data',
  政策解读: 'interpretation',
  回应关切: 'other',
  办事服务: 'service',
  办事统计: 'statistics',
  咨询投诉: 'consultation',
  征集调查: 'survey',
  在线访谈: 'interview',
  专题专栏: 'topic',
};

/** Class a ColumnType value states, null when it states none, or several. */
export function classOfType(type: string): ColumnClass | null {
  const values = type.split(/[,，;；|、\s]+/).filter((value) => value !== '');
  if (values.length !== 1) return null;
  const value = values[0]!;
  return Object.hasOwn(COLUMN_TYPES, value) ? COLUMN_TYPES[value]! : classOfName(value);
}

/** First rule that fits wins: the narrow ones stand before the wide ones (政策解读 before 政策, 领导信箱 before 领导). */
const NAME_RULES: readonly [ColumnClass, RegExp][] = [
  ['other', /信访|举报|纪检|回应关切|(?:招标|采购)文件|新闻发布会|新闻办|政府工作报告|^(?:友情)?链接|曝光/],
  ['topic', /专题|主题教育|学习贯彻/],
  ['statistics', /办[件事理].{0,4}统计|统计.{0,2}办[件事]|(?:留言|信件|来信|咨询).{0,2}统计/],
  ['interpretation', /解读|图解|政策问答|一图读懂/],
  [
    'annual-report',
    /(?:公开|网站)(?:工作)?年(?:度报告|度报表|报)|^年(?:度报告|报)$|^工作年(?:报|度报表)$|网站年(?:报|度报表)|^政府网站(?:工作)?年度报表$/,
  ],
  ['interview', /访谈|直播间/],
  ['survey', /征集|(?:网上|在线|民意|问卷|满意度)调查|^调查$|问卷|征求意见|民意/],
  [
    'consultation',
    /信箱|咨询|留言|建言|投诉|来信|信件|问政|写信|答复选登|选登|互动交流|政民互动|公众(?:参与|互动)|互动(?:平台|中心|服务)|12345|我要问|^互动$/,
  ],
  ['disclosure', /(?:执法|处罚|许可|双随机|双公示|权力|权责).{0,4}(?:公示|公告|清单)|权责清单/],
  ['disclosure', /公开条例/],
  [
    'policy',
    /政策|法规|规章|规范性文件|条例|公报|法律法规|^法律$|(?:政府|部门|上级|县级|市级|本级|办公室|办|局|委)文件|^文件|文件(?:库|资料|汇编|下载)?$|政府令|国务院文件/,
  ],
  ['disclosure', /公开(?:指南|目录|制度|规定|事项|内容|专栏|申请)|依申请|主动公开|信息公开|政务公开/],
  ['news', /领导(?:活动|动态)|动态|要闻|新闻|快讯|资讯|时政|头条|快报|速递/],
  ['leaders', /领导(?!讲话|批示|关怀|小组)|负责人|班子成员|县长|市长|局长之窗/],
  [
    'org-functions',
    /机构(?:职能|设置|概况|信息|简介|介绍|职责)|^机构$|职能(?:配置|职责)?$|职能信息|主要职责|工作职责|部门职责|机关职能|内设(?:机构|科室|处室)|科室(?:设置|职能|职责)|直属(?:单位|机构)|下属(?:单位|机构)|组织机构|机关简介|单位简介|本局简介|三定/,
  ],
  ['general-info', /概况|概览|简介|历史沿革|行政区划|自然地理|地理位置|人口民族|风土人情|^走进|^(?:省|市|县|区|旗|镇|乡)情/],
  ['data', /数据|统计/],
  ['notice', /通知|公告|公示|通告/],
  ['service', /办事|政务服务|便民|服务|一件事|网上办|办理指南|事项清单|表格下载|下载中心|指南/],
  ['topic', /专栏/],
];

/** Class a name states, null when it states none. */
export function classOfName(name: string): ColumnClass | null {
  const text = name.replace(/\s+/g, '').slice(0, 60);
  for (const [columnClass, rule] of NAME_RULES) {
    if (rule.test(text)) return columnClass;
  }
  return null;
}

/** Words of addresses: initials of the usual names, and English ones. */
const ADDRESS_WORDS: Readonly<Record<string, ColumnClass>> = {
  ...words('news', 'xwzx xwdt news zwyw zwdt gzdt bmdt xqdt dtyw ywdt dtxx jryw yaowen dongtai xinwen tpxw spxw bddt zwxw'),
  ...words('notice', 'tzgg gsgg ggtz gggs notice notices tongzhi gonggao gongshi tzgs ggl'),
  ...words('policy', 'zcwj zcfg fgwj gfxwj flfg zfwj bmwj policy zhengce wjzl zfgb zfxxgkzc'),
  ...words('interpretation', 'zcjd jiedu zcjdwd'),
  ...words('org-functions', 'jgzn jgsz jggk zzjg nsjg zsjg zsdw zyzz jgxx'),
  ...words('leaders', 'ldzc ldjj ldbz ldfg ldcy leader leaders lingdao'),
  ...words('general-info', 'xqgk qxgk sqgk lsyg gaikuang xzqh gkxx bjgk zjwm'),
  ...words('disclosure', 'xxgkzn xxgkml xxgkzd ysqgk gkzn gkml gkzd zfxxgkzn zfxxgkml xxgk zwgk zfxxgk'),
  ...words('annual-report', 'xxgknb gknb xxgkndbg zfxxgknb zfwzndbb'),
  ...words('data', 'sjfb sjkf tjsj tjxx tjgb data shuju'),
  ...words('service', 'bszn bsfw wsbs zxbs bmfw zwfw bsdt fwzn service fuwu bgxz'),
  ...words('consultation', 'ldxinxiang jzxx szxx xzxx zxzx wyzx zxts hdjl gzcy zmhd liuyan message zxly'),
  ...words('survey', 'yjzj wsdc dczj zjdc myzj wjdc survey'),
  ...words('interview', 'zxft fangtan interview'),
  ...words('topic', 'ztzl zhuanti ztzt special'),
};

/** Class the last part of the address states, null when it states none; what stands above it names another column. */
export function classOfAddress(url: string): ColumnClass | null {
  const parts = pathOf(url)
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '' && !/^(?:index|default|list)\b/.test(part));
  const word = parts.at(-1)?.replace(/\.\w{2,5}$/, '') ?? '';
  return Object.hasOwn(ADDRESS_WORDS, word) ? ADDRESS_WORDS[word]! : null;
}

function words(columnClass: ColumnClass, list: string): Record<string, ColumnClass> {
  return Object.fromEntries(list.split(' ').map((word) => [word, columnClass]));
}
