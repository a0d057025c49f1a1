/**
 * 领导信息缺项: pages about one leader that give no post, no résumé or no duties; a person confirms.
 * Source: 2019-19 part 2, 领导信息.
 */
import { type Static, Type } from 'typebox';
import type { ProfilePage } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { personOf } from '../kit/leaders.ts';
import { noProfiles } from '../kit/profiles.ts';

const Detail = Type.Union([Type.Literal('post'), Type.Literal('resume'), Type.Literal('duties')]);

const DETAILS: Record<Static<typeof Detail>, { name: string; given: RegExp }> = {
  post: {
    name: '职务',
    given:
      /书记|[省市县区州盟旗局厅部处科院所校会]长|主任|主席|组长|党组成员|巡视员|调研员|总(?:工程师|经济师|会计师|规划师)|负责人|顾问|参事|委员/,
  },
  resume: {
    name: '简历',
    given: /出生|生于|籍贯|人[，,](?:汉|[一-龥]{1,4})族|[一-龥]{1,4}族|学历|学位|毕业|参加工作|入党|党员|历任|曾任|简历|履历/,
  },
  duties: { name: '工作分工', given: /分管|负责|主持|协助|联系|领导市政府|分工|主管/ },
};

export const incompleteLeaderPages = defineCheck({
  id: 'incomplete-leader-pages',
  title: '领导信息缺项',
  needs: ['profiles', 'columns'],
  options: Type.Object({ details: Type.Array(Detail, { minItems: 1 }) }, { additionalProperties: false }),
  messages: { missing: '“{leader}”的页面未见{details}' },
  run({ profiles, columns }, { options }): CheckResult {
    const none = noProfiles(profiles, columns, ['leaders'], '领导信息');
    if (none) return none;
    const pages = profiles.filter((page) => page.class === 'leaders');
    const persons = pages.filter((page) => personOf(page) !== null);
    if (persons.length === 0)
      return { outcome: 'manual', findings: [], note: '未认出各位领导各自的页面，请人工查看姓名、职务、简历、分工是否齐全' };
    const findings = persons.flatMap((page) => missing(page, options.details));
    return { outcome: findings.length > 0 ? 'review' : 'pass', findings, note: `查看了 ${persons.length} 位领导的页面` };
  },
});

function missing(page: ProfilePage, wanted: readonly Static<typeof Detail>[]): CheckFinding[] {
  const text = `${page.title}\n${page.text}`;
  const lacking = wanted.filter((detail) => !DETAILS[detail].given.test(text));
  if (lacking.length === 0) return [];
  const leader = personOf(page)!;
  const data = { leader, details: lacking.map((detail) => DETAILS[detail].name).join('、') };
  return [{ outcome: 'review', message: 'missing', data, subject: page.url, url: page.url, quote: page.title }];
}
