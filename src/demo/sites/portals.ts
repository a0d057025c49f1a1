/** Portals: the province's with a stale front page and a sub-site of blank columns; a city's in order, with a disclosure catalogue. */
import type { ColumnPlan, GuidePlan, Site, SitePlan } from '../model.ts';
import { fields } from '../stock/fields.ts';
import { dutiesText } from '../stock/plain.ts';
import type { PlantedFault, TrueOutcome } from '../truth.ts';
import { aged, allClear, changed } from './office.ts';
import { lookFaults, looksClear, lookTraps, mapFile, poorLooks, withMap, withRepost } from './portal-looks.ts';
import { completeGuides, standardColumns } from './standard.ts';

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

/** Texts of the province's guides: every item leaves open what to bring, names its basis only and offers no form. */
const vague = '1.申请表；2.身份证；3.根据有关法律法规规定应提交的其他材料。';
const bareBasis = '《青禾省政务服务条例》第十二条。';
const poorGuides: GuidePlan[] = fields.government.services
  .slice(0, 5)
  .map((title) => ({ title, texts: { materials: vague, basis: bareBasis } }));

const oldFigures = '2021年，全省生产总值8000亿元，比上年增长5.2%。';
const formerOrgan = '会同省国土资源厅负责重点项目用地保障。';
const otherHead = '省长：李文博';

const provincial = changed(portalColumns('青禾省人民政府办公厅', '青禾省', '省长'), {
  jjfz: { content: { kind: 'text', paragraphs: [oldFigures, '青禾省以先进制造、现代农业和文化旅游为主要产业。'] } },
  jgzn: {
    content: { kind: 'text', paragraphs: [...dutiesText('青禾省人民政府办公厅', fields.government), formerOrgan, otherHead] },
  },
  bszn: { content: { kind: 'guides', guides: poorGuides } },
  // One interpretation for two dozen documents.
  zcjd: aged(homeAge, 1, 24),
});

