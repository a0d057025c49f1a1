/**
 * 首页地址与报送系统填报地址不一致: compares hosts after redirects, ignoring scheme and a leading `www.`.
 * Source: local practice (湖南省 2019, 淄博市 2017 bulletins); contracts.md section 5.8.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';

export const homeAddressMismatch = defineCheck({
  id: 'home-address-mismatch',
  title: '首页地址与填报地址不一致',
  needs: ['crawl', 'registered'],
  scope: 'home',
  options: Type.Object({}, { additionalProperties: false }),
  messages: { differs: '首页实际地址为 {actual}，与报送系统填报的 {registered} 不一致' },
  run({ crawl, registered }): CheckResult {
    if (registered.url === null) return { outcome: 'inapplicable', findings: [], note: '未提供报送系统填报的首页地址，无从比对' };
    const filed = hostOf(registered.url);
    if (filed === null) return { outcome: 'error', findings: [], note: `填报地址“${registered.url.slice(0, 200)}”不是网址，无法比对` };
    if (crawl.finalUrl === null) return { outcome: 'error', findings: [], note: '首页未能打开，无法与填报地址比对' };
    const actual = hostOf(crawl.finalUrl);
    if (actual === filed) return { outcome: 'pass', findings: [] };
    const data = { actual: crawl.finalUrl, registered: registered.url };
    return {
      outcome: 'fail',
      findings: [{ outcome: 'fail', message: 'differs', data, subject: 'home', url: crawl.finalUrl, target: registered.url }],
    };
  },
});

/** Host with its port where that is not the scheme's own, without a leading `www.`; null when the text is no web address. */
function hostOf(address: string): string | null {
  const text = address.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text) ? text : `http://${text}`);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || !isHostName(url.hostname)) return null;
  const host = url.host.replace(/\.(?=$|:)/, '');
  return host.startsWith('www.') ? host.slice(4) : host;
}

/** Words such as 暂无 parse as a host of one label; a host has a dot, is an IPv6 literal, or is the machine itself. */
function isHostName(hostname: string): boolean {
  return hostname.includes('.') || hostname.startsWith('[') || hostname === 'localhost';
}
