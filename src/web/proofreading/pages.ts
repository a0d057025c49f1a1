/** 稿前审校: a text is read before it is published. */
import { ApiOutlined } from '@ant-design/icons';
import { definePages } from '../app/page.ts';

export default definePages([
  {
    path: '/proof',
    title: 'proofreading:title',
    action: 'proof.write',
    menu: { group: 'proof', place: 10 },
    load: () => import('./begin-page.tsx'),
  },
  {
    path: '/proof/access',
    title: 'proofreading:access.title',
    action: 'proof.write',
    menu: { group: 'proof', place: 20, icon: ApiOutlined },
    load: () => import('./access-page.tsx'),
  },
  { path: '/proof/$id', title: 'proofreading:one', action: 'proof.read', under: '/proof', load: () => import('./proofreading-page.tsx') },
]);
