/**
 * 公开留言要素不全: of drawn published and answered messages, those whose page shows no time of asking, time of answer,
 * answering body or answer. What stands on the page under an unusual label may be missed: that is for a person, unless the
 * page shows too few days to hold both times.
 * Source: 2019-19 part 2, 留言公开.
 */
import { Type } from 'typebox';
import type { MessageDetail } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { draw } from '../kit/draw.ts';
import { outcomeOf } from '../kit/threshold.ts';

const FIELDS = ['askedAt', 'repliedAt', 'organ', 'answer'] as const;
type Field = (typeof FIELDS)[number];
const NAMES: Record<Field, string> = { askedAt: '留言时间', repliedAt: '答复时间', organ: '答复单位', answer: '答复内容' };

export const incompleteMessages = defineCheck({
  id: 'incomplete-messages',
  title: '公开留言要素不全',
  needs: ['messages', 'messageDetails'],
  options: Type.Object(
    { sampleSize: Type.Integer({ minimum: 1 }), fields: Type.Array(Type.Enum(FIELDS), { minItems: 1 }) },
    { additionalProperties: false },
  ),
  messages: {
    missing: '公开的留言“{title}”没有{field}',
    unclear: '公开的留言“{title}”未读到{field}，请人工核对',
  },
  run({ messages, messageDetails }, { options, seed }): CheckResult {
    if (messages.length === 0) return { outcome: 'inapplicable', findings: [], note: '未见公开的留言，由“留言均未公开”指标判断' };
    const read = messageDetails.filter((detail) => detail.isRead);
    if (messageDetails.length === 0) return { outcome: 'inapplicable', findings: [], note: '公开的留言都还没有答复' };
    if (read.length === 0) return { outcome: 'manual', findings: [], note: '留言没有单独的页面或未能读取，请人工抽查' };
    const sample = draw(seed, read, options.sampleSize);
    const findings = sample.flatMap((detail) => options.fields.flatMap((field) => lacking(detail, field)));
    return { outcome: outcomeOf(findings), findings, note: `抽查已答复的留言 ${sample.length} 条，抽样种子“${seed}”` };
  },
});

function lacking(detail: MessageDetail, field: Field): CheckFinding[] {
  if (detail[field] !== null) return [];
  const { title, url, days } = detail;
  const about = { data: { title, field: NAMES[field] }, subject: `${url} ${field}`, url, quote: title };
  const isTime = field === 'askedAt' || field === 'repliedAt';
  // Of a page without any day both times are missing beyond doubt; with one day the other time is.
  const other = field === 'askedAt' ? detail.repliedAt : detail.askedAt;
  const isCertain = isTime && days <= (other === null ? 0 : 1);
  return [isCertain ? { ...about, outcome: 'fail', message: 'missing' } : { ...about, outcome: 'review', message: 'unclear' }];
}
