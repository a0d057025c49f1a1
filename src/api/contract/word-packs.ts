/** 词库: the office's own words. */
import { Type } from 'typebox';
import { Id, Instant, nullable, PageQuery } from './common.ts';

export const ByPack = Type.Object({ id: Id });
export const ByEntry = Type.Object({ id: Id, entry: Id });

export const WordPackView = Type.Object({
  id: Id,
  organisationId: Id,
  title: Type.String(),
  layer: Type.Enum(['signals', 'slips', 'expressions', 'titles', 'people']),
  entries: Type.Integer(),
  madeAt: Instant,
  madeByName: Type.String(),
  version: Type.Integer(),
});

export const NewWordPack = Type.Object(
  { organisationId: Id, title: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
);

export const WordPackFileQuery = Type.Object({ organisationId: Id, fileName: Type.String({ minLength: 1, maxLength: 200 }) });

export const PackColumnsView = Type.Object({
  items: Type.Array(
    Type.Object({
      name: Type.String(),
      heading: Type.String({ description: 'as in the workbook' }),
      isNeeded: Type.Boolean(),
      choices: nullable(Type.Record(Type.String(), Type.String(), { description: 'words by value; null: anything may stand' })),
    }),
  ),
});

const Cells = Type.Record(Type.String({ pattern: '^[a-z][a-z-]{0,20}$' }), Type.String({ maxLength: 2000 }), { maxProperties: 20 });

export const EntriesQuery = Type.Intersect([
  PageQuery,
  Type.Object({ text: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })) }),
]);

export const WordEntryView = Type.Object({
  id: Id,
  cells: Type.Record(Type.String(), Type.String()),
  changedAt: Instant,
  changedByName: Type.String(),
  version: Type.Integer(),
});

export const WordEntryBody = Type.Object({ cells: Cells }, { additionalProperties: false });

export const SentenceBody = Type.Object({ sentence: Type.String({ minLength: 1, maxLength: 2000 }) }, { additionalProperties: false });

export const TrialView = Type.Object({
  items: Type.Array(
    Type.Object({ start: Type.Integer(), end: Type.Integer(), suggestion: nullable(Type.String()), message: Type.String() }),
  ),
});
