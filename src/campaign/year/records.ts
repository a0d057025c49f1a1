/** What people enter of a year of supervision, and what they decide on it, as schemas. */
import { type Static, Type } from 'typebox';
import { nullable } from '../../platform/index.ts';

const strict = { additionalProperties: false } as const;
const Day = Type.String({ format: 'date', description: 'Beijing date' });
const Line = Type.String({ minLength: 1, maxLength: 500 });

/** Null where nothing was entered: not looked is not clean. */
export const YearRecords = Type.Object(
  {
    spotChecks: nullable(
      Type.Array(
        Type.Object(
          { name: Line, code: nullable(Type.String({ maxLength: 20 })), reason: Type.Enum(['misstatement', 'other']), round: Line },
          strict,
        ),
        { maxItems: 5000, description: 'objects that the higher office found failed' },
      ),
    ),
    published: Type.Array(Type.Object({ quarter: Type.Enum([1, 2, 3, 4]), url: Line, on: Day }, strict), { maxItems: 4 }),
    errorReports: nullable(
      Type.Array(Type.Object({ id: Line, title: Line, site: Line, receivedOn: Day, closedOn: nullable(Day) }, strict), {
        maxItems: 50_000,
      }),
    ),
    migration: nullable(Type.Object({ sites: Type.Integer({ minimum: 0 }), migrated: Type.Integer({ minimum: 0 }) }, strict)),
  },
  strict,
);
export type YearRecords = Static<typeof YearRecords>;

export const NO_RECORDS: YearRecords = { spotChecks: null, published: [], errorReports: null, migration: null };

/** On a finding, or on an indicator as a whole. */
export const YearDecision = Type.Union([
  Type.Object({ finding: Line, says: Type.Enum(['confirm', 'dismiss']), remark: nullable(Line) }, strict),
  Type.Object({ indicator: Line, says: Type.Enum(['pass', 'fail', 'inapplicable']), remark: nullable(Line) }, strict),
]);
export type YearDecision = Static<typeof YearDecision>;
