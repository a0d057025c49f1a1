/** The tree of organisations below one's own, read once and kept. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { answer, api } from './client.ts';
import { useMay } from './session.ts';

export type Organisation = paths['/api/v1/organisations']['get']['responses'][200]['content']['application/json']['items'][number];

export interface OrganisationNode extends Organisation {
  children: OrganisationNode[];
}

const PAGE = 500;

/** All of them, parents before what is below them. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: async (): Promise<Organisation[]> => {
    const all: Organisation[] = [];
    for (let after: string | undefined; ; ) {
      const page = await answer(
        api.GET('/api/v1/organisations', { params: { query: { limit: PAGE, ...(after === undefined ? {} : { after }) } } }),
      );
      all.push(...page.items);
      if (page.next === null) return all;
      after = page.next;
    }
  },
  staleTime: 5 * 60_000,
});

/** By id; empty until they are here, and for who may not see them. */
export function useOrganisations(): Map<string, Organisation> {
  const enabled = useMay('organisation.read');
  const { data } = useQuery({ ...organisationsQuery, select: byId, enabled });
  return data ?? NONE;
}

const NONE = new Map<string, Organisation>();
const byId = (all: Organisation[]) => new Map(all.map((one) => [one.id, one]));

/** As a tree: whatever has no parent in the list stands at the top. */
export function treeOf(all: readonly Organisation[]): OrganisationNode[] {
  const nodes = new Map(all.map((one) => [one.id, { ...one, children: [] as OrganisationNode[] }]));
  const top: OrganisationNode[] = [];
  for (const node of nodes.values()) (nodes.get(node.parentId ?? '')?.children ?? top).push(node);
  return top;
}
