/**
 * 域名不符合规范: the home page stands under another suffix than the rules allow, or under a bare number.
 * Source: 2019-19 part 2, 域名名称; 国办发〔2018〕55号 (.gov.cn, .政务).
 */
import { domainToASCII } from 'node:url';
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';

export const irregularDomain = defineCheck({
  id: 'irregular-domain',
  title: '域名不符合规范',
  needs: ['crawl'],
  scope: 'home',
  options: Type.Object({ suffixes: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }) }, { additionalProperties: false }),
  messages: { suffix: '首页域名 {host} 的后缀不在规定之列（{suffixes}）' },
  run({ crawl }, { options }): CheckResult {
    if (crawl.finalUrl === null) return { outcome: 'error', findings: [], note: '首页未能打开，无法核对域名' };
    const host = URL.parse(crawl.finalUrl)?.hostname.replace(/\.$/, '') ?? '';
    const isRegular = options.suffixes.some((suffix) => host.endsWith(`.${domainToASCII(suffix)}`));
    if (isRegular) return { outcome: 'pass', findings: [] };
    const data = { host, suffixes: options.suffixes.map((suffix) => `.${suffix}`).join('、') };
    return { outcome: 'fail', findings: [{ outcome: 'fail', message: 'suffix', data, subject: 'home', url: crawl.finalUrl }] };
  },
});
