/**
 * Shape of a rulebook file: dated data, every number with the day it came into force and the clause it stands in.
 * Values that a regulation may change are maps from the first day of effect to the value; null from the day it lapses.
 */
import { type Static, type TSchema, Type } from 'typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 });
const Words = Type.String({ minLength: 1, maxLength: 2000 });

const closed = { additionalProperties: false } as const;
const dated = <T extends TSchema>(value: T) => Type.Record(Day, value, { ...closed, minProperties: 1 });
const Period = Type.Object({ from: Day, to: Type.Optional(Type.Union([Day, Type.Null()])) }, closed);

/** What is judged: a department's site, a portal, a new-media account or app, a supervising office's year. */
const TARGET_KINDS = ['site', 'portal', 'account', 'authority'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];
const Kind = Type.Enum(TARGET_KINDS);

/** What a person may be asked to draw from. */
export const SAMPLE_OF = ['guides', 'articles', 'columns', 'policies', 'interpretations'] as const;
export type SampleOf = (typeof SAMPLE_OF)[number];

const Part = Type.Object(
  {
    id: Id,
    kind: Type.Union([Type.Literal('veto'), Type.Literal('deduct'), Type.Literal('bonus'), Type.Literal('advisory')]),
    name: Words,
    /** Kinds of target the part is checked for. */
    kinds: Type.Array(Kind, { minItems: 1 }),
  },
  closed,
);

/** A second-level item; `cap`: its indicators together never take more. */
const Group = Type.Object(
  { id: Id, part: Id, name: Words, cap: Type.Optional(dated(Type.Union([Type.Number({ exclusiveMinimum: 0 }), Type.Null()]))) },
  closed,
);

const CheckUse = Type.Object({ check: Id, options: Type.Record(Type.String(), dated(Type.Unknown())) }, closed);

const Points = Type.Object(
  {
    /** Points taken (part kind deduct) or given (bonus) each time. */
    each: dated(Type.Union([Type.Number({ exclusiveMinimum: 0 }), Type.Null()])),
    /** `once`: whatever the number of findings; `item`, `occurrence`: for each counted finding. */
    per: Type.Union([Type.Literal('once'), Type.Literal('item'), Type.Literal('occurrence')]),
  },
  closed,
);

const indicator = {
  id: Id,
  group: Id,
  name: Words,
  /** Where the rule stands; null only for advisory indicators. */
  clause: Type.Union([Words, Type.Null()]),
  criterion: Words,
  mode: Type.Union([Type.Literal('automatic'), Type.Literal('assisted'), Type.Literal('manual')]),
  /** False: not confirmed at the official text, so it can ask for a person but never veto by itself. */
  verified: Type.Boolean(),
  /** How the clause is known. */
  provenance: Type.Union([
    Type.Literal('found'),
    Type.Literal('found-partial'),
    Type.Literal('recall'),
    Type.Literal('practice'),
    Type.Literal('own'),
  ]),
};
const indicatorExtras = {
  /** Only for bodies that serve the public. */
  publicService: Type.Optional(Type.Boolean()),
  /** Kinds of target, when fewer than its part's. */
  kinds: Type.Optional(Type.Array(Kind, { minItems: 1 })),
  checks: Type.Optional(Type.Array(CheckUse, { minItems: 1 })),
  /** What a person must look at. */
  look: Type.Optional(Words),
  /** Of what, and how many, a person draws a random sample. */
  sample: Type.Optional(Type.Object({ of: Type.Enum(SAMPLE_OF), size: dated(Type.Integer({ minimum: 1 })) }, closed)),
  points: Type.Optional(Points),
  /** One crawl cannot clear it: without a finding that proves it, a person judges. */
  needsHistory: Type.Optional(Type.Boolean()),
  /** A local practice with a switch: off makes it advisory. */
  local: Type.Optional(Type.Object({ on: Type.Boolean() }, closed)),
  effective: Type.Optional(Period),
};

const Indicator = Type.Object({ ...indicator, ...indicatorExtras }, closed);
/** In a book that inherits: the fields that differ. */
const IndicatorChange = Type.Object({ ...Type.Partial(Type.Object({ ...indicator, ...indicatorExtras })).properties, id: Id }, closed);

const Scoring = Type.Object(
  {
    start: dated(Type.Number()),
    /** A result below this is 不合格. */
    failBelow: dated(Type.Number()),
    /** Bonus only counts above this. */
    bonusAbove: Type.Optional(dated(Type.Number())),
    bonusMax: Type.Optional(dated(Type.Number())),
    /** False: the line or which side of it fails was not confirmed at the official text, so it only asks for a person. */
    lineVerified: Type.Optional(Type.Boolean()),
    /** For bodies without public service function: what is left of `start`, and what the result is multiplied by. */
    withoutPublicService: Type.Optional(
      Type.Object(
        {
          start: dated(Type.Number()),
          numerator: dated(Type.Integer({ minimum: 1 })),
          denominator: dated(Type.Integer({ minimum: 1 })),
        },
        closed,
      ),
    ),
  },
  closed,
);

const head = {
  id: Id,
  version: Words,
  title: Words,
  documentNumber: Words,
  effective: Period,
};
const shared = {
  scoring: Type.Optional(Scoring),
  /** [a, b]: a subject charged under a is not charged again under b. */
  noDoubleDeduction: Type.Optional(Type.Array(Type.Array(Id, { minItems: 2, maxItems: 2 }))),
  /** Of these indicators only the gravest counts. */
  alternatives: Type.Optional(Type.Array(Type.Array(Id, { minItems: 2 }))),
};

/** A book that stands by itself. */
export const Book = Type.Object(
  { ...head, ...shared, parts: Type.Array(Part), groups: Type.Array(Group), indicators: Type.Array(Indicator) },
  closed,
);
/** A book that inherits: what it changes, adds or removes. */
export const Heir = Type.Object(
  {
    ...head,
    ...shared,
    extends: Id,
    parts: Type.Optional(Type.Array(Part)),
    groups: Type.Optional(Type.Array(Group)),
    indicators: Type.Optional(Type.Array(IndicatorChange)),
    remove: Type.Optional(Type.Array(Id)),
    /** Why the book exists although it changes nothing (another document number …). */
    unchanged: Type.Optional(Words),
  },
  closed,
);

export type RawBook = Static<typeof Book>;
export type RawHeir = Static<typeof Heir>;
export type RawIndicator = Static<typeof Indicator>;
export type RawIndicatorChange = Static<typeof IndicatorChange>;
export type RawPeriod = Static<typeof Period>;
/** First day of effect → value. */
export type Dated<T> = Record<string, T>;
