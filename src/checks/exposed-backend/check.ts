/**
 * 后台地址暴露: administration logins, and default pages that name the software, open to everybody.
 * Source: bulletins (后台地址泄露、不安全默认配置); contracts.md section 2 (advisory). Nothing is probed for.
 */
import { Type } from 'typebox';
import type { SecurityArtifact } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const exposedBackend = defineCheck({
  id: 'exposed-backend',
  title: '后台地址暴露',
  needs: ['security'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: {
    backend: '后台登录页面“{quote}”可从外部打开',
    software: '页面暴露了服务器软件的信息“{quote}”，请人工核对',
  },
  run({ security }): CheckResult {
    const findings = [
      ...security.exposedBackends.map((sighting) => found(sighting, 'fail', 'backend')),
      ...(security.defaultPages ?? []).map((sighting) => found(sighting, 'review', 'software')),
    ];
    return { outcome: outcomeOf(findings), findings };
  },
});

function found(
  { url, pageUrl, quote }: SecurityArtifact['exposedBackends'][number],
  outcome: 'fail' | 'review',
  message: string,
): CheckFinding {
  return { outcome, message, data: { quote }, subject: url, url: pageUrl, target: url, quote };
}
