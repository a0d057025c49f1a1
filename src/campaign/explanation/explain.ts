/** The whole way from page to point for one indicator: clause, standards and their origin, what was read, what was charged. */
import { allChecks, isAboutCount } from '../../checks/index.ts';
import { InputError } from '../../platform/index.ts';
import type { Indicator, Rulebook } from '../../rulebook/index.ts';
import type { Examination } from '../inspection/judge.ts';
import type { LedgerLine, Report, ReportFinding, ReportIndicator } from '../report/report.ts';
import { sampleOf } from '../review/form.ts';
import { type FactsRead, factsRead } from './facts.ts';

/** A number of the regulation and where it comes from. */
export interface Standard {
  /** Check and option, or `points`, `cap`. */
  name: string;
  value: unknown;
  /** First day of effect; null when the book does not say. */
  since: string | null;
  /** Id of the book whose file gives it. */
  book: string | null;
}

export interface CheckWay {
  check: string;
  title: string;
  outcome: string;
  note: string | null;
  read: FactsRead[];
  /** Ids of what it found. */
  findings: string[];
  /** Chinese: what was compared with which threshold; null when the check has no count. */
  compared: string | null;
}

export interface Explanation {
  schema: 'zhengxun.explanation/1';
  site: { url: string; name: string | null };
  rulebook: Report['rulebook'];
  asOf: string;
  seed: string;
  indicator: ReportIndicator & { group: string; verified: boolean; look: string | null; appliesTo: string[] };
  standards: Standard[];
  checks: CheckWay[];
  findings: ReportFinding[];
  /** Pages drawn for a person. */
  sample: { url: string; title: string }[];
  points: {
    before: number;
    after: number;
    confirmed: number;
    lines: LedgerLine[];
    item: { name: string; cap: number | null; taken: number };
  };
  /** What a person must decide, one sentence each; empty when nothing. */
  toDecide: string[];
  /** How to appeal, one step each. */
  appeal: string[];
}

/** Throws InputError when the book has no such indicator for this kind of site. */
export function explain(examination: Examination, id: string): Explanation {
  const { report, rulebook, runs, artifacts } = examination;
  const shown = report.indicators.find((one) => one.id === id);
  const indicator = rulebook.indicators.find((one) => one.id === id);
  if (!shown || !indicator) throw unknown(rulebook, report, id, indicator);
  const ids = new Set([...shown.findings, ...report.ledger.filter((line) => line.indicator === id).flatMap((line) => line.findings)]);
  return {
    schema: 'zhengxun.explanation/1',
    site: { url: report.target.finalUrl ?? report.target.url, name: report.target.name },
    rulebook: report.rulebook,
    asOf: report.asOf,
    seed: report.seed,
    indicator: {
      ...shown,
      group: indicator.group.name,
      verified: indicator.verified,
      look: indicator.look,
      appliesTo: appliesTo(indicator),
    },
    standards: standardsOf(indicator),
    checks: runs.filter((run) => run.indicator === id).map((run) => wayOf(run, indicator, artifacts)),
    findings: report.findings.filter((finding) => ids.has(finding.id)),
    sample: sampleOf(examination, indicator),
    points: pointsOf(report, rulebook, indicator),
    toDecide: toDecide(report, indicator, shown),
    appeal: appealOf(report, shown),
  };
}

function unknown(rulebook: Rulebook, report: Report, id: string, indicator: Indicator | undefined): InputError {
  const kind = report.target.kind === 'portal' ? '门户网站' : '部门网站';
  const why = indicator ? `指标“${id}”不适用于${kind}（或未被 --only 选中）` : `检查指标 ${rulebook.id} 中没有名为“${id}”的指标`;
  return new InputError(`${why}，用 rulebook show ${rulebook.id} 查看全部指标`, { code: 'explain-unknown' });
}

function appliesTo({ kinds, publicService }: Indicator): string[] {
  const words = kinds.map((kind) => ({ portal: '门户网站', site: '部门网站', account: '政务新媒体账号', authority: '监管单位' })[kind]);
  return publicService ? [...words, '没有对外服务职能的部门除外'] : words;
}

