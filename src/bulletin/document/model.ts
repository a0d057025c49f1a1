/**
 * A bulletin as data, `zhengxun.bulletin/1`: paragraphs and tables made of runs. A run is free text, or it is *bound*: then it says
 * by which query over the results its words come about, and the checker computes them again. Whoever edits a bulletin edits this.
 */
import { type Static, Type } from 'typebox';

export const BULLETIN = 'zhengxun.bulletin/1';

const words = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const objectKind = Type.Enum(['site', 'account']);

/** Which objects are counted or named; every condition given must hold. */
const where = Type.Object(
  {
    /** Row of the tables; units counted in it belong to it. */
    unit: Type.Optional(words(80)),
    verdict: Type.Optional(Type.Enum(['passed', 'failed', 'unknown'])),
    /** Has a fault of one of these kinds. */
    categories: Type.Optional(Type.Array(words(60), { maxItems: 50 })),
    /** Has a fault printed so. */
    sentence: Type.Optional(words(400)),
    isPortal: Type.Optional(Type.Boolean()),
    platform: Type.Optional(words(120)),
    /** Failed in at least so many rounds one after another. */
    streak: Type.Optional(Type.Integer({ minimum: 1 })),
    hasTextErrors: Type.Optional(Type.Literal(true)),
    /** Has a fault of one of these kinds that the round before found already. */
    carriedOver: Type.Optional(Type.Array(words(60), { maxItems: 50 })),
    hasOverdueReports: Type.Optional(Type.Literal(true)),
    /** Passed or failed: those that could not be judged are not among them. */
    isJudged: Type.Optional(Type.Literal(true)),
    /** Of the population, looked at or not. */
    isDrawnOrNot: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false },
);

const query = Type.Union([
  Type.Object({ of: Type.Literal('objects'), kind: objectKind, where }),
  Type.Object({ of: Type.Literal('textErrors'), kind: objectKind }),
  Type.Object({ of: Type.Literal('units'), kind: objectKind, are: Type.Enum(['any', 'all-passed', 'some-failed']) }),
  Type.Object({
    of: Type.Literal('messages'),
    what: Type.Enum(['received', 'closed', 'open', 'onTime', 'overdue']),
    channel: words(80),
    unit: Type.Optional(words(80)),
  }),
  Type.Object({
    of: Type.Literal('overdue'),
    what: Type.Enum(['reports', 'owners']),
    channel: Type.Optional(words(80)),
    owner: Type.Optional(words(120)),
  }),
  Type.Object({
    of: Type.Literal('selfChecks'),
    what: Type.Enum(['units', 'running', 'checked', 'problems', 'rechecked', 'differing']),
    unit: Type.Optional(words(80)),
  }),
  Type.Object({ of: Type.Literal('stage'), programme: words(80), stage: words(80) }),
  Type.Object({
    of: Type.Literal('earlier'),
    against: Type.Enum(['previous', 'year-before']),
    kind: objectKind,
    what: Type.Enum(['checked', 'failed', 'passed']),
  }),
  Type.Object({ of: Type.Literal('points'), kind: objectKind, object: words(80) }),
  Type.Object({ of: Type.Literal('given'), value: Type.Integer({ minimum: 0, maximum: 9999 }) }),
]);

const decimals = Type.Integer({ minimum: 0, maximum: 6 });
/** How a share of nothing, or of everything, is printed. */
const zero = Type.Enum(['0', '0%', 'decimals']);
const whole = Type.Enum(['100%', 'decimals']);

