/**
 * Report of one website, `zhengxun.report/1`, as a schema: the types, the published JSON Schema and the tests follow from it.
 * Source: contracts.md section 2; fields may be added, never changed.
 */
import { type Static, Type } from 'typebox';
import { COLUMN_CLASSES } from '../../page/index.ts';

const oneOf = <const T extends readonly string[]>(values: T, description?: string) =>
  Type.Enum(values as unknown as [T[number], ...T[number][]], description === undefined ? {} : { description });
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Beijing date' });
const instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$', description: 'UTC' });
const count = Type.Integer({ minimum: 0 });

export const VERDICTS = ['qualified', 'unqualified', 'review', 'unknown'] as const;

const evidence = Type.Object({
  kind: oneOf(['warc', 'screenshot', 'text']),
  path: Type.String({ description: 'relative to the evidence folder' }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  capturedAt: instant,
});

const finding = Type.Object({
  id: Type.String({ pattern: '^f-', description: 'stable between crawls: check and subject' }),
  indicator: Type.String(),
  check: Type.String(),
  outcome: oneOf(['fail', 'review']),
  url: Type.String({ description: 'the page that shows it' }),
  target: Type.Optional(Type.String({ description: 'the address of the link or attachment it is about' })),
  quote: Type.Optional(Type.String({ description: 'exact text; personal data masked' })),
  suggestion: Type.Optional(Type.String()),
  message: Type.String({ description: 'one Chinese sentence' }),
  count: Type.Optional(Type.Integer({ minimum: 1, description: 'pages that show it, when it sits in the template' })),
  samples: Type.Optional(Type.Array(Type.String())),
  evidence: Type.Array(evidence),
});

const indicator = Type.Object({
  id: Type.String(),
  kind: oneOf(['veto', 'deduct', 'bonus', 'advisory']),
  name: Type.String(),
  clause: nullable(Type.String()),
  mode: oneOf(['automatic', 'assisted', 'manual']),
  outcome: oneOf(['pass', 'fail', 'review', 'inapplicable', 'error', 'manual']),
  points: Type.Number({ minimum: 0 }),
  findings: Type.Array(Type.String()),
  note: Type.Optional(Type.String({ description: 'what was seen, or what a person needs' })),
});

const column = Type.Object({
  name: Type.String(),
  url: Type.String(),
  class: oneOf(COLUMN_CLASSES),
  classFrom: Type.String({ description: 'confirmed, column-type, name, address, default' }),
  level: Type.Integer({ minimum: 1 }),
  items: count,
  newest: nullable(date),
  state: oneOf(['fresh', 'stale', 'blank', 'undated', 'static']),
  periodDays: nullable(Type.Integer({ minimum: 1, description: 'days between updates that are expected' })),
  periodFrom: Type.String({ description: 'where the period comes from' }),
  exempt: Type.Optional(Type.Object({ reason: Type.String(), until: date })),
});

const spelling = Type.Object(
  {
    blocks: count,
    read: count,
    complete: Type.Boolean(),
    reason: Type.Optional(Type.String({ description: 'Chinese sentence when not complete' })),
    learned: Type.Optional(
      Type.Object({ made: date, sites: count }, { description: "word counts of the office's own websites that were used" }),
    ),
  },
  { description: 'how far the distinct texts were read for wrong characters by statistics; absent when that was switched off' },
);

const allowed = Type.Object({
  id: Type.String({ description: 'of the entry that silences it' }),
  kind: Type.String(),
  rule: Type.String(),
  quote: Type.String({ description: 'personal data masked' }),
  message: Type.String(),
  reason: Type.String(),
  by: Type.String(),
  scope: Type.String(),
  until: nullable(date),
  count: Type.Integer({ minimum: 1, description: 'places' }),
  pages: Type.Array(Type.String(), { description: 'up to ten' }),
});

export const reportSchema = Type.Object(
  {
    schema: Type.Literal('zhengxun.report/1'),
    software: Type.String({ description: 'version of the software' }),
    target: Type.Object({
      url: Type.String(),
      finalUrl: nullable(Type.String()),
      siteCode: nullable(Type.String()),
      name: nullable(Type.String()),
      kind: oneOf(['portal', 'site']),
    }),
    rulebook: Type.Object({ id: Type.String(), version: Type.String(), title: Type.String() }),
    asOf: date,
    startedAt: instant,
    finishedAt: instant,
    coverage: Type.Object({
      pages: count,
      links: count,
      bytes: count,
      complete: Type.Boolean(),
      incompleteReason: Type.Optional(Type.String()),
      skipped: Type.Record(Type.String(), count),
      allowPrivate: Type.Boolean({ description: 'addresses that are not public were allowed' }),
      spelling: Type.Optional(spelling),
    }),
    verdict: oneOf(VERDICTS),
    reasons: Type.Array(Type.String({ description: 'Chinese sentence, most important first' })),
    score: nullable(Type.Object({ deducted: Type.Number(), bonus: Type.Number(), total: Type.Number() })),
    indicators: Type.Array(indicator),
    findings: Type.Array(finding),
    columns: Type.Array(column),
    allowed: Type.Optional(Type.Array(allowed, { description: 'what people said is no error: found, silenced, told' })),
  },
  { $id: 'zhengxun.report/1', title: 'zhengxun.report/1' },
);

export type Report = Static<typeof reportSchema>;
export type ReportFinding = Report['findings'][number];
export type ReportIndicator = Report['indicators'][number];
export type ReportColumn = Report['columns'][number];
export type Evidence = ReportFinding['evidence'][number];
export type Verdict = Report['verdict'];
