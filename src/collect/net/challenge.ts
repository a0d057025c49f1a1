/**
 * Robot walls: answers by which a protection system keeps programs out. They are told, never passed: such an answer says
 * nothing about the site. A page that merely mentions captchas, or an ordinary 403, 404 or 500, is no wall: unless the status
 * itself says it, two signs of different kinds must come together.
 */

/** Bytes of the body's beginning that are looked at. */
export const WALL_LOOK_BYTES = 64 * 1024;

/**
 * The Chinese clause that names the wall, null when the answer is an ordinary one. `headers` with lower-case names,
 * `bodyStart`: beginning of the decoded body (bytes read as latin1 or decoded text, both are recognised). Pure; throws nothing.
 */
export function recogniseWall(status: number, headers: Readonly<Record<string, string>>, bodyStart: string): string | null {
  const text = bodyStart.length > WALL_LOOK_BYTES ? bodyStart.slice(0, WALL_LOOK_BYTES) : bodyStart;
  if (isDeadOrigin(status, headers, text)) return null;
  for (const wall of WALLS) if (wall.statuses(status) && wall.seen(text, headers, status)) return wall.sentence;
  return STATUS_WALLS.get(status) ?? null;
}

/** Cheap test whether an answer can be a wall at all; false saves decoding and looking. */
export function mayBeWall(status: number, contentType: string | undefined, bodyLength: number): boolean {
  if (STATUS_WALLS.has(status)) return true;
  if (status >= 300 && status < 400) return false;
  if (contentType !== undefined && !/html|text\/plain|javascript|json/i.test(contentType)) return false;
  // Pages of challenges are small: a page as large as this has content of its own.
  return bodyLength <= (status === 200 ? 24 * 1024 : 256 * 1024);
}

/** Whether the first bytes of a page give a reason to look at it whole; misses little, costs little, decides nothing. */
export function hintsAtWall(beginning: string): boolean {
  return /\$_ts|acw_sc|\barg1\s*=|__jsl|document\.cookie|captcha|just a moment|waf|cf[-_]chl|geetest/i.test(beginning);
}

interface Wall {
  sentence: string;
  statuses(status: number): boolean;
  seen(text: string, headers: Readonly<Record<string, string>>, status: number): boolean;
}

/** Statuses that no server gives to a plain GET but walls: 412 without a precondition, 521 with a script. */
const STATUS_WALLS = new Map([
  [412, '网站的动态防护要求运行脚本验证（状态码 412）'],
  [521, '网站的加速防护要求运行脚本验证（状态码 521）'],
]);

const any = () => true;
const ok = (status: number) => status === 200 || status === 202;
const error = (status: number) => status >= 400;

const WALLS: Wall[] = [
  {
    sentence: '网站的动态防护要求运行脚本验证（瑞数一类）',
    statuses: any,
    seen: (text) => /\$_ts\b/.test(text) && isScriptShell(text),
  },
  {
    sentence: '网站的加速防护要求运行脚本验证（加速乐一类）',
    statuses: any,
    seen: (text) => /__jsl_clearance/.test(text) && isScriptShell(text) && /<script/i.test(text),
  },
  {
    sentence: '网站的云防护要求运行脚本验证（acw_sc__v2）',
    statuses: any,
    seen: (text) => /acw_sc__v\d/.test(text) && /\barg1\s*=/.test(text) && isScriptShell(text),
  },
  {
    sentence: '网站的云防护要求运行脚本验证（Cloudflare 一类）',
    statuses: any,
    seen: (text, headers) =>
      headers['cf-mitigated'] === 'challenge' ||
      (/<title>\s*(?:Just a moment|Attention Required)/i.test(text) &&
        /cdn-cgi\/challenge-platform|cf[-_]chl|cf-browser-verification|__cf_chl/.test(text)),
  },
  {
    sentence: '网站要求运行脚本设置标识后重新访问',
    statuses: (status) => ok(status) || error(status),
    seen: (text) => setsCookieAndReloads(text) && isScriptShell(text),
  },
  {
    sentence: '网站要求输入验证码或滑块验证后才能访问',
    statuses: (status) => ok(status) || error(status),
    seen: asksForCaptcha,
  },
  {
    sentence: '网站的防火墙拦截了这次访问',
    statuses: (status) => ok(status) || error(status),
    seen: isFirewallPage,
  },
];

