/**
 * 留言均未公开: consultation columns that show no citizen's message at all. That none could be read is a hint, not a
 * proof: pages may be filled by a script or stand on another platform, so a person looks.
 * Source: 2019-19 part 2, 留言公开; 2015-15 互动回应情况.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

export const unpublishedMessages = defineCheck({
  id: 'unpublished-messages',
  title: '留言均未公开',
  needs: ['crawl', 'channels', 'messages'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: { none: '“{channel}”等咨询建言渠道未见公开的留言，请人工核对' },
  run({ crawl, channels, messages }, { complete }): CheckResult {
    if (messages.length > 0) return { outcome: 'pass', findings: [], note: `已公开留言，读到 ${messages.length} 条` };
    const own = channels.filter((channel) => channel.kind === 'consultation');
    const [first] = own;
    if (!first) return { outcome: 'inapplicable', findings: [], note: '未发现咨询建言渠道，由“未提供网上有效咨询建言渠道”指标判断' };
    if (own.some((channel) => channel.external)) {
      return { outcome: 'manual', findings: [], note: '咨询建言渠道在外部平台上，请人工查看该平台是否公开留言' };
    }
    if (!complete || own.some((channel) => channel.reachable === 'unread')) {
      return { outcome: 'error', findings: [], note: '有咨询建言渠道的页面未能读取，未见留言不能说明未公开' };
    }
    const about = { subject: 'none', url: homeUrl(crawl), target: first.url, data: { channel: first.name } };
    return { outcome: 'review', findings: [{ ...about, outcome: 'review', message: 'none' }] };
  },
});
