/** Result sets from their printed counts: named objects as they are given, the rest of each unit filled with nameless ones. */
import {
  RESULT_SET,
  type ResultAccount,
  type ResultReason,
  type ResultSet,
  type ResultSite,
  type ResultUnit,
} from '../../campaign/results.ts';

/** A row of the tables: how many objects it has, were looked at and failed. */
export interface UnitCounts {
  unit: ResultUnit;
  sites?: number;
  accounts?: number;
  /** Looked at; all unless given. */
  checkedAccounts?: number;
  failedSites?: number;
  failedAccounts?: number;
}

export type NamedSite = Partial<ResultSite> & { name: string; unitId: string };
export type NamedAccount = Partial<ResultAccount> & { name: string; unitId: string };

export interface SetPlan {
  office: string;
  round: Omit<ResultSet['round'], 'id' | 'state' | 'frozenAt' | 'coverage'> & { coverage?: ResultSet['round']['coverage'] };
  issuing?: Partial<ResultSet['issuing']>;
  counts: readonly UnitCounts[];
  /** Units without a row of their own. */
  furtherUnits?: readonly ResultUnit[];
  sites?: readonly NamedSite[];
  accounts?: readonly NamedAccount[];
  /** What a nameless failed object is printed with. */
  filler: { site: ResultReason; account: ResultReason };
  rest?: Partial<Pick<ResultSet, 'messages' | 'overdueErrorReports' | 'selfChecks' | 'programmes' | 'goodExamples' | 'comparisons'>>;
}

export const FULL = { kind: 'full' as const, share: null, seed: null, frameHash: null, strata: [] };

export const unit = (order: number | null, name: string, more: Partial<ResultUnit> = {}): ResultUnit => ({
  id: name,
  name,
  listName: null,
  kind: 'city',
  order,
  countedIn: null,
  ...more,
});

/** A fault by the indicator of the rulebook, the kind of problem the office calls it, and as it is printed. */
export const reason = (indicator: string, category: string, sentence: string, more: Partial<ResultReason> = {}): ResultReason => ({
  indicator,
  clause: null,
  kind: 'veto',
  category,
  sentence,
  ...more,
});

export const failed = (...reasons: ResultReason[]) => ({ verdict: 'failed' as const, failedStreak: 1, reasons });

/** Throws when the named objects of a unit are more than its counts. */
export function buildSet({
  office,
  round,
  issuing,
  counts,
  furtherUnits = [],
  sites = [],
  accounts = [],
  filler,
  rest,
}: SetPlan): ResultSet {
  const units = [...counts.map((one) => one.unit), ...furtherUnits];
  const rowOf = new Map(units.map(({ id, countedIn }) => [id, countedIn ?? id]));
  const named = <T extends { unitId: string }>(list: readonly T[], row: string) => list.filter(({ unitId }) => rowOf.get(unitId) === row);
  return {
    schema: RESULT_SET,
    id: `${office}-${round.name}`,
    contentHash: null,
    office: { id: office, name: office },
    issuing: { issuers: [office], jointWith: [], approvedBy: null, ...issuing },
    round: {
      ...round,
      id: round.name,
      state: 'frozen',
      frozenAt: `${round.period.to}T08:00:00Z`,
      coverage: round.coverage ?? { site: round.windows.site && FULL, account: round.windows.account && FULL },
    },
    units,
    sites: counts.flatMap(({ unit: { id }, sites: total = 0, failedSites = 0 }) => {
      const own = named(sites, id).map((one) => aSite(one));
      const lacking = failedSites - own.filter(({ verdict }) => verdict === 'failed').length;
      const more = range(total - own.length).map((i) =>
        aSite({ name: `${id}某单位网站${i + 1}`, id: `${id}-site-${i}`, unitId: id, ...(i < lacking ? failed(filler.site) : {}) }),
      );
      return [...own, ...more];
    }),
    accounts: counts.flatMap(({ unit: { id }, accounts: total = 0, checkedAccounts = total, failedAccounts = 0 }) => {
      const own = named(accounts, id).map((one) => anAccount(one));
      const lacking = failedAccounts - own.filter(({ verdict }) => verdict === 'failed').length;
      const more = range(total - own.length).map((i) => {
        const isChecked = own.length + i < checkedAccounts;
        const verdict = isChecked ? (i < lacking ? failed(filler.account) : {}) : { isChecked, verdict: null };
        return anAccount({ name: `${id}某单位账号${i + 1}`, id: `${id}-account-${i}`, unitId: id, ...verdict });
      });
      return [...own, ...more];
    }),
    messages: [],
    overdueErrorReports: [],
    selfChecks: [],
    programmes: [],
    goodExamples: [],
    comparisons: [],
    ...rest,
  };
}

const judged = {
  isChecked: true,
  organizer: null,
  registryState: 'normal' as const,
  verdict: 'passed' as const,
  score: null,
  reasons: [],
  ledger: [],
  textErrorCount: 0,
  textErrors: [],
  failedStreak: 0,
  carriedOver: [],
  code: null,
  platform: null,
};

export const aSite = (given: NamedSite): ResultSite => ({
  ...judged,
  id: given.name,
  homeUrl: null,
  level: 'county',
  isPortal: false,
  parentId: null,
  ...given,
});
export const anAccount = (given: NamedAccount): ResultAccount =>
  ({ ...judged, id: given.name, owner: null, platform: '微信', ...given }) as ResultAccount;

/** What the plan names, in its order: how a bulletin may want them named. */
export const namedFirst = ({ sites = [], accounts = [] }: Pick<SetPlan, 'sites' | 'accounts'>) => [
  ...sites.map(({ name: id }) => ({ kind: 'site' as const, id })),
  ...accounts.map(({ name: id }) => ({ kind: 'account' as const, id })),
];

function range(length: number): number[] {
  if (length < 0) throw new Error('more named objects than the unit has');
  return Array.from({ length }, (_, i) => i);
}
