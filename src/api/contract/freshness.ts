/** Freshness, content and accounts over time. */
import { Type } from 'typebox';
import { DIFFERENCE_STATES, DOMAIN_CLASSES, FRESHNESS_STATES } from '../../platform/server.ts';
import { ACCOUNT_CONNECTORS, ACCOUNT_FUNCTIONS, Credential } from '../../watch/server.ts';
import { Id, Instant, nullable, PageQuery } from './common.ts';

const strict = { additionalProperties: false };
const Day = Type.String({ format: 'date', description: 'Beijing date' });
const State = Type.Enum([...FRESHNESS_STATES], { description: 'could-not-look is never overdue' });
const States = Type.Optional(Type.Array(State, { maxItems: FRESHNESS_STATES.length, description: 'none: all' }));
const Reason = Type.String({ minLength: 1, maxLength: 500 });

const STANDING = {
  state: State,
  newestOn: nullable(Day),
  newestTitle: nullable(Type.String()),
  dueOn: nullable(Type.String({ format: 'date', description: 'last day on which what was seen satisfies the period' })),
  judgedOn: nullable(Type.String({ format: 'date', description: 'day for which the state holds' })),
  reason: nullable(Type.String()),
  askedAt: nullable(Instant),
  seenAt: nullable(Instant),
  nextAt: Instant,
  outcome: nullable(Type.String({ description: 'of the last look' })),
  detail: nullable(Type.String()),
};

export const WatchedPagesQuery = Type.Intersect([
  PageQuery,
  Type.Object({
    state: States,
    siteId: Type.Optional(Id),
    kind: Type.Optional(Type.Enum(['home', 'column'])),
    dueFrom: Type.Optional(Day),
    dueTo: Type.Optional(Day),
  }),
]);
export const WatchedPageView = Type.Object({
  id: Id,
  siteId: Id,
  siteName: Type.String(),
  organisationId: Id,
  kind: Type.Enum(['home', 'column']),
  name: nullable(Type.String()),
  class: nullable(Type.String()),
  url: Type.String(),
  periodFrom: nullable(Type.String()),
  changedAt: nullable(Instant),
  ...STANDING,
});
export const EntriesQuery = Type.Intersect([
  PageQuery,
  Type.Object({ late: Type.Optional(Type.Boolean({ description: 'only those printed earlier than they can have been published' })) }),
]);
export const SeenEntryView = Type.Object({
  key: Type.String(),
  url: nullable(Type.String()),
  title: Type.String(),
  isListed: Type.Boolean(),
  printedOn: nullable(Day),
  printedFirst: nullable(Day),
  publishedOn: nullable(Day),
  firstSeenAt: Instant,
  lastSeenAt: Instant,
  notBefore: nullable(Type.String({ format: 'date-time', description: 'last look that did not show it; null: there at the first look' })),
  lateDays: nullable(Type.Integer({ description: 'a mark, not a verdict' })),
});

export const CalendarQuery = Type.Object({ from: Day, to: Day });
export const DueDayView = Type.Object({
  day: Day,
  organisationId: Id,
  organisationName: Type.String(),
  homes: Type.Integer(),
  columns: Type.Integer(),
  accounts: Type.Integer(),
});

const DifferenceState = Type.Enum([...DIFFERENCE_STATES]);
export const DifferencesSeenQuery = Type.Intersect([
  PageQuery,
  Type.Object({ state: Type.Optional(DifferenceState), siteId: Type.Optional(Id) }),
]);
export const DifferenceSeenView = Type.Object({
  id: Id,
  siteId: Id,
  siteName: Type.String(),
  pageId: Id,
  pageKind: Type.Enum(['home', 'column']),
  pageName: nullable(Type.String()),
  url: Type.String(),
  isSuspicious: Type.Boolean(),
  differences: Type.Array(
    Type.Object({
      what: Type.Enum(['title', 'script', 'frame', 'link', 'form', 'sent-on', 'template', 'text']),
      change: Type.Enum(['added', 'removed', 'changed']),
      value: Type.String(),
      isSuspicious: Type.Boolean(),
    }),
  ),
  state: DifferenceState,
  firstSeenAt: Instant,
  lastSeenAt: Instant,
  endedAt: nullable(Instant),
  decidedByName: nullable(Type.String()),
  reason: nullable(Type.String()),
  version: Type.Integer(),
});
export const DifferenceDecision = Type.Object(
  { accept: Type.Boolean({ description: 'true: a redesign, the new version; false: tampering' }), reason: Reason },
  strict,
);

