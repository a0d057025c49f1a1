/**
 * 错链断链: pages, pictures and foreign addresses that are linked and cannot be opened, each proved by two observations.
 * Source: contracts.md section 5.4; features E1 to E3, E10.
 */
import { Type } from 'typebox';
import type { LinkTarget } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { DEAD_LINK_MESSAGES, deadLink, LINK_PLACES, standsAt } from '../kit/dead-links.ts';
import { about } from '../kit/links.ts';
import { homeUrl } from '../kit/site.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const brokenLinks = defineCheck({
  id: 'broken-links',
  title: '错链断链',
  needs: ['crawl', 'links'],
  options: Type.Object({ place: LINK_PLACES }, { additionalProperties: false }),
  messages: {
    ...DEAD_LINK_MESSAGES,
    parked: '外部链接“{text}”的域名疑已过期待售，页面标题为“{title}”',
  },
  run({ crawl, links }, { options }): CheckResult {
    const home = homeUrl(crawl);
    const findings = links
      .filter((target) => target.kind !== 'attachment' && standsAt(target, options.place, crawl))
      .flatMap((target): CheckFinding[] => {
        const dead = deadLink(target, home);
        if (dead) return [dead];
        return isParked(target) ? [parked(target, home)] : [];
      });
    return { outcome: outcomeOf(findings), findings };
  },
});

/** A partner's domain that lapsed: the seller's page answers in its place. */
function isParked(target: LinkTarget): boolean {
  return (
    target.kind === 'external' &&
    /域名(?:正在)?(?:出售|转让|交易|停靠)|domain (?:name )?(?:is |may be )?for sale|buy this domain/i.test(
      (target.title ?? '').slice(0, 300),
    )
  );
}

function parked(target: LinkTarget, home: string): CheckFinding {
  const data = { text: target.places[0]?.text || target.url, title: target.title ?? '' };
  return { ...about(target, home), outcome: 'review', message: 'parked', data };
}
