/** What a hostile page tries: every way a browser knows to reach an address that may not be inspected. */
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuard, type Guard } from '../net/guard.ts';
import type { NameResolver } from '../net/resolver.ts';
import { type Browser, createBrowser } from './browser.ts';
import { startProxy } from './proxy.ts';
import { aSite, aTcpEar, aUdpEar, type Ear, type TestSite } from './testing/site.ts';

/** Names of the hostile zone; nothing public, so that no test reaches outside. */
const resolver: NameResolver = {
  async resolve(name) {
    if (name === 'private.test') return ['127.0.0.1'];
    if (name === 'mapped.test') return ['::ffff:127.0.0.1'];
    if (name === 'rebind.test') return ['127.0.0.1'];
    return [];
  },
  answers: async () => true,
} as NameResolver;

let site: TestSite;
let ear: Ear;
let ear6: Ear | null;
let udp: Ear;
let browser: Browser;
let rebound = 0;

/** The real guard, refusing what is not public; only the test site's names are led to it. */
function aGuard(): Guard {
  const strict = createGuard({ hosts: null, allowPrivate: false, resolver });
  const open = createGuard({ hosts: null, allowPrivate: true });
  return {
    resolve: (hostname, port) => strict.resolve(hostname, port),
    connect(hostname, port, options) {
      // The second look-up of this name leads inside: what was public a moment ago is asked again, and refused.
      const rebinds = hostname === 'rebind.test' && rebound++ === 0;
      if (hostname === 'www.site.test' || rebinds) return open.connect('127.0.0.1', site.port, options);
      return strict.connect(hostname, port, options);
    },
  };
}

beforeAll(async () => {
  [site, ear, udp] = await Promise.all([aSite(), aTcpEar(), aUdpEar()]);
  ear6 = await aTcpEar('::1').catch(() => null); // machines without IPv6
  const made = await createBrowser({ hosts: null, allowPrivate: false, timeoutMs: 15_000, userAgent: 'Zhengxun test', guard: aGuard() });
  if ('missing' in made) throw new Error(`测试需要 Chromium:${made.missing}`);
  browser = made;
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site, ear, ear6, udp].map((one) => one?.close()));
});

/** Opens a page of the test site as the browser sees it. */
async function open(html: string): Promise<{ html: string; blocked: Record<string, string>; kind: string }> {
  site.page('/', html);
  const result = await browser.render('http://www.site.test/');
  if (result.kind !== 'rendered') return { html: '', blocked: {}, kind: result.kind };
  return {
    html: result.html.toString(),
    blocked: Object.fromEntries(result.blocked.map(({ url, reason }) => [url, reason])),
    kind: 'rendered',
  };
}

const heard = () => ear.heard() + (ear6?.heard() ?? 0) + udp.heard();

