import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseWall, WALL_LOOK_BYTES } from './challenge.ts';

const noise = (length: number) =>
  Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * 7919) % 90)))
    .join('')
    .replaceAll('<', '_');
const article = (text: string, rest = '') =>
  `<!DOCTYPE html><html><head><title>市政府门户网站</title>${rest}</head><body><div class="nav">首页 政务公开 办事服务 互动交流</div><div class="TRS_Editor">${`<p>${text}</p>`.repeat(12)}</div><div>主办:市人民政府办公室 备案号</div></body></html>`;
const asBytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

interface Case {
  name: string;
  status: number;
  headers?: Record<string, string>;
  body: string;
}

const walls: Case[] = [
  { name: '412 空正文', status: 412, body: '' },
  { name: '521 空正文', status: 521, body: '' },
  {
    name: '瑞数 412',
    status: 412,
    body: `<html><head><meta id="x" content="${noise(200)}" r="m"><script r="m">$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.nsd=61234;$_ts.cd="${noise(900)}";</script><script src="/a1b2/c3.js" r="m"></script></head><body></body></html>`,
  },
  {
    name: '瑞数 202',
    status: 202,
    body: `<html><head><script>$_ts=window['$_ts'];$_ts.cd="${noise(400)}"</script></head><body onload="_$go()"></body></html>`,
  },
  {
    name: '瑞数 200 小页面',
    status: 200,
    body: `<!DOCTYPE html><html><head><script type="text/javascript">var $_ts={};$_ts.dfe1="${noise(1200)}"</script></head><body></body></html>`,
  },
  {
    name: '加速乐 521',
    status: 521,
    body: "<script>document.cookie=('_')+('_')+('jsl_clearance_s')+'=1';location.href=location.pathname+location.search</script>",
  },
  {
    name: '加速乐改用 200',
    status: 200,
    body: `<script>var a="__jsl_clearance";document.cookie=a+"=${noise(60)}";setTimeout('location.reload()',1500)</script>`,
  },
  {
    name: 'acw_sc__v2',
    status: 200,
    body: `<html><script>\nvar arg1='3000176000856006061501533003690027800375';var _0x4818=['${noise(300)}'];function setCookie(n,v){document.cookie=n+"="+v}\nsetCookie("acw_sc__v2",x);document.location.reload();</script></html>`,
  },
  {
    name: 'Cloudflare 403',
    status: 403,
    headers: { server: 'cloudflare', 'cf-mitigated': 'challenge' },
    body: '<title>Just a moment...</title>',
  },
  {
    name: 'Cloudflare 503 带重试',
    status: 503,
    headers: { 'retry-after': '5' },
    body: '<html><head><title>Just a moment...</title></head><body><script src="/cdn-cgi/challenge-platform/h/b/orchestrate"></script></body></html>',
  },
  {
    name: '写入标识后刷新',
    status: 200,
    body: '<html><head><script>function f(){document.cookie="srcurl="+x+";path=/;";window.location.href="/?WebShieldSessionVerify="+y}f()</script></head></html>',
  },
  { name: '标识脚本 location.replace', status: 403, body: '<script>document.cookie = "wzws_cid=" + t; location.replace(u)</script>' },
  {
    name: '滑块验证',
    status: 200,
    body: '<html><head><title>验证</title></head><body><div id="nc_1_wrapper" class="nocaptcha">请拖动滑块完成验证</div><script src="https://g.alicdn.com/AWSC/awsc.js"></script></body></html>',
  },
  {
    name: '验证码拦截页',
    status: 403,
    body: '<html><body><h3>访问验证</h3><form action="/waf_verify"><img src="/captcha/img"><input placeholder="请输入验证码后继续"></form></body></html>',
  },
  {
    name: 'hCaptcha',
    status: 403,
    body: '<html><body>Please verify you are human<div class="h-captcha" data-sitekey="x"></div></body></html>',
  },
  {
    name: '安全狗',
    status: 403,
    headers: { server: 'nginx' },
    body: '<html><head><title>网站防火墙</title></head><body>您的请求带有不合法的参数,已被网站管理员设置拦截!<p>来源:安全狗</p></body></html>',
  },
  { name: '安全狗响应头', status: 404, headers: { server: 'Safedog/4.0' }, body: '<p>您的访问请求可能对网站造成安全威胁,请求已被拦截</p>' },
  { name: '云锁', status: 200, body: '<html><body><h1>云锁</h1>您的请求疑似攻击行为,请求被拦截</body></html>' },
  {
    name: '创宇盾',
    status: 403,
    body: '<html><body>当前访问疑似黑客攻击,已被创宇盾拦截。如果您是网站管理员,请登录知道创宇云安全查看详情</body></html>',
  },
  {
    name: '疑似攻击 UTF-8 字节',
    status: 405,
    body: asBytes(
      '<html><title>405</title><body>很抱歉,由于您访问的URL有可能对网站造成安全威胁,您的访问被阻断。您的请求疑似攻击行为!由 WAF 提供防护</body></html>',
    ),
  },
  {
    name: '云盾 405',
    status: 405,
    body: '<html><body><img src="//errors.aliyun.com/images/x.png">很抱歉,您的访问被阻断,您的访问请求可能对网站造成安全威胁 Request ID: 7d8a9c1b2e3f4a5b</body></html>',
  },
  {
    name: 'BIG-IP ASM',
    status: 200,
    body: '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Your support ID is: 123456789012 WAF</body></html>',
  },
  {
    name: '雷池',
    status: 403,
    body: '<html><title>访问已被拦截</title><body>由于触发了安全策略,请求已被拦截 SafeLine event_id: 0a1b2c3d4e5f6071</body></html>',
  },
  { name: '封禁地址', status: 403, headers: { 'x-waf-uuid': 'abc' }, body: '<p>访问过于频繁,您的IP已被封禁</p>' },
];

