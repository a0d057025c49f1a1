import { describe, expect, it } from 'vitest';
import { liveSites } from '../province.ts';
import { accountsFile, registeredAccounts } from './accounts.ts';
import { earlierEntries } from './entries.ts';
import { PEOPLE } from './people.ts';
import { quarterName, quarterOf } from './period.ts';
import { offices, PROVINCE, registeredSites, sitesFile } from './registry.ts';

const sites = registeredSites();
const accounts = registeredAccounts(sites);

describe('青禾省的名录', () => {
  it('40 个网站、120 个账号，标识码各不相同', () => {
    expect([sites.length, accounts.length]).toEqual([40, 120]);
    expect(new Set(sites.map(({ code }) => code)).size).toBe(40);
    expect(new Set(accounts.map(({ code }) => code)).size).toBe(120);
    expect(accounts.every(({ code }) => /^\d{10}[A-Z]{2}\d{4}$/.test(code))).toBe(true);
    expect(sites.filter(({ key }) => key !== null)).toHaveLength(liveSites().length);
  });
  it('每个对象的单位都登记了，上级在前，名称不重', () => {
    const named = offices();
    const known = new Set<string | null>([null]);
    for (const { name, parent } of named) {
      expect([name, known.has(parent), known.has(name)]).toEqual([name, true, false]);
      known.add(name);
    }
    for (const { name, office } of [...sites, ...accounts, ...PEOPLE]) expect([name, known.has(office)]).toEqual([name, true]);
    expect(named.filter(({ level }) => level === 'county')).toHaveLength(6);
  });
  it('文件每行的列数与表头相同，省本级写全称', () => {
    for (const file of [sitesFile(sites), accountsFile(accounts)]) {
      const rows = file.trimEnd().split('\r\n');
      expect(new Set(rows.map((row) => row.split(',').length)).size).toBe(1);
    }
    expect(sitesFile(sites)).toContain(`青禾省人民政府,是,http://www.qinghesheng.gov.cn/,青禾省人民政府办公厅,否,${PROVINCE}`);
  });
  it('两周的界限两侧都有账号，失联的不判', () => {
    const ages = accounts.map(({ truth }) => [truth.newest, truth.verdict, truth.settled]);
    expect(ages).toContainEqual([14, 'qualified', 'passed']);
    expect(ages).toContainEqual([15, 'review', 'failed']);
    expect(accounts.filter(({ truth }) => truth.settled === 'unknown').map(({ truth }) => truth.status)).toEqual([503, 503]);
  });
  it('往期结果每次相同，两期不同', () => {
    const entries = (name: string) => JSON.stringify([...earlierEntries(name, sites, accounts, [])]);
    expect(entries('上期')).toBe(entries('上期'));
    expect(entries('上期')).not.toBe(entries('同期'));
  });
});

describe('季度', () => {
  it.each([
    ['2026-11-23', 0, '2026年第四季度', '2026-10-01', '2026-12-31'],
    ['2026-12-31', 1, '2026年第三季度', '2026-07-01', '2026-09-30'],
    ['2026-01-01', 1, '2025年第四季度', '2025-10-01', '2025-12-31'],
    ['2026-03-31', 4, '2025年第一季度', '2025-01-01', '2025-03-31'],
  ])('%s 之前第 %i 个', (day, back, name, from, to) => {
    const quarter = quarterOf(day, back);
    expect([quarterName(quarter), quarter.from, quarter.to]).toEqual([name, from, to]);
  });
});
