/** 名录: websites, accounts, units, imports, filings. */
import { ApartmentOutlined, GlobalOutlined, ImportOutlined, MessageOutlined, SolutionOutlined } from '@ant-design/icons';
import { definePages } from '../app/page.ts';

const site = () => import('./site-page.tsx');
const account = () => import('./account-page.tsx');

export default definePages([
  {
    path: '/sites',
    title: 'registry:sites',
    action: 'site.read',
    menu: { group: 'registry', place: 10, icon: GlobalOutlined },
    load: () => import('./sites-page.tsx'),
  },
  { path: '/sites/$id', title: 'registry:site', action: 'site.read', under: '/sites', load: site },
  { path: '/sites/$id/$tab', title: 'registry:site', action: 'site.read', under: '/sites', load: site },
  {
    path: '/accounts',
    title: 'registry:accounts',
    action: 'account.read',
    menu: { group: 'registry', place: 20, icon: MessageOutlined },
    load: () => import('./accounts-page.tsx'),
  },
  { path: '/accounts/$id', title: 'registry:account', action: 'account.read', under: '/accounts', load: account },
  { path: '/accounts/$id/$tab', title: 'registry:account', action: 'account.read', under: '/accounts', load: account },
  {
    path: '/units',
    title: 'registry:units',
    action: 'organisation.read',
    menu: { group: 'registry', place: 30, icon: ApartmentOutlined },
    load: () => import('./units-page.tsx'),
  },
  {
    path: '/filings',
    title: 'registry:filings',
    action: 'filing.read',
    menu: { group: 'registry', place: 40, icon: SolutionOutlined },
    load: () => import('./filings-page.tsx'),
  },
  {
    path: '/imports/new',
    title: 'registry:import',
    action: 'import.write',
    menu: { group: 'registry', place: 50, icon: ImportOutlined },
    load: () => import('./import-page.tsx'),
  },
  {
    path: '/imports/$id',
    title: 'registry:import',
    action: 'import.write',
    under: '/imports/new',
    load: () => import('./import-page.tsx'),
  },
]);
