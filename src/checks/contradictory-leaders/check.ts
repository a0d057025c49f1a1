/**
 * 领导职务前后不一: pages of 领导信息 that name two persons as the one head of the place; a person confirms which is right.
 * Source: 2019-19 part 2, 领导信息.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { headsOn } from '../kit/leaders.ts';
import { noProfiles } from '../kit/profiles.ts';

export const contradictoryLeaders = defineCheck({
  id: 'contradictory-leaders',
  title: '领导职务前后不一',
  needs: ['profiles', 'columns'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: { two: '“{page}”的{post}为{name}，另一处（{where}）为{other}' },
  run({ profiles, columns }): CheckResult {
    const none = noProfiles(profiles, columns, ['leaders', 'org-functions'], '领导信息');
    if (none) return none;
    const pages = profiles.filter((page) => page.class !== 'general-info');
    const heads = pages.flatMap((page) => headsOn(page).map((head) => ({ page, head })));
    if (heads.length === 0) return { outcome: 'manual', findings: [], note: '未认出主要领导的姓名和职务，请人工核对各页是否一致' };
    const findings = [...Map.groupBy(heads, ({ head }) => head.post)].flatMap(([post, all]) => {
      const [first] = all;
      const other = all.find(({ head }) => head.name !== first!.head.name);
      if (!first || !other) return [];
      const data = { page: first.page.title, post, name: first.head.name, other: other.head.name, where: other.page.url };
      return [
        {
          outcome: 'review' as const,
          message: 'two',
          data,
          subject: post,
          url: first.page.url,
          target: other.page.url,
          quote: other.head.quote,
        },
      ];
    });
    return { outcome: findings.length > 0 ? 'review' : 'pass', findings, note: `核对了 ${heads.length} 处主要领导的姓名` };
  },
});
