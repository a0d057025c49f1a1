import { describe, expect, it } from 'vitest';
import {
  aForm,
  article,
  artifact,
  at,
  type CrawlSketch,
  columnAt,
  link,
  list,
  nav,
  type PageSketch,
  textPage,
} from '../testing/a-crawl.ts';

/** A site whose navigation names the given pages. */
function site(columns: Record<string, [name: string, page: PageSketch | null]>, more: Record<string, PageSketch> = {}): CrawlSketch {
  const links = nav(['首页', '/'], ...Object.entries(columns).map(([path, [name]]) => [name, path] as [string, string]));
  const pages: Record<string, PageSketch> = { '/': { links }, ...more };
  for (const [path, [, page]] of Object.entries(columns)) if (page) pages[path] = { links, ...page };
  return { pages };
}

describe('栏目最新信息', () => {
  const column = (
    items: [string, string, (string | null)?, boolean?][],
    more: Record<string, PageSketch>,
    targets: CrawlSketch['targets'] = [],
  ) => columnAt('/tzgg/', { ...site({ '/tzgg/': ['通知公告', list(items)] }, more), targets })!;

  it('以文章页的发布时间为准，列表日期不算', () => {
    expect(column([['甲', '/1.html', '2026-11-18']], { '/1.html': article('2026-03-01T09:00:00+08:00') })).toMatchObject({
      newest: '2026-03-01',
      newestFrom: 'article',
    });
  });

  it('文章页没有发布时间的不算，即使列表有日期', () => {
    expect(
      column(
        [
          ['甲', '/1.html', '2026-11-18'],
          ['乙', '/2.html', '2026-01-02'],
        ],
        { '/1.html': article(null), '/2.html': article('2026-01-02') },
      ).newest,
    ).toBe('2026-01-02');
    expect(column([['甲', '/1.html', '2026-11-18']], { '/1.html': article(null) })).toMatchObject({
      newest: null,
      newestFrom: 'none',
      isStatic: false,
    });
  });

  it('附件和外站信息按列表日期算，转到外站的也是', () => {
    expect(column([['表', '/f/1.pdf', '2026-11-18']], {})).toMatchObject({ newest: '2026-11-18', newestFrom: 'list' });
    expect(column([['转载', 'https://mp.weixin.qq.com/s/1', '2026-11-17']], {})).toMatchObject({
      newest: '2026-11-17',
      newestFrom: 'list',
    });
    expect(column([['转', '/go.html', '2026-11-16']], { '/go.html': textPage('', { sentOnTo: 'https://www.gov.cn/1.htm' }) }).newest).toBe(
      '2026-11-16',
    );
    const download = { url: '/download?id=3', observations: [], contentType: 'application/pdf', kind: 'attachment' as const };
    expect(column([['附件', '/download?id=3', '2026-11-15']], {}, [download]).newest).toBe('2026-11-15');
  });

  it('截止日当天算，之后的不算', () => {
    const more = { '/1.html': article('2026-11-21'), '/2.html': article('2026-11-20') };
    expect(
      column(
        [
          ['甲', '/1.html', '2026-11-21'],
          ['乙', '/2.html', '2026-11-20'],
        ],
        more,
      ).newest,
    ).toBe('2026-11-20');
  });

  it('置顶的旧信息不妨碍找到最新的', () => {
    const more = { '/0.html': article('2024-01-01'), '/1.html': article('2026-11-10') };
    expect(
      column(
        [
          ['置顶', '/0.html', '2024-01-01', true],
          ['甲', '/1.html', '2026-11-10'],
        ],
        more,
      ).newest,
    ).toBe('2026-11-10');
  });

  it('可能最新的文章没有读到时为 unread，读不到旧文章无妨', () => {
    const read = { '/2.html': article('2026-10-01') };
    expect(
      column(
        [
          ['甲', '/1.html', '2026-11-18'],
          ['乙', '/2.html', '2026-10-01'],
        ],
        read,
      ),
    ).toMatchObject({
      newest: '2026-10-01',
      newestFrom: 'unread',
      newestPossible: '2026-11-18',
    });
    expect(
      column(
        [
          ['乙', '/2.html', '2026-10-01'],
          ['旧', '/3.html', '2026-09-01'],
        ],
        read,
      ),
    ).toMatchObject({ newest: '2026-10-01', newestFrom: 'article' });
    expect(
      column(
        [
          ['无日期', '/1.html'],
          ['乙', '/2.html', '2026-10-01'],
        ],
        read,
      ).newestFrom,
    ).toBe('unread');
    expect(
      column(
        [
          ['乙', '/2.html', '2026-10-01'],
          ['无日期', '/1.html'],
        ],
        read,
      ).newestFrom,
    ).toBe('article');
    expect(
      column(
        [
          ['甲', '/1.html', '2026-12-01'],
          ['乙', '/2.html', '2026-10-01'],
        ],
        read,
      ).newestFrom,
    ).toBe('article');
  });

  it('旁边别的栏目的列表和热门信息不能让栏目变新', () => {
    const sketch = site(
      {
        '/tzgg/': [
          '通知公告',
          list(
            [
              ['旧', '/old.html', '2025-01-01'],
              ['新', '/new.html', '2026-11-18'],
              ['热', '/hot.html', '2026-11-19'],
            ],
            {
              breadcrumb: [
                ['首页', '/'],
                ['通知公告', '/tzgg/'],
              ],
              lists: [
                { name: '工作动态', url: '/gzdt/', items: [['新', '/new.html', '2026-11-18']] },
                { name: '热门信息', url: null, items: [['热', '/hot.html', '2026-11-19']] },
              ],
            },
          ),
        ],
        '/zw/': ['政务', textPage('政务公开栏目说明文字若干')],
        '/gzdt/': [
          '工作动态',
          list([['新', '/new.html', '2026-11-18']], {
            breadcrumb: [
              ['首页', '/'],
              ['政务', '/zw/'],
              ['工作动态', '/gzdt/'],
            ],
          }),
        ],
      },
      { '/old.html': article('2025-01-01'), '/new.html': article('2026-11-18'), '/hot.html': article('2026-11-19') },
    );
    expect(columnAt('/tzgg/', sketch)!.newest).toBe('2025-01-01');
  });
});

