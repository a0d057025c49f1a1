/**
 * 目录可浏览: directories whose file list the server shows. Source: bulletins (不安全默认配置); contracts.md section 2 (advisory).
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';

export const directoryListing = defineCheck({
  id: 'directory-listing',
  title: '目录可浏览',
  needs: ['security'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: { listing: '服务器列出了目录“{quote}”下的文件' },
  run({ security }): CheckResult {
    const findings = security.directoryListings.map(
      ({ url, pageUrl, quote }): CheckFinding => ({
        outcome: 'fail',
        message: 'listing',
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
