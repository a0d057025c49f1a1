/** 检查指标 as people read them. */
import { Type } from 'typebox';
import { nullable } from './common.ts';

const Day = Type.String({ format: 'date' });
const BookId = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,60}$' });

export const ByBook = Type.Object({ book: BookId });
export const OnQuery = Type.Object({
  on: Type.Optional(
    Type.String({ format: 'date', description: 'Beijing day; left out: today, or the last day of a book no longer in force' }),
  ),
});
export const DifferencesQuery = Type.Intersect([OnQuery, Type.Object({ with: BookId })]);

export const BookHeadView = Type.Object({
  id: Type.String(),
  title: Type.String(),
  documentNumber: Type.String(),
  effective: Type.Object({ from: Day, to: nullable(Day) }),
  parent: nullable(Type.String()),
});

/** From which day on a value holds, and which book gives it. */
const OriginView = Type.Object({ since: Type.String(), book: Type.String() });

const IndicatorView = Type.Object({
  id: Type.String(),
  kind: Type.Enum(['veto', 'deduct', 'bonus', 'advisory']),
  group: Type.Object({ id: Type.String(), name: Type.String(), cap: nullable(Type.Number()), origin: nullable(OriginView) }),
  name: Type.String(),
  clause: nullable(Type.String()),
  criterion: Type.String(),
  mode: Type.Enum(['automatic', 'assisted', 'manual']),
  kinds: Type.Array(Type.String()),
  checks: Type.Array(
    Type.Object({
      check: Type.String(),
      options: Type.Record(Type.String(), Type.Unknown()),
      origins: Type.Record(Type.String(), OriginView),
    }),
  ),
  look: nullable(Type.String({ description: 'what a person must look at' })),
  points: nullable(Type.Object({ each: Type.Number(), per: Type.Enum(['once', 'item', 'occurrence']), origin: nullable(OriginView) })),
  verified: Type.Boolean({ description: 'false: not confirmed at the official text; never decides by itself' }),
});

export const RulebookView = Type.Object({
  id: Type.String(),
  title: Type.String(),
  documentNumber: Type.String(),
  on: Day,
  chain: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), documentNumber: Type.String() })),
  indicators: Type.Array(IndicatorView),
  scoring: nullable(
    Type.Object({
      start: Type.Number(),
      failBelow: Type.Number(),
      bonusAbove: nullable(Type.Number()),
      bonusMax: nullable(Type.Number()),
      lineVerified: Type.Boolean(),
      withoutPublicService: nullable(Type.Object({ start: Type.Number(), numerator: Type.Number(), denominator: Type.Number() })),
    }),
  ),
});

export const DifferencesView = Type.Object({
  on: Day,
  items: Type.Array(
    Type.Object({
      subject: Type.String({ description: 'id of an indicator, or a word for the scoring' }),
      name: nullable(Type.String({ description: 'of the indicator' })),
      what: Type.String(),
      before: Type.Unknown(),
      after: Type.Unknown(),
      clause: nullable(Type.String()),
    }),
  ),
});

export const BookText = Type.Object(
  { file: Type.String({ minLength: 1, maxLength: 200 }), text: Type.String({ minLength: 1, maxLength: 500_000 }) },
  { additionalProperties: false },
);

export const LintView = Type.Object({ days: Type.Array(Day, { description: 'on each of which the book was read' }) });
