/** 检查指标: what is judged and by which clause. */
import { definePages } from '../app/page.ts';

export default definePages([
  {
    path: '/rulebooks',
    title: 'rulebook:rulebooks',
    // Whoever works with websites reads what they are judged by.
    action: 'site.read',
    menu: { group: 'rulebook', place: 10 },
    load: () => import('./books-page.tsx'),
  },
  { path: '/rulebooks/$id', title: 'rulebook:rulebook', action: 'site.read', under: '/rulebooks', load: () => import('./book-page.tsx') },
  {
    path: '/rulebooks/$id/diff/$other',
    title: 'rulebook:comparison',
    action: 'site.read',
    under: '/rulebooks',
    load: () => import('./comparison-page.tsx'),
  },
]);
