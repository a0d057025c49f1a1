import type net from 'node:net';
import zlib from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../platform/index.ts';
import type { Fetcher } from '../fetcher.ts';
import type { Answered, Failed, FetchOutcome } from '../outcome.ts';
import { createFetcher, type FetcherOptions } from './http-fetcher.ts';
import { LineMonitor } from './line.ts';
import type { NameResolver } from './resolver.ts';
import { bytesServer, httpServer, httpsServer, rawServer, selfSigned, type TestServer } from './testing/servers.ts';

const MB = 1024 * 1024;
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

function keep<T extends { close(): Promise<void> }>(one: T): T {
  opened.push(one);
  return one;
}

/** Our own line is always up here, unless a test says otherwise. */
const lineUp = new LineMonitor([], {
  now: () => 0,
  hasInterface: () => true,
  resolverAnswers: async () => true,
  referenceAnswers: async () => true,
});

function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  return keep(
    createFetcher({
      hosts: null,
      allowPrivate: true,
      concurrency: 4,
      timeoutMs: 5000,
      userAgent: 'zhengxun-test',
      line: lineUp,
      ...options,
    }),
  );
}

function resolverOf(table: Record<string, string[] | (() => string[])>): NameResolver {
  return {
    async resolve(name) {
      const found = table[name];
      if (!found) throw Object.assign(new Error('no'), { code: 'ENOTFOUND' });
      return typeof found === 'function' ? found() : found;
    },
    answers: async () => true,
  };
}

function answered(outcome: FetchOutcome): Answered {
  if (outcome.kind !== 'answered') throw new Error(`${outcome.kind}: ${(outcome as Failed).detail}`);
  return outcome as Answered;
}

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

describe('地址守卫', () => {
  it('没有 --allow-private 时各种写法的本机地址都不去', async () => {
    const server = keep(await httpServer((_, response) => response.end('内部')));
    const client = fetcher({
      allowPrivate: false,
      resolver: resolverOf({ 'inner.gov.cn': ['10.0.0.1'], localhost: ['127.0.0.1', '::1'] }),
    });
    const { port } = server;
    const hosts = [
      '127.0.0.1',
      '127.1',
      '0x7f.1',
      '2130706433',
      '0177.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '[::7f00:1]',
      '0.0.0.0',
      '[::]',
      '169.254.169.254',
      'localhost',
      'inner.gov.cn',
      'inner.gov.cn.',
    ];
    for (const host of hosts) expect((await client.fetch({ url: `http://${host}:${port}/` })).kind, host).toBe('forbidden-address');
    expect(server.connections()).toBe(0);
  });

  it('跳转到内网被拒，并说明是哪里', async () => {
    const inner = keep(await httpServer((_, response) => response.end('内部')));
    const outer = keep(await httpServer((_, response) => response.writeHead(302, { location: inner.base }).end()));
    // The public site stands on loopback: a guard that lets exactly that one through.
    const resolver = resolverOf({});
    const { createGuard } = await import('./guard.ts');
    const strict = createGuard({ hosts: null, allowPrivate: false, resolver });
    const open = createGuard({ hosts: null, allowPrivate: true, resolver });
    const guard = {
      ...strict,
      connect: (host: string, port: number, options?: object) => (port === outer.port ? open : strict).connect(host, port, options),
    };
    const outcome = await fetcher({ guard }).fetch({ url: outer.base });
    expect(outcome).toMatchObject({
      kind: 'forbidden-address',
      hops: [{ url: `${outer.base}/`, status: 302 }],
      detail: expect.stringContaining('本机地址'),
    });
    expect(inner.connections()).toBe(0);
  });

  it('解析先给公网再给内网（重绑定）:只解析一次，只去检查过的地址', async () => {
    const { createGuard } = await import('./guard.ts');
    let asked = 0;
    const resolver = resolverOf({ 'rebind.gov.cn': () => (asked++ === 0 ? ['203.0.114.1'] : ['127.0.0.1']) });
    const guard = createGuard({ hosts: null, allowPrivate: false, resolver });
    expect(await guard.resolve('rebind.gov.cn', 80)).toEqual([{ address: '203.0.114.1', port: 80 }]);
    await expect(guard.resolve('rebind.gov.cn', 80)).rejects.toMatchObject({ kind: 'forbidden-address' });
    expect(asked).toBe(2);
  });

  it('混合的解析结果只用公网的', async () => {
    const { createGuard } = await import('./guard.ts');
    const guard = createGuard({
      hosts: null,
      allowPrivate: false,
      resolver: resolverOf({ 'mix.gov.cn': ['127.0.0.1', '203.0.114.1', 'junk', '::1'] }),
    });
    expect(await guard.resolve('mix.gov.cn', 80)).toEqual([{ address: '203.0.114.1', port: 80 }]);
  });

  it('不是 http 的地址不碰', async () => {
    for (const url of ['ftp://127.0.0.1/', 'file:///etc/passwd', 'gopher://127.0.0.1:70/', 'data:text/html,x', 'javascript:1']) {
      expect((await fetcher().fetch({ url })).kind, url).toBe('forbidden-address');
    }
    for (const url of ['', 'www.gov.cn', 'http://', 'http://a b/', '//x'])
      expect((await fetcher().fetch({ url })).kind, url).toBe('protocol');
  });
});