function standardsOf({ checks, points, group }: Indicator): Standard[] {
  const options = checks.flatMap(({ check, options, origins }) =>
    Object.entries(options).map(([option, value]) => ({ name: `${check}.${option}`, value, ...from(origins[option] ?? null) })),
  );
  const worth = points === null ? [] : [{ name: 'points', value: points.each, ...from(points.origin) }];
  const cap = group.cap === null ? [] : [{ name: 'cap', value: group.cap, ...from(group.origin) }];
  return [...options, ...worth, ...cap];
}

function from(origin: { since: string; book: string } | null): Pick<Standard, 'since' | 'book'> {
  return { since: origin?.since ?? null, book: origin?.book ?? null };
}

function wayOf(run: Examination['runs'][number], indicator: Indicator, artifacts: Examination['artifacts']): CheckWay {
  const check = allChecks.find((one) => one.id === run.check);
  const use = indicator.checks.find((one) => one.check === run.check);
  const classes = Array.isArray(use?.options.classes) ? (use.options.classes as string[]) : null;
  const faults = run.findings.filter((finding) => !isAboutCount(finding));
  const sure = faults.filter((finding) => finding.outcome === 'fail').length;
  const { threshold } = run;
  const pending = faults.length > sure ? `，另有 ${faults.length - sure} 个须人工确认` : '';
  const reached = threshold !== undefined && sure >= threshold ? '达到' : '未达到';
  return {
    check: run.check,
    title: run.title,
    outcome: run.outcome,
    note: run.note ?? null,
    read: (check?.needs ?? []).map((name) => factsRead(artifacts, name, classes)),
    findings: run.findings.map((finding) => finding.id),
    compared: threshold === undefined ? null : `查实 ${sure} 个${pending}，标准为 ${threshold} 个，${reached}标准`,
  };
}

function pointsOf({ ledger }: Report, rulebook: Rulebook, { id, group }: Indicator): Explanation['points'] {
  const lines = ledger.filter((line) => line.indicator === id);
  const item = new Set(rulebook.indicators.filter((one) => one.group.id === group.id).map((one) => one.id));
  return {
    before: sum(lines.map((line) => line.each * line.times)),
    after: sum(lines.map((line) => line.points)),
    confirmed: sum(lines.filter((line) => line.state === 'confirmed').map((line) => line.points)),
    lines,
    item: { name: group.name, cap: group.cap, taken: sum(ledger.filter((line) => item.has(line.indicator)).map((line) => line.points)) },
  };
}

function sum(points: number[]): number {
  return Math.round(points.reduce((all, one) => all + one, 0) * 10_000) / 10_000;
}

function toDecide({ ledger }: Report, { look, verified }: Indicator, { id, outcome, decision }: ReportIndicator): string[] {
  if (decision) return [];
  const proposed = ledger.filter((line) => line.indicator === id && line.state === 'proposed').length > 0;
  const open = outcome === 'manual' || outcome === 'review' || outcome === 'error' || proposed;
  return [
    ...(open && look !== null ? [look] : []),
    ...(open && look === null ? ['逐条确认所列问题是否成立'] : []),
    ...(verified ? [] : ['条款未经原文核实：请先核对原文，再确认']),
    ...(open ? ['用 judge 采集目录 --form 文件 生成核定表，填写后以 --answers 文件 读回'] : []),
  ];
}

function appealOf({ review }: Report, { findings }: ReportIndicator): string[] {
  return [
    `向组织检查的单位提出，写明网站、检查截止日、指标${findings.length > 0 ? '和问题编号（f- 开头）' : ''}，说明理由`,
    '附当日页面的截图或存档；佐证目录可用 verify 离线核验，证明页面当时的内容',
    `检查单位核实后，在核定表中将该问题填为“不成立”并写明理由，重新评定；${review ? '核定人和日期已列在报告中' : '谁、何时核定会列在报告中'}`,
  ];
}
