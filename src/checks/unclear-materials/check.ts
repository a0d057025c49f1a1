/**
 * 办理材料格式不明: guides that list materials without saying original or copy, paper or electronic, how many.
 * Source: 2019-19 part 2, 办事指南. How many of the three must be said is not in the clause, so it is an option.
 */
import { Type } from 'typebox';
import type { GuideArtifact } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { drawnGuides, noGuides, SAMPLE_SIZE } from '../kit/guides.ts';

/** What the clause asks for, and the words that say it. */
const ASPECTS: readonly [name: string, said: RegExp][] = [
  ['原件或复印件', /原件|复印|正本|副本|影印|原始|加盖|签字|盖章|验原|照片|扫描/],
  ['纸质或电子', /纸质|电子|扫描|上传|网上|线上|PDF|JPG|拍照|纸张|A4/i],
  ['份数', /[一二两三四五六七八九十\d]\s?(?:式\s?[一二两三四五六七八九十\d]{0,3}\s?)?[份张套页本寸册]|份数|各份|壹份/],
];

/** The list itself stands in a file or on another page. */
const ELSEWHERE = /(?:详?见|参见|点击|下载|查看)[^。；\n]{0,16}(?:附件|附表|清单|目录|材料|链接|平台)/;
const NONE_ASKED = /^[\s\d.、:：]{0,6}(?:无|无需|不需要?|免)(?:提供|提交|任何)*(?:申请|证明)?(?:材料)?[\s。.]*$/;
const QUOTED = 60;

export const unclearMaterials = defineCheck({
  id: 'unclear-materials',
  title: '办理材料格式要求不明确',
  needs: ['guides', 'services'],
  options: Type.Object(
    {
      sampleSize: SAMPLE_SIZE,
      /** A guide that says fewer of the three aspects is unclear. */
      aspectsMin: Type.Integer({ minimum: 1, maximum: ASPECTS.length }),
    },
    { additionalProperties: false },
  ),
  messages: { unclear: '办事指南“{guide}”的办理材料未说明{lacking}' },
  run({ guides, services }, { options, seed }): CheckResult {
    if (guides.length === 0) return noGuides(services, '办理材料的格式要求是否明确');
    const { sample, how } = drawnGuides(guides, options.sampleSize, seed);
    const findings = sample.flatMap((guide) => unclear(guide, options.aspectsMin));
    return { outcome: findings.length > 0 ? 'review' : 'pass', findings, note: how };
  },
});

function unclear({ title, url, elements, links }: GuideArtifact, aspectsMin: number): CheckFinding[] {
  const materials = elements.materials ?? '';
  // A guide without materials lacks an element, which is another indicator's fault.
  if (materials === '' || NONE_ASKED.test(materials) || ELSEWHERE.test(materials)) return [];
  if (links.some(({ to, text }) => to === 'file' && /材料|清单|目录|指南/.test(text))) return [];
  const lacking = ASPECTS.filter(([, said]) => !said.test(materials)).map(([name]) => name);
  if (ASPECTS.length - lacking.length >= aspectsMin) return [];
  const data = { guide: title, lacking: lacking.join('、') };
  const quote = materials.slice(0, QUOTED).split(/[\r\n]/, 1)[0]!;
  return [{ outcome: 'review', message: 'unclear', data, subject: url, url, quote }];
}
