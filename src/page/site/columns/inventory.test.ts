import { describe, expect, it } from 'vitest';
import { article, artifact, at, type CrawlSketch, list, nav, type PageSketch } from '../testing/a-crawl.ts';

/** A site whose navigation names the given pages. */
function site(columns: Record<string, [name: string, page: PageSketch | null]>, more: Record<string, PageSketch> = {}): CrawlSketch {
  const links = nav(['首页', '/'], ...Object.entries(columns).map(([path, [name]]) => [name, path] as [string, string]));
  const pages: Record<string, PageSketch> = { '/': { links }, ...more };
  for (const [path, [, page]] of Object.entries(columns)) if (page) pages[path] = { links, ...page };
  return { pages };
}

const names = (sketch: CrawlSketch): string[] => artifact('columns', sketch).map((column) => column.name);

describe('栏目清单：哪些是栏目', () => {
  it('导航中的首页、搜索、登录、无障碍、语言和外站链接不是栏目', () => {
    const furniture = nav(
      ['网站首页', '/index.html'],
      ['站内搜索', '/search/index.html'],
      ['登录', '/login.jsp'],
      ['无障碍浏览', '/wza/'],
      ['English', '/english/'],
      ['繁体', 'http://big5.qinghe.gov.cn/'],
      ['国务院', 'https://www.gov.cn/'],
      ['年报下载', '/files/2025.pdf'],
      ['设为首页', 'javascript:void(0)'],
      ['网站地图', '/map/'],
      ['更多>>', '/more/'],
      ['通知公告', '/tzgg/'],
    );
    expect(names({ pages: { '/': { links: furniture }, '/tzgg/': list([]) } })).toEqual(['通知公告']);
  });

  it('同一栏目的不同写法和翻页只算一个', () => {
    const links = nav(['通知公告', '/tzgg/'], ['公告', '/tzgg/index.html'], ['通知公告', 'https://qinghe.gov.cn/tzgg']);
    const sketch: CrawlSketch = {
      pages: {
        '/': { links },
        '/tzgg/': list([['甲', '/tzgg/1.html', '2026-11-18']], { next: at('/tzgg/index_1.html') }),
        '/tzgg/index_1.html': list([['乙', '/tzgg/2.html', '2026-10-01']], { next: at('/tzgg/more-x3.html') }),
        '/tzgg/more-x3.html': list([['丙', '/tzgg/3.html', '2026-09-01']]),
        '/tzgg/1.html': article('2026-11-18'),
      },
    };
    const columns = artifact('columns', sketch);
    expect(columns.map(({ name, url }) => [name, url])).toEqual([['通知公告', at('/tzgg/')]]);
    expect(columns[0]!.items).toBe(3);
  });

  it('?page=2 是同一栏目，?id=2 是另一栏目', () => {
    const links = nav(['通知公告', '/list.aspx?id=1'], ['工作动态', '/list.aspx?id=2'], ['通知公告', '/list.aspx?id=1&page=2']);
    expect(names({ pages: { '/': { links } } }).sort()).toEqual(['工作动态', '通知公告']);
  });

  it('导航里滚动的新闻标题指向文章，不是栏目；机构职能指向文章，是栏目', () => {
    const sketch = site({
      '/a/1.html': ['省政府召开常务会议研究部署安全生产工作', article('2026-11-18')],
      '/jgzn/t2020.html': ['机构职能', article('2020-01-01')],
    });
    expect(names(sketch)).toEqual(['机构职能']);
    expect(artifact('columns', sketch)[0]!.isStatic).toBe(true);
  });

  it('面包屑和首页的列表标题也说出栏目', () => {
    const sketch: CrawlSketch = {
      pages: {
        '/': { lists: [{ name: '人事信息', url: '/rsxx/', items: [['任命', '/rsxx/1.html', '2026-11-01']] }] },
        '/zcfg/1.html': article('2026-11-01', { breadcrumb: [['首页', '/'], ['政策法规', '/zcfg/'], ['正文']] }),
      },
    };
    expect(names(sketch).sort()).toEqual(['人事信息', '政策法规']);
  });

  it('栏目地址转向后是同一栏目；转到首页的不再是栏目', () => {
    const sketch = site({
      '/old/tzgg': ['通知公告', list([['甲', '/1.html', '2026-11-18']], { crawled: { finalUrl: at('/channel/12.html') } })],
      '/gone/': ['旧栏目', { kind: 'home', crawled: { finalUrl: at('/') } }],
    });
    expect(artifact('columns', sketch).map(({ name, url }) => [name, url])).toEqual([['通知公告', at('/channel/12.html')]]);
  });

  it('人工清单可以改名、排除和添加', () => {
    const sketch = site({ '/tzgg/': ['公告', list([['甲', '/1.html', '2026-11-18']])], '/x/': ['无关', list([])] });
    const columns = artifact('columns', sketch, {
      columns: [
        {
          url: at('/tzgg/index.html'),
          name: '通知公告',
          class: 'notice',
          period: { months: 6 },
          exempt: { reason: '换届', until: '2026-12-31' },
        },
        { url: at('/x/'), ignore: true },
        { url: at('/hidden/'), name: '隐蔽栏目', confirmed: true },
      ],
    });
    expect(columns.map(({ name }) => name).sort()).toEqual(['通知公告', '隐蔽栏目']);
    const confirmed = columns.find(({ name }) => name === '通知公告')!;
    expect(confirmed).toMatchObject({ classFrom: 'confirmed', periodDays: 184, exempt: { reason: '换届', until: '2026-12-31' } });
    expect(columns.find(({ name }) => name === '隐蔽栏目')).toMatchObject({ way: 'unread', isBlank: false, confirmed: true });
  });

  it('机器写出而无人确认的条目：照旧不算人工，改了类别就算，已撤的栏目不复活', () => {
    const sketch = site({ '/tzgg/': ['通知公告', list([['甲', '/1.html', '2026-11-18']])], '/x/': ['安排', list([])] });
    const written = { confirmed: false };
    const columns = artifact('columns', sketch, {
      columns: [
        { url: at('/tzgg/'), name: '通知公告', class: 'notice', ...written },
        { url: at('/x/'), class: 'policy', ...written },
        { url: at('/gone/'), name: '旧栏目', class: 'news', ...written },
      ],
    });
    expect(columns.map((c) => [c.name, c.class, c.classFrom, c.confirmed])).toEqual([
      ['通知公告', 'notice', 'name', false],
      ['安排', 'policy', 'confirmed', false],
    ]);
  });

  it('已申报子站的栏目记到主站，未申报的子站不是本站栏目', () => {
    const links = nav(['子站动态', 'http://kjj.qinghe.gov.cn/gzdt/']);
    const sketch: CrawlSketch = { pages: { '/': { links }, 'http://kjj.qinghe.gov.cn/gzdt/': list([]) } };
    expect(artifact('columns', sketch)).toEqual([]);
    const [column] = artifact('columns', sketch, { subsites: [{ url: 'http://kjj.qinghe.gov.cn/', name: '省科技局' }] });
    expect(column).toMatchObject({ name: '子站动态', subsite: '省科技局', isBlank: true });
  });
});

