import { afterEach, describe, expect, it } from 'vitest';
import { httpServer, type TestServer } from '../../net/testing/servers.ts';
import { connectorFor } from '../connectors.ts';
import { look, seen } from '../testing/looking.ts';

const UID = '1000000001';
const opened: TestServer[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

type Answers = (container: string, sinceId: string | null) => unknown;
/** Imitates the service: `answers` by container and page; a number is a status. */
async function weibo(answers: Answers, asked: string[] = []) {
  const server = await httpServer((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://x');
    asked.push(request.url!);
    const answer = answers(searchParams.get('containerid')!, searchParams.get('since_id'));
    if (typeof answer === 'number') return void response.writeHead(answer).end();
    if (typeof answer === 'string') return void response.writeHead(200, { 'content-type': 'text/html' }).end(answer);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  opened.push(server);
  return (configuration: object = {}, address = `https://weibo.com/u/${UID}`) =>
    look('weibo', address, { configuration: { endpoint: `${server.base}/api`, ...configuration } });
}

const user = { ok: 1, data: { userInfo: { id: Number(UID), screen_name: '青禾发布', verified: true, followers_count: 1200 } } };
const blog = (id: string, created: string, over: object = {}) => ({
  id,
  bid: `B${id}`,
  text: `正文${id}<br/>第二行`,
  created_at: created,
  ...over,
});
const page = (blogs: object[], sinceId?: number) => ({
  ok: 1,
  data: { cardlistInfo: { since_id: sinceId }, cards: blogs.map((mblog) => ({ card_type: 9, mblog })) },
});
const isProfile = (container: string) => container === `100505${UID}`;
const always =
  (answer: unknown): Answers =>
  () =>
    answer;

describe('weibo', () => {
  it('主页、内容、时间、视频', async () => {
    const ask = await weibo((container) =>
      isProfile(container)
        ? user
        : page([blog('2', 'Thu Nov 19 10:05:00 +0800 2026', { page_info: { type: 'video' } }), blog('1', '2小时前')]),
    );
    const outcome = seen(await ask());
    expect(outcome).toMatchObject({ kind: 'seen', profile: { name: '青禾发布', isVerified: true, followers: 1200 } });
    expect(outcome.posts.map(({ id, kind, text, url, publishedAt }) => [id, kind, text, url, publishedAt])).toEqual([
      ['1', 'post', '正文1\n第二行', `https://weibo.com/${UID}/B1`, '2026-11-20T02:00:00.000Z'],
      ['2', 'video', '正文2\n第二行', `https://weibo.com/${UID}/B2`, '2026-11-19T02:05:00.000Z'],
    ]);
  });
  it('卡片组也读，别人的内容不算', async () => {
    const group = {
      ok: 1,
      data: { cards: [{ card_group: [{ mblog: blog('1', '昨天 10:00') }, { mblog: blog('2', '刚刚', { user: { id: 5 } }) }] }] },
    };
    expect(seen(await (await weibo((container) => (isProfile(container) ? user : group)))()).posts.map((post) => post.id)).toEqual(['1']);
  });
  it('翻页：用 since_id，到上限为止', async () => {
    const asked: string[] = [];
    const ask = await weibo(
      (container, since) => (isProfile(container) ? user : page([blog(since ?? '0', '11-01 10:00')], Number(since ?? 0) + 7)),
      asked,
    );
    const outcome = seen(await ask({ maxPages: 3 }));
    expect([outcome.posts.length, outcome.hasOlder, asked.length]).toEqual([3, true, 4]);
    expect(asked.at(-1)).toContain('since_id=14');
  });
  it.each([
    ['要求登录', { ok: -100, url: 'https://passport.weibo.com/' }, 'login-required'],
    ['用户不存在', { ok: 0, msg: '用户不存在' }, 'deleted'],
    ['被封禁', { ok: 0, msg: '该账号因被投诉违反法律法规和相关规定，现已无法查看' }, 'suspended'],
    ['别的说法', { ok: 0, msg: '系统繁忙' }, 'unreadable'],
    ['不是数据', { a: 1 }, 'unreadable'],
    ['另一个账号', { ok: 1, data: { userInfo: { id: 7 } } }, 'wrong-account'],
    ['网页', '<html>访问验证</html>', 'login-required'],
    ['服务器错误', 502, 'unreachable'],
    ['不存在', 404, 'deleted'],
    ['要求降低频率', 429, 'throttled'],
    ['原型上的字段', JSON.parse('{"__proto__":{"ok":1}}'), 'unreadable'],
  ])('%s', async (_, answer, kind) => expect((await (await weibo(always(answer)))()).kind).toBe(kind));
  it('有凭据而要求登录：凭据失效', async () => {
    const credential = { in: 'header', name: 'cookie', value: 'SUB=1' };
    expect((await (await weibo(always({ ok: -100 })))({ credential })).kind).toBe('credential-expired');
  });
  it('没有任何内容', async () => {
    const ask = await weibo((container) => (isProfile(container) ? user : { ok: 0, msg: '这里还没有内容' }));
    expect(seen(await ask())).toMatchObject({ kind: 'empty', profile: { name: '青禾发布' } });
  });
  it.each([
    [`https://weibo.com/${UID}`, true],
    [`https://m.weibo.cn/u/${UID}`, true],
    [`https://m.weibo.cn/profile/${UID}?from=x`, true],
    ['https://weibo.com/qinghe', false],
    [`https://weibo.com.example.cn/u/${UID}`, false],
  ])('%s', (address, own) => expect(connectorFor(address, null).id === 'weibo').toBe(own));
  it('地址中没有编号', async () => expect((await (await weibo(always(user)))({}, 'https://weibo.com/qinghe')).kind).toBe('unreadable'));
});
