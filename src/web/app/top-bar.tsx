/** The bar on top: whose view it is, what to narrow it to, and one's own things. */
import { DownOutlined, MenuOutlined, UserOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut, useSession } from '../data/session.ts';
import { Brand } from './brand.tsx';
import { UnitChooser } from './unit-chooser.tsx';

const OwnSettings = lazy(() => import('./own-settings.tsx'));

export function TopBar({ isMenuOpen, onMenu }: { isMenuOpen: boolean; onMenu: () => void }) {
  const { t } = useTranslation('app');
  const { person } = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="top-bar">
      <button type="button" className="bar-button open-menu" aria-expanded={isMenuOpen} aria-label={t('menu.name')} onClick={onMenu}>
        <MenuOutlined />
      </button>
      <Link to="/" className="brand">
        <Brand />
        <span>{t('name')}</span>
      </Link>
      <UnitChooser />
      <span className="space" />
      <Popover
        trigger="click"
        placement="bottomRight"
        open={isOpen}
        onOpenChange={setOpen}
        title={person.roles.map((role) => t(`roles.${role}`)).join('、')}
        content={
          <Suspense>
            <OwnSettings onSignOut={() => void signOut()} />
          </Suspense>
        }
      >
        <button type="button" className="bar-button" aria-expanded={isOpen} aria-label={t('own', { name: person.name })}>
          <UserOutlined />
          <span>{person.name}</span>
          <DownOutlined />
        </button>
      </Popover>
    </header>
  );
}
