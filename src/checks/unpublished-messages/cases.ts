/** 留言公开: one message read is enough; none read is for a person. */
import { AS_OF, aChannel, aCrawl, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { unpublishedMessages } from './check.ts';

const message = {
  title: '路灯不亮',
  url: null,
  askedAt: '2026-11-01',
  repliedAt: null,
  replied: false,
  pageUrl: `${HOME}zxly/`,
  column: '咨询建言',
};

export const cases = table(
  unpublishedMessages,
  { options: {}, asOf: AS_OF, given: { crawl: aCrawl(), channels: [aChannel()], messages: [message] } },
  [
    { name: '有公开的留言', expect: { outcome: 'pass', note: '1 条' } },
    {
      name: '一条留言也没有读到，由人工核对',
      given: { messages: [] },
      expect: {
        outcome: 'review',
        findings: [{ message: 'none', outcome: 'review', url: HOME, target: `${HOME}zxly/`, data: { channel: '咨询建言' } }],
      },
    },
    { name: '渠道在外部平台上', given: { messages: [], channels: [aChannel({ external: true })] }, expect: { outcome: 'manual' } },
    { name: '渠道页面未能读取', given: { messages: [], channels: [aChannel({ reachable: 'unread' })] }, expect: { outcome: 'error' } },
    { name: '采集不完整', given: { messages: [] }, complete: false, expect: { outcome: 'error' } },
    { name: '没有咨询建言渠道', given: { messages: [], channels: [aChannel({ kind: 'petition' })] }, expect: { outcome: 'inapplicable' } },
  ],
);
