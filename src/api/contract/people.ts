/** Sign-in, people, tokens, organisations, audit trail. */
import { Type } from 'typebox';
import { ORGANISATION_LEVELS, ROLES } from '../../platform/server.ts';
import { Id, Instant, nullable, PageQuery } from './common.ts';

export const Role = Type.Enum([...ROLES]);
const Level = Type.Enum([...ORGANISATION_LEVELS]);
const Email = Type.String({ format: 'email', maxLength: 200 });
const Phone = Type.String({ maxLength: 30 });

export const SignInBody = Type.Object(
  {
    account: Type.String({ minLength: 1, maxLength: 64 }),
    password: Type.String({ minLength: 1, maxLength: 128 }),
    code: Type.Optional(Type.String({ maxLength: 40, description: 'of the second factor, or a recovery code' })),
  },
  { additionalProperties: false },
);

export const SessionView = Type.Object({
  person: Type.Object({ id: Id, account: Type.String(), name: Type.String(), organisationId: Id, roles: Type.Array(Role) }),
  actions: Type.Array(Type.String(), { description: 'what this one may do' }),
  mustChangePassword: Type.Boolean(),
});

export const SignInAnswer = Type.Union([SessionView, Type.Object({ codeNeeded: Type.Literal(true) })]);

export const NewPassword = Type.Object(
  {
    password: Type.String({ maxLength: 128 }),
    current: Type.Optional(Type.String({ maxLength: 128, description: 'not needed in place of a one-time password' })),
  },
  { additionalProperties: false },
);

export const PasswordShown = Type.Object({ password: Type.String({ maxLength: 128 }) }, { additionalProperties: false });

export const OwnAccessView = Type.Object({
  passwordChangedAt: Instant,
  hasSecondFactor: Type.Boolean(),
  recoveryCodesLeft: Type.Integer(),
  isLinkedOutside: Type.Boolean({ description: 'by the sign-in service of the office' }),
});

export const SecondFactorDraft = Type.Object({
  draft: Type.String({ description: 'to be sent back with a code' }),
  url: Type.String({ description: 'for a QR code: otpauth://' }),
  text: Type.String({ description: 'the same key, to be typed' }),
});

export const SecondFactorBody = Type.Object(
  {
    draft: Type.String({ maxLength: 500 }),
    code: Type.String({ maxLength: 6 }),
    password: Type.String({ maxLength: 128 }),
  },
  { additionalProperties: false },
);

/** Shown once. */
export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });

export const OwnSessionView = Type.Object({
  id: Type.String(),
  isThis: Type.Boolean(),
  begunAt: Instant,
  usedAt: Instant,
  endsAt: Instant,
  hasSecondFactor: Type.Boolean(),
  origin: Type.String({ description: 'address and browser' }),
});

export const OrganisationView = Type.Object({
  id: Id,
  parentId: nullable(Id),
  name: Type.String(),
  level: Level,
  divisionCode: nullable(Type.String()),
  version: Type.Integer(),
});

export const NewOrganisation = Type.Object(
  {
    parentId: Id,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    level: Level,
    divisionCode: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
  },
  { additionalProperties: false },
);

export const OrganisationChange = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    divisionCode: Type.Optional(nullable(Type.String({ pattern: '^[0-9]{6}$' }))),
  },
  { additionalProperties: false },
);

export const PersonView = Type.Object({
  id: Id,
  organisationId: Id,
  account: Type.String(),
  name: Type.String(),
  email: nullable(Type.String()),
  phone: nullable(Type.String()),
  roles: Type.Array(Role),
  version: Type.Integer(),
});

/** How somebody gets in, for who answers for it. */
const AccessView = Type.Object({
  signedInAt: nullable(Instant),
  hasSecondFactor: Type.Boolean(),
  mustChangePassword: Type.Boolean(),
  lockedUntil: nullable(Instant),
  suspendedAt: nullable(Instant),
});

export const PersonWithAccess = Type.Intersect([PersonView, Type.Object({ access: AccessView })]);

export const PeopleQuery = Type.Intersect([
  PageQuery,
  Type.Object({
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'part of account, name, mail or telephone' })),
    organisationId: Type.Optional(Id),
    role: Type.Optional(Role),
  }),
]);

export const PersonChange = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    email: Type.Optional(nullable(Email)),
    phone: Type.Optional(nullable(Phone)),
    organisationId: Type.Optional(Id),
  },
  { additionalProperties: false },
);

export const RolesView = Type.Object({
  items: Type.Array(Type.Object({ role: Role, actions: Type.Array(Type.String()) })),
});

export const NewPerson = Type.Object(
  {
    organisationId: Id,
    account: Type.String({ minLength: 2, maxLength: 64 }),
    name: Type.String({ minLength: 1, maxLength: 100 }),
    email: Type.Optional(Email),
    phone: Type.Optional(Phone),
    roles: Type.Array(Role, { minItems: 1, maxItems: 11, uniqueItems: true }),
  },
  { additionalProperties: false },
);

/** Shown once. */
export const OneTimePassword = Type.Object({ password: Type.String() });
export const NewPersonAnswer = Type.Object({ person: PersonView, password: Type.String() });

export const RolesBody = Type.Object(
  { roles: Type.Array(Role, { minItems: 1, maxItems: 11, uniqueItems: true }) },
  { additionalProperties: false },
);

export const ResetBody = Type.Object({ secondFactor: Type.Optional(Type.Boolean({ default: false })) }, { additionalProperties: false });

export const TokenView = Type.Object({
  id: Id,
  name: Type.String(),
  scopes: Type.Array(Type.String()),
  madeAt: Instant,
  usedAt: nullable(Instant),
  endsAt: Instant,
});

export const NewToken = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    scopes: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 60, uniqueItems: true }),
    days: Type.Integer({ minimum: 1, maximum: 366 }),
  },
  { additionalProperties: false },
);

/** `token` is shown once. */
export const NewTokenAnswer = Type.Object({ id: Id, token: Type.String() });

export const AuditQuery = Type.Intersect([
  PageQuery,
  Type.Object({
    actor: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'part of a name' })),
    action: Type.Optional(Type.String({ pattern: '^[a-z][a-z-]*(\\.[a-z-]+)?$', maxLength: 60, description: 'order or order.issue' })),
    outcome: Type.Optional(Type.Enum(['done', 'refused'])),
    recordKind: Type.Optional(Type.String({ maxLength: 60 })),
    recordId: Type.Optional(Type.String({ maxLength: 100 })),
    from: Type.Optional(Instant),
    until: Type.Optional(Instant),
  }),
]);

export const AuditEntryView = Type.Object({
  sequence: Type.Integer(),
  at: Instant,
  actorName: Type.String(),
  action: Type.String(),
  outcome: Type.Enum(['done', 'refused']),
  recordKind: nullable(Type.String()),
  recordId: nullable(Type.String()),
  details: Type.Record(Type.String(), Type.Unknown()),
});

export const TrailStateView = Type.Object({
  entries: Type.Integer(),
  head: nullable(Type.String()),
  problem: nullable(Type.Object({ sequence: Type.Integer(), problem: Type.Enum(['missing', 'changed', 'unlinked']) })),
});
