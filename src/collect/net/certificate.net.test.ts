import { describe, expect, it } from 'vitest';
import { certificateNames } from './certificate.ts';
import { bytesServer, httpsServer, selfSigned } from './testing/servers.ts';

const certificate = selfSigned('tls.site.test', 365);
const terms = (port: number, allowPrivate = true) => ({
  hosts: `127.0.0.1:${port} tls.site.test\n`,
  allowPrivate,
  timeoutMs: 5_000,
});

describe('证书上的名字', () => {
  it.skipIf(certificate === null)('不受信任的证书也读得出名字', async () => {
    const server = await httpsServer(certificate!, (_, response) => response.end());
    expect(await certificateNames('https://TLS.site.test/', terms(server.port))).toEqual(['tls.site.test']);
    await server.close();
  });
  it('没有 TLS、握手不成、地址不许访问的，没有名字', async () => {
    const server = await bytesServer('not tls at all');
    expect(await certificateNames('http://tls.site.test/', terms(server.port))).toEqual([]);
    expect(await certificateNames('https://tls.site.test/', terms(server.port))).toEqual([]);
    expect(await certificateNames('https://tls.site.test/', terms(server.port, false))).toEqual([]);
    await server.close();
  });
});
