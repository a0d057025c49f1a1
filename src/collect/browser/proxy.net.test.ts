/** The proxy against servers and clients that do not keep to HTTP: it refuses, it never falls over. */
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createGuard } from '../net/guard.ts';
import { type PageProxy, type ProxyLimits, startProxy, TOO_MUCH } from './proxy.ts';

const limits: ProxyLimits = { maxBytes: 1e6, maxRequests: 50, connectTimeoutMs: 2000 };
const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

async function aProxy(more: Partial<ProxyLimits> = {}): Promise<PageProxy> {
  const proxy = await startProxy(createGuard({ hosts: null, allowPrivate: true }), { ...limits, ...more }, new Set());
  cleanup.push(() => proxy.close());
  return proxy;
}

/** A server that says these bytes to whoever asks, and its port. */
async function saying(answer: string | Buffer): Promise<number> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanup.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Asks through the proxy as a browser does; the status, or `refused`. */
function ask(proxy: PageProxy, url: string, headers: http.OutgoingHttpHeaders = {}): Promise<number | 'refused'> {
  return new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port: Number(new URL(proxy.server).port), path: url, headers, agent: false });
    request.on('response', (response) => {
      response.resume();
      response.on('close', () => resolve(response.statusCode ?? 0));
      response.on('error', () => undefined);
    });
    request.on('error', () => resolve('refused'));
  });
}

/** Says bytes to the proxy and gives what comes back until it closes. */
function tell(proxy: PageProxy, ...bytes: (string | Buffer)[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(Number(new URL(proxy.server).port), '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      const next = bytes.shift();
      if (next !== undefined) socket.write(next);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    socket.write(bytes.shift()!);
  });
}

describe('检查用代理', () => {
  it('转发普通请求', async () => {
    const proxy = await aProxy();
    const port = await saying('HTTP/1.1 203 OK\r\ncontent-length: 2\r\n\r\nok');
    expect(await ask(proxy, `http://127.0.0.1:${port}/a?b`)).toBe(203);
    expect(proxy.refused.size).toBe(0);
  });

  it('服务器胡言乱语：按连接失败处理，进程不受影响', async () => {
    const proxy = await aProxy();
    for (const answer of [
      'HTTP/1.1 000 \r\n\r\n',
      'HTTP/1.1 099 x\r\n\r\n',
      'HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      'HTTP/1.1 999 x\r\ncontent-length: 0\r\n\r\n',
      'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n',
      `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(200_000)}\r\n\r\n`,
      'SSH-2.0-OpenSSH_9\r\n',
      Buffer.from([0, 1, 2, 3, 255]),
      '',
    ]) {
      const port = await saying(answer);
      expect(await ask(proxy, `http://127.0.0.1:${port}/`), String(answer).slice(0, 40)).toBe('refused');
      expect(proxy.failureOf(`127.0.0.1:${port}`)?.kind).toMatch(/^(protocol|reset|body-incomplete)$/);
    }
  });

  it('客户端的怪请求：不转发', async () => {
    const proxy = await aProxy();
    for (const request of [
      'GET / HTTP/1.1\r\nhost: a\r\n\r\n',
      'GET file:///etc/passwd HTTP/1.1\r\nhost: a\r\n\r\n',
      'GET http://user:pw@127.0.0.1/ HTTP/1.1\r\nhost: a\r\n\r\n',
      'GET http://127.0.0.1:1/ HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      'CONNECT // HTTP/1.1\r\nhost: a\r\n\r\n',
      'CONNECT 127.0.0.1:1 HTTP/1.1\r\nhost: a\r\n\r\n',
      '\x16\x03\x01\r\n\r\n',
      'x\r\n\r\n',
    ]) {
      expect(await tell(proxy, request), request).not.toMatch(/^HTTP\/1\.1 2/);
    }
  });

  it('隧道里只能是 TLS', async () => {
    const proxy = await aProxy();
    const port = await saying('reached');
    const opening = `CONNECT 127.0.0.1:${port} HTTP/1.1\r\nhost: a\r\n\r\n`;
    expect(await tell(proxy, opening, 'GET / HTTP/1.1\r\n\r\n')).not.toContain('reached');
    expect(proxy.refused.get(`127.0.0.1:${port}`)).toContain('不是 TLS');
    expect(await tell(proxy, opening, Buffer.from([0x16, 3, 1, 0, 1, 1]))).toContain('reached');
  });

  it('字节和请求数的限度', async () => {
    const small = await aProxy({ maxBytes: 1000 });
    const port = await saying(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${'x'.repeat(100_000)}`);
    await ask(small, `http://127.0.0.1:${port}/`);
    expect(small.refused.has(TOO_MUCH)).toBe(true);
    const few = await aProxy({ maxRequests: 2 });
    const ok = await saying('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(await ask(few, `http://127.0.0.1:${ok}/`));
    expect(answers).toEqual([200, 200, 'refused']);
  });

  it('关闭时放开一切连接', async () => {
    const proxy = await aProxy();
    const silent = net.createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const hanging = ask(proxy, `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`);
    await new Promise((resolve) => silent.once('connection', resolve));
    await proxy.close();
    expect(await hanging).toBe('refused');
    cleanup.length = 0;
    silent.close();
  });
});
