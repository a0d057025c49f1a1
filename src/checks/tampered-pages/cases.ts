/** 页面被篡改: one finding per page and kind of planting, one for what pages share. */
import { AS_OF, aBlock, aMark, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { tamperedPages } from './check.ts';

const planted = (over: Parameters<typeof aMark>[0] = {}) =>
  aMark({
    kind: 'tampering',
    severity: 'serious',
    rule: 'tampering.readings',
    quote: '機(jī)構(gòu)',
    suggestion: null,
    message: '汉字后被插入括注拼音。',
    ...over,
  });

export const cases = table(tamperedPages, { options: { occurrences: 1 }, asOf: AS_OF, given: { texts: [] } }, [
  { name: '没有可疑文字', expect: { outcome: 'pass' } },
  {
    name: '一个页面两段有同样的篡改：一个问题，写明处数',
    given: { texts: [aBlock([planted(), planted({ quote: '政(zhèng)府' })]), aBlock([planted({ quote: '办(bàn)公' })], { hash: 'b' })] },
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'planted',
          outcome: 'fail',
          url: `${HOME}zwyw/1.html`,
          quote: '機(jī)構(gòu)',
          sentence: '汉字后被插入括注拼音（3 处）',
        },
      ],
    },
  },
  {
    name: '一个页面两种篡改是两个问题',
    given: { texts: [aBlock([planted(), planted({ rule: 'tampering.gambling' })])] },
    expect: { outcome: 'fail', findings: [{ message: 'planted' }, { message: 'planted' }] },
  },
  {
    name: '两个页面是两个问题',
    given: { texts: [aBlock([planted()]), aBlock([planted()], { hash: 'b', pages: [`${HOME}zwyw/2.html`] })] },
    expect: {
      outcome: 'fail',
      findings: [
        { message: 'planted', url: `${HOME}zwyw/1.html` },
        { message: 'planted', url: `${HOME}zwyw/2.html` },
      ],
    },
  },
  {
    name: '模板中的篡改是一个问题，附页数和样页',
    given: { texts: [aBlock([planted()], { pageCount: 300, pages: [HOME, `${HOME}zwyw/`] })] },
    expect: { outcome: 'fail', findings: [{ message: 'planted', url: HOME, count: 300, samples: [HOME, `${HOME}zwyw/`] }] },
  },
  {
    name: '把握不大的只作提示，不计入',
    given: { texts: [aBlock([planted({ severity: 'hint', message: '文字中夹有不可见字符' })])] },
    expect: { outcome: 'pass', findings: [{ message: 'hint', outcome: 'review' }] },
  },
  { name: '其他种类的标记不在此项', given: { texts: [aBlock([aMark()])] }, expect: { outcome: 'pass' } },
]);
