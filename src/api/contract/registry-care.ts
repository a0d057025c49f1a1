/** 名录 kept right: columns, duplicates, reconciliation with other systems, what crawls discovered. */
import { Type } from 'typebox';
import { DIFFERENCE_KINDS, DISCOVERY_STATES } from '../../platform/server.ts';
import { Id, Instant, nullable, PageQuery } from './common.ts';

const strict = { additionalProperties: false };
const Text = Type.String({ maxLength: 500 });
const Day = Type.String({ format: 'date', description: 'Beijing date, included' });
const Kind = Type.Enum(['sites', 'accounts']);

const Exemption = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }), until: Day }, strict);
const COLUMN = {
  url: Text,
  name: nullable(Text),
  class: nullable(Type.String({ maxLength: 40, description: 'as in the file of columns' })),
  period: nullable(Type.String({ maxLength: 10, description: 'P14D, P6M, none; null: as the rulebook says' })),
  exempt: nullable(Exemption),
  isIgnored: Type.Boolean({ description: 'not a column of this site' }),
};

export const ColumnView = Type.Object({
  id: Id,
  ...COLUMN,
  confirmedAt: nullable(Instant),
  confirmedByName: nullable(Type.String()),
  version: Type.Integer(),
});
export const ColumnsBody = Type.Object(
  {
    columns: Type.Array(
      Type.Object(
        {
          ...COLUMN,
          isConfirmed: Type.Boolean(),
          version: Type.Union([Type.Integer(), Type.Null()], { description: 'the one that was looked at; null: not registered yet' }),
        },
        strict,
      ),
      { minItems: 1, maxItems: 500 },
    ),
  },
  strict,
);

export const SuccessorBody = Type.Object({ successorId: nullable(Id) }, strict);

export const DuplicatesQuery = Type.Object({
  kind: Kind,
  after: Type.Optional(Type.String({ maxLength: 2000, description: 'next of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
});
export const DuplicateView = Type.Object({
  by: Type.Enum(['address', 'name', 'link']),
  value: Type.String(),
  records: Type.Array(Type.Object({ id: Id, code: nullable(Type.String()), name: Type.String(), organisationId: Id })),
});

const DifferenceKind = Type.Enum([...DIFFERENCE_KINDS]);
export const NewReconciliationQuery = Type.Object({
  kind: Kind,
  source: Type.String({ minLength: 1, maxLength: 200, description: 'the system that the file is from' }),
  fileName: Type.String({ minLength: 1, maxLength: 200 }),
});
export const ReconciliationView = Type.Object({
  id: Id,
  kind: Kind,
  source: Type.String(),
  fileName: Type.String(),
  counts: Type.Record(Type.String(), Type.Integer()),
  madeAt: Instant,
  madeByName: Type.String(),
});
export const DifferencesQuery = Type.Object({
  kind: Type.Optional(DifferenceKind),
  after: Type.Optional(Type.String({ maxLength: 1000, description: 'next of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
});
const Values = nullable(Type.Record(Type.String(), Type.String()));
export const DifferenceView = Type.Object({
  key: Type.String({ description: 'the same from one reconciliation to the next' }),
  kind: DifferenceKind,
  recordId: nullable(Id),
  row: nullable(Type.Integer()),
  ours: Values,
  theirs: Values,
  message: Type.String(),
  isNew: Type.Boolean({ description: 'not among those of the reconciliation before' }),
});

const DiscoveryState = Type.Enum([...DISCOVERY_STATES]);
export const DiscoveriesQuery = Type.Intersect([
  PageQuery,
  Type.Object({ state: Type.Optional(DiscoveryState), siteId: Type.Optional(Id) }),
]);
export const DiscoveryView = Type.Object({
  id: Id,
  organisationId: Id,
  siteId: nullable(Id),
  kind: Type.Enum(['host', 'account']),
  url: Type.String(),
  name: nullable(Type.String()),
  seenOn: Type.String(),
  seenHow: Type.Enum(['link', 'certificate', 'questionnaire']),
  firstSeenAt: Instant,
  lastSeenAt: Instant,
  state: DiscoveryState,
  reason: nullable(Type.String()),
  decidedByName: nullable(Type.String()),
  version: Type.Integer(),
});
export const DiscoveryDecision = Type.Object({ state: DiscoveryState, reason: Type.Optional(Text) }, strict);