export const province: SitePlan = {
  key: 'portal',
  host: 'www.qinghesheng.gov.cn',
  registration: { name: '青禾省人民政府', organizer: '青禾省人民政府办公厅', siteCode: '9700000001', kind: 'portal', publicService: true },
  short: '省政府办公厅',
  style: 'trs',
  field: fields.government,
  columns: [
    ...withMap(provincial, '青禾省', null).map((c) =>
      c.content.kind === 'articles' && c.content.newest < homeAge ? { ...c, content: { ...c.content, newest: homeAge } } : c,
    ),
    ...blankBelow,
  ],
  unlinked: true,
  lacks: poorLooks,
  resources: mapFile,
  truth: (site) => ({
    verdict: 'unqualified',
    indicators: { ...allClear, 'home-not-updated': 'fail', ...poorContent },
    faults: [
      ...contentFaults(site),
      ...lookFaults(site),
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

/** What the planted content makes of the indicators of contents and services. */
const poorContent: Record<string, TrueOutcome> = {
  'general-info-inaccurate': 'review',
  'org-functions-inaccurate': 'review',
  'leader-info-inaccurate': 'review',
  'interpretation-ratio': 'review',
  'interpretation-not-linked': 'fail',
  'document-not-linked-back': 'fail',
  'services-not-classified': 'review',
  'guide-missing': 'pass',
  'guide-vague-wording': 'review',
  'guide-material-format-unclear': 'review',
  'guide-policy-name-only': 'fail',
  'form-missing': 'review',
};

function contentFaults(site: Site): PlantedFault[] {
  const at = (key: string) => site.url(site.column(key).path);
  const [interpretation] = site.column('zcjd').articles;
  const guides = poorGuides.map((_, i) => site.url(`${site.column('bszn').path}t${site.column('bszn').id}_${i + 1}.html`));
  return [
    { indicator: 'general-info-inaccurate', page: at('jjfz'), quote: '2021年', why: '概况数字已过多年' },
    { indicator: 'org-functions-inaccurate', page: at('jgzn'), quote: '国土资源厅', why: '机构改革后仍称旧名' },
    { indicator: 'org-functions-inaccurate', page: null, why: '机构职能各页没有电话' },
    { indicator: 'leader-info-inaccurate', page: null, quote: '李文博', why: '两页的省长不是一人' },
    { indicator: 'interpretation-ratio', page: null, why: '二十多个文件只有一个有解读' },
    { indicator: 'interpretation-not-linked', page: site.url(interpretation!.path), why: '解读稿没有链接到文件' },
    { indicator: 'document-not-linked-back', page: null, target: site.url(interpretation!.path), why: '文件没有链接到解读稿' },
    { indicator: 'services-not-classified', page: at('bsfw'), why: '事项没有分类' },
    { indicator: 'form-missing', page: null, why: '指南要求申请表而没有下载' },
    ...guides.flatMap((page) => [
      { indicator: 'guide-vague-wording', page, quote: '其他材料', why: '材料有兜底表述' },
      { indicator: 'guide-material-format-unclear', page, why: '材料未说明原件、份数' },
      { indicator: 'guide-policy-name-only', page, quote: '青禾省政务服务条例', why: '依据仅有名称' },
    ]),
  ];
}

/** A city's contents in order, with wording that only looks like the province's faults. */
const census = '2020年第七次全国人口普查，全市常住人口310万人。';
const history = '机构改革后，原国土资源局的职责由自然资源部门承担。';
const named = '1.申请表（原件1份，纸质）；2.其他材料：户口簿（复印件1份，核验原件）、近期照片2张。';
const cityGuides: GuidePlan[] = completeGuides(fields.government).map((guide, i) => ({
  ...guide,
  form: true,
  ...(i === 0 ? { texts: { materials: named } } : {}),
}));

const goodContent: Record<string, TrueOutcome | TrueOutcome[]> = {
  'general-info-inaccurate': 'pass',
  'org-functions-inaccurate': 'pass',
  'leader-info-inaccurate': ['pass', 'manual'],
  'interpretation-ratio': 'pass',
  'interpretation-not-linked': 'pass',
  'document-not-linked-back': 'pass',
  'services-not-classified': 'pass',
  'guide-missing': 'pass',
  'guide-vague-wording': 'pass',
  'guide-material-format-unclear': 'pass',
  'guide-policy-name-only': 'pass',
  'form-missing': 'pass',
};

const municipal = changed(portalColumns('禾川市人民政府办公室', '禾川市', '市长'), {
  qygk: { content: { kind: 'text', paragraphs: ['禾川市位于丘陵与平原交界地带，辖区内有三条主要河流。', census] } },
  jgzn: {
    content: {
      kind: 'text',
      paragraphs: [
        ...dutiesText('禾川市人民政府办公室', fields.government),
        history,
        '办公地址：青禾省禾川市人民路8号。',
        '办公电话：0920-8000108。',
      ],
    },
  },
  bszn: { content: { kind: 'guides', guides: cityGuides, classes: ['个人办事', '法人办事'] } },
  zcwj: aged(12, 10, 15),
});

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
    ...withRepost(withMap(municipal, '禾川市', '青S（2026）012号')),
    {
      key: 'gkml',
      name: '政府信息公开目录',
      class: 'disclosure',
      parent: 'zwgk',
      content: { kind: 'catalogue', count: 34, newest: 6, step: 9 },
    },
  ],
  resources: mapFile,
  truth: (site) => ({
    verdict: 'qualified',
    indicators: { ...allClear, ...goodContent, ...looksClear },
    traps: [
      ...lookTraps(site),
      { page: site.url(site.column('qygk').path), indicators: ['general-info-inaccurate'], why: '人口普查的年份不是陈旧数字' },
      { page: site.url(site.column('jgzn').path), indicators: ['org-functions-inaccurate'], why: '叙述沿革时的旧名' },
      { quote: '其他材料', indicators: ['guide-vague-wording'], why: '其他材料已逐一写明' },
    ],
  }),
};
