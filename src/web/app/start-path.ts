/** Where somebody's work begins: by role, among the pages there are. */
import type { Session } from '../data/session.ts';
import { menuFor, pageAt } from './all-pages.ts';

const BY_ROLE: Partial<Record<Session['person']['roles'][number], string>> = {
  inspector: '/review',
  'second-reviewer': '/review',
  'third-party-tester': '/campaigns',
  'unit-owner': '/home',
  'unit-editor': '/home',
  'system-administrator': '/settings',
  'security-administrator': '/people',
  'audit-administrator': '/audit',
};

/** The page of the person's role; the first one in the menu where that does not exist. */
export function startPath({ person, actions }: Session): string {
  const wanted = person.roles.map((role) => BY_ROLE[role] ?? '/overview').find((path) => pageAt(path) !== null && mayOpen(path, actions));
  return wanted ?? menuFor(actions)[0]?.pages[0]?.path ?? '/not-found';
}

function mayOpen(path: string, actions: readonly string[]): boolean {
  const action = pageAt(path)?.action ?? null;
  return action === null || actions.includes(action);
}
