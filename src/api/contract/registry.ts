/** 名录: sites, accounts, filings, imports. */
import { Type } from 'typebox';
import { FILING_KINDS, FILING_STATES, REGISTRY_STATES } from '../../platform/server.ts';
import { CountQuery, Id, Instant, nullable, PageQuery } from './common.ts';

export const RegistryState = Type.Enum([...REGISTRY_STATES]);
const FilingKind = Type.Enum([...FILING_KINDS]);
const FilingState = Type.Enum([...FILING_STATES]);

const Text = Type.String({ maxLength: 500 });
const Urls = Type.Array(Text, { maxItems: 20 });

const SITE_FIELDS = {
  code: nullable(Text),
  name: Text,
  isPortal: Type.Boolean(),
  hasNoServices: Type.Boolean(),
  homeUrl: Text,
  furtherUrls: Urls,
  organizer: nullable(Text),
  operator: nullable(Text),
  supervisor: nullable(Text),
  contact: nullable(Text),
  parentId: nullable(Id),
};

const ACCOUNT_FIELDS = {
  code: nullable(Text),
  platform: Text,
  name: Text,
  owner: nullable(Text),
  operator: nullable(Text),
  supervisor: nullable(Text),
  link: nullable(Text),
  storeUrls: Urls,
  contact: nullable(Text),
};

const KEPT = {
  id: Id,
  organisationId: Id,
  state: RegistryState,
  succeededBy: Type.Union([Id, Type.Null()], { description: 'the object that took its place' }),
  version: Type.Integer(),
  changedAt: Instant,
  changedByName: Type.String(),
};

const OWNED = { organisationId: Id };
const BEGINNING = { state: Type.Optional(Type.Enum(['preparing', 'normal'])) };
const strict = { additionalProperties: false };

export const SiteView = Type.Object({ ...KEPT, ...SITE_FIELDS });
export const NewSite = Type.Object(
  { ...Type.Partial(Type.Object(SITE_FIELDS)).properties, ...OWNED, ...BEGINNING, name: Text, homeUrl: Text },
  strict,
);
export const SiteChange = Type.Partial(Type.Object({ ...OWNED, ...SITE_FIELDS }), strict);

export const AccountView = Type.Object({ ...KEPT, ...ACCOUNT_FIELDS });
export const NewAccount = Type.Object(
  { ...Type.Partial(Type.Object(ACCOUNT_FIELDS)).properties, ...OWNED, ...BEGINNING, platform: Text, name: Text },
  strict,
);
export const AccountChange = Type.Partial(Type.Object({ ...OWNED, ...ACCOUNT_FIELDS }), strict);

export const FilterQuery = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 200, description: 'words of name, code, addresses, owners' })),
  state: Type.Optional(RegistryState),
  organisationId: Type.Optional(Id),
  isPortal: Type.Optional(Type.Boolean()),
  platform: Type.Optional(Type.String({ maxLength: 200 })),
  parentId: Type.Optional(Id),
});

export const RecordsQuery = Type.Intersect([
  Type.Omit(PageQuery, ['after']),
  CountQuery,
  FilterQuery,
  Type.Object({
    // A cursor carries the name it stands at.
    after: Type.Optional(Type.String({ maxLength: 2000, description: 'next of the page before' })),
    order: Type.Optional(Type.Enum(['name', 'code'])),
  }),
]);

export const HistoryView = Type.Object({
  version: Type.Integer(),
  validFrom: Instant,
  validTo: nullable(Instant),
  changedByName: Type.String(),
  record: Type.Record(Type.String(), Type.Unknown()),
});

export const FilingView = Type.Object({
  id: Id,
  organisationId: Id,
  siteId: nullable(Id),
  accountId: nullable(Id),
  kind: FilingKind,
  state: FilingState,
  beginsAt: Instant,
  endsAt: nullable(Instant),
  reason: Type.String(),
  noticeUrl: nullable(Type.String()),
  filedAt: Instant,
  filedByName: Type.String(),
  decidedAt: nullable(Instant),
  decidedByName: nullable(Type.String()),
  decisionReason: nullable(Type.String()),
  effectiveAt: Type.Union([Instant, Type.Null()], { description: 'when it moved the state of its object' }),
  version: Type.Integer(),
});

export const NewFilingBody = Type.Object(
  {
    siteId: Type.Optional(Id),
    accountId: Type.Optional(Id),
    kind: FilingKind,
    beginsAt: Instant,
    endsAt: Type.Optional(Instant),
    reason: Type.String({ minLength: 1, maxLength: 1000 }),
    noticeUrl: Type.Optional(Text),
  },
  strict,
);

export const FilingsQuery = Type.Intersect([
  PageQuery,
  Type.Object({ state: Type.Optional(FilingState), siteId: Type.Optional(Id), accountId: Type.Optional(Id) }),
]);

export const Decision = Type.Object({ approve: Type.Boolean(), reason: Type.Optional(Type.String({ maxLength: 1000 })) }, strict);

const RegistryKind = Type.Enum(['sites', 'accounts']);
const RowOutcome = Type.Enum(['new', 'changed', 'unchanged', 'rejected']);

export const NewImportQuery = Type.Object({ kind: RegistryKind, fileName: Type.String({ minLength: 1, maxLength: 200 }) });

export const ImportView = Type.Object({
  id: Id,
  kind: Type.Enum(['sites', 'accounts', 'messages', 'programme']),
  fileName: Type.String(),
  digest: Type.String({ description: 'to be given back when it is applied' }),
  counts: Type.Object({ new: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer(), rejected: Type.Integer() }),
  madeAt: Instant,
  madeByName: Type.String(),
  appliedAt: nullable(Instant),
  appliedByName: nullable(Type.String()),
});

export const ImportRowsQuery = Type.Object({
  outcome: Type.Optional(RowOutcome),
  after: Type.Optional(Type.Integer({ minimum: 0, description: 'next of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
});

export const ImportRowView = Type.Object({
  row: Type.Integer({ description: 'the heading is row 1' }),
  outcome: RowOutcome,
  recordId: nullable(Id),
  changes: Type.Array(Type.Object({ field: Type.String(), from: Type.Unknown(), to: Type.Unknown() })),
  problems: Type.Array(Type.Object({ column: Type.String(), reason: Type.String() })),
  warnings: Type.Array(Type.Object({ column: Type.String(), reason: Type.String() }), { description: 'let in, to be looked at' }),
});

export const ImportApplication = Type.Object(
  { digest: Type.String({ pattern: '^[0-9a-f]{64}$' }), leaveOutRejected: Type.Optional(Type.Boolean()) },
  strict,
);

export const ExportQuery = Type.Object({ format: Type.Optional(Type.Enum(['xlsx', 'csv'])) });
