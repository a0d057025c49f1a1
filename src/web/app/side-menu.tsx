/** The menu: what somebody may open, in groups. */
import {
  AlertOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  HighlightOutlined,
  HomeOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  ProfileOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { Link, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../data/session.ts';
import { menuFor } from './all-pages.ts';
import { usePage } from './here.ts';
import type { MenuGroup, Page } from './page.ts';
import { usePreferences } from './preferences.ts';

const ICONS: Record<MenuGroup, ComponentType> = {
  overview: DashboardOutlined,
  todo: ProfileOutlined,
  home: HomeOutlined,
  registry: BankOutlined,
  campaign: FileDoneOutlined,
  rectify: AuditOutlined,
  bulletin: FileTextOutlined,
  watch: AlertOutlined,
  proof: HighlightOutlined,
  rulebook: BookOutlined,
  admin: SettingOutlined,
};

export function SideMenu() {
  const { t } = useTranslation('app');
  const { actions } = useSession();
  const [{ isMenuFolded }, change] = usePreferences();
  const { unit } = useSearch({ strict: false }) as { unit?: string };
  const here = usePage();
  const Fold = isMenuFolded ? MenuUnfoldOutlined : MenuFoldOutlined;
  return (
    <nav className="side-menu" aria-label={t('menu.name')}>
      <div className="list">
        {menuFor(actions).map(({ group, pages }) => {
          const isAlone = pages.length === 1;
          return (
            <div key={group}>
              {!isAlone && (
                <div className="group">
                  <span>{t(`menu.groups.${group}`)}</span>
                </div>
              )}
              <ul>
                {pages.map((page) => (
                  <li key={page.path}>
                    <Link
                      to={page.path}
                      search={(unit === undefined ? {} : { unit }) as never}
                      title={isMenuFolded ? t(page.title) : undefined}
                      aria-current={here?.path === page.path ? 'page' : undefined}
                      data-within={here?.under === page.path}
                      activeProps={{}}
                    >
                      <Icon page={page} />
                      <span>{t(page.title)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      <button type="button" className="fold" onClick={() => change({ isMenuFolded: !isMenuFolded })}>
        <Fold />
        <span>{t(isMenuFolded ? 'menu.unfold' : 'menu.fold')}</span>
      </button>
    </nav>
  );
}

function Icon({ page: { menu } }: { page: Page }) {
  const Shape = menu?.icon ?? ICONS[menu!.group];
  return <Shape />;
}
