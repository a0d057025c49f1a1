/**
 * 首页未添加“我为政府网站找错”入口: neither a link nor a script of the entry on the home page.
 * Source: 2019-19 part 2, “我为政府网站找错”入口.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';

export const missingErrorEntry = defineCheck({
  id: 'missing-error-entry',
  title: '首页未添加“我为政府网站找错”入口',
  needs: ['identity'],
  scope: 'home',
  options: Type.Object({}, { additionalProperties: false }),
  messages: { missing: '首页未见“我为政府网站找错”入口' },
  run({ identity }): CheckResult {
    const entry = identity.marks.errorReportEntry;
    if (entry !== null) return { outcome: 'pass', findings: [], note: `入口为 ${entry}` };
    return { outcome: 'fail', findings: [{ outcome: 'fail', message: 'missing', data: {}, subject: 'home', url: identity.url }] };
  },
});
