/** 检查批次: rounds, their objects, frozen result sets. */
import { Type } from 'typebox';
import { GROUPINGS, RoundTerms } from '../../campaign/server.ts';
import { OBJECT_KINDS, OBJECT_STATES, ROUND_KINDS, ROUND_STATES } from '../../platform/server.ts';
import { CountQuery, Id, Instant, nullable, PageQuery } from './common.ts';
import { FileIds } from './files.ts';

export { NewRound, RoundChange } from '../../campaign/server.ts';

const strict = { additionalProperties: false };
const Reason = Type.String({ minLength: 1, maxLength: 1000 });
const ObjectKind = Type.Enum([...OBJECT_KINDS]);
const Json = Type.Record(Type.String(), Type.Unknown());
/** By code: how many. */
const Counts = Type.Record(Type.String(), Type.Integer());

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

const DrawView = Type.Object(
  {
    frameHash: Hash,
    frameHashes: Type.Object({ site: nullable(Hash), account: nullable(Hash) }),
    seed: nullable(Type.String()),
    strata: Type.Array(
      Type.Object({
        stratum: Type.String(),
        objectKind: ObjectKind,
        share: Type.Number(),
        population: Type.Integer(),
        drawn: Type.Integer(),
      }),
    ),
    leftOut: Counts,
  },
  { description: 'what anybody needs to repeat the draw' },
);

export const RoundView = Type.Object({
  id: Id,
  organisationId: Id,
  ...RoundTerms.properties,
  state: Type.Enum([...ROUND_STATES]),
  draw: nullable(DrawView),
  openedAt: nullable(Instant),
  inspectedAt: nullable(Instant),
  frozenAt: nullable(Instant),
  cancelledAt: nullable(Instant),
  cancelReason: nullable(Type.String()),
  correctionReason: nullable(Type.String({ description: 'taken up again after it was frozen' })),
  createdAt: Instant,
  createdByName: Type.String(),
  version: Type.Integer(),
});

export const RoundsQuery = Type.Intersect([
  PageQuery,
  Type.Object({
    state: Type.Optional(Type.Enum([...ROUND_STATES])),
    kind: Type.Optional(Type.Enum([...ROUND_KINDS])),
    parentRoundId: Type.Optional(Id),
  }),
]);

export const PopulationView = Type.Object({
  chosen: Type.Integer(),
  drawn: nullable(Type.Integer({ description: 'that the coverage would draw' })),
  counts: Type.Array(
    Type.Object({
      unit: Type.String(),
      unitId: nullable(Id),
      level: Type.String(),
      kind: Type.Enum(['portal', 'site', 'account']),
      platform: nullable(Type.String()),
      count: Type.Integer(),
    }),
  ),
  leftOut: Counts,
  draw: nullable(DrawView),
});

export const ProgressView = Type.Object({
  population: Type.Integer(),
  drawn: Type.Integer(),
  states: Counts,
  verdicts: Counts,
  couldNot: Counts,
});

const Verdict = Type.Enum(['qualified', 'unqualified', 'review', 'unknown']);

export const RoundObjectView = Type.Object({
  id: Id,
  roundId: Id,
  organisationId: Id,
  objectKind: ObjectKind,
  recordId: Id,
  record: Type.Intersect([Json, Type.Object({ name: Type.String() })], { description: 'as registered when the round was opened' }),
  stratum: Type.String(),
  isDrawn: Type.Boolean(),
  state: Type.Enum([...OBJECT_STATES]),
  progress: nullable(Json),
  reason: nullable(Type.Object({ code: Type.String(), sentence: Type.String() })),
  inspectionId: nullable(Id),
  verdict: nullable(Verdict),
  score: nullable(Type.Number()),
  sourceName: nullable(Type.String({ description: 'who looked; null: the machine' })),
  changedAt: Instant,
  version: Type.Integer(),
});

export const RoundObjectsQuery = Type.Intersect([
  PageQuery,
  CountQuery,
  Type.Object({
    state: Type.Optional(Type.Enum([...OBJECT_STATES])),
    verdict: Type.Optional(Verdict),
    objectKind: Type.Optional(ObjectKind),
    isDrawn: Type.Optional(Type.Boolean()),
    organisationId: Type.Optional(Id),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'in name or code' })),
  }),
]);

export const RetryBody = Type.Object(
  { objectIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 1000, uniqueItems: true })) },
  { ...strict, description: 'without ids: all that could not be inspected' },
);
export const RetryAnswer = Type.Object({ objects: Type.Integer() });
export const EndBody = Type.Object(
  { abandon: Type.Optional(Type.Boolean({ description: 'what waits or runs is no longer waited for' })) },
  strict,
);
export const ReasonBody = Type.Object({ reason: Reason }, strict);

export const ReadinessView = Type.Object({
  isReady: Type.Boolean(),
  blockers: Type.Array(
    Type.Object({
      roundObjectId: Id,
      name: Type.String(),
      why: Type.Enum(['not-inspected', 'could-not', 'awaits-review', 'not-judged']),
      sentence: Type.String(),
    }),
  ),
  openMatters: Counts,
});

