/**
 * 常态化检查: quarters without a check, or with too small a share of the sites.
 * Source: 监管工作年度考核指标 (2019-19, seen in part only; spec S5), 二、常态化检查; share of 国办发〔2017〕47号.
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const uncheckedQuarters = defineCheck({
  id: 'unchecked-quarters',
  title: '季度检查缺失或比例不足',
  needs: ['supervision'],
  scope: 'home',
  options: Type.Object(
    {
      /** Least share of the sites in operation, 0 to 1. */
      siteShareMin: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: {
    none: '{year}年第{quarter}季度没有开展检查',
    few: '{year}年第{quarter}季度检查 {checked} 个网站，占 {sites} 个的 {percent}%，少于 {minPercent}%',
  },
  run({ supervision }, { options }): CheckResult {
    const { year, quarters } = supervision;
    if (quarters.length === 0) return { outcome: 'inapplicable', findings: [], note: '本年度还没有结束的季度' };
    const findings = quarters
      .filter(({ sites, checked }) => checked === 0 || checked < sites * options.siteShareMin)
      .map(
        ({ quarter, sites, checked }): CheckFinding => ({
          ...{ subject: `${year}Q${quarter}`, url: `record:rounds/${year}Q${quarter}`, outcome: 'fail' as const },
          ...(checked === 0
            ? { message: 'none', data: { year, quarter } }
            : {
                message: 'few',
                data: { year, quarter, checked, sites, percent: percentOf(checked / sites), minPercent: percentOf(options.siteShareMin) },
              }),
        }),
      );
    return { outcome: outcomeOf(findings), findings };
  },
});

/** One decimal at most, never rounded up to what was not reached. */
const percentOf = (share: number): number => Math.floor(share * 1000 + 1e-9) / 10;
