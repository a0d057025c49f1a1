/** 网民留言: what people report, who answers it, how much of it in time. */
import { definePages } from '../app/page.ts';

const imports = () => import('./import-page.tsx');

export default definePages([
  {
    path: '/messages',
    title: 'messages:title',
    action: 'message.read',
    menu: { group: 'rectify', place: 20 },
    load: () => import('./messages-page.tsx'),
  },
  { path: '/messages/import', title: 'messages:importing.title', action: 'message.write', under: '/messages', load: imports },
  { path: '/messages/import/$id', title: 'messages:importing.title', action: 'message.write', under: '/messages', load: imports },
  {
    path: '/messages/figures',
    title: 'messages:figures.title',
    action: 'message.read',
    under: '/messages',
    load: () => import('./figures-page.tsx'),
  },
  {
    path: '/messages/duplicates',
    title: 'messages:duplicates.title',
    action: 'message.write',
    under: '/messages',
    load: () => import('./duplicates-page.tsx'),
  },
  {
    path: '/messages/channels',
    title: 'messages:channels.title',
    action: 'message.read',
    under: '/messages',
    load: () => import('./channels-page.tsx'),
  },
  { path: '/messages/$id', title: 'messages:one', action: 'message.read', under: '/messages', load: () => import('./message-page.tsx') },
]);
