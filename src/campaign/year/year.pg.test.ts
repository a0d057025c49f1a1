import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reconcile } from '../../registry/server.ts';
import { aProvince, type Province } from '../testing/province.ts';
import { NO_RECORDS } from './records.ts';
import { decideYear, enterYear, supervisionYear } from './year.ts';

let province: Province;
beforeAll(async () => {
  province = await aProvince();
  await province.site('临江市人民政府', province.cities[0], { code: '3301000001', homeUrl: 'http://www.lj.gov.cn/' });
  province.clock.time = Date.parse('2027-01-05T01:00:00Z');
});
afterAll(() => province?.close());

const judged = (year = 2026) => province.as(province.top, (work) => supervisionYear(work, province.top, year));
const outcomes = async () => Object.fromEntries((await judged()).indicators.map(({ id, outcome }) => [id, outcome]));
const report = (id: string, closedOn: string | null) => ({
  id,
  title: '打不开',
  site: '临江市人民政府',
  receivedOn: '2026-05-06',
  closedOn,
});

describe('监管工作年度考核', () => {
  it('什么也没有登记：没有检查的季度列出来，没有记录的不判断', async () => {
    expect(await judged()).toMatchObject({ version: 0, asOf: '2027-01-05', rulebook: { id: 'supervision-2019' } });
    expect(await outcomes()).toMatchObject({
      'sup-regular-check': 'fail',
      'sup-registry-accuracy': 'error',
      'sup-error-report-open': 'error',
      'sup-veto-misstatement': 'error',
      'sup-veto-other-fail': 'manual',
    });
  });
  it('登记、核定都带版本；核定之后拟扣成为扣分', async () => {
    const errorReports = [report('r-1', null), report('r-2', '2026-06-06')];
    const records = { ...NO_RECORDS, spotChecks: [], errorReports };
    await province.as(province.top, (work) => enterYear(work, province.top, 2026, 0, records));
    const first = await judged();
    expect(first).toMatchObject({ version: 1, score: { deducted: 3, confirmed: { deducted: 0 } } });
    const finding = first.findings.find(({ indicator }) => indicator === 'sup-error-report-open')!.id;
    const decide = (version: number, remark: string | null) =>
      province.as(province.top, (work) => decideYear(work, province.top, 2026, version, { finding, says: 'confirm', remark }));
    await decide(1, null);
    expect(await judged()).toMatchObject({ version: 2, score: { deducted: 3, confirmed: { deducted: 3 } } });
    await expect(decide(1, null)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(
      province.as(province.top, (work) => decideYear(work, province.top, 2026, 2, { finding: 'f-none', says: 'confirm', remark: null })),
    ).rejects.toMatchObject({ code: 'decision-about-nothing' });
    await expect(
      province.as(province.top, (work) => decideYear(work, province.top, 2026, 2, { finding, says: 'dismiss', remark: null })),
    ).rejects.toMatchObject({ code: 'decision-reason' });
  });
  it('与报送系统的核对直接采用，别的年份的不算', async () => {
    const bytes = Buffer.from('网站标识码,网站名称,首页网址\n3301000001,临江市政府,www.lj.gov.cn\n');
    const compare = () => province.as(province.top, (work) => reconcile(work, 'sites', { source: '报送系统', fileName: 'a.csv', bytes }));
    await compare();
    expect((await outcomes())['sup-registry-accuracy']).toBe('error');
    province.clock.time = Date.parse('2026-12-31T15:59:00Z');
    await compare();
    province.clock.time = Date.parse('2027-01-05T01:00:00Z');
    const found = (await judged()).findings.filter(({ indicator }) => indicator === 'sup-registry-accuracy');
    expect(found.map(({ message }) => message)).toEqual([expect.stringMatching(/名称不一致/)]);
  });
  it('看不见的单位的年度，与不存在的说法一样', async () => {
    await expect(province.as(province.cities[0], (work) => supervisionYear(work, province.cities[1], 2026))).rejects.toMatchObject({
      code: 'organisation-not-found',
    });
  });
});
