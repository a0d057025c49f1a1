/** 省水利厅: a department in order, and the measure of everything else: no finding may come out of it. */
import type { SitePlan } from '../model.ts';
import { fields } from '../stock/fields.ts';
import { standardColumns } from './standard.ts';

export const water: SitePlan = {
  key: 'slt',
  host: 'slt.qinghesheng.gov.cn',
  registration: { name: '青禾省水利厅', organizer: '青禾省水利厅', siteCode: '9700000012', kind: 'site', publicService: true },
  short: '省水利厅',
  style: 'trs',
  field: fields.water,
  columns: standardColumns({ organizer: '青禾省水利厅', field: fields.water, post: '厅长' }),
  truth: () => ({
    verdict: 'qualified',
    indicators: allClear,
    phantoms: ['/oldweb/index.html', '/statistics/never.html', '/script/never.html'],
  }),
};

/** Part 1 of the indicators on a site without fault. */
export const allClear = {
  'home-not-updated': 'pass',
  'columns-stale-key': 'pass',
  'columns-stale-long': 'pass',
  'columns-blank': 'pass',
  'no-consult-channel': 'pass',
  'messages-unanswered-3m': 'pass',
  'no-services': 'pass',
  'guides-missing-elements': 'pass',
  'home-address-mismatch': 'pass',
} as const;
