/** 检查批次: from the draft to frozen results. */
import { definePages } from '../app/page.ts';

const one = () => import('./round-page.tsx');

export default definePages([
  {
    path: '/campaigns',
    title: 'campaign:rounds',
    action: 'round.read',
    menu: { group: 'campaign', place: 10 },
    load: () => import('./rounds-page.tsx'),
  },
  { path: '/campaigns/new', title: 'campaign:new', action: 'round.write', under: '/campaigns', load: () => import('./new-round-page.tsx') },
  { path: '/campaigns/$id', title: 'campaign:round', action: null, under: '/campaigns', load: one },
  { path: '/campaigns/$id/$tab', title: 'campaign:round', action: null, under: '/campaigns', load: one },
]);
