/** Sites and accounts as the platform gives them: one reading for lists, pages and forms of both kinds. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { given, oneOf, yesOrNo } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import type { ListPage } from '../ui/data-table.tsx';

export type Kind = 'sites' | 'accounts';
export type Site = paths['/api/v1/sites/{id}']['get']['responses'][200]['content']['application/json'];
export type Account = paths['/api/v1/accounts/{id}']['get']['responses'][200]['content']['application/json'];
export type RegistryState = Site['state'];
export type Version = paths['/api/v1/sites/{id}/history']['get']['responses'][200]['content']['application/json']['items'][number];
export type Filing = paths['/api/v1/filings']['get']['responses'][200]['content']['application/json']['items'][number];

export const STATES = ['preparing', 'normal', 'suspended', 'closing', 'closed', 'deregistered'] as const;
export const PLATFORMS = ['微信公众号', '新浪微博', '抖音', '快手', '今日头条', '移动客户端'];

/** Words of the address that narrow a list of records. */
export const FILTER_WORDS = ['text', 'state', 'isPortal', 'platform'] as const;

/** One page of a list, counted. `search`: the words of the address. */
export function listRecords(
  kind: Kind,
  search: Record<string, string | undefined>,
  page: { after?: string; limit: number },
): Promise<ListPage<Site | Account>> {
  const { text, unit, state, platform, isPortal } = search;
  const query = { ...page, count: true, ...given({ text, organisationId: unit, state: oneOf(STATES, state) }) };
  if (kind === 'accounts') return answer(api.GET('/api/v1/accounts', { params: { query: { ...query, ...given({ platform }) } } }));
  return answer(api.GET('/api/v1/sites', { params: { query: { ...query, ...given({ isPortal: yesOrNo(isPortal) }) } } }));
}

export const siteQuery = (id: string) =>
  queryOptions({ queryKey: ['sites', id], queryFn: () => answer(api.GET('/api/v1/sites/{id}', { params: { path: { id } } })) });
export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ['accounts', id], queryFn: () => answer(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })) });

/** All versions, newest first. */
export const historyQuery = (kind: Kind, id: string) =>
  queryOptions({
    queryKey: [kind, id, 'history'],
    queryFn: async (): Promise<Version[]> => {
      const params = { params: { path: { id } } };
      const { items } = await answer(
        kind === 'sites' ? api.GET('/api/v1/sites/{id}/history', params) : api.GET('/api/v1/accounts/{id}/history', params),
      );
      return items.toSorted((a, b) => b.version - a.version);
    },
  });

/** What a version has other than the one before: field, before, after; of the first version nothing. */
export function changesOf(version: Version, before: Version | undefined): { field: string; from: unknown; to: unknown }[] {
  if (before === undefined) return [];
  const fields = [...new Set([...Object.keys(before.record), ...Object.keys(version.record)])];
  return fields
    .filter((field) => !KEPT.has(field) && JSON.stringify(before.record[field]) !== JSON.stringify(version.record[field]))
    .map((field) => ({ field, from: before.record[field], to: version.record[field] }));
}

/** Of every version another. */
const KEPT = new Set(['version', 'changedAt', 'changedByName']);
