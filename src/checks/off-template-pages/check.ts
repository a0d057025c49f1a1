/**
 * 脱离本站模板的页面: pages that look made by somebody else and lead to foreign hosts; a hint of planted pages.
 * Source: features E8. A second sign is asked before a page is shown at all.
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { hostOf } from '../kit/links.ts';
import { promotionIn } from '../kit/marks.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const offTemplatePages = defineCheck({
  id: 'off-template-pages',
  title: '脱离本站模板的页面',
  needs: ['templates'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: {
    planted: '页面“{title}”与本站模板不同，且含{topic}内容',
    foreign: '页面“{title}”与本站模板不同，且链接外站 {host}，请人工核对是否为植入页面',
  },
  run({ templates }): CheckResult {
    const findings = templates.odd.flatMap((page): CheckFinding[] => {
      const about = { subject: page.url, url: page.url };
      const title = page.title || page.url;
      const promotion = promotionIn(`${page.title}\n${page.text}`);
      if (promotion)
        return [{ ...about, outcome: 'fail', message: 'planted', data: { title, topic: promotion.topic }, quote: promotion.quote }];
      const [foreign] = page.foreignLinks;
      if (foreign === undefined) return [];
      return [{ ...about, outcome: 'review', message: 'foreign', data: { title, host: hostOf(foreign) ?? foreign }, target: foreign }];
    });
    return { outcome: outcomeOf(findings), findings };
  },
});