export const FreezeBody = Type.Object(
  {
    unknown: Type.Optional(
      Type.Object(
        { reason: Reason, objectIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 10_000, uniqueItems: true })) },
        { ...strict, description: 'objects without a verdict that are counted as not known; without ids: all of them' },
      ),
    ),
    leaveOpen: Type.Optional(
      Type.String({ minLength: 1, maxLength: 1000, description: 'why what nobody settled is no longer waited for' }),
    ),
  },
  strict,
);

export const ResultSetView = Type.Object({
  id: Id,
  organisationId: Id,
  roundId: Id,
  roundName: Type.String(),
  number: Type.Integer({ description: '1; a correction makes the next' }),
  reason: nullable(Type.String()),
  frozenAt: Instant,
  frozenByName: Type.String(),
  objects: Type.Integer(),
  sha256: Type.String(),
});

export const ResultSetsQuery = Type.Intersect([PageQuery, Type.Object({ roundId: Type.Optional(Id) })]);

const FrozenVerdict = Type.Enum(['passed', 'failed', 'unknown']);

export const ResultsQuery = Type.Object({
  after: Type.Optional(Type.Integer({ minimum: 0, description: 'next of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
  ...CountQuery.properties,
  verdict: Type.Optional(FrozenVerdict),
  objectKind: Type.Optional(ObjectKind),
  organisationId: Type.Optional(Id),
  category: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'a reason of what failed' })),
  platform: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'of accounts' })),
  text: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'in name or code' })),
});

export const ResultView = Type.Object({
  roundObjectId: Id,
  inspectionId: nullable(Id),
  objectKind: ObjectKind,
  recordId: Id,
  organisationId: Id,
  verdict: nullable(FrozenVerdict),
  score: nullable(Type.Number()),
  entry: Json,
});

export const RecordResultView = Type.Object({
  resultSetId: Id,
  roundId: Id,
  roundName: Type.String(),
  roundObjectId: Id,
  frozenAt: Instant,
  verdict: nullable(FrozenVerdict),
  score: nullable(Type.Number()),
  reasons: Type.Array(Type.String({ description: 'as it is printed' })),
  failedStreak: Type.Integer({ description: 'rounds failed one after another, this one included' }),
});

export const OpenedResultView = Type.Object({
  inspectionId: nullable(Id),
  entry: Json,
  assessment: nullable(Json),
  findingIds: Type.Record(Type.String(), Id),
  unknown: nullable(Type.String({ description: 'why it is counted as not known' })),
});

export const RecomputationView = Type.Object({
  frozenSha256: Type.String(),
  computedSha256: Type.String(),
  isSame: Type.Boolean(),
  differing: Type.Array(Type.Object({ roundObjectId: Id, name: Type.String() })),
});

const Fault = Type.Object(
  {
    indicator: Type.String({ minLength: 1, maxLength: 80, description: 'id in the rulebook of the round' }),
    message: Type.String({ minLength: 1, maxLength: 1000 }),
    url: Type.Optional(Type.String({ format: 'uri', maxLength: 2048 })),
    quote: Type.Optional(Type.String({ minLength: 1, maxLength: 400 })),
    points: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 100, description: 'taken for it' })),
  },
  strict,
);

const ENTERED_RESULT = {
  sourceName: Type.String({ minLength: 1, maxLength: 200, description: 'who looked' }),
  testedOn: Type.String({ format: 'date', description: 'Beijing date' }),
  verdict: Type.Enum(['qualified', 'unqualified']),
  score: nullable(Type.Number({ minimum: 0, maximum: 200 })),
  faults: Type.Array(Fault, { maxItems: 500 }),
};
const EnteredResult = Type.Object(ENTERED_RESULT);
export const EnteredResultBody = Type.Object({ ...ENTERED_RESULT, files: Type.Optional(FileIds) }, strict);

const EXAMPLE_WORDS = {
  name: Type.String({ minLength: 1, maxLength: 120, description: 'whose it is, as it is printed' }),
  topic: Type.String({ minLength: 1, maxLength: 60, description: 'the strength it shows' }),
  text: Type.String({ minLength: 1, maxLength: 400, description: 'half a sentence after the name' }),
  url: nullable(Type.String({ pattern: '^https?://', format: 'uri', maxLength: 2048 })),
};

export const NewExampleBody = Type.Object(
  {
    organisationId: Id,
    roundId: Id,
    siteId: Type.Optional(nullable(Id)),
    accountId: Type.Optional(nullable(Id)),
    ...EXAMPLE_WORDS,
    url: Type.Optional(EXAMPLE_WORDS.url),
  },
  strict,
);
export const ExampleChange = Type.Partial(Type.Object(EXAMPLE_WORDS), strict);
export const ExampleView = Type.Object({
  id: Id,
  organisationId: Id,
  roundId: Id,
  siteId: nullable(Id),
  accountId: nullable(Id),
  ...EXAMPLE_WORDS,
  createdAt: Instant,
  createdByName: Type.String(),
  withdrawnAt: nullable(Instant),
  version: Type.Integer(),
});

