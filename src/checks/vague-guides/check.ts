/**
 * 指南表述含糊: guides whose materials or conditions end in words that leave open what is asked for (兜底条款); a person confirms.
 * Source: 2019-19 part 2, 办事指南.
 */
import { Type } from 'typebox';
import type { GuideArtifact } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { drawnGuides, noGuides, SAMPLE_SIZE } from '../kit/guides.ts';
import { vagueWording } from './wording.ts';

export const vagueGuides = defineCheck({
  id: 'vague-guides',
  title: '办事指南表述含糊',
  needs: ['guides', 'services'],
  options: Type.Object({ sampleSize: SAMPLE_SIZE }, { additionalProperties: false }),
  messages: { vague: '办事指南“{guide}”有“{wording}”一类含糊表述' },
  run({ guides, services }, { options, seed }): CheckResult {
    if (guides.length === 0) return noGuides(services, '办事指南有无“其他材料”一类含糊表述');
    const { sample, how } = drawnGuides(guides, options.sampleSize, seed);
    const findings = sample.flatMap(vague);
    return { outcome: findings.length > 0 ? 'review' : 'pass', findings, note: how };
  },
});

/** One finding per guide: the regulation charges the item, not each phrase. */
function vague({ title, url, elements }: GuideArtifact): CheckFinding[] {
  for (const element of ['materials', 'conditions'] as const) {
    const wording = vagueWording(elements[element] ?? '', element);
    if (wording === null) continue;
    return [{ outcome: 'review', message: 'vague', data: { guide: title, wording }, subject: url, url, quote: wording }];
  }
  return [];
}
