import { describe, expect, it } from 'vitest';
import { allChecks } from '../checks/index.ts';
import { bookHeads, loadRulebook } from './load.ts';

describe('the books of the project', () => {
  it.each(bookHeads())('$id loads on its first day and as long as it is in force', ({ id, effective }) => {
    for (const on of [effective.from, effective.to ?? '2026-11-20']) {
      expect(loadRulebook(id, { on, checks: allChecks }).indicators.length).toBeGreaterThan(id === 'supervision-2019' ? 9 : 12);
    }
  });
  it('the table of 2015 is not for 2019-04-01 and later', () => {
    expect(loadRulebook('census-2015', { on: '2019-03-31', checks: allChecks }).on).toBe('2019-03-31');
    expect(() => loadRulebook('census-2015', { on: '2019-04-01', checks: allChecks })).toThrow('到 2019-03-31 为止');
  });
  it('a local book changes what it names and nothing else', () => {
    const load = (id: string) => loadRulebook(id, { on: '2026-11-20', checks: allChecks });
    const [nation, zhaoqing] = [load('inspection-2019'), load('zhaoqing-2019')];
    expect([nation.scoring!.bonusMax, zhaoqing.scoring!.bonusMax]).toEqual([30, 25]);
    expect(zhaoqing.indicators).toEqual(nation.indicators);
  });
});
