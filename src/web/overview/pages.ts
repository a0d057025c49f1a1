/** 总览: the state of everything, and what burns. */
import { definePages } from '../app/page.ts';

export default definePages([
  {
    path: '/overview',
    title: 'overview:title',
    action: 'result.read',
    menu: { group: 'overview', place: 0 },
    load: () => import('./overview-page.tsx'),
  },
]);
