/** From what was judged to `zhengxun.results/1`. Pure: the same reports, decisions and earlier sets give the same document. */
import type { OrganisationLevel } from '../../platform/server.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { Report } from '../report/report.ts';
import type { Draw, ObjectRecord, UnitStep } from '../round/population.ts';
import type { Round } from '../round/rounds.ts';
import { type SelfCheck, selfChecksOf } from './agreement.ts';
import { clip } from './clip.ts';
import { type EarlierSet, type Entry, historyOf, lineageKey } from './history.ts';
import { faultsOf, MOST_QUOTE, reasonsOf, wordingsOf } from './reasons.ts';
import { RESULT_SET, type ResultSet, type ResultSite, type ResultUnit } from './result-set.ts';

/** An object of the population with what was found. */
export interface JudgedObject {
  record: ObjectRecord;
  isDrawn: boolean;
  /** The report after decisions; null: nothing was looked at. */
  assessment: Report | null;
  /** A person looked and entered the report. */
  isEntered: boolean;
  /** It is counted as not known, whatever the report says. */
  isUnknown: boolean;
}

export interface SetContext {
  id: string;
  office: { id: string; name: string; level: OrganisationLevel };
  round: Round;
  /** UTC. */
  frozenAt: string;
  /** Beijing date of the end of inspection. */
  inspectedOn: string;
  /** Books with the values of the day, by kind of object. */
  rulebooks: Readonly<Partial<Record<'site' | 'account', Rulebook>>>;
  /** Frozen sets of earlier rounds, the last first. */
  earlier: readonly EarlierSet[];
  comparisons: ResultSet['comparisons'];
  /** Frozen self-checks below the round. */
  selfCheckSets: readonly SelfCheck[];
  goodExamples: ResultSet['goodExamples'];
}

/** All but the objects: what a set says of itself, its round and its units. */
export function setHead(
  context: SetContext,
  records: readonly ObjectRecord[],
  entries: readonly Entry[],
): Omit<ResultSet, 'contentHash' | 'sites' | 'accounts'> {
  const { id, office, round, frozenAt } = context;
  const { settings } = round;
  return {
    schema: RESULT_SET,
    id,
    office: { id: office.id, name: clip(office.name, 60) },
    issuing: {
      issuers: settings.issuers ?? [clip(office.name, 60)],
      jointWith: settings.jointWith ?? [],
      approvedBy: settings.approvedBy ?? null,
    },
    round: roundPart(context, frozenAt),
    units: unitsOf(office, records),
    messages: [],
    overdueErrorReports: [],
    selfChecks: selfChecksOf(context.selfCheckSets, entries),
    programmes: [],
    goodExamples: context.goodExamples,
    comparisons: context.comparisons,
  };
}

/** One object's entry. */
export function entryOf(
  { record, isDrawn, assessment, isEntered, isUnknown }: JudgedObject,
  { rulebooks, earlier }: Pick<SetContext, 'rulebooks' | 'earlier'>,
): Entry {
  const book = rulebooks[record.kind] ?? null;
  const verdict = !isDrawn ? null : isUnknown || assessment === null ? ('unknown' as const) : VERDICTS[assessment.verdict];
  const known = verdict === 'passed' || verdict === 'failed' ? assessment : null;
  const assessed = known === null ? null : { report: known, book, isEntered };
  const reasons = assessed === null ? [] : reasonsOf(assessed);
  const wordings = assessed === null ? [] : wordingsOf(assessed);
  const lineage = [record.id, ...record.predecessors].map((one) => lineageKey(record.kind, one));
  const faults = assessed === null ? [] : faultsOf(reasons, wordings, assessed);
  const { failedStreak, carriedOver, carriedQuotes } = historyOf({ verdict, faults }, lineage, earlier);
  const printed = wordings.filter(({ quote }) => quote !== undefined).slice(0, MOST_WORDINGS);
  const judged = {
    id: record.id,
    isChecked: isDrawn,
    name: clip(record.name, 120),
    unitId: record.organisationId,
    organizer: record.organizer === null ? null : clip(record.organizer, 120),
    registryState: record.state,
    verdict,
    score: known?.score?.confirmed.total ?? null,
    reasons,
    ledger: known === null ? [] : ledgerOf(known),
    textErrorCount: wordings.length,
    textErrors: printed.map(({ quote, suggestion, url }) => ({
      quote: clip(quote!, MOST_QUOTE),
      suggestion: suggestion === undefined || suggestion === '' ? null : clip(suggestion, MOST_QUOTE),
      url: url.length <= 2048 ? url : null,
      isCarriedOver: carriedQuotes.has(clip(quote!, MOST_QUOTE)),
    })),
    failedStreak,
    carriedOver,
  };
  if (record.kind === 'account')
    return {
      kind: 'account',
      entry: { ...judged, code: record.code, owner: judged.organizer, platform: clip(record.platform ?? '其他', 40) },
    };
  const homeUrl = record.url !== null && record.url.length <= 2048 ? record.url : null;
  const level = record.level === 'unit' ? 'county' : record.level;
  return {
    kind: 'site',
    entry: { ...judged, code: record.code, homeUrl, level, isPortal: record.isPortal, parentId: null, platform: null },
  };
}

