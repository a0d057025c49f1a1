import type http from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { httpServer, type TestServer } from '../../net/testing/servers.ts';
import { connectorFor } from '../connectors.ts';
import { look, seen } from '../testing/looking.ts';

const opened: TestServer[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
async function serve(handler: http.RequestListener) {
  const server = await httpServer(handler);
  opened.push(server);
  return server.base;
}

describe('apple-store', () => {
  const address = 'https://apps.apple.com/cn/app/qinghe/id1234567890';
  const ask = async (answer: (asked: URL) => unknown) => {
    const base: string = await serve((request, response) => {
      const asked = new URL(request.url!, 'http://x');
      if (asked.pathname !== '/lookup') return void response.end('page');
      response.end(JSON.stringify(answer(asked)));
    });
    return look('apple-store', address, { configuration: { endpoint: `${base}/lookup` } });
  };
  const app = {
    trackId: 1_234_567_890,
    trackName: '青禾通',
    version: '3.2.1',
    currentVersionReleaseDate: '2026-11-01T08:00:00Z',
    releaseNotes: '修复问题',
  };

  it('版本、发布日，商店页面作为下载测试', async () => {
    const base = await serve((_, response) => response.end('store'));
    const outcome = seen(
      await ask(({ searchParams }) => ({
        resultCount: 1,
        results: [{ ...app, trackId: Number(searchParams.get('id')), trackViewUrl: `${base}/app` }],
      })),
    );
    expect(outcome).toMatchObject({
      kind: 'seen',
      isApp: true,
      profile: { name: '青禾通', version: '3.2.1' },
      posts: [{ id: '1234567890@3.2.1', kind: 'release', publishedAt: '2026-11-01T08:00:00.000Z' }],
      tests: [{ function: 'download', state: 'works' }],
    });
  });
  it('已下架、另一个应用、不是数据', async () => {
    expect((await ask(() => ({ resultCount: 0, results: [] }))).kind).toBe('off-shelf');
    expect((await ask(() => ({ resultCount: 1, results: [{ ...app, trackId: 5 }] }))).kind).toBe('wrong-account');
    expect((await ask(() => ({ errorMessage: 'x' }))).kind).toBe('unreadable');
  });
  it('地址中没有编号', async () => expect((await look('apple-store', 'https://apps.apple.com/cn/')).kind).toBe('unreadable'));
});

describe('android-store', () => {
  const page = (inner: string) => `<html><head><title>青禾通 - 应用商店</title></head><body><h1>青禾通</h1>${inner}</body></html>`;
  const details = '<p>版本：3.2.1</p><p>更新时间：2026年11月1日</p><p>大小：32 MB</p>';
  const store = (inner: string, apk: { status?: number; body?: string } = {}) =>
    serve((request, response) => {
      if (request.url === '/qinghe.apk') return void response.writeHead(apk.status ?? 200).end(apk.body ?? 'PK\u0003\u0004rest');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(inner));
    });
  const link = '<a href="/qinghe.apk">立即下载</a>';

  it('版本、更新日、安装包能下载', async () => {
    const outcome = seen(await look('android-store', `${await store(details + link)}/app`));
    expect(outcome).toMatchObject({
      isApp: true,
      profile: { version: '3.2.1' },
      posts: [{ publishedAt: '2026-10-31T16:00:00.000Z' }],
      tests: [{ function: 'download', state: 'works' }],
    });
  });
  it('安装包两次都没有、给的是网页', async () => {
    const gone = await look('android-store', `${await store(details + link, { status: 404 })}/app`);
    expect(gone.tests).toMatchObject([{ state: 'dead', detail: '两次访问均未成功：状态码 404' }]);
    const html = await look('android-store', `${await store(details + link, { body: '<html>' })}/app`);
    expect(html.tests).toMatchObject([{ state: 'dead', detail: '两次访问均未成功：返回的不是安装包' }]);
  });
  it('已下架、看不出是应用', async () => {
    expect((await look('android-store', `${await store('<p>该应用已下架</p>')}/app`)).kind).toBe('off-shelf');
    expect((await look('android-store', `${await store('<p>欢迎</p>')}/app`)).kind).toBe('unreadable');
    expect((await look('android-store', `${await serve((_, response) => response.writeHead(404).end())}/app`)).kind).toBe('off-shelf');
  });
  it('按地址选择', () => {
    expect(connectorFor('https://appgallery.huawei.com/app/C100', null).id).toBe('android-store');
    expect(connectorFor('https://apps.apple.com/cn/app/id1234567890', null).id).toBe('apple-store');
  });
});
