/**
 * 附件无法打开: attachments that are linked and cannot be had, each proved by two observations.
 * Source: contracts.md section 5.4; features G3.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { DEAD_LINK_MESSAGES, deadLink, LINK_PLACES, standsAt } from '../kit/dead-links.ts';
import { homeUrl } from '../kit/site.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const brokenAttachments = defineCheck({
  id: 'broken-attachments',
  title: '附件无法打开',
  needs: ['crawl', 'links'],
  options: Type.Object({ place: LINK_PLACES }, { additionalProperties: false }),
  messages: DEAD_LINK_MESSAGES,
  run({ crawl, links }, { options }): CheckResult {
    const home = homeUrl(crawl);
    const findings = links
      .filter((target) => target.kind === 'attachment' && standsAt(target, options.place, crawl))
      .flatMap((target) => deadLink(target, home) ?? []);
    return { outcome: outcomeOf(findings), findings };
  },
});
