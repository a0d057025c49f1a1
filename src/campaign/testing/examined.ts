/** What an inspection would bring, without a crawl: every check passes but those of the indicators named. */
import { findingId, type IndicatorRun } from '../../checks/index.ts';
import { assess, NO_DECISIONS, type Target, tasksOf } from '../../rulebook/index.ts';
import { type Basis, rulebookOf } from '../inspection/judge.ts';
import { assessedPart } from '../report/assessed.ts';
import type { Report } from '../report/report.ts';
import type { InspectionOutcome } from '../round/inspections.ts';

export interface Examined {
  kind?: Target['kind'];
  url?: string;
  /** Indicators whose checks fail with one finding of this quote. */
  fails?: Readonly<Record<string, string>>;
  /** Indicators whose checks could not look. */
  errors?: readonly string[];
  asOf?: string;
}

/** The outcome; findings of the same indicator and quote have the same id in every inspection of one address. */
export function examined({
  kind = 'site',
  url = 'http://x.gov.cn/',
  fails = {},
  errors = [],
  asOf = '2026-11-20',
}: Examined = {}): InspectionOutcome {
  const rulebook = rulebookOf('inspection-2019', asOf);
  const target = { kind, publicService: true };
  const runs = tasksOf(rulebook, target).map(({ indicator, check }): IndicatorRun => {
    const common = { indicator, check, title: check, scope: 'site' as const };
    if (errors.includes(indicator)) return { ...common, outcome: 'error', code: 'missing-artifact', findings: [], note: '没有采集到' };
    const quote = fails[indicator];
    if (quote === undefined) return { ...common, outcome: 'pass', findings: [] };
    const subject = `${url} ${quote}`;
    const finding = { id: findingId(check, subject), check, template: 'found', message: `“${quote}”有问题`, outcome: 'fail' as const };
    return { ...common, outcome: 'fail', findings: [{ ...finding, data: {}, subject, url, quote }] };
  });
  const basis: Basis = { ...target, asOf, complete: true, incompleteReason: null, unread: false, only: null, runs };
  const report: Report = {
    schema: 'zhengxun.report/1',
    software: 'test',
    target: { url, finalUrl: url, siteCode: null, name: null, kind: kind === 'portal' ? 'portal' : 'site' },
    rulebook: { id: rulebook.id, version: rulebook.version, title: rulebook.title, chain: rulebook.chain.map(({ id }) => id) },
    asOf,
    seed: 'seed',
    startedAt: `${asOf}T00:00:00Z`,
    finishedAt: `${asOf}T01:00:00Z`,
    coverage: { pages: 1, links: 0, bytes: 1, complete: true, skipped: {}, allowPrivate: false, unread: { urls: [], more: 0 } },
    ...assessedPart(assess(rulebook, runs, { ...basis, decisions: NO_DECISIONS }), runs, null),
    columns: [],
  };
  return { report, basis, rulebook, software: 'test', crawlSha256: null, evidenceSha256: null };
}
