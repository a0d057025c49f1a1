/**
 * Deductions and bonus of a portal: every finding charged once, no item beyond its cap, bonus only above its gate.
 * Source: 2019-19 指标说明; contracts.md section 5.2, 5.3. Deductions of assisted indicators are proposals until confirmed.
 */
import type { Judged } from './judged.ts';
import type { Rulebook, Scoring, Target } from './rulebook.ts';

export interface Score {
  deducted: number;
  bonus: number;
  total: number;
}

export interface Scored {
  score: Score;
  /** Points by indicator id, after caps. */
  points: ReadonlyMap<string, number>;
  /** Where the total stands to the line: with what is certain, or only with what a person may confirm. */
  standing: 'above' | 'below-if-confirmed' | 'below';
}

/** Score of a target; null when the book has no deductions for its kind. */
export function scoreOf(rulebook: Rulebook, judged: readonly Judged[], target: Target): Scored | null {
  const { scoring } = rulebook;
  if (!scoring || !judged.some(({ indicator }) => indicator.kind === 'deduct')) return null;
  const proposed = charge(rulebook, judged, 'proposed');
  const certain = charge(rulebook, judged, 'certain');
  const score = total(scoring, proposed, judged, target);
  return { score, points: proposed, standing: standingOf(scoring, score, total(scoring, certain, judged, target)) };
}

function standingOf({ failBelow, lineVerified }: Scoring, score: Score, sure: Score): Scored['standing'] {
  // Of an unverified line not even the side that the line itself is on is known.
  if (!lineVerified) return score.total <= failBelow ? 'below-if-confirmed' : 'above';
  if (sure.total < failBelow) return 'below';
  return score.total < failBelow ? 'below-if-confirmed' : 'above';
}

/** Points by indicator: all that is proposed, or only what needs nobody's confirmation. */
function charge(rulebook: Rulebook, judged: readonly Judged[], what: 'proposed' | 'certain'): Map<string, number> {
  const raw = new Map<string, number>();
  for (const one of judged) {
    if (what === 'certain' && (one.indicator.mode !== 'automatic' || !one.indicator.verified)) continue;
    const times = timesOf(one, alreadyCharged(rulebook, judged, one.indicator.id), what);
    if (times > 0 && one.indicator.points) raw.set(one.indicator.id, exact(times * one.indicator.points.each));
  }
  return capped(judged, gravestOf(rulebook, raw));
}

/** How often an indicator's points are taken or given. A finding for a person to look at is only ever a proposal. */
function timesOf({ indicator, runs, outcome }: Judged, charged: ReadonlySet<string>, what: 'proposed' | 'certain'): number {
  if (!indicator.points) return 0;
  if (indicator.kind === 'bonus') return outcome === 'pass' ? 1 : 0;
  if (outcome !== 'fail' && outcome !== 'review') return 0;
  const findings = runs.flatMap((run) => run.findings).filter((finding) => what === 'proposed' || finding.outcome === 'fail');
  const subjects = new Set(findings.map((finding) => finding.subject).filter((subject) => !charged.has(subject)));
  return indicator.points.per === 'once' ? Math.min(subjects.size, 1) : subjects.size;
}

/** Subjects charged under another indicator already (a blank column is not charged twice). */
function alreadyCharged(rulebook: Rulebook, judged: readonly Judged[], id: string): ReadonlySet<string> {
  const before = rulebook.noDoubleDeduction.filter(([, second]) => second === id).map(([first]) => first);
  const reached = judged.filter(({ indicator, outcome }) => before.includes(indicator.id) && (outcome === 'fail' || outcome === 'review'));
  return new Set(reached.flatMap(({ runs }) => runs.flatMap((run) => run.findings.map((finding) => finding.subject))));
}

/** Of alternatives only the largest stays. */
function gravestOf(rulebook: Rulebook, points: ReadonlyMap<string, number>): Map<string, number> {
  const left = new Map(points);
  for (const ids of rulebook.alternatives) {
    const present = ids.filter((id) => left.has(id)).sort((a, b) => left.get(b)! - left.get(a)!);
    for (const id of present.slice(1)) left.delete(id);
  }
  return left;
}

/** What is over a second-level item's cap is not charged; earlier indicators of the book are charged first. */
function capped(judged: readonly Judged[], points: ReadonlyMap<string, number>): Map<string, number> {
  const used = new Map<string, number>();
  const result = new Map<string, number>();
  for (const { indicator } of judged) {
    const wanted = points.get(indicator.id);
    if (wanted === undefined) continue;
    const { id, cap } = indicator.group;
    const room = cap === null ? wanted : Math.max(0, cap - (used.get(id) ?? 0));
    const charged = exact(Math.min(wanted, room));
    used.set(id, exact((used.get(id) ?? 0) + charged));
    result.set(indicator.id, charged);
  }
  return result;
}

function total(scoring: Scoring, points: ReadonlyMap<string, number>, judged: readonly Judged[], target: Target): Score {
  const sum = (kind: 'deduct' | 'bonus') =>
    exact(
      judged.filter(({ indicator }) => indicator.kind === kind).reduce((all, { indicator }) => all + (points.get(indicator.id) ?? 0), 0),
    );
  const deducted = sum('deduct');
  const base = baseOf(scoring, deducted, target);
  const isOpen = scoring.bonusAbove !== null && base > scoring.bonusAbove;
  const bonus = isOpen ? Math.min(sum('bonus'), scoring.bonusMax ?? Number.POSITIVE_INFINITY) : 0;
  return { deducted, bonus, total: exact(base + bonus) };
}

/** What is left after the deductions, never below nothing; on the scale of the whole for bodies judged on a part of it. */
function baseOf({ start, withoutPublicService }: Scoring, deducted: number, { publicService }: Target): number {
  if (publicService || !withoutPublicService) return exact(Math.max(0, start - deducted));
  const { start: part, numerator, denominator } = withoutPublicService;
  return exact((exact(Math.max(0, part - deducted)) * numerator) / denominator);
}

/** Points come in tenths and their sums must not drift: 100 − 400 × 0.1 is 60, not a hair below the line. */
function exact(points: number): number {
  return Math.round(points * 10_000) / 10_000;
}
