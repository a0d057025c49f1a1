/**
 * 页面标签缺失: of drawn content pages or column pages, those that lack one of the tags asked for, or have it empty.
 * Names are compared without case. Source: 2019-19 part 2, 页面标签; 国办发〔2017〕47号 页面设计.
 */
import { Type } from 'typebox';
import type { SampledPage } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { draw } from '../kit/draw.ts';

const KINDS = { content: '内容页', column: '栏目页' } as const;

export const missingPageTags = defineCheck({
  id: 'missing-page-tags',
  title: '页面标签缺失',
  needs: ['pageSamples'],
  options: Type.Object(
    {
      pages: Type.Union([Type.Literal('content'), Type.Literal('column')]),
      tags: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
      sampleSize: Type.Integer({ minimum: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: { missing: '{kind}“{page}”缺少标签或标签为空：{tags}' },
  run({ pageSamples }, { options, seed }): CheckResult {
    const kind = KINDS[options.pages];
    const all = pageSamples.filter((page) => page.kind === options.pages);
    if (all.length === 0) return { outcome: 'inapplicable', findings: [], note: `没有读到${kind}` };
    const sample = draw(seed, all, options.sampleSize);
    const findings = sample.flatMap((page) => lacking(page, kind, options.tags));
    return { outcome: findings.length > 0 ? 'fail' : 'pass', findings, note: `抽查${kind} ${sample.length} 个，抽样种子“${seed}”` };
  },
});

function lacking({ url, title, tags: own }: SampledPage, kind: string, tags: readonly string[]): CheckFinding[] {
  const absent = tags.filter((tag) => !Object.hasOwn(own, tag.toLowerCase()));
  if (absent.length === 0) return [];
  return [{ outcome: 'fail', message: 'missing', data: { kind, page: title || url, tags: absent.join('、') }, subject: url, url }];
}
