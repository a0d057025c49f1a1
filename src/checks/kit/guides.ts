/** What the checks of 办事指南 share: the names of the ten elements, and what to say where no guide was read. */
import type { GuideElement } from '../../page/index.ts';
import type { CheckResult } from './check.ts';

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

/** Result of a check of guides on a site without any: who judges instead. */
export function noGuides(external: boolean, entryUrl: string | null): CheckResult {
  if (entryUrl === null) return { outcome: 'inapplicable', findings: [], note: '未发现办事服务，由“未提供办事服务”指标判断' };
  const where = external ? `办事指南在外部平台（${entryUrl}）上` : '未识别到办事指南页面';
  return { outcome: 'manual', findings: [], note: `${where}，请人工抽查办事指南的重点要素是否齐全` };
}
