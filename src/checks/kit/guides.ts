/** What the checks of 办事指南 share: the names of the ten elements, the draw, and what to say where no guide was read. */
import { type Static, Type } from 'typebox';
import type { GuideArtifact, GuideElement, ServiceFacts } from '../../page/index.ts';
import type { CheckResult } from './check.ts';
import { draw } from './draw.ts';

/** The ten element classes as the regulation calls them. */
export const ELEMENT_NAMES: Record<GuideElement, string> = {
  name: '事项名称',
  basis: '设定依据',
  conditions: '申请条件',
  materials: '办理材料',
  place: '办理地点',
  organ: '办理机构',
  fee: '收费标准',
  hours: '办理时间',
  phone: '联系电话',
  process: '办理流程',
};

/** How many guides are looked at: a drawn number, or all that were read. */
export const SAMPLE_SIZE = Type.Union([Type.Integer({ minimum: 1 }), Type.Literal('all')]);

/** The guides to look at, and the sentence that says how they were chosen. */
export function drawnGuides(
  guides: readonly GuideArtifact[],
  size: Static<typeof SAMPLE_SIZE>,
  seed: string,
  kind = '办事指南',
): { sample: GuideArtifact[]; how: string } {
  if (size === 'all') return { sample: [...guides], how: `查看了全部 ${guides.length} 个${kind}` };
  const sample = draw(seed, guides, size);
  return { sample, how: `从 ${guides.length} 个${kind}中抽取 ${sample.length} 个，抽样种子“${seed}”` };
}

/** Result of a check of guides on a site without any: who judges what instead. */
export function noGuides({ external, entryUrl }: ServiceFacts, what: string): CheckResult {
  if (entryUrl === null) return { outcome: 'inapplicable', findings: [], note: '未发现办事服务，由“未提供办事服务”指标判断' };
  const where = external ? `办事指南在外部平台（${entryUrl}）上` : '未识别到办事指南页面';
  return { outcome: 'manual', findings: [], note: `${where}，请人工抽查${what}` };
}
