/** 留言超期未回应: asked within a year, unanswered for more than three months. */
import type { Artifacts } from '../../page/index.ts';
import { AS_OF, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { unansweredMessages } from './check.ts';

type Message = Artifacts['messages'][number];
const asked = (askedAt: string | null, over: Partial<Message> = {}): Message => ({
  title: '咨询公交线路',
  url: `${HOME}zxly/12.html`,
  askedAt,
  repliedAt: null,
  replied: false,
  pageUrl: `${HOME}zxly/`,
  column: '咨询建言',
  ...over,
});

export const cases = table(
  unansweredMessages,
  {
    options: { lookbackMonths: 12, unansweredMonths: 3, occurrences: 1 },
    asOf: AS_OF,
    given: { messages: [asked('2026-11-01', { repliedAt: '2026-11-05', replied: true })] },
  },
  [
    { name: '留言均已及时答复', expect: { outcome: 'pass' } },
    { name: '整 3 个月未答复，尚未超过', given: { messages: [asked('2026-08-20')] }, expect: { outcome: 'pass' } },
    {
      name: '3 个月又 1 天未答复',
      given: { messages: [asked('2026-08-19')] },
      expect: {
        outcome: 'fail',
        findings: [
          {
            message: 'unanswered',
            outcome: 'fail',
            url: `${HOME}zxly/`,
            target: `${HOME}zxly/12.html`,
            subject: `${HOME}zxly/12.html`,
            quote: '咨询公交线路',
            sentence: '留言“咨询公交线路”于 2026-08-19 提出，至检查日 93 天未回应，超过 3 个月',
          },
        ],
      },
    },
    {
      name: '3 个月前没有同一天时取该月最后一天，恰好 3 个月',
      asOf: '2026-05-31',
      given: { messages: [asked('2026-02-28')] },
      expect: { outcome: 'pass' },
    },
    {
      name: '恰在 1 年前的同一天提出，在检查范围内',
      given: { messages: [asked('2025-11-20')] },
      expect: { outcome: 'fail', findings: [{ message: 'unanswered' }] },
    },
    { name: '1 年又 1 天前提出，不在检查范围内', given: { messages: [asked('2025-11-19')] }, expect: { outcome: 'pass' } },
    { name: '页面显示已答复而没有答复日期', given: { messages: [asked('2026-01-01', { replied: true })] }, expect: { outcome: 'pass' } },
    {
      name: '答复了，但超过 3 个月才答复：提示而不计入',
      given: { messages: [asked('2026-01-01', { repliedAt: '2026-04-02', replied: true })] },
      expect: {
        outcome: 'pass',
        findings: [
          {
            message: 'late',
            outcome: 'review',
            data: { title: '咨询公交线路', askedAt: '2026-01-01', repliedAt: '2026-04-02', months: 3 },
          },
        ],
      },
    },
    {
      name: '恰在 3 个月时答复',
      given: { messages: [asked('2026-01-01', { repliedAt: '2026-04-01', replied: true })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '检查日之后才答复的，检查日时未答复',
      given: { messages: [asked('2026-01-01', { repliedAt: '2026-11-21', replied: true })] },
      expect: { outcome: 'fail', findings: [{ message: 'unanswered' }] },
    },
    {
      name: '检查日之后提出的留言不计',
      given: { messages: [asked('2026-11-21'), asked('2026-11-01', { replied: true })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '没有单独页面的留言按标题和日期区分',
      given: { messages: [asked('2026-02-01', { url: null }), asked('2026-02-02', { url: null })] },
      expect: {
        outcome: 'fail',
        findings: [
          { message: 'unanswered', subject: `${HOME}zxly/ 2026-02-01 咨询公交线路` },
          { message: 'unanswered', subject: `${HOME}zxly/ 2026-02-02 咨询公交线路` },
        ],
      },
    },
    {
      name: '未注明留言时间且未见答复：人工核对，一页一条',
      given: { messages: [asked(null), asked(null, { title: '反映噪声', url: null })] },
      expect: {
        outcome: 'review',
        findings: [{ message: 'undated', outcome: 'review', count: 2, url: `${HOME}zxly/`, data: { column: '咨询建言', months: 3 } }],
      },
    },
    { name: '未注明留言时间但已答复', given: { messages: [asked(null, { replied: true })] }, expect: { outcome: 'pass' } },
    { name: '没有公开的留言', given: { messages: [] }, expect: { outcome: 'inapplicable', note: '未见公开的留言' } },
  ],
);
