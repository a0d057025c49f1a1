import type http from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { httpServer } from '../../net/testing/servers.ts';
import { connectorFor } from '../connectors.ts';
import { lookAtAccount } from '../look.ts';
import { anAccount, look, seen, tools } from '../testing/looking.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
async function serve(handler: http.RequestListener): Promise<string> {
  const server = await httpServer(handler);
  opened.push(server);
  return server.base;
}
/** Answers every path with this text. */
const says = (text: string | Buffer, headers: http.OutgoingHttpHeaders = { 'content-type': 'application/xml' }, status = 200) =>
  serve((_, response) => response.writeHead(status, headers).end(text));

const item = (n: number, date: string, more = '') =>
  `<item><title>第${n}条</title><link>https://weibo.com/1/${n}</link><guid>g${n}</guid><pubDate>${date}</pubDate>${more}</item>`;
const rss = (items: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>青禾发布</title><description>官方账号</description>${head}${items}</channel></rss>`;
const titles = (outcome: Awaited<ReturnType<typeof look>>) => seen(outcome).posts.map((post) => post.title);

describe('feed：各种格式', () => {
  it('RSS：标题、正文、链接、时间换算为 UTC', async () => {
    const base = await says(
      rss(
        item(
          1,
          'Thu, 19 Nov 2026 10:05:00 +0800',
          '<description>&lt;p&gt;今天&amp;amp;明天&lt;/p&gt;&lt;p&gt;第二段&lt;/p&gt;</description>',
        ),
      ),
    );
    const outcome = seen(await look('feed', `${base}/weibo/user/1`));
    expect(outcome).toMatchObject({
      kind: 'seen',
      connector: 'feed',
      isWhole: true,
      profile: { name: '青禾发布', description: '官方账号' },
    });
    expect(outcome.posts).toEqual([
      {
        id: 'g1',
        title: '第1条',
        text: '今天&明天\n第二段',
        url: 'https://weibo.com/1/1',
        publishedAt: '2026-11-19T02:05:00.000Z',
        kind: 'article',
        isFuture: false,
      },
    ]);
  });
  it('Atom：link 的 rel、xhtml 正文、updated', async () => {
    const base = await says(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>账号</title><entry><id>tag:1</id><title type="html">&lt;b&gt;加粗&lt;/b&gt;</title><link rel="self" href="/self"/><link href="/a/1"/><updated>2026-11-18T08:00:00Z</updated><content type="xhtml"><div><p>甲</p><p>乙</p></div></content></entry></feed>',
    );
    const { posts } = seen(await look('feed', `${base}/atom`));
    expect(posts).toMatchObject([
      { id: 'tag:1', title: '加粗', text: '甲\n乙', url: `${base}/a/1`, publishedAt: '2026-11-18T08:00:00.000Z' },
    ]);
  });
  it('没有 link 的用作为网址的 guid，不是网址的不当作相对地址', async () => {
    const guid = (id: string) => `<item><title>${id}</title><guid>${id}</guid></item>`;
    const { posts } = seen(await look('feed', await says(rss(guid('https://a.example/1') + guid('tag-2')))));
    expect(posts.map((post) => post.url)).toEqual(['https://a.example/1', null]);
  });
  it('RSS 1.0（rdf，dc:date）', async () => {
    const base = await says(
      '<rdf:RDF><channel><title>c</title></channel><item><title>一</title><link>http://a.example/1</link><dc:date>2026-11-01</dc:date></item></rdf:RDF>',
    );
    expect(seen(await look('feed', base)).posts).toMatchObject([{ title: '一', publishedAt: '2026-10-31T16:00:00.000Z' }]);
  });
  it('JSON Feed 与翻页', async () => {
    const base = await serve((request, response) => {
      const second = request.url === '/feed?p=2';
      response.setHeader('content-type', 'application/feed+json');
      response.end(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: '账号',
          items: [
            {
              id: second ? 'b' : 'a',
              content_html: '<p>内容</p>',
              date_published: second ? '2026-11-01T00:00:00Z' : '2026-11-10T00:00:00Z',
            },
          ],
          next_url: second ? undefined : '/feed?p=2',
        }),
      );
    });
    expect(seen(await look('feed', `${base}/feed`)).posts.map((post) => post.id)).toEqual(['a', 'b']);
  });
  it('GBK 编码，以及写成 GBK 而实为 UTF-8', async () => {
    const wrong = await says(rss(item(1, '2026-11-19 08:00')).replace('UTF-8', 'gb2312'), { 'content-type': 'text/xml; charset=gb2312' });
    expect(titles(await look('feed', wrong))).toEqual(['第1条']);
    // “青禾” in GBK
    const gbk = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="gb2312"?><rss><channel><item><title>'),
      Buffer.from([0xc7, 0xe0, 0xba, 0xcc]),
      Buffer.from('</title></item></channel></rss>'),
    ]);
    expect(titles(await look('feed', await says(gbk)))).toEqual(['青禾']);
  });
});

describe('feed：翻页有限度', () => {
  const paged = (asked: string[]) => (request: http.IncomingMessage, response: http.ServerResponse) => {
    asked.push(request.url!);
    const page = Number(new URL(request.url!, 'http://x').searchParams.get('p') ?? 1);
    response.end(
      `<feed><link rel="next" href="/f?p=${page + 1}"/><entry><id>${page}</id><title>页${page}</title><updated>2026-${String(12 - page).padStart(2, '0')}-05T00:00:00Z</updated></entry></feed>`,
    );
  };
  it('到页数上限为止', async () => {
    const asked: string[] = [];
    const outcome = seen(await look('feed', `${await serve(paged(asked))}/f`, { configuration: { maxPages: 2 } }));
    expect([asked, outcome.posts.length, outcome.isWhole, outcome.hasOlder]).toEqual([['/f', '/f?p=2'], 2, true, true]);
  });
  it('已读到 since 之前就不再翻页', async () => {
    const asked: string[] = [];
    await look('feed', `${await serve(paged(asked))}/f`, { configuration: { maxPages: 20 }, since: Date.parse('2026-08-01') });
    // The first three may be pinned; the fourth page is the first before August that counts.
    expect(asked).toHaveLength(5);
  });
  it('翻页成环、指向别的主机都不跟', async () => {
    let count = 0;
    const ring = await serve((_, response) => {
      count++;
      response.end('<feed><link rel="next" href="/f"/><entry><id>1</id><title>一</title></entry></feed>');
    });
    await look('feed', `${ring}/f`);
    const elsewhere = await says('<feed><link rel="next" href="http://10.0.0.1/x"/><entry><id>1</id><title>一</title></entry></feed>');
    expect(seen(await look('feed', elsewhere))).toMatchObject({ kind: 'seen', isWhole: true });
    expect(count).toBe(1);
  });
  it('后面一页打不开：已读的保留，但不完整', async () => {
    const base = await serve((request, response) => {
      if (request.url !== '/f') return void response.writeHead(500).end();
      response.end('<feed><link rel="next" href="/g"/><entry><id>1</id><title>一</title></entry></feed>');
    });
    expect(seen(await look('feed', `${base}/f`))).toMatchObject({ kind: 'seen', isWhole: false, posts: [{ id: '1' }] });
  });
  it('最旧在前的来源，页没有读完就不完整', async () => {
    const base = await says(
      '<feed><link rel="next" href="/g"/><entry><id>1</id><title>旧</title><updated>2020-01-01</updated></entry><entry><id>2</id><title>新</title><updated>2021-01-01</updated></entry></feed>',
    );
    expect(seen(await look('feed', `${base}/f`, { configuration: { maxPages: 1 } })).isWhole).toBe(false);
  });
});

describe('feed：客气', () => {
  it('两页之间停顿，一页的不停', async () => {
    const base = await serve((request, response) =>
      response.end(
        `<feed>${request.url === '/f' ? '<link rel="next" href="/g"/>' : ''}<entry><id>${request.url}</id><title>一</title></entry></feed>`,
      ),
    );
    const pauses: number[] = [];
    const own = tools();
    opened.push(own);
    const pause = async (ms: number) => void pauses.push(ms);
    await lookAtAccount({ account: anAccount(`${base}/f`), connector: connectorFor(base, 'feed') }, { ...own, pause });
    await lookAtAccount({ account: anAccount(`${base}/g`), connector: connectorFor(base, 'feed') }, { ...own, pause });
    expect(pauses).toEqual([1000]);
  });
});

describe('feed：坏的输入各有各的结果', () => {
  const kinds = async (base: Promise<string>, over = {}) => (await look('feed', `${await base}/feed`, over)).kind;
  const page = (inner: string) => says(`<!DOCTYPE html><html><body>${inner}</body></html>`, { 'content-type': 'text/html' });
  const key = { configuration: { credential: { in: 'header', name: 'x-key', value: 'secret-1' } } };

  it('返回的是网页', async () => expect(await kinds(page('<h1>首页</h1>'))).toBe('not-a-feed'));
  it('返回的是登录页面', async () => expect(await kinds(page('<input type="password" name="p">'))).toBe('login-required'));
  it('有凭据而返回登录页面', async () => expect(await kinds(page('<input type="password">'), key)).toBe('credential-expired'));
  it('不跳转而说登录过期的网页、数据', async () => {
    expect(await kinds(page('<p>登录状态已过期，请重新扫码</p>'))).toBe('login-required');
    expect(await kinds(page('<p>登录状态已过期，请重新扫码</p>'), key)).toBe('credential-expired');
    expect(await kinds(says('{"error":{"message":"cookie has expired"}}'), key)).toBe('credential-expired');
    // A feed that writes of it is a feed.
    expect(await kinds(says(rss(item(1, '2026-11-19').replace('第1条', '登录凭据过期怎么办'))))).toBe('seen');
  });
  it('跳转到登录页面', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/login?from=feed') return void response.end('<html>请登录</html>');
      response.writeHead(302, { location: '/login?from=feed' }).end();
    });
    const outcome = await look('feed', `${base}/feed`);
    expect([outcome.kind, outcome.sentence]).toEqual([
      'login-required',
      '来源要求登录后查看，请改用其他接入方式或配置凭据（跳转到了登录页面）',
    ]);
    expect(await kinds(Promise.resolve(base), key)).toBe('credential-expired');
  });
  it.each([
    [401, 'login-required', 'credential-expired'],
    [403, 'denied', 'credential-expired'],
    [404, 'deleted', 'deleted'],
    [410, 'deleted', 'deleted'],
    [500, 'unreachable', 'unreachable'],
    [429, 'throttled', 'throttled'],
  ])('状态码 %i', async (status, without, withKey) => {
    const base = says('x', {}, status);
    expect([await kinds(base), await kinds(base, key)]).toEqual([without, withKey]);
  });
  it('打不开', async () => {
    const server = await httpServer(() => {});
    await server.close();
    expect(await kinds(Promise.resolve(server.base))).toBe('unreachable');
  });
  it('防护拦截、非公网地址', async () => {
    expect(await kinds(says('<html><script>eval("x")</script></html>', { 'content-type': 'text/html' }, 412))).toBe('blocked');
    expect((await look('feed', await says('x'), { client: { allowPrivate: false } })).kind).toBe('forbidden-address');
  });
  it('空的、残缺的、没有条目的', async () => {
    expect(await kinds(says(''))).toBe('unreadable');
    expect(await kinds(says('just words'))).toBe('unreadable');
    expect(await kinds(says('{"items": [{'))).toBe('unreadable');
    expect(await kinds(says('{"ok": true}'))).toBe('unreadable');
    expect(await kinds(says(`{"items":${'['.repeat(100_000)}`))).toBe('unreadable');
    expect(await kinds(says(rss('')))).toBe('empty');
  });
  it('在条目中间断掉的 XML：断处之前都读到', async () => {
    expect(titles(await look('feed', await says(rss(item(1, '2026-11-19') + item(2, '2026-11-18')).slice(0, -70))))).toEqual([
      '第1条',
      '第2条',
    ]);
  });
  it('未来的日期保留并标出；重复的编号只留第一条', async () => {
    const outcome = seen(
      await look(
        'feed',
        await says(rss(item(1, '2027-01-01 00:00') + item(2, '2026-11-01') + item(2, '2026-11-19') + item(3, '2026-11-20 12:04'))),
      ),
    );
    expect(outcome.posts.map(({ id, isFuture }) => [id, isFuture])).toEqual([
      ['g1', true],
      ['g3', false],
      ['g2', false],
    ]);
    expect(outcome.duplicates).toBe(1);
  });
  it('实体炸弹：不展开，读得快', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${rss(item(1, '2026-11-19').replace('第1条', '&b;&b;'))}`;
    expect(titles(await look('feed', await says(bomb)))).toEqual(['&b;&b;']);
  });
  it('十万层嵌套', async () => {
    const deep = rss(item(1, '2026-11-19', `<description>${'<a>'.repeat(100_000)}</description>`) + item(2, '2026-11-18'));
    expect(seen(await look('feed', await says(deep))).posts.map((post) => post.id)).toContain('g1');
  });
  it('控制字符、方向字符不进结果', async () => {
    expect(titles(await look('feed', await says(rss(item(1, '2026-11-19').replace('第1条', '甲\u0007\u202e乙&#27;丙')))))).toEqual([
      '甲乙丙',
    ]);
  });
  it('100 MB 的来源：读到上限为止，不占内存', async () => {
    const one = Buffer.from(item(1, '2026-11-19'));
    let sent = 0;
    const base = await serve((_, response) => {
      response.write('<rss><channel>');
      const more = () => {
        while (sent < 100 * 1024 * 1024) {
          sent += 65_536;
          if (!response.write(Buffer.alloc(65_536, one))) return void response.once('drain', more);
        }
        response.end('</channel></rss>');
      };
      more();
    });
    const outcome = seen(await look('feed', base));
    expect([outcome.kind, outcome.isWhole, outcome.posts.length]).toEqual(['too-large', false, 1]);
    expect(sent).toBeLessThan(40 * 1024 * 1024);
  });
});

