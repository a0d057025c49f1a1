/** A result that a person found (a third-party tester, an office by hand) as a report like the machine's, contradictions refused. Pure. */
import { findingId } from '../../checks/index.ts';
import { GIVEN_BY_PERSON, type Indicator, type Rulebook } from '../../rulebook/index.ts';
import type { Report } from '../report/report.ts';
import type { ObjectRecord } from './population.ts';

export interface EnteredFault {
  /** Id in the rulebook of the round. */
  indicator: string;
  /** One Chinese sentence. */
  message: string;
  /** Page that shows it; left out: the home address. */
  url?: string;
  quote?: string;
  /** Taken for it; only of indicators that cost points. */
  points?: number;
}

export interface EnteredResult {
  /** Who looked: 某检测中心. */
  sourceName: string;
  /** Beijing date. */
  testedOn: string;
  verdict: 'qualified' | 'unqualified';
  /** Null where no score is kept, and for a veto. */
  score: number | null;
  faults: EnteredFault[];
}

/** The report, or every reason why it cannot be taken, each one Chinese sentence. */
export function enteredReport(
  record: ObjectRecord,
  rulebook: Rulebook,
  result: EnteredResult,
  software: string,
): { report: Report; problems: [] } | { report: null; problems: string[] } {
  const kind = record.kind === 'account' ? 'account' : record.isPortal ? 'portal' : 'site';
  const applying = new Map(rulebook.indicators.filter(({ kinds }) => kinds.includes(kind)).map((one) => [one.id, one]));
  const problems = problemsOf(result, rulebook, applying);
  if (problems.length > 0) return { report: null, problems };
  const { verdict, score, testedOn, sourceName, faults } = result;
  const url = record.url ?? 'about:blank';
  const findings = faults.map((fault, index) => findingOf(fault, url, index));
  const ledger = faults.flatMap(({ indicator, points }, index): Report['ledger'] => {
    if (points === undefined) return [];
    const own = [findings[index]!.id];
    return [{ indicator, kind: 'deduct', each: points, times: 1, points, state: 'confirmed', findings: own, cut: null }];
  });
  const at = `${testedOn}T00:00:00Z`;
  return {
    problems: [],
    report: {
      schema: 'zhengxun.report/1',
      software,
      target: { url, finalUrl: null, siteCode: record.code, name: record.name, kind: kind === 'portal' ? 'portal' : 'site' },
      rulebook: {
        id: rulebook.id,
        version: rulebook.version,
        title: `${rulebook.documentNumber} ${rulebook.title}`,
        chain: rulebook.chain.map(({ id }) => id),
      },
      asOf: testedOn,
      seed: '',
      startedAt: at,
      finishedAt: at,
      coverage: {
        ...{ pages: 0, links: 0, bytes: 0, complete: false, incompleteReason: `结果由${sourceName}检查后填报` },
        ...{ skipped: {}, allowPrivate: false, unread: { urls: [], more: 0 } },
      },
      verdict,
      reasons: [verdict === 'qualified' ? `${sourceName}检查为合格` : `${sourceName}检查为不合格`, ...faults.map(({ message }) => message)],
      score: score === null ? null : scoreOf(rulebook, score, ledger),
      ledger,
      indicators: [...applying.values()].flatMap((indicator) => indicatorOf(indicator, faults, findings)),
      findings,
      columns: [],
    },
  };
}

/** What was entered, read back from its report; the home address as the page of a fault is left out. */
export function enteredOf({ target, asOf, verdict, score, ledger, findings }: Report, sourceName: string): EnteredResult {
  const points = new Map(ledger.flatMap((line) => line.findings.map((id) => [id, line.points] as const)));
  return {
    sourceName,
    testedOn: asOf,
    verdict: verdict === 'qualified' ? 'qualified' : 'unqualified',
    score: score?.total ?? null,
    faults: findings.map(({ id, indicator, message, url, quote }) => ({
      indicator,
      message,
      ...(url === target.url ? {} : { url }),
      ...(quote === undefined ? {} : { quote }),
      ...(points.has(id) ? { points: points.get(id)! } : {}),
    })),
  };
}

function problemsOf({ verdict, score, faults }: EnteredResult, { scoring }: Rulebook, applying: ReadonlyMap<string, Indicator>): string[] {
  const problems: string[] = [];
  let hasVeto = false;
  for (const { indicator, points, url } of faults) {
    const known = applying.get(indicator);
    if (known === undefined) problems.push(`检查指标中没有针对此类对象的“${indicator}”，请改正`);
    else if (points !== undefined && known.kind !== 'deduct') problems.push(`“${known.name}”不是扣分指标，请去掉扣分`);
    // Pages show it as a link.
    if (url !== undefined && !isWebAddress(url)) problems.push('问题的页面地址须以 http:// 或 https:// 开头，请改正');
    hasVeto ||= known?.kind === 'veto';
  }
  const isScored = scoring !== null && [...applying.values()].some(({ kind }) => kind === 'deduct');
  if (verdict === 'qualified' && hasVeto) problems.push('有单项否决的问题，结论不能是合格，请核对');
  if (verdict === 'unqualified' && faults.length === 0) problems.push('结论为不合格的，须写明至少一个问题');
  if (score !== null && !isScored) problems.push('此类对象不计分，请去掉得分');
  if (score !== null && hasVeto) problems.push('单项否决的对象不计分，请去掉得分');
  if (score !== null && isScored && verdict === 'qualified' && score < scoring.failBelow)
    problems.push(`得分 ${score} 低于 ${scoring.failBelow} 分，结论不能是合格，请核对`);
  if (score !== null && isScored && verdict === 'unqualified' && !hasVeto && score >= scoring.failBelow)
    problems.push(`没有单项否决的问题，得分 ${score} 不低于 ${scoring.failBelow} 分，结论不能是不合格，请核对`);
  return problems;
}

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

function findingOf({ indicator, message, url, quote }: EnteredFault, home: string, index: number): Report['findings'][number] {
  const subject = `${indicator} ${index} ${url ?? ''} ${quote ?? message}`;
  return {
    ...{ id: findingId(GIVEN_BY_PERSON, subject), indicator, check: GIVEN_BY_PERSON, outcome: 'fail', url: url ?? home },
    ...(quote === undefined ? {} : { quote }),
    ...{ message, evidence: [] },
  };
}

/** Indicators that were charged; what was not named was not looked at one by one. */
function indicatorOf(
  { id, kind, name, clause, criterion, mode }: Indicator,
  faults: readonly EnteredFault[],
  findings: Report['findings'],
): Report['indicators'] {
  const own = faults.flatMap((fault, index) =>
    fault.indicator === id ? [{ points: fault.points ?? 0, finding: findings[index]!.id }] : [],
  );
  if (own.length === 0) return [];
  const points = own.reduce((sum, one) => sum + one.points, 0);
  return [
    {
      id,
      kind,
      name,
      clause,
      criterion,
      mode,
      outcome: 'fail',
      points,
      confirmedPoints: points,
      findings: own.map(({ finding }) => finding),
    },
  ];
}

function scoreOf({ scoring }: Rulebook, total: number, ledger: Report['ledger']): NonNullable<Report['score']> {
  const points = { deducted: ledger.reduce((sum, line) => sum + line.points, 0), bonus: 0, total };
  return {
    ...points,
    confirmed: points,
    proposed: { deducted: 0, bonus: 0 },
    range: { low: total, high: total },
    failBelow: scoring!.failBelow,
    lineVerified: scoring!.lineVerified,
    bonusAbove: scoring!.bonusAbove,
    sum: `填报 ${total}`,
  };
}
