/** What testers found at the objects of a seed's round, as the platform takes it: results by object, and the table that is handed in. Pure. */
import type { NamedAccount, NamedSite, SetPlan } from '../../src/bulletin/testing/build-set.ts';
import { csv } from '../../src/demo/province/registry.ts';
import type { RoundObject } from '../../src/demo/province/round.ts';

export interface Fault {
  indicator: string;
  message: string;
  quote?: string;
  points?: number;
}
export interface Entered {
  verdict: 'qualified' | 'unqualified';
  score: number | null;
  faults: Fault[];
}
type Named = NamedSite | NamedAccount;

const PASSED: Entered = { verdict: 'qualified', score: null, faults: [] };
const WORDING = { site: 'typos', account: 'media-typos' } as const;

/** An object's faults as they are entered: sentences, wrong words, what each cost. */
export function enteredOf(
  { verdict = 'passed', score = null, reasons = [], textErrors = [], ledger = [] }: Named,
  kind: 'site' | 'account',
): Entered {
  const faults: Fault[] = reasons.map(({ indicator, sentence }) => ({ indicator: indicator!, message: sentence }));
  for (const { quote } of textErrors) {
    const said = faults.find(({ indicator, quote: before }) => indicator === WORDING[kind] && before === undefined);
    if (said === undefined) faults.push({ indicator: WORDING[kind], message: '文字表述错误', quote });
    else said.quote = quote;
  }
  for (const { indicator, name, each, times } of ledger)
    faults.push(...Array.from({ length: times }, () => ({ indicator: indicator!, message: name, points: each })));
  return { verdict: verdict === 'failed' ? 'unqualified' : 'qualified', score, faults };
}

/**
 * Results of all that were drawn: of those that the plan names theirs, of each row so many others failed as its count says. Throws
 * when one that failed was not drawn.
 */
export function resultsOf(plan: SetPlan, objects: readonly RoundObject[]): Map<string, Entered> {
  const results = new Map<string, Entered>();
  for (const kind of ['site', 'account'] as const) {
    const named = new Map<string, Named>((kind === 'site' ? plan.sites : plan.accounts)?.map((one) => [one.name, one]));
    const own = objects.filter(({ objectKind }) => objectKind === kind);
    const met = new Set(own.map(({ record }) => record.name));
    const lost = [...named.values()].find(({ name, reasons = [] }) => reasons.length > 0 && !met.has(name));
    if (lost !== undefined) throw new Error(`${lost.name} was not drawn`);
    const filler: Entered = { ...PASSED, verdict: 'unqualified', faults: [faultOf(plan.filler[kind])] };
    const lacking = new Map(
      plan.counts.map(({ unit: { id }, failedSites = 0, failedAccounts = 0 }) => [id, kind === 'site' ? failedSites : failedAccounts]),
    );
    const rowOf = new Map((plan.furtherUnits ?? []).map(({ id, countedIn }) => [id, countedIn ?? id]));
    for (const { unitId, verdict } of named.values()) {
      const row = rowOf.get(unitId) ?? unitId;
      if (verdict === 'failed') lacking.set(row, lacking.get(row)! - 1);
    }
    for (const { id, record } of own) {
      const one = named.get(record.name);
      const row = (record.units as { name: string }[])[0]!.name;
      const left = one === undefined ? (lacking.get(row) ?? 0) : 0;
      if (left > 0) lacking.set(row, left - 1);
      results.set(id, one === undefined ? (left > 0 ? filler : PASSED) : enteredOf(one, kind));
    }
  }
  return results;
}

/** Of an earlier round: those that the plan says failed in it, and wrong words not corrected since; all others passed. */
export function earlierResultsOf(plan: SetPlan, objects: readonly RoundObject[], roundsAgo: number): Map<string, Entered> {
  const named = new Map(plan.sites?.map((one) => [one.name, one]));
  return new Map(
    objects.map(({ id, record }) => {
      const { failedStreak = 0, reasons = [], textErrors = [] } = named.get(record.name) ?? {};
      const before = { ...(failedStreak > roundsAgo ? { verdict: 'failed' as const, reasons } : {}) };
      const words = roundsAgo === 1 ? textErrors.filter(({ isCarriedOver }) => isCarriedOver) : [];
      return [id, enteredOf({ name: record.name, unitId: '', ...before, textErrors: words }, 'site')];
    }),
  );
}

/** So many of the objects failed, whichever they are; the rest passed. */
export function countedResults(
  plan: SetPlan,
  objects: readonly RoundObject[],
  failed: Record<'site' | 'account', number>,
): Map<string, Entered> {
  const left = { ...failed };
  return new Map(
    objects.map(({ id, objectKind }) => {
      if (left[objectKind]-- <= 0) return [id, PASSED];
      return [id, { ...PASSED, verdict: 'unqualified', faults: [faultOf(plan.filler[objectKind])] }];
    }),
  );
}

const faultOf = ({ indicator, sentence }: SetPlan['filler']['site']): Fault => ({ indicator: indicator!, message: sentence });

const HEADINGS = [
  '对象编号',
  '类别',
  '标识码',
  '名称',
  '地址',
  '检测单位',
  '检测日期',
  '结论',
  '得分',
  '问题指标',
  '问题说明',
  '问题页面',
  '原文',
  '扣分',
];

/** The table of a tester: one row for each object, one more for each further fault. */
export function resultTable(results: ReadonlyMap<string, Entered>, testedOn: string): string {
  const rows = [...results].flatMap(([id, { verdict, score, faults }]) => {
    const result = [id, '', '', '', '', '', testedOn, verdict === 'qualified' ? '合格' : '不合格', score === null ? '' : String(score)];
    const lines = faults.map(({ indicator, message, quote = '', points }) => [
      indicator,
      message,
      '',
      quote,
      points === undefined ? '' : String(points),
    ]);
    return (lines.length === 0 ? [['', '', '', '', '']] : lines).map((line) => [...result, ...line]);
  });
  return csv(HEADINGS, rows);
}