/** The whole, with its hash left out. */
export function assembled(head: ReturnType<typeof setHead>, entries: readonly Entry[]): ResultSet {
  const sites = entries.flatMap((one) => (one.kind === 'site' ? [one.entry] : []));
  const accounts = entries.flatMap((one) => (one.kind === 'account' ? [one.entry] : []));
  return { ...head, contentHash: null, sites, accounts };
}

const VERDICTS = { qualified: 'passed', unqualified: 'failed', review: 'unknown', unknown: 'unknown' } as const;
const MOST_WORDINGS = 5000;
const MOST_LINES = 1000;

/** Lines of one indicator that cost the same each are one line. */
function ledgerOf({ ledger, indicators }: Report): ResultSite['ledger'] {
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const confirmed = ledger.filter(({ state }) => state === 'confirmed');
  const groups = Map.groupBy(confirmed, ({ indicator, kind, each }) => `${kind} ${indicator} ${each}`);
  return [...groups.values()].slice(0, MOST_LINES).map((lines) => {
    const { indicator, kind, each } = lines[0]!;
    const { name = indicator, clause = null } = byId.get(indicator) ?? {};
    const times = lines.reduce((sum, line) => sum + line.times, 0);
    const points = lines.reduce((sum, line) => sum + line.points, 0);
    return { indicator, kind, name: clip(name, 400), clause, each, times, points: exactPoints(points) };
  });
}

/** Three times 0.1 is 0.3. */
const exactPoints = (points: number) => Math.round(points * 10_000) / 10_000;

function roundPart({ round, inspectedOn, rulebooks }: SetContext, frozenAt: string): ResultSet['round'] {
  const { period, windows, selection } = round;
  const window = (kind: 'site' | 'account') => (selection.kinds.includes(kind) ? (windows[kind] ?? period) : null);
  const year = Number(period.from.slice(0, 4));
  const month = Number(period.from.slice(5, 7));
  return {
    id: round.id,
    name: round.name,
    kind: round.kind,
    year,
    quarter: round.kind === 'quarter' ? Math.ceil(month / 3) : null,
    period,
    windows: { site: window('site'), account: window('account') },
    asOf: round.asOf ?? (inspectedOn < period.to ? inspectedOn : period.to),
    state: 'frozen',
    frozenAt,
    coverage: { site: coverageOf(round, 'site'), account: coverageOf(round, 'account') },
    rulebooks: (['portal', 'site', 'account'] as const).flatMap((objectKind) => {
      const book = rulebooks[objectKind === 'account' ? 'account' : 'site'];
      if (book === undefined) return [];
      return [{ objectKind, id: book.id, version: book.version, title: book.title, documentNumber: book.documentNumber || null }];
    }),
  };
}

function coverageOf({ coverage, draw, selection }: Round, kind: 'site' | 'account'): ResultSet['round']['coverage']['site'] {
  const { frameHashes, seed, strata } = draw as Draw;
  if (!selection.kinds.includes(kind) || frameHashes[kind] === null) return null;
  const isSample = coverage.mode === 'sample';
  return {
    kind: coverage.mode,
    share: isSample ? (coverage.shares[kind] ?? 1) : null,
    seed: isSample ? seed : null,
    frameHash: frameHashes[kind],
    strata: strata
      .filter(({ objectKind }) => objectKind === kind)
      .map(({ stratum, population, drawn }) => ({ stratum, population, drawn })),
  };
}

const UNIT_KINDS = { ministry: 'other', province: 'province', city: 'city', county: 'county', unit: 'department' } as const;
/** The row in which an office's own departments are counted together. */
const DEPARTMENTS: Readonly<Partial<Record<OrganisationLevel, string>>> = { province: '省直', city: '市直', county: '县直' };

/** Owners of the objects and those in whose rows they are counted: the units just below the office, and its departments as one. */
function unitsOf(office: SetContext['office'], records: readonly ObjectRecord[]): ResultUnit[] {
  const steps = new Map<string, { step: UnitStep; top: UnitStep | null }>();
  for (const { units } of records) for (const step of units) steps.set(step.id, { step, top: units[0]! });
  if (records.some(({ units }) => units.length === 0)) steps.set(office.id, { step: office, top: null });
  const together = DEPARTMENTS[office.level] ?? null;
  const togetherId = `${office.id}/departments`;
  const isDepartment = (top: UnitStep | null) => together !== null && top?.level === 'unit';
  const all = [...steps.values()].sort((a, b) => (a.step.id < b.step.id ? -1 : 1));
  const units = all.map(({ step, top }): ResultUnit => {
    const countedIn = isDepartment(top) ? togetherId : top === null || top.id === step.id ? null : top.id;
    return { id: step.id, name: clip(step.name, 60), listName: null, kind: UNIT_KINDS[step.level], order: null, countedIn };
  });
  if (!all.some(({ top }) => isDepartment(top))) return numbered(units);
  return numbered([
    { id: togetherId, name: `${together}部门`, listName: together, kind: 'departments', order: null, countedIn: null },
    ...units,
  ]);
}

/** Rows of tables stand as the office laid down its units, its departments first. */
function numbered(units: readonly ResultUnit[]): ResultUnit[] {
  const rows = units.filter(({ countedIn }) => countedIn === null);
  return units.map((unit) => (unit.countedIn === null ? { ...unit, order: rows.indexOf(unit) + 1 } : unit));
}
