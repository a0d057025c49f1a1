/**
 * The frozen results of a round (检查结果集), `zhengxun.results/1`: what a round fills when it is frozen and every bulletin is
 * computed from. It holds the whole population, looked at or not, so that each figure can be counted again by anybody.
 */
import { type Static, Type } from 'typebox';
import { nullable } from '../../platform/index.ts';
import { canonicalHash } from './canonical.ts';

export const RESULT_SET = 'zhengxun.results/1';

const ROUND_KINDS = ['quarter', 'special', 'self-check'] as const;
const ROUND_STATES = ['draft', 'open', 'reviewing', 'frozen', 'cancelled'] as const;
const UNIT_KINDS = ['departments', 'province', 'city', 'county', 'zone', 'department', 'township', 'institution', 'other'] as const;
const REGISTRY_STATES = ['preparing', 'normal', 'suspended', 'closing', 'closed', 'deregistered'] as const;
const VERDICTS = ['passed', 'failed', 'unknown'] as const;

const oneOf = <const T extends readonly string[]>(values: T, description?: string) =>
  Type.Enum(values as unknown as [T[number], ...T[number][]], description === undefined ? {} : { description });
const words = (description?: string, maxLength = 400) =>
  Type.String({ minLength: 1, maxLength, ...(description === undefined ? {} : { description }) });
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Beijing date' });
const instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$', description: 'UTC' });
const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const count = (description?: string) => Type.Integer({ minimum: 0, ...(description === undefined ? {} : { description }) });
const days = Type.Object({ from: date, to: date }, { description: 'both days included' });
const perKind = <T extends Parameters<typeof nullable>[0]>(schema: T) => Type.Object({ site: nullable(schema), account: nullable(schema) });
const id = words('unique among its kind in this set', 80);

