/**
 * Report of one website, `zhengxun.report/1`, as a schema: the types, the published JSON Schema and the tests follow from it.
 * Source: contracts.md section 2; fields may be added, never changed.
 */
import { type Static, Type } from 'typebox';
import { COLUMN_CLASSES } from '../../page/index.ts';
import { nullable } from '../../platform/index.ts';
import { CUT_REASONS } from '../../rulebook/index.ts';

const oneOf = <const T extends readonly string[]>(values: T, description?: string) =>
  Type.Enum(values as unknown as [T[number], ...T[number][]], description === undefined ? {} : { description });
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Beijing date' });
const instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$', description: 'UTC' });
const count = Type.Integer({ minimum: 0 });

export const VERDICTS = ['qualified', 'unqualified', 'review', 'unknown'] as const;

const points = { deducted: Type.Number(), bonus: Type.Number(), total: Type.Number() };
const signature = {
  by: Type.String({ description: 'who decided' }),
  on: date,
  remark: nullable(Type.String()),
};

const score = Type.Object({
  ...points,
  confirmed: Type.Object(points, { description: 'with only what needs nobody or was confirmed' }),
  proposed: Type.Object({ deducted: Type.Number(), bonus: Type.Number() }, { description: 'what of deducted and bonus awaits a person' }),
  range: Type.Object({ low: Type.Number(), high: Type.Number() }, { description: 'what is still possible once everything is judged' }),
  failBelow: Type.Number({ description: 'below it unqualified; the line itself qualifies' }),
  lineVerified: Type.Boolean({ description: 'false: the line was not confirmed at the official text' }),
  bonusAbove: nullable(Type.Number({ description: 'bonus counts above it, not at it' })),
  sum: Type.String({ description: 'how total follows from the points' }),
});

const ledgerEntry = Type.Object({
  indicator: Type.String(),
  kind: oneOf(['deduct', 'bonus']),
  each: Type.Number({ description: 'points of one time' }),
  times: Type.Integer({ minimum: 1 }),
  points: Type.Number({ description: 'what is charged of each × times after cuts' }),
  state: oneOf(['confirmed', 'proposed']),
  findings: Type.Array(Type.String(), { description: 'ids of the findings that prove it' }),
  cut: nullable(
    Type.Object({
      why: oneOf(CUT_REASONS),
      by: nullable(Type.String({ description: 'indicator or second-level item' })),
      words: Type.String(),
    }),
  ),
});

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
  decision: Type.Optional(Type.Object({ says: oneOf(['confirm', 'dismiss']), ...signature })),
  evidence: Type.Array(evidence),
});

const indicator = Type.Object({
  id: Type.String(),
  kind: oneOf(['veto', 'deduct', 'bonus', 'advisory']),
  name: Type.String(),
  clause: nullable(Type.String()),
  criterion: Type.String({ description: 'what the clause says' }),
  mode: oneOf(['automatic', 'assisted', 'manual']),
  outcome: oneOf(['pass', 'fail', 'review', 'inapplicable', 'error', 'manual']),
  points: Type.Number({ minimum: 0 }),
  confirmedPoints: Type.Number({ minimum: 0 }),
  findings: Type.Array(Type.String()),
  decision: Type.Optional(Type.Object({ says: oneOf(['pass', 'fail', 'inapplicable']), ...signature })),
  drawn: Type.Optional(Type.Boolean({ description: 'a random sample was looked at' })),
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
      kind: oneOf(['portal', 'site', 'account']),
    }),
    rulebook: Type.Object({
      id: Type.String(),
      version: Type.String(),
      title: Type.String(),
      chain: Type.Array(Type.String(), { description: 'the book and those it inherits from' }),
    }),
    asOf: date,
    seed: Type.String({ description: 'of random draws' }),
    only: Type.Optional(Type.Array(Type.String(), { description: 'the only indicators judged: no overall verdict' })),
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
      unread: Type.Object(
        { urls: Type.Array(Type.String()), more: count },
        { description: 'addresses that could not be read this time; more: those not named' },
      ),
      spelling: Type.Optional(spelling),
      attachments: Type.Optional(
        Type.Object(
          { read: count, unread: Type.Record(Type.String(), count) },
          { description: 'attachments read, and others by the reason why not' },
        ),
      ),
    }),
    verdict: oneOf(VERDICTS),
    reasons: Type.Array(Type.String({ description: 'Chinese sentence, most important first' })),
    score: nullable(score),
    ledger: Type.Array(ledgerEntry, { description: 'every point taken or given, also when a veto leaves no score' }),
    review: Type.Optional(
      Type.Object(
        {
          by: Type.Array(Type.String()),
          on: nullable(date),
          decided: count,
          open: Type.Array(Type.String(), { description: 'indicators that still await a person' }),
        },
        { description: 'what persons decided' },
      ),
    ),
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
export type LedgerLine = Report['ledger'][number];
export type Evidence = ReportFinding['evidence'][number];
export type Verdict = Report['verdict'];
