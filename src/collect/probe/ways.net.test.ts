import http2 from 'node:http2';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { LineMonitor } from '../net/line.ts';
import { httpServer, httpsServer, rawServer, selfSigned } from '../net/testing/servers.ts';
import type { ProbeOptions } from './probe.ts';
import { createCloseProbers, createSecondProber } from './ways.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => {
  opened.push(one);
  return one;
};
const options: ProbeOptions = {
  hosts: null,
  allowPrivate: true,
  timeoutMs: 3000,
  userAgent: 'zhengxun-test',
  line: new LineMonitor([], {
    now: () => 0,
    hasInterface: () => true,
    resolverAnswers: async () => true,
    referenceAnswers: async () => true,
  }),
  clock: { now: () => 7 },
};
const certificate = selfSigned('www.a.gov.cn', 30);

/** A server that speaks HTTP/2 and, if allowed, HTTP/1.1. */
async function http2Server(allowHTTP1: boolean, answer: (stream: http2.ServerHttp2Stream) => void) {
  const server = http2.createSecureServer({ key: certificate!.key, cert: certificate!.cert, allowHTTP1 });
  const sessions = new Set<http2.ServerHttp2Session>();
  server.on('session', (session) => sessions.add(session));
  server.on('stream', answer);
  if (allowHTTP1) server.on('request', (request, response) => request.httpVersionMajor === 1 && response.end('one'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return keep({
    base: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const session of sessions) session.destroy();
      server.close();
    },
  });
}

describe('复核用的另一种客户端', () => {
  it('以浏览器的名义再看一次，跟着跳转', async () => {
    const server = keep(
      await httpServer((request, response) => {
        if (request.url === '/') response.writeHead(302, { location: '/home', 'set-cookie': ['a=1', 'b=2'] }).end();
        else response.end(`${request.headers['user-agent']}`);
      }),
    );
    const result = await keep(createSecondProber(options)).probe(`${server.base}/`);
    expect(result).toMatchObject({ verdict: 'ok', status: 200, finalUrl: `${server.base}/home`, hops: [{ status: 302 }] });
    expect(result.timings.firstByteMs).toBeGreaterThan(0);
  });
  it.each<[string, (socket: import('node:net').Socket) => void, string]>([
    ['一言不发就关', (socket) => socket.once('data', () => socket.end()), 'reset'],
    [
      '正文不完整',
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc')),
      'body-incomplete',
    ],
    ['不是 HTTP', (socket) => socket.once('data', () => socket.end('hello world')), 'protocol'],
  ])('%s', async (_, on, kind) => {
    const server = keep(await rawServer(on));
    expect(await keep(createSecondProber(options)).probe(server.base)).toMatchObject({ verdict: 'failed', kind });
  });
  it('时限内没有响应是超时；取消的不计入', async () => {
    const server = keep(await rawServer(() => {}));
    expect(await keep(createSecondProber({ ...options, timeoutMs: 200 })).probe(server.base)).toMatchObject({
      verdict: 'failed',
      kind: 'timeout',
    });
    const prober = keep(createSecondProber(options));
    const result = prober.probe(server.base);
    prober.cancel();
    expect(await result).toMatchObject({ verdict: 'uncounted', kind: 'cancelled' });
  });
  it('不去不许去的地址', async () => {
    const server = keep(await httpServer((_, response) => response.end('x')));
    const result = await keep(createSecondProber({ ...options, allowPrivate: false })).probe(server.base);
    expect(result).toMatchObject({ verdict: 'uncounted', kind: 'forbidden-address' });
    expect(server.connections()).toBe(0);
  });
  it.runIf(certificate)('网站有 HTTP/2 就用 HTTP/2', async () => {
    const server = await http2Server(true, (stream) => {
      stream.respond({ ':status': 503, 'content-type': 'text/html' });
      stream.end('two');
    });
    expect(await keep(createSecondProber(options)).probe(`${server.base}/`)).toMatchObject({ verdict: 'failed', status: 503 });
  });
  it.runIf(certificate)('HTTP/2 的流被中断', async () => {
    const server = await http2Server(false, (stream) => {
      stream.on('error', () => {});
      stream.close(http2.constants.NGHTTP2_INTERNAL_ERROR);
    });
    expect(await keep(createSecondProber(options)).probe(`${server.base}/`)).toMatchObject({ verdict: 'failed' });
  });
});

describe('细测：协议和地址族分开量', () => {
  const look = (url: string, over: Partial<ProbeOptions> = {}, route = true) =>
    keep(createCloseProbers({ ...options, ...over }, () => route)).look(url);
  it.runIf(certificate)('只有 HTTP/1.1 的网站没有 HTTP/2', async () => {
    const server = keep(await httpsServer(certificate!, (_, response) => response.end('ok')));
    expect(await look(`${server.base}/`)).toMatchObject({ http1: { outcome: 'ok' }, http2: { outcome: 'none' }, ipv4: { outcome: 'ok' } });
  });
  it.runIf(certificate)('两种都有', async () => {
    const server = await http2Server(true, (stream) => {
      stream.respond({ ':status': 200 });
      stream.end('two');
    });
    expect(await look(`${server.base}/`)).toMatchObject({ http1: { outcome: 'ok', status: 200 }, http2: { outcome: 'ok', status: 200 } });
  });
  it('没有 IPv6 地址是没有；本机没有 IPv6 是没法看', async () => {
    const server = keep(await httpServer((_, response) => response.end('x')));
    const named = `http://www.a.gov.cn:${new URL(server.base).port}/`;
    const resolver = { resolve: async () => ['127.0.0.1'], resolve6: async () => [], answers: async () => true };
    expect(await look(named, { resolver })).toMatchObject({
      http1: { outcome: 'ok' },
      http2: { outcome: 'none' },
      ipv6: { outcome: 'none' },
    });
    expect(await look(named, { resolver }, false)).toMatchObject({ ipv6: { outcome: null } });
    const only6 = { resolve: async () => ['::1'], resolve6: async () => ['::1'], answers: async () => true };
    expect(await look(named, { resolver: only6 })).toMatchObject({ ipv4: { outcome: 'none' }, ipv6: { outcome: 'failed' } });
  });
});
