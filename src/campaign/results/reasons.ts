/** Faults of an object as results print them: why it failed, what else cost points, its wrong wordings. Pure. */
import type { Indicator, Rulebook } from '../../rulebook/index.ts';
import type { Report } from '../report/report.ts';
import { clip } from './clip.ts';
import type { Fault } from './history.ts';
import type { ResultReason } from './result-set.ts';

/** The report of one object after decisions. */
export interface Assessed {
  report: Report;
  /** The book with the values of its day. */
  book: Rulebook | null;
  /** A person looked and entered it: its sentences are theirs. */
  isEntered: boolean;
}

/** Characters that a set keeps of wrong words; two rounds compare so much of them. */
export const MOST_QUOTE = 200;
/** What of the reasons a set takes. */
const MOST_REASONS = 200;

/** A person's faults in their own words and order; the machine's vetoes, then what cost points that are certain. An object that failed says at least why. */
export function reasonsOf({ report, book, isEntered }: Assessed): ResultReason[] {
  const reasons = isEntered ? enteredReasons(report, book) : machineReasons(report, book);
  if (reasons.length > 0 || report.verdict !== 'unqualified') return reasons.slice(0, MOST_REASONS);
  const sentence = clip(report.reasons[0] ?? '不合格', 400);
  return [{ indicator: null, clause: null, kind: 'veto', category: clip(sentence, 60), sentence }];
}

const KINDS = { veto: 'veto', deduct: 'deduct', advisory: 'advice', bonus: null } as const;

/** The same sentence about several pages is one reason. */
function enteredReasons(report: Report, book: Rulebook | null): ResultReason[] {
  const indicators = new Map(report.indicators.map((one) => [one.id, one]));
  const reasons = new Map<string, ResultReason>();
  for (const { indicator, message, decision } of report.findings) {
    const found = indicators.get(indicator);
    const kind = found === undefined ? null : KINDS[found.kind];
    if (found === undefined || kind === null || decision?.says === 'dismiss') continue;
    reasons.set(`${indicator} ${message}`, reasonOf(found, kind, message, book));
  }
  return [...reasons.values()];
}

function machineReasons(report: Report, book: Rulebook | null): ResultReason[] {
  const charged = new Set(
    report.ledger
      .filter(({ kind, state, points }) => kind === 'deduct' && state === 'confirmed' && points > 0)
      .map(({ indicator }) => indicator),
  );
  const vetoes = report.indicators.filter(({ kind, outcome }) => kind === 'veto' && outcome === 'fail');
  const deducts = report.indicators.filter(({ id }) => charged.has(id));
  return [
    ...vetoes.map((veto) => reasonOf(veto, 'veto', vetoSentence(report, veto.name), book)),
    ...deducts.map((deduct) => reasonOf(deduct, 'deduct', deduct.name, book)),
  ];
}

function reasonOf(
  { id, clause, name }: Pick<Report['indicators'][number], 'id' | 'clause' | 'name'>,
  kind: ResultReason['kind'],
  sentence: string,
  book: Rulebook | null,
): ResultReason {
  return { indicator: id, clause, kind, category: categoryOf(id, book) ?? clip(name, 60), sentence: clip(sentence, 400) };
}

function categoryOf(indicator: string, book: Rulebook | null): string | null {
  const group = book?.indicators.find(({ id }) => id === indicator)?.group.name;
  return group === undefined ? null : clip(group, 60);
}

/** What the report says of a veto, without naming it again. */
function vetoSentence({ reasons }: Report, name: string): string {
  const head = `单项否决“${name}”：`;
  return reasons.find((reason) => reason.startsWith(head))?.slice(head.length) || name;
}

/** Checks whose findings are wrong wordings, printed in lists of their own. */
const WORDING_CHECKS: ReadonlySet<string> = new Set(['serious-misstatement', 'typos']);
const isWordingIndicator = ({ checks }: Indicator) => checks.length > 0 && checks.every(({ check }) => WORDING_CHECKS.has(check));

/** Wrong wordings that stand: the machine's where a person confirmed them, a person's own unless it was decided that they are none. */
export function wordingsOf({ report: { findings }, book, isEntered }: Assessed): Report['findings'] {
  if (!isEntered)
    return findings.filter(({ check, decision, quote }) => WORDING_CHECKS.has(check) && decision?.says === 'confirm' && quote);
  const asked = new Set(book?.indicators.filter(isWordingIndicator).map(({ id }) => id));
  return findings.filter(({ indicator, decision }) => asked.has(indicator) && decision?.says !== 'dismiss');
}

/** The faults as the next round compares them with its own: one for each indicator, wrong wordings with their words. */
export function faultsOf(reasons: readonly ResultReason[], wordings: Report['findings'], { report, book }: Assessed): Fault[] {
  const faults = new Map<string | null, Fault>();
  for (const { indicator, category, sentence } of reasons)
    if (!faults.has(indicator)) faults.set(indicator, { indicator, category, sentence, quotes: null });
  for (const [indicator, own] of Map.groupBy(wordings, (one) => one.indicator)) {
    const name = report.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
    const fault = faults.get(indicator) ?? {
      indicator,
      category: categoryOf(indicator, book) ?? clip(name, 60),
      sentence: clip(name, 400),
    };
    const quotes = own.flatMap(({ quote }) => (quote === undefined ? [] : clip(quote, MOST_QUOTE)));
    faults.set(indicator, { ...fault, quotes: quotes.length === 0 ? null : quotes });
  }
  return [...faults.values()];
}
