import { describe, expect, it } from 'vitest';
import type { SearchAnswer, SearchReading } from '../../close/close-look.ts';
import type { SearchBox } from '../../close/search-box.ts';
import { buildArtifacts } from '../build.ts';
import { AS_OF, aCrawl, article, artifact, at, given, link, list, nav, textPage } from '../testing/a-crawl.ts';
import { drawnPages } from './drawn.ts';

const home = {
  links: nav(['互动交流', '/hdjl/'], ['咨询建言', '/zxjy/'], ['统计数据', '/tjsj/'], ['调查征集', '/dczj/'], ['通知公告', '/tzgg/']),
};
const notices = list([
  ['关于停水的通知', '/tzgg/1.html', '2026-11-01'],
  ['关于停电的通知', '/tzgg/2.html', '2026-11-02'],
  ['关于供暖的通知', '/tzgg/3.html', '2026-11-03'],
]);

describe('抽样', () => {
  it('与先后无关，随盐而变', () => {
    const pages = Array.from({ length: 200 }, (_, i) => ({ url: `http://a.cn/${i}` }));
    const drawn = drawnPages(pages, 20, AS_OF);
    expect(drawnPages([...pages].reverse(), 20, AS_OF)).toEqual(drawn);
    expect(drawnPages(pages, 20, '2026-11-21')).not.toEqual(drawn);
    expect(drawnPages(pages.slice(0, 3), 20, AS_OF)).toHaveLength(3);
  });
  it('内容页和栏目页分开，标签名不分大小写，空的和没有填上的不算', () => {
    const samples = artifact('pageSamples', {
      pages: {
        '/': home,
        '/tzgg/': { ...notices, metas: { ColumnName: '通知公告', columntype: '' } },
        '/tzgg/1.html': article('2026-11-01', { metas: { ArticleTitle: '关于停水的通知', PubDate: 'null', SITENAME: '青禾省人民政府' } }),
        '/tzgg/404.html': article('2026-11-01', { soft404: '页面不存在' }),
      },
    });
    expect(samples.map(({ url, kind, tags }) => [url, kind, { ...tags }])).toEqual([
      [at('/tzgg/1.html'), 'content', { articletitle: '关于停水的通知', sitename: '青禾省人民政府' }],
      [at('/tzgg/'), 'column', { columnname: '通知公告' }],
    ]);
  });
});

describe('留言', () => {
  const letters = (text: string) => ({
    pages: {
      '/': home,
      '/zxjy/': {
        kind: 'messages' as const,
        messages: [{ title: '咨询公交', url: at('/zxjy/1.html'), askedAt: '2026-10-08', repliedAt: '2026-10-10', replied: true }],
      },
      '/zxjy/1.html': textPage(text),
    },
  });
  const detail = (text: string) => artifact('messageDetails', letters(text))[0]!;
  it('读出答复单位、答复内容和日期', () => {
    const read = detail(
      '来信时间：2026-10-08\n请问何时恢复？\n答复单位：禾川市交通运输局  答复时间：2026-10-10\n答复内容：您好，经核实，该线路将于下月恢复运行。',
    );
    expect(read).toMatchObject({ isRead: true, days: 2, organ: '禾川市交通运输局', answer: '您好，经核实，该线路将于下月恢复运行。' });
  });
  it('答复单位写在答复里，标签和内容分行', () => {
    const read = detail('来信内容\n请问何时恢复？\n回复\n禾川市交通运输局：您好，该线路将于下月恢复运行。');
    expect([read.organ, read.answer]).toEqual(['禾川市交通运输局', '禾川市交通运输局：您好，该线路将于下月恢复运行。']);
  });
  it('只有来信：什么都读不出', () => {
    const read = detail('来信时间：2026-10-08\n请问何时恢复？');
    expect(read).toMatchObject({ isRead: true, days: 1, organ: null, answer: null });
  });
  it('写明单位和时间而没有内容', () => {
    const read = detail('答复单位：禾川市交通运输局  答复时间：2026-10-10\n答复状态：已答复，感谢您的来信');
    expect([read.organ, read.answer]).toEqual(['禾川市交通运输局', null]);
  });
  it('没有读到自己的页面', () => {
    const { pages } = letters('');
    const read = artifact('messageDetails', { pages: { '/': pages['/'], '/zxjy/': pages['/zxjy/'] } })[0]!;
    expect(read.isRead).toBe(false);
  });
  it.each([
    ['累计收到来信 128 件，已答复 127 件', true],
    ['本月办结率：98.5%', true],
    ['留言统计', false],
    ['联系电话：0920-80000110', null],
    ['2026年10月收到', null],
  ])('留言统计：%s', (text, hasFigures) => {
    const { found } = artifact('messageStatistics', { pages: { '/': home, '/zxjy/': { ...letters('').pages['/zxjy/'], text } } });
    expect(found?.hasFigures ?? null).toBe(hasFigures);
  });
});

describe('调查征集', () => {
  const survey = (text: string, more: [string, string, string][] = []) =>
    artifact('surveys', {
      pages: {
        '/': home,
        '/dczj/': list([['关于停车收费办法公开征求意见的公告', '/dczj/1.html', '2026-06-01'], ...more]),
        '/dczj/1.html': article('2026-06-01', { title: '关于停车收费办法公开征求意见的公告', text }),
        ...Object.fromEntries(more.map(([title, path, date]) => [path, article(date, { title })])),
      },
    })[0]!;
  it('截止日期和同名的结果', () => {
    const one = survey('现公开征求意见，请于2026年6月30日前反馈。', [['停车收费办法征求意见结果反馈', '/dczj/2.html', '2026-07-10']]);
    expect(one).toMatchObject({ endsOn: '2026-06-30', feedback: { url: at('/dczj/2.html'), date: '2026-07-10' } });
  });
  it('别的结果不是它的', () =>
    expect(survey('截止时间：2026-06-30', [['公交线路调整征求意见结果反馈', '/dczj/2.html', '2026-07-10']]).feedback).toBeNull());
  it('没有说明截止的日期不是截止', () => expect(survey('依据2025年1月1日施行的条例。').endsOn).toBeNull());
});

