/** 未开设栏目: one of the classes is enough; what was not crawled is not missing. */
import { AS_OF, aColumn, aCrawl, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingColumn } from './check.ts';

export const cases = table(
  missingColumn,
  {
    options: { classes: ['news'], name: '动态要闻' },
    asOf: AS_OF,
    given: { crawl: aCrawl(), columns: [aColumn({ class: 'news', name: '政务要闻' })] },
  },
  [
    { name: '设有动态要闻类栏目', expect: { outcome: 'pass' } },
    {
      name: '只有其他类的栏目',
      given: { columns: [aColumn()] },
      expect: {
        outcome: 'fail',
        findings: [
          {
            message: 'missing',
            outcome: 'fail',
            url: HOME,
            subject: 'news',
            sentence: '栏目清单中未见动态要闻类栏目，请人工核对是否另有名称',
          },
        ],
      },
    },
    {
      name: '空白的栏目也是开设了，由空白栏目指标判断',
      given: { columns: [aColumn({ class: 'news', isBlank: true })] },
      expect: { outcome: 'pass' },
    },
    { name: '几类栏目有其一即可', options: { classes: ['consultation', 'news'], name: '政务咨询' }, expect: { outcome: 'pass' } },
    {
      name: '采集不完整时未见不等于未开设',
      given: { columns: [aColumn()] },
      complete: false,
      expect: { outcome: 'error', note: '采集不完整' },
    },
    { name: '采集不完整而已见该类栏目', complete: false, expect: { outcome: 'pass' } },
    { name: '未识别到任何栏目', given: { columns: [] }, expect: { outcome: 'error' } },
  ],
);
