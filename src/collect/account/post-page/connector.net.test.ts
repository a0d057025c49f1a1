import { afterEach, describe, expect, it } from 'vitest';
import { httpServer, type TestServer } from '../../net/testing/servers.ts';
import { look, seen } from '../testing/looking.ts';

const opened: TestServer[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
async function pages(html: Record<string, string>) {
  const server = await httpServer((request, response) => {
    const body = html[request.url!];
    if (body === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"1"' }).end(body);
  });
  opened.push(server);
  return server.base;
}
const list = (days: string[], next = '') =>
  `<html><head><title>青禾发布</title></head><body><ul>${days
    .map((day, n) => `<li><a href="/p/${day}-${n}.html">关于做好第${n}项重点工作的情况通报</a><span>${day}</span></li>`)
    .join('')}</ul>${next}</body></html>`;

describe('post-page', () => {
  it('列表：标题、地址、日期，可以翻页', async () => {
    const base = await pages({
      '/list': list(['2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'], '<div class="page"><a href="/list_2">下一页</a></div>'),
      '/list_2': list(['2026-11-01', '2026-10-30', '2026-10-29', '2026-10-28']),
    });
    const outcome = seen(await look('post-page', `${base}/list`));
    expect(outcome.posts).toHaveLength(8);
    expect(outcome.posts[0]).toMatchObject({ url: `${base}/p/2026-11-19-0.html`, publishedAt: '2026-11-18T16:00:00.000Z' });
  });
  it.each([
    ['账号已注销', '<html><title>提示</title><body><p>该账号已注销，无法查看</p></body></html>', 'deleted'],
    ['账号被停用', '<html><title>提示</title><body><p>该公众号因违规已被封禁</p></body></html>', 'suspended'],
    [
      '登录页面',
      '<html><title>登录</title><body><form method="post"><input name="u"><input type="password" name="p"></form></body></html>',
      'login-required',
    ],
    ['登录过期', '<html><title>提示</title><body><p>会话已超时，请重新登录</p></body></html>', 'login-required'],
    ['没有列表', '<html><title>空</title><body><p>欢迎</p></body></html>', 'empty'],
  ])('%s', async (_, html, kind) => expect((await look('post-page', `${await pages({ '/': html })}/`)).kind).toBe(kind));
  it('将来的日期保留并标出', async () => {
    const { posts } = seen(
      await look('post-page', `${await pages({ '/': list(['2027-01-05', '2026-11-18', '2026-11-17', '2026-11-16']) })}/`),
    );
    expect(posts.map((post) => post.isFuture)).toEqual([true, false, false, false]);
  });
  it('没有变化：按上次所见', async () => {
    const server = await httpServer((request, response) => {
      if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end();
      response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(list(['2026-11-19', '2026-11-18', '2026-11-17']));
    });
    opened.push(server);
    const first = seen(await look('post-page', `${server.base}/`));
    expect(seen(await look('post-page', `${server.base}/`, { earlier: first }))).toMatchObject({ kind: 'unchanged', posts: first.posts });
  });
  it('页面不存在', async () => expect((await look('post-page', `${await pages({})}/x`)).kind).toBe('deleted'));
});
