/** The frame of every page behind the sign-in: top bar, menu, bands that say what is wrong, the page. */
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Alert } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsConnectionLost } from '../data/connection.ts';
import { useIsExpired } from '../data/expiry.ts';
import { usePreferences } from './preferences.ts';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';

const ExpiredDialog = lazy(() => import('../signin/expired-dialog.tsx'));

export function Shell() {
  const { t } = useTranslation('app');
  const [{ isMenuFolded }] = usePreferences();
  const [isOpen, setOpen] = useState(false);
  const isLost = useIsConnectionLost();
  const isExpired = useIsExpired();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    setOpen(false);
    // A reader of screens goes on at the new page, not at the link that is gone.
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className="shell" data-folded={isMenuFolded} data-open={isOpen}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <TopBar isMenuOpen={isOpen} onMenu={() => setOpen(!isOpen)} />
      <SideMenu />
      <main id="main" className="main" tabIndex={-1} ref={main}>
        {isLost && <Alert className="band" type="warning" showIcon title={t('lost.title')} description={t('lost.what')} role="status" />}
        <Outlet />
      </main>
      {isExpired && (
        <Suspense>
          <ExpiredDialog />
        </Suspense>
      )}
    </div>
  );
}