const binding = Type.Union([
  Type.Object({ is: Type.Literal('count'), query, numerals: Type.Enum(['arabic', 'chinese']) }),
  Type.Object({ is: Type.Literal('rate'), part: query, all: query, decimals, zero, whole }),
  Type.Object({
    is: Type.Literal('change'),
    against: Type.Enum(['previous', 'year-before']),
    kind: objectKind,
    decimals,
    /** Points: difference of the printed rates; percent: that difference as a share of the earlier printed rate. */
    unit: Type.Enum(['points', 'percent']),
    trims: Type.Boolean(),
  }),
  Type.Object({ is: Type.Literal('points'), query }),
  Type.Object({
    is: Type.Literal('term'),
    term: Type.Enum([
      'period',
      'quarter',
      'year',
      'round',
      'window',
      'issuer',
      'jointWith',
      'approvedBy',
      'office',
      'rulebook',
      'rulebookNumber',
      'channel',
      'asOf',
    ]),
    kind: Type.Optional(objectKind),
    id: Type.Optional(words(80)),
  }),
  Type.Object({
    is: Type.Literal('date'),
    date: Type.Enum(['issuedOn', 'printedOn', 'deadline', 'order', 'programme', 'programmeDue']),
    id: Type.Optional(words(80)),
  }),
  Type.Object({ is: Type.Literal('issue'), field: Type.Enum(['number', 'contact']) }),
  /** Of the bulletin that this one corrects. */
  Type.Object({ is: Type.Literal('corrects'), field: Type.Enum(['title', 'number', 'issuedOn']) }),
  Type.Object({ is: Type.Literal('unit'), unit: words(80), form: Type.Enum(['row', 'list']) }),
  Type.Object({
    is: Type.Literal('field'),
    kind: objectKind,
    object: words(80),
    field: Type.Enum(['name', 'code', 'owner', 'platform', 'organizer', 'reasons', 'faults', 'vetoes', 'ledger', 'score', 'streak']),
  }),
  Type.Object({ is: Type.Literal('sentence'), kind: objectKind, object: words(80), categories: Type.Array(words(60), { maxItems: 50 }) }),
  Type.Object({ is: Type.Literal('sentenceOf'), kind: objectKind, object: words(80), index: Type.Integer({ minimum: 0 }) }),
  Type.Object({ is: Type.Literal('kindWord'), kind: objectKind }),
  Type.Object({
    is: Type.Literal('textError'),
    kind: objectKind,
    object: words(80),
    index: Type.Integer({ minimum: 0 }),
    field: Type.Enum(['quote', 'suggestion', 'url']),
  }),
  Type.Object({ is: Type.Literal('overdueOwner'), index: Type.Integer({ minimum: 0 }) }),
  Type.Object({ is: Type.Literal('example'), id: words(80), field: Type.Enum(['heading', 'name', 'practice']) }),
  Type.Object({ is: Type.Literal('stagePhrase'), programme: words(80), stage: words(80) }),
  Type.Object({ is: Type.Literal('annex'), number: Type.Integer({ minimum: 1, maximum: 99 }), isAlone: Type.Boolean() }),
  Type.Object({ is: Type.Literal('ordinal'), row: Type.Integer({ minimum: 1 }) }),
]);

const run = Type.Object({ text: Type.String({ maxLength: 20_000 }), bound: Type.Optional(binding) });
const runs = Type.Array(run, { maxItems: 50_000 });

/** Left out of the public edition. */
const isInternal = Type.Optional(Type.Literal(true));

const lead = Type.Object({ level: Type.Integer({ minimum: 2, maximum: 3 }), runs });
const block = Type.Union([
  /** Level 1 stands alone: 一、总体情况. */
  Type.Object({ type: Type.Literal('heading'), runs, isInternal }),
  /** A paragraph may begin with a heading of level 2 or 3 of its own: （一）信息更新不及时。 */
  Type.Object({ type: Type.Literal('paragraph'), lead: Type.Optional(lead), runs, isInternal }),
]);

const column = Type.Object({
  key: words(40),
  heading: words(60),
  /** Heading over this and its neighbours of the same group. */
  group: Type.Union([words(60), Type.Null()]),
  /** Relative. */
  width: Type.Number({ minimum: 1, maximum: 100 }),
  align: Type.Enum(['left', 'center']),
  /** The total row is the sum of the rows. */
  sums: Type.Boolean(),
  /** Keys of the two columns it is the share of. */
  share: Type.Union([Type.Object({ part: words(40), all: words(40), decimals, zero, whole }), Type.Null()]),
});

const table = Type.Object({
  about: Type.Enum(['units', 'failed', 'textErrors', 'overdue', 'deductions']),
  kind: Type.Enum(['site', 'account', 'both']),
  columns: Type.Array(column, { minItems: 1, maxItems: 20 }),
  rows: Type.Array(Type.Array(runs, { maxItems: 20 }), { maxItems: 20_000 }),
  total: Type.Union([Type.Array(runs, { maxItems: 20 }), Type.Null()]),
});

