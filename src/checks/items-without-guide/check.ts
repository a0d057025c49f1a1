/**
 * 事项无办事指南: of the items that the site itself lists, a drawn sample; those whose page gives no element of a guide or
 * does not open. Source: 2019-19 part 2, 办事指南.
 */
import { Type } from 'typebox';
import type { ServiceItem } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { draw } from '../kit/draw.ts';
import { noGuides } from '../kit/guides.ts';

export const itemsWithoutGuide = defineCheck({
  id: 'items-without-guide',
  title: '事项无办事指南',
  needs: ['serviceDesk', 'services'],
  options: Type.Object({ sampleSize: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: { none: '事项“{item}”的页面未见办事指南的内容', dead: '事项“{item}”的页面打不开' },
  run({ serviceDesk: { items }, services }, { options, seed }): CheckResult {
    // A further list is no item; what stands on another host cannot be seen from this crawl.
    const own = items.filter(({ guide }) => guide !== 'list' && guide !== 'elsewhere');
    if (own.length === 0) return noGuides(services, '各事项有无办事指南');
    const sample = draw(seed, own, options.sampleSize);
    const findings = sample.flatMap(fault);
    const note = `从 ${own.length} 个事项中抽取 ${sample.length} 个，抽样种子“${seed}”`;
    if (findings.length > 0) return { outcome: 'review', findings, note };
    const unread = sample.filter(({ guide }) => guide === 'unread');
    if (unread.length > 0)
      return { outcome: 'error', findings, note: `抽到的“${unread[0]!.title}”等 ${unread.length} 个事项未能读取；${note}` };
    return { outcome: 'pass', findings, note };
  },
});

function fault({ url, title, guide }: ServiceItem): CheckFinding[] {
  if (guide !== 'none' && guide !== 'dead') return [];
  return [{ outcome: 'review', message: guide === 'none' ? 'none' : 'dead', data: { item: title }, subject: url, url, quote: title }];
}
