/** The demo over real sockets: names, charsets, compression, HTTPS, counters. */

import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, serveDemo } from './server.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await serveDemo({ asOf: '2026-11-20' });
});
afterAll(() => demo.close());

function get(
  host: string,
  path: string,
  options: { method?: string; gzip?: boolean } = {},
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }> {
  const site = demo.sites.find((s) => s.host === host);
  const client = site?.site.plan.scheme === 'https' ? https : http;
  const port = site?.port ?? demo.sites[0]!.port;
  return new Promise((resolve, reject) => {
    const request = client.request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: options.method ?? 'GET',
        headers: { host, ...(options.gzip ? { 'accept-encoding': 'gzip' } : {}) },
        rejectUnauthorized: false,
      } as https.RequestOptions,
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
      },
    );
    request.once('error', reject);
    request.end();
  });
}

it('按主机名分发,压缩与否内容相同', async () => {
  const plain = await get('slt.qinghesheng.gov.cn', '/');
  const packed = await get('slt.qinghesheng.gov.cn', '/', { gzip: true });
  expect(plain.body.toString()).toContain('<title>青禾省水利厅</title>');
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
});

it('HEAD 没有正文', async () => {
  expect((await get('slt.qinghesheng.gov.cn', '/', { method: 'HEAD' })).body.length).toBe(0);
});

it('访问计数记下未知地址', async () => {
  await get('slt.qinghesheng.gov.cn', '/no-such-page.html');
  expect(demo.stats('slt.qinghesheng.gov.cn').unknown).toEqual(['/no-such-page.html']);
});

it('主机名对照文件写明每个网站', () => {
  const lines = readFileSync(demo.hostsFile, 'utf8').split('\n');
  for (const site of demo.sites) expect(lines).toContain(`127.0.0.1:${site.port} ${site.host}`);
});

it('同一天的网站逐字节相同', async () => {
  const again = await serveDemo({ asOf: '2026-11-20', only: ['slt'] });
  const [first, second] = [demo.sites.find((s) => s.key === 'slt')!, again.sites[0]!];
  for (const [path, resource] of first.site.resources)
    if (typeof resource !== 'function') expect(second.site.resources.get(path)).toEqual(resource);
  await again.close();
});

it('只开部分网站时,其余主机名仍有应答', async () => {
  const part = await serveDemo({ asOf: '2026-11-20', only: ['slt'] });
  const lines = readFileSync(part.hostsFile, 'utf8').split('\n');
  expect(lines.filter((line) => line.includes(':0 '))).toEqual([]);
  expect(lines).toContain(`127.0.0.1:${part.sites[0]!.port} gjj.qhhechuan.gov.cn`);
  await part.close();
});
