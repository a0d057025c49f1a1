import zlib from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher } from './http-fetcher.ts';
import { LineMonitor } from './line.ts';
import type { NameResolver } from './resolver.ts';
import { answered, closeKept, fetcher, keep, lineUp, resolverOf } from './testing/fetchers.ts';
import { httpServer, rawServer, type TestServer } from './testing/servers.ts';

afterEach(closeKept);

describe('一般的应答', () => {
  it('状态、头、正文、时间和地址', async () => {
    const server = keep(
      await httpServer((request, response) => {
        response.writeHead(
          200,
          [
            ['Content-Type', 'text/html'],
            ['Set-Cookie', 'a=1'],
            ['Set-Cookie', 'b=2'],
            ['X-A', '1'],
            ['X-A', '2'],
          ].flat(),
        );
        response.end(
          `${request.method} ${request.url} ${request.headers.host} ${request.headers['user-agent']} ${request.headers.authorization}`,
        );
      }),
    );
    const outcome = answered(await fetcher().fetch({ url: `http://user:pass@127.0.0.1:${server.port}/a?b=1#c` }));
    expect(outcome.body.toString()).toBe(`GET /a?b=1 127.0.0.1:${server.port} zhengxun-test undefined`);
    expect(outcome).toMatchObject({
      status: 200,
      address: '127.0.0.1',
      finalUrl: `${server.base}/a?b=1`,
      hops: [],
      truncated: false,
      tls: null,
    });
    expect(outcome.headers).toMatchObject({ 'content-type': 'text/html', 'set-cookie': 'a=1\nb=2', 'x-a': '1, 2' });
    const { dnsMs, connectMs, firstByteMs, totalMs, tlsMs } = outcome.timings;
    expect(tlsMs).toBeNull();
    expect(dnsMs).toBeLessThanOrEqual(connectMs!);
    expect(connectMs).toBeLessThanOrEqual(firstByteMs!);
    expect(firstByteMs).toBeLessThanOrEqual(totalMs);
  });

  it('沿用连接时不再有解析和连接的时间', async () => {
    const server = keep(await httpServer((_, response) => response.end('ok')));
    const client = fetcher({ concurrency: 1 });
    await client.fetch({ url: server.base });
    const second = answered(await client.fetch({ url: server.base }));
    expect(second.timings).toMatchObject({ dnsMs: null, connectMs: null });
    expect(second.address).toBe('127.0.0.1');
    expect(server.connections()).toBe(1);
  });

  it('HEAD 没有正文；四种身份各有自己的请求头；条件请求得到 304', async () => {
    const seen: Record<string, unknown>[] = [];
    const server = keep(
      await httpServer((request, response) => {
        seen.push(request.headers);
        if (request.headers['if-none-match']) response.writeHead(304).end();
        else response.writeHead(200, { 'content-length': 5 }).end(request.method === 'HEAD' ? undefined : 'hello');
      }),
    );
    const client = fetcher();
    expect(answered(await client.fetch({ url: server.base, method: 'HEAD' }))).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    for (const name of ['plain', 'browser', 'engine', 'referer'] as const) await client.fetch({ url: server.base, client: name });
    expect(seen.slice(1).map((headers) => String(headers['user-agent']).slice(0, 30))).toEqual([
      'zhengxun-test',
      'Mozilla/5.0 (Windows NT 10.0; ',
      expect.stringContaining('compatible; Baidu'),
      'Mozilla/5.0 (Windows NT 10.0; ',
    ]);
    expect(seen[4]!.referer).toContain('baidu.com');
    const conditional = { 'If-None-Match': '"1"', host: 'evil', connection: 'upgrade', 'x-bad': 'a\r\nb: c' };
    expect(answered(await client.fetch({ url: server.base, headers: conditional })).status).toBe(304);
    expect(seen[5]).not.toHaveProperty('x-bad');
    expect(seen[5]!.host).toBe(`127.0.0.1:${server.port}`);
  });

  it('并发不超过上限，排队不占时限', async () => {
    let now = 0;
    let most = 0;
    const server = keep(
      await httpServer((_, response) => {
        most = Math.max(most, ++now);
        setTimeout(() => {
          now--;
          response.end('x');
        }, 60);
      }),
    );
    const client = fetcher({ concurrency: 2, timeoutMs: 400 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => client.fetch({ url: server.base })));
    expect(outcomes.every((one) => one.kind === 'answered')).toBe(true);
    expect(most).toBe(2);
  });

  it('decode: false 时正文留待别处解开', async () => {
    const wire = zlib.gzipSync('内容'.repeat(5000));
    const server = keep(
      await httpServer((_, response) => response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' }).end(wire)),
    );
    const client = fetcher();
    const raw = answered(await client.fetch({ url: server.base, decode: false }));
    expect(raw.wire).toEqual(wire);
    expect(raw.body.length).toBe(0);
    expect(answered(await client.fetch({ url: server.base })).body.toString()).toBe('内容'.repeat(5000));
  });
});

describe('跳转', () => {
  let site: TestServer;
  beforeAll(async () => {
    site = await httpServer((request, response) => {
      const to = (location: string, headers: Record<string, string> = {}) => response.writeHead(302, { location, ...headers }).end('moved');
      const path = request.url!;
      if (path === '/one') to('/two');
      else if (path === '/two') to('three?x=1#frag');
      else if (path === '/ring-a') to('/ring-b');
      else if (path === '/ring-b') to('/ring-a');
      else if (path === '/self') to('/self');
      else if (path.startsWith('/count')) to(`/count${Number(path.slice(6)) + 1}`);
      else if (path === '/cookie') {
        if (request.headers.cookie === 'visited=1') response.end('进来了');
        else to('/cookie', { 'set-cookie': 'visited=1; path=/; HttpOnly' });
      } else if (path === '/weixin') to('weixin://dl/business');
      else if (path === '/script') to('javascript:alert(1)');
      else if (path === '/broken') to('http://[bad');
      else if (path === '/nowhere') response.writeHead(302).end('没有目标');
      else if (path === '/gbk') response.writeHead(302, { location: Buffer.from('/\xd5\xfe', 'latin1').toString('latin1') }).end();
      else if (path === '/public') to('http://www.public.example.net/');
      else response.end(`到了 ${path}`);
    });
  });
  afterAll(() => site.close());

  it('跟到最后，记下每一步', async () => {
    const outcome = answered(await fetcher().fetch({ url: `${site.base}/one` }));
    expect(outcome.finalUrl).toBe(`${site.base}/three?x=1`);
    expect(outcome.hops).toEqual([
      { url: `${site.base}/one`, status: 302 },
      { url: `${site.base}/two`, status: 302 },
    ]);
  });
  it('maxRedirects 0 给出跳转本身', async () => {
    expect(answered(await fetcher().fetch({ url: `${site.base}/one`, maxRedirects: 0 })).status).toBe(302);
  });
  it.each(['/ring-a', '/self'])('循环 %s', async (path) =>
    expect(await fetcher().fetch({ url: site.base + path })).toMatchObject({ kind: 'redirect-loop', status: 302 }),
  );
  it('先种标识再跳回自己的不是循环', async () =>
    expect(answered(await fetcher().fetch({ url: `${site.base}/cookie` })).body.toString()).toBe('进来了'));
  it('跳十次可以，没完没了不行', async () => {
    expect(await fetcher().fetch({ url: `${site.base}/count0` })).toMatchObject({ kind: 'too-many-redirects', detail: '跳转超过 10 次' });
    expect((await fetcher().fetch({ url: `${site.base}/one`, maxRedirects: 2 })).kind).toBe('answered');
    expect((await fetcher().fetch({ url: `${site.base}/one`, maxRedirects: 1 })).kind).toBe('too-many-redirects');
  });
  it.each(['/weixin', '/script'])('跳到别的协议 %s', async (path) =>
    expect((await fetcher().fetch({ url: site.base + path })).kind).toBe('forbidden-address'),
  );
  it.each(['/broken', '/nowhere'])('没有可用目标的跳转按原样给出 %s', async (path) =>
    expect(answered(await fetcher().fetch({ url: site.base + path })).status).toBe(302),
  );
  it('地址里的 GBK 字节原样保留', async () =>
    expect(answered(await fetcher().fetch({ url: `${site.base}/gbk` })).finalUrl).toBe(`${site.base}/%D5%FE`));
});

describe('域名和线路', () => {
  it('域名不存在', async () => {
    expect(await fetcher().fetch({ url: 'http://no-such-site.invalid/' })).toMatchObject({ kind: 'dns', timings: { dnsMs: null } });
  });
  it('没有域名服务器回应、线路也断了，是我们自己的事', async () => {
    const resolver: NameResolver = {
      resolve: () => Promise.reject(Object.assign(new Error('x'), { code: 'EAI_AGAIN' })),
      answers: async () => false,
    };
    const down = new LineMonitor([], {
      now: () => 0,
      hasInterface: () => true,
      resolverAnswers: async () => false,
      referenceAnswers: async () => false,
    });
    expect(await fetcher({ resolver, line: down }).fetch({ url: 'http://a.gov.cn/' })).toMatchObject({
      kind: 'our-side',
      detail: expect.stringContaining('本机'),
    });
    expect((await fetcher({ resolver }).fetch({ url: 'http://a.gov.cn/' })).kind).toBe('dns');
  });
  it('多个地址中有一个通就行', async () => {
    const server = keep(await httpServer((_, response) => response.end('ok')));
    const resolver = resolverOf({ 'multi.gov.cn': ['127.0.0.2', '127.0.0.1'] });
    expect(answered(await fetcher({ resolver }).fetch({ url: `http://multi.gov.cn:${server.port}/` })).address).toBe('127.0.0.1');
  });
});

describe('取消和关闭', () => {
  it('取消进行中的、排队的和还没开始的', async () => {
    const server = keep(await rawServer(() => {}));
    const client = fetcher({ concurrency: 1 });
    const stop = new AbortController();
    const running = client.fetch({ url: server.base, signal: stop.signal });
    const queued = client.fetch({ url: server.base, signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect((await running).kind).toBe('cancelled');
    expect((await queued).kind).toBe('cancelled');
    expect((await client.fetch({ url: server.base, signal: stop.signal })).kind).toBe('cancelled');
  });
  it('关闭后进行中的结束，新的不再发出', async () => {
    const server = keep(await rawServer(() => {}));
    const client = createFetcher({ hosts: null, allowPrivate: true, concurrency: 1, timeoutMs: 5000, userAgent: 'x', line: lineUp });
    const outcomes = [client.fetch({ url: server.base }), client.fetch({ url: server.base })];
    setTimeout(() => void client.close(), 50);
    for (const outcome of outcomes) expect((await outcome).kind).toBe('cancelled');
    expect((await client.fetch({ url: server.base })).kind).toBe('cancelled');
  });
  it('问过许多主机也不积攒连接', async () => {
    const server = keep(await httpServer((_, response) => response.end('ok')));
    const hosts = Array.from({ length: 300 }, (_, i) => `127.0.0.1:${server.port} h${i}.gov.cn`).join('\n');
    const client = fetcher({ hosts, concurrency: 1 });
    for (let i = 0; i < 300; i++) expect((await client.fetch({ url: `http://h${i}.gov.cn/` })).kind).toBe('answered');
  });
});
