/**
 * 未开设栏目: no column of the classes asked for. Only a crawl that reached everything can say so.
 * Source: 2019-19 part 2, 发布解读; 2015-15 互动回应情况.
 */
import { Type } from 'typebox';
import { COLUMN_CLASSES } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

export const missingColumn = defineCheck({
  id: 'missing-column',
  title: '未开设栏目',
  needs: ['crawl', 'columns'],
  options: Type.Object(
    {
      /** One column of any of them is enough. */
      classes: Type.Array(Type.Enum(COLUMN_CLASSES), { minItems: 1 }),
      /** What the clause calls them. */
      name: Type.String({ minLength: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: { missing: '栏目清单中未见{name}类栏目，请人工核对是否另有名称' },
  run({ crawl, columns }, { options, complete }): CheckResult {
    if (columns.length === 0) return { outcome: 'error', findings: [], note: '未能识别出任何栏目，无法判断有无该类栏目' };
    const found = columns.find((column) => options.classes.includes(column.class));
    if (found) return { outcome: 'pass', findings: [], note: `设有“${found.name}”` };
    if (!complete) return { outcome: 'error', findings: [], note: `采集不完整，未见${options.name}类栏目不能说明未开设` };
    const about = { subject: options.classes.join('+'), url: homeUrl(crawl), data: { name: options.name } };
    return { outcome: 'fail', findings: [{ ...about, outcome: 'fail', message: 'missing' }] };
  },
});