describe('浏览器内的访问限制', () => {
  it('本机地址的各种写法，各种装载方式，一个都到不了', async () => {
    const hosts = [
      `127.0.0.1:${ear.port}`,
      `localhost:${ear.port}`,
      `[::1]:${ear6?.port ?? 1}`,
      `2130706433:${ear.port}`,
      `0x7f.1:${ear.port}`,
      `0177.0.0.1:${ear.port}`,
      `127.1:${ear.port}`,
      `0.0.0.0:${ear.port}`,
      `[::ffff:7f00:1]:${ear.port}`,
      `[::]:${ear.port}`,
      `private.test:${ear.port}`,
      `mapped.test:${ear.port}`,
    ];
    for (const scheme of ['http', 'https']) {
      const page = await open(`<p id=a></p>
        ${hosts.map((host) => `<img src="${scheme}://${host}/i"><iframe src="${scheme}://${host}/f"></iframe><script src="${scheme}://${host}/s"></script><link rel=stylesheet href="${scheme}://${host}/c"><link rel=preconnect href="${scheme}://${host}"><link rel=prefetch href="${scheme}://${host}/p"><object data="${scheme}://${host}/o"></object><video src="${scheme}://${host}/v"></video>`).join('')}
        <script>
          for (const host of ${JSON.stringify(hosts)}) {
            const address = '${scheme}://' + host;
            fetch(address + '/x', { mode: 'no-cors' }).then(() => a.textContent += ' reached ' + host, () => 0);
            fetch(address + '/y', { mode: 'no-cors', method: 'POST', body: 'x' }).then(() => a.textContent += ' reached ' + host, () => 0);
            navigator.sendBeacon(address + '/b', 'x');
            try { new EventSource(address + '/e'); } catch {}
            const worker = new Worker(URL.createObjectURL(new Blob(['fetch("' + address + '/w",{mode:"no-cors"}).then(()=>postMessage(1))'])));
            worker.onmessage = () => a.textContent += ' reached by worker ' + host;
          }
        </script>`);
      expect(page.kind).toBe('rendered');
      expect(page.html).toMatch(/<p id="a"><\/p>/);
      expect(Object.keys(page.blocked).length).toBeGreaterThan(3);
    }
    expect(heard()).toBe(0);
  });

  it('内网、链路本地等地址被拒绝，并记下原因', async () => {
    for (const [host, noun] of [
      ['10.0.0.1', '内网地址'],
      ['192.168.1.1', '内网地址'],
      ['169.254.169.254', '链路本地地址'],
      ['100.64.0.1', '运营商内部地址'],
      ['[fd00::1]', '内网地址'],
      ['[64:ff9b::a00:1]', '转换的 IPv4 地址'],
    ]) {
      expect(await browser.render(`http://${host}/`)).toMatchObject({ kind: 'forbidden-address', detail: expect.stringContaining(noun!) });
    }
    const page = await open('<iframe src="http://10.0.0.1/"></iframe>');
    expect(page.blocked['10.0.0.1:80']).toContain('内网地址');
  });

  it('跳转、刷新、脚本跳转到本机：拒绝，不显示其内容', async () => {
    const inside = `http://127.0.0.1:${ear.port}/`;
    site.page('/redirect', (_request, response) => response.writeHead(302, { location: inside }).end());
    expect(await browser.render('http://www.site.test/redirect')).toMatchObject({ kind: 'forbidden-address' });
    await open(`<meta http-equiv=refresh content="0;url=${inside}">`);
    await open(`<script>location.href=${JSON.stringify(inside)}</script>`);
    await open(`<form action="${inside}" method=post></form><script>document.forms[0].submit()</script>`);
    await open(
      `<script>window.open(${JSON.stringify(inside)});const l=document.createElement('a');l.href=${JSON.stringify(inside)};l.target='_blank';l.click()</script>`,
    );
    expect(heard()).toBe(0);
  });

  it('名称先指向公网、再指向本机（重绑定）:第二次解析被拒绝', async () => {
    rebound = 0;
    site.page('/', '<p>.</p>');
    site.page('/again', 'inside');
    const result = await browser.render('http://rebind.test/');
    expect(result.kind).toBe('rendered');
    const strict = createGuard({ hosts: null, allowPrivate: false, resolver });
    await expect(strict.connect('rebind.test', ear.port)).rejects.toMatchObject({ kind: 'forbidden-address' });
    expect(await browser.render(`http://rebind.test:${ear.port}/`)).toMatchObject({ kind: 'forbidden-address' });
    expect(heard()).toBe(0);
  });

  it('WebSocket、WebRTC、WebTransport、DNS 预取没有出口', async () => {
    const page = await open(`<link rel=dns-prefetch href="//private.test"><p id=a></p><script>
      const say = (text) => a.textContent += text + ' ';
      say('ws:' + typeof WebSocket); say('rtc:' + typeof RTCPeerConnection); say('wt:' + typeof WebTransport);
      // A frame of its own has its own globals.
      const frame = document.createElement('iframe'); document.body.append(frame);
      say('frame-ws:' + typeof frame.contentWindow.WebSocket); say('frame-rtc:' + typeof frame.contentWindow.RTCPeerConnection);
      for (const type of ['RTCPeerConnection', 'webkitRTCPeerConnection']) try {
        const peer = new (window[type] || frame.contentWindow[type])({ iceServers: [{ urls: 'stun:127.0.0.1:${udp.port}' }] });
        peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer));
      } catch {}
      try { new WebSocket('ws://127.0.0.1:${ear.port}/'); } catch {}
      // Workers have globals of their own too.
      const worker = new Worker(URL.createObjectURL(new Blob([\`
        try { const s = new WebSocket('ws://127.0.0.1:${ear.port}/'); s.onopen = () => postMessage('worker-ws-open'); } catch {}
        try { const s = new WebSocket('ws://www.site.test/'); s.onopen = () => postMessage('worker-ws-open'); } catch {}
        try { new WebTransport('https://127.0.0.1:${udp.port}/').ready.then(() => postMessage('worker-wt-open'), () => 0); } catch {}
      \`])));
      worker.onmessage = (event) => say(event.data);
    </script>`);
    expect(page.html).toContain('ws:undefined');
    expect(page.html).toContain('rtc:undefined');
    expect(page.html).toContain('wt:undefined');
    expect(page.html).toContain('frame-ws:undefined');
    expect(page.html).toContain('frame-rtc:undefined');
    expect(page.html).not.toMatch(/<p id="a">[^<]*-open/);
    expect(heard()).toBe(0);
  });

  it('本地文件、浏览器内部页面读不到', async () => {
    const page = await open(`<p id=a></p>
      <iframe src="file:///etc/passwd"></iframe><iframe src="chrome://version"></iframe><object data="file:///etc/passwd"></object><img src="file:///etc/passwd">
      <script>
        fetch('file:///etc/passwd').then(() => a.textContent += 'reached', () => 0);
        for (const target of ['file:///etc/passwd', 'chrome://settings', 'view-source:file:///etc/passwd', 'data:text/html,<b>reached</b>']) try { location.href = target; } catch {}
        window.open('file:///etc/passwd');
      </script>`);
    expect(page.html).toContain('<p id="a"></p>');
    expect(page.html).not.toContain('root:');
  });

  it('即使允许内网，也到不了自己的代理', async () => {
    const ports = new Set<number>();
    const guard = createGuard({ hosts: null, allowPrivate: true });
    const limits = { maxBytes: 1e6, maxRequests: 10, connectTimeoutMs: 2000 };
    const proxy = await startProxy(guard, limits, ports);
    const other = await startProxy(guard, limits, ports);
    try {
      const answer = await new Promise((resolve) => {
        const request = http.get(`${other.server}/`, {
          host: '127.0.0.1',
          port: Number(new URL(proxy.server).port),
          path: `${other.server}/`,
        });
        request.on('response', () => resolve('answered')).on('error', () => resolve('refused'));
      });
      expect(answer).toBe('refused');
      expect(ports.size).toBe(2);
    } finally {
      await Promise.all([proxy.close(), other.close()]);
    }
    expect(ports.size).toBe(0);
  });
});
