/**
 * 办事指南要素缺失: of a drawn sample of guides, one finding per element class that a guide does not give.
 * The seed of the draw is told in the note; a person confirms, since wording and layout vary.
 * Source: 2019-19 part 2, 办事指南.
 */
import { Type } from 'typebox';
import { GUIDE_ELEMENTS, type GuideElement } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { draw } from '../kit/draw.ts';
import { ELEMENT_NAMES, noGuides } from '../kit/guides.ts';

export const missingGuideElements = defineCheck({
  id: 'missing-guide-elements',
  title: '办事指南要素缺失',
  needs: ['guides', 'services'],
  options: Type.Object(
    {
      sampleSize: Type.Integer({ minimum: 1 }),
      elements: Type.Array(Type.Enum(GUIDE_ELEMENTS), { minItems: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: { missing: '办事指南“{guide}”未见{element}' },
  run({ guides, services }, { options, seed }): CheckResult {
    if (guides.length === 0) return noGuides(services.external, services.entryUrl);
    const sample = draw(seed, guides, options.sampleSize);
    const findings = sample.flatMap((guide) =>
      options.elements.filter((element) => guide.missing.includes(element)).map((element) => lacking(guide.title, guide.url, element)),
    );
    const note = `从 ${guides.length} 个办事指南中抽取 ${sample.length} 个，抽样种子“${seed}”`;
    return { outcome: findings.length > 0 ? 'fail' : 'pass', findings, note };
  },
});

function lacking(guide: string, url: string, element: GuideElement): CheckFinding {
  return { outcome: 'fail', message: 'missing', data: { guide, element: ELEMENT_NAMES[element] }, subject: `${url} ${element}`, url };
}
