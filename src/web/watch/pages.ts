/** 监测: the wall, one address, outages, updates and content, alerts, duty. */
import { AlertOutlined, FieldTimeOutlined, RadarChartOutlined, TeamOutlined } from '@ant-design/icons';
import { definePages } from '../app/page.ts';

const content = () => import('./content-page.tsx');
const alerts = () => import('./alerts-page.tsx');
const duty = () => import('./duty-page.tsx');

export default definePages([
  {
    path: '/watch',
    title: 'watch:wall.title',
    action: 'watch.read',
    menu: { group: 'watch', place: 10, icon: RadarChartOutlined },
    load: () => import('./wall-page.tsx'),
  },
  { path: '/watch/targets', title: 'watch:targets.title', action: 'watch.read', under: '/watch', load: () => import('./targets-page.tsx') },
  {
    path: '/watch/targets/$id',
    title: 'watch:target.title',
    action: 'watch.read',
    under: '/watch',
    load: () => import('./target-page.tsx'),
  },
  { path: '/watch/outages', title: 'watch:outages.title', action: 'watch.read', under: '/watch', load: () => import('./outages-page.tsx') },
  {
    path: '/watch/content',
    title: 'watch:content.title',
    action: 'watch.read',
    menu: { group: 'watch', place: 20, icon: FieldTimeOutlined },
    load: content,
  },
  { path: '/watch/content/$tab', title: 'watch:content.title', action: 'watch.read', under: '/watch/content', load: content },
  {
    path: '/watch/alerts',
    title: 'watch:alerts.title',
    action: 'alert.read',
    menu: { group: 'watch', place: 30, icon: AlertOutlined },
    load: alerts,
  },
  { path: '/watch/alerts/$tab', title: 'watch:alerts.title', action: 'alert.read', under: '/watch/alerts', load: alerts },
  {
    path: '/watch/duty',
    title: 'watch:duty.title',
    action: 'duty.read',
    menu: { group: 'watch', place: 40, icon: TeamOutlined },
    load: duty,
  },
  { path: '/watch/duty/$tab', title: 'watch:duty.title', action: 'duty.read', under: '/watch/duty', load: duty },
  {
    path: '/watch/hand-overs/$id',
    title: 'watch:handOver.title',
    action: 'duty.read',
    under: '/watch/duty',
    load: () => import('./hand-over-page.tsx'),
  },
]);
