/**
 * Stored crawl + rulebook + what is known of the site → report. No network: the same inputs give the same report
 * at any time, by anybody.
 */
import { allChecks, type ColumnPeriods, columnStanding, defaultSeed, type IndicatorRun, runChecks } from '../../checks/index.ts';
import {
  type ArtifactSource,
  buildArtifacts,
  type CrawlView,
  isMissing,
  type SecondReadingState,
  type SiteGiven,
} from '../../page/index.ts';
import { InputError } from '../../platform/index.ts';
import { type Assessment, assess, loadRulebook, type Rulebook, RulebookError, tasksOf } from '../../rulebook/index.ts';
import type { Memory } from '../../text/index.ts';
import type { Evidence, Report, ReportColumn, ReportFinding } from '../report/report.ts';
import { withoutAllowed } from './allowed.ts';

export interface JudgeInput {
  view: CrawlView;
  given: SiteGiven;
  /** Id of a book of the project, or the text of one. */
  rulebook: string;
  /** Version of this software, for the report. */
  software: string;
  /** What people said is no error; none when absent. */
  memory?: Memory;
}

/** The report without evidence. Throws InputError when the rulebook is refused; everything else is in the report. */
export function judgeCrawl({ view: stored, given, rulebook: id, software, memory = [] }: JudgeInput): Report {
  const rulebook = rulebookOf(id, given.asOf);
  const { view, allowed } = withoutAllowed(stored, memory, given.asOf);
  const artifacts = buildArtifacts(view, given);
  const target = { kind: given.kind, publicService: given.publicService };
  const { meta } = view;
  const seed = defaultSeed(meta.finalUrl ?? meta.startUrl, given.asOf);
  const runs = runChecks(tasksOf(rulebook, target), allChecks, artifacts.get, { asOf: given.asOf, complete: meta.complete, seed });
  const { complete, incompleteReason, pages } = meta;
  const assessment = assess(rulebook, runs, { ...target, asOf: given.asOf, complete, incompleteReason, unread: pages === 0 });
  return {
    schema: 'zhengxun.report/1',
    software,
    target: {
      url: meta.startUrl,
      finalUrl: meta.finalUrl,
      siteCode: given.siteCode ?? codeOf(artifacts),
      name: given.name ?? nameOf(artifacts),
      kind: given.kind,
    },
    rulebook: { id: rulebook.id, version: rulebook.version, title: `${rulebook.documentNumber} ${rulebook.title}` },
    asOf: given.asOf,
    startedAt: meta.startedAt,
    finishedAt: meta.finishedAt ?? meta.startedAt,
    coverage: coverageOf(view),
    verdict: assessment.verdict,
    reasons: assessment.reasons,
    score: assessment.score,
    indicators: assessment.indicators.map(({ criterion: _, ...indicator }) => indicator),
    findings: findingsOf(assessment, runs),
    columns: columnsOf(artifacts, rulebook, given.asOf),
    ...(allowed.length === 0 ? {} : { allowed }),
  };
}

/** The report with proofs added to its findings by finding id. */
export function withEvidence(report: Report, evidence: ReadonlyMap<string, Evidence[]>): Report {
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, evidence: evidence.get(finding.id) ?? finding.evidence })),
  };
}

/** The rulebook in force on a day; a refused or unknown book becomes an InputError with file, line and reason. */
export function rulebookOf(idOrText: string, on: string): Rulebook {
  try {
    return loadRulebook(idOrText, { on, checks: allChecks });
  } catch (cause) {
    if (cause instanceof RulebookError) throw new InputError(cause.message, { code: 'rulebook-refused', cause });
    throw cause;
  }
}

function coverageOf({ meta }: CrawlView): Report['coverage'] {
  const { pages, links, bytes, complete, incompleteReason, skipped, allowPrivate, secondReading } = meta;
  return {
    pages,
    links,
    bytes,
    complete,
    ...(incompleteReason === null ? {} : { incompleteReason }),
    skipped,
    allowPrivate,
    ...(secondReading ? { spelling: spellingOf(secondReading) } : {}),
  };
}

function spellingOf({ blocks, read, complete, reason, learned }: SecondReadingState): NonNullable<Report['coverage']['spelling']> {
  return { blocks, read, complete, ...(reason === null ? {} : { reason }), ...(learned === null ? {} : { learned }) };
}

/** One finding may serve several indicators; it stands once, under the first that names it. */
function findingsOf(assessment: Assessment, runs: readonly IndicatorRun[]): ReportFinding[] {
  const indicatorOf = new Map<string, string>();
  for (const { id, findings } of assessment.indicators)
    for (const finding of findings) if (!indicatorOf.has(finding)) indicatorOf.set(finding, id);
  const found = new Map<string, ReportFinding>();
  for (const run of runs) {
    for (const { id, check, outcome, url, target, quote, suggestion, message, count, samples } of run.findings) {
      const indicator = indicatorOf.get(id);
      if (indicator === undefined || found.has(id)) continue;
      const optional = Object.fromEntries(
        Object.entries({ target, quote, suggestion, count, samples }).filter(([, value]) => value !== undefined),
      );
      found.set(id, { id, indicator, check, outcome, url, ...optional, message, evidence: [] });
    }
  }
  return [...found.values()];
}

function columnsOf(artifacts: ArtifactSource, rulebook: Rulebook, asOf: string): ReportColumn[] {
  const columns = artifacts.get('columns');
  if (isMissing(columns)) return [];
  const periods = periodsOf(rulebook);
  return columns.map((column) => ({
    name: column.subsite ? `${column.subsite}—${column.name}` : column.name,
    url: column.url,
    class: column.class,
    classFrom: column.classFrom,
    level: column.level,
    items: column.items,
    newest: column.newest,
    ...columnStanding(column, asOf, periods),
    ...(column.exempt === null ? {} : { exempt: column.exempt }),
  }));
}

/** The periods that the book's column checks are given: the list of columns is judged by the same numbers. */
function periodsOf(rulebook: Rulebook): ColumnPeriods {
  const options = Object.assign(
    {},
    ...rulebook.indicators.flatMap((i) => i.checks.map((check) => check.options)),
  ) as Partial<ColumnPeriods>;
  const { newsWindowDays, noticePolicyWindowMonths, defaultPeriodDays } = options;
  if (newsWindowDays === undefined || noticePolicyWindowMonths === undefined || defaultPeriodDays === undefined)
    throw new InputError(`检查指标 ${rulebook.id} 没有给出栏目更新周期,请在指标文件中补充`, { code: 'rulebook-without-periods' });
  return { newsWindowDays, noticePolicyWindowMonths, defaultPeriodDays };
}

function nameOf(artifacts: ArtifactSource): string | null {
  const identity = artifacts.get('identity');
  if (!isMissing(identity) && identity.siteName) return identity.siteName;
  const home = artifacts.get('home');
  return isMissing(home) ? null : (home.facts.title?.split(/[_|]/)[0]?.trim() ?? null);
}

function codeOf(artifacts: ArtifactSource): string | null {
  const identity = artifacts.get('identity');
  return isMissing(identity) ? null : (identity.marks.siteCode ?? identity.siteCode);
}
