/**
 * 机构信息缺项或有误: the pages of 机构职能 together give no duties, address, telephone or hours, or a telephone number that
 * cannot be one. A person confirms. Source: 2019-19 part 2, 机构职能.
 */
import { type Static, Type } from 'typebox';
import type { ProfilePage } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { noProfiles } from '../kit/profiles.ts';

const Detail = Type.Union([Type.Literal('duties'), Type.Literal('address'), Type.Literal('phone'), Type.Literal('hours')]);

const DETAILS: Record<Static<typeof Detail>, { name: string; given: RegExp }> = {
  duties: { name: '职责', given: /职责|职能|负责|承担|主管|拟订|组织实施/ },
  address: { name: '办公地址', given: /(?:地址|地点|位置|驻地)\s?[:：]?\s?\S{4,}|位于\S{2,30}(?:路|街|道|巷|大道|号)/ },
  phone: { name: '办公电话', given: /(?:电话|热线|传真|联系方式)\D{0,12}\d{3,}|(?<!\d)0\d{2,3}[-－—)）]\s?\d{7,8}(?!\d)/ },
  hours: { name: '办公时间', given: /(?:办公|工作|上班|作息|接待|对外服务|受理)时间|(?:上午|下午)\D{0,4}\d{1,2}[:：时点]/ },
};

/** A number after a telephone's label, up to whatever is no part of one. */
const NUMBER = /电话\s?[:：]\s?((?:\d[\d\s\-－—()（）]{0,22})?\d)(?![\d*xX])/g;

export const missingOrganDetails = defineCheck({
  id: 'missing-organ-details',
  title: '机构信息缺项或有误',
  needs: ['profiles', 'columns'],
  options: Type.Object({ details: Type.Array(Detail, { minItems: 1 }) }, { additionalProperties: false }),
  messages: { missing: '机构职能类栏目各页未见{detail}', number: '“{page}”的电话“{number}”位数不对' },
  run({ profiles, columns }, { options, complete }): CheckResult {
    const none = noProfiles(profiles, columns, ['org-functions'], '机构职能');
    if (none) return none;
    const pages = profiles.filter((page) => page.class === 'org-functions');
    const [first] = pages;
    const lacking = options.details.filter((detail) => !pages.some(({ text }) => DETAILS[detail].given.test(text)));
    const wrong = pages.flatMap(wrongNumbers);
    const missing = lacking.map((detail): CheckFinding => {
      const data = { detail: DETAILS[detail].name };
      return { outcome: 'review', message: 'missing', data, subject: `org-functions ${detail}`, url: first!.url };
    });
    const note = `查看了 ${pages.length} 个机构职能页`;
    // What was not read may give it; a wrong number stands by itself.
    if (!complete && missing.length > 0 && wrong.length === 0)
      return { outcome: 'error', findings: [], note: `采集不完整，未见的内容可能在未读的页面；${note}` };
    const findings = [...wrong, ...(complete ? missing : [])];
    return { outcome: findings.length > 0 ? 'review' : 'pass', findings, note };
  },
});

function wrongNumbers({ url, title, text }: ProfilePage): CheckFinding[] {
  const numbers = [...text.matchAll(NUMBER)].map((match) => match[1]!.trim()).filter((number) => !isNumber(number));
  return [...new Set(numbers)].map((number) => ({
    outcome: 'review',
    message: 'number',
    data: { page: title, number },
    subject: `${url} ${number}`,
    url,
    quote: number,
  }));
}

/** Lengths that telephone numbers have: service numbers, local ones, ones with an area code, mobile ones. Two numbers in one are left alone. */
function isNumber(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length > 12) return true;
  if (digits.startsWith('0')) return digits.length >= 11;
  if (digits.startsWith('1')) return digits.length <= 6 || digits.length === 11 || digits.length === 8;
  if (/^[48]00/.test(digits) && digits.length === 10) return true;
  return digits.length >= 3 && digits.length <= 8;
}