const clean: Case[] = [
  { name: '普通首页', status: 200, body: article('市政府召开常务会议,研究部署当前工作。') },
  {
    name: '讲验证码的文章',
    status: 200,
    body: article('谨防诈骗:不要把短信验证码告诉他人。安全验证时请拖动滑块,人机验证(captcha-box)用于区分真人。'),
  },
  { name: '登录框带验证码', status: 200, body: article('请输入用户名和密码。', '<script>var captcha_img="/captcha/img"</script>') },
  {
    name: '讲网络安全的文章',
    status: 200,
    body: article('安全狗、云锁等 WAF 产品在检测到疑似攻击行为时会拦截请求,提示“您的请求疑似攻击行为”。'),
  },
  { name: '讲瑞数的文章', status: 200, body: article('动态防护产品会返回 412,并在页面中写入 $_ts 变量。', '<script>var x=1</script>') },
  {
    name: '带写 cookie 脚本的普通页',
    status: 200,
    body: article('通知公告。', '<script>document.cookie="skin=1";function go(){location.href="/index.html"}</script>'),
  },
  {
    name: '只有跳转脚本的首页',
    status: 200,
    body: '<html><head><script>window.location.href="/zwgk/index.html";</script></head><body></body></html>',
  },
  {
    name: '用脚本写标识但不刷新',
    status: 200,
    body: '<html><head><script>document.cookie="visit=1"</script></head><body>欢迎访问</body></html>',
  },
  { name: '空白页', status: 200, body: '' },
  {
    name: 'IIS 403',
    status: 403,
    headers: { server: 'Microsoft-IIS/8.5' },
    body: '<html><head><title>403 - 禁止访问: 访问被拒绝。</title></head><body><h2>403 - 禁止访问: 访问被拒绝。</h2><h3>您无权使用所提供的凭据查看此目录或页面。</h3></body></html>',
  },
  {
    name: 'IIS 403 英文',
    status: 403,
    headers: { server: 'Microsoft-IIS/10.0' },
    body: '<h2>403 - Forbidden: Access is denied.</h2><h3>You do not have permission to view this directory or page using the credentials that you supplied.</h3>',
  },
  {
    name: 'nginx 403',
    status: 403,
    headers: { server: 'nginx' },
    body: '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>',
  },
  { name: 'Tomcat 404', status: 404, body: '<html><body><h1>HTTP Status 404 – Not Found</h1><p>Apache Tomcat/8.5.50</p></body></html>' },
  {
    name: '404 页带防护厂商页脚',
    status: 404,
    body: '<html><body>您访问的页面不存在 <a href="/">返回首页</a> 本站由创宇盾提供防护</body></html>',
  },
  { name: '500 出错页', status: 500, body: '<html><body>服务器内部错误,请联系管理员。您的IP:1.2.3.4</body></html>' },
  {
    name: '502 网关',
    status: 502,
    headers: { server: 'cloudflare', 'cf-ray': '1' },
    body: '<html><head><title>502 Bad Gateway</title></head></html>',
  },
  {
    name: 'Cloudflare 源站不可用的 521',
    status: 521,
    headers: { server: 'cloudflare', 'cf-ray': '8a' },
    body: '<title>www.a.gov.cn | 521: Web server is down</title>',
  },
  { name: '403 只有判语没有署名', status: 403, body: '<p>Access Denied</p>' },
  { name: '429', status: 429, body: 'too many requests' },
  {
    name: '搜索页标题 Just a moment 的文章',
    status: 200,
    body: article('Just a moment in time', '<title>Just a moment in history</title>'),
  },
  { name: 'JSON 接口', status: 200, body: '{"code":0,"msg":"验证码错误","captcha":"/captcha/img"}' },
];