describe('栏目清单：类别和层级', () => {
  it.each([
    ['政务要闻', 'news'],
    ['部门动态', 'news'],
    ['通知公告', 'notice'],
    ['公示公告', 'notice'],
    ['规范性文件', 'policy'],
    ['政策法规', 'policy'],
    ['政策解读', 'interpretation'],
    ['青禾概况', 'general-info'],
    ['机构职能', 'org-functions'],
    ['内设机构', 'org-functions'],
    ['领导之窗', 'leaders'],
    ['领导信箱', 'consultation'],
    ['领导活动', 'news'],
    ['信息公开指南', 'disclosure'],
    ['信息公开年报', 'annual-report'],
    ['数据发布', 'data'],
    ['统计信息', 'data'],
    ['办件统计', 'statistics'],
    ['办事指南', 'service'],
    ['我要咨询', 'consultation'],
    ['意见征集', 'survey'],
    ['网上调查', 'survey'],
    ['在线访谈', 'interview'],
    ['热点专题', 'topic'],
    ['网上信访', 'other'],
    ['人事任免', 'other'],
  ])('%s 属于 %s', (name, expected) => {
    expect(artifact('columns', site({ '/c/': [name, null] }))[0]).toMatchObject({ name, class: expected });
  });

  it('ColumnType 先于名称，名称先于地址', () => {
    const sketch = site({
      '/a/': ['最新消息', list([], { columnType: '工作动态' })],
      '/b/': ['通知公告', list([])],
      '/zcwj/': ['本局发布', list([])],
      '/q/': ['其他', list([])],
    });
    const found = Object.fromEntries(artifact('columns', sketch).map((c) => [c.name, [c.class, c.classFrom]]));
    expect(found).toEqual({
      最新消息: ['news', 'column-type'],
      通知公告: ['notice', 'name'],
      本局发布: ['policy', 'address'],
      其他: ['other', 'default'],
    });
  });

  it('随模板照抄的 ColumnType 和 ColumnName 不算数', () => {
    const copied = { columnType: '工作动态', columnName: '工作动态' };
    const sketch = site({
      '/a/': ['通知公告', list([], copied)],
      '/b/': ['政策文件', list([], copied)],
      '/c/': ['工作动态', list([], copied)],
      '/d/': ['政策解读', list([], copied)],
    });
    expect(artifact('columns', sketch).map((c) => [c.name, c.class])).toEqual([
      ['通知公告', 'notice'],
      ['政策文件', 'policy'],
      ['工作动态', 'news'],
      ['政策解读', 'interpretation'],
    ]);
  });

  it('层级由面包屑定，没有时由地址定', () => {
    const sketch = site({
      '/zwgk/': ['政务公开', list([])],
      '/col/8/': [
        '通知公告',
        list([], {
          breadcrumb: [
            ['首页', '/'],
            ['政务公开', '/zwgk/'],
            ['通知公告', '/col/8/'],
          ],
        }),
      ],
      '/zwgk/zcwj/': ['政策文件', list([])],
      '/xwzx/gzdt/': ['工作动态', list([])],
    });
    const found = Object.fromEntries(artifact('columns', sketch).map((c) => [c.name, [c.level, c.parent]]));
    expect(found).toEqual({ 政务公开: [1, null], 通知公告: [2, at('/zwgk/')], 政策文件: [2, at('/zwgk/')], 工作动态: [1, null] });
  });
});
