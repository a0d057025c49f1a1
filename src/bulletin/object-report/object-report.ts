/** 检测报告 of one object from a frozen set: what is printed of it, in order. Pure. */
import type { Report } from '../../campaign/index.ts';

/** Who and what the report is about, as frozen. */
export interface ReportedObject {
  name: string;
  code: string | null;
  unit: string;
  roundName: string;
  office: string;
  /** As the set has it. */
  verdict: 'passed' | 'failed' | 'unknown';
  score: number | null;
  resultSetId: string;
  /** Of the set, as it is published. */
  contentHash: string;
  frozenOn: string;
  /** After decisions. */
  report: Report;
}

export interface ReportSection {
  heading: string;
  /** Said in the place of an empty table. */
  none: string;
  rows: ReportRow[];
}

export interface ReportRow {
  indicator: string;
  clause: string | null;
  /** What was found, with quotation and suggestion. */
  problem: string;
  /** Addresses. */
  places: string;
  points: number;
}

export interface ObjectReport {
  title: string;
  /** Name and value. */
  facts: [string, string][];
  conclusion: string[];
  sections: ReportSection[];
  notes: string[];
}

const VERDICTS = { passed: '合格', failed: '不合格', unknown: '无法判定' } as const;
const KINDS = [
  ['veto', '单项否决问题', '没有发现单项否决问题。'],
  ['deduct', '扣分问题', '没有发现扣分问题。'],
  ['advisory', '其他需要改进的问题', '没有其他问题。'],
] as const;

export function objectReport(object: ReportedObject): ObjectReport {
  const { report, verdict, score } = object;
  const { target, rulebook, coverage, asOf } = report;
  const isPartial = coverage.complete
    ? []
    : [`采集未完成：${coverage.incompleteReason ?? '原因不明'}；未能检查的项目既不算通过，也不算不通过。`];
  return {
    title: `${object.name}检测报告`,
    facts: [
      ['名称', object.name],
      ['标识码', object.code ?? '未登记'],
      ['网址', target.finalUrl ?? target.url],
      ['所属单位', object.unit],
      ['检查批次', object.roundName],
      ['检查单位', object.office],
      ['检查指标', rulebook.title],
      ['检查截止日', asOf],
      ['检查结果', VERDICTS[verdict]],
      ...(score === null ? [] : [['得分', String(score)] as [string, string]]),
    ],
    conclusion: [...report.reasons, ...isPartial],
    sections: KINDS.map(([kind, heading, none]) => ({ heading, none, rows: rowsOf(report, kind) })),
    notes: [
      `本报告依据 ${object.frozenOn} 确定的检查结果（编号 ${object.resultSetId}）生成，结果摘要 SHA-256：${object.contentHash}。`,
      '每个问题的网页原文和截图留存在系统中，可以查看和核验。',
    ],
  };
}

/** Faults that stand, by indicator; what awaits a person and what was dismissed is not printed. */
function rowsOf({ indicators, findings }: Report, kind: (typeof KINDS)[number][0]): ReportRow[] {
  const standing = findings.filter(
    ({ outcome, decision }) => decision?.says === 'confirm' || (decision === undefined && outcome === 'fail'),
  );
  const byIndicator = Map.groupBy(standing, ({ indicator }) => indicator);
  return indicators
    .filter((one) => one.kind === kind)
    .flatMap(({ id, name: indicator, clause, outcome, confirmedPoints: points, note, decision }) => {
      const own = byIndicator.get(id) ?? [];
      if (own.length > 0)
        return own.map((finding, i) => ({
          ...{ indicator, clause, problem: problemOf(finding), places: placesOf(finding) },
          // The points are the indicator's, printed once.
          points: i === 0 ? points : 0,
        }));
      const isCharged = outcome === 'fail' && kind !== 'advisory';
      return isCharged ? [{ indicator, clause, problem: decision?.remark ?? note ?? indicator, places: '', points }] : [];
    });
}

function problemOf({ message, quote, suggestion }: Report['findings'][number]): string {
  const quoted = quote ? `原文：“${quote}”` : '';
  const better = suggestion ? `，建议：“${suggestion}”` : '';
  return `${message}${quoted === '' && better === '' ? '' : `。${quoted}${better}`}`;
}

function placesOf({ url, target, count, samples = [] }: Report['findings'][number]): string {
  const more = samples.filter((one) => one !== url && one !== target).slice(0, 5);
  const rest = count !== undefined && count > 1 + more.length ? [`等 ${count} 页`] : [];
  return [...new Set([...(target === undefined ? [] : [target]), url, ...more, ...rest])].join('；');
}
