/** 政策文件未解读: ways to see an interpretation, documents that need none, the edge of the lookback. */
import { AS_OF, aDocument, anArticle, anInterpretation, HOME, linkTo } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingInterpretations } from './check.ts';

const document = aDocument();
const interpretation = anInterpretation();
const another = aDocument({ url: `${HOME}zcwj/2.html`, title: '青禾省人民政府关于加强农村供水保障的意见' });
const narrow = (title: string) => ({
  name: `不抽：${title}`,
  given: { documents: { documents: [aDocument({ title })], interpretations: [] } },
  expect: { outcome: 'inapplicable' as const },
});

export const cases = table(
  missingInterpretations,
  {
    options: { sampleSize: 3, lookbackMonths: 12 },
    asOf: AS_OF,
    given: { documents: { documents: [document], interpretations: [interpretation] }, articles: [] },
  },
  [
    { name: '有名称相同的解读', expect: { outcome: 'pass', note: '从 1 个文件（其中 1 个在解读栏目有解读）中抽取 1 个' } },
    {
      name: '没有解读',
      given: { documents: { documents: [document], interpretations: [] } },
      expect: {
        outcome: 'review',
        findings: [{ message: 'missing', outcome: 'review', url: document.url, sentence: `政策文件“${document.title}”未见解读` }],
        note: '抽样种子“2026-11-20 http://www.qinghe.gov.cn/”',
      },
    },
    {
      name: '两个文件有一个未解读',
      given: { documents: { documents: [document, another], interpretations: [interpretation] } },
      expect: { outcome: 'review', findings: [{ message: 'missing', url: another.url }], note: '（其中 1 个在解读栏目有解读）' },
    },
    {
      name: '解读稿只以链接关联文件',
      given: {
        documents: { documents: [document], interpretations: [anInterpretation({ title: '政策解读', links: [linkTo(document)] })] },
      },
      expect: { outcome: 'pass' },
    },
    {
      name: '文件页面有图解的链接',
      given: {
        documents: {
          documents: [aDocument({ links: [{ url: 'http://a.cn/1', key: 'a.cn/1', text: '图解：节约用水' }] })],
          interpretations: [],
        },
      },
      expect: { outcome: 'pass', note: '图解：节约用水' },
    },
    {
      name: '解读发布在别的栏目',
      given: {
        documents: { documents: [document], interpretations: [] },
        articles: [anArticle({ url: `${HOME}xwfb/9.html`, title: '《青禾省节约用水办法》新闻发布会召开' })],
      },
      expect: { outcome: 'pass', note: `${HOME}xwfb/9.html` },
    },
    {
      name: '别的文件的解读不算',
      given: { documents: { documents: [document], interpretations: [anInterpretation({ title: '《青禾省城市绿化条例》政策解读' })] } },
      expect: { outcome: 'review', findings: [{ message: 'missing' }] },
    },
    {
      name: '12 个月前的同一天印发',
      given: { documents: { documents: [aDocument({ publishedAt: '2025-11-20' })], interpretations: [] } },
      expect: { outcome: 'review', findings: [{ message: 'missing' }] },
    },
    {
      name: '再早一天印发的不抽',
      given: { documents: { documents: [aDocument({ publishedAt: '2025-11-19' })], interpretations: [] } },
      expect: { outcome: 'inapplicable', note: '近 12 个月内' },
    },
    {
      name: '多于抽查数量的只查抽到的',
      given: {
        documents: {
          documents: [1, 2, 3, 4, 5].map((n) => aDocument({ url: `${HOME}zcwj/${n}.html`, title: `青禾省第${n}批节约用水实施办法` })),
          interpretations: [],
        },
      },
      expect: {
        outcome: 'review',
        findings: [{ message: 'missing' }, { message: 'missing' }, { message: 'missing' }],
        note: '从 5 个文件',
      },
    },
    narrow('青禾省人民政府关于王某某等任免职务的通知'),
    narrow('青禾省人民政府关于同意设立开发区的批复'),
    narrow('青禾省人民政府转发关于节约用水意见的通知'),
    narrow('国务院关于加强节约用水工作的意见'),
    {
      name: '上级文件栏目中的不抽',
      given: { documents: { documents: [aDocument({ column: '国务院文件' })], interpretations: [] } },
      expect: { outcome: 'inapplicable' },
    },
    {
      name: '采集不完整，未见解读不能说明没有',
      given: { documents: { documents: [document], interpretations: [] } },
      complete: false,
      expect: { outcome: 'error', findings: [{ message: 'missing' }], note: '采集不完整' },
    },
  ],
);
