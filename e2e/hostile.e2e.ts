/**
 * Websites that misbehave in every way, from outside: the command gives a report that holds or one clear sentence, with the right
 * exit status, no stack trace, in bounded time and memory.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/campaign/index.ts';
import { selfSigned } from '../src/collect/net/testing/servers.ts';
import { cleanUp, inFolder, inspect, LONGEST_MS, pagesIn } from './hostile/inspecting.ts';
import {
  aDeadPort,
  anOfficeSite,
  aRawServer,
  aSecureSite,
  aSite,
  body,
  closeSites,
  endless,
  html,
  notFound,
  page,
  type Site,
  zipBomb,
} from './hostile/sites.ts';
import { isOneSentence, zhengxun } from './running.ts';

const MAX_MB = 512;

afterAll(async () => {
  await closeSites();
  cleanUp();
});

const noteOf = (report: Report, id: string): string => report.indicators.find((one) => one.id === id)?.note ?? '';
const outcomeOf = (report: Report, id: string): string | undefined => report.indicators.find((one) => one.id === id)?.outcome;
function hostsFile(name: string, lines: string[]): string {
  const file = inFolder(name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
describe.concurrent('打不开的首页：无法判定，写明看到了什么', { timeout: LONGEST_MS }, () => {
  const unreachable = async (url: string, told: RegExp, more: string[] = []) => {
    const { report, status, told: text } = await inspect(url, more);
    expect({ status, verdict: report.verdict, pages: report.coverage.pages }).toEqual({ status: 3, verdict: 'unknown', pages: 0 });
    expect(report.reasons[0]).toBe(report.coverage.incompleteReason);
    expect(report.reasons[0]).toMatch(told);
    expect(text).not.toMatch(/robots/);
    expect(outcomeOf(report, 'site-unreachable')).toBe('error');
    return report;
  };

  it('域名不存在', async () => {
    await unreachable('http://www.no-such-office.invalid/', /域名/);
  });
  it('连接被拒绝，理由只有一条，不是 robots', async () => {
    const report = await unreachable(`http://127.0.0.1:${await aDeadPort()}/`, /首页无法访问.*拒绝/);
    expect(noteOf(report, 'site-unreachable')).toMatch(/拒绝/);
    expect(report.reasons.filter((line) => line.startsWith('未能检查'))).toHaveLength(1);
  });
  it('接受连接后从不回答', async () => {
    await unreachable((await aRawServer(() => undefined)).origin, /秒内没有收到响应/, ['--timeout', '1']);
  });
  it('参照网址也打不开：是我们自己的网络', async () => {
    const silent = (await aRawServer(() => undefined)).origin;
    const dead = `http://127.0.0.1:${await aDeadPort()}/`;
    const report = await unreachable(silent, /本机网络/, ['--timeout', '1', '--references', dead]);
    expect(report.findings).toEqual([]);
  });
  it('回答的不是 HTTP', async () => {
    await unreachable((await aRawServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))).origin, /HTTP/);
  });
  it('回答到一半就断开', async () => {
    const site = await aRawServer((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n<html>')),
    );
    await unreachable(site.origin, /没有传完|中断/);
  });
  it('每秒一个字节，永远传不完', async () => {
    const site = await aSite((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('.'), 400);
      response.on('close', () => clearInterval(timer));
    });
    await unreachable(`${site.origin}/`, /时限|秒内/, ['--timeout', '1']);
  });
  it('首页返回 503', async () => {
    await unreachable(`${(await aSite(html(page('维护', '系统维护中'), {}, 503))).origin}/`, /503/);
  });
  it('首页返回 404', async () => {
    await unreachable(`${(await aSite(notFound)).origin}/`, /404/);
  });
  it('首页在两个地址之间来回跳转', async () => {
    const site = await aSite((request, response) => {
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' });
      response.end();
    });
    await unreachable(`${site.origin}/`, /跳转/);
  });
  it('首页一直跳往新地址', async () => {
    const site = await aSite((request, response) => {
      response.writeHead(302, { location: `${request.url}x` });
      response.end();
    });
    await unreachable(`${site.origin}/`, /跳转/);
    expect(site.asked.length).toBeLessThan(100);
  });
  it('压缩数据是坏的', async () => {
    const site = await aSite(html(Buffer.from('not gzip at all'), { 'content-encoding': 'gzip' }));
    const { report } = await inspect(`${site.origin}/`);
    expect({ verdict: report.verdict, pages: report.coverage.pages }).toEqual({ verdict: 'unknown', pages: 0 });
    expect(report.reasons[0]).toMatch(/声明为 gzip 而实际没有压缩/);
  });
});

describe.concurrent('不许我们看：无法判定，不绕过', { timeout: LONGEST_MS }, () => {
  it('首页被防护系统以 412 拦截', async () => {
    const site = await aSite(html('<script>var _$a="challenge";</script>', {}, 412));
    const { report } = await inspect(`${site.origin}/`);
    expect(report.verdict).toBe('unknown');
    expect(report.reasons[0]).toMatch(/防护|拦截/);
    expect(site.asked).toEqual(['/']);
  });
  it('压缩过的脚本验证页以 200 返回', async () => {
    const wall = page('请稍候', '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>');
    const site = await aSite(html(gzipSync(wall), { 'content-encoding': 'gzip' }));
    const { report } = await inspect(`${site.origin}/`);
    expect({ verdict: report.verdict, pages: report.coverage.pages }).toEqual({ verdict: 'unknown', pages: 0 });
    expect(report.reasons[0]).toMatch(/防护|拦截|验证/);
  });
  it('robots.txt 禁止一切：首页也不取', async () => {
    const site = await aSite(anOfficeSite(5), body('text/plain', 'User-agent: *\nDisallow: /\n'));
    const { report } = await inspect(`${site.origin}/`);
    expect(report.reasons[0]).toMatch(/robots\.txt 不允许/);
    expect({ asked: site.asked, verdict: report.verdict }).toEqual({ asked: [], verdict: 'unknown' });
  });
  it('robots.txt 返回 500:首页看得到，其余不取', async () => {
    const site = await aSite(anOfficeSite(5), html('', {}, 500));
    const { report } = await inspect(`${site.origin}/`);
    expect(report.reasons[0]).toMatch(/robots\.txt 未能读取.*500.*--no-robots/);
    expect(report.verdict).toBe('unknown');
    expect(site.asked.filter((one) => one !== '/')).toEqual([]);
  });
  it('robots.txt 一直不回答', async () => {
    const site = await aSite(anOfficeSite(5), () => undefined);
    const { report } = await inspect(`${site.origin}/`, ['--timeout', '3']);
    expect(report.reasons[0]).toMatch(/robots\.txt 未能读取/);
    expect(report.verdict).toBe('unknown');
  });
  it('robots.txt 没完没了：照常检查', async () => {
    const site = await aSite(anOfficeSite(5), endless({ 'content-type': 'text/plain' }, 'User-agent: nobody\nDisallow: /\n'));
    const { report } = await inspect(`${site.origin}/`);
    expect(report.coverage.pages).toBe(7);
  });
});

describe.concurrent('内网地址：没有 --allow-private 就不连接', { timeout: LONGEST_MS }, () => {
  const sentence = /不允许访问.*如确需检查内网地址请加 --allow-private/;
  let site: Site;
  beforeAll(async () => {
    site = await aSite(anOfficeSite(3));
  });
  const refused = async (url: string, more: string[] = []) => {
    const { report } = await inspect(url, more, { isPublicOnly: true });
    expect(report.reasons[0]).toMatch(sentence);
    expect({ verdict: report.verdict, allowed: report.coverage.allowPrivate, asked: site.asked }).toEqual({
      verdict: 'unknown',
      allowed: false,
      asked: [],
    });
  };

  it('直接写地址', () => refused(`${site.origin}/`));
  it('换一种写法', () => refused(`http://0x7f000001:${site.port}/`));
  it('写成 IPv6 映射地址', () => refused(`http://[::ffff:127.0.0.1]:${site.port}/`));
  it('经对照文件指向', () =>
    refused('http://www.qinghe.gov.cn/', ['--hosts-file', hostsFile('hosts-private', [`127.0.0.1:${site.port} www.qinghe.gov.cn`])]));
  it('page 同样拒绝', async () => {
    const { status, stdout, stderr } = await zhengxun(['page', `${site.origin}/`]);
    expect({ status, stdout, one: isOneSentence(stderr) }).toEqual({ status: 2, stdout: '', one: true });
    expect(stderr).toMatch(sentence);
  });
});

describe.concurrent('证书有问题：写明，页面照读', { timeout: LONGEST_MS }, () => {
  const cases: [string, string, number, RegExp][] = [
    ['自签名', 'www.qinghe.gov.cn', 30, /自签|不受信任|颁发/],
    ['已过期', 'www.qinghe.gov.cn', -5, /过期/],
    ['名称不符', 'www.other.gov.cn', 30, /名|不符|不一致|自签|不受信任/],
  ];
  it.each(cases)('%s', async (name, host, days, told) => {
    const certificate = selfSigned(host, days);
    // The certificates come from openssl, which every machine that runs these tests must have.
    if (certificate === null) throw new Error('没有 openssl，不能制作测试证书；请安装后重试');
    const site = await aSecureSite(certificate, anOfficeSite(3));
    const hosts = hostsFile(`hosts-${name}`, [`127.0.0.1:${site.port} www.qinghe.gov.cn`]);
    const { report } = await inspect('https://www.qinghe.gov.cn/', ['--hosts-file', hosts]);
    expect(report.coverage).toMatchObject({ complete: true, pages: 5 });
    const tls = report.findings.filter((finding) => finding.indicator === 'tls');
    expect(tls.map(({ message }) => message).join()).toMatch(told);
    expect(report.verdict).not.toBe('unknown');
  });
});

describe.concurrent('不是网站的地址：无法判定', { timeout: LONGEST_MS }, () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64');
  const cases: [string, () => ReturnType<typeof body>][] = [
    ['PDF', () => body('application/pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF')],
    ['JSON', () => body('application/json', '{"code":0,"data":[]}')],
    ['图片', () => body('image/png', png)],
    ['纯文本', () => body('text/plain', '青禾县民政局')],
    ['冒充网页的压缩包', () => body('text/html', Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(Buffer.alloc(4096, 7))]))],
    ['204 无内容', () => (_, response) => void response.writeHead(204).end()],
  ];
  it.each(cases)('%s', async (_, answer) => {
    const { report } = await inspect(`${(await aSite(answer())).origin}/`);
    expect({ verdict: report.verdict, complete: report.coverage.complete, pages: report.coverage.pages }).toEqual({
      verdict: 'unknown',
      complete: false,
      pages: 0,
    });
    expect(report.reasons[0]).toMatch(/不是网页|无法读取|没有内容|无法访问/);
  });
  it('空内容', async () => {
    const { report } = await inspect(`${(await aSite(body('text/html', ''))).origin}/`);
    expect(report.verdict).toBe('unknown');
    expect(report.coverage.pages).toBe(0);
    expect(report.reasons[0]).toMatch(/首页没有内容/);
  });
});

describe.concurrent('过大的内容：时间和内存有限', { timeout: LONGEST_MS }, () => {
  const home = page('青禾县民政局', '<a href="/big/">通知公告</a><a href="/tzgg/0.html">关于第0号事项的通知</a>');
  const twoGigabytes = String(2 ** 31);
  const withHome =
    (big: ReturnType<typeof body>): ReturnType<typeof body> =>
    (request, response) =>
      request.url === '/'
        ? html(home)(request, response)
        : request.url === '/big/'
          ? big(request, response)
          : anOfficeSite(1)(request, response);
  const cases: [string, () => ReturnType<typeof body>][] = [
    ['声明 2 GB 的页面', () => endless({ 'content-length': twoGigabytes }, page('大', ''))],
    ['没有尽头的页面', () => endless({}, page('大', ''))],
    ['压缩炸弹（2 GB 展开）', () => html(zipBomb(2048), { 'content-encoding': 'gzip' })],
    ['两层压缩炸弹', () => html(gzipSync(zipBomb(1024)), { 'content-encoding': 'gzip, gzip' })],
  ];
  it.each(cases)('栏目是%s:其余照查', async (_, big) => {
    const { report, peakMb } = await inspect(`${(await aSite(withHome(big()))).origin}/`);
    expect(report.coverage.pages).toBeGreaterThanOrEqual(2);
    expect(peakMb).toBeLessThan(MAX_MB);
  });
  it.each(cases.slice(1, 3))('首页是%s', async (_, big) => {
    const { peakMb } = await inspect(`${(await aSite(big())).origin}/`);
    expect(peakMb).toBeLessThan(MAX_MB);
  });
  it('响应头没有尽头', async () => {
    const site = await aRawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const more = (): void => {
        while (!socket.destroyed && socket.write(`X-Filler: ${'x'.repeat(8000)}\r\n`));
      };
      socket.on('drain', more);
      more();
    });
    const { report, peakMb } = await inspect(`${site.origin}/`);
    expect(report.verdict).toBe('unknown');
    expect(peakMb).toBeLessThan(MAX_MB);
  });
  it('一页五万个链接', async () => {
    const links = Array.from({ length: 50_000 }, (_, i) => `<li><a href="/tzgg/x${i}.html">第${i}条链接</a></li>`).join('');
    const site = await aSite((request, response) =>
      request.url === '/'
        ? html(page('青禾县民政局', `<ul>${links}</ul>`))(request, response)
        : html(page('文', '正文'))(request, response),
    );
    const { report, peakMb } = await inspect(`${site.origin}/`, ['--max-pages', '30']);
    expect(report.coverage).toMatchObject({ pages: 30, complete: false });
    expect(report.coverage.links).toBeGreaterThanOrEqual(50_000);
    expect(report.reasons.join('\n')).toMatch(/页数上限/);
    expect(peakMb).toBeLessThan(MAX_MB);
  });
  it('page 读没有尽头的页面', async () => {
    const site = await aSite(endless({}, page('没有尽头', '')));
    const { status, stdout, stderr } = await zhengxun(['page', `${site.origin}/`, '--allow-private', '--timeout', '3', '--format', 'json']);
    if (status === 0) expect((JSON.parse(stdout) as { title: string }).title).toBe('没有尽头');
    else expect({ status, one: isOneSentence(stderr) }).toEqual({ status: 2, one: true });
  });
});

describe.concurrent('写坏的网页和错报的编码：照读', { timeout: LONGEST_MS }, () => {
  const gbk = Buffer.from('b9abcae4b2e2cad4', 'hex');
  const deep = (tag: string, count: number): string => `<${tag}>`.repeat(count);
  const pages: [string, string | Buffer, string][] = [
    ['没有任何结束标签', '<html><title>甲<body><div><ul><li><a href=/tzgg/0.html>通知<li><a href=/tzgg/1.html>公告', 'text/html'],
    ['嵌套十万层', `<title>深</title>${deep('div', 100_000)}<a href="/tzgg/0.html">通知</a>`, 'text/html'],
    ['表格里嵌十万层表格', `<title>深</title>${deep('table><tr><td', 100_000)}<a href="/tzgg/0.html">通知</a>`, 'text/html'],
    ['十万个没有关上的格式标签', `<title>格</title>${deep('b><i><font', 30_000)}<a href="/tzgg/0.html">通知</a>`, 'text/html'],
    ['一个标签十万个属性', `<title>属</title><a ${'x=1 '.repeat(100_000)} href="/tzgg/0.html">通知</a>`, 'text/html'],
    ['没有关上的注释', '<title>注</title><a href="/tzgg/0.html">通知</a><!-- 一直是注释 <p>', 'text/html'],
    ['没有关上的脚本', '<title>脚</title><a href="/tzgg/0.html">通知</a><script>var a = "</scrip', 'text/html'],
    ['空字节和控制字符', Buffer.from('<title>a\0b</title>\0<a href="/tz\0gg/0.html">\u0001\u001b[31m通知</a>'), 'text/html'],
    [
      '名为原型键的标签和属性',
      '<title>原</title><__proto__ constructor=1 __proto__=2><meta name="__proto__" content="x"><a href="/tzgg/0.html">通知</a>',
      'text/html',
    ],
    [
      '地址都是坏的',
      '<title>址</title><a href="http://[">一</a><a href="http://a:99999/">二</a><a href="javascript:void(0)">三</a><a href="http://%zz/">四</a><base href="::::"><a href="//">五</a><a href="data:text/html,x">六</a>',
      'text/html',
    ],
    [
      '声明 UTF-8 其实是 GBK',
      Buffer.concat([Buffer.from('<meta charset="utf-8"><title>'), gbk, Buffer.from('</title><p>'), gbk]),
      'text/html; charset=utf-8',
    ],
    ['声明不存在的编码', '<meta charset="x-no-such"><title>青禾县民政局</title><p>正文', 'text/html; charset=klingon'],
    [
      '声明 gb2312 其实是 UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<title>青禾</title><p>正文', 'utf16le')]),
      'text/html; charset=gb2312',
    ],
    ['任意字节', Buffer.from(Array.from({ length: 60_000 }, (_, i) => (i * 7919 + (i >> 3)) & 255)), 'text/html'],
    ['没有内容类型', '<title>无</title><a href="/tzgg/0.html">通知</a>', ''],
  ];
  it('一个网站里全是这样的页', async () => {
    const list = pages.map(([name], index) => `<li><a href="/bad/${index}.html">${name}</a></li>`).join('');
    const site = await aSite((request, response) => {
      const bad = pages[Number(/^\/bad\/(\d+)\.html$/.exec(request.url ?? '')?.[1] ?? Number.NaN)];
      if (bad) return body(bad[2], bad[1])(request, response);
      return request.url === '/' ? html(page('青禾县民政局', `<ul>${list}</ul>`))(request, response) : anOfficeSite(2)(request, response);
    });
    const { report, peakMb } = await inspect(`${site.origin}/`, [], { crawl: inFolder('malformed') });
    expect(report.coverage.complete).toBe(true);
    expect(peakMb).toBeLessThan(MAX_MB);
    const read = pagesIn(inFolder('malformed'));
    expect(pages.flatMap(([name], index) => (read.includes(`/bad/${index}.html`) ? [] : [name]))).toEqual([]);
  });
  it.each(pages.filter((_, index) => index % 3 === 0))('作为首页也给出报告：%s', async (_, bytes, type) => {
    const site = await aSite((request, response) =>
      request.url === '/' ? body(type, bytes)(request, response) : anOfficeSite(2)(request, response),
    );
    const { peakMb } = await inspect(`${site.origin}/`);
    expect(peakMb).toBeLessThan(MAX_MB);
  });
  it('page 逐个读取，一行一个结果', async () => {
    const folder = inFolder('pages');
    mkdirSync(folder, { recursive: true });
    const files = pages.map(([, bytes], index) => {
      const file = path.join(folder, `${index}.html`);
      writeFileSync(file, bytes);
      return file;
    });
    const { status, stdout, stderr } = await zhengxun(['page', ...files, '--base', 'http://www.qinghe.gov.cn/a.html', '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const read = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { schema: string; charset: string; title: string });
    expect(read.map(({ schema }) => schema)).toEqual(pages.map(() => 'zhengxun.page/1'));
    expect(read[10]!.title).toBe('公输测试');
    expect(read[12]!.title).toBe('青禾');
  });
});