describe('数据、报表、地图', () => {
  it('数据文件和图表', () => {
    const data = artifact('data', {
      pages: {
        '/': { links: [...home.links, link('数据开放', 'http://data.qinghe.gov.cn/')] },
        '/tjsj/': list([
          ['10月数据', '/tjsj/1.html', '2026-11-10'],
          ['图解前三季度', '/tjsj/2.html', '2026-10-20'],
        ]),
        '/tjsj/1.html': article('2026-11-10', { title: '10月数据', links: [link('附件', '/tjsj/1.xlsx'), link('说明', '/tjsj/1.docx')] }),
        '/tjsj/2.html': article('2026-10-20', { title: '图解前三季度' }),
      },
    });
    expect(data).toMatchObject({ hasColumn: true, platform: { text: '数据开放' } });
    expect(data.pages.map(({ files, chart }) => [files, chart])).toEqual([
      [[at('/tjsj/1.xlsx')], null],
      [[], '图解前三季度'],
    ]);
  });
  it('年度报表按年份认出，信息公开年报不是', () => {
    const reports = artifact('siteReports', {
      pages: {
        '/': {
          links: [
            ...home.links,
            link('2025年政府网站工作年度报表', '/nb/2025.html'),
            link('2025年政府信息公开工作年度报告', '/nb/gk.html'),
          ],
        },
      },
    });
    expect(reports).toEqual([{ year: 2025, title: '2025年政府网站工作年度报表', url: at('/nb/2025.html'), publishedAt: null }]);
  });
  it.each([
    ['青禾省行政区划图', '审图号：青S（2026）012号', '审图号'],
    ['青禾省地图', '底图来源 GS(2020)1234号', 'GS(2020)1234号'],
    ['青禾省行政区划图', '位于中部', null],
  ])('地图：%s %s', (text, body, approval) => {
    const maps = artifact('maps', {
      pages: { '/': home, '/qhgk.html': textPage(body) },
      targets: [{ url: '/images/m.jpg', kind: 'resource', places: [{ pageUrl: at('/qhgk.html'), text, place: 'body' }] }],
    });
    expect(maps.map((map) => map.approval)).toEqual([approval]);
  });
  it.each(['网站地图', '办事流程图', '一图读懂', '新闻图片'])('不是地图：%s', (text) => {
    const targets = [{ url: '/images/m.jpg', kind: 'resource' as const, places: [{ pageUrl: at('/'), text, place: 'body' }] }];
    expect(artifact('maps', { pages: { '/': home }, targets })).toEqual([]);
  });
});

describe('试用过的搜索', () => {
  const reading = (over: Partial<SearchReading> = {}): SearchReading => ({
    title: '',
    links: [],
    lines: [],
    notice: '没有找到',
    obstacle: null,
    endpoints: [],
    ...over,
  });
  const answer = (over: Partial<SearchAnswer>): SearchAnswer => ({
    kind: 'title',
    query: '关于停水的通知',
    about: { url: at('/tzgg/1.html'), title: '关于停水的通知' },
    url: at('/search'),
    at: 0,
    kindOfOutcome: 'answered',
    status: 200,
    detail: null,
    way: 'plain',
    reading: reading(),
    ...over,
  });
  const box: SearchBox = {
    how: 'form',
    pageUrl: at('/'),
    method: 'get',
    action: at('/search'),
    fields: [],
    field: 'q',
    charset: 'utf-8',
    quote: '<form>',
  };
  const tried = (...answers: SearchAnswer[]) => {
    const view = {
      ...aCrawl({ pages: { '/': home } }),
      closeLook: () => ({ at: 0, search: { box, hint: null, homeRead: true, answers }, pages: [] }),
    };
    const search = buildArtifacts(view, given()).get('search');
    return 'missing' in search ? search.reason : search.tried.map(({ verdict, trouble }) => [verdict, trouble]);
  };
  it('没有试过', () => {
    const search = buildArtifacts(aCrawl({ pages: { '/': home } }), given()).get('search');
    expect('missing' in search && search.reason).toContain('没有试用');
  });
  it('找到、没有找到、读不到', () =>
    expect(
      tried(
        answer({ kind: 'nonsense', query: '鼯甪鬯', about: null }),
        answer({ reading: reading({ links: [{ url: at('/tzgg/1.html'), text: '关于停水的通知' }], notice: null }) }),
        answer({}),
        answer({ reading: reading({ obstacle: '须登录' }) }),
        answer({ reading: reading({ notice: null }) }),
      ),
    ).toEqual([
      ['not-found', null],
      ['found', null],
      ['not-found', null],
      ['unread', 'kept-out'],
      ['unread', null],
    ]));
  it.each([
    [{ status: 500 }, 'failed'],
    [{ status: 404 }, 'failed'],
    [{ status: 412 }, 'kept-out'],
    [{ status: 429 }, 'kept-out'],
    [{ kindOfOutcome: 'refused', status: null }, 'failed'],
    [{ kindOfOutcome: 'blocked', status: 412 }, 'kept-out'],
    [{ kindOfOutcome: 'robots', status: null }, 'kept-out'],
    [{ kindOfOutcome: 'our-side', status: null }, 'kept-out'],
  ] as const)('是网站出错还是没让我们看：%o', (over, trouble) =>
    expect(tried(answer({ ...over, reading: null }))).toEqual([['unread', trouble]]),
  );
});
