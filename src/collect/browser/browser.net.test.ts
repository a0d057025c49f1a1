import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selfSignedCertificate } from '../../demo/certificate.ts';
import { type Browser, type BrowserOptions, createBrowser, type Rendered } from './browser.ts';
import { aSite, aTcpEar, type TestSite } from './testing/site.ts';

const base: BrowserOptions = { hosts: null, allowPrivate: true, timeoutMs: 10_000, userAgent: 'Zhengxun test' };

async function aBrowser(more: Partial<BrowserOptions> = {}): Promise<Browser> {
  const browser = await createBrowser({ ...base, ...more });
  if ('missing' in browser) throw new Error(`测试需要 Chromium:${browser.missing}`);
  return browser;
}

/** Renders a page that must succeed. */
async function rendered(browser: Browser, url: string): Promise<Rendered> {
  const result = await browser.render(url);
  if (result.kind !== 'rendered') throw new Error(`${result.kind}: ${result.detail}`);
  return result;
}

interface Process {
  pid: number;
  status: string;
  line: string;
}

/** Processes of browsers that this process started, oldest first; other tests have browsers of their own. */
function chromiumProcesses(): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((pid) => {
      try {
        return [{ pid, status: readFileSync(`/proc/${pid}/status`, 'utf8'), line: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
      } catch {
        return []; // ended meanwhile
      }
    });
  const parents = new Map(all.map(({ pid, status }) => [pid, parentIn(status)]));
  const isOurs = (pid: number): boolean => {
    for (let parent = parents.get(pid); parent !== undefined; parent = parents.get(parent)) if (parent === process.pid) return true;
    return false;
  };
  return all.filter(({ pid, line, status }) => (line.includes('zhengxun-browser-') || status.includes('chromium')) && isOurs(pid));
}

const parentIn = (status: string): number => Number(/^PPid:\s+(\d+)$/m.exec(status)![1]);

/** The first process of each browser: started by this one. */
const firstProcesses = (): Process[] => chromiumProcesses().filter(({ status }) => parentIn(status) === process.pid);

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  site = await aSite();
  browser = await aBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('渲染页面', () => {
  it('脚本填出的列表成为文档的一部分', async () => {
    site.page(
      '/list',
      '<!doctype html><title>通知公告</title><ul id=a></ul><script>setTimeout(()=>{for(let i=0;i<3;i++)a.insertAdjacentHTML("beforeend","<li>通知"+i+"</li>")},200);console.error("x");throw 1</script>',
    );
    const result = await rendered(browser, `${site.url}/list`);
    expect(result.html.toString()).toMatch(/^<!DOCTYPE html><html>.*<li>通知2<\/li>/s);
    expect(result).toMatchObject({
      status: 200,
      finalUrl: `${site.url}/list`,
      consoleErrors: 2,
      settled: true,
      truncated: false,
      blocked: [],
    });
    expect(site.agents()).toContain('Zhengxun test');
  });

  it('跳转之后给出最后的地址，读取时不装载图片', async () => {
    site.page('/from', (_request, response) => response.writeHead(302, { location: '/to' }).end());
    site.page('/to', '<img src=/picture.png><p>到了</p>');
    const result = await rendered(browser, `${site.url}/from`);
    expect(result.finalUrl).toBe(`${site.url}/to`);
    expect(site.asked()).not.toContain('/picture.png');
  });

  it('错误页也是页面，状态照实给出', async () => {
    const result = await rendered(browser, `${site.url}/nothing-here`);
    expect(result.status).toBe(404);
  });

  it('页面的脚本改写了自身的接口，读出的仍是真实内容', async () => {
    site.page(
      '/liar',
      '<p>真实</p><script>Object.defineProperty(Element.prototype,"outerHTML",{get(){return "假的"}});document.documentElement.toString=()=>"假的"</script>',
    );
    expect((await rendered(browser, `${site.url}/liar`)).html.toString()).toContain('<p>真实</p>');
  });

  it('https 页面经隧道装载，证书不可信也照看；不会 TLS 的服务器说明原因', async () => {
    const server = https.createServer(selfSignedCertificate('localhost'), (_request, response) => response.end('<p>secure</p>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      expect((await rendered(browser, `https://127.0.0.1:${port}/`)).html.toString()).toContain('<p>secure</p>');
      expect(await browser.render(`https://127.0.0.1:${site.port}/`)).toMatchObject({ kind: 'tls' });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('首部写法不规范的服务器，内容照读', async () => {
    const server = net.createServer((socket) => {
      socket.once('data', () =>
        socket.end('HTTP/1.1 200 OK\r\nX-Odd: a\u0001b\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<p>odd</p>'),
      );
      socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect((await rendered(browser, `http://127.0.0.1:${port}/`)).html.toString()).toContain('<p>odd</p>');
    server.close();
  });

  it('412 等机器人防护：如实说明，其脚本不运行', async () => {
    for (const [path, status, body] of [
      ['/wall', 412, '<script>new Image().src="/solved";document.cookie="a=1";location.reload()</script>'],
      ['/shell', 200, '<html><script>document.cookie="__jsl_clearance=1";fetch("/solved");location.href="/shell"</script></html>'],
    ] as const) {
      site.page(path, (_request, response) => response.writeHead(status, { 'content-type': 'text/html' }).end(body));
      expect(await browser.render(`${site.url}${path}`)).toMatchObject({ kind: 'blocked', detail: expect.stringContaining('运行脚本') });
    }
    expect(site.asked()).not.toContain('/solved');
  });

  it('连接不上、名称不存在、不是网页的地址：说明原因', async () => {
    const ear = await aTcpEar();
    await ear.close();
    expect(await browser.render(`http://127.0.0.1:${ear.port}/`)).toMatchObject({ kind: 'refused' });
    expect(await browser.render('http://no-such-host.invalid/')).toMatchObject({ kind: 'dns' });
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'chrome://version', 'about:blank', '不是地址'])
      expect(await browser.render(url), url).toMatchObject({ kind: 'protocol' });
    site.page('/file', (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/zip', 'content-disposition': 'attachment' }).end('PK'),
    );
    expect(await browser.render(`${site.url}/file`)).toMatchObject({ kind: 'protocol', detail: '该地址返回的是下载文件，不是网页' });
    site.page('/ring', (_request, response) => response.writeHead(302, { location: '/ring' }).end());
    expect(await browser.render(`${site.url}/ring`)).toMatchObject({ kind: 'too-many-redirects' });
  });

  it('弹窗、对话框、权限、下载都不打扰，服务线程不注册', async () => {
    site.page(
      '/pushy',
      `<p id=a>.</p><script>
        alert('x'); confirm('y'); a.textContent += prompt('z') === null ? 'no-prompt ' : '';
        window.open('/popup'); onbeforeunload = () => 'stay';
        const link = document.createElement('a'); link.href = '/file'; link.download = 'x'; link.click();
        navigator.serviceWorker?.register('/sw.js').then(() => a.textContent += 'registered ', () => a.textContent += 'no-worker ');
        Notification.requestPermission().then((answer) => a.textContent += answer + ' ');
      </script>`,
    );
    site.page('/sw.js', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end('fetch("/from-worker")'),
    );
    const text = (await rendered(browser, `${site.url}/pushy`)).html.toString();
    expect(text).toContain('no-prompt');
    expect(text).not.toContain('granted');
    expect(site.asked()).not.toContain('/sw.js');
  });

  it('两个页面之间不共用任何状态', async () => {
    site.page(
      '/state',
      '<p id=a></p><script>a.textContent=document.cookie+localStorage.x;document.cookie="k=v";localStorage.x="kept"</script>',
    );
    await rendered(browser, `${site.url}/state`);
    expect((await rendered(browser, `${site.url}/state`)).html.toString()).toContain('<p id="a">undefined</p>');
  });
});

describe('限度', () => {
  it('巨大的文档被截断，过多的请求和字节被拦下', async () => {
    const tight = await aBrowser({ maxHtmlBytes: 10_000, maxRequests: 20, maxBytes: 1e6 });
    try {
      site.page('/big', '<script>document.write("<p>很长</p>".repeat(10000))</script>');
      const big = await rendered(tight, `${site.url}/big`);
      expect(big.truncated).toBe(true);
      expect(big.html.length).toBeLessThanOrEqual(10_000);

      site.page('/many', '<script>for(let i=0;i<200;i++)fetch("/n"+i).catch(()=>0)</script>');
      const many = await rendered(tight, `${site.url}/many`);
      expect(site.asked().filter((path) => /^\/n\d+$/.test(path)).length).toBeLessThan(20);
      expect(many.blocked.some(({ reason }) => reason.includes('请求超过 20 个'))).toBe(true);

      site.page('/endless', (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const pour = () => {
          while (!response.destroyed && response.write(Buffer.alloc(1 << 16, 'a b\n')));
          response.once('drain', pour);
        };
        pour();
      });
      const endless = await rendered(tight, `${site.url}/endless`);
      expect(endless.truncated).toBe(true);
      expect(endless.blocked).toContainEqual({ url: '*', reason: expect.stringContaining('1 MB') });
      site.page('/bomb', (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(40 << 20, 97))),
      );
      expect(await tight.render(`${site.url}/bomb`)).toMatchObject({ kind: 'body-incomplete', detail: expect.stringContaining('1 MB') });
    } finally {
      await tight.close();
    }
  });

  it('不停跳转的页面最终停住', async () => {
    site.page('/hop', '<script>location.href="/hop?"+Math.random()</script>');
    const pages = site.asked().length;
    await browser.render(`${site.url}/hop`);
    expect(site.asked().length - pages).toBeLessThan(10);
  });

  it('脚本死循环、迟迟不答的服务器：按时放弃，后面的页面照常', async () => {
    const quick = await aBrowser({ timeoutMs: 2000 });
    try {
      site.page('/loop', '<p>x</p><script>for(;;);</script>');
      expect(await quick.render(`${site.url}/loop`)).toMatchObject({ kind: 'timeout' });
      site.page('/silent', () => undefined);
      expect(await quick.render(`${site.url}/silent`)).toMatchObject({ kind: 'timeout' });
      site.page('/fine', '<p>好</p>');
      expect((await rendered(quick, `${site.url}/fine`)).html.toString()).toContain('好');
    } finally {
      await quick.close();
    }
  });

  it('浏览器中途被杀：重试一次；又被杀才说明，下一页重新启动', async () => {
    const fragile = await aBrowser();
    try {
      let kills = 0;
      const killer = (times: number) =>
        site.page('/killer', (_request, response) => {
          // Several browsers run in this test: the newest is the one that is asking.
          if (kills++ < times) process.kill(firstProcesses().at(-1)!.pid, 'SIGKILL');
          else response.end('<p>alive</p>');
        });
      killer(1);
      expect((await rendered(fragile, `${site.url}/killer`)).html.toString()).toContain('alive');
      kills = 0;
      killer(2);
      expect(await fragile.render(`${site.url}/killer`)).toMatchObject({ kind: 'our-side' });
      expect((await rendered(fragile, `${site.url}/killer`)).html.toString()).toContain('alive');
    } finally {
      await fragile.close();
    }
  });
});

describe('进程', () => {
  it('沙箱开着，不以 root 运行', async () => {
    const seen: Process[] = [];
    site.page('/look', (_request, response) => {
      seen.push(...chromiumProcesses());
      response.end('<p>x</p>');
    });
    await rendered(browser, `${site.url}/look`);
    const renderers = seen.filter(({ line }) => line.includes('--type=renderer'));
    expect(renderers.length).toBeGreaterThan(0);
    for (const { status } of renderers) expect(status).toMatch(/^Seccomp:\s+2$/m);
    for (const { status, line } of seen) {
      expect(status).not.toMatch(/^Uid:\s+0\b/m);
      expect(line).not.toContain('--no-sandbox');
    }
  });

  it('找不到浏览器：一句话说明怎么办', async () => {
    expect(await createBrowser({ ...base, chromiumPath: '/nowhere/chromium' })).toMatchObject({
      missing: expect.stringContaining('/nowhere/chromium'),
    });
    expect(await createBrowser({ ...base, chromiumPath: '/bin/true' })).toMatchObject({ missing: expect.stringContaining('未能启动') });
  });

  it('内核不允许沙箱：说明怎么办，绝不关掉沙箱', async () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-fake-'));
    chmodSync(dir, 0o755);
    for (const complaint of [
      '[1:1:ERROR:zygote_host_impl_linux.cc:130] No usable sandbox!',
      'Failed to move to new namespace: Operation not permitted',
    ]) {
      const fake = path.join(dir, 'chromium');
      writeFileSync(fake, `#!/bin/sh\necho "$@" > ${dir}/arguments\necho "${complaint}" >&2\nexit 1\n`, { mode: 0o755 });
      writeFileSync(path.join(dir, 'arguments'), '');
      chmodSync(path.join(dir, 'arguments'), 0o666);
      expect(await createBrowser({ ...base, chromiumPath: fake })).toMatchObject({ missing: expect.stringContaining('用户命名空间') });
      expect(readFileSync(path.join(dir, 'arguments'), 'utf8')).toContain('--headless=new');
      expect(readFileSync(path.join(dir, 'arguments'), 'utf8')).not.toContain('no-sandbox');
    }
    rmSync(dir, { recursive: true });
  });
});
