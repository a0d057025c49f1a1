/**
 * 未提供网上有效咨询建言渠道: no channel for questions and suggestions that can be used.
 * Source: 2019-19 part 1, 互动回应差 (网上信访、纪检举报等专门渠道不算).
 */
import { Type } from 'typebox';
import { type ChannelFacts, daysBetween, type MessageFacts } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

export const missingConsultationChannel = defineCheck({
  id: 'missing-consultation-channel',
  title: '未提供网上有效咨询建言渠道',
  needs: ['crawl', 'channels', 'messages'],
  options: Type.Object(
    {
      channelsMin: Type.Integer({ minimum: 1 }),
      /** A reply published within so many days shows that the channel works even where no form could be read. */
      replyProofDays: Type.Integer({ minimum: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: {
    none: '未发现网上咨询建言渠道',
    special: '仅发现“{channel}”等专门渠道，未发现咨询建言渠道',
    dead: '咨询建言渠道“{channel}”无法打开',
    formless: '咨询建言渠道“{channel}”未见可提交的表单，请人工核对能否留言',
    outside: '咨询建言渠道“{channel}”在外部平台上，未能核对能否使用，请人工打开核对',
  },
  run({ crawl, channels, messages }, { options, asOf }): CheckResult {
    const own = channels.filter((channel) => channel.kind === 'consultation');
    if (own.length === 0) return noneOf(channels, homeUrl(crawl));
    const answers = messages.some((message) => repliedLately(message, asOf, options.replyProofDays));
    const works = own.filter((channel) => isUsable(channel, answers)).length;
    const dead = own.filter((channel) => channel.reachable === 'no');
    const unread = own.filter((channel) => channel.reachable === 'unread' && !channel.external).length;
    const doubtful = own.filter((channel) => !isUsable(channel, answers) && isDoubtful(channel));
    const findings = [
      ...dead.map((channel) => finding(channel, 'fail', 'dead')),
      ...doubtful.map((channel) => finding(channel, 'review', channel.external ? 'outside' : 'formless')),
    ];
    if (works >= options.channelsMin) return { outcome: 'pass', findings: findings.filter((one) => one.outcome === 'fail') };
    const lacking = options.channelsMin - works;
    // What is doubtful or unread could still be the channel that is asked for.
    if (doubtful.length + unread < lacking) return { outcome: 'fail', findings };
    if (doubtful.length > 0) return { outcome: 'review', findings };
    return { outcome: 'error', findings, note: `有 ${unread} 个咨询建言渠道的页面未能读取，无法判断能否使用` };
  },
});

/** A form to write in, a login before one, a live platform elsewhere, or fresh public replies. */
function isUsable(channel: ChannelFacts, answers: boolean): boolean {
  if (channel.reachable !== 'yes') return false;
  return channel.external || channel.needsLogin || answers || (channel.form?.hasTextarea ?? false);
}

function isDoubtful(channel: ChannelFacts): boolean {
  return channel.reachable === 'yes' || (channel.reachable === 'unread' && channel.external);
}

function repliedLately(message: MessageFacts, asOf: string, days: number): boolean {
  return message.repliedAt !== null && message.repliedAt <= asOf && daysBetween(message.repliedAt, asOf) <= days;
}

function noneOf(channels: ChannelFacts[], home: string): CheckResult {
  const special = channels.find((channel) => channel.kind === 'petition' || channel.kind === 'report');
  const about = { outcome: 'fail' as const, subject: 'none', url: home };
  if (!special) return { outcome: 'fail', findings: [{ ...about, message: 'none', data: {} }] };
  return { outcome: 'fail', findings: [{ ...about, message: 'special', data: { channel: special.name }, target: special.url }] };
}

function finding(channel: ChannelFacts, outcome: 'fail' | 'review', message: string): CheckFinding {
  return { outcome, message, data: { channel: channel.name }, subject: channel.url, url: channel.url };
}
