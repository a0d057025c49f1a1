/**
 * Results of checks + rulebook → verdict. Pure: the same results give the same assessment at any time.
 * Source: contracts.md section 5.2 to 5.6.
 */
import type { CheckOutcome, Finding, IndicatorRun } from '../checks/index.ts';
import { type Decisions, decidedOutcome, GIVEN_BY_PERSON, type IndicatorDecision, NO_DECISIONS, weigh } from './decisions.ts';
import type { Judged } from './judged.ts';
import { exact, type LedgerEntry } from './ledger.ts';
import { type Indicator, type IndicatorMode, indicatorsFor, type PartKind, type Rulebook, type Target } from './rulebook.ts';
import { type Score, type Scored, scoreOf } from './score.ts';

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
  /** What persons decided; none when left out. */
  decisions?: Decisions;
  /** Ids of the only indicators to judge; all when left out. A part of the book gives no verdict of qualified and no score. */
  only?: readonly string[] | null;
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
  /** What of `points` needs nobody or was confirmed. */
  confirmedPoints: number;
  /** Ids of its findings, those a person dismissed included. */
  findings: string[];
  /** A person's decision on the whole indicator. */
  decision?: IndicatorDecision;
  /** A check of it drew a sample. */
  drawn?: boolean;
  /** What was seen, why it could not be judged, what a person needs. */
  note?: string;
}

export interface Assessment {
  verdict: Verdict;
  /** Chinese sentences, most important first. */
  reasons: string[];
  /** Null for a veto, for kind `site`, for a book without deductions, for a part of a book, and when nothing was read. */
  score: Score | null;
  /** Every charge, also of an object that is vetoed; empty for a book without deductions. */
  ledger: LedgerEntry[];
  /** Findings that persons gave, beside those of the checks. */
  given: Finding[];
  indicators: AssessedIndicator[];
}

/** Verdict, reasons, score and every indicator that applies to the target. Throws nothing. */
export function assess(rulebook: Rulebook, runs: readonly IndicatorRun[], input: AssessInput): Assessment {
  const { only = null } = input;
  const asked = indicatorsFor(rulebook, input).filter(({ id }) => only === null || only.includes(id));
  const judged = asked.map((indicator) => judge(indicator, runs, input));
  const vetoes = judged.filter(({ indicator }) => indicator.kind === 'veto');
  const isVetoed = vetoes.some(({ outcome }) => outcome === 'fail');
  const scored = scoreOf(rulebook, judged, input);
  const verdict = only === null ? verdictOf(vetoes, scored) : verdictOfPart(vetoes);
  const ledger = scored?.ledger ?? [];
  return {
    verdict,
    reasons: reasonsOf(verdict, judged, scored, input),
    // A site of which nothing was read has no score: 100 would be praise for what nobody saw.
    score: isVetoed || scored === null || only !== null || input.unread === true ? null : scored.score,
    ledger,
    given: judged.flatMap(({ findings }) => findings.map((one) => one.finding).filter(({ check }) => check === GIVEN_BY_PERSON)),
    indicators: judged.map((one) => shown(one, ledger)),
  };
}

function judge(indicator: Indicator, allRuns: readonly IndicatorRun[], input: AssessInput): Judged {
  const decisions = input.decisions ?? NO_DECISIONS;
  const decision = decisions.indicators.get(indicator.id) ?? null;
  const machine = judgeByMachine(indicator, allRuns, input, decisions);
  const findings = machine.outcome === 'inapplicable' ? [] : weigh(indicator, machine.runs, decisions);
  // A body that the indicator does not apply to cannot be charged by anybody.
  if (decision === null || (indicator.publicService && !input.publicService)) return { indicator, findings, decision: null, ...machine };
  const note = [`${decision.by} ${decision.on} 核定`, decision.remark].filter((part) => part !== null).join('：');
  return { indicator, runs: machine.runs, findings: weigh(indicator, machine.runs, decisions), decision, outcome: decision.says, note };
}

type MachineJudgement = Pick<Judged, 'outcome' | 'runs' | 'note'>;

function judgeByMachine(
  indicator: Indicator,
  allRuns: readonly IndicatorRun[],
  input: AssessInput,
  decisions: Decisions,
): MachineJudgement {
  const none = { runs: [] };
  if (indicator.publicService && !input.publicService) {
    return { ...none, outcome: 'inapplicable', note: '没有对外服务职能的部门不检查本指标' };
  }
  if (indicator.checks.length === 0) return { ...none, outcome: 'manual', note: indicator.look };
  const runs = indicator.checks.flatMap(({ check }) => allRuns.find((run) => run.indicator === indicator.id && run.check === check) ?? []);
  if (runs.length < indicator.checks.length) return { ...none, runs, outcome: 'error', note: '有检查未运行，不能判断' };
  const decided = runs.map((run) => decidedOutcome(indicator, run, decisions));
  const outcome = combined(decided);
  const byPerson = decided.some((one) => one.byPerson && one.outcome === outcome);
  const note = noteOf(runs, outcome, decided);
  if (indicator.needsHistory && outcome !== 'fail' && outcome !== 'review') {
    return { runs, outcome: 'manual', note: indicator.look ?? note };
  }
  if (!input.complete && isUnprovenByPart(indicator, runs, outcome)) {
    return { runs, outcome: 'error', note: '采集不完整，已读部分未发现问题，不能据此判为通过' };
  }
  if (indicator.kind !== 'veto' || outcome !== 'fail' || byPerson) return { runs, outcome, note };
  if (indicator.mode === 'assisted') return { runs, outcome: 'review', note: note ?? '达到否决标准，须人工确认' };
  if (!indicator.verified) return { runs, outcome: 'review', note: '达到否决标准，但条款未经原文核实，须人工确认' };
  return { runs, outcome, note };
}

