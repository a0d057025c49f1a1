/**
 * 泄露个人信息: personal data that pages show in full. What is quoted is masked.
 * Source: contracts.md sections 5.10 and 2 (advisory); bulletins name 泄露个人隐私 beside the indicators.
 */
import { Type } from 'typebox';
import type { CrawlMeta } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { groupMarks } from '../kit/marks.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const personalData = defineCheck({
  id: 'personal-data',
  title: '泄露个人信息',
  needs: ['texts', 'crawl'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: {
    shown: '页面公开了个人信息“{quote}”：{reason}',
    doubtful: '页面疑似公开了个人信息“{quote}”，请人工核对：{reason}',
  },
  run({ texts, crawl }): CheckResult {
    const findings = groupMarks(texts, (mark) => mark.kind === 'personal-data').map(({ mark, reason, about }): CheckFinding => {
      const isClear = mark.severity === 'serious';
      const data = { quote: mark.quote, reason };
      return { ...about, outcome: isClear ? 'fail' : 'review', message: isClear ? 'shown' : 'doubtful', data };
    });
    const outcome = outcomeOf(findings);
    const note = unreadNote(crawl.attachments);
    return note === null ? { outcome, findings } : { outcome, findings, note };
  },
});

/** What of the site's attachments was not looked at, one sentence; null when nothing was left. */
function unreadNote(attachments: CrawlMeta['attachments']): string | null {
  if (!attachments) return '附件中的文字没有检查';
  const unread = Object.values(attachments.unread).reduce((sum, count) => sum + count, 0);
  return unread === 0 ? null : `另有 ${unread} 个附件没有读出文字，其中有无个人信息未知，请人工查看`;
}