const annex = Type.Object({
  title: runs,
  /** Over the table: 抽查时间. */
  above: runs,
  table,
  below: runs,
  isLandscape: Type.Boolean(),
  isInternal,
});

const orderOf = Type.Object({
  id: words(80),
  action: Type.Enum(['correct', 'correct-at-once', 'close']),
  objects: Type.Array(Type.Object({ kind: objectKind, id: words(80) }), { minItems: 1, maxItems: 500 }),
  deadline: Type.Union([day, Type.Null()]),
});

/** What belongs to one bulletin and to no result: when and by whom it is issued, what it orders, what somebody answered for. */
export const issueSchema = Type.Object(
  {
    number: Type.Optional(Type.Union([words(60), Type.Null()])),
    issuedOn: day,
    /** 印发日期; left out: the day of issue. */
    printedOn: Type.Optional(Type.Union([day, Type.Null()])),
    deadline: Type.Optional(Type.Union([day, Type.Null()])),
    /** At whose end messages are counted and stages of programmes stand; left out: the day the round is judged as of. */
    countedOn: Type.Optional(Type.Union([day, Type.Null()])),
    contact: Type.Optional(Type.Union([words(400), Type.Null()])),
    edition: Type.Optional(Type.Enum(['full', 'public'])),
    orders: Type.Optional(Type.Array(orderOf, { maxItems: 200 })),
    /** Named before others, in this order. */
    namedFirst: Type.Optional(Type.Array(Type.Object({ kind: objectKind, id: words(80) }), { maxItems: 500 })),
    /** The bulletin that this one corrects. */
    corrects: Type.Optional(
      Type.Object({ title: words(400), number: Type.Union([words(60), Type.Null()]), issuedOn: day }, { additionalProperties: false }),
    ),
    acknowledged: Type.Optional(Type.Array(Type.Object({ key: words(300), reason: words(400) }), { maxItems: 500 })),
  },
  { additionalProperties: false },
);

export const bulletinSchema = Type.Object({
  schema: Type.Literal(BULLETIN),
  resultSet: Type.Object({ id: words(400), hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  settings: words(80),
  issue: issueSchema,
  /** The issuers' marks in red, a line each; none for a bulletin without red head. */
  marks: Type.Array(runs, { maxItems: 10 }),
  title: runs,
  addressees: runs,
  blocks: Type.Array(block, { maxItems: 2000 }),
  signature: Type.Array(runs, { minItems: 1, maxItems: 10 }),
  date: runs,
  notes: Type.Array(runs, { maxItems: 10 }),
  annexes: Type.Array(annex, { maxItems: 99 }),
  /** 版记: 抄送 (none: empty), 印发机关, 印发日期; null: none is printed. */
  imprint: Type.Union([Type.Object({ copies: runs, printer: runs, date: runs }), Type.Null()]),
});

/** What somebody edits of a block: runs with or without what they are bound to. */
export { binding as bindingSchema, run as runSchema };

export type Bulletin = Static<typeof bulletinSchema>;
export type Block = Static<typeof block>;
export type Run = Static<typeof run>;
export type Binding = Static<typeof binding>;
export type Query = Static<typeof query>;
export type Where = Static<typeof where>;
export type Annex = Static<typeof annex>;
export type Table = Static<typeof table>;
export type Column = Static<typeof column>;
export type Issue = Static<typeof issueSchema>;
export type ObjectKind = 'site' | 'account';

/** The words of runs. */
export const textOf = (list: readonly Run[]): string => list.map(({ text }) => text).join('');

/** The same runs, neighbouring free texts as one and empty ones left out. */
export function mergedRuns(list: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const one of list) {
    const last = merged.at(-1);
    if (one.bound === undefined && last !== undefined && last.bound === undefined)
      merged[merged.length - 1] = { text: last.text + one.text };
    else if (one.text !== '' || one.bound !== undefined) merged.push(one);
  }
  return merged;
}
