/**
 * 错误链接: addresses that no visitor can or should use — of one's own disk, an intranet, a test host, with a password.
 * Judged by the address alone: it is wrong whether it answers or not. Source: contracts.md section 2 (advisory); features E4.
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { about, hostOf } from '../kit/links.ts';
import { homeUrl } from '../kit/site.ts';
import { outcomeOf } from '../kit/threshold.ts';
import { faultOf } from './address.ts';

export const wrongLinks = defineCheck({
  id: 'wrong-links',
  title: '错误链接',
  needs: ['crawl', 'links'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: {
    disk: '链接“{text}”指向编辑人员电脑上的文件',
    intranet: '链接“{text}”指向内网地址 {host}，访问者无法打开',
    self: '链接“{text}”指向本机地址 {host}，访问者无法打开',
    credentials: '链接“{text}”的地址中带有用户名或密码',
    doubled: '链接“{text}”的地址书写有误：{address}',
    test: '链接“{text}”疑指向测试环境 {host}，请人工核对',
    admin: '链接“{text}”疑指向管理后台 {host}，请人工核对',
  },
  run({ crawl, links }): CheckResult {
    const home = homeUrl(crawl);
    const own = hostOf(home);
    const findings = links.flatMap((target): CheckFinding[] => {
      const fault = faultOf(target.url, own);
      if (!fault) return [];
      const { quote, ...where } = about(target, home);
      // A password in the address must not travel on in the report.
      const shown = withoutCredentials(target.url);
      const text = target.places[0]?.text || shown;
      const data: Record<string, string> =
        fault.kind === 'doubled' ? { text, address: shown } : 'host' in fault ? { text, host: fault.host } : { text };
      return [{ ...where, target: shown, subject: shown, outcome: fault.outcome, message: fault.kind, data, quote: quote ?? shown }];
    });
    return { outcome: outcomeOf(findings), findings };
  },
});

function withoutCredentials(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]{0,20}:\/\/)[^/?#]*@/i, '$1***@');
}
