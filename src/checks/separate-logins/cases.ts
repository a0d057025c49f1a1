/** 互动栏目未统一登录: one login, two, none, and what cannot be seen. */
import type { ChannelFacts } from '../../page/index.ts';
import { AS_OF, aChannel, aCrawl, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { separateLogins } from './check.ts';

const channel = (name: string, login: string | null, over: Partial<ChannelFacts> = {}) =>
  aChannel({ name, url: `${HOME}${name}/`, login, needsLogin: login !== null, form: null, ...over });
const sso = 'http://tyrz.qinghe.gov.cn/login';

export const cases = table(
  separateLogins,
  {
    options: {},
    asOf: AS_OF,
    given: { crawl: aCrawl(), channels: [channel('咨询建言', `${sso}?back=1`), channel('网上调查', `${sso}?back=2`, { kind: 'survey' })] },
  },
  [
    { name: '同一登录入口，返回地址不同', expect: { outcome: 'pass', note: 'tyrz.qinghe.gov.cn/login' } },
    {
      name: '两个登录入口',
      given: { channels: [channel('咨询建言', sso), channel('网上调查', `${HOME}user/login.jsp`, { kind: 'survey' })] },
      expect: {
        outcome: 'review',
        findings: [
          {
            message: 'separate',
            outcome: 'review',
            url: `${HOME}咨询建言/`,
            sentence: '互动栏目的登录入口不止一个：“咨询建言”为 tyrz.qinghe.gov.cn/login，“网上调查”为 www.qinghe.gov.cn/user/login.jsp',
          },
        ],
      },
    },
    {
      name: '信访、举报另有登录，不算',
      given: {
        channels: [
          channel('咨询建言', sso),
          channel('网上信访', 'http://xf.qinghe.gov.cn/login', { kind: 'petition' }),
          channel('举报', 'http://jb.qinghe.gov.cn/login', { kind: 'report' }),
        ],
      },
      expect: { outcome: 'pass' },
    },
    { name: '都不需要登录', given: { channels: [aChannel()] }, expect: { outcome: 'inapplicable', note: '都不需要登录' } },
    {
      name: '在外部平台上，看不到登录',
      given: { channels: [channel('市长信箱', null, { external: true })] },
      expect: { outcome: 'manual', note: '市长信箱' },
    },
    { name: '采集不完整', complete: false, expect: { outcome: 'error' } },
    { name: '没有互动栏目', given: { channels: [] }, expect: { outcome: 'inapplicable' } },
  ],
);