describe('主机名对照文件', () => {
  it('改了地址和端口，Host 头仍是域名；80 以外的端口不改', async () => {
    const server = keep(await httpServer((request, response) => response.end(request.headers.host)));
    const client = fetcher({ hosts: `127.0.0.1:${server.port} www.qinghe.gov.cn\n127.0.0.1 port.gov.cn` });
    expect(answered(await client.fetch({ url: 'http://WWW.qinghe.gov.cn/' })).body.toString()).toBe('www.qinghe.gov.cn');
    expect(answered(await client.fetch({ url: 'http://www.qinghe.gov.cn./' })).status).toBe(200);
    expect((await client.fetch({ url: 'http://www.qinghe.gov.cn:1/' })).kind).toBe('refused');
    expect(answered(await client.fetch({ url: `http://port.gov.cn:${server.port}/` })).status).toBe(200);
  });
  it('指向本机的也要 --allow-private', async () => {
    const client = fetcher({ hosts: '127.0.0.1:1 a.gov.cn', allowPrivate: false });
    expect((await client.fetch({ url: 'http://a.gov.cn/' })).kind).toBe('forbidden-address');
  });
  it('写错的文件一开始就说', () => expect(() => fetcher({ hosts: '坏的一行' })).toThrow(InputError));
});

describe('安全连接', () => {
  const right = selfSigned('www.qinghe.gov.cn', 30);
  const expired = selfSigned('www.qinghe.gov.cn', -1);

  it.runIf(right)('自签名、域名不符都读得到，并记下问题', async () => {
    const server = keep(await httpsServer(right!, (request, response) => response.end(request.headers.host)));
    const client = fetcher({ hosts: `127.0.0.1:${server.port} www.qinghe.gov.cn\n127.0.0.1:${server.port} other.gov.cn` });
    const named = answered(await client.fetch({ url: 'https://www.qinghe.gov.cn/' }));
    expect(named.body.toString()).toBe('www.qinghe.gov.cn');
    expect(named.tls).toMatchObject({
      authorized: false,
      issuer: '测试机构',
      protocol: expect.stringMatching(/^TLSv1/),
      problem: expect.stringContaining('自签名'),
    });
    expect(Date.parse(named.tls!.validTo!)).toBeGreaterThan(Date.now());
    expect(named.timings.tlsMs).toBeGreaterThanOrEqual(named.timings.connectMs!);
    expect(answered(await client.fetch({ url: 'https://other.gov.cn/' })).tls!.authorized).toBe(false);
    const byAddress = answered(await client.fetch({ url: `https://127.0.0.1:${server.port}/` }));
    expect(byAddress.tls!.authorized).toBe(false);
  });
  it.runIf(expired)('过期的证书', async () => {
    const server = keep(await httpsServer(expired!, (_, response) => response.end('x')));
    const outcome = answered(await fetcher().fetch({ url: server.base }));
    expect(outcome.tls!.authorized).toBe(false);
    expect(outcome.tls!.problem).toContain('过期');
    expect(Date.parse(outcome.tls!.validTo!)).toBeLessThan(Date.now());
  });
  it('对方不是 TLS、握手中断、握手不动', async () => {
    const plain = keep(await bytesServer('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const cut = keep(await rawServer((socket) => socket.once('data', () => socket.destroy())));
    const dead = keep(await rawServer(() => {}));
    for (const server of [plain, cut]) expect((await fetcher().fetch({ url: `https://127.0.0.1:${server.port}/` })).kind).toBe('tls');
    expect(await fetcher({ timeoutMs: 200 }).fetch({ url: `https://127.0.0.1:${dead.port}/` })).toMatchObject({ kind: 'timeout' });
  });
});

describe('坏的服务器', () => {
  const page = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
  it.each<[string, string | Buffer, string]>([
    ['正文比声明的短', `${page}Content-Length: 100\r\n\r\nabc`, 'body-incomplete'],
    ['分块没有结尾', `${page}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`, 'body-incomplete'],
    ['分块长度是乱码', `${page}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n`, 'protocol'],
    ['不是 HTTP', 'SSH-2.0-OpenSSH_8.9\r\n', 'protocol'],
    ['二进制垃圾', Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256)), 'protocol'],
    ['什么也不说就关', '', 'reset'],
    ['头没说完就关', 'HTTP/1.1 200 OK\r\nContent-', 'reset'],
    ['头有 100 KB', `HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(100_000)}\r\n\r\n`, 'protocol'],
    [
      '声明 gzip 的乱码',
      Buffer.from(`${page}Content-Encoding: gzip\r\nContent-Length: 30\r\n\r\n\x1f\x8b${'\x01'.repeat(28)}`, 'latin1'),
      'bad-encoding',
    ],
  ])('%s', async (_, bytes, kind) => {
    const server = keep(await bytesServer(bytes));
    const outcome = await fetcher({ timeoutMs: 2000 }).fetch({ url: server.base });
    expect(outcome.kind).toBe(kind);
    expect((outcome as Failed).detail).toMatch(/[一-龥]/);
  });

  it.each<[string, string, string]>([
    ['HTTP/1.0 没有长度，读到关闭', 'HTTP/1.0 200 OK\r\n\r\nhello', 'hello'],
    ['长度写了两遍', `${page}Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello`, 'hello'],
    ['又有长度又分块', `${page}Content-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`, 'hello'],
    ['头名后有空格', `${page}Server : x\r\nContent-Length: 5\r\n\r\nhello`, 'hello'],
    ['只有换行没有回车', 'HTTP/1.1 200 OK\nContent-Length: 5\n\nhello', 'hello'],
    ['没有冒号的头', `${page}junk line\r\nContent-Length: 5\r\n\r\nhello`, 'hello'],
    ['先有 103', `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${page}Content-Length: 5\r\n\r\nhello`, 'hello'],
  ])('浏览器读得懂的也读得懂：%s', async (_, bytes, body) => {
    const server = keep(await bytesServer(bytes));
    expect(answered(await fetcher({ timeoutMs: 2000 }).fetch({ url: server.base })).body.toString()).toBe(body);
  });

  it('不回应、只给头、慢得没完的头和正文，都在时限内结束', async () => {
    const trickle = (first: string) => (socket: net.Socket) => {
      socket.write(first);
      const timer = setInterval(() => socket.write('a'), 20);
      socket.on('close', () => clearInterval(timer));
    };
    const servers = [
      await rawServer(() => {}),
      await bytesServer(`${page}Content-Length: 10\r\n\r\n`, { end: false }),
      await rawServer(trickle('HTTP/1.1 200 OK\r\nX: ')),
      await rawServer(trickle(`${page}\r\n`)),
    ].map(keep);
    const start = performance.now();
    for (const server of servers) {
      const outcome = (await fetcher({ timeoutMs: 250 }).fetch({ url: server.base })) as Failed;
      expect(outcome.kind).toBe('timeout');
      expect(outcome.detail).toContain('0.25 秒内');
      expect(outcome.timings.totalMs).toBeGreaterThanOrEqual(249);
    }
    expect(performance.now() - start).toBeLessThan(6000);
  });

  it('时限连跳转一起算', async () => {
    const server = keep(
      await httpServer((request, response) => {
        const step = Number(request.url!.slice(1));
        setTimeout(() => response.writeHead(302, { location: `/${step + 1}` }).end(), 80);
      }),
    );
    const outcome = await fetcher({ timeoutMs: 300 }).fetch({ url: `${server.base}/0` });
    expect(outcome.kind).toBe('timeout');
    expect(outcome.hops.length).toBeGreaterThan(0);
  });

  it('没完没了的正文在上限处截断', async () => {
    const server = keep(
      await rawServer((socket) => {
        socket.once('data', () => {
          socket.write(`${page}\r\n`);
          const more = () => {
            while (!socket.destroyed && socket.write(Buffer.alloc(64 * 1024, 97)));
          };
          socket.on('drain', more);
          more();
        });
      }),
    );
    const outcome = answered(await fetcher().fetch({ url: server.base, maxBytes: 1 * MB }));
    expect(outcome.truncated).toBe(true);
    expect(outcome.body.length).toBe(MB);
  });

  it('恰好等于上限的不算截断', async () => {
    const server = keep(await httpServer((_, response) => response.end('a'.repeat(1000))));
    const client = fetcher();
    expect(answered(await client.fetch({ url: server.base, maxBytes: 1000 })).truncated).toBe(false);
    expect(answered(await client.fetch({ url: server.base, maxBytes: 999 })).truncated).toBe(true);
    expect(answered(await client.fetch({ url: server.base })).status).toBe(200);
  });

  it('压缩炸弹', async () => {
    const bomb = zlib.gzipSync(Buffer.alloc(50 * MB));
    const server = keep(await httpServer((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)));
    const outcome = answered(await fetcher().fetch({ url: server.base, maxBytes: 2 * MB }));
    expect(outcome.truncated).toBe(true);
    expect(outcome.body.length).toBeLessThanOrEqual(2 * MB);
  });

  it('一个字节一块的正文不占许多内存', async () => {
    const server = keep(await bytesServer(`${page}Transfer-Encoding: chunked\r\n\r\n${'1\r\na\r\n'.repeat(200_000)}0\r\n\r\n`));
    expect(answered(await fetcher().fetch({ url: server.base })).body.length).toBe(200_000);
  });

  it('没完没了的 1xx', async () => {
    const server = keep(
      await rawServer((socket) => {
        const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'), 10);
        socket.on('close', () => clearInterval(timer));
      }),
    );
    expect(['timeout', 'protocol']).toContain((await fetcher({ timeoutMs: 300 }).fetch({ url: server.base })).kind);
  });

  it('拒绝连接', async () => {
    const server = await rawServer(() => {});
    await server.close();
    expect(await fetcher().fetch({ url: server.base })).toMatchObject({
      kind: 'refused',
      address: null,
      status: null,
      timings: { connectMs: null },
    });
  });

  it('正文传到一半被重置', async () => {
    const server = keep(
      await rawServer((socket) => {
        socket.once('data', () =>
          socket.write(`${page}Content-Length: 100\r\n\r\nabc`, () => setTimeout(() => socket.resetAndDestroy(), 30)),
        );
      }),
    );
    expect(await fetcher().fetch({ url: server.base })).toMatchObject({ kind: 'body-incomplete', status: 200 });
  });
});