const ImportOutcome = Type.Enum(['new', 'replacing', 'unchanged', 'rejected']);

export const NewResultImportQuery = Type.Object({
  fileName: Type.String({ minLength: 1, maxLength: 200 }),
  sourceName: Type.String({ minLength: 1, maxLength: 200, description: 'who tested, where the table does not say' }),
});

export const ResultImportView = Type.Object({
  id: Id,
  roundId: Id,
  sourceName: Type.String(),
  fileName: Type.String(),
  digest: Type.String({ description: 'to be given back when it is applied' }),
  counts: Type.Object(
    { new: Type.Integer(), replacing: Type.Integer(), unchanged: Type.Integer(), rejected: Type.Integer() },
    { description: 'objects' },
  ),
  madeAt: Instant,
  madeByName: Type.String(),
  appliedAt: nullable(Instant),
  appliedByName: nullable(Type.String()),
});

export const ResultImportRowsQuery = Type.Object({
  outcome: Type.Optional(ImportOutcome),
  after: Type.Optional(Type.Integer({ minimum: 0, description: 'next of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
});

export const ResultImportRowView = Type.Object({
  row: Type.Integer({ description: 'first row of the object; the heading is row 1' }),
  outcome: ImportOutcome,
  roundObjectId: nullable(Id),
  report: nullable(EnteredResult),
  problems: Type.Array(Type.Object({ column: Type.String(), reason: Type.String() })),
});

export const ResultImportApplication = Type.Object({ digest: Hash }, strict);

export const AnalysisQuery = Type.Object({ by: Type.Optional(Type.Enum([...GROUPINGS])) });

const Share = nullable(Type.Number());
const PassRateView = Type.Object(
  { rate: Type.Number(), low: Type.Number(), high: Type.Number(), judged: Type.Integer(), population: Type.Integer() },
  { description: 'for the whole population, with its 95 % interval' },
);
const RATE = {
  key: Type.String(),
  name: Type.String(),
  population: Type.Integer(),
  drawn: Type.Integer(),
  passed: Type.Integer(),
  failed: Type.Integer(),
  unknown: Type.Integer(),
  passRate: nullable(PassRateView),
};
const Change = Type.Object({ key: Type.String(), name: Type.String(), before: Share, now: Share, difference: Share });

export const AnalysisView = Type.Object({
  rates: Type.Array(Type.Object(RATE)),
  reasons: Type.Array(Type.Object({ category: Type.String(), kind: Type.Enum(['veto', 'deduct']), objects: Type.Integer() })),
  repeatOffenders: Type.Array(
    Type.Object({ recordId: Id, objectKind: ObjectKind, name: Type.String(), unit: Type.String(), failedStreak: Type.Integer() }),
  ),
  againstPrevious: nullable(Type.Array(Change)),
  againstYearBefore: nullable(Type.Array(Change)),
});

export const BoardView = Type.Object({
  ...RATE,
  place: nullable(Type.Integer()),
  colour: Type.Enum(['green', 'yellow', 'red', 'grey']),
});

export const AgreementView = Type.Object({
  organisationId: Id,
  roundName: Type.String(),
  bothPassed: Type.Integer(),
  bothFailed: Type.Integer(),
  onlyAboveFailed: Type.Integer(),
  onlyBelowFailed: Type.Integer(),
  rate: Share,
});

const RateFigureView = Type.Object({
  population: Type.Integer(),
  passed: Type.Integer(),
  failed: Type.Integer(),
  unknown: Type.Integer(),
  rate: nullable(Type.String({ description: '95.00%' })),
  percent: nullable(Type.Number()),
});
const BY_KIND = { site: nullable(RateFigureView), account: nullable(RateFigureView) };
const Points = nullable(Type.String({ description: 'points of percent against the set before: +2.50' }));

export const OverviewQuery = Type.Object({
  organisationId: Type.Optional(Id),
  roundId: Type.Optional(Type.String({ ...Id, description: 'the newest frozen one when left out' })),
});
export const OverviewView = Type.Object({
  sets: Type.Array(
    Type.Object({
      setId: Id,
      roundId: Id,
      roundName: Type.String(),
      kind: Type.Enum([...ROUND_KINDS]),
      frozenAt: Instant,
      sha256: Type.String(),
      rulebook: Type.String(),
      ...BY_KIND,
    }),
    { description: 'of each frozen round the set that counts, oldest first' },
  ),
  chosen: nullable(
    Type.Object({
      setId: Id,
      change: Type.Object({ site: Points, account: Points }),
      units: Type.Array(Type.Object({ id: Id, name: Type.String(), ...BY_KIND }), { description: 'worst first' }),
      platforms: Type.Array(Type.Object({ platform: Type.String(), account: RateFigureView })),
      reasons: Type.Array(
        Type.Object({
          category: Type.String(),
          kind: Type.Enum(['veto', 'deduct']),
          objectKind: ObjectKind,
          objects: Type.Integer(),
        }),
      ),
    }),
  ),
});
