/**
 * 办事指南要素缺失: of the guides looked at (a drawn sample or all), one finding per element class that a guide does not
 * give, or one per class that any of them lacks. A person confirms, since wording and layout vary.
 * Source: 2019-19 part 2, 办事指南; 2015-15 服务实用情况.
 */
import { Type } from 'typebox';
import { GUIDE_ELEMENTS, type GuideArtifact, type GuideElement } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { drawnGuides, ELEMENT_NAMES, noGuides, SAMPLE_SIZE } from '../kit/guides.ts';

const SAMPLES = 10;

export const missingGuideElements = defineCheck({
  id: 'missing-guide-elements',
  title: '办事指南要素缺失',
  needs: ['guides', 'services'],
  options: Type.Object(
    {
      sampleSize: SAMPLE_SIZE,
      elements: Type.Array(Type.Enum(GUIDE_ELEMENTS), { minItems: 1 }),
      /** What is one fault: a class that one guide lacks, or a class that any guide lacks. */
      each: Type.Union([Type.Literal('guide'), Type.Literal('class')]),
    },
    { additionalProperties: false },
  ),
  messages: { missing: '办事指南“{guide}”未见{element}', class: '{count} 个办事指南未见{element}，如“{guide}”' },
  run({ guides, services }, { options, seed }): CheckResult {
    if (guides.length === 0) return noGuides(services, '办事指南的重点要素是否齐全');
    const { sample, how } = drawnGuides(guides, options.sampleSize, seed);
    const findings = options.elements.flatMap((element) => {
      const poor = sample.filter((guide) => guide.missing.includes(element));
      if (options.each === 'guide') return poor.map((guide) => lacking(guide, element));
      return poor.length > 0 ? [classLacking(poor, element)] : [];
    });
    return { outcome: findings.length > 0 ? 'fail' : 'pass', findings, note: how };
  },
});

function lacking({ title, url }: GuideArtifact, element: GuideElement): CheckFinding {
  const data = { guide: title, element: ELEMENT_NAMES[element] };
  return { outcome: 'fail', message: 'missing', data, subject: `${url} ${element}`, url };
}

function classLacking(poor: readonly GuideArtifact[], element: GuideElement): CheckFinding {
  const { title, url } = poor[0]!;
  const data = { guide: title, element: ELEMENT_NAMES[element], count: poor.length };
  const samples = poor.slice(0, SAMPLES).map((guide) => guide.url);
  return { outcome: 'fail', message: 'class', data, subject: element, url, ...(poor.length > 1 ? { count: poor.length, samples } : {}) };
}