describe('旧连接', () => {
  /** Answers the first request of each connection, resets on the second. */
  const staleServer = (answers: number) =>
    rawServer((socket) => {
      let requests = 0;
      socket.on('data', () => {
        if (++requests > answers) socket.resetAndDestroy();
        else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
      });
    });

  it('再试的那一次一定用新连接，别人刚用过的也不算新', async () => {
    const server = keep(await staleServer(1));
    const client = fetcher({ concurrency: 1 });
    answered(await client.fetch({ url: server.base }));
    // The second goes stale while the third waits; the third's connection, used once, is then the only one there is.
    const [second, third] = await Promise.all([client.fetch({ url: server.base }), client.fetch({ url: server.base })]);
    expect([answered(second).status, answered(third).status]).toEqual([200, 200]);
  });

  it('沿用的连接被重置，换新连接再试一次', async () => {
    const server = keep(await staleServer(1));
    const client = fetcher({ concurrency: 1 });
    for (let i = 0; i < 3; i++) expect((await client.fetch({ url: server.base })).kind).toBe('answered');
    expect(server.connections()).toBe(3);
  });

  it('HEAD 之后连接留着用', async () => {
    const server = keep(await httpServer((_, response) => response.writeHead(200, { 'content-length': '5' }).end('hello')));
    const client = fetcher({ concurrency: 1 });
    for (const method of ['HEAD', 'HEAD', 'GET', 'HEAD'] as const)
      expect(await client.fetch({ url: server.base, method })).toMatchObject({ kind: 'answered', status: 200 });
    expect((await client.fetch({ url: server.base })) as { body?: Buffer }).toMatchObject({ body: Buffer.from('hello') });
    expect(server.connections()).toBe(1);
  });

  it('HEAD 也发正文的服务器，后面的响应不受影响', async () => {
    const server = keep(
      await rawServer((socket) => {
        socket.on('data', (data) => {
          const isHead = String(data).startsWith('HEAD');
          socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n${isHead ? 'wrong' : 'right'}`);
        });
      }),
    );
    const client = fetcher({ concurrency: 1 });
    for (let i = 0; i < 3; i++) {
      expect((await client.fetch({ url: server.base, method: 'HEAD' })).kind).toBe('answered');
      expect(await client.fetch({ url: server.base })).toMatchObject({ kind: 'answered', body: Buffer.from('right') });
    }
  });

  it('新连接上的重置不再试', async () => {
    const server = keep(await staleServer(0));
    expect((await fetcher().fetch({ url: server.base })).kind).toBe('reset');
    expect(server.connections()).toBe(1);
  });
});

describe('墙和限速', () => {
  it('墙是 blocked,带上状态', async () => {
    const server = keep(
      await httpServer((request, response) =>
        response
          .writeHead(Number(request.url!.slice(1)), { 'content-type': 'text/html' })
          .end('<script>document.cookie="__jsl_clearance="+x;location.reload()</script>'),
      ),
    );
    for (const status of [200, 403, 412, 521])
      expect(await fetcher().fetch({ url: `${server.base}/${status}` })).toMatchObject({ kind: 'blocked', status });
    expect((await fetcher().fetch({ url: `${server.base}/412`, method: 'HEAD' })).kind).toBe('blocked');
  });
  it('压缩着的小墙，不解开正文也认得', async () => {
    const wall = zlib.gzipSync(
      `<html><script>var arg1='ABC';${Array.from({ length: 700 }, (_, i) => `_0x${(i * 7919).toString(16)}`).join(';')};x("acw_sc__v2");</script></html>`,
    );
    expect(wall.length).toBeGreaterThan(2048);
    const server = keep(
      await httpServer((_, response) => response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' }).end(wall)),
    );
    expect((await fetcher().fetch({ url: server.base, decode: false })).kind).toBe('blocked');
  });
  it('429 和带时间的 503 是 throttled,不带的 503 是普通应答', async () => {
    const server = keep(
      await httpServer((request, response) => {
        if (request.url === '/429') response.writeHead(429, { 'retry-after': '7' }).end();
        else if (request.url === '/503w') response.writeHead(503, { 'retry-after': new Date(61_000).toUTCString() }).end();
        else response.writeHead(503).end('维护中');
      }),
    );
    const client = fetcher({ clock: { now: () => 1000 } });
    expect(await client.fetch({ url: `${server.base}/429` })).toMatchObject({ kind: 'throttled', status: 429, retryAfterS: 7, at: 1000 });
    expect(await client.fetch({ url: `${server.base}/503w` })).toMatchObject({ kind: 'throttled', status: 503, retryAfterS: 60 });
    expect(answered(await client.fetch({ url: `${server.base}/503` })).status).toBe(503);
  });
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
