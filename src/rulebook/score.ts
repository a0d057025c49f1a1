/**
 * Score of a portal: what is certain, what a person may confirm, and what is still possible; bonus only above its gate.
 * Source: 2019-19 指标说明; contracts.md section 5.2, 5.3. Deductions of assisted indicators are proposals until confirmed.
 */
import type { Judged } from './judged.ts';
import { charged, exact, type LedgerEntry, limited, openLedger, settle } from './ledger.ts';
import type { Rulebook, Scoring, Target } from './rulebook.ts';

export interface Points {
  deducted: number;
  bonus: number;
  total: number;
}

/** `deducted`, `bonus`, `total`: with everything proposed counted as confirmed. */
export interface Score extends Points {
  /** With only what needs nobody or was confirmed. */
  confirmed: Points;
  /** What of `deducted` and `bonus` awaits a person. */
  proposed: Omit<Points, 'total'>;
  /** Lowest and highest result once everything is judged, what the machine could not judge included. */
  range: { low: number; high: number };
  /** Below it: 不合格 (the line itself qualifies). */
  failBelow: number;
  /** False: which side the line itself is on was not confirmed at the official text. */
  lineVerified: boolean;
  /** Bonus counts only above it (not at it); null when the book gives none. */
  bonusAbove: number | null;
  /** Chinese: how `total` follows from the points taken and given. */
  sum: string;
}

export interface Scored {
  score: Score;
  /** Every charge that makes the score. */
  ledger: LedgerEntry[];
  /** Points by indicator id, after cuts. */
  points: ReadonlyMap<string, number>;
  /** Where the total stands to the line: with what is certain, or only with what a person may confirm. */
  standing: 'above' | 'below-if-confirmed' | 'below';
}

/** Score of a target; null when the book has no deductions for its kind. */
export function scoreOf(rulebook: Rulebook, judged: readonly Judged[], target: Target): Scored | null {
  const { scoring } = rulebook;
  if (!scoring || !judged.some(({ indicator }) => indicator.kind === 'deduct')) return null;
  const open = openLedger(rulebook, judged);
  const all = gated(scoring, target, settle(rulebook, judged, open));
  const confirmed = pointsOf(scoring, target, gated(scoring, target, settle(rulebook, judged, onlyConfirmed(open))));
  const proposed = all.filter((entry) => entry.state === 'proposed');
  const points = pointsOf(scoring, target, all);
  const score: Score = {
    ...points,
    confirmed,
    proposed: { deducted: charged(proposed, 'deduct'), bonus: charged(proposed, 'bonus') },
    range: rangeOf(rulebook, scoring, judged, target, open),
    failBelow: scoring.failBelow,
    lineVerified: scoring.lineVerified,
    bonusAbove: scoring.bonusAbove,
    sum: sumWords(scoring, target, points),
  };
  return { score, ledger: all, points: byIndicator(all), standing: standingOf(scoring, score, confirmed) };
}

function standingOf({ failBelow, lineVerified }: Scoring, score: Points, sure: Points): Scored['standing'] {
  // Of an unverified line not even the side that the line itself is on is known.
  if (!lineVerified) return score.total <= failBelow ? 'below-if-confirmed' : 'above';
  if (sure.total < failBelow) return 'below';
  return score.total < failBelow ? 'below-if-confirmed' : 'above';
}

function onlyConfirmed(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.filter((entry) => entry.state === 'confirmed');
}

/** Bonus entries count above the gate and up to the maximum; what does not is cut. */
function gated(scoring: Scoring, target: Target, entries: readonly LedgerEntry[]): LedgerEntry[] {
  const base = baseOf(scoring, charged(entries, 'deduct'), target);
  const isOpen = scoring.bonusAbove !== null && base > scoring.bonusAbove;
  let room = scoring.bonusMax ?? Number.POSITIVE_INFINITY;
  return entries.map((entry) => {
    if (entry.kind !== 'bonus') return entry;
    if (!isOpen) return limited(entry, 0, { why: 'gate', by: null, words: gateWords(scoring, base) });
    const given = limited(entry, room, { why: 'maximum', by: null, words: `加分合计不超过 ${scoring.bonusMax} 分` });
    room = exact(room - given.points);
    return given;
  });
}

function gateWords({ bonusAbove }: Scoring, base: number): string {
  return bonusAbove === null ? '本套指标不计加分' : `扣分后 ${base} 分，高于 ${bonusAbove} 分（不含）才计加分`;
}

function pointsOf(scoring: Scoring, target: Target, entries: readonly LedgerEntry[]): Points {
  const deducted = charged(entries, 'deduct');
  const bonus = charged(entries, 'bonus');
  return { deducted, bonus, total: exact(baseOf(scoring, deducted, target) + bonus) };
}

function byIndicator(entries: readonly LedgerEntry[]): Map<string, number> {
  const points = new Map<string, number>();
  for (const { indicator, points: one } of entries) points.set(indicator, exact((points.get(indicator) ?? 0) + one));
  return points;
}

/** What is left after the deductions, never below nothing; on the scale of the whole for bodies judged on a part of it. */
function baseOf({ start, withoutPublicService }: Scoring, deducted: number, { publicService }: Target): number {
  if (publicService || !withoutPublicService) return exact(Math.max(0, start - deducted));
  const { start: part, numerator, denominator } = withoutPublicService;
  return exact((exact(Math.max(0, part - deducted)) * numerator) / denominator);
}

/** `100 − 12.5 + 2 = 89.5`, with the scale where it applies. */
function sumWords(scoring: Scoring, { publicService }: Target, { deducted, bonus, total }: Points): string {
  const part = publicService ? null : scoring.withoutPublicService;
  const plus = bonus > 0 ? ` + ${bonus}` : '';
  if (part === null) return `${scoring.start} − ${deducted}${plus} = ${total}`;
  return `(${part.start} − ${deducted}) × ${part.numerator}/${part.denominator}${plus} = ${total}`;
}

/** The worst and the best that what is still open may come to. What the machine could not judge takes a whole item, or gives it. */
function rangeOf(rulebook: Rulebook, scoring: Scoring, judged: readonly Judged[], target: Target, open: LedgerEntry[]): Score['range'] {
  const guesses = (kind: LedgerEntry['kind']) => judged.filter(isOpenEnded).flatMap((one) => guessOf(one, kind));
  const finish = (entries: LedgerEntry[]) => pointsOf(scoring, target, gated(scoring, target, settle(rulebook, judged, entries))).total;
  const isBonus = (entry: LedgerEntry) => entry.kind === 'bonus';
  const certain = onlyConfirmed(open);
  const worst = [...open.filter((entry) => !isBonus(entry)), ...certain.filter(isBonus), ...guesses('deduct')];
  const best = [...certain.filter((entry) => !isBonus(entry)), ...open.filter(isBonus), ...guesses('bonus')];
  return { low: finish(worst), high: finish(best) };
}

function isOpenEnded({ outcome, findings }: Judged): boolean {
  if (outcome === 'manual' || outcome === 'error') return true;
  return outcome === 'review' && findings.length === 0;
}

/** The most an indicator nobody has judged may take or give: its item's cap, or without one everything. */
function guessOf({ indicator }: Judged, kind: LedgerEntry['kind']): LedgerEntry[] {
  if (indicator.kind !== kind || !indicator.points) return [];
  const { each, per } = indicator.points;
  const times = per === 'once' ? 1 : Math.ceil((indicator.group.cap ?? 100) / each);
  const whole = { indicator: indicator.id, kind, each, times, points: exact(each * times), findings: [], cut: null };
  return [{ ...whole, state: 'proposed' }];
}
