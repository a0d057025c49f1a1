/**
 * 办事指南重点要素缺失: one finding per guide that lacks too many element classes, and one when their number reaches the veto.
 * Two rules, one for sites with enough items and one for sites with few; the rulebook runs the check once for each.
 * Source: 2019-19 part 1, 服务不实用.
 */
import { Type } from 'typebox';
import { GUIDE_ELEMENTS, type GuideArtifact } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { ELEMENT_NAMES, noGuides } from '../kit/guides.ts';
import { homeUrl } from '../kit/site.ts';

export const incompleteGuides = defineCheck({
  id: 'incomplete-guides',
  title: '办事指南重点要素缺失',
  needs: ['crawl', 'guides', 'services'],
  options: Type.Object(
    {
      /** `count`: so many guides are incomplete; `every`: all of a site's few guides are. */
      rule: Type.Union([Type.Literal('count'), Type.Literal('every')]),
      missingClassesMin: Type.Integer({ minimum: 1, maximum: GUIDE_ELEMENTS.length }),
      /** Incomplete guides that reach the veto, rule `count`. */
      itemsMin: Type.Integer({ minimum: 1 }),
      /** Sites with fewer service items than this fall under rule `every`, others under `count`. */
      fewBelow: Type.Integer({ minimum: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: {
    incomplete: '办事指南“{guide}”缺失 {missing} 类重点要素：{elements}',
    reached: '缺失 {classes} 类及以上重点要素的办事指南有 {count} 个，达到 {itemsMin} 个',
    every: '办事服务事项不足 {fewBelow} 个，{count} 个事项的办事指南均缺失 {classes} 类及以上重点要素',
  },
  run({ crawl, guides, services }, { options }): CheckResult {
    if (guides.length === 0) return noGuides(services, '办事指南的重点要素是否齐全');
    const total = Math.max(guides.length, services.items ?? 0);
    const rule = total < options.fewBelow ? 'every' : 'count';
    if (rule !== options.rule) return { outcome: 'inapplicable', findings: [], note: `办事服务事项共 ${total} 个，适用另一条指标` };
    const bad = guides.filter((guide) => guide.missing.length >= options.missingClassesMin);
    const findings = bad.map((guide) => incomplete(guide));
    const isReached = rule === 'count' ? bad.length >= options.itemsMin : bad.length === guides.length;
    if (!isReached) return { outcome: 'pass', findings };
    // Items whose guide was not read might be complete: a person looks before “every” is said.
    const outcome = rule === 'every' && guides.length < total ? 'review' : 'fail';
    const about = { outcome, subject: 'count', url: homeUrl(crawl) } as const;
    const counts = { classes: options.missingClassesMin, count: bad.length };
    const reached: CheckFinding =
      rule === 'count'
        ? { ...about, message: 'reached', data: { ...counts, itemsMin: options.itemsMin } }
        : { ...about, message: 'every', data: { ...counts, fewBelow: options.fewBelow } };
    return { outcome, findings: [reached, ...findings] };
  },
});

function incomplete(guide: GuideArtifact): CheckFinding {
  const names = GUIDE_ELEMENTS.filter((element) => guide.missing.includes(element)).map((element) => ELEMENT_NAMES[element]);
  return {
    outcome: 'fail',
    message: 'incomplete',
    data: { guide: guide.title, missing: guide.missing.length, elements: names.join('、') },
    subject: guide.url,
    url: guide.url,
  };
}
