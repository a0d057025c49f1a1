/**
 * From opening to deregistration: which filing (报备) leads from which state to which, and within what limits. Pure.
 * Source: 国办发〔2017〕47号, limits in limits.yaml; states as the reporting systems have them (guidelines.md 1).
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FilingKind, RegistryState } from '../../platform/server.ts';

/** Words for people. */
export const STATE_NAMES: Readonly<Record<RegistryState, string>> = {
  preparing: '筹建中',
  normal: '正常运行',
  suspended: '临时下线',
  closing: '已发关停公告',
  closed: '已关停',
  deregistered: '已注销',
};

export const FILING_NAMES: Readonly<Record<FilingKind, string>> = {
  opening: '开设',
  change: '变更',
  outage: '停机',
  suspension: '临时下线',
  resumption: '恢复运行',
  closing: '关停公告',
  closure: '关停',
  deregistration: '注销',
};

interface Move {
  from: readonly RegistryState[];
  /** Null: the state stays. */
  to: RegistryState | null;
}

const MOVES: Readonly<Record<FilingKind, Move>> = {
  opening: { from: ['preparing'], to: 'normal' },
  change: { from: ['normal', 'suspended'], to: null },
  outage: { from: ['normal', 'closing'], to: null },
  suspension: { from: ['normal'], to: 'suspended' },
  resumption: { from: ['suspended', 'closing'], to: 'normal' },
  closing: { from: ['normal', 'suspended'], to: 'closing' },
  closure: { from: ['closing'], to: 'closed' },
  deregistration: { from: ['preparing', 'closed'], to: 'deregistered' },
};

export interface LifecycleLimits {
  /** Longest temporary time offline. */
  suspensionDays: number;
  suspensionsPerYear: number;
  /** Least days between the notice of closing and the closing. */
  closingNoticeDays: number;
}

/** What a filing says. Dates are Beijing dates, `YYYY-MM-DD`. */
export interface FiledMove {
  kind: FilingKind;
  beginsOn: string;
  /** Null: no end given. */
  endsOn: string | null;
  noticeUrl: string | null;
}

/** Approved filings of the object before this one. */
export type EarlierMove = Pick<FiledMove, 'kind' | 'beginsOn'>;

export type MoveResult = { state: RegistryState; problem: null } | { state: null; problem: string };

/** The state after the filing, or one Chinese sentence why it may not be. */
export function moveState(state: RegistryState, filed: FiledMove, earlier: readonly EarlierMove[], limits: LifecycleLimits): MoveResult {
  const { from, to } = MOVES[filed.kind];
  if (!from.includes(state)) {
    const possible = from.map((one) => `“${STATE_NAMES[one]}”`).join('或');
    return refuse(`现为“${STATE_NAMES[state]}”，不能办理${FILING_NAMES[filed.kind]}，须先处于${possible}状态`);
  }
  const problem = limitProblem(filed, earlier, limits);
  return problem === null ? { state: to ?? state, problem: null } : refuse(problem);
}

function limitProblem(filed: FiledMove, earlier: readonly EarlierMove[], limits: LifecycleLimits): string | null {
  if (filed.endsOn !== null && filed.endsOn < filed.beginsOn) return '结束日期早于开始日期，请改正';
  if (filed.kind === 'outage' && filed.endsOn === null) return '停机报备须写明起止时间，请补充结束时间';
  if ((filed.kind === 'suspension' || filed.kind === 'closing') && filed.noticeUrl === null)
    return `${FILING_NAMES[filed.kind]}须在网站和上级门户发布公告，请填写公告网址`;
  if (filed.kind === 'suspension') return suspensionProblem(filed, earlier, limits);
  return filed.kind === 'closure' ? closureProblem(filed, earlier, limits) : null;
}

function suspensionProblem(filed: FiledMove, earlier: readonly EarlierMove[], limits: LifecycleLimits): string | null {
  if (filed.endsOn === null) return '临时下线须写明起止日期，请补充结束日期';
  const days = daysBetween(filed.beginsOn, filed.endsOn) + 1;
  if (days > limits.suspensionDays) return `临时下线最长 ${limits.suspensionDays} 天，现为 ${days} 天，请缩短或改为关停`;
  const year = filed.beginsOn.slice(0, 4);
  const before = earlier.filter((one) => one.kind === 'suspension' && one.beginsOn.startsWith(year)).length;
  if (before < limits.suspensionsPerYear) return null;
  return `${year}年已临时下线 ${before} 次，每年至多 ${limits.suspensionsPerYear} 次`;
}

function closureProblem(filed: FiledMove, earlier: readonly EarlierMove[], limits: LifecycleLimits): string | null {
  const noticed = earlier
    .filter((one) => one.kind === 'closing')
    .map((one) => one.beginsOn)
    .sort()
    .at(-1);
  if (noticed === undefined) return '没有关停公告的报备，请先办理关停公告';
  const days = daysBetween(noticed, filed.beginsOn);
  if (days >= limits.closingNoticeDays) return null;
  return `关停公告须满 ${limits.closingNoticeDays} 天，自 ${noticed} 起现为 ${days} 天，请期满后再办理`;
}

const refuse = (problem: string): MoveResult => ({ state: null, problem });

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The limits in force on a day (`YYYY-MM-DD`). */
export function limitsOn(day: string): LifecycleLimits {
  const all = parse(readFileSync(new URL('limits.yaml', import.meta.url), 'utf8')) as (LifecycleLimits & { from: string })[];
  return all.filter((one) => one.from <= day).at(-1) ?? all[0]!;
}