describe('recogniseWall', () => {
  it.each(walls)('墙:$name', ({ status, headers, body }) => expect(recogniseWall(status, headers ?? {}, body)).toMatch(/[一-龥]/));
  it.each(clean)('不是墙:$name', ({ status, headers, body }) => expect(recogniseWall(status, headers ?? {}, body)).toBeNull());
  it.each(clean.filter((one) => one.body !== ''))('按字节读也不是墙:$name', ({ status, headers, body }) =>
    expect(recogniseWall(status, headers ?? {}, asBytes(body))).toBeNull(),
  );
  it.each(walls.filter((one) => !one.name.includes('字节')))('按字节读也是墙:$name', ({ status, headers, body }) =>
    expect(recogniseWall(status, headers ?? {}, asBytes(body))).not.toBeNull(),
  );

  it('少了任何一个信号的页面都不是墙', () => {
    const pieces = [
      '<script>$_ts={}</script>',
      '请拖动滑块',
      '<div class="geetest"></div>',
      '安全狗',
      '请求已被拦截',
      '<script>document.cookie="a"</script>',
      '<script>location.reload()</script>',
    ];
    const long = article('这是一篇普通的文章,文字足够多,可以读。');
    for (const piece of pieces) expect(recogniseWall(200, {}, long.replace('</body>', `${piece}</body>`)), piece).toBeNull();
    for (const piece of [
      '请拖动滑块',
      '<div class="geetest"></div>',
      '安全狗',
      '请求已被拦截',
      '<script>document.cookie="a"</script>',
      '<script>location.reload()</script>',
    ])
      expect(recogniseWall(200, {}, `<html><body>${piece}</body></html>`), piece).toBeNull();
  });

  it('任何内容都在线性时间内给出结果', () => {
    const piece = fc.constantFrom(
      '<script',
      '</script>',
      '<!--',
      '-->',
      '<',
      '>',
      'document.cookie=',
      'location.href=',
      '$_ts',
      'arg1=',
      'acw_sc__v2',
      'event id ',
      '请求被拦截',
      'WAF',
      ' ',
      '\0',
      'captcha-',
      '/captcha',
      '<title>Just a moment',
      '<title>  ',
    );
    fc.assert(
      fc.property(fc.constantFrom(200, 202, 403, 404, 412, 503, 521), fc.array(piece, { maxLength: 60 }), (status, parts) => {
        const sentence = recogniseWall(status, {}, parts.join(''));
        expect(sentence === null || sentence.length > 5).toBe(true);
      }),
      { numRuns: 2000 },
    );
    for (const part of ['<title> ', '<', '<script', '<!--', 'document.cookie ', 'event id ', '验', 'request_id ', 'captcha-', '\n']) {
      const start = performance.now();
      recogniseWall(403, {}, part.repeat(WALL_LOOK_BYTES));
      expect(performance.now() - start, part).toBeLessThan(500);
    }
  });
});
