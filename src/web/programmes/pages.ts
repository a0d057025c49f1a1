/** 集约化进度 and the like: stages that units pass, with planned and reached days. */
import { definePages } from '../app/page.ts';

const imports = () => import('./import-page.tsx');

export default definePages([
  {
    path: '/programmes',
    title: 'programmes:title',
    action: 'programme.read',
    menu: { group: 'rectify', place: 30 },
    load: () => import('./programmes-page.tsx'),
  },
  {
    path: '/programmes/$id',
    title: 'programmes:one',
    action: 'programme.read',
    under: '/programmes',
    load: () => import('./programme-page.tsx'),
  },
  { path: '/programmes/$id/import', title: 'programmes:importing.title', action: 'programme.write', under: '/programmes', load: imports },
  {
    path: '/programmes/$id/import/$importId',
    title: 'programmes:importing.title',
    action: 'programme.write',
    under: '/programmes',
    load: imports,
  },
]);
