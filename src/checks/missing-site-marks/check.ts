/**
 * 网站标识缺项: marks that the foot of the home page must show. The text of the foot may stand in a picture, so owner and
 * contact are for a person to look at.
 * Source: 2019-19 part 2, 网站标识.
 */
import { Type } from 'typebox';
import type { IdentityMarks } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { outcomeOf } from '../kit/threshold.ts';

const MARKS = [
  'partyGovernmentMark',
  'siteCode',
  'icp',
  'publicSecurity',
  'organizer',
  'contact',
] as const satisfies (keyof IdentityMarks)[];
type Mark = (typeof MARKS)[number];
const NAMES: Record<Mark, string> = {
  partyGovernmentMark: '党政机关网站标识',
  siteCode: '网站标识码',
  icp: 'ICP备案编号',
  publicSecurity: '公安机关备案标识',
  organizer: '主办单位',
  contact: '联系方式',
};
/** Marks with a form of their own that is looked for; the others are plain words. */
const WITH_FORM: readonly Mark[] = ['partyGovernmentMark', 'siteCode', 'icp', 'publicSecurity'];

export const missingSiteMarks = defineCheck({
  id: 'missing-site-marks',
  title: '网站标识缺项',
  needs: ['identity'],
  scope: 'home',
  options: Type.Object({ marks: Type.Array(Type.Enum(MARKS), { minItems: 1 }) }, { additionalProperties: false }),
  messages: {
    missing: '首页底部未见{mark}',
    unclear: '首页底部未读到{mark}的文字，请人工核对是否以图片列出',
  },
  run({ identity }, { options }): CheckResult {
    const findings = options.marks
      .filter((mark) => identity.marks[mark] === null)
      .map((mark): CheckFinding => {
        const about = { subject: mark, url: identity.url, data: { mark: NAMES[mark] } };
        if (WITH_FORM.includes(mark)) return { ...about, outcome: 'fail', message: 'missing' };
        return { ...about, outcome: 'review', message: 'unclear' };
      });
    return { outcome: outcomeOf(findings), findings };
  },
});
