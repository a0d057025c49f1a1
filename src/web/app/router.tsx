/** Addresses and what stands behind them. Pages come from their folders; only what is before the sign-in is named here. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { queries } from '../data/client.ts';
import { sessionQuery } from '../data/session.ts';
import { parseSearch, stringifySearch } from './address.ts';
import { PAGES } from './all-pages.ts';
import { PageTrouble } from './page-trouble.tsx';
import { startPath } from './start-path.ts';

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  component: lazyRouteComponent(() => import('../signin/signin-page.tsx')),
});

const firstStart = createRoute({
  getParentRoute: () => root,
  path: '/first-start',
  beforeLoad: async () => {
    if ((await queries.ensureQueryData(sessionQuery)) === null) throw redirect({ to: '/signin' });
  },
  component: lazyRouteComponent(() => import('../signin/first-start-page.tsx')),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    const session = await queries.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/signin', search: (location.href === '/' ? {} : { to: location.href }) as never });
    if (session.mustChangePassword) throw redirect({ to: '/first-start' });
  },
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
  errorComponent: PageTrouble,
});

const start = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: async () => {
    const session = await queries.ensureQueryData(sessionQuery);
    throw redirect({ to: startPath(session!), replace: true });
  },
});

const pages = PAGES.map((page) =>
  createRoute({
    getParentRoute: () => shell,
    path: page.path,
    beforeLoad: async () => {
      const session = await queries.ensureQueryData(sessionQuery);
      // The same for what is not there and for what one may not see.
      if (page.action !== null && !session!.actions.includes(page.action))
        throw redirect({ to: '/not-found', mask: undefined, replace: true });
    },
    component: lazyRouteComponent(page.load as never),
    errorComponent: PageTrouble,
  }),
);

const notFound = createRoute({
  getParentRoute: () => shell,
  path: '/not-found',
  component: lazyRouteComponent(() => import('./not-found.tsx'), 'NotFound'),
});
const otherwise = createRoute({ getParentRoute: () => shell, path: '$', component: notFound.options.component });

export const router = createRouter({
  routeTree: root.addChildren([signIn, firstStart, shell.addChildren([start, notFound, otherwise, ...pages])]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  scrollRestoration: true,
});
