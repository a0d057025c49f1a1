/**
 * 监管工作年度考核: an office's own year, judged by the rulebook from the records of the platform. Rounds and reconciliations are read
 * where they stand; what stands nowhere else is entered. Source: 2019-19 annex 监管工作年度考核指标 (rulebook supervision-2019).
 */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { allChecks, defaultSeed, type Finding, runChecks } from '../../checks/index.ts';
import { type Artifacts, beijingDate, type Missing, type SupervisedQuarter, type SupervisionArtifact } from '../../page/index.ts';
import { ConflictError, InputError } from '../../platform/index.ts';
import { organisation, type Work } from '../../platform/server.ts';
import { type Assessment, assess, type Decisions, type FindingDecision, type IndicatorDecision, tasksOf } from '../../rulebook/index.ts';
import { rulebookOf } from '../inspection/judge.ts';
import { NO_RECORDS, type YearDecision, type YearRecords } from './records.ts';

export interface SupervisionYear {
  year: number;
  organisationId: string;
  /** Beijing date that it is judged on. */
  asOf: string;
  rulebook: { id: string; version: string; title: string };
  verdict: Assessment['verdict'];
  reasons: string[];
  score: Assessment['score'];
  indicators: Assessment['indicators'];
  findings: (Finding & { indicator: string })[];
  records: YearRecords;
  /** 0: nothing was entered yet. */
  version: number;
}

const TARGET = { kind: 'authority', publicService: true } as const;
const BOOK = 'supervision-2019';

/** What later stages have recorded of the year; what was entered by hand wins. */
export interface YearRegistered {
  /** Null: none was ever registered. */
  errorReports: YearRecords['errorReports'];
}

const NOTHING_REGISTERED: YearRegistered = { errorReports: null };

/** The year of an office as judged now, by default, or on another day. Throws NotFoundError for an office out of sight. */
export async function supervisionYear(
  work: Work,
  organisationId: string,
  year: number,
  {
    asOf = beijingDate(work.now.getTime()),
    rulebook = BOOK,
    registered = NOTHING_REGISTERED,
  }: { asOf?: string; rulebook?: string; registered?: YearRegistered } = {},
): Promise<SupervisionYear> {
  const { path } = await organisation(work, organisationId);
  const kept = await keptYear(work, organisationId, year);
  const book = rulebookOf(rulebook, asOf);
  const records = { ...kept.records, errorReports: kept.records.errorReports ?? registered.errorReports };
  const artifact = await artifactOf(work, { organisationId, path, year, asOf, records });
  const get = <N extends keyof Artifacts>(name: N): Artifacts[N] | Missing =>
    name === 'supervision' ? (artifact as Artifacts[N]) : { missing: true, reason: '考核的是监管单位的年度工作，不是网站' };
  const seed = defaultSeed(`${organisationId} ${year}`, asOf);
  const runs = runChecks(tasksOf(book, TARGET), allChecks, get, { asOf, complete: true, seed });
  const { verdict, reasons, score, indicators } = assess(book, runs, { ...TARGET, asOf, complete: true, decisions: kept.decisions });
  return {
    ...{ year, organisationId, asOf, rulebook: { id: book.id, version: book.version, title: book.title } },
    ...{ verdict, reasons, score, indicators },
    findings: runs.flatMap((run) => run.findings.map((finding) => ({ ...finding, indicator: run.indicator }))),
    records: kept.records,
    version: kept.version,
  };
}

/** Enters what stands nowhere else. Throws NotFoundError, InputError, ConflictError (`changed-meanwhile`). */
export async function enterYear(work: Work, organisationId: string, year: number, version: number, records: YearRecords): Promise<void> {
  await organisation(work, organisationId);
  const { migration } = records;
  if (migration !== null && migration.migrated > migration.sites)
    throw new InputError('已迁移的网站不能多于全部网站，请改正', { code: 'migration-more-than-all' });
  await keep(work, organisationId, year, version, { records: JSON.stringify(records) });
  work.note({ action: 'supervision-year.enter', outcome: 'done', record: { kind: 'organisation', id: organisationId }, details: { year } });
}

/** A person decides on a finding or an indicator of the year; a later decision takes the place of an earlier one. */
export async function decideYear(
  work: Work,
  organisationId: string,
  year: number,
  version: number,
  decision: YearDecision,
  registered: YearRegistered = NOTHING_REGISTERED,
): Promise<void> {
  const judged = await supervisionYear(work, organisationId, year, { registered });
  const { says, remark } = decision;
  const known =
    'finding' in decision
      ? judged.findings.some(({ id }) => id === decision.finding)
      : judged.indicators.some(({ id }) => id === decision.indicator);
  if (!known) throw new InputError('本年度的考核中没有这个问题或指标，请刷新后再核定', { code: 'decision-about-nothing' });
  if (says === 'dismiss' && remark === null) throw new InputError('排除问题须写明理由', { code: 'decision-reason' });
  const key = 'finding' in decision ? `finding ${decision.finding}` : `indicator ${decision.indicator}`;
  const entry = { says, remark, by: work.actor.name, on: beijingDate(work.now.getTime()) };
  await keep(work, organisationId, year, version, { decision: JSON.stringify({ [key]: entry }) });
  work.note({
    action: 'supervision-year.decide',
    outcome: 'done',
    record: { kind: 'organisation', id: organisationId },
    details: { year, [key]: says, remark },
  });
}