describe('空白栏目和静态栏目', () => {
  const one = (page: PageSketch, more: Record<string, PageSketch> = {}) => columnAt('/c/', site({ '/c/': ['工作安排', page] }, more))!;

  it('没有条目也没有文字的是空白；暂无内容、建设中也是', () => {
    expect(one(list([])).isBlank).toBe(true);
    expect(
      one(textPage('您现在的位置：首页 > 工作安排\n上一页 1 下一页 共0条', { breadcrumb: [['首页', '/'], ['工作安排']] })).isBlank,
    ).toBe(true);
    expect(one(textPage('暂无内容', { emptyNotice: '暂无内容' }))).toMatchObject({
      isBlank: true,
      emptyNotice: '暂无内容',
      isStatic: false,
    });
    expect(
      one(
        textPage('栏目建设中，敬请期待！', {
          emptyNotice: '栏目建设中，敬请期待！',
          links: [link('', '/img/nodata.png', { kind: 'image' })],
        }),
      ).isBlank,
    ).toBe(true);
  });

  it('各栏目都有的链接单独成行，不是栏目自己的文字', () => {
    const report = '2025年政府网站工作年度报表';
    const bare = { text: report, links: [...nav(['首页', '/']), link(report, '/wzndbb.html')] };
    const pages = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((key) => [`/${key}/`, [`栏目${key}`, textPage('', bare)] as [string, PageSketch]]),
    );
    const columns = artifact('columns', site(pages, { '/wzndbb.html': textPage(report) }));
    expect(columns.map(({ isBlank }) => isBlank)).toEqual([true, true, true, true, true]);
    expect(one(textPage(`详见${report}所列各项`, bare)).isBlank).toBe(false);
  });

  it('有自己的文字的不空白，也不要求更新', () => {
    expect(one(textPage('联系电话：0733-28680000，地址：青禾市人民路1号'))).toMatchObject({ isBlank: false, isStatic: true, items: 0 });
  });

  it.each([
    ['一个附件', link('安排表', '/f/plan.xlsx')],
    ['一张图片', link('', '/images/2026plan-8f3a.jpg', { kind: 'image' })],
    ['一段视频', link('', '/v/1.mp4', { kind: 'media' })],
    ['一张地图', link('', 'https://map.tianditu.gov.cn/x', { kind: 'frame' })],
    ['一个外部链接', link('省平台', 'https://zwfw.example.gov.cn/')],
  ])('只有%s的不空白', (_, content) => {
    expect(one(textPage('', { links: [content] }))).toMatchObject({ isBlank: false, isStatic: true });
  });

  it('没有读到的栏目既不空白也不陈旧', () => {
    expect(columnAt('/c/', site({ '/c/': ['工作安排', null] }))).toMatchObject({ way: 'unread', isBlank: false, newestFrom: 'unread' });
    expect(one(textPage('', { crawled: { status: 404 } }))).toMatchObject({ way: 'unread', isBlank: false });
    expect(one(textPage('', { scriptList: { records: [], needsBrowser: true } }))).toMatchObject({ way: 'unread', isBlank: false });
  });

  it('浏览器或记录接口读过仍无内容的才空白', () => {
    const scriptList = { records: ['/data.json'], needsBrowser: false };
    expect(one(textPage('', { scriptList, crawled: { way: 'records' } }))).toMatchObject({ way: 'records', isBlank: true });
    expect(one(textPage('', { scriptList: { records: [], needsBrowser: true }, crawled: { way: 'browser' } })).isBlank).toBe(true);
  });

  it('只汇集下级栏目的不空白，由下级栏目负责更新', () => {
    const sketch = site({
      '/zwgk/': ['政务公开', textPage('', { lists: [{ name: '通知公告', url: '/zwgk/tzgg/', items: [['甲', '/1.html', '2020-01-01']] }] })],
      '/zwgk/tzgg/': ['通知公告', list([['甲', '/1.html', '2020-01-01']])],
    });
    expect(columnAt('/zwgk/', sketch)).toMatchObject({ isBlank: false, gathers: true, isStatic: true });
    expect(columnAt('/zwgk/tzgg/', sketch)).toMatchObject({ gathers: false, isStatic: false });
  });

  it('读不出形式的列表，凭文章面包屑认出自己的文章', () => {
    const trail = { breadcrumb: [['首页', '/'], ['人事信息', '/rs/'], ['正文']] as [string, string?][] };
    const links = [link('任免通知', '/rs/1.html'), link('旁边的', '/other/9.html', { place: 'other' })];
    const more = { '/rs/1.html': article('2026-10-06', trail), '/other/9.html': article('2026-11-18') };
    const sketch = site({ '/rs/': ['人事信息', article('2026-10-01', { links })] }, more);
    expect(columnAt('/rs/', sketch)).toMatchObject({ items: 1, newest: '2026-10-06', isStatic: false });
  });

  it('通知公告只有一篇文章的按文章日期，公开指南只有一篇的不要求更新', () => {
    const sketch = site({ '/tz/': ['通知公告', article('2020-01-01')], '/zn/': ['信息公开指南', article('2020-01-01')] });
    expect(columnAt('/tz/', sketch)).toMatchObject({ items: 1, newest: '2020-01-01', newestFrom: 'article', isStatic: false });
    expect(columnAt('/zn/', sketch)).toMatchObject({ items: 0, isStatic: true });
  });

  it('各栏目共有的边栏、页眉图片和搜索表单不是内容', () => {
    const shared = [
      link('热点一', '/hot/1.html', { place: 'other' }),
      link('', '/images/top2026.jpg', { kind: 'image', place: 'other' }),
      link('下载客户端', 'http://app.example.com/', { place: 'other' }),
    ];
    const search = { ...aForm(), hasTextarea: false, hasCaptcha: false, submitText: '搜索' };
    const page = { ...textPage('热点一\n下载客户端'), links: shared, forms: [search] };
    const columns = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [`/${name}/`, [`安排${name}`, page] as [string, PageSketch]]),
    );
    const found = artifact('columns', site(columns, { '/hot/1.html': article('2026-11-18') }));
    expect(found.map(({ isBlank }) => isBlank)).toEqual([true, true, true, true, true]);
  });

  it('同级栏目的菜单不是内容，下级栏目的是', () => {
    const menu = [link('同级', '/p/b/', { place: 'other' })];
    const sketch = site({
      '/p/': ['上级', textPage('', { links: [link('下级', '/p/a/', { place: 'other' })] })],
      '/p/a/': ['下级', textPage('同级', { links: menu })],
      '/p/b/': ['同级', textPage('本栏目介绍机关的日常工作安排')],
    });
    expect(columnAt('/p/', sketch)).toMatchObject({ isBlank: false, gathers: true });
    expect(columnAt('/p/a/', sketch)!.isBlank).toBe(true);
  });

  it('转到下级栏目或文章的栏目用那里的内容', () => {
    const sketch = site(
      {
        '/zwgk/': ['政务公开', textPage('', { sentOnTo: at('/zwgk/tzgg/') })],
        '/zwgk/tzgg/': ['通知公告', list([['甲', '/1.html', '2026-11-18']])],
        '/jggk/': ['机构概况', textPage('', { sentOnTo: at('/jggk/1.html') })],
      },
      { '/1.html': article('2026-11-18'), '/jggk/1.html': article('2020-01-01') },
    );
    expect(columnAt('/zwgk/', sketch)).toMatchObject({ isBlank: false, gathers: true, newest: '2026-11-18' });
    expect(columnAt('/jggk/', sketch)).toMatchObject({ isBlank: false, isStatic: true });
  });

  it('领导、机构、概况即使有带日期的条目也不要求更新；人工设定周期后要求', () => {
    const sketch = site({ '/ld/': ['领导之窗', list([['张某', '/ld/1.html', '2020-01-01']])] }, { '/ld/1.html': article('2020-01-01') });
    expect(columnAt('/ld/', sketch)!.isStatic).toBe(true);
    expect(columnAt('/ld/', sketch, { columns: [{ url: at('/ld/'), period: { days: 30 } }] })).toMatchObject({
      isStatic: false,
      periodDays: 30,
    });
  });

  it('没有日期的下载清单不要求更新，没有日期的公告要求', () => {
    const items: [string, string][] = [
      ['申请表', '/f/1.doc'],
      ['登记表', '/f/2.doc'],
    ];
    expect(columnAt('/x/', site({ '/x/': ['表格下载', list(items)] }))!.isStatic).toBe(true);
    expect(columnAt('/x/', site({ '/x/': ['通知公告', list(items)] }))!.isStatic).toBe(false);
  });

  it('列表在框架里的栏目读框架的页面', () => {
    const frame = link('', '/list_frame.html', { kind: 'frame', place: 'other' });
    expect(
      one(textPage('', { links: [frame] }), {
        '/list_frame.html': list([['甲', '/1.html', '2026-11-18']]),
        '/1.html': article('2026-11-18'),
      }).newest,
    ).toBe('2026-11-18');
    expect(one(textPage('', { links: [frame] })).way).toBe('unread');
    expect(one(textPage('', { links: [frame] }), { '/list_frame.html': list([]) }).isBlank).toBe(true);
  });
});
