/** Figures of a round's review: how far blind reviewers agree and where not, how often each check's findings were none, what is open. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server.ts';
import { type Agreement, agreementOf, type FalseAlarms, falseAlarmsOf, type Pair } from './agreement.ts';
import { type OpenMatters, openMatters } from './desk/decisions-of.ts';
import { ownRound } from './desk/plans.ts';
import { IS_CURRENT } from './desk/stage.ts';
import type { Says } from './standing.ts';

export interface CheckFigures extends FalseAlarms {
  check: string;
  /** Dismissals by reason. */
  reasons: Record<string, number>;
  /** Of this check's findings that two people decided blindly. */
  agreement: Agreement;
}

export interface ReviewFigures {
  open: OpenMatters;
  /** All findings that people settled, and how many of them were none. */
  falseAlarms: FalseAlarms;
  agreement: Agreement;
  /** Second reviews that saw the first, and how many of them changed it. */
  secondReviews: { decided: number; changed: number };
  /** By check, in the order of their ids. */
  checks: CheckFigures[];
  /** Matters on which two blind reviewers differed, settled by a third or not. */
  disagreements: { itemId: string; check: string; indicator: string; first: Says; blind: Says; settled: Says | null }[];
}

interface Row {
  id: string;
  check_id: string;
  indicator: string;
  is_blind: boolean;
  is_finding: boolean;
  says: Says | null;
  by_person: boolean;
  reason_code: string | null;
  first: Says | null;
  second: Says | null;
  blind: Says | null;
}

/** The figures over the current inspections of a round. Throws NotFoundError for a round out of sight. */
export async function reviewFigures(work: Work, roundId: string): Promise<ReviewFigures> {
  await ownRound(work, roundId);
  const rows = await decidedRows(work, roundId);
  const findings = rows.filter(({ is_finding, by_person, says }) => is_finding && by_person && says !== null);
  const byCheck = Map.groupBy(findings, ({ check_id }) => check_id);
  const checks = [...byCheck].map(([check, all]) => ({
    check,
    ...alarmsOf(all),
    reasons: reasonsOf(all),
    agreement: agreementOf(pairsOf(rows.filter((row) => row.is_finding && row.check_id === check))),
  }));
  const seconds = rows.filter(({ first, second }) => first !== null && second !== null);
  return {
    open: await openMatters(work, roundId),
    falseAlarms: alarmsOf(findings),
    agreement: agreementOf(pairsOf(rows)),
    secondReviews: { decided: seconds.length, changed: seconds.filter(({ first, second }) => first !== second).length },
    checks: checks.sort((a, b) => (a.check < b.check ? -1 : 1)),
    disagreements: rows
      .filter(({ first, blind }) => first !== null && blind !== null && first !== blind)
      .map(({ id, check_id, indicator, first, blind, says }) => ({
        itemId: id,
        check: check_id,
        indicator,
        first: first!,
        blind: blind!,
        settled: says,
      })),
  };
}

const alarmsOf = (rows: readonly Row[]) => falseAlarmsOf(rows.length, rows.filter(({ says }) => says === 'dismiss').length);

const pairsOf = (rows: readonly Row[]): Pair[] =>
  rows.flatMap(({ first, blind }): Pair[] => (first === null || blind === null ? [] : [[first, blind]]));

function reasonsOf(rows: readonly Row[]): Record<string, number> {
  const groups = Map.groupBy(
    rows.filter(({ says }) => says === 'dismiss'),
    ({ reason_code }) => reason_code ?? 'other',
  );
  return Object.fromEntries([...groups].map(([code, all]) => [code, all.length]));
}

/** Matters that anybody decided, with what stands of each desk's word. */
async function decidedRows({ tx }: Pick<Work, 'tx'>, roundId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with live as (
      select d.* from decisions d join review_items i on i.id = d.item_id
      where i.round_id = ${roundId} and d.says not in ('ask', 'undo') and not exists (select from decisions u where u.undoes = d.id))
    select review_items.id, check_id, indicator, is_blind, finding_id is not null as is_finding, review_items.says, said.by_person,
      said.reason_code, said.first, said.second, said.blind
    from review_items join lateral (
      select count(*) > 0 as by_person,
        (array_agg(l.reason_code order by l.number desc) filter (where l.says = review_items.says))[1] as reason_code,
        max(l.says) filter (where l.stage = 'first') as first,
        max(l.says) filter (where l.stage = 'second') as second,
        max(l.says) filter (where l.stage = 'blind') as blind
      from live l where l.item_id = review_items.id) said on said.by_person
    where round_id = ${roundId} and ${IS_CURRENT} order by review_items.id`.execute(tx);
  return rows;
}
