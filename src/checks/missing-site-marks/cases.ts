/** 网站标识缺项: six marks, each a fault of its own. */
import { AS_OF, HOME, missing } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingSiteMarks } from './check.ts';

const marks = {
  partyGovernmentMark: 'https://bszs.conac.cn/sitename?method=show',
  siteCode: '9900000001',
  icp: '青ICP备2021000001号-1',
  publicSecurity: '青公网安备 97010202000001号',
  organizer: '青禾省人民政府办公厅',
  contact: '0920-80000110',
  errorReportEntry: null,
};
const identity = (over: Partial<typeof marks | Record<keyof typeof marks, null>> = {}) => ({
  identity: { url: HOME, marks: { ...marks, ...over }, siteName: null, siteCode: null },
});

export const cases = table(
  missingSiteMarks,
  {
    options: { marks: ['partyGovernmentMark', 'siteCode', 'icp', 'publicSecurity', 'organizer', 'contact'] },
    asOf: AS_OF,
    given: identity(),
  },
  [
    { name: '六项俱全', expect: { outcome: 'pass' } },
    {
      name: '缺公安机关备案标识',
      given: identity({ publicSecurity: null }),
      expect: {
        outcome: 'fail',
        findings: [{ message: 'missing', outcome: 'fail', subject: 'publicSecurity', url: HOME, sentence: '首页底部未见公安机关备案标识' }],
      },
    },
    {
      name: '缺两项是两处',
      given: identity({ icp: null, siteCode: null }),
      expect: {
        outcome: 'fail',
        findings: [
          { message: 'missing', subject: 'siteCode' },
          { message: 'missing', subject: 'icp' },
        ],
      },
    },
    {
      name: '主办单位可能写在图片上，由人工核对',
      given: identity({ organizer: null }),
      expect: { outcome: 'review', findings: [{ message: 'unclear', outcome: 'review', data: { mark: '主办单位' } }] },
    },
    { name: '规定未列的标识不查', options: { marks: ['siteCode'] }, given: identity({ icp: null }), expect: { outcome: 'pass' } },
    { name: '首页没有读到', given: { identity: missing('首页没有读到') }, expect: { outcome: 'error', note: '首页没有读到' } },
  ],
);
