/** Search forms that are sent with POST: the body arrives, and a redirect takes its place as in browsers. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher } from './http-fetcher.ts';

let server: http.Server;
const seen: string[] = [];
afterEach(() => {
  seen.length = 0;
  server.closeAllConnections();
  server.close();
});

async function serve(status: (path: string) => number): Promise<string> {
  server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '';
      seen.push(`${request.method} ${path} ${request.headers['content-type'] ?? '-'} ${Buffer.concat(parts).toString()}`);
      response.writeHead(status(path), status(path) >= 300 ? { location: '/result' } : {}).end('好');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const TYPE = 'application/x-www-form-urlencoded';

describe('以 POST 送出的搜索', () => {
  it.each([
    [200, [`POST /search ${TYPE} q=%E5%A5%BD`]],
    [302, [`POST /search ${TYPE} q=%E5%A5%BD`, 'GET /result - ']],
    [303, [`POST /search ${TYPE} q=%E5%A5%BD`, 'GET /result - ']],
    [307, [`POST /search ${TYPE} q=%E5%A5%BD`, `POST /result ${TYPE} q=%E5%A5%BD`]],
  ])('状态码 %i', async (code, expected) => {
    const origin = await serve((path) => (path === '/search' ? code : 200));
    const fetcher = createFetcher({ hosts: null, allowPrivate: true, concurrency: 1, timeoutMs: 3000, userAgent: 'test' });
    const answer = await fetcher.fetch({ url: `${origin}/search`, method: 'POST', form: 'q=%E5%A5%BD' });
    await fetcher.close();
    expect(seen).toEqual(expected);
    expect(answer.kind).toBe('answered');
  });
});
