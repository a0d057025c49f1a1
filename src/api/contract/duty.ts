/** 值班: rota, 交接班日志, 值班读网. */
import { Type } from 'typebox';
import { READING_OUTCOMES, RotaPlan } from '../../watch/server.ts';
import { Id, Instant, nullable, PageQuery } from './common.ts';

const strict = { additionalProperties: false };
const Day = Type.String({ format: 'date', description: 'Beijing date, included' });
const Reason = Type.String({ minLength: 1, maxLength: 500 });

export const RotaBody = Type.Object({ organisationId: Id, plan: RotaPlan }, strict);
const planned = { day: Type.String(), name: Type.String(), startsAt: Instant, endsAt: Instant, personId: Id, personName: Type.String() };
export const RotaPreviewView = Type.Object({
  shifts: Type.Array(Type.Object(planned)),
  counts: Type.Array(Type.Object({ personId: Id, personName: Type.String(), shifts: Type.Integer() })),
  warnings: Type.Array(Type.String()),
});
export const RotaAppliedView = Type.Object({ made: Type.Integer() });

export const DutyPeopleQuery = Type.Object({ organisationId: Id });
export const DutyPersonView = Type.Object({ id: Id, name: Type.String(), organisationId: Id });

export const ShiftsQuery = Type.Object({
  from: Day,
  to: Day,
  organisationId: Type.Optional(Id),
  personId: Type.Optional(Id),
});
export const ShiftView = Type.Object({ id: Id, organisationId: Id, ...planned, version: Type.Integer() });
export const ShiftChangeView = Type.Object({
  kind: Type.Enum(['replaced', 'swapped', 'removed']),
  fromName: Type.String(),
  toName: nullable(Type.String()),
  reason: Type.String(),
  at: Instant,
  byName: Type.String(),
});
export const ReplaceBody = Type.Object({ personId: Id, reason: Reason }, strict);
export const SwapBody = Type.Object({ withId: Id, reason: Reason }, strict);
export const ReasonBody = Type.Object({ reason: Reason }, strict);

const head = {
  id: Id,
  organisationId: Id,
  shiftId: nullable(Id),
  state: Type.Enum(['open', 'handed', 'taken']),
  openedAt: Instant,
  fromName: Type.String(),
  summary: Type.String(),
  handedAt: nullable(Instant),
  takenAt: nullable(Instant),
  takenByName: nullable(Type.String()),
  version: Type.Integer(),
};
export const HandOversQuery = Type.Intersect([PageQuery, Type.Object({ organisationId: Type.Optional(Id) })]);
export const HandOverHead = Type.Object(head);
export const HandOverView = Type.Object({
  ...head,
  entries: Type.Array(
    Type.Object({
      number: Type.Integer(),
      kind: Type.Enum(['note', 'open-alert']),
      text: Type.String(),
      alertId: nullable(Id),
      at: Instant,
      byName: Type.String(),
    }),
  ),
});
export const NewHandOverBody = Type.Object({ organisationId: Id, shiftId: Type.Optional(nullable(Id)) }, strict);
export const EntryBody = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: 2000 }), alertId: Type.Optional(nullable(Id)) },
  strict,
);
export const HandBody = Type.Object({ summary: Type.String({ maxLength: 4000 }) }, strict);

const Outcome = Type.Enum([...READING_OUTCOMES]);
const Links = Type.Array(
  Type.Union([
    Type.Object({ kind: Type.Enum(['finding', 'alert', 'order']), id: Id }, strict),
    Type.Object({ kind: Type.Literal('url'), id: Type.String({ pattern: '^https?://[^\\s]{1,1000}$' }) }, strict),
  ]),
  { maxItems: 20 },
);
export const ReadingsQuery = Type.Intersect([
  PageQuery,
  Type.Object({
    organisationId: Type.Optional(Id),
    siteId: Type.Optional(Id),
    accountId: Type.Optional(Id),
    outcome: Type.Optional(Outcome),
  }),
]);
export const ReadingView = Type.Object({
  id: Id,
  organisationId: Id,
  siteId: nullable(Id),
  accountId: nullable(Id),
  objectName: Type.String(),
  readAt: Instant,
  readByName: Type.String(),
  outcome: Outcome,
  seen: Type.String(),
  links: Links,
  withdrawnAt: nullable(Instant),
  withdrawReason: nullable(Type.String()),
  version: Type.Integer(),
});
export const NewReadingBody = Type.Object(
  {
    organisationId: Id,
    siteId: Type.Optional(nullable(Id)),
    accountId: Type.Optional(nullable(Id)),
    readAt: Type.Optional(nullable(Instant)),
    outcome: Outcome,
    seen: Type.Optional(Type.String({ maxLength: 2000 })),
    links: Type.Optional(Links),
  },
  strict,
);
export const MonthQuery = Type.Object({ organisationId: Id, month: Type.String({ maxLength: 7, description: '2026-11' }) });
