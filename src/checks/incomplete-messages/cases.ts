/** 公开留言的要素: four fields; a page with too few days cannot hold both times. */
import type { MessageDetail } from '../../page/index.ts';
import { AS_OF, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { incompleteMessages } from './check.ts';

const whole: MessageDetail = {
  title: '咨询公交线路调整',
  url: `${HOME}zxjy/1.html`,
  isRead: true,
  askedAt: '2026-10-08',
  repliedAt: '2026-10-10',
  days: 2,
  organ: '禾川市交通运输局',
  answer: '您好，经核实，该线路将于下月恢复运行。',
};
const detail = (over: Partial<MessageDetail>) => ({ messageDetails: [{ ...whole, ...over }] });
const message = {
  title: whole.title,
  url: whole.url,
  askedAt: whole.askedAt,
  repliedAt: whole.repliedAt,
  replied: true,
  pageUrl: `${HOME}zxjy/`,
  column: '咨询建言',
};

export const cases = table(
  incompleteMessages,
  {
    options: { sampleSize: 5, fields: ['askedAt', 'repliedAt', 'organ', 'answer'] },
    asOf: AS_OF,
    given: { messages: [message], messageDetails: [whole] },
  },
  [
    { name: '四项俱全', expect: { outcome: 'pass', note: '抽样种子' } },
    {
      name: '页面上只有留言时间：没有答复时间',
      given: detail({ repliedAt: null, days: 1 }),
      expect: {
        outcome: 'fail',
        findings: [{ message: 'missing', outcome: 'fail', url: whole.url, sentence: '公开的留言“咨询公交线路调整”没有答复时间' }],
      },
    },
    {
      name: '页面上还有别的日期：可能就是答复时间',
      given: detail({ repliedAt: null, days: 2 }),
      expect: { outcome: 'review', findings: [{ message: 'unclear', outcome: 'review', data: { title: whole.title, field: '答复时间' } }] },
    },
    {
      name: '没有任何日期',
      given: detail({ askedAt: null, repliedAt: null, days: 0 }),
      expect: { outcome: 'fail', findings: [{ message: 'missing' }, { message: 'missing' }] },
    },
    {
      name: '未读到答复单位',
      given: detail({ organ: null }),
      expect: { outcome: 'review', findings: [{ message: 'unclear', subject: `${whole.url} organ`, quote: whole.title }] },
    },
    { name: '规定未列的要素不查', options: { fields: ['answer'] }, given: detail({ organ: null }), expect: { outcome: 'pass' } },
    {
      name: '六条都缺答复内容，只抽五条',
      given: { messageDetails: [1, 2, 3, 4, 5, 6].map((number) => ({ ...whole, url: `${HOME}zxjy/${number}.html`, answer: null })) },
      expect: { outcome: 'review', findings: Array.from({ length: 5 }, () => ({ message: 'unclear' })) },
    },
    { name: '留言没有单独的页面', given: detail({ isRead: false }), expect: { outcome: 'manual', note: '人工抽查' } },
    { name: '都还没有答复', given: { messageDetails: [] }, expect: { outcome: 'inapplicable', note: '没有答复' } },
    { name: '没有公开的留言', given: { messages: [], messageDetails: [] }, expect: { outcome: 'inapplicable', note: '未见公开' } },
  ],
);
