/** People as the API gives them. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { answer, api } from '../data/client.ts';

export type PersonRow = paths['/api/v1/people']['get']['responses'][200]['content']['application/json']['items'][number];
export type Role = PersonRow['roles'][number];
export type Token = paths['/api/v1/session/tokens']['get']['responses'][200]['content']['application/json']['items'][number];

export const personQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id], queryFn: () => answer(api.GET('/api/v1/people/{id}', { params: { path: { id } } })) });

/** What each role may do. */
export const rolesQuery = queryOptions({ queryKey: ['roles'], queryFn: () => answer(api.GET('/api/v1/roles')) });

/** All roles there are, in the order of the platform's own table. */
export const ROLES: readonly Role[] = [
  'supervisor',
  'intermediate-office',
  'inspector',
  'second-reviewer',
  'third-party-tester',
  'unit-owner',
  'unit-editor',
  'reader',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
];
