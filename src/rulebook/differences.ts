/** What differs between two books as in force: for the province that changed four thresholds, and whoever checks it. */
import type { Indicator, Rulebook } from './rulebook.ts';

export interface RulebookDifference {
  /** `计分`, or the id of an indicator. */
  subject: string;
  /** Chinese name of what differs; for an option its check and name. */
  what: string;
  /** Value in either book, null when it is not there. */
  before: unknown;
  after: unknown;
  /** Clause of the indicator where it now stands, else where it stood; the document for scoring; null for advice. */
  clause: string | null;
}

/** Differences in the order of the books; empty when they judge alike. Texts that only explain are compared too. */
export function rulebookDifferences(a: Rulebook, b: Rulebook): RulebookDifference[] {
  const ids = [...new Set([...a.indicators, ...b.indicators].map((one) => one.id))];
  return [
    ...scoringDifferences(a, b),
    ...ids.flatMap((id) => {
      const before = a.indicators.find((one) => one.id === id);
      const after = b.indicators.find((one) => one.id === id);
      if (before && after) return indicatorDifferences(before, after);
      const clause = (after ?? before)?.clause ?? null;
      return [{ subject: id, what: '指标', before: before?.name ?? null, after: after?.name ?? null, clause }];
    }),
    ...pairDifferences('不重复扣分', a.noDoubleDeduction, b.noDoubleDeduction),
    ...pairDifferences('只取其一', a.alternatives, b.alternatives),
  ];
}

const SCORING_WORDS = {
  start: '起始分',
  failBelow: '合格线',
  lineVerified: '合格线经原文核实',
  bonusAbove: '加分门槛',
  bonusMax: '加分上限',
  withoutPublicService: '没有对外服务职能时的折算',
} as const;

function scoringDifferences(a: Rulebook, b: Rulebook): RulebookDifference[] {
  return Object.entries(SCORING_WORDS).flatMap(([key, what]) => {
    const name = key as keyof typeof SCORING_WORDS;
    return changed('计分', what, a.scoring?.[name] ?? null, b.scoring?.[name] ?? null, b.documentNumber);
  });
}

function indicatorDifferences(a: Indicator, b: Indicator): RulebookDifference[] {
  const compare = (what: string, of: (one: Indicator) => unknown) => changed(b.id, what, of(a), of(b), b.clause);
  const checks = [...new Set([...a.checks, ...b.checks].map((use) => use.check))];
  return [
    ...compare('名称', (one) => one.name),
    ...compare('条款', (one) => one.clause),
    ...compare('标准', (one) => one.criterion),
    ...compare('性质', (one) => one.kind),
    ...compare('方式', (one) => one.mode),
    ...compare('分值', (one) => one.points?.each ?? null),
    ...compare('计次', (one) => one.points?.per ?? null),
    ...compare('二级指标', (one) => one.group.name),
    ...compare('二级指标上限', (one) => one.group.cap),
    ...compare('只查有对外服务职能的', (one) => one.publicService),
    ...compare('适用对象', (one) => [...one.kinds]),
    ...compare('条款经核实', (one) => one.verified),
    ...compare('人工查看', (one) => one.look),
    ...checks.flatMap((check) => {
      const optionsOf = (one: Indicator) => one.checks.find((use) => use.check === check)?.options;
      const [before, after] = [optionsOf(a), optionsOf(b)];
      if (!before || !after) return changed(b.id, '检查', before ? check : null, after ? check : null, b.clause);
      const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
      return names.flatMap((name) => changed(b.id, `${check}.${name}`, before[name] ?? null, after[name] ?? null, b.clause));
    }),
  ];
}

function pairDifferences(what: string, a: readonly (readonly string[])[], b: readonly (readonly string[])[]): RulebookDifference[] {
  const text = (ids: readonly string[]) => ids.join(' / ');
  const lists = [...new Set([...a, ...b].map(text))];
  return lists.flatMap((list) =>
    changed('计分', what, a.some((one) => text(one) === list) ? list : null, b.some((one) => text(one) === list) ? list : null, null),
  );
}

function changed(subject: string, what: string, before: unknown, after: unknown, clause: string | null): RulebookDifference[] {
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ subject, what, before, after, clause }];
}
