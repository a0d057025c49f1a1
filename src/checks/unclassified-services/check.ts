/**
 * 办事事项未分类展示: the service entry and the columns below it name no classes of services (by subject, by department, for
 * persons and bodies). Source: 2019-19 part 2, 事项公开. How many names make classes is an option.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';

export const unclassifiedServices = defineCheck({
  id: 'unclassified-services',
  title: '办事事项未分类展示',
  needs: ['serviceDesk', 'services'],
  options: Type.Object({ classesMin: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: { unclassified: '办事服务入口未见按主题、部门、个人和法人等分类展示事项' },
  run({ serviceDesk: { classes, pagesRead }, services }, { options, complete }): CheckResult {
    const { entryUrl, external, reachable } = services;
    if (entryUrl === null) return { outcome: 'inapplicable', findings: [], note: '未发现办事服务，由“未提供办事服务”指标判断' };
    if (classes.length >= options.classesMin) {
      const names = classes
        .slice(0, 8)
        .map(({ text }) => `“${text}”`)
        .join('、');
      return { outcome: 'pass', findings: [], note: `${classes[0]!.url} 分类展示：${names}` };
    }
    if (external) return { outcome: 'manual', findings: [], note: `办事服务在外部平台（${entryUrl}）上，请人工查看事项是否分类展示` };
    if (reachable !== 'yes' || pagesRead === 0 || !complete)
      return { outcome: 'error', findings: [], note: '办事服务的页面未能全部读取，未见分类不能说明没有' };
    const about = { subject: entryUrl, url: entryUrl, data: {} };
    return { outcome: 'review', findings: [{ ...about, outcome: 'review', message: 'unclassified' }] };
  },
});
