import { afterEach, describe, expect, it } from 'vitest';
import { InputError } from '../../platform/index.ts';
import { answered, closeKept, fetcher, keep, resolverOf } from './testing/fetchers.ts';
import { bytesServer, httpServer, httpsServer, rawServer, selfSigned } from './testing/servers.ts';

afterEach(closeKept);

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
