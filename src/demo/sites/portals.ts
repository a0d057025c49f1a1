/** Portals: the province's with a stale front page and a sub-site of blank columns; a city's in order, with a disclosure catalogue. */
import type { ColumnPlan, SitePlan } from '../model.ts';
import { fields } from '../stock/fields.ts';
import { aged, allClear, changed } from './office.ts';
import { standardColumns } from './standard.ts';

/** What a portal has beside the columns of an office. */
function portalColumns(organizer: string, place: string, post: string): ColumnPlan[] {
  const list = (
    key: string,
    name: string,
    columnClass: ColumnPlan['class'],
    parent: string,
    count: number,
    newest: number,
    step: number,
  ): ColumnPlan => ({ key, name, class: columnClass, parent, ...aged(newest, count, step) });
  const overview = (key: string, name: string, text: string): ColumnPlan => ({
    key,
    name,
    class: 'general-info',
    parent: 'zjqh',
    content: { kind: 'text', paragraphs: [text, `${place}气候温和，四季分明，水资源丰富，交通便利。`] },
  });
  return [
    { key: 'zjqh', name: `走进${place.slice(0, 2)}`, class: 'general-info', content: { kind: 'landing' } },
    overview('qygk', '区域概况', `${place}位于丘陵与平原交界地带，辖区内有三条主要河流。`),
    overview('lswh', '历史文化', `${place}历史悠久，保存有古桥、古树和传统村落。`),
    overview('jjfz', '经济发展', `${place}以先进制造、现代农业和文化旅游为主要产业。`),
    ...changed(standardColumns({ organizer, field: fields.government, post }), {
      gzdt: { name: '政务要闻', ...aged(1, 40, 2) },
      tzgg: aged(4, 24, 7),
      zcwj: aged(12, 22, 15),
      zcjd: aged(10, 10, 24),
    }),
    list('bmdt', '部门动态', 'news', 'xwdt', 30, 2, 3),
    list('zfcwhy', '政府常务会议', 'other', 'zwgk', 8, 13, 21),
    list('zfgb', '政府公报', 'other', 'zwgk', 6, 40, 60),
    list('yjgl', '应急管理', 'other', 'zwgk', 5, 26, 40),
    list('zdxm', '重点项目', 'other', 'zwgk', 5, 36, 40),
    list('shbz', '社会保障', 'other', 'zwgk', 5, 31, 40),
    list('hjbh', '生态环境', 'other', 'zwgk', 5, 22, 40),
    list('jyxx', '教育信息', 'other', 'zwgk', 5, 29, 40),
    list('hygq', '回应关切', 'other', 'hdjl', 5, 18, 30),
  ];
}

const subsite = '优化营商环境子站';
const blankBelow: ColumnPlan[] = (['政策速递：notice', '服务案例：empty-list', '企业之声：building'] as const).map((entry, i) => {
  const [name, look] = entry.split(':') as [string, 'notice' | 'empty-list' | 'building'];
  return { key: `yshj${i + 1}`, name, class: 'topic', parent: 'ztzl', subsite, content: { kind: 'blank', look } };
});

const homeAge = 17;

export const province: SitePlan = {
  key: 'portal',
  host: 'www.qinghesheng.gov.cn',
  registration: { name: '青禾省人民政府', organizer: '青禾省人民政府办公厅', siteCode: '9700000001', kind: 'portal', publicService: true },
  short: '省政府办公厅',
  style: 'trs',
  field: fields.government,
  columns: [
    ...portalColumns('青禾省人民政府办公厅', '青禾省', '省长').map((c) =>
      c.content.kind === 'articles' && c.content.newest < homeAge ? { ...c, content: { ...c.content, newest: homeAge } } : c,
    ),
    ...blankBelow,
  ],
  truth: (site) => ({
    verdict: 'unqualified',
    indicators: { ...allClear, 'home-not-updated': 'fail' },
    faults: [
      { indicator: 'home-not-updated', page: site.url('/'), why: `首页 ${homeAge} 天未更新` },
      ...['gzdt', 'sxdt', 'tpxw', 'bmdt'].map((key) => ({
        indicator: 'columns-stale-key',
        page: site.url(site.column(key).path),
        why: '动态类栏目 17 天未更新',
      })),
      ...blankBelow.map(({ key, name }) => ({
        indicator: ['columns-blank', 'other-columns-blank'],
        page: site.url(site.column(key).path),
        why: `子站栏目${name}没有内容`,
      })),
    ],
  }),
};

export const city: SitePlan = {
  key: 'hechuan',
  host: 'www.qhhechuan.gov.cn',
  aliases: ['qhhechuan.gov.cn'],
  registration: {
    name: '禾川市人民政府',
    organizer: '禾川市人民政府办公室',
    siteCode: '9701000001',
    kind: 'portal',
    publicService: true,
    url: 'http://qhhechuan.gov.cn/',
  },
  short: '市政府办公室',
  style: 'jcms',
  field: fields.government,
  columns: [
    ...portalColumns('禾川市人民政府办公室', '禾川市', '市长'),
    {
      key: 'gkml',
      name: '政府信息公开目录',
      class: 'disclosure',
      parent: 'zwgk',
      content: { kind: 'catalogue', count: 34, newest: 6, step: 9 },
    },
  ],
  truth: () => ({ verdict: 'qualified', indicators: allClear }),
};
