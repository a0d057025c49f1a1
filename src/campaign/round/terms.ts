/** What an office lays down for a round before it is opened, as schemas: the API takes and the database keeps the same. */
import { type Static, Type } from 'typebox';
import { nullable } from '../../platform/index.ts';
import { OBJECT_KINDS, ORGANISATION_LEVELS, ROUND_KINDS } from '../../platform/server.ts';

const strict = { additionalProperties: false };
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Beijing date' });
const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', description: 'UUID' });
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const Share = Type.Number({ exclusiveMinimum: 0, maximum: 1 });

export const DayRange = Type.Object({ from: Day, to: Day }, { ...strict, description: 'both days included' });
export type DayRange = Static<typeof DayRange>;

export const Windows = Type.Object({ site: Type.Optional(DayRange), account: Type.Optional(DayRange) }, strict);

export const Rulebooks = Type.Object(
  { site: Type.Optional(Words(80)), account: Type.Optional(Words(80)) },
  { ...strict, description: 'ids by object kind; left out: the national indicators' },
);

/** Which records of the registry are looked at: those that run, of these kinds, levels and organisations. */
export const Selection = Type.Object(
  {
    kinds: Type.Array(Type.Enum([...OBJECT_KINDS]), { minItems: 1, maxItems: 2, uniqueItems: true }),
    levels: Type.Optional(Type.Array(Type.Enum([...ORGANISATION_LEVELS]), { minItems: 1, maxItems: 5, uniqueItems: true })),
    organisationIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true, description: 'and all below them' })),
    portals: Type.Optional(Type.Enum(['all', 'only', 'without'])),
    platforms: Type.Optional(Type.Array(Words(200), { minItems: 1, maxItems: 50, uniqueItems: true })),
  },
  strict,
);
export type Selection = Static<typeof Selection>;

export const Coverage = Type.Union([
  Type.Object({ mode: Type.Literal('full') }, strict),
  Type.Object(
    {
      mode: Type.Literal('sample'),
      seed: Words(200),
      shares: Type.Object({ portal: Type.Optional(Share), site: Type.Optional(Share), account: Type.Optional(Share) }, strict),
      strata: Type.Optional(Type.Enum(['level', 'office'], { description: 'what is drawn among: levels, or the offices just below' })),
    },
    strict,
  ),
]);
export type Coverage = Static<typeof Coverage>;

export const Settings = Type.Object(
  {
    issuers: Type.Optional(Type.Array(Words(60), { minItems: 1, maxItems: 10 })),
    jointWith: Type.Optional(Type.Array(Words(60), { maxItems: 10 })),
    approvedBy: Type.Optional(nullable(Words(60))),
    board: Type.Optional(
      Type.Object(
        { greenFrom: Share, yellowFrom: Share },
        { ...strict, description: 'pass rates from which a unit is green, yellow; below: red' },
      ),
    ),
  },
  strict,
);
export type Settings = Static<typeof Settings>;

const TERMS = {
  name: Words(200),
  kind: Type.Enum([...ROUND_KINDS]),
  period: DayRange,
  windows: Windows,
  asOf: nullable(Day),
  rulebooks: Rulebooks,
  selection: Selection,
  coverage: Coverage,
  settings: Settings,
  parentRoundId: nullable(Id),
  previousRoundId: nullable(Id),
  yearBeforeRoundId: nullable(Id),
};
const { name, kind, period, selection, coverage } = TERMS;
const rest = Type.Partial(Type.Omit(Type.Object(TERMS), ['name', 'kind', 'period', 'selection', 'coverage'])).properties;

export const NewRound = Type.Object({ organisationId: Id, name, kind, period, selection, coverage, ...rest }, strict);
export type NewRound = Static<typeof NewRound>;
export const RoundChange = Type.Partial(Type.Object(TERMS), strict);
export type RoundChange = Static<typeof RoundChange>;
/** All of what is laid down. */
export const RoundTerms = Type.Object(TERMS);
export type RoundTerms = Static<typeof RoundTerms>;