describe('feed：条件请求与凭据', () => {
  it('没有变化时只问一句', async () => {
    const base = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') return void response.writeHead(304).end();
      response.writeHead(200, { etag: '"v1"', 'last-modified': 'Thu, 19 Nov 2026 00:00:00 GMT' }).end(rss(item(1, '2026-11-19')));
    });
    const first = seen(await look('feed', base));
    expect(first.validators).toEqual({ etag: '"v1"', lastModified: 'Thu, 19 Nov 2026 00:00:00 GMT' });
    const second = seen(await look('feed', base, { earlier: first }));
    expect(second).toEqual({ ...first, kind: 'unchanged', sentence: '来源自上次查看以来没有变化，共 1 条' });
    // What another way in saw says nothing of this one.
    expect((await look('feed', base, { earlier: { ...first, connector: 'weibo' } })).kind).toBe('seen');
    expect((await look('feed', `${base}/other`, { earlier: first })).kind).toBe('seen');
    expect((await look('feed', await says('', {}, 304))).kind).toBe('unreadable');
  });
  it('凭据只给来源自己，跳到别处时不带', async () => {
    const asked: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      asked.push(request.headers['x-key'] as string | undefined, request.url);
      response.end(rss(item(1, '2026-11-19')));
    });
    const base = await serve((request, response) => {
      asked.push(request.headers['x-key'] as string | undefined);
      response.writeHead(302, { location: `${other}/moved` }).end();
    });
    const configuration = { credential: { in: 'header', name: 'X-Key', value: 'secret-1' } };
    expect((await look('feed', base, { configuration })).kind).toBe('seen');
    expect(asked).toEqual(['secret-1', undefined, '/moved']);
  });
  it('地址中的凭据发出，而不出现在结果里', async () => {
    let asked = '';
    const base = await serve((request, response) => {
      asked = request.url!;
      response.end(rss(`${item(1, '2026-11-19')}<item><title>密钥 secret-1 重复</title><link>/x?k=secret-1</link></item>`));
    });
    const configuration = { credential: { in: 'query', name: 'key', value: 'secret-1' } };
    const outcome = await look('feed', `${base.replace('http://', 'http://u:p@')}/feed`, { configuration });
    expect(asked).toBe('/feed?key=secret-1');
    expect(JSON.stringify(outcome)).not.toMatch(/secret-1|u:p@/);
  });
  it('配置不合要求时指出是哪一项，不重复它的值', async () => {
    const configuration = { credential: { in: 'cookie', name: 'a', value: 'secret-1' } };
    await expect(look('feed', 'http://a.example/', { configuration })).rejects.toThrow(/^接入方式“.+”的配置不合要求，请核对“credential/);
    await expect(look('feed', 'http://a.example/', { configuration })).rejects.not.toThrow(/secret-1/);
  });
});
