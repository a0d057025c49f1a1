/**
 * 后台地址暴露: administration logins, and default pages that name the software, open to everybody.
 * Source: bulletins (后台地址泄露、不安全默认配置); contracts.md section 2 (advisory). Nothing is probed for.
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';

export const exposedBackend = defineCheck({
  id: 'exposed-backend',
  title: '后台地址暴露',
  needs: ['security'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: { backend: '后台登录页面“{quote}”可从外部打开' },
  run({ security }): CheckResult {
    const findings = security.exposedBackends.map(
      ({ url, pageUrl, quote }): CheckFinding => ({
        outcome: 'fail',
        message: 'backend',
        data: { quote },
        subject: url,
        url: pageUrl,
        target: url,
        quote,
      }),
    );
    return { outcome: findings.length > 0 ? 'fail' : 'pass', findings };
  },
});
