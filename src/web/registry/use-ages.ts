/** How the pages of a site stand against their periods, by address; empty for who may not see watching. */
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import type { WatchedPage } from '../ui/freshness.tsx';

/** A site with more confirmed columns shows the rest without ages. */
const MOST = 500;

export function useAges(siteId: string): Map<string, WatchedPage> {
  const enabled = useMay('watch.read');
  const { data } = useQuery({
    queryKey: ['watch', 'pages', 'of-site', siteId],
    queryFn: async () => (await answer(api.GET('/api/v1/watched-pages', { params: { query: { siteId, limit: MOST } } }))).items,
    enabled,
  });
  return new Map((data ?? []).map((page) => [page.url, page]));
}
