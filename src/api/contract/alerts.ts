/** 告警: alerts, rules, channels, what was sent, a person's own inbox. */
import { Type } from 'typebox';
import { ALERT_STATES, CHANNEL_KINDS, SEVERITIES } from '../../platform/server.ts';
import { RuleTerms } from '../../watch/server.ts';
import { Id, Instant, nullable, PageQuery } from './common.ts';

const strict = { additionalProperties: false };
const Severity = Type.Enum([...SEVERITIES]);

export const AlertsQuery = Type.Intersect([
  PageQuery,
  Type.Object({
    state: Type.Optional(Type.Enum([...ALERT_STATES, 'current'], { description: 'current: open and acknowledged' })),
    severity: Type.Optional(Severity),
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    organisationId: Type.Optional(Id),
    objectId: Type.Optional(Id),
    isUndelivered: Type.Optional(Type.Boolean()),
  }),
]);
export const AlertView = Type.Object({
  id: Id,
  organisationId: Id,
  kind: Type.String(),
  kindName: Type.String(),
  severity: Severity,
  state: Type.Enum([...ALERT_STATES]),
  object: Type.Object({ kind: nullable(Type.Enum(['site', 'account'])), id: nullable(Id), name: Type.String() }),
  sentence: Type.String(),
  openedAt: Instant,
  lastAt: Instant,
  repeats: Type.Integer({ description: 'reports after the first' }),
  acknowledgedAt: nullable(Instant),
  acknowledgedByName: nullable(Type.String()),
  mutedUntil: nullable(Instant),
  undeliveredAt: nullable(Instant),
  endedAt: nullable(Instant),
  endedByName: nullable(Type.String()),
  endedReason: nullable(Type.String()),
  version: Type.Integer(),
});
export const MuteBody = Type.Object({ until: nullable(Instant) }, strict);
export const CloseBody = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }, strict);

export const RuleView = Type.Object({ id: Id, organisationId: Id, ...RuleTerms.properties, version: Type.Integer() });
export const NewRuleBody = Type.Object({ organisationId: Id, ...RuleTerms.properties }, strict);
export const RuleChange = Type.Partial(RuleTerms, strict);

/** By the kind of channel; the service says what fits. */
const Settings = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown());
const terms = {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  settings: Settings,
  allowsPrivate: Type.Boolean({ description: 'may reach addresses that are not public' }),
  isEnabled: Type.Boolean(),
};
const Given = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), { description: 'sealed; never shown again' });
export const ChannelView = Type.Object({
  id: Id,
  organisationId: Id,
  kind: Type.Enum([...CHANNEL_KINDS]),
  ...terms,
  secretNames: Type.Array(Type.String(), { description: 'names of the secrets that are set' }),
  origin: nullable(Type.String({ description: 'scheme and host of its address' })),
  lastSentAt: nullable(Instant),
  lastFailedAt: nullable(Instant),
  lastFailure: nullable(Type.String()),
  version: Type.Integer(),
});
export const NewChannelBody = Type.Object({ organisationId: Id, kind: Type.Enum([...CHANNEL_KINDS]), ...terms, secrets: Given }, strict);
export const ChannelChange = Type.Partial(Type.Object({ ...terms, secrets: Given }), strict);
export const TestBody = Type.Object({ to: nullable(Type.String({ maxLength: 250, description: 'for mail and SMS' })) }, strict);

const DeliveryState = Type.Enum(['waiting', 'sent', 'failed']);
export const DeliveriesQuery = Type.Intersect([
  PageQuery,
  Type.Object({ state: Type.Optional(DeliveryState), channelId: Type.Optional(Id), alertId: Type.Optional(Id) }),
]);
export const DeliveryView = Type.Object({
  id: Id,
  organisationId: Id,
  channelId: Id,
  channelName: Type.String(),
  ruleId: nullable(Id),
  step: Type.Integer(),
  purpose: Type.Enum(['alert', 'recovery', 'test']),
  alertIds: Type.Array(Id),
  recipients: Type.Array(Type.Object({ name: Type.String(), address: Type.String({ description: 'masked' }) })),
  title: Type.String(),
  body: Type.String(),
  state: DeliveryState,
  tries: Type.Integer(),
  nextAt: nullable(Instant),
  failure: nullable(Type.Object({ code: Type.String(), sentence: Type.String() })),
  answer: nullable(Type.String({ description: 'what the other side said last' })),
  madeAt: Instant,
  sentAt: nullable(Instant),
});

export const InboxQuery = Type.Intersect([PageQuery, Type.Object({ isUnread: Type.Optional(Type.Boolean()) })]);
export const InboxItemView = Type.Object({
  id: Id,
  title: Type.String(),
  body: Type.String(),
  severity: Severity,
  alertIds: Type.Array(Id),
  madeAt: Instant,
  readAt: nullable(Instant),
});
