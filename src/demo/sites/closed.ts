/** Sites that could not be looked at: a script challenge, robots rules, a closed door. The verdict is unknown, never a pass or a fail. */
import type { SitePlan } from '../model.ts';
import { fields } from '../stock/fields.ts';
import { office } from './office.ts';

const closed = {
  field: fields.fund,
  truth: () => ({ verdict: 'unknown' as const, indicators: { 'home-not-updated': 'error' as const, 'columns-blank': 'error' as const } }),
};

export const finance: SitePlan = office({
  ...closed,
  key: 'czt',
  host: 'czt.qinghesheng.gov.cn',
  name: '青禾省财政厅',
  short: '省财政厅',
  siteCode: '9700000030',
  style: 'jcms',
  front: 'challenge',
});

export const audit: SitePlan = office({
  ...closed,
  key: 'sjt',
  host: 'sjt.qinghesheng.gov.cn',
  name: '青禾省审计厅',
  short: '省审计厅',
  siteCode: '9700000032',
  style: 'trs',
  front: 'robots',
});

export const planning: SitePlan = office({
  ...closed,
  key: 'fgw',
  host: 'fgw.qinghesheng.gov.cn',
  name: '青禾省发展和改革委员会',
  short: '省发展改革委',
  siteCode: '9700000034',
  style: 'vsb',
  post: '主任',
  front: 'closed-port',
});
