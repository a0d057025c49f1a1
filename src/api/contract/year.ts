/** 监管工作年度考核. */
import { Type } from 'typebox';
import { YearDecision, YearRecords } from '../../campaign/server.ts';
import { Id, nullable } from './common.ts';

export const YearPath = Type.Object({ id: Id, year: Type.Integer({ minimum: 2019, maximum: 2099 }) });
export const YearQuery = Type.Object({
  asOf: Type.Optional(Type.String({ format: 'date', description: 'Beijing date; today when left out' })),
  rulebook: Type.Optional(Type.String({ maxLength: 80, description: 'supervision-2019 when left out' })),
});

const Outcome = Type.Enum(['pass', 'fail', 'review', 'inapplicable', 'error', 'manual']);
const Points = { deducted: Type.Number(), bonus: Type.Number(), total: Type.Number() };

export const YearView = Type.Object({
  year: Type.Integer(),
  organisationId: Id,
  asOf: Type.String(),
  rulebook: Type.Object({ id: Type.String(), version: Type.String(), title: Type.String() }),
  verdict: Type.Enum(['qualified', 'unqualified', 'review', 'unknown']),
  reasons: Type.Array(Type.String()),
  score: nullable(Type.Object({ ...Points, confirmed: Type.Object(Points), sum: Type.String() })),
  indicators: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.Enum(['veto', 'deduct', 'bonus', 'advisory']),
      name: Type.String(),
      clause: nullable(Type.String()),
      criterion: Type.String(),
      outcome: Outcome,
      points: Type.Number(),
      confirmedPoints: Type.Number(),
      findings: Type.Array(Type.String()),
      note: Type.Optional(Type.String()),
    }),
  ),
  findings: Type.Array(
    Type.Object({ id: Type.String(), indicator: Type.String(), outcome: Type.Enum(['fail', 'review']), message: Type.String() }),
  ),
  records: YearRecords,
  version: Type.Integer({ description: '0: nothing was entered yet' }),
});

export const YearRecordsBody = YearRecords;
export const YearDecisionBody = YearDecision;
