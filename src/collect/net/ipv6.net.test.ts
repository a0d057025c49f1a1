import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askOverIpv6, type Ipv6Options } from './ipv6.ts';
import { ResolveError } from './resolver.ts';

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: http.RequestListener = (_, response) => response.end('ok')): Promise<number> {
  const server = http.createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '::1', resolve));
  return (server.address() as AddressInfo).port;
}

const resolving = (resolve6: () => Promise<string[]>): Ipv6Options['resolver'] => ({
  resolve: async () => ['192.0.2.1'],
  resolve6,
  answers: async () => true,
});
const options = (over: Partial<Ipv6Options> = {}): Ipv6Options => ({
  hosts: null,
  allowPrivate: true,
  timeoutMs: 3000,
  userAgent: 'test',
  hasRoute: () => false,
  ...over,
});

describe('askOverIpv6', () => {
  it('对照文件写明 [::1]:端口 时从那里打开', async () => {
    const asked: (string | undefined)[] = [];
    const port = await serve((request, response) => {
      asked.push(request.headers.host);
      response.end('ok');
    });
    expect(await askOverIpv6('http://www.a.gov.cn/', options({ hosts: `[::1]:${port} www.a.gov.cn` }))).toEqual({
      hasAddress: true,
      reachable: true,
    });
    expect(asked).toEqual(['www.a.gov.cn']);
  });

  it('有地址而拒绝连接：未能打开', async () => {
    const port = await serve();
    await new Promise((resolve) => servers.splice(0)[0]!.close(resolve));
    expect(await askOverIpv6('http://www.a.gov.cn/', options({ hosts: `[::1]:${port} www.a.gov.cn` }))).toEqual({
      hasAddress: true,
      reachable: false,
    });
  });

  it('出错的状态码也是打开了', async () => {
    const port = await serve((_, response) => {
      response.statusCode = 503;
      response.end();
    });
    const seen = await askOverIpv6('http://www.a.gov.cn/', options({ hosts: `[::1]:${port} www.a.gov.cn` }));
    expect(seen?.reachable).not.toBe(false);
  });

  it('对照文件只写 IPv4 地址：无从得知，不能说没有', async () => {
    const resolver = resolving(async () => []);
    expect(
      await askOverIpv6('http://www.a.gov.cn/', options({ hosts: '127.0.0.1:80 www.a.gov.cn', ...{ resolver: resolver! } })),
    ).toBeNull();
  });

  it('域名没有 IPv6 地址', async () => {
    expect(await askOverIpv6('http://www.a.gov.cn/', options({ resolver: resolving(async () => [])! }))).toEqual({
      hasAddress: false,
      reachable: null,
    });
  });

  it('域名服务器没有回答：无从得知', async () => {
    const silent = resolving(() => Promise.reject(new ResolveError('ETIMEOUT', false)));
    expect(await askOverIpv6('http://www.a.gov.cn/', options({ resolver: silent! }))).toBeNull();
  });

  it('有地址而我方没有 IPv6:不作试访问', async () => {
    const resolver = resolving(async () => ['2001:db8::1'])!;
    expect(await askOverIpv6('http://www.a.gov.cn/', options({ resolver }))).toEqual({ hasAddress: true, reachable: null });
  });

  it('不许访问的地址不试', async () => {
    const seen = await askOverIpv6('http://www.a.gov.cn/', options({ hosts: '[::1]:80 www.a.gov.cn', allowPrivate: false }));
    expect(seen).toEqual({ hasAddress: true, reachable: null });
  });
});