async function keep(
  work: Work,
  organisationId: string,
  year: number,
  version: number,
  { records, decision }: { records?: string; decision?: string },
): Promise<void> {
  const { tx, now, actor } = work;
  const empty = JSON.stringify(NO_RECORDS);
  const { numAffectedRows } = await sql`
    insert into supervision_years as y (id, organisation_id, year, records, decisions, changed_at, changed_by_name)
    select ${randomUUIDv7()}::uuid, ${organisationId}::uuid, ${year}, ${records ?? empty}::jsonb, ${decision ?? '{}'}::jsonb, ${now}, ${actor.name}
    where ${version} = 0 or exists (select from supervision_years where organisation_id = ${organisationId} and year = ${year})
    on conflict (organisation_id, year) do update set
      records = coalesce(${records ?? null}::jsonb, y.records), decisions = y.decisions || ${decision ?? '{}'}::jsonb,
      changed_at = excluded.changed_at, changed_by_name = excluded.changed_by_name, version = y.version + 1
    where y.version = ${version}`.execute(tx);
  if (numAffectedRows !== 1n) throw new ConflictError('本年度的考核已由他人改动，请取最新内容后再改', { code: 'changed-meanwhile' });
}

interface KeptYear {
  records: YearRecords;
  decisions: Decisions;
  version: number;
}

async function keptYear({ tx }: Work, organisationId: string, year: number): Promise<KeptYear> {
  const row = await tx
    .selectFrom('supervision_years')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('year', '=', year)
    .executeTakeFirst();
  const decisions = { findings: new Map<string, FindingDecision>(), indicators: new Map<string, IndicatorDecision>() };
  for (const [key, said] of Object.entries(row?.decisions ?? {})) {
    const [about, id] = key.split(' ') as ['finding' | 'indicator', string];
    if (about === 'finding') decisions.findings.set(id, said as FindingDecision);
    else decisions.indicators.set(id, { ...(said as IndicatorDecision), faults: [] });
  }
  return { records: (row?.records as YearRecords | undefined) ?? NO_RECORDS, decisions, version: row?.version ?? 0 };
}

// ── what stands in the tables of other stages ────────────────────────────────────────────────────────────────────

interface YearAsked {
  organisationId: string;
  path: string;
  year: number;
  asOf: string;
  records: YearRecords;
}

async function artifactOf(work: Work, asked: YearAsked): Promise<SupervisionArtifact> {
  const { year, records } = asked;
  const quarters: SupervisedQuarter[] = [];
  for (const quarter of [1, 2, 3, 4] as const) {
    const { from, to } = daysOf(year, quarter);
    if (to >= asked.asOf) continue;
    const published = records.published.find((one) => one.quarter === quarter);
    quarters.push({
      quarter,
      ...(await checkedIn(work, asked, from, to)),
      published: published === undefined ? null : { url: published.url, on: published.on },
    });
  }
  return {
    year,
    spotChecks: records.spotChecks,
    quarters,
    reconciliation: await lastReconciliation(work, asked),
    errorReports: records.errorReports,
    migration: records.migration,
  };
}

function daysOf(year: number, quarter: number): { from: string; to: string } {
  const first = Temporal.PlainDate.from({ year, month: quarter * 3 - 2, day: 1 });
  return { from: first.toString(), to: first.add({ months: 3 }).subtract({ days: 1 }).toString() };
}

/** Sites of the office's rounds of those days whose results are frozen, each site once; without a round, what the registry holds. */
async function checkedIn(
  { tx }: Work,
  { organisationId, path }: YearAsked,
  from: string,
  to: string,
): Promise<{ sites: number; checked: number }> {
  const { rows } = await sql<{ sites: number; checked: number }>`
    select count(distinct r.record_id) as sites, count(distinct r.record_id) filter (where r.verdict is not null) as checked
    from results r join result_sets s on s.id = r.result_set_id join rounds n on n.id = s.round_id
    where n.organisation_id = ${organisationId} and n.kind = 'quarter' and r.object_kind = 'site'
      and n.begins_on between ${from}::date and ${to}::date`.execute(tx);
  if (rows[0]!.sites > 0) return rows[0]!;
  const { rows: known } = await sql<{ sites: number }>`
    select count(*) as sites from sites s join organisations o on o.id = s.organisation_id
    where s.state = 'normal' and s.parent_id is null and starts_with(o.path, ${path})`.execute(tx);
  return { sites: known[0]!.sites, checked: 0 };
}

/** The last comparison of sites and that of accounts in the year, together. */
async function lastReconciliation({ tx }: Work, { organisationId, year, asOf }: YearAsked): Promise<SupervisionArtifact['reconciliation']> {
  const { rows: last } = await sql<{ id: string; on: string }>`
    select distinct on (kind) id, to_char(made_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as on from reconciliations
    where organisation_id = ${organisationId}
      and to_char(made_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') between ${`${year}-01-01`} and ${`${year}-12-31`}
      and to_char(made_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') <= ${asOf}
    order by kind, made_at desc, id desc`.execute(tx);
  if (last.length === 0) return null;
  const { rows } = await sql<{ name: string; message: string }>`
    select coalesce(d.ours ->> 'name', d.theirs ->> 'name', d.key) as name, d.message from differences d
    where d.reconciliation_id = any(${last.map(({ id }) => id)}) order by d.key`.execute(tx);
  return {
    on: last
      .map(({ on }) => on)
      .sort()
      .at(-1)!,
    differences: rows,
  };
}