const coverage = Type.Object({
  kind: oneOf(['full', 'sample']),
  share: nullable(Type.Number({ exclusiveMinimum: 0, maximum: 1, description: 'share asked of each stratum; null for a full check' })),
  seed: nullable(words('seed of the draw, published with it')),
  frameHash: nullable(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the frame that was drawn from' })),
  strata: Type.Array(Type.Object({ stratum: words(), population: count(), drawn: count() }), { maxItems: 10_000 }),
});

const rulebook = Type.Object({
  objectKind: oneOf(['portal', 'site', 'account']),
  id: words(),
  version: words(),
  title: words('as it is printed between 《》'),
  documentNumber: nullable(words('国办秘函〔2019〕19号; null when it has none')),
});

const round = Type.Object({
  id: words(),
  name: words(),
  kind: oneOf(ROUND_KINDS),
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  quarter: nullable(Type.Integer({ minimum: 1, maximum: 4 })),
  period: days,
  windows: perKind(days),
  asOf: date,
  state: oneOf(ROUND_STATES, 'a bulletin is made from a frozen one only'),
  frozenAt: nullable(instant),
  coverage: perKind(coverage),
  rulebooks: Type.Array(rulebook, { maxItems: 20 }),
});

const unit = Type.Object({
  id,
  name: words('as it stands in the rows of tables', 60),
  listName: nullable(words('as it stands in lists of objects, where that differs: 省直 for 省直部门', 60)),
  kind: oneOf(UNIT_KINDS),
  order: nullable(Type.Integer({ minimum: 1, description: 'place among the rows; null: the order of rows does not know it' })),
  countedIn: nullable(words('id of the unit in whose row its objects are counted; null: its own row', 80)),
});

const reason = Type.Object({
  indicator: nullable(words('id in the rulebook')),
  clause: nullable(words()),
  kind: oneOf(['veto', 'deduct', 'advice'], 'advice: costs no points, printed because a person entered it'),
  category: words('the kind of problem it belongs to: 信息更新不及时', 60),
  sentence: words('as it is printed: 空白栏目超过5个'),
});

const deduction = Type.Object({
  indicator: nullable(words()),
  kind: oneOf(['deduct', 'bonus']),
  name: words(),
  clause: nullable(words()),
  each: Type.Number({ minimum: 0, description: 'points of one time' }),
  times: Type.Integer({ minimum: 1 }),
  points: Type.Number({ minimum: 0, description: 'what is charged of each × times after caps' }),
});

const textError = Type.Object({
  quote: words('as it stands on the page; personal data masked', 200),
  suggestion: nullable(words(undefined, 200)),
  url: nullable(words(undefined, 2048)),
  isCarriedOver: Type.Boolean(),
});

const carriedOver = Type.Object({
  indicator: nullable(words()),
  category: words(undefined, 60),
  sentence: words(),
  fromRound: words('name of the round that found it first'),
});

const judged = {
  id,
  isChecked: Type.Boolean({ description: 'false: of the population, but not drawn' }),
  name: words('as filed', 120),
  unitId: words('id of its unit', 80),
  organizer: nullable(words('主办单位', 120)),
  registryState: oneOf(REGISTRY_STATES, 'when the round was opened'),
  verdict: nullable(oneOf(VERDICTS, 'null exactly when it was not checked')),
  score: nullable(Type.Number({ description: 'null for a veto and where no score is kept' })),
  reasons: Type.Array(reason, { maxItems: 200, description: 'faults that are printed; a failed object has at least one' }),
  ledger: Type.Array(deduction, { maxItems: 1000, description: 'deductions and bonus points, also of an object that a veto failed' }),
  textErrorCount: count('confirmed wrong wordings'),
  textErrors: Type.Array(textError, { maxItems: 5000, description: 'those that are printed, at most textErrorCount' }),
  failedStreak: count('rounds failed one after another, this one included; 0 when it did not fail'),
  carriedOver: Type.Array(carriedOver, {
    maxItems: 1000,
    description: 'faults that the round before found already: by indicator, wrong wordings by their words',
  }),
};

const site = Type.Object({
  ...judged,
  code: nullable(words('网站标识码')),
  homeUrl: nullable(words(undefined, 2048)),
  level: oneOf(['ministry', 'province', 'city', 'county', 'township']),
  isPortal: Type.Boolean(),
  parentId: nullable(words('id of the site it is a sub-site of; then its findings are charged there and it is not counted', 80)),
  platform: nullable(words('shared platform it runs on', 120)),
});

const account = Type.Object({
  ...judged,
  code: nullable(words('新媒体标识码')),
  owner: nullable(words('开设主体', 120)),
  platform: words('微信, 新浪微博 …: as it is printed', 40),
});

const messages = Type.Object({
  channel: words('id of the channel'),
  channelName: words('as it is printed'),
  unitId: nullable(words('null: the office as a whole', 80)),
  received: count(),
  closed: count(),
  open: count('received − closed'),
  onTime: count('of the closed'),
  overdue: count('closed late, or open after the limit'),
});

const errorReport = Type.Object({
  siteId: nullable(words('null: none of this set', 80)),
  unitId: words(undefined, 80),
  name: words('whose reports they are: a site, or a unit', 120),
  channel: words('id of the channel'),
  overdue: Type.Integer({ minimum: 1 }),
});

const selfCheck = Type.Object({
  unitId: words(undefined, 80),
  running: count('sites running'),
  checked: count(),
  problems: count(),
  rechecked: nullable(count('of these, checked again by the office')),
  differing: nullable(count('where the office came to another result')),
});

const programme = Type.Object({
  id,
  name: words('政府网站集约化'),
  asOf: date,
  dueOn: nullable(date),
  stages: Type.Array(
    Type.Object({
      id,
      phrase: words('after the names of its units: 完成财评，启动招投标工作'),
      order: Type.Integer(),
      isBehind: Type.Boolean(),
    }),
    { maxItems: 50 },
  ),
  units: Type.Array(Type.Object({ unitId: words(undefined, 80), stageId: words(undefined, 80), since: nullable(date) }), {
    maxItems: 2000,
  }),
});

const goodExample = Type.Object({
  id,
  heading: words('the strength it shows: 互动交流渠道更加畅通', 60),
  objectKind: oneOf(['site', 'account']),
  objectId: nullable(words(undefined, 80)),
  name: words(undefined, 120),
  practice: words('half a sentence after the name: 提供实时智能答问功能'),
});

const tally = Type.Object({ checked: count(), failed: count() });

const comparison = Type.Object({
  against: oneOf(['previous', 'year-before']),
  setId: words(),
  contentHash: nullable(sha256),
  roundName: words(),
  site: nullable(tally),
  account: nullable(tally),
});

export const resultSetSchema = Type.Object({
  schema: Type.Literal(RESULT_SET),
  id: words('of this set'),
  contentHash: nullable(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'see resultSetHash; null in sets written by hand' })),
  office: Type.Object({ id: words(), name: words(undefined, 60) }),
  issuing: Type.Object({
    issuers: Type.Array(words(undefined, 60), { minItems: 1, maxItems: 10 }),
    jointWith: Type.Array(words('took part, does not sign', 60), { maxItems: 10 }),
    approvedBy: nullable(words('经报…同意', 60)),
  }),
  round,
  units: Type.Array(unit, { maxItems: 5000 }),
  sites: Type.Array(site, { maxItems: 100_000 }),
  accounts: Type.Array(account, { maxItems: 200_000 }),
  messages: Type.Array(messages, { maxItems: 20_000 }),
  overdueErrorReports: Type.Array(errorReport, { maxItems: 20_000 }),
  selfChecks: Type.Array(selfCheck, { maxItems: 5000 }),
  programmes: Type.Array(programme, { maxItems: 50 }),
  goodExamples: Type.Array(goodExample, { maxItems: 500 }),
  comparisons: Type.Array(comparison, { maxItems: 2 }),
});

export type ResultSet = Static<typeof resultSetSchema>;
export type ResultUnit = Static<typeof unit>;
export type ResultSite = Static<typeof site>;
export type ResultAccount = Static<typeof account>;
export type ResultReason = Static<typeof reason>;

/**
 * SHA-256, hex, over the canonical JSON of everything but `contentHash`: UTF-8, keys of every object in order of their code units,
 * arrays as they are, no white space, numbers as JSON writes them. The same results give the same hash wherever they were stored.
 */
export function resultSetHash({ contentHash: _, ...content }: ResultSet): string {
  return canonicalHash(content);
}
