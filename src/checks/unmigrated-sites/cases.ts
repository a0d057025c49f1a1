/** 集约化: all of the sites, one left. */
import { aYear, YEAR_END } from '../kit/testing/supervision.ts';
import { table } from '../kit/testing/table.ts';
import { unmigratedSites } from './check.ts';

const given = (migrated: number, sites = 40) => ({ supervision: aYear({ migration: { sites, migrated } }) });

export const cases = table(unmigratedSites, { options: { shareMin: 1 }, asOf: YEAR_END, given: given(40) }, [
  { name: '全部迁移', expect: { outcome: 'pass', note: '40 个网站已迁移 40 个' } },
  {
    name: '还有一个没有迁移',
    given: given(39),
    expect: { outcome: 'fail', findings: [{ message: 'few', sentence: '集约化平台上的网站 39 个，全部 40 个中还有 1 个未迁移' }] },
  },
  { name: '没有网站', given: given(0, 0), expect: { outcome: 'inapplicable', note: '没有正常运行的网站' } },
  { name: '没有登记进展，不能判断', given: { supervision: aYear({ migration: null }) }, expect: { outcome: 'error', note: '没有登记' } },
]);
