/** People: who may do what, and one's own account. */
import { IdcardOutlined, TeamOutlined } from '@ant-design/icons';
import { definePages } from '../app/page.ts';

export default definePages([
  {
    path: '/people',
    title: 'people:people',
    action: 'person.read',
    menu: { group: 'admin', place: 10, icon: TeamOutlined },
    load: () => import('./people-page.tsx'),
  },
  { path: '/people/$id', title: 'people:person', action: 'person.read', under: '/people', load: () => import('./person-page.tsx') },
  {
    path: '/roles',
    title: 'people:roles',
    action: 'person.read',
    menu: { group: 'admin', place: 20, icon: IdcardOutlined },
    load: () => import('./roles-page.tsx'),
  },
  { path: '/me', title: 'people:me', action: null, load: () => import('./own-account-page.tsx') },
]);