/** A page that is only a script: next to nothing to read, and no links to go on with. */
function isScriptShell(text: string): boolean {
  if (!/<script|document\.cookie/i.test(text)) return false;
  return readableLength(text, SHELL_CHARS) < SHELL_CHARS && !hasLinks(text);
}

/** Two links at least: a navigation, however short its words. */
function hasLinks(text: string): boolean {
  const links = text.matchAll(/<a\s[^>]{0,300}href/gi);
  return !links.next().done && !links.next().done;
}

const SHELL_CHARS = 80;

/** Characters a reader would see, counted up to `enough`: tags, scripts, styles, comments and white space left out. Linear. */
function readableLength(text: string, enough: number): number {
  let count = 0;
  let at = 0;
  while (at < text.length && count < enough) {
    const open = text.indexOf('<', at);
    const end = open < 0 ? text.length : open;
    for (; at < end && count < enough; at++) {
      const code = text.charCodeAt(at);
      // Later bytes of a character, when the page is read as latin1.
      if (code > 32 && (code < 0x80 || code > 0xbf)) count++;
    }
    if (open < 0 || count >= enough) break;
    at = afterTag(text, open);
  }
  return count;
}

const SKIPPED: [string, string][] = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
  ['<noscript', '</noscript'],
  ['<title', '</title'],
];

/** Index after the tag at `open`, and after its whole element when it holds nothing to read. */
function afterTag(text: string, open: number): number {
  const head = text.slice(open, open + 9).toLowerCase();
  for (const [begin, finish] of SKIPPED) {
    if (!head.startsWith(begin)) continue;
    const close = indexOfIgnoringCase(text, finish, open + begin.length);
    return close < 0 ? text.length : close + finish.length;
  }
  const close = text.indexOf('>', open);
  return close < 0 ? text.length : close + 1;
}

/** `needle` in lower case, beginning with a character that has no case. */
function indexOfIgnoringCase(text: string, needle: string, from: number): number {
  for (let at = text.indexOf(needle[0]!, from); at >= 0; at = text.indexOf(needle[0]!, at + 1)) {
    if (text.slice(at, at + needle.length).toLowerCase() === needle) return at;
  }
  return -1;
}

