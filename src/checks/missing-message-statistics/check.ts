/**
 * 未公开留言统计: no figures of messages received and answered on the pages of consultation columns or the home page.
 * Where they stand and what they are called differs, so a person looks.
 * Source: 2019-19 part 2, 留言公开.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

export const missingMessageStatistics = defineCheck({
  id: 'missing-message-statistics',
  title: '未公开留言受理反馈情况统计数据',
  needs: ['crawl', 'channels', 'messageStatistics'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: {
    none: '互动栏目的 {pages} 个页面上未见留言受理、反馈情况的统计数据，请人工核对',
    words: '有留言统计的字样“{words}”而未读到数字（可能由脚本填充），请人工核对',
  },
  run({ crawl, channels, messageStatistics: { found, pages, external } }, { complete }): CheckResult {
    if (!channels.some((channel) => channel.kind === 'consultation'))
      return { outcome: 'inapplicable', findings: [], note: '未发现咨询建言渠道，由“未提供网上有效咨询建言渠道”指标判断' };
    if (found?.hasFigures) return { outcome: 'pass', findings: [], note: `${found.url} 上有“${found.quote}”` };
    if (found) {
      const about = { subject: 'statistics', url: found.url, quote: found.quote, data: { words: found.quote } };
      return { outcome: 'review', findings: [{ ...about, outcome: 'review', message: 'words' }] };
    }
    if (external) return { outcome: 'manual', findings: [], note: '互动栏目在外部平台上，请人工查看该平台有无留言统计' };
    if (!complete) return { outcome: 'error', findings: [], note: '采集不完整，未见留言统计不能说明没有公开' };
    return {
      outcome: 'review',
      findings: [{ outcome: 'review', message: 'none', data: { pages }, subject: 'statistics', url: homeUrl(crawl) }],
    };
  },
});
