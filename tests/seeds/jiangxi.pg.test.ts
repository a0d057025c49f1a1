import { printsItsSeed } from './prints-its-seed.ts';

printsItsSeed('jiangxi', {
  level: 'province',
  yearBefore: { shares: { portal: 0.1, site: 0.279, account: 0.024 }, period: { from: '2021-04-01', to: '2021-06-20' } },
});
