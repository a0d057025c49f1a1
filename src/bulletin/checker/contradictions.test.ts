import { describe, expect, it } from 'vitest';
import { type ResultSet, resultSetHash } from '../../campaign/results.ts';
import { seeds } from '../testing/seeds/all.ts';
import { contradictions } from './contradictions.ts';

const problemsAfter = (change: (set: ResultSet) => void, from: ResultSet = seeds.zhuzhou.set) => {
  const set = structuredClone(from);
  change(set);
  return contradictions(set);
};

describe('结果自相矛盾的拒绝，各说一句', () => {
  it.each(Object.entries(seeds))('%s 没有矛盾', (_, { set }) => {
    expect(contradictions(set)).toEqual([]);
  });
  it.each<[string, (set: ResultSet) => void, RegExp]>([
    ['还没冻结', (set) => void (set.round.state = 'reviewing'), /还在核定，冻结后才能出通报/],
    ['还在进行', (set) => void (set.round.state = 'open'), /还在进行/],
    ['导出后改过', (set) => void (set.contentHash = '0'.repeat(64)), /被改动过/],
    ['单位不在单位表', (set) => void (set.sites[0]!.unitId = '某区'), /单位“某区”不在单位表中/],
    ['单位不在顺序表', (set) => void (set.units[0]!.order = null), /不在单位顺序表中/],
    ['两个单位顺序相同', (set) => void (set.units[1]!.order = 1), /顺序都是 1/],
    ['并入的单位不存在', (set) => void (set.units.at(-1)!.countedIn = '无'), /并入统计的单位不存在/],
    ['对象重复', (set) => void set.sites.push(structuredClone(set.sites[0]!)), /出现了两次/],
    ['标识码重复', (set) => void (set.sites[0]!.code = set.sites.find(({ code }) => code === '4302110001')!.code), /标识码都是/],
    ['标识码不合规范', (set) => void (set.sites[0]!.code = '43021'), /标识码/],
    ['没检查却有结论', (set) => void (set.sites[0]!.isChecked = false), /没有检查却有结论/],
    ['不合格没有原因', (set) => void (set.accounts[0]!.reasons = []), /没有写明存在的问题/],
    [
      '合格却有否决',
      (set) => void (set.sites.find(({ verdict }) => verdict === 'passed')!.reasons = [{ ...set.accounts[0]!.reasons[0]! }]),
      /结论却是合格/,
    ],
    ['连续次数不符', (set) => void (set.accounts[0]!.failedStreak = 0), /连续不合格次数（0）/],
    [
      '留言加不起来',
      (set) =>
        set.messages.push({ channel: 'a', channelName: '信箱', unitId: null, received: 3, closed: 1, open: 1, onTime: 1, overdue: 0 }),
      /收到 3 件/,
    ],
    [
      '自查多于运行',
      (set) => set.selfChecks.push({ unitId: '攸县', running: 1, checked: 2, problems: 0, rechecked: null, differing: null }),
      /对不上/,
    ],
    ['日期倒了', (set) => void (set.round.period.to = '2022-01-01'), /晚于结束/],
    [
      '上年同期不合格多于检查',
      (set) =>
        set.comparisons.push({
          against: 'year-before',
          setId: 'x',
          contentHash: null,
          roundName: 'x',
          site: { checked: 1, failed: 2 },
          account: null,
        }),
      /多于检查数/,
    ],
  ])('%s', (_, change, sentence) => {
    const problems = problemsAfter(change);
    expect(problems.map((one) => one.sentence).join('\n')).toMatch(sentence);
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  });
  it('抽样各层要与对象一致', () => {
    const problems = problemsAfter((set) => void set.round.coverage.account!.strata[0]!.drawn++, seeds.jiangxi.set);
    expect(problems.map(({ code }) => code)).toEqual(['strata-drawn']);
  });
  it('散列值相符的放行', () => {
    expect(problemsAfter((set) => void (set.contentHash = resultSetHash(set)))).toEqual([]);
  });
});
