/**
 * 证书问题: the home page's certificate is not accepted, or lapses soon. Source: contracts.md section 2 (advisory), section 5.7.
 */
import { Type } from 'typebox';
import { beijingDate, daysBetween } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';

export const tlsProblem = defineCheck({
  id: 'tls-problem',
  title: '证书问题',
  needs: ['security'],
  scope: 'home',
  options: Type.Object(
    {
      /** Days before the end of validity from which a person is told. */
      warnDays: Type.Integer({ minimum: 0 }),
    },
    { additionalProperties: false },
  ),
  messages: {
    bad: '首页的证书不被浏览器接受：{problem}',
    expiring: '首页的证书将于 {validTo} 到期，还有 {days} 天',
  },
  run({ security: { tls } }, { options, asOf }): CheckResult {
    if (tls === null) return { outcome: 'inapplicable', findings: [], note: '首页未使用 HTTPS，没有证书可查' };
    const about = { subject: 'home', url: tls.url };
    if (!tls.ok) return one({ ...about, outcome: 'fail', message: 'bad', data: { problem: tls.problem ?? '原因未说明' } });
    const end = tls.validTo === null ? Number.NaN : Date.parse(tls.validTo);
    if (Number.isNaN(end)) return { outcome: 'pass', findings: [] };
    const days = daysBetween(asOf, beijingDate(end));
    if (days > options.warnDays || days < 0) return { outcome: 'pass', findings: [] };
    return one({ ...about, outcome: 'review', message: 'expiring', data: { validTo: beijingDate(end), days } });
  },
});

function one(finding: CheckFinding): CheckResult {
  return { outcome: finding.outcome, findings: [finding] };
}
