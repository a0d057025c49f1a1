/**
 * 链接不当内容: links whose target, or whose own words, carry planted promotion (gambling, obscenity).
 * Source: 2019-19 part 1, 安全、泄密事故等严重问题 (发布或链接反动、暴力、色情等内容).
 */
import { Type } from 'typebox';
import type { LinkTarget } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { about, hostOf, leadsTo } from '../kit/links.ts';
import { promotionIn } from '../kit/marks.ts';
import { homeUrl } from '../kit/site.ts';
import { decide } from '../kit/threshold.ts';

export const harmfulLinks = defineCheck({
  id: 'harmful-links',
  title: '链接不当内容',
  needs: ['crawl', 'links'],
  options: Type.Object({ occurrences: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  threshold: 'occurrences',
  messages: {
    target: '链接“{text}”指向的页面“{title}”含{topic}内容',
    words: '链接文字“{text}”疑为{topic}内容，请人工核对',
  },
  run({ crawl, links }, { options }): CheckResult {
    const home = homeUrl(crawl);
    const host = hostOf(home);
    const findings = links.flatMap((target) => judge(target, home, host) ?? []);
    const certain = findings.filter((finding) => finding.outcome === 'fail').length;
    return { outcome: decide({ found: certain, pending: findings.length - certain }, options.occurrences), findings };
  },
});

/** Only links that lead away: what stands on the site itself is a matter of its own pages. */
function judge(target: LinkTarget, home: string, host: string | null): CheckFinding | null {
  const where = about(target, home);
  const text = target.places[0]?.text || target.url;
  if (leadsTo(target) === host) return null;
  if (target.title !== null) {
    const promotion = promotionIn(`${target.title}\n${target.sample ?? ''}`, target.marks);
    if (promotion)
      return {
        ...where,
        outcome: 'fail',
        message: 'target',
        data: { text, title: target.title || target.url, topic: promotion.topic },
        quote: promotion.quote,
      };
  }
  for (const place of target.places) {
    const promotion = promotionIn(place.text);
    if (!promotion) continue;
    return {
      ...where,
      url: place.pageUrl,
      outcome: 'review',
      message: 'words',
      data: { text: place.text, topic: promotion.topic },
      quote: place.text,
    };
  }
  return null;
}
