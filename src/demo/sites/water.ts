/** 省水利厅: a department in order, and the measure of everything else: no finding may come out of it. */
import { fields } from '../stock/fields.ts';
import { allClear, office } from './office.ts';

export const water = office({
  key: 'slt',
  host: 'slt.qinghesheng.gov.cn',
  name: '青禾省水利厅',
  short: '省水利厅',
  siteCode: '9700000012',
  style: 'trs',
  field: fields.water,
  truth: () => ({
    verdict: 'qualified',
    indicators: allClear,
    phantoms: ['/oldweb/index.html', '/statistics/never.html', '/script/never.html'],
  }),
});
