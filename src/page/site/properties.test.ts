import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArtifactName } from './artifacts.ts';
import { buildArtifacts } from './build.ts';
import {
  aCrawl,
  aForm,
  article,
  at,
  type CrawlSketch,
  columnAt,
  given,
  link,
  list,
  nav,
  type PageSketch,
  textPage,
} from './testing/a-crawl.ts';

const names = ['通知公告', '工作动态', '政策文件', '机构职能', '领导信箱', '办事服务', '专题', '登录', '更多'];
const paths = ['/a/', '/a/b/', '/c/', '/c/index_1.html', '/d/1.html', '/d/2.html', '/e/', '/f/x.html', '/g.pdf', 'http://out.example.com/'];
const dates = ['2026-11-18', '2026-11-20', '2026-11-21', '2020-01-01', null];
const path = fc.constantFrom(...paths);
const item = fc.tuple(fc.constantFrom('甲', '乙', '丙'), path, fc.constantFrom(...dates));
const aPage: fc.Arbitrary<PageSketch> = fc.oneof(
  fc.constantFrom(...dates).map((date) => article(date, { breadcrumb: [['首页', '/'], ['政务', '/a/'], ['正文']] })),
  fc.tuple(fc.array(item, { maxLength: 4 }), fc.option(path)).map(([items, next]) => list(items, next === null ? {} : { next: at(next) })),
  fc.option(path).map((to) => textPage('', to === null ? {} : { sentOnTo: at(to) })),
  fc.constant(textPage('暂无内容', { emptyNotice: '暂无内容' })),
  fc.constant(textPage('来信须知若干条文字内容', { forms: [aForm()], links: [link('我要写信', '/c/')] })),
  path.map((to) => textPage('', { crawled: { finalUrl: at(to) } })),
);
const aSite: fc.Arbitrary<CrawlSketch> = fc
  .tuple(fc.array(fc.tuple(fc.constantFrom(...names), path), { maxLength: 8 }), fc.array(fc.tuple(path, aPage), { maxLength: 9 }))
  .map(([entries, pages]) => ({
    pages: Object.fromEntries([
      ['/', { links: nav(...entries) }],
      ...pages.filter(([at]) => !at.startsWith('http')).map(([at, page]) => [at, { links: nav(...entries.slice(1)), ...page }]),
    ]),
  }));

const compared: ArtifactName[] = ['home', 'columns', 'articles', 'channels', 'services', 'guides', 'messages', 'hidden', 'templates'];
const all = (sketch: CrawlSketch, order: (n: number) => number = (n) => n): unknown => {
  const view = aCrawl(sketch);
  const pages = [...view.pages()].map((page, i) => [order(i), page] as const).sort((a, b) => a[0] - b[0]);
  const site = buildArtifacts({ ...view, pages: () => pages.map(([, page]) => page) }, given());
  return compared.map((name) => site.get(name));
};

describe('任何采集结果', () => {
  it('页面的先后不改变任何结论', () => {
    fc.assert(
      fc.property(aSite, fc.infiniteStream(fc.nat(1000)), (sketch, stream) => {
        const order = Array.from({ length: 20 }, () => stream.next().value!);
        expect(all(sketch, (i) => order[i]!)).toEqual(all(sketch));
      }),
      { numRuns: 300 },
    );
  });

  it('结论自身不矛盾：空白的没有条目，没读到的不空白，最新日期不晚于截止日，栏目在本站且不重复', () => {
    fc.assert(
      fc.property(aSite, (sketch) => {
        const columns = buildArtifacts(aCrawl(sketch), given()).get('columns');
        if ('missing' in columns) return;
        expect(new Set(columns.map(({ url }) => url)).size).toBe(columns.length);
        for (const column of columns) {
          expect(column.url.startsWith(at('/'))).toBe(true);
          if (column.isBlank) expect(column).toMatchObject({ items: 0, newest: null, isStatic: false });
          if (column.way === 'unread') expect(column).toMatchObject({ isBlank: false, isStatic: false, newestFrom: 'unread' });
          if (column.newest !== null) expect(column.newest <= '2026-11-20').toBe(true);
          if (column.newestFrom === 'article' || column.newestFrom === 'list') expect(column.newest).not.toBeNull();
          if (column.newestFrom === 'none') expect(column.newest).toBeNull();
          if (column.parent !== null) expect(columns.some(({ url }) => url === column.parent)).toBe(true);
          expect(column.level).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('加一个无关的页面不改变一个栏目', () => {
    fc.assert(
      fc.property(aPage, (page) => {
        const items: [string, string, string][] = [['甲', '/tz/1.html', '2026-11-10']];
        const sketch: CrawlSketch = {
          pages: { '/': { links: nav(['通知公告', '/tz/']) }, '/tz/': list(items), '/tz/1.html': article('2026-11-10') },
        };
        const more: CrawlSketch = { pages: { ...sketch.pages, '/zzz/unrelated.html': page } };
        expect(columnAt('/tz/', more)).toEqual(columnAt('/tz/', sketch));
      }),
      { numRuns: 200 },
    );
  });
});
