/**
 * Stored crawl + rulebook + what is known of the site → report. No network: the same inputs give the same report
 * at any time, by anybody.
 */
import { allChecks, columnStanding, defaultSeed, type IndicatorRun, runChecks } from '../../checks/index.ts';
import {
  type ArtifactSource,
  buildArtifacts,
  type CrawlView,
  isMissing,
  type SecondReadingState,
  type SiteGiven,
} from '../../page/index.ts';
import { InputError } from '../../platform/index.ts';
import {
  type AssessInput,
  type Assessment,
  assess,
  columnPeriodsOf,
  type Decisions,
  loadRulebook,
  NO_DECISIONS,
  type Rulebook,
  RulebookError,
  tasksOf,
} from '../../rulebook/index.ts';
import type { Memory } from '../../text/index.ts';
import { assessedPart } from '../report/assessed.ts';
import type { Evidence, Report, ReportColumn } from '../report/report.ts';
import { readForm } from '../review/answers.ts';
import { withoutAllowed } from './allowed.ts';
import { unreadOf } from './unread.ts';

/** What the one who judges chooses. */
export interface JudgingChoices {
  /** Id of a book of the project, or a file of one's own. */
  rulebook: string | { file: string; text: string };
  /** Seed of random draws; null: that of the answers, else one made of site and day. */
  seed?: string | null;
  /** Ids of the only indicators or checks to judge; none: all. */
  only?: readonly string[];
  /** A form filled in by a person. */
  answers?: { file: string; text: string } | null;
}

/** What an assessment follows from beside rulebook and decisions. Plain data: kept, it lays decisions over a report without the crawl. */
export type Basis = Omit<AssessInput, 'decisions'> & { runs: readonly IndicatorRun[] };

/** One judgement with all it was made of, for whoever explains it or asks a person. */
export interface Examination {
  report: Report;
  rulebook: Rulebook;
  assessment: Assessment;
  basis: Basis;
  runs: readonly IndicatorRun[];
  artifacts: ArtifactSource;
  decisions: Decisions;
  seed: string;
}

export interface JudgeInput {
  view: CrawlView;
  given: SiteGiven;
  choices: JudgingChoices;
  /** Version of this software, for the report. */
  software: string;
  /** What people said is no error; none when absent. */
  memory?: Memory;
}

/** The report without evidence. Throws InputError when rulebook, form or choice is refused; everything else is in the report. */
export function judgeCrawl({ view: stored, given, choices, software, memory = [] }: JudgeInput): Examination {
  const rulebook = rulebookOf(choices.rulebook, given.asOf);
  const only = chosenOf(rulebook, choices.only ?? []);
  const form = choices.answers ? readForm(choices.answers) : null;
  const { view, allowed } = withoutAllowed(stored, memory, given.asOf);
  const artifacts = buildArtifacts(view, given);
  const target = { kind: given.kind, publicService: given.publicService };
  const { meta } = view;
  const seed = choices.seed ?? form?.seed ?? seedOf(view, given.asOf);
  const tasks = tasksOf(rulebook, target).filter((task) => only === null || only.includes(task.indicator));
  const runs = runChecks(tasks, allChecks, artifacts.get, { asOf: given.asOf, complete: meta.complete, seed });
  const decisions = form?.decisions({ site: meta.startUrl, rulebook, findings: idsByIndicator(runs) }) ?? NO_DECISIONS;
  const { complete, incompleteReason, pages } = meta;
  const basis = { ...target, asOf: given.asOf, complete, incompleteReason, unread: pages === 0, only, runs };
  const assessment = assess(rulebook, runs, { ...basis, decisions });
  const report: Report = {
    schema: 'zhengxun.report/1',
    software,
    target: {
      url: meta.startUrl,
      finalUrl: meta.finalUrl,
      siteCode: given.siteCode ?? codeOf(artifacts),
      name: given.name ?? nameOf(artifacts),
      kind: given.kind,
    },
    rulebook: {
      id: rulebook.id,
      version: rulebook.version,
      title: `${rulebook.documentNumber} ${rulebook.title}`,
      chain: rulebook.chain.map(({ id }) => id),
    },
    asOf: given.asOf,
    seed,
    ...(only === null ? {} : { only }),
    startedAt: meta.startedAt,
    finishedAt: meta.finishedAt ?? meta.startedAt,
    coverage: coverageOf(view),
    ...assessedPart(assessment, runs, form === null ? null : decisions),
    columns: columnsOf(artifacts, rulebook, given.asOf),
    ...(allowed.length === 0 ? {} : { allowed }),
  };
  return { report, rulebook, assessment, basis, runs, artifacts, decisions, seed };
}

