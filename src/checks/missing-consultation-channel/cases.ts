/** 咨询建言渠道: what counts as a channel, what shows that it works, what only a person can try. */
import type { Artifacts } from '../../page/index.ts';
import { AS_OF, aChannel, aCrawl, aForm, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingConsultationChannel } from './check.ts';

const answered = (repliedAt: string): Artifacts['messages'] => [
  { title: '咨询社保转移', url: null, askedAt: '2025-11-01', repliedAt, replied: true, pageUrl: `${HOME}zxly/`, column: '咨询建言' },
];

export const cases = table(
  missingConsultationChannel,
  {
    options: { channelsMin: 1, replyProofDays: 365 },
    asOf: AS_OF,
    given: { crawl: aCrawl(), channels: [aChannel()], messages: [] },
  },
  [
    { name: '有可填写的留言表单', expect: { outcome: 'pass' } },
    {
      name: '没有任何互动渠道',
      given: { channels: [] },
      expect: { outcome: 'fail', findings: [{ message: 'none', outcome: 'fail', url: HOME, subject: 'none' }] },
    },
    {
      name: '只有网上信访：不算咨询建言渠道',
      given: { channels: [aChannel({ kind: 'petition', name: '网上信访', url: `${HOME}xf/` })] },
      expect: { outcome: 'fail', findings: [{ message: 'special', target: `${HOME}xf/`, data: { channel: '网上信访' } }] },
    },
    {
      name: '只有调查征集和在线访谈',
      given: { channels: [aChannel({ kind: 'survey', name: '意见征集' }), aChannel({ kind: 'interview', name: '在线访谈' })] },
      expect: { outcome: 'fail', findings: [{ message: 'none' }] },
    },
    {
      name: '渠道页面无法打开',
      given: { channels: [aChannel({ reachable: 'no', form: null })] },
      expect: { outcome: 'fail', findings: [{ message: 'dead', outcome: 'fail', url: `${HOME}zxly/`, data: { channel: '咨询建言' } }] },
    },
    {
      name: '两个渠道，一个打不开、一个可用：通过而列出问题',
      given: { channels: [aChannel({ reachable: 'no', form: null, url: `${HOME}old/` }), aChannel()] },
      expect: { outcome: 'pass', findings: [{ message: 'dead', url: `${HOME}old/` }] },
    },
    {
      name: '要求两个渠道而只有一个',
      options: { channelsMin: 2 },
      given: { channels: [aChannel({ reachable: 'no', form: null, url: `${HOME}old/` }), aChannel()] },
      expect: { outcome: 'fail', findings: [{ message: 'dead' }] },
    },
    {
      name: '页面能打开而没有可填写内容的表单：人工核对',
      given: { channels: [aChannel({ form: aForm({ hasTextarea: false }) })] },
      expect: { outcome: 'review', findings: [{ message: 'formless', outcome: 'review' }] },
    },
    {
      name: '没有表单，但一年内有公开答复（第 365 天前）',
      given: { channels: [aChannel({ form: null })], messages: answered('2025-11-20') },
      expect: { outcome: 'pass' },
    },
    {
      name: '没有表单，答复已在 366 天前',
      given: { channels: [aChannel({ form: null })], messages: answered('2025-11-19') },
      expect: { outcome: 'review', findings: [{ message: 'formless' }] },
    },
    { name: '登录后留言', given: { channels: [aChannel({ form: null, needsLogin: true })] }, expect: { outcome: 'pass' } },
    { name: '渠道在省统一平台上，可以打开', given: { channels: [aChannel({ form: null, external: true })] }, expect: { outcome: 'pass' } },
    {
      name: '渠道在外部平台上，未能读取',
      given: { channels: [aChannel({ form: null, external: true, reachable: 'unread' })] },
      expect: { outcome: 'review', findings: [{ message: 'outside', outcome: 'review' }] },
    },
    {
      name: '本站渠道页面未能读取',
      given: { channels: [aChannel({ form: null, reachable: 'unread' })] },
      expect: { outcome: 'error', note: '1 个咨询建言渠道的页面未能读取' },
    },
  ],
);
