/** The trial of a search on local servers: forms, endpoints, walls, rules. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher, createVisitor } from '../../collect/index.ts';
import { type SearchTrial, showsItem } from '../../page/index.ts';
import { misspelt, shortened, trySearch } from './search-trial.ts';

const TITLES = [
  '关于公布青禾省公交线路调整方案的通知',
  '全省防汛抗旱工作视频会议召开',
  '青禾省农村公路管理办法解读',
  '关于开展安全生产专项检查的公告',
];
type Listener = (ask: { path: string; method: string; body: string }) => { status?: number; type?: string; body: string };

let server: http.Server | null = null;
let asked: string[] = [];
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  asked = [];
});

async function serve(answer: Listener): Promise<string> {
  server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '/';
      asked.push(`${request.method} ${path.split('?')[0]}`);
      const {
        status = 200,
        type = 'text/html; charset=utf-8',
        body,
      } = path === '/robots.txt' ? robots : answer({ path, method: request.method ?? 'GET', body: Buffer.concat(parts).toString() });
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

let robots: { status?: number; type?: string; body: string };

async function trial(home: string, answer: Listener, rules = ''): Promise<SearchTrial> {
  robots = { type: 'text/plain', body: rules };
  const origin = await serve(answer);
  const fetcher = createFetcher({ hosts: null, allowPrivate: true, concurrency: 2, timeoutMs: 3000, userAgent: 'test' });
  const { signal } = new AbortController();
  try {
    return await trySearch({
      visitor: createVisitor({ fetcher, robotsName: 'zhengxun', obeyRobots: true, gapMs: 0, signal }),
      browser: null,
      home: { url: origin, bytes: new TextEncoder().encode(home), contentType: 'text/html; charset=utf-8', isRead: true },
      titles: TITLES.map((title, i) => ({ url: `${origin}tzgg/${i}.html`, title })),
      lower: [],
      now: () => 0,
    });
  } finally {
    await fetcher.close();
  }
}

/** What each answer shows, by its kind. */
function seen({ answers }: SearchTrial): string[] {
  const nonsense = answers.find((answer) => answer.kind === 'nonsense');
  const blank = nonsense?.reading ? { query: nonsense.query, reading: nonsense.reading } : null;
  return answers.map(({ kind, query, reading, about, kindOfOutcome, status }) => {
    if (reading === null) return `${kind} ${kindOfOutcome} ${status}`;
    return about === null ? kind : `${kind} ${showsItem({ query, reading }, about, blank)}`;
  });
}

const FORM = '<form action="/search" method="get"><input name="q" placeholder="请输入关键字"><button>搜索</button></form>';
const wordsOf = (path: string) => new URL(path, 'http://x/').searchParams.get('q') ?? '';
const hits = (words: string) =>
  TITLES.flatMap((title, i) => (words !== '' && title.includes(words) ? [`<li><a href="/tzgg/${i}.html">${title}</a></li>`] : []));
const results = (words: string) =>
  `<p>您搜索的是：${words}</p>${hits(words).length > 0 ? `<ul>${hits(words).join('')}</ul>` : '<p>没有找到相关结果</p>'}`;

describe('试用站内搜索', () => {
  it('能用的搜索：标题找到，错字找不到，截短的找到', async () => {
    const tried = await trial(FORM, ({ path }) => ({ body: results(wordsOf(path)) }));
    expect(seen(tried)).toEqual(['nonsense', 'title yes', 'title yes', 'title yes', 'title yes', 'altered no', 'shortened yes']);
    expect(asked.filter((one) => one === 'GET /search')).toHaveLength(7);
  });

  it('POST 表单', async () => {
    const post = FORM.replace('method="get"', 'method="post"');
    const tried = await trial(post, ({ method, body }) => ({
      body: results(method === 'POST' ? (new URLSearchParams(body).get('q') ?? '') : ''),
    }));
    expect(seen(tried).slice(0, 2)).toEqual(['nonsense', 'title yes']);
    expect(asked).toContain('POST /search');
  });

  it('什么都搜不到', async () => {
    const tried = await trial(FORM, ({ path }) => ({ body: `<p>您搜索的是：${wordsOf(path)}</p><p>共找到 0 条结果</p>` }));
    expect(seen(tried).slice(1, 5)).toEqual(['title no', 'title no', 'title no', 'title no']);
  });

  it('结果由脚本从接口取来：改问接口', async () => {
    const shell = '<div id="result"></div><script>$.get("/api/find?size=10&q=" + q, show)</script>';
    const tried = await trial(FORM, ({ path }) =>
      path.startsWith('/api/find')
        ? {
            type: 'application/json',
            body: JSON.stringify({
              total: hits(wordsOf(path)).length,
              list: TITLES.filter((title) => title.includes(wordsOf(path))).map((name) => ({ name })),
            }),
          }
        : { body: shell },
    );
    expect(seen(tried).slice(1, 5)).toEqual(['title yes', 'title yes', 'title yes', 'title yes']);
    expect(tried.answers[1]?.way).toBe('records');
  });

  it('结果由脚本填充而没有接口、没有浏览器：读不到', async () => {
    const tried = await trial(FORM, () => ({ body: '<div id="result"></div><script src="/js/app.js"></script>' }));
    expect(new Set(seen(tried).slice(1))).toEqual(new Set(['title unread', 'altered unread', 'shortened unread']));
  });

  it('遇到防护验证即停', async () => {
    const wall = "<script>$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.nsd=72531;</script>";
    const tried = await trial(FORM, () => ({ status: 412, body: wall }));
    expect(tried.answers).toHaveLength(1);
    expect(tried.answers[0]).toMatchObject({ kind: 'nonsense', reading: null });
  });

  it('robots 规则不许：不问', async () => {
    const tried = await trial(FORM, ({ path }) => ({ body: results(wordsOf(path)) }), 'User-agent: *\nDisallow: /search\n');
    expect(seen(tried)).toEqual(['nonsense robots null']);
    expect(asked).toEqual(['GET /robots.txt']);
  });

  it('首页只有通往搜索页的链接', async () => {
    const tried = await trial('<a href="/so/">站内搜索</a>', ({ path }) => ({
      body: path.startsWith('/so/') ? FORM : results(wordsOf(path)),
    }));
    expect(seen(tried).slice(0, 2)).toEqual(['nonsense', 'title yes']);
  });

  it('没有搜索框：什么都不问', async () => {
    const tried = await trial('<h1>青禾省人民政府</h1>', () => ({ body: '' }));
    expect(tried).toEqual({ box: null, hint: null, homeRead: true, answers: [] });
    expect(asked).toEqual([]);
  });
});

describe('错一个字、截短', () => {
  it('只换中间一个字', () => {
    expect(misspelt('全省防汛工作会议')).toBe('全省防汛末作会议');
    expect(misspelt('本周末来信')).toBe('本周未来信');
  });
  it('去掉首尾', () => expect(shortened('全省防汛工作会议')).toBe('防汛工作'));
});
