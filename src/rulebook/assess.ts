/**
 * Results of checks + rulebook → verdict. Pure: the same results give the same assessment at any time.
 * Source: contracts.md section 5.2 to 5.6.
 */
import type { CheckOutcome, IndicatorRun } from '../checks/index.ts';
import type { Judged } from './judged.ts';
import { type Indicator, type IndicatorMode, indicatorsFor, type PartKind, type Rulebook, type Target } from './rulebook.ts';
import { type Score, scoreOf } from './score.ts';

export type Verdict = 'qualified' | 'unqualified' | 'review' | 'unknown';

export interface AssessInput extends Target {
  /** Beijing date that ends every window. */
  asOf: string;
  /** False when the crawl did not reach all it wanted to. */
  complete: boolean;
  /** Why the crawl did not; null when it did. */
  incompleteReason?: string | null;
  /** No page of the site was read at all. */
  unread?: boolean;
}

export interface AssessedIndicator {
  id: string;
  kind: PartKind;
  name: string;
  clause: string | null;
  criterion: string;
  mode: IndicatorMode;
  outcome: CheckOutcome;
  /** Points taken or given; 0 for vetoes and advice. */
  points: number;
  /** Ids of its findings. */
  findings: string[];
  /** What was seen, why it could not be judged, what a person needs. */
  note?: string;
}

export interface Assessment {
  verdict: Verdict;
  /** Chinese sentences, most important first. */
  reasons: string[];
  /** Null for a veto, for kind `site`, and for a book without deductions. */
  score: Score | null;
  indicators: AssessedIndicator[];
}

/** Verdict, reasons, score and every indicator that applies to the target. Throws nothing. */
export function assess(rulebook: Rulebook, runs: readonly IndicatorRun[], input: AssessInput): Assessment {
  const judged = indicatorsFor(rulebook, input).map((indicator) => judge(indicator, runs, input));
  const vetoes = judged.filter(({ indicator }) => indicator.kind === 'veto');
  const isVetoed = vetoes.some(({ outcome }) => outcome === 'fail');
  const scored = scoreOf(rulebook, judged, input);
  const verdict = verdictOf(vetoes, scored);
  return {
    verdict,
    reasons: reasonsOf(verdict, judged, scored, input),
    score: isVetoed || scored === null ? null : scored.score,
    indicators: judged.map((one) => shown(one, scored?.points.get(one.indicator.id) ?? 0)),
  };
}

function judge(indicator: Indicator, allRuns: readonly IndicatorRun[], input: AssessInput): Judged {
  const none = { indicator, runs: [] };
  if (indicator.publicService && !input.publicService) {
    return { ...none, outcome: 'inapplicable', note: '没有对外服务职能的部门不检查本指标' };
  }
  if (indicator.checks.length === 0) return { ...none, outcome: 'manual', note: indicator.look };
  const runs = indicator.checks.flatMap(({ check }) => allRuns.find((run) => run.indicator === indicator.id && run.check === check) ?? []);
  if (runs.length < indicator.checks.length) return { ...none, runs, outcome: 'error', note: '有检查未运行，不能判断' };
  const outcome = combined(runs);
  const note = noteOf(runs, outcome);
  if (indicator.needsHistory && outcome !== 'fail' && outcome !== 'review') {
    return { indicator, runs, outcome: 'manual', note: indicator.look ?? note };
  }
  if (!input.complete && isUnprovenByPart(indicator, runs, outcome)) {
    return { indicator, runs, outcome: 'error', note: '采集不完整，已读部分未发现问题，不能据此判为通过' };
  }
  if (indicator.kind !== 'veto' || outcome !== 'fail') return { indicator, runs, outcome, note };
  if (indicator.mode === 'assisted') return { indicator, runs, outcome: 'review', note: note ?? '达到否决标准，须人工确认' };
  if (!indicator.verified) return { indicator, runs, outcome: 'review', note: '达到否决标准，但条款未经原文核实，须人工确认' };
  return { indicator, runs, outcome, note };
}

/** What was found stands; what could not be looked at comes before what a person may settle, and both before a pass. */
const PRECEDENCE: readonly CheckOutcome[] = ['fail', 'review', 'error', 'manual', 'pass', 'inapplicable'];

