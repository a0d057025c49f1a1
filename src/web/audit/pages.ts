/** 审计日志. */
import { FileProtectOutlined } from '@ant-design/icons';
import { definePages } from '../app/page.ts';

export default definePages([
  {
    path: '/audit',
    title: 'audit:audit',
    action: 'audit.read',
    menu: { group: 'admin', place: 40, icon: FileProtectOutlined },
    load: () => import('./audit-page.tsx'),
  },
]);
