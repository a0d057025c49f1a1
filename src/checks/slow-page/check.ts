/**
 * 页面打开缓慢: pages that took longer than a visitor waits; one finding for the site, since a slow moment is shared by many
 * pages and one look is no proof. Source: 国办发〔2017〕47号 附件 (页面加载约3秒); contracts.md section 2 (advisory).
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

export const slowPage = defineCheck({
  id: 'slow-page',
  title: '页面打开缓慢',
  needs: ['crawl', 'security'],
  options: Type.Object({ slowSeconds: Type.Number({ exclusiveMinimum: 0 }) }, { additionalProperties: false }),
  messages: { slow: '至少有 {pages} 个页面打开超过 {slowSeconds} 秒，最慢的用时 {seconds} 秒' },
  run({ crawl, security }, { options }): CheckResult {
    const slow = security.slowPages.filter((page) => page.totalMs > options.slowSeconds * 1000).sort((a, b) => b.totalMs - a.totalMs);
    const [slowest] = slow;
    if (!slowest) return { outcome: 'pass', findings: [] };
    const data = { pages: slow.length, slowSeconds: options.slowSeconds, seconds: (slowest.totalMs / 1000).toFixed(1) };
    const samples = slow.slice(0, 10).map((page) => page.url);
    const finding = {
      outcome: 'review',
      message: 'slow',
      data,
      subject: 'site',
      url: homeUrl(crawl),
      count: slow.length,
      samples,
    } as const;
    return { outcome: 'review', findings: [finding] };
  },
});
