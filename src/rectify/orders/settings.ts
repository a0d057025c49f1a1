/**
 * How an office orders corrections: what becomes of which result, in how many working days, through whom, when it reminds. All of it is
 * the office's to lay down; no regulation names these days. Pure.
 */
import { type Static, Type } from 'typebox';
import type { OrderKind } from '../../platform/server.ts';
import { ORDER_KINDS } from '../../platform/server.ts';

const strict = { additionalProperties: false };
const Days = Type.Integer({ minimum: 0, maximum: 250, description: 'working days' });
const Distances = Type.Array(Type.Integer({ minimum: 0, maximum: 250 }), { maxItems: 10, description: 'working days' });

const Rule = Type.Object(
  {
    verdict: Type.Enum(['failed', 'passed']),
    vetoes: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
      maxItems: 100,
      description: 'one of these indicators failed; empty: whatever failed',
    }),
    failedStreak: Type.Integer({ minimum: 0, maximum: 40, description: 'failed in at least so many rounds one after another' }),
    kind: Type.Enum([...ORDER_KINDS]),
  },
  strict,
);

export const OrderSettings = Type.Object(
  {
    prefix: Type.String({ maxLength: 30, description: 'before 〔2026〕17号' }),
    rules: Type.Array(Rule, { maxItems: 50, description: 'the first that applies says the kind; none: no order' }),
    workingDays: Type.Object({ correct: Days, 'correct-at-once': Days, 'close-and-deregister': Days }, strict),
    viaIntermediate: Type.Boolean({ description: 'through the office between, where there is one' }),
    withAdvice: Type.Boolean({ description: 'also confirmed findings that no point hangs on' }),
    reminders: Type.Object(
      {
        before: Distances,
        after: Distances,
        toReceive: Type.Integer({ minimum: 1, maximum: 250, description: 'not received after so many working days' }),
      },
      strict,
    ),
  },
  strict,
);
export type OrderSettings = Static<typeof OrderSettings>;

/** Until an office lays down its own. */
export const USUAL_SETTINGS: OrderSettings = {
  prefix: '',
  rules: [
    { verdict: 'failed', vetoes: [], failedStreak: 0, kind: 'correct' },
    { verdict: 'passed', vetoes: [], failedStreak: 0, kind: 'correct' },
  ],
  workingDays: { correct: 15, 'correct-at-once': 3, 'close-and-deregister': 20 },
  viaIntermediate: true,
  withAdvice: true,
  reminders: { before: [3, 1, 0], after: [1, 5, 10], toReceive: 2 },
};

/** What of a result decides on the kind. */
export interface Judged {
  verdict: 'failed' | 'passed';
  vetoes: readonly string[];
  failedStreak: number;
}

/** The kind of order the result gets; null: none. */
export function orderKindOf({ rules }: OrderSettings, { verdict, vetoes, failedStreak }: Judged): OrderKind | null {
  const rule = rules.find(
    (one) =>
      one.verdict === verdict &&
      failedStreak >= one.failedStreak &&
      (one.vetoes.length === 0 || one.vetoes.some((id) => vetoes.includes(id))),
  );
  return rule?.kind ?? null;
}
