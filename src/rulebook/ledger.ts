/**
 * The account of a score: every time points are taken or given, the findings that prove it, and what was cut and why.
 * Source: 2019-19 指标说明 (caps per second-level item, alternatives, nothing charged twice).
 */
import { GIVEN_BY_PERSON, standsByItself } from './decisions.ts';
import type { Judged } from './judged.ts';
import type { Rulebook } from './rulebook.ts';

/** Why less than the points of the book is charged; each has its sentence in the manual. */
export const CUT_REASONS = ['double', 'alternative', 'cap', 'gate', 'maximum'] as const;

export interface Cut {
  why: (typeof CUT_REASONS)[number];
  /** Indicator that was charged instead, or second-level item that is used up; null for gate and maximum. */
  by: string | null;
  /** Chinese sentence without full stop. */
  words: string;
}

export interface LedgerEntry {
  indicator: string;
  kind: 'deduct' | 'bonus';
  /** Points of one time, as the book says. */
  each: number;
  times: number;
  /** What is charged of `each` × `times` after cuts. */
  points: number;
  /** `proposed`: counts only when a person confirms it. */
  state: 'confirmed' | 'proposed';
  /** Ids of the findings that prove it; empty for a bonus that the machine saw earned: the indicator's note tells how. */
  findings: string[];
  /** Null when nothing was cut. */
  cut: Cut | null;
}

/** Every charge before caps, in the book's order, confirmed before proposed; what is charged elsewhere already is cut. */
export function openLedger(rulebook: Rulebook, judged: readonly Judged[]): LedgerEntry[] {
  return judged.flatMap((one) => [...entriesOf(rulebook, judged, one)].sort(byStateAndId));
}

/** Of alternatives only the gravest stays, and no second-level item takes more than its cap. Confirmed points are charged first. */
export function settle(rulebook: Rulebook, judged: readonly Judged[], entries: readonly LedgerEntry[]): LedgerEntry[] {
  return merged(capped(judged, gravest(rulebook, judged, entries)));
}

/** Sum of what is charged. */
export function charged(entries: readonly LedgerEntry[], kind: LedgerEntry['kind']): number {
  return exact(entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.points : 0), 0));
}

/** An entry that takes no more than `room`; the rest is cut. */
export function limited(entry: LedgerEntry, room: number, cut: Cut): LedgerEntry {
  if (entry.points <= room) return entry;
  return { ...entry, points: exact(Math.max(0, room)), cut };
}

/** Points come in tenths and their sums must not drift: 100 − 400 × 0.1 is 60, not a hair below the line. */
export function exact(points: number): number {
  return Math.round(points * 10_000) / 10_000;
}

function entriesOf(rulebook: Rulebook, judged: readonly Judged[], one: Judged): LedgerEntry[] {
  const { indicator, outcome, findings } = one;
  if (!indicator.points || (indicator.kind !== 'deduct' && indicator.kind !== 'bonus')) return [];
  const isCharged = indicator.kind === 'bonus' ? outcome === 'pass' : outcome === 'fail' || outcome === 'review';
  if (!isCharged) return [];
  const { each, per } = indicator.points;
  const entry = (over: Partial<LedgerEntry>): LedgerEntry => {
    const whole = { indicator: indicator.id, kind: indicator.kind as LedgerEntry['kind'], each, times: 1, findings: [], cut: null };
    const made = { ...whole, state: 'confirmed' as const, points: each, ...over };
    return made.cut === null ? { ...made, points: exact(each * made.times) } : made;
  };
  if (indicator.kind === 'bonus') {
    const given = findings.filter(({ finding }) => finding.check === GIVEN_BY_PERSON);
    const times = per === 'once' ? 1 : timesEarned(one, given);
    const state = one.decision !== null || standsByItself(indicator) ? 'confirmed' : 'proposed';
    return [entry({ state, times, findings: idsOf(given) })];
  }
  const counted = findings.filter(({ standing }) => standing !== 'dismissed');
  const elsewhere = chargedElsewhere(rulebook, judged, indicator.id);
  const free = counted.filter(({ finding }) => !elsewhere.has(finding.subject));
  const double = counted.filter(({ finding }) => elsewhere.has(finding.subject));
  const doubles = [...Map.groupBy(double, ({ finding }) => elsewhere.get(finding.subject)!)].map(([by, all]) => {
    const words = `已按“${by.name}”扣分，不重复扣`;
    const times = per === 'once' ? 1 : new Set(all.map(({ finding }) => finding.subject)).size;
    return entry({ times, points: 0, state: stateOf(all), findings: idsOf(all), cut: { why: 'double', by: by.id, words } });
  });
  if (per === 'once') return free.length > 0 ? [entry({ state: stateOf(free), findings: idsOf(free) })] : doubles;
  const bySubject = [...Map.groupBy(free, ({ finding }) => finding.subject).values()];
  return [
    ...bySubject.map((all) => entry({ times: Math.max(...all.map(({ times }) => times)), state: stateOf(all), findings: idsOf(all) })),
    ...doubles,
  ];
}

