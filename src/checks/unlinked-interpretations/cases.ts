/** 解读与文件未互相关联: both ways, with what makes the missing link certain and what leaves it to a person. */
import { AS_OF, aDocument, anInterpretation, HOME, linkTo } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { unlinkedInterpretations } from './check.ts';

const bareDocument = aDocument();
const bareInterpretation = anInterpretation();
const document = aDocument({ links: [linkTo(bareInterpretation)] });
const interpretation = anInterpretation({ links: [linkTo(bareDocument, '青禾省节约用水办法')] });
const back = { side: 'document' } as const;
const pair = (one: typeof document, other: typeof interpretation) => ({ documents: { documents: [one], interpretations: [other] } });

export const cases = table(
  unlinkedInterpretations,
  { options: { sampleSize: 3, side: 'interpretation' }, asOf: AS_OF, given: pair(document, interpretation) },
  [
    { name: '解读稿链接到文件', expect: { outcome: 'pass', note: `所解读的文件：“${document.title}”（${document.url}）` } },
    { name: '文件链接到解读稿', options: back, expect: { outcome: 'pass', note: '从 1 个解读稿中抽取 1 个' } },
    {
      name: '解读稿未链接到同名文件',
      given: pair(document, bareInterpretation),
      expect: {
        outcome: 'fail',
        findings: [
          {
            message: 'unlinked',
            outcome: 'fail',
            url: interpretation.url,
            target: document.url,
            sentence: `解读稿“${interpretation.title}”未链接到被解读的文件“${document.title}”`,
          },
        ],
      },
    },
    {
      name: '文件未链接到解读稿',
      options: back,
      given: pair(bareDocument, interpretation),
      expect: { outcome: 'fail', findings: [{ message: 'back', outcome: 'fail', url: document.url, target: interpretation.url }] },
    },
    {
      name: '解读稿的链接写作“查看原文”',
      given: pair(document, anInterpretation({ links: [{ url: 'http://zc.qinghe.cn/1', key: 'zc.qinghe.cn/1', text: '查看原文' }] })),
      expect: { outcome: 'pass' },
    },
    {
      name: '解读稿链接到文件名称相同的另一地址',
      given: pair(
        document,
        anInterpretation({ links: [{ url: `${HOME}gb/7.html`, key: 'qinghe.gov.cn/gb/7.html', text: '《青禾省节约用水办法》' }] }),
      ),
      expect: { outcome: 'pass' },
    },
    {
      name: '解读的文件本站没有，由人工核对',
      given: pair(document, anInterpretation({ title: '《取水许可管理办法》政策解读' })),
      expect: { outcome: 'review', findings: [{ message: 'unknown', outcome: 'review' }] },
    },
    {
      name: '相关文件可能由脚本写入，由人工核对',
      given: pair(document, anInterpretation({ mayHideLinks: true })),
      expect: { outcome: 'review', findings: [{ message: 'unlinked', outcome: 'review' }] },
    },
    {
      name: '文件页面的链接可能由脚本写入',
      options: back,
      given: pair(aDocument({ mayHideLinks: true }), interpretation),
      expect: { outcome: 'review', findings: [{ message: 'back', outcome: 'review' }] },
    },
    {
      name: '只从开头认出文件，由人工核对',
      given: pair(document, anInterpretation({ title: '政策解读', start: '近日印发《青禾省节约用水办法》。' })),
      expect: { outcome: 'review', findings: [{ message: 'unlinked', outcome: 'review' }] },
    },
    {
      name: '文件链接的是另一篇解读，由人工核对',
      options: back,
      given: pair(
        aDocument({ links: [{ url: `${HOME}zcjd/2.html`, key: 'qinghe.gov.cn/zcjd/2.html', text: '一图读懂节约用水' }] }),
        interpretation,
      ),
      expect: { outcome: 'review', findings: [{ message: 'back', outcome: 'review' }] },
    },
    {
      name: '都认不出被解读的文件，文件一侧由人工核对',
      options: back,
      given: pair(document, anInterpretation({ title: '政策解读' })),
      expect: { outcome: 'manual', note: '未能认出' },
    },
    {
      name: '只查抽到的解读稿',
      options: { sampleSize: 1 },
      given: {
        documents: { documents: [document], interpretations: [1, 2].map((n) => anInterpretation({ url: `${HOME}zcjd/${n}.html` })) },
      },
      expect: { outcome: 'fail', findings: [{ message: 'unlinked' }], note: '从 2 个解读稿中抽取 1 个' },
    },
    {
      name: '检查日之后的解读稿不抽',
      given: pair(document, anInterpretation({ publishedAt: '2026-11-21' })),
      expect: { outcome: 'inapplicable', note: '未读到解读稿' },
    },
    {
      name: '采集不完整而未读到解读稿',
      given: { documents: { documents: [document], interpretations: [] } },
      complete: false,
      expect: { outcome: 'error' },
    },
  ],
);
