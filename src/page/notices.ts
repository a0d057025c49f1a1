/** Sentences that say a page is not what it seems: an empty column, an error page answered with 200, a robot wall. */
import { CLUE } from './outline/clues.ts';
import type { Outline } from './outline/outline.ts';
import { hasTrait, TRAIT } from './outline/traits.ts';

const MAX_LINES = 5000;

const EMPTY =
  /(?:暂无|没有(?:找到|查到|查询到|检索到)?|尚无|未找到|未查询到|查无|无)(?:任何|相关|该|此|您要的|您查询的|符合条件的|更多|可显示|可用|最新)?的?(?:栏目|列表)?(?:内容|信息|数据|记录|文章|资料|新闻|公告|文件|结果|稿件|留言|来信|公示|项目|调查|征集|访谈|活动)|(?:栏目|页面|网站|频道|内容|信息|系统|专栏|功能|模块|本栏|该栏|此栏)[^。;；\n]{0,6}(?:正在|尚在|仍在)?(?:建设|更新|维护|完善|整理|制作|升级|开发|调整|筹备)(?:之?中|当中)(?=$|[\s,，。.…!！~;；、)）】\]]|敬请|请)|^(?:正在|网站|栏目|页面)?(?:建设|更新|维护|完善|整理|制作|升级|开发)中[.。…!！~]*$|敬请期待|(?:内容|资料|信息)(?:正在)?(?:更新|整理|补充|添加|录入)中|under construction|coming soon|no data|^暂无$|^无数据$/i;
const NOT_EMPTY = /暂无评论|暂无附件|暂无图片|暂无相关链接|没有了|暂无.{0,6}(?:评论|回复|附件)|上一篇|下一篇/;

const isEmptyNotice = (text: string) => EMPTY.test(text) && !NOT_EMPTY.test(text);

/** The sentence that says a column is empty, null when none. Only a short line of its own counts. */
export function emptyNoticeOf(outline: Outline): string | null {
  for (const line of outline.lines.slice(0, MAX_LINES)) {
    if (line.region === 'footer' || line.region === 'nav' || line.region === 'side' || line.region === 'crumb') continue;
    if (line.text.length > 40 || line.linked > 0 || line.text.length < 2) continue;
    if (hasTrait(line, TRAIT.empty, CLUE.empty, isEmptyNotice)) return line.text;
  }
  return null;
}

const MISSING_TITLE =
  /^(?:[^\p{L}\d]{0,3})(?:404|410)(?:\D|$)|(?:404\s?(?:not found|错误|页面|error)|not found|页面不存在|找不到(?:该|您|此|相关)?.{0,8}(?:页|网页|文件|内容)|页面(?:未|没有)找到|无法找到(?:该|此)?(?:页|网页)|访问(?:的)?页面(?:不存在|已删除)|错误页面|出错(?:了|啦)|系统(?:错误|提示)|error\s?page|page not found)/iu;
const MISSING_TEXT =
  /(?:您|你)?(?:要|所|正在)?(?:访问|查看|浏览|请求|查找|寻找|打开)的?(?:该)?(?:页面|网页|文件|内容|信息|文章|栏目|资源|地址|链接)[^。\n]{0,12}(?:不存在|已?被?删除|已?失效|找不到|未找到|已经?被?移除|已?下线|无法(?:找到|访问|显示)|走丢|丢失)|(?:页面|网页|文章|信息|内容|文件|栏目|链接)(?:不存在|已被?删除|未找到|没有找到|走丢了|找不到了|已经?失效|已下线|已撤下)|(?:抱歉|对不起|很遗憾)[^。\n]{0,20}(?:页面|网页|内容|信息|文章)[^。\n]{0,12}(?:不存在|删除|找不到|未找到|失效|无法|丢)|找不到(?:和您|与您|您)?[^。\n]{0,12}(?:页|网页|内容|信息|资源)|(?:404|HTTP)\s{0,3}(?:not\s?found|错误|error)|page (?:you|not|cannot|could)[^.\n]{0,40}(?:found|exist)|the (?:page|resource)[^.\n]{0,50}(?:not (?:be )?found|does not exist|cannot be found)|参数(?:错误|有误|不正确)$|非法(?:访问|请求|参数)/i;