export const WatchFindingsQuery = Type.Intersect([
  PageQuery,
  Type.Object({
    siteId: Type.Optional(Id),
    accountId: Type.Optional(Id),
    open: Type.Optional(Type.Boolean({ description: 'still there' })),
  }),
]);
export const WatchFindingView = Type.Object({
  id: Id,
  key: Type.String({ description: 'the same as in reports' }),
  siteId: nullable(Id),
  accountId: nullable(Id),
  indicator: Type.String(),
  check: Type.String(),
  outcome: Type.Enum(['fail', 'review']),
  url: Type.String(),
  target: nullable(Type.String()),
  quote: nullable(Type.String()),
  message: Type.String(),
  suggestion: nullable(Type.String()),
  firstSeenAt: Instant,
  lastSeenAt: Instant,
  goneAt: nullable(Instant),
});

export const DomainsQuery = Type.Intersect([
  PageQuery,
  Type.Object({ siteId: Type.Optional(Id), troubled: Type.Optional(Type.Boolean()) }),
]);
const DomainClass = Type.Enum([...DOMAIN_CLASSES]);
export const DomainView = Type.Object({
  id: Id,
  siteId: Id,
  siteName: Type.String(),
  kind: Type.Enum(['partner', 'closed']),
  host: Type.String(),
  seenOn: nullable(Type.String()),
  class: nullable(DomainClass),
  classBefore: nullable(DomainClass),
  title: nullable(Type.String()),
  askedAt: nullable(Instant),
  changedAt: nullable(Instant),
});

export const WatchedAccountsQuery = Type.Intersect([PageQuery, Type.Object({ state: States, accountId: Type.Optional(Id) })]);
export const WatchedAccountView = Type.Object({
  id: Id,
  name: Type.String(),
  platform: Type.String(),
  organisationId: Id,
  address: Type.String(),
  isZombie: Type.Boolean(),
  ...STANDING,
});

const TERMS = {
  isOff: Type.Boolean(),
  everyHours: Type.Integer({ minimum: 1, maximum: 168 }),
  remindDays: Type.Integer({ minimum: 0, maximum: 60 }),
  visitorsDays: Type.Integer({ minimum: 1, maximum: 30 }),
  domainsDays: Type.Integer({ minimum: 1, maximum: 60 }),
  rulebook: Type.String({ minLength: 1, maxLength: 100, pattern: '^[a-z0-9-]+$' }),
};
const SAID = {
  isOff: nullable(TERMS.isOff),
  everyHours: nullable(TERMS.everyHours),
  remindDays: nullable(TERMS.remindDays),
  visitorsDays: nullable(TERMS.visitorsDays),
  domainsDays: nullable(TERMS.domainsDays),
  rulebook: nullable(TERMS.rulebook),
  reason: nullable(Reason),
};
export const FreshnessSettingsBody = Type.Object(SAID, { ...strict, description: 'null: as the office above says' });
export const FreshnessSettingsView = Type.Object({
  organisationId: Id,
  siteId: nullable(Id),
  accountId: nullable(Id),
  ...SAID,
  inForce: Type.Object(TERMS),
  version: Type.Integer({ description: '0: nothing was said here yet' }),
});

const ACCESS = {
  connector: nullable(
    Type.Enum(
      ACCOUNT_CONNECTORS.map(({ id }) => id),
      { description: 'null: the one that recognises the registered address' },
    ),
  ),
  settings: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), { description: 'of the connector, without the credential' }),
  links: Type.Array(
    Type.Object(
      {
        function: Type.Enum([...ACCOUNT_FUNCTIONS]),
        name: Type.String({ minLength: 1, maxLength: 100 }),
        url: Type.String({ format: 'uri' }),
      },
      strict,
    ),
    { maxItems: 30, description: 'addresses that must work for visitors, tested with each look' },
  ),
};
export const AccountAccessBody = Type.Object(
  {
    ...ACCESS,
    credential: Type.Optional({ ...nullable(Credential), description: 'sealed, never shown again; left out: stays; null: none any more' }),
  },
  strict,
);
export const AccountAccessView = Type.Object({
  accountId: Id,
  ...ACCESS,
  credential: nullable(Type.Pick(Credential, ['in', 'name'])),
  refusedAt: nullable(Type.String({ format: 'date-time', description: 'since when the source refuses the credential' })),
  changedAt: nullable(Instant),
  changedByName: nullable(Type.String()),
  version: Type.Integer({ description: '0: nothing was said yet' }),
});