function combined(runs: readonly IndicatorRun[]): CheckOutcome {
  return PRECEDENCE.find((outcome) => runs.some((run) => run.outcome === outcome)) ?? 'error';
}

function noteOf(runs: readonly IndicatorRun[], outcome: CheckOutcome): string | null {
  const notes = runs.filter((run) => run.outcome === outcome && run.note).map((run) => run.note!);
  return notes.length === 0 ? null : notes.join(';');
}

/** Nothing found in a part of the site proves nothing about the rest (5.5); what only needs the home page is not touched by it, unless it is a veto. */
function isUnprovenByPart(indicator: Indicator, runs: readonly IndicatorRun[], outcome: CheckOutcome): boolean {
  if (outcome !== 'pass' && outcome !== 'inapplicable') return false;
  // What earns a bonus was seen; the rest of the site cannot take it back.
  if (indicator.kind === 'bonus' && outcome === 'pass') return false;
  return indicator.kind === 'veto' || runs.some((run) => run.scope === 'site');
}

function verdictOf(vetoes: readonly Judged[], scored: ReturnType<typeof scoreOf>): Verdict {
  if (vetoes.some(({ outcome }) => outcome === 'fail') || scored?.standing === 'below') return 'unqualified';
  if (vetoes.some(({ outcome }) => outcome === 'error')) return 'unknown';
  if (vetoes.some(({ outcome }) => outcome === 'review') || scored?.standing === 'below-if-confirmed') return 'review';
  return 'qualified';
}

function reasonsOf(verdict: Verdict, judged: readonly Judged[], scored: ReturnType<typeof scoreOf>, input: AssessInput): string[] {
  const vetoes = judged.filter(({ indicator }) => indicator.kind === 'veto');
  const of = (outcome: CheckOutcome) => vetoes.filter((one) => one.outcome === outcome);
  const lines = [
    ...of('fail').map((one) => `单项否决“${one.indicator.name}”：${mainPoint(one)}`),
    ...(scored?.standing === 'below' ? [`得分 ${scored.score.total}，低于合格线`] : []),
    ...uncheckedReasons(of('error'), input),
    ...of('review').map((one) => `待人工核定“${one.indicator.name}”：${mainPoint(one)}`),
    ...(scored?.standing === 'below-if-confirmed' ? ['拟扣分项经确认后得分将低于合格线'] : []),
  ];
  if (verdict === 'qualified') lines.push('可从外部检查的单项否决指标均未达到否决标准');
  const manual = of('manual').map((one) => `“${one.indicator.name}”`);
  if (manual.length > 0) lines.push(`以下指标须人工判断，不影响本次结论：${manual.join('、')}`);
  return lines;
}

/** What kept the machine from looking comes first; indicators that share one cause stand in one sentence. */
function uncheckedReasons(errors: readonly Judged[], { incompleteReason, unread }: AssessInput): string[] {
  const lines = incompleteReason ? [incompleteReason] : [];
  const byCause = new Map<string, string[]>();
  for (const { indicator, note } of errors) {
    const cause = unread === true ? '没有读到网站的任何页面' : (note ?? '原因不明').replace(/。$/, '');
    byCause.set(cause, [...(byCause.get(cause) ?? []), `“${indicator.name}”`]);
  }
  return [...lines, ...[...byCause].map(([cause, names]) => `未能检查${names.join('、')}：${cause}`)];
}

/** The finding that decided: the one about a count comes first in a check's findings. */
function mainPoint({ runs, note }: Judged): string {
  const findings = runs.flatMap((run) => run.findings);
  const first = findings.find((finding) => finding.outcome === 'fail') ?? findings[0];
  return first?.message ?? note ?? '见问题清单';
}

function shown({ indicator, outcome, runs, note }: Judged, points: number): AssessedIndicator {
  const { id, kind, name, clause, criterion, mode } = indicator;
  // A bonus that was not earned is no fault: what its checks found is not listed.
  const listed = kind === 'bonus' ? [] : runs.flatMap((run) => run.findings.map((finding) => finding.id));
  const findings = [...new Set(listed)];
  return { id, kind, name, clause, criterion, mode, outcome, points, findings, ...(note === null ? {} : { note }) };
}
