/**
 * 政策依据未关联政策库 (a bonus when all are): of drawn guides, the documents named in the basis that do not lead to a page of the
 * site's own policy columns. Source: 2019-19 part 3, 服务关联.
 */
import { Type } from 'typebox';
import { pageKey } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { citationsOf } from '../kit/citations.ts';
import { drawnGuides, noGuides } from '../kit/guides.ts';

export const unlinkedPolicyBasis = defineCheck({
  id: 'unlinked-policy-basis',
  title: '政策依据未关联政策库',
  needs: ['guides', 'services', 'documents'],
  options: Type.Object({ sampleSize: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: {
    unlinked: '办事指南“{guide}”的依据《{name}》未关联至本网站的政策文件',
    none: '办事指南“{guide}”未写明政策依据',
  },
  run({ guides, services, documents: { documents } }, { options, seed }): CheckResult {
    if (guides.length === 0) return noGuides(services, '政策依据是否关联至本网站政策文件库');
    const library = new Set(documents.map(({ url }) => pageKey(url)));
    const { sample, how } = drawnGuides(guides, options.sampleSize, seed);
    const findings = sample.flatMap((guide): CheckFinding[] => {
      const { url, title } = guide;
      const citations = citationsOf(guide);
      if (citations.length === 0) return [{ outcome: 'review', message: 'none', data: { guide: title }, subject: url, url }];
      const loose = citations.filter(({ links }) => !links.some((link) => library.has(pageKey(link.url))));
      return loose.map(({ name }) => ({
        outcome: 'review',
        message: 'unlinked',
        data: { guide: title, name },
        subject: `${url} ${name}`,
        url,
        quote: `《${name}》`,
      }));
    });
    return { outcome: findings.length > 0 ? 'fail' : 'pass', findings, note: how };
  },
});
