/** 领导职务前后不一: two names for one head; deputies and former heads are no contradiction. */
import { AS_OF, aColumn, aProfile, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { contradictoryLeaders } from './check.ts';

const column = aColumn({ class: 'leaders', name: '领导信息', url: `${HOME}ldxx/` });
const page = (text: string, n = 1, title = '领导信息') =>
  aProfile({ url: `${HOME}ldxx/${n}.html`, title, class: 'leaders', column: '领导信息', text });
const pages = (...texts: string[]) => ({ profiles: texts.map((text, i) => page(text, i + 1)) });

export const cases = table(
  contradictoryLeaders,
  { options: {}, asOf: AS_OF, given: { ...pages('市长：李明', '李明，市委副书记、市长，主持全面工作。'), columns: [column] } },
  [
    { name: '各页一致', expect: { outcome: 'pass', note: '核对了 2 处' } },
    {
      name: '两页的市长不是一人',
      given: pages('市长：李明', '王建国，市委副书记、市长，主持全面工作。'),
      expect: {
        outcome: 'review',
        findings: [
          {
            message: 'two',
            outcome: 'review',
            url: `${HOME}ldxx/1.html`,
            target: `${HOME}ldxx/2.html`,
            quote: '王建国，市委副书记、市长，主持全面工作。',
            sentence: `“领导信息”的市长为李明，另一处（${HOME}ldxx/2.html）为王建国`,
          },
        ],
      },
    },
    { name: '副市长另有其人', given: pages('市长：李明', '副市长：张华', '张华，副市长，协助市长工作。'), expect: { outcome: 'pass' } },
    { name: '原市长不算', given: pages('市长：李明', '原市长：王建国'), expect: { outcome: 'pass' } },
    {
      name: '机构概况页与领导页不一',
      given: { profiles: [page('市长：李明'), aProfile({ text: '市长：王建国' })] },
      expect: { outcome: 'review', findings: [{ message: 'two' }] },
    },
    { name: '认不出姓名和职务', given: pages('领导分工见附件'), expect: { outcome: 'manual' } },
    { name: '没有领导信息类栏目', given: { profiles: [], columns: [aColumn()] }, expect: { outcome: 'inapplicable' } },
    {
      name: '栏目未能读取',
      given: { profiles: [], columns: [aColumn({ class: 'leaders', way: 'unread' })] },
      expect: { outcome: 'error' },
    },
  ],
);
