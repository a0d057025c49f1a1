/** 领导信息缺项: what a page about one leader gives. */
import { AS_OF, aColumn, aProfile, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { incompleteLeaderPages } from './check.ts';

const column = aColumn({ class: 'leaders', name: '领导信息', url: `${HOME}ldxx/` });
const page = (text: string, title = '李明') =>
  aProfile({ url: `${HOME}ldxx/1.html`, title, class: 'leaders', column: '领导信息', isColumn: false, text });
const whole = '市委副书记、市长\n汉族，大学学历，1990年参加工作。\n主持市政府全面工作。';

export const cases = table(
  incompleteLeaderPages,
  { options: { details: ['post', 'resume'] }, asOf: AS_OF, given: { profiles: [page(whole)], columns: [column] } },
  [
    {
      name: '职务、简历、分工齐全',
      options: { details: ['post', 'resume', 'duties'] },
      expect: { outcome: 'pass', note: '查看了 1 位领导的页面' },
    },
    {
      name: '没有简历',
      given: { profiles: [page('市委副书记、市长\n主持市政府全面工作。')] },
      expect: {
        outcome: 'review',
        findings: [{ message: 'missing', outcome: 'review', url: `${HOME}ldxx/1.html`, quote: '李明', sentence: '“李明”的页面未见简历' }],
      },
    },
    {
      name: '只有姓名',
      given: { profiles: [page('')] },
      expect: { outcome: 'review', findings: [{ message: 'missing', data: { leader: '李明', details: '职务、简历' } }] },
    },
    {
      name: '指标要求分工而没有分工',
      options: { details: ['duties'] },
      given: { profiles: [page('市委副书记、市长，汉族。')] },
      expect: { outcome: 'review', findings: [{ message: 'missing', sentence: '“李明”的页面未见工作分工' }] },
    },
    {
      name: '职务写在标题中',
      options: { details: ['post'] },
      given: { profiles: [page('汉族，大学学历。', '副市长 张华')] },
      expect: { outcome: 'pass' },
    },
    {
      name: '各位领导写在一页，由人工查看',
      given: { profiles: [{ ...page(whole, '领导信息'), isColumn: true }] },
      expect: { outcome: 'manual' },
    },
    { name: '没有领导信息类栏目', given: { profiles: [], columns: [aColumn()] }, expect: { outcome: 'inapplicable' } },
    {
      name: '栏目未能读取',
      given: { profiles: [], columns: [aColumn({ class: 'leaders', way: 'unread' })] },
      expect: { outcome: 'error' },
    },
  ],
);