/** What was found stands; what could not be looked at comes before what a person may settle, and both before a pass. */
const PRECEDENCE: readonly CheckOutcome[] = ['fail', 'review', 'error', 'manual', 'pass', 'inapplicable'];

function combined(runs: readonly Pick<IndicatorRun, 'outcome'>[]): CheckOutcome {
  return PRECEDENCE.find((outcome) => runs.some((run) => run.outcome === outcome)) ?? 'error';
}

function noteOf(runs: readonly IndicatorRun[], outcome: CheckOutcome, decided: readonly { note?: string }[]): string | null {
  const notes = [...runs.filter((run) => run.outcome === outcome).map((run) => run.note), ...decided.map((one) => one.note)];
  const said = new Set(notes.flatMap((note) => (note ? [note.replace(/。$/, '')] : [])));
  return said.size === 0 ? null : [...said].join('；');
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

/** What was seen of a part of the book: a failed veto stands, nothing else is settled. */
function verdictOfPart(vetoes: readonly Judged[]): Verdict {
  return vetoes.some(({ outcome }) => outcome === 'fail') ? 'unqualified' : 'unknown';
}

function reasonsOf(verdict: Verdict, judged: readonly Judged[], scored: ReturnType<typeof scoreOf>, input: AssessInput): string[] {
  const vetoes = judged.filter(({ indicator }) => indicator.kind === 'veto');
  const of = (outcome: CheckOutcome) => vetoes.filter((one) => one.outcome === outcome);
  const lines = [
    ...of('fail').map((one) => `单项否决“${one.indicator.name}”：${mainPoint(one)}`),
    ...(input.only ? ['只评定了所选的指标，不作整体结论'] : []),
    ...(scored?.standing === 'below' && !input.only ? [belowReason(scored)] : []),
    ...uncheckedReasons(of('error'), input),
    ...of('review').map((one) => `待人工核定“${one.indicator.name}”：${mainPoint(one)}`),
    ...(scored?.standing === 'below-if-confirmed' && !input.only ? [pendingReason(scored)] : []),
  ];
  if (verdict === 'qualified') lines.push('可从外部检查的单项否决指标均未达到否决标准');
  const manual = input.only ? [] : of('manual').map((one) => `“${one.indicator.name}”`);
  if (manual.length > 0) lines.push(`以下指标须人工判断，不影响本次结论：${manual.join('、')}`);
  return lines;
}

function belowReason({ score: { confirmed, failBelow } }: Scored): string {
  return `已确定的得分 ${confirmed.total} 分，低于 ${failBelow} 分（不含）的合格线`;
}

function pendingReason({ score: { total, confirmed, failBelow, lineVerified } }: Scored): string {
  if (!lineVerified) return `得分 ${total} 分，合格线 ${failBelow} 分未经原文核实，是否合格须人工核定`;
  return `已确定的得分 ${confirmed.total} 分；拟扣分项全部经确认后为 ${total} 分，将低于 ${failBelow} 分（不含）的合格线`;
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
function mainPoint({ findings: weighed, decision, note }: Judged): string {
  const findings = weighed.filter(({ standing }) => standing !== 'dismissed').map(({ finding }) => finding);
  const first = findings.find((finding) => finding.outcome === 'fail') ?? findings[0];
  return (decision === null ? null : note) ?? first?.message ?? note ?? '见问题清单';
}

function shown({ indicator, outcome, runs, findings: weighed, decision, note }: Judged, ledger: readonly LedgerEntry[]): AssessedIndicator {
  const { id, kind, name, clause, criterion, mode } = indicator;
  // A bonus that was not earned is no fault: what its checks found is not listed.
  const listed = kind === 'bonus' ? weighed.filter(({ finding }) => finding.check === GIVEN_BY_PERSON) : weighed;
  const own = ledger.filter((entry) => entry.indicator === id);
  return {
    ...{ id, kind, name, clause, criterion, mode, outcome },
    points: chargedTo(own),
    confirmedPoints: chargedTo(own.filter((entry) => entry.state === 'confirmed')),
    findings: listed.map(({ finding }) => finding.id),
    ...(decision === null ? {} : { decision }),
    ...(runs.some((run) => run.drawn) ? { drawn: true } : {}),
    ...(note === null ? {} : { note }),
  };
}

function chargedTo(entries: readonly LedgerEntry[]): number {
  return exact(entries.reduce((sum, entry) => sum + entry.points, 0));
}
