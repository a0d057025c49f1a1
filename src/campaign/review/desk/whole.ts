/** What a person said of an indicator as a whole, checked and in the shape the assessment takes. */
import type { Static } from 'typebox';
import { InputError } from '../../../platform/index.ts';
import type { Work } from '../../../platform/server.ts';
import type { GivenFault, Indicator } from '../../../rulebook/index.ts';
import type { Report } from '../../report/report.ts';
import { givenFaults, type recordSchema } from '../answers.ts';
import type { IndicatorSays } from '../standing.ts';
import type { ItemRow } from './items.ts';

/** What was found, beside the outcome. */
export interface IndicatorAnswer {
  /** How many (how often points are given); null: not said. */
  count: number | null;
  /** Pages that show it. */
  pages: string[];
  /** What cannot be seen from outside, one by one. */
  records: Static<typeof recordSchema>[];
}

/** As kept with the decision. */
export type KeptAnswer = IndicatorAnswer & { faults: GivenFault[] };

/** The answer with the faults it gives. Throws InputError when outcome and answer do not fit. */
export async function wholeAnswer(
  work: Work,
  row: ItemRow,
  says: IndicatorSays,
  reason: string | null,
  answer: IndicatorAnswer,
): Promise<KeptAnswer> {
  const records = answer.records.filter(({ counts }) => counts);
  const charged = row.indicator_kind === 'bonus' ? 'pass' : 'fail';
  if (says !== charged) {
    if (answer.count !== null || records.length > 0)
      throw new InputError(`只有结论为“${charged === 'pass' ? '通过' : '不通过'}”才填写处数或计数的记录`, {
        code: 'answer-without-charge',
      });
    return { ...answer, faults: [] };
  }
  if (answer.count !== null && records.length > 0 && answer.count !== records.length)
    throw new InputError(`填写了 ${answer.count} 处，而计数的记录有 ${records.length} 条，请核对`, { code: 'answer-count' });
  const bad = answer.pages.find((page) => !/^https?:$/.test(URL.parse(page)?.protocol ?? ''));
  if (bad !== undefined) throw new InputError(`“${bad.slice(0, 200)}”不是网址，请改正`, { code: 'answer-page' });
  const report = await reportOf(work, row.inspection_id);
  const hasMachines = report.findings.some(({ indicator }) => indicator === row.indicator);
  const given = { ...answer, records, page: answer.pages[0] ?? report.target.url, hasMachines, by: work.actor.name, remark: reason };
  return { ...answer, faults: givenFaults(indicatorOf(report, row), given) };
}

async function reportOf({ tx }: Pick<Work, 'tx'>, inspectionId: string): Promise<Report> {
  const { report } = await tx.selectFrom('inspections').select('report').where('id', '=', inspectionId).executeTakeFirstOrThrow();
  return report as unknown as Report;
}

function indicatorOf(report: Report, { indicator: id, indicator_kind: kind }: ItemRow): Pick<Indicator, 'id' | 'kind' | 'name'> {
  return { id, kind, name: report.indicators.find((indicator) => indicator.id === id)?.name ?? id };
}
