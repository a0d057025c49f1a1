/**
 * 不支持 IPv6: the home address has no IPv6 address, or does not answer on it. Source: contracts.md section 2 (advisory).
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

export const missingIpv6 = defineCheck({
  id: 'missing-ipv6',
  title: '不支持 IPv6',
  needs: ['crawl', 'security'],
  scope: 'home',
  options: Type.Object({}, { additionalProperties: false }),
  messages: {
    none: '首页域名没有 IPv6 地址',
    silent: '首页域名有 IPv6 地址，但检查时未能通过 IPv6 打开，请人工复核',
  },
  run({ crawl, security: { ipv6 } }): CheckResult {
    if (ipv6 === null) return { outcome: 'error', findings: [], note: '未能查询首页域名的 IPv6 地址' };
    const about = { subject: 'home', url: homeUrl(crawl), data: {} };
    if (!ipv6.hasAddress) return { outcome: 'fail', findings: [{ ...about, outcome: 'fail', message: 'none' }] };
    if (ipv6.reachable === null) return { outcome: 'error', findings: [], note: '检查所用的网络没有 IPv6，未能试访问' };
    if (ipv6.reachable) return { outcome: 'pass', findings: [] };
    // One attempt may fail by chance: a person tries again.
    return { outcome: 'review', findings: [{ ...about, outcome: 'review', message: 'silent' }] };
  },
});