/** Sets a cookie and comes back: reloads, or goes to an address it works out. Going to a fixed address is an ordinary redirect. */
function setsCookieAndReloads(text: string): boolean {
  if (!/document\.cookie\s{0,9}=/.test(text)) return false;
  if (/location\.reload\s{0,9}\(/.test(text)) return true;
  for (const [leaving] of text.matchAll(/location(?:\.href\s{0,9}=|\s{0,9}=|\.(?:replace|assign)\s{0,9}\()(?!=)[^;\n<]{0,400}/g)) {
    if (!/^[^=(]{0,40}[=(]\s{0,9}(?:"[^"]*"|'[^']*')[\s)}]{0,9}$/.test(leaving)) return true;
  }
  return false;
}

/** Words to look for, as text and as the latin1 reading of their UTF-8 bytes: the charset of a wall page need not be known. */
interface Words {
  text: RegExp;
  bytes: RegExp;
}

function words(list: readonly string[]): Words {
  const escaped = list.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const bytes = escaped.map((word) => Buffer.from(word, 'utf8').toString('latin1'));
  return { text: new RegExp(escaped.join('|')), bytes: new RegExp(bytes.join('|')) };
}

/** Bytes read as latin1 hold no character above 0xff, Chinese text does. */
const mentions = (text: string, list: Words): boolean => (/[\u0100-\uffff]/.test(text) ? list.text : list.bytes).test(text);

const CAPTCHA_DEMANDS = words([
  '请完成安全验证',
  '请进行安全验证',
  '请完成验证后',
  '请输入验证码后继续',
  '请输入验证码以继续',
  '请拖动滑块',
  '请按住滑块',
  '访问验证',
  '人机验证',
  '安全验证',
  '为了您的账号安全',
  '验证后继续访问',
  '确认您是真人',
  'verify you are human',
  'verify that you are human',
  'are not a robot',
  'complete the security check',
  'unusual traffic',
]);
const CAPTCHA_MACHINERY =
  /nc_token|nocaptcha|AWSC\b|aliyunCaptcha|TencentCaptcha|TCaptcha|initGeetest|geetest|g-recaptcha|h-captcha|hcaptcha\.com|cf-turnstile|slide[-_]?(?:verify|captcha|block)|captcha[-_](?:box|img|form|container)|\/(?:captcha|verifycode|validatecode|waf[-_]?verify|waf_captcha)\b/i;

/** A demand and the machinery for it, on a page that has nothing else to read. */
function asksForCaptcha(text: string): boolean {
  return CAPTCHA_MACHINERY.test(text) && mentions(text, CAPTCHA_DEMANDS) && readableLength(text, 600) < 600;
}

/** Names by which protection products sign their pages and headers. */
const FIREWALL_NAMES = words([
  '安全狗',
  '云锁',
  '加速乐',
  '创宇盾',
  '知道创宇',
  '云防护',
  '云盾',
  'D盾',
  '护卫神',
  '玄武盾',
  '网防G01',
  '网站卫士',
  '宝塔',
  '长亭',
  '雷池',
  '安恒',
  '绿盟',
  '360网站卫士',
  '腾讯云防火墙',
  '网站防火墙',
  'Web应用防火墙',
  'Web 应用防火墙',
  'WAF',
  'SafeLine',
  'yunsuo',
  'safedog',
  'jiasule',
  'yunaq',
  'FortiGate',
  'ModSecurity',
  'Imperva',
  'Incapsula',
  'Sucuri',
  'aliyun_waf',
  'errors.aliyun.com',
  'waf.tencent',
]);
const FIREWALL_VERDICTS = words([
  '疑似攻击',
  '疑似黑客攻击',
  '攻击行为',
  '恶意攻击',
  '非法请求',
  '请求被拦截',
  '已被拦截',
  '拦截了您',
  '访问被拦截',
  '访问被阻断',
  '已被阻断',
  '被安全策略',
  '触发了安全策略',
  '安全拦截',
  '被网站管理员设置',
  '您的请求带有不合法',
  '您的访问请求可能',
  '不合法参数',
  '您的IP已被',
  '您的IP地址已被',
  '您的IP被',
  '已被封禁',
  '被列入黑名单',
  '访问过于频繁',
  'request has been blocked',
  'been blocked',
  'Access Denied',
  'Request Rejected',
  'request was rejected',
  'security policy',
  'potential threats',
]);
/** Headers that only protection systems set on a page of their own. */
const FIREWALL_HEADERS = [
  'x-waf-block',
  'x-waf-event-info',
  'x-denied-reason',
  'x-waf-uuid',
  'x-iinfo',
  'x-sucuri-block',
  'x-tengine-error',
  'eagleid-block',
  'x-cdn-block',
];
const FIREWALL_SERVERS = /safedog|yunsuo|jiasule|yunaq|chuangyu|waf|anyu|wangsucdn-shield|cloudwaf|fortiweb|bigip-asm|safeline/i;

/** A verdict and a name (in the page or its headers), on a page with little else; a status below 400 needs a shorter page. */
function isFirewallPage(text: string, headers: Readonly<Record<string, string>>, status: number): boolean {
  const limit = error(status) ? 1500 : 300;
  if (!mentions(text, FIREWALL_VERDICTS)) return false;
  const named =
    mentions(text, FIREWALL_NAMES) ||
    FIREWALL_SERVERS.test(headers.server ?? '') ||
    FIREWALL_HEADERS.some((name) => Object.hasOwn(headers, name));
  // An event number beside a verdict is the other way such pages show what they are.
  const numbered = error(status) && /(?:event[_ ]?id|request[_ ]?id|support ID|trace[_ ]?id|incident[_ ]?id)\W{0,12}[\w-]{8}/i.test(text);
  return (named || numbered) && readableLength(text, limit) < limit;
}

/** Cloudflare's own 521: the site behind it is down, which is the site's failure and no wall. */
function isDeadOrigin(status: number, headers: Readonly<Record<string, string>>, text: string): boolean {
  return status === 521 && Object.hasOwn(headers, 'cf-ray') && /web server is down|Error code 521/i.test(text);
}
