/** 整改通知: what offices order, what units answer, what is closed. */
import { definePages } from '../app/page.ts';

export default definePages([
  {
    path: '/orders',
    title: 'orders:title',
    action: 'order.read',
    menu: { group: 'rectify', place: 10 },
    load: () => import('./orders-page.tsx'),
  },
  { path: '/orders/issue', title: 'orders:issue.title', action: 'order.write', under: '/orders', load: () => import('./issue-page.tsx') },
  {
    path: '/orders/summaries',
    title: 'orders:summaries.title',
    action: 'order.read',
    under: '/orders',
    load: () => import('./summaries-page.tsx'),
  },
  { path: '/orders/$id', title: 'orders:one', action: 'order.read', under: '/orders', load: () => import('./order-page.tsx') },
]);
