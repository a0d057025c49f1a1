/**
 * How a page or an account stands against its allowed period on a day, and until when what was seen will do. The rulebook decides:
 * the checks of an inspection are asked, for one day after another. Pure.
 * Source: 2019-19 part 1 (首页不更新, 栏目不更新, 内容不更新); contracts.md section 5.1, 5.9.
 */
import { columnStanding } from '../../checks/index.ts';
import {
  type AccountArtifact,
  type BeijingDate,
  type ColumnFacts,
  daysBefore,
  daysBetween,
  type HomeArtifact,
  isMissing,
  type Missing,
} from '../../page/index.ts';
import type { FreshnessState } from '../../platform/server.ts';
import type { Rules } from './rules.ts';

/** What the rulebook says of what was seen, as of one day. */
export interface Judged {
  state: Exclude<FreshnessState, 'due-soon' | 'not-looked'>;
  /** Newest date that counts; null: none. */
  newestOn: BeijingDate | null;
  newestTitle: string | null;
  /** Last day on which what was seen satisfies the period; null: no period, or no date. */
  dueOn: BeijingDate | null;
  /** Chinese: where the period comes from; null: there is none. */
  periodFrom: string | null;
  /** Chinese: what stands in the way of judging; null: nothing. */
  reason: string | null;
  /** Of an account: so long without a post that it is called a “僵尸”. */
  isZombie?: boolean;
}

/** Judges what was seen, as of a day. */
export type Judge = (asOf: BeijingDate) => Judged;

type Kind = 'portal' | 'site';

/** A judge of a home page. */
export function homeJudge(home: HomeArtifact | Missing, rules: Rules, kind: Kind): Judge {
  if (isMissing(home)) return () => ({ ...NOTHING, state: 'could-not-look', reason: home.reason });
  const run = (asOf: BeijingDate) =>
    rules.run(['stale-home'], { kind, publicService: true }, (name) => (name === 'home' ? (home as never) : NOT_HELD), asOf)[0];
  const window = rules.optionsOf('stale-home')?.windowDays;
  const periodFrom = typeof window === 'number' ? `检查指标规定${window}天` : null;
  return (asOf) => {
    const judged = run(asOf);
    if (judged === undefined) return { ...NOTHING, state: 'not-required', reason: '检查指标不检查首页更新' };
    const counted = home.items.filter(
      ({ from, articleDate }) => (from === 'article' || from === 'list') && articleDate !== null && articleDate <= asOf,
    );
    const newest = counted.reduce<(typeof counted)[number] | null>(
      (best, one) => (best === null || one.articleDate! > best.articleDate! ? one : best),
      null,
    );
    const about = { newestOn: newest?.articleDate ?? null, newestTitle: newest?.title ?? null, periodFrom };
    if (judged.outcome === 'error') return { ...NOTHING, ...about, state: 'could-not-look', reason: judged.note ?? null };
    const isFresh = (day: BeijingDate) => run(day)?.outcome === 'pass';
    const dueOn = about.newestOn === null ? null : lastFreshDay(about.newestOn, isFresh);
    if (judged.outcome === 'pass') return { ...about, state: 'fresh', dueOn, reason: null };
    const [finding] = judged.findings;
    return { ...about, state: newest === null ? 'undated' : 'overdue', dueOn, reason: finding?.message ?? judged.note ?? null };
  };
}

/** A judge of a column. */
export function columnJudge(column: ColumnFacts, rules: Rules): Judge {
  return (asOf) => {
    const { newest, newestItem, exempt, way, newestFrom } = column;
    const counted = newest !== null && newest <= asOf ? newest : null;
    const { state, periodFrom } = columnStanding(column, asOf, rules.periods);
    const isFresh = (day: BeijingDate) => columnStanding(column, day, rules.periods).state === 'fresh';
    const due = counted === null || !isFresh(counted) ? null : lastFreshDay(counted, isFresh);
    const about = { newestOn: counted, newestTitle: counted === null ? null : (newestItem?.title ?? null), periodFrom };
    if (state === 'static') return { ...about, state: 'not-required', dueOn: null, reason: periodFrom };
    if (exempt !== null && exempt.until >= asOf) {
      const dueOn = due === null || due < exempt.until ? exempt.until : due;
      return { ...about, state: 'exempt', dueOn, reason: `免检至 ${exempt.until}：${exempt.reason}` };
    }
    if (way === 'unread') return { ...about, state: 'could-not-look', dueOn: due, reason: '列表由脚本填充或未能读到，不作判断' };
    if (state === 'blank') return { ...about, state: 'blank', dueOn: null, reason: column.emptyNotice };
    if (state === 'fresh') return { ...about, state: 'fresh', dueOn: due, reason: null };
    if (newestFrom === 'unread') return { ...about, state: 'could-not-look', dueOn: due, reason: '有信息的页面未能打开，无法确认发布时间' };
    if (state === 'undated') return { ...about, state: 'undated', dueOn: null, reason: '所列信息未注明可识别的发布时间' };
    return { ...about, state: 'overdue', dueOn: due, reason: `最近一条信息发布于 ${counted}，距今 ${daysBetween(counted!, asOf)} 天` };
  };
}

