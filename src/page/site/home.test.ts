import { describe, expect, it } from 'vitest';
import { buildArtifacts } from './build.ts';
import { aCrawl, article, artifact, at, type CrawlSketch, given, link, list, nav } from './testing/a-crawl.ts';

const newest = (sketch: CrawlSketch) => artifact('home', sketch).items.map(({ title, articleDate, from }) => [title, articleDate, from]);

describe('首页', () => {
  it('每条信息带上文章页的发布时间', () => {
    const sketch: CrawlSketch = {
      pages: {
        '/': {
          items: [
            ['甲', '/1.html', '2026-11-18'],
            ['乙', '/2.html', '2026-11-17'],
            ['外站', 'https://www.gov.cn/1.htm', '2026-11-16'],
          ],
          lists: [
            {
              name: '公告',
              url: null,
              items: [
                ['甲', '/1.html', '2026-11-18'],
                ['丙', '/3.html', '2026-11-15'],
              ],
            },
          ],
        },
        '/1.html': article('2026-11-18T10:00:00+08:00'),
        '/2.html': article(null),
      },
    };
    expect(newest(sketch)).toEqual([
      ['甲', '2026-11-18', 'article'],
      ['乙', null, 'none'],
      ['外站', '2026-11-16', 'list'],
      ['丙', null, 'unread'],
    ]);
    expect(artifact('home', sketch).isGateway).toBe(false);
  });

  it('没有日期的头条链接到文章的也算，导航里的不算', () => {
    const sketch: CrawlSketch = {
      pages: {
        '/': {
          links: [
            link('省政府召开常务会议', '/1.html'),
            link('首页图片', '/p.html', { place: 'other' }),
            ...nav(['机构职能', '/jgzn.html']),
          ],
        },
        '/1.html': article('2026-11-18'),
        '/jgzn.html': article('2026-11-19'),
      },
    };
    expect(newest(sketch)).toEqual([['省政府召开常务会议', '2026-11-18', 'article']]);
    expect(artifact('home', sketch).isGateway).toBe(false);
  });

  it('只是导航入口的首页看全部二级页面，没读到的二级页面也列出', () => {
    const sketch: CrawlSketch = {
      pages: {
        '/': { links: [link('新闻', '/xw/'), link('公告', '/tz/'), link('下载', '/a.zip'), link('外站', 'https://www.gov.cn/')] },
        '/xw/': list([
          ['甲', '/1.html', '2026-11-18'],
          ['乙', '/2.html', '2026-11-01'],
        ]),
        '/1.html': article('2026-11-18'),
      },
    };
    const home = artifact('home', sketch);
    expect(home.isGateway).toBe(true);
    expect(home.secondLevel).toEqual([
      { url: at('/xw/'), read: true },
      { url: at('/tz/'), read: false },
    ]);
    expect(newest(sketch)).toEqual([
      ['甲', '2026-11-18', 'article'],
      ['乙', null, 'unread'],
    ]);
  });

  it('有自己信息的首页即使都旧也不是导航入口', () => {
    const items = [1, 2, 3].map((n) => [`旧闻${n}`, `/${n}.html`, '2020-01-01'] as [string, string, string]);
    const pages = Object.fromEntries([1, 2, 3].map((n) => [`/${n}.html`, article('2020-01-01')]));
    expect(artifact('home', { pages: { '/': { items }, ...pages } }).isGateway).toBe(false);
  });

  it('首页没有读到时说明缺什么，不猜测', () => {
    const site = buildArtifacts(aCrawl({ pages: { '/': { crawled: { status: 503 } } } }), given());
    for (const name of ['home', 'columns', 'channels', 'services', 'identity'] as const) {
      expect(site.get(name)).toEqual({ missing: true, reason: expect.stringMatching(/首页没有读到/) });
    }
    const empty = buildArtifacts(aCrawl({}), given());
    for (const name of ['guides', 'hidden', 'texts', 'security', 'templates', 'cloaking'] as const) {
      expect(empty.get(name)).toEqual({ missing: true, reason: expect.stringMatching(/没有读到网站的任何页面/) });
    }
    expect(empty.get('observations')).toEqual([]);
  });

  it('同一内容只建一次', () => {
    const site = buildArtifacts(aCrawl({ pages: { '/': {} } }), given());
    expect(site.get('columns')).toBe(site.get('columns'));
  });
});
