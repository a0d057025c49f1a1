/**
 * How far the pass rate of a sample may be from that of the whole population: Wilson's interval, narrowed for the share that was
 * drawn, over strata. Pure.
 */

/** What a stratum's sample showed. */
export interface StratumResult {
  population: number;
  /** Objects judged, pass or fail; those that could not be judged are not among them. */
  judged: number;
  passed: number;
}

export interface PassRate {
  /** Estimate for the population, 0 to 1. */
  rate: number;
  /** 95 % interval; equal to the rate when everything was judged. */
  low: number;
  high: number;
  judged: number;
  population: number;
}

/** 97.5 % point of the normal distribution. */
const Z = 1.959964;

/** Estimate over all strata; null when nothing was judged. A stratum of which nothing was judged widens the interval to what it could hold. */
export function passRate(strata: readonly StratumResult[]): PassRate | null {
  const population = sum(strata, (one) => one.population);
  const known = strata.filter((one) => one.judged > 0);
  const judged = sum(known, (one) => one.judged);
  if (judged === 0) return null;
  const covered = sum(known, (one) => one.population);
  const rate = sum(known, (one) => (one.population / covered) * (one.passed / one.judged));
  const { low, high } = wilson(rate, effectiveSize(known, covered, rate), covered, judged);
  const unseen = (population - covered) / population;
  return { rate, low: low * (1 - unseen), high: high * (1 - unseen) + unseen, judged, population };
}

/** Size of a simple random sample that would be as sure as these strata together. */
function effectiveSize(strata: readonly StratumResult[], covered: number, rate: number): number {
  const judged = sum(strata, (one) => one.judged);
  const spread = rate * (1 - rate);
  const variance = sum(strata, ({ population, judged: n, passed }) => {
    const p = passed / n;
    // One object of a stratum says nothing about its spread: the widest is taken.
    const within = n > 1 ? (p * (1 - p)) / (n - 1) : n < population ? 0.25 : 0;
    return (population / covered) ** 2 * within;
  });
  return spread === 0 || variance === 0 ? judged : Math.min(judged, spread / variance);
}

function wilson(rate: number, size: number, population: number, judged: number): { low: number; high: number } {
  if (judged >= population) return { low: rate, high: rate };
  // The drawn share is known for certain: only the rest is uncertain.
  return around(rate, (size * (population - 1)) / (population - judged));
}

/** Share seen in so many independent trials, 0 to 1, with its 95 % interval; null without trials. */
export function shareInterval(hits: number, trials: number): { rate: number; low: number; high: number } | null {
  if (trials === 0) return null;
  const rate = hits / trials;
  return { rate, ...around(rate, trials) };
}

/** Wilson's interval around a rate that `n` trials showed. */
function around(rate: number, n: number): { low: number; high: number } {
  const centre = (rate + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((rate * (1 - rate)) / n + Z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, Math.min(rate, centre - half)), high: Math.min(1, Math.max(rate, centre + half)) };
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((total, item) => total + of(item), 0);