const isMissing = (text: string) =>
  /不存在|删除|失效|找不到|未找到|找到|移除|下线|无法|丢|404|not|错误|有误|不正确|非法|走|撤下|HTTP/i.test(text) && MISSING_TEXT.test(text);

/** The words in which a page says that it does not exist; null when it does not say so. A long page is no error page. */
export function soft404Of(outline: Outline, prose: number): string | null {
  const title = outline.title;
  if (title !== '' && title.length < 60 && MISSING_TITLE.test(title) && prose < 600) return title;
  if (prose > 400) return null;
  let seen = 0;
  for (const line of outline.lines) {
    if (line.region === 'footer' || line.region === 'nav') continue;
    if (++seen > 60) break;
    if (line.text.length <= 80 && line.linked < line.text.length / 2) {
      if (hasTrait(line, TRAIT.missing, 0, isMissing)) return line.text;
    }
  }
  return null;
}

const CHALLENGES: readonly (readonly [RegExp, string])[] = [
  [/__jsl_clearance|\bjsl_clearance/i, '__jsl_clearance'],
  [/_\$[a-z0-9]{2}\s?=\s?.{0,40}_\$[a-z0-9]{2}\(|\$_ts\s?=\s?window\['\$_ts'\]|window\['\$_ts'\]|\$_ts\.cd/i, '$_ts'],
  [/cf-browser-verification|challenge-platform|cf_chl_|__cf_chl|Just a moment\.\.\./i, 'cf_chl'],
  [/acw_sc__v[23]|arg1\s?=\s?['"][0-9A-F]{40}['"]/i, 'acw_sc'],
  [/(?:wzws|WZWS)(?:chlg|template|_?challenge|-)|wzws-waf|WZWSREL/i, 'wzws'],
  [/yunsuo_session|security_session_verify|security_session_mid_verify|YUNSUO/i, 'yunsuo'],
  [/_waf_|waf_captcha|wafverify|slidercaptcha|geetest_|aliyunwaf|awswaf|__tst_status|EO_Bot_Ssid|probe_id\b|bot-?check/i, 'waf'],
];
const CHALLENGE_TEXT =
  /(?:请(?:完成|进行|输入|拖动)[^。]{0,12}(?:验证|滑块)|安全验证|人机验证|正在(?:验证|检查)(?:您的)?浏览器|浏览器安全检查|访问(?:过于频繁|被拦截|被阻断)|请开启\s?javascript[^。]{0,10}(?:刷新|访问)|please enable javascript and cookies|checking your browser|verify you are human|您的访问(?:请求)?(?:疑似|存在|可能)[^。]{0,20}(?:攻击|威胁|风险|异常)|请求(?:存在|可能存在)威胁[^。]{0,10}(?:已被拦截)?)/i;

/** What shows that this is a robot wall's page and not the site's own; null when it is the site's. */
export function challengeOf(source: string, outline: Outline, prose: number): string | null {
  // a wall shows hardly any text; a page with content is content even if such a script stands in it
  if (prose > 200 || outline.anchors.length > 15) return null;
  const visible = outline.lines
    .slice(0, 40)
    .map((line) => line.text)
    .join('\n')
    .slice(0, 4000);
  const said = CHALLENGE_TEXT.exec(visible) ?? (CHALLENGE_TEXT.exec(outline.title) || null);
  if (visible.length < 400) {
    const head = source.length > 200_000 ? source.slice(0, 200_000) : source;
    for (const [pattern, name] of CHALLENGES) if (pattern.test(head)) return name;
  }
  return said && visible.length < 800 ? said[0] : null;
}
