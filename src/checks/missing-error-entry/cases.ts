/** 找错入口: there or not. */
import { AS_OF, aPage, HOME, missing } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingErrorEntry } from './check.ts';

const identity = (errorReportEntry: string | null) => ({
  identity: { url: HOME, marks: { ...aPage().identity, errorReportEntry }, siteName: null, siteCode: null },
});

export const cases = table(
  missingErrorEntry,
  { options: {}, asOf: AS_OF, given: identity('https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=9900000001') },
  [
    { name: '首页有入口', expect: { outcome: 'pass' } },
    {
      name: '首页没有入口',
      given: identity(null),
      expect: { outcome: 'fail', findings: [{ message: 'missing', outcome: 'fail', url: HOME, subject: 'home' }] },
    },
    { name: '首页没有读到', given: { identity: missing('首页没有读到') }, expect: { outcome: 'error' } },
  ],
);
