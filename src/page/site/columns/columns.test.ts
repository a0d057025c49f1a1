import { describe, expect, it } from 'vitest';
import { article, artifact, at, type CrawlSketch, columnAt, link, list, nav, type PageSketch, textPage } from '../testing/a-crawl.ts';

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