/** A judge of an account. Of one that the source no longer has a person decides: it counts as undated. */
export function accountJudge(account: AccountArtifact, rules: Rules): Judge {
  const target = { kind: 'account', publicService: true } as const;
  // What was seen then is asked for that day; whether it is still so, the looks say.
  const run = (asOf: BeijingDate) =>
    rules.run(['stale-account'], target, (name) => (name === 'account' ? ({ ...account, seenOn: asOf } as never) : NOT_HELD), asOf)[0];
  const window = rules.optionsOf('stale-account')?.windowDays;
  const periodFrom = typeof window === 'number' ? `检查指标规定${window}天` : null;
  return (asOf) => {
    const judged = run(asOf);
    if (judged === undefined || judged.outcome === 'inapplicable')
      return { ...NOTHING, state: 'not-required', reason: judged?.note ?? '检查指标不检查账号更新' };
    const counted = account.posts.filter(({ date, isFuture }) => date !== null && !isFuture && date <= asOf);
    const newest = counted.reduce<(typeof counted)[number] | null>(
      (best, one) => (best === null || one.date! > best.date! ? one : best),
      null,
    );
    const about = { newestOn: newest?.date ?? null, newestTitle: newest?.title ?? null, periodFrom };
    if (judged.outcome === 'error') return { ...NOTHING, ...about, state: 'could-not-look', reason: judged.note ?? null };
    const dueOn = about.newestOn === null ? null : lastFreshDay(about.newestOn, (day) => run(day)?.outcome === 'pass');
    if (judged.outcome === 'pass') return { ...about, state: 'fresh', dueOn, reason: null };
    const [finding] = judged.findings;
    const isZombie = finding?.template === 'zombie';
    return { ...about, state: newest === null ? 'undated' : 'overdue', dueOn, reason: finding?.message ?? null, isZombie };
  };
}

/** How the looks went. */
export interface Looks {
  /** Beijing day of the last look that saw something; null: none did. */
  seenOn: BeijingDate | null;
  /** Chinese: why the last look saw nothing; null: it saw something, or there was none. */
  failure: string | null;
  /** Days after which a look is too old to speak for today. */
  staleAfterDays: number;
}

export interface Standing extends Omit<Judged, 'state'> {
  state: FreshnessState;
  /** Day for which it holds; null: nothing was seen yet. */
  judgedOn: BeijingDate | null;
}

/**
 * Where it stands on a day. What still satisfies the period does so whatever the looks bring; whether it is overdue only a look can
 * tell: without one it could not be looked at, which is neither.
 */
export function standingOn(judge: Judge, looks: Looks, asOf: BeijingDate, remindDays: number): Standing {
  const { seenOn, failure, staleAfterDays } = looks;
  if (seenOn === null) return { ...NOTHING, state: failure === null ? 'not-looked' : 'could-not-look', judgedOn: null, reason: failure };
  const now = judge(asOf);
  if (now.state === 'fresh') {
    const isNear = now.dueOn !== null && daysBetween(asOf, now.dueOn) <= remindDays;
    return { ...now, state: isNear ? 'due-soon' : 'fresh', judgedOn: asOf };
  }
  if (now.state === 'not-required' || now.state === 'exempt' || seenOn >= asOf) return { ...now, judgedOn: asOf };
  if (failure === null && daysBetween(seenOn, asOf) <= staleAfterDays) {
    const then = judge(seenOn);
    // Its last day has passed since, and nobody has looked.
    return { ...then, state: then.state === 'fresh' ? 'due-soon' : then.state, judgedOn: seenOn };
  }
  const since = `最近一次看到是 ${seenOn}`;
  return { ...now, state: 'could-not-look', judgedOn: null, reason: failure === null ? `${since}，其后没有查看` : `${failure}；${since}` };
}

/**
 * Last day of those on which it is fresh, from a day on which it is; null when it is not fresh then or never ceases to be. Once it is
 * no longer fresh it does not become so again.
 */
export function lastFreshDay(from: BeijingDate, isFresh: (day: BeijingDate) => boolean): BeijingDate | null {
  if (!isFresh(from)) return null;
  let step = 1;
  while (isFresh(daysBefore(from, -step))) {
    step *= 2;
    if (step > LONGEST_DAYS) return null;
  }
  let [fresh, over] = [Math.floor(step / 2), step];
  while (over - fresh > 1) {
    const middle = (fresh + over) >> 1;
    if (isFresh(daysBefore(from, -middle))) fresh = middle;
    else over = middle;
  }
  return daysBefore(from, -fresh);
}

const LONGEST_DAYS = 1 << 16;
const NOT_HELD: Missing = { missing: true, reason: '没有查看这一项' };
const NOTHING = { newestOn: null, newestTitle: null, dueOn: null, periodFrom: null, reason: null };