/** How often a bonus is given: as often as a person says, else as the checks counted; at least once, since it was earned. */
function timesEarned({ runs }: Judged, given: Judged['findings']): number {
  const byPerson = given.reduce((sum, { times }) => sum + times, 0);
  return Math.max(1, byPerson > 0 ? byPerson : Math.max(0, ...runs.map(({ earned }) => earned ?? 0)));
}

function stateOf(findings: Judged['findings']): LedgerEntry['state'] {
  return findings.some(({ standing }) => standing === 'confirmed') ? 'confirmed' : 'proposed';
}

function idsOf(findings: Judged['findings']): string[] {
  return findings.map(({ finding }) => finding.id).sort();
}

/** Subjects charged under an indicator that comes first, with that indicator (a blank column is not charged twice). */
function chargedElsewhere(rulebook: Rulebook, judged: readonly Judged[], id: string): Map<string, { id: string; name: string }> {
  const before = rulebook.noDoubleDeduction.filter(([, second]) => second === id).map(([first]) => first);
  const subjects = new Map<string, { id: string; name: string }>();
  for (const { indicator, outcome, findings } of judged) {
    if (!before.includes(indicator.id) || (outcome !== 'fail' && outcome !== 'review')) continue;
    for (const { finding, standing } of findings) {
      if (standing !== 'dismissed' && !subjects.has(finding.subject)) subjects.set(finding.subject, indicator);
    }
  }
  return subjects;
}

function gravest(rulebook: Rulebook, judged: readonly Judged[], entries: readonly LedgerEntry[]): LedgerEntry[] {
  const nameOf = new Map(judged.map(({ indicator }) => [indicator.id, indicator.name]));
  const lost = new Map<string, string>();
  for (const ids of rulebook.alternatives) {
    const sums = ids
      .map((id) => ({ id, points: entries.reduce((sum, entry) => sum + (entry.indicator === id ? entry.points : 0), 0) }))
      .filter(({ id, points }) => points > 0 && !lost.has(id))
      .sort((a, b) => b.points - a.points);
    for (const { id } of sums.slice(1)) lost.set(id, sums[0]!.id);
  }
  return entries.map((entry) => {
    const by = lost.get(entry.indicator);
    if (by === undefined || entry.points === 0) return entry;
    return limited(entry, 0, { why: 'alternative', by, words: `与“${nameOf.get(by)}”只取其一，取分值较大的` });
  });
}

function capped(judged: readonly Judged[], entries: readonly LedgerEntry[]): LedgerEntry[] {
  const groupOf = new Map(judged.map(({ indicator }) => [indicator.id, indicator.group]));
  const used = new Map<string, number>();
  const result = [...entries];
  for (const state of ['confirmed', 'proposed'] as const) {
    for (const [index, entry] of entries.entries()) {
      const group = groupOf.get(entry.indicator)!;
      if (entry.state !== state || group.cap === null) continue;
      const room = exact(group.cap - (used.get(group.id) ?? 0));
      const left = limited(entry, room, { why: 'cap', by: group.id, words: `“${group.name}”合计不超过 ${group.cap} 分` });
      used.set(group.id, exact((used.get(group.id) ?? 0) + left.points));
      result[index] = left;
    }
  }
  return result;
}

/** Charges of an indicator that were wholly cut for one reason stand in one line: a thousand dead links beyond the cap are no thousand lines. */
function merged(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const keyOf = ({ indicator, state, cut, points }: LedgerEntry, index: number) =>
    points === 0 && cut !== null ? JSON.stringify([indicator, state, cut.why, cut.by]) : index;
  const groups = new Map<string | number, LedgerEntry[]>();
  for (const [index, entry] of entries.entries()) {
    const key = keyOf(entry, index);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].map((all) => {
    if (all.length === 1) return all[0]!;
    const times = all.reduce((sum, entry) => sum + entry.times, 0);
    return { ...all[0]!, times, findings: all.flatMap((entry) => entry.findings) };
  });
}

function byStateAndId(a: LedgerEntry, b: LedgerEntry): number {
  if (a.state !== b.state) return a.state === 'confirmed' ? -1 : 1;
  const [one = '', other = ''] = [a.findings[0], b.findings[0]];
  return one < other ? -1 : one > other ? 1 : 0;
}
