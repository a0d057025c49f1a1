/** 人工核定 and 申诉: what people decide. */
import { definePages } from '../app/page.ts';

export default definePages([
  {
    path: '/review',
    title: 'review:title',
    action: 'finding.read',
    menu: { group: 'campaign', place: 20 },
    load: () => import('./rounds-page.tsx'),
  },
  { path: '/review/$id', title: 'review:desk', action: 'finding.read', under: '/review', load: () => import('./desk-page.tsx') },
  {
    path: '/appeals',
    title: 'review:appeals.title',
    action: 'appeal.read',
    menu: { group: 'campaign', place: 30 },
    load: () => import('./appeals-page.tsx'),
  },
  { path: '/appeals/$id', title: 'review:appeals.one', action: 'appeal.read', under: '/appeals', load: () => import('./appeal-page.tsx') },
]);
