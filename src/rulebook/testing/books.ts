/** Small books and results for the tests of loading and judging. */
import { Type } from 'typebox';
import type { CheckOutcome, Finding, IndicatorRun } from '../../checks/index.ts';
import { type KnownCheck, type ParseOptions, parseRulebook } from '../parse.ts';
import type { Rulebook } from '../rulebook.ts';

/** Two checks that small books may name. */
export const KNOWN: readonly KnownCheck[] = [
  { id: 'stale-home', options: Type.Object({ windowDays: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }) },
  { id: 'typos', options: Type.Object({}, { additionalProperties: false }) },
];

/** A sound small book; tests change pieces of its text. */
export const SMALL = `id: small-2019
version: "1"
title: 小指标
documentNumber: 试〔2019〕1号
effective: { from: 2019-04-01 }
parts:
  - { id: veto, kind: veto, name: 单项否决, kinds: [site, portal] }
  - { id: deduct, kind: deduct, name: 扣分, kinds: [portal] }
groups:
  - { id: home, part: veto, name: 首页 }
  - { id: text, part: deduct, name: 文字, cap: { 2019-04-01: 5 } }
scoring:
  start: { 2019-04-01: 100 }
  failBelow: { 2019-04-01: 60 }
indicators:
  - id: home-not-updated
    group: home
    name: 首页不更新
    clause: 一
    criterion: 两周不更新。
    mode: automatic
    verified: true
    provenance: found
    checks:
      - check: stale-home
        options:
          windowDays: { 2019-04-01: 14, 2023-01-01: 10 }
  - id: wrong-characters
    group: text
    name: 错别字
    clause: 二
    criterion: 每处扣1分。
    mode: automatic
    verified: true
    provenance: found
    points: { each: { 2019-04-01: 1 }, per: occurrence }
    checks:
      - check: typos
        options: {}
`;

export function parse(text: string, over: Partial<ParseOptions> = {}): Rulebook {
  return parseRulebook(text, 'book.yaml', { on: '2020-01-01', checks: KNOWN, bookText: () => null, ...over });
}

/** What the checks of an indicator gave: `findings` faults at subjects `s1`, `s2` … */
export function aRun(
  indicator: string,
  check: string,
  outcome: CheckOutcome,
  findings = 0,
  over: Partial<IndicatorRun> = {},
): IndicatorRun {
  return {
    indicator,
    check,
    title: check,
    outcome,
    scope: 'site',
    findings: Array.from({ length: findings }, (_, i) => aFinding(check, `s${i + 1}`)),
    ...(outcome === 'error' || outcome === 'manual' ? { note: '未能读取' } : {}),
    ...over,
  };
}

export function aFinding(check: string, subject: string, over: Partial<Finding> = {}): Finding {
  return {
    id: `f-${check}-${subject}`,
    check,
    template: 'found',
    message: `在 ${subject} 发现问题`,
    outcome: 'fail',
    data: {},
    subject,
    url: 'http://a/',
    ...over,
  };
}