/** The seed of draws when nobody chose one: made of site and day. */
export function seedOf({ meta }: Pick<CrawlView, 'meta'>, asOf: string): string {
  return defaultSeed(meta.finalUrl ?? meta.startUrl, asOf);
}

/** The report with proofs added to its findings by finding id. */
export function withEvidence(report: Report, evidence: ReadonlyMap<string, Evidence[]>): Report {
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, evidence: evidence.get(finding.id) ?? finding.evidence })),
  };
}

/** Throws InputError for a rulebook, form or name that cannot be used: before anything is fetched. */
export function refuseChoices({ rulebook, only = [], answers = null }: JudgingChoices, on: string): void {
  chosenOf(rulebookOf(rulebook, on), only);
  if (answers) readForm(answers);
}

/** The rulebook in force on a day; a refused or unknown book becomes an InputError with file, line and reason. */
export function rulebookOf(chosen: JudgingChoices['rulebook'], on: string): Rulebook {
  try {
    if (typeof chosen === 'string') return loadRulebook(chosen, { on, checks: allChecks });
    return loadRulebook(`${chosen.text}\n`, { on, checks: allChecks, file: chosen.file });
  } catch (cause) {
    if (cause instanceof RulebookError) throw new InputError(cause.message, { code: 'rulebook-refused', cause });
    throw cause;
  }
}

function coverageOf(view: CrawlView): Report['coverage'] {
  const { meta } = view;
  const { pages, links, bytes, complete, incompleteReason, skipped, allowPrivate, secondReading, attachments } = meta;
  return {
    pages,
    links,
    bytes,
    complete,
    ...(incompleteReason === null ? {} : { incompleteReason }),
    skipped,
    allowPrivate,
    unread: unreadOf(view),
    ...(attachments ? { attachments } : {}),
    ...(secondReading ? { spelling: spellingOf(secondReading) } : {}),
  };
}

function spellingOf({ blocks, read, complete, reason, learned }: SecondReadingState): NonNullable<Report['coverage']['spelling']> {
  return { blocks, read, complete, ...(reason === null ? {} : { reason }), ...(learned === null ? {} : { learned }) };
}

/** Indicators of websites that `--only` names, by themselves or by a check; null: all. Throws InputError for a name that is neither. */
function chosenOf(rulebook: Rulebook, only: readonly string[]): string[] | null {
  if (only.length === 0) return null;
  const ofSites = rulebook.indicators.filter(({ kinds }) => kinds.some((kind) => kind !== 'account'));
  return only.flatMap((name) => {
    const ids = ofSites.filter(({ id, checks }) => id === name || checks.some((use) => use.check === name)).map(({ id }) => id);
    if (ids.length > 0) return ids;
    const hint = `用 rulebook show ${rulebook.id} 查看全部指标和检查`;
    throw new InputError(`检查指标 ${rulebook.id} 中没有名为“${name}”的指标或检查，${hint}`, { code: 'only-unknown' });
  });
}

function idsByIndicator(runs: readonly IndicatorRun[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { indicator, findings } of runs) {
    const own = ids.get(indicator) ?? new Set();
    ids.set(indicator, own);
    for (const { id } of findings) own.add(id);
  }
  return ids;
}

function columnsOf(artifacts: ArtifactSource, rulebook: Rulebook, asOf: string): ReportColumn[] {
  const columns = artifacts.get('columns');
  if (isMissing(columns)) return [];
  const periods = columnPeriodsOf(rulebook);
  if (periods === null)
    throw new InputError(`检查指标 ${rulebook.id} 没有给出栏目更新周期，请在指标文件中补充`, { code: 'rulebook-without-periods' });
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
