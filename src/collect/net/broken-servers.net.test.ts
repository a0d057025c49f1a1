/** Servers that break the protocol, drop old connections, put up walls or slow down. */
import type net from 'node:net';
import zlib from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Failed } from '../outcome.ts';
import { answered, closeKept, fetcher, keep } from './testing/fetchers.ts';
import { bytesServer, httpServer, rawServer } from './testing/servers.ts';

const MB = 1024 * 1024;
afterEach(closeKept);

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
