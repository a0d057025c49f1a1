import { afterEach, describe, expect, it } from 'vitest';
import { LineMonitor } from '../net/line.ts';
import { bytesServer, httpServer, httpsServer, rawServer, selfSigned, type TestServer } from '../net/testing/servers.ts';
import { createProber, type ProbeOptions } from './probe.ts';

const opened: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
function keep<T extends { close(): Promise<void> | void }>(one: T): T {
  opened.push(one);
  return one;
}

const lineUp = new LineMonitor([], {
  now: () => 0,
  hasInterface: () => true,
  resolverAnswers: async () => true,
  referenceAnswers: async () => true,
});
const prober = (options: Partial<ProbeOptions> = {}) =>
  keep(
    createProber({
      hosts: null,
      allowPrivate: true,
      timeoutMs: 2000,
      userAgent: 'zhengxun-test',
      line: lineUp,
      clock: { now: () => 7 },
      ...options,
    }),
  );
const probe = async (server: TestServer, path = '/', options: Partial<ProbeOptions> = {}) => prober(options).probe(server.base + path);

describe('一次探测', () => {
  it('打开了：记下地址、时间，用完就关', async () => {
    const server = keep(await httpServer((request, response) => response.end(request.headers.connection)));
    const result = await probe(server);
    expect(result).toMatchObject({ verdict: 'ok', kind: 'answered', status: 200, at: 7, address: '127.0.0.1', detail: null, tls: null });
    expect(result.timings.totalMs).toBeGreaterThan(0);
    await probe(server);
    expect(server.connections()).toBe(2);
  });
  it('跟着跳转，目标打不开就是打不开', async () => {
    const dead = await rawServer(() => {});
    await dead.close();
    const server = keep(
      await httpServer((request, response) => {
        if (request.url === '/') response.writeHead(302, { location: '/home' }).end();
        else if (request.url === '/dead') response.writeHead(301, { location: dead.base }).end();
        else if (request.url === '/ring') response.writeHead(301, { location: '/ring' }).end();
        else response.end('home');
      }),
    );
    expect(await probe(server)).toMatchObject({ verdict: 'ok', finalUrl: `${server.base}/home`, hops: [{ status: 302 }] });
    expect(await probe(server, '/dead')).toMatchObject({ verdict: 'failed', kind: 'refused' });
    expect(await probe(server, '/ring')).toMatchObject({ verdict: 'failed', kind: 'redirect-loop' });
  });
  it('4xx 不算失败，5xx 算；不再试第二次', async () => {
    let asked = 0;
    const server = keep(
      await httpServer((request, response) => {
        asked++;
        response.writeHead(Number(request.url!.slice(1)), { 'retry-after': '9' }).end();
      }),
    );
    for (const status of [404, 403, 429]) expect((await probe(server, `/${status}`)).verdict).toBe('ok');
    for (const status of [500, 502, 503]) expect((await probe(server, `/${status}`)).verdict).toBe('failed');
    expect(asked).toBe(6);
  });
  it('墙不计入', async () => {
    const server = keep(
      await httpServer((request, response) =>
        response.writeHead(Number(request.url!.slice(1)), { 'content-type': 'text/html' }).end('<script>$_ts={}</script>'),
      ),
    );
    for (const status of [200, 412, 521])
      expect(await probe(server, `/${status}`)).toMatchObject({ verdict: 'uncounted', kind: 'blocked', status });
  });
  it('没有 --allow-private 的内网地址不去、不计入', async () => {
    const server = keep(await httpServer((_, response) => response.end('x')));
    expect(await probe(server, '/', { allowPrivate: false })).toMatchObject({ verdict: 'uncounted', kind: 'forbidden-address' });
    expect(server.connections()).toBe(0);
  });
});

describe('时限', () => {
  const answeringAfter = (ms: number) => httpServer((_, response) => setTimeout(() => response.end('late'), ms));
  it('时限前打开的算成功，时限后才打开的算失败', async () => {
    expect((await probe(keep(await answeringAfter(100)), '/', { timeoutMs: 1500 })).verdict).toBe('ok');
    expect(await probe(keep(await answeringAfter(1500)), '/', { timeoutMs: 300 })).toMatchObject({
      verdict: 'failed',
      kind: 'timeout',
      detail: '0.3 秒内没有收到响应',
    });
  });
  it('头按时到了、正文没收完，是失败', async () => {
    const endless = keep(
      await rawServer((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const timer = setInterval(() => socket.write('x'), 20);
        socket.on('close', () => clearInterval(timer));
      }),
    );
    expect(await probe(endless, '/', { timeoutMs: 300 })).toMatchObject({
      verdict: 'failed',
      kind: 'timeout',
      status: 200,
      detail: '0.3 秒内没有收完响应',
    });
  });
  it('很大的正文收完就算打开', async () => {
    const server = keep(await httpServer((_, response) => response.end(Buffer.alloc(5_000_000, 97))));
    expect(await probe(server, '/', { timeoutMs: 10_000 })).toMatchObject({ verdict: 'ok', status: 200 });
  });
  it('多次跳转合起来超时', async () => {
    const server = keep(
      await httpServer((request, response) =>
        setTimeout(() => response.writeHead(302, { location: `/${Number(request.url!.slice(1)) + 1}` }).end(), 60),
      ),
    );
    expect(await probe(server, '/0', { timeoutMs: 200 })).toMatchObject({ verdict: 'failed', kind: 'timeout' });
  });
});

describe('打不开', () => {
  it.each<[string, string, string]>([
    ['正文不完整', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc', 'body-incomplete'],
    ['不是 HTTP', 'hello world', 'protocol'],
    ['一言不发', '', 'reset'],
  ])('%s', async (_, bytes, kind) => expect(await probe(keep(await bytesServer(bytes)))).toMatchObject({ verdict: 'failed', kind }));
  it('重置、拒绝、域名不存在、不是网址', async () => {
    const reset = keep(await rawServer((socket) => socket.once('data', () => socket.resetAndDestroy())));
    expect(await probe(reset)).toMatchObject({ verdict: 'failed', kind: 'reset' });
    expect(await prober().probe('http://nothing.invalid/')).toMatchObject({ verdict: 'failed', kind: 'dns' });
    expect((await prober().probe('junk')).verdict).toBe('failed');
  });
  it('线路断了不计入', async () => {
    const down = new LineMonitor(['http://r.example/'], {
      now: () => 0,
      hasInterface: () => false,
      resolverAnswers: async () => false,
      referenceAnswers: async () => false,
    });
    const server = keep(await rawServer(() => {}));
    expect(await probe(server, '/', { line: down, timeoutMs: 100 })).toMatchObject({
      verdict: 'uncounted',
      kind: 'our-side',
      detail: expect.stringContaining('0.1 秒内'),
    });
  });
  it('取消的不计入', async () => {
    const server = keep(await rawServer(() => {}));
    const one = prober();
    const result = one.probe(server.base);
    setTimeout(() => one.cancel(), 50);
    expect(await result).toMatchObject({ verdict: 'uncounted', kind: 'cancelled' });
  });
});

describe('证书', () => {
  const certificate = selfSigned('www.a.gov.cn', 30);
  it.runIf(certificate)('默认只记录；设定后计为失败', async () => {
    const server = keep(await httpsServer(certificate!, (_, response) => response.end('ok')));
    expect(await probe(server)).toMatchObject({ verdict: 'ok', tls: { authorized: false } });
    expect(await probe(server, '/', { strictTls: true })).toMatchObject({ verdict: 'failed', detail: expect.stringContaining('证书') });
  });
});
