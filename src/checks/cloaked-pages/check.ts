/**
 * 区别对待访问者: search engines, or visitors who come from them, are served other content than everybody else.
 * Source: 2019-19 part 1 (对安全攻击没有及时有效处置); features E6.
 */
import { Type } from 'typebox';
import type { CloakingFacts } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { hostOf } from '../kit/links.ts';
import { promotionIn } from '../kit/marks.ts';
import { decide } from '../kit/threshold.ts';

export const cloakedPages = defineCheck({
  id: 'cloaked-pages',
  title: '对搜索引擎显示不同内容',
  needs: ['cloaking'],
  options: Type.Object({ occurrences: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  threshold: 'occurrences',
  messages: {
    promotion: '{visitor}打开本页时看到的是{topic}内容',
    sentAway: '{visitor}打开本页时被转到外站 {host}，普通访问者不会',
    differs: '{visitor}打开本页时看到的标题（“{title}”）或链接与普通访问者不同，请人工核对',
  },
  run({ cloaking }, { options }): CheckResult {
    const findings = cloaking.map(judge);
    const found = findings.filter((finding) => finding.outcome === 'fail').length;
    return { outcome: decide({ found }, options.occurrences), findings };
  },
});

function judge(facts: CloakingFacts): CheckFinding {
  const visitor = facts.client === 'engine' ? '搜索引擎' : '从搜索引擎来的访问者';
  const [first, ...rest] = facts.urls;
  const about = {
    subject: `${facts.client} ${facts.url}`,
    url: facts.url,
    quote: facts.quote,
    ...(first === undefined ? {} : { target: first }),
  };
  // The only address is where that visitor was sent: the quote then is the address itself.
  if (first !== undefined && rest.length === 0 && facts.quote === first) {
    return { ...about, outcome: 'fail', message: 'sentAway', data: { visitor, host: hostOf(first) ?? first } };
  }
  const promotion = promotionIn(`${facts.title}\n${facts.quote}`);
  if (promotion) return { ...about, outcome: 'fail', message: 'promotion', data: { visitor, topic: promotion.topic } };
  return { ...about, outcome: 'review', message: 'differs', data: { visitor, title: facts.title } };
}
