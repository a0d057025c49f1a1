/** How the office writes: its styles, read once and kept; what of one a form may change. */
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../data/client.ts';
import type { Style } from './bulletin.ts';

const MOST = 200;

/** What a form knows of a style; everything else of it stays as it is. */
export interface StyleContent {
  id: string;
  title: string;
  figures: {
    rate: { site: number; account: number };
    share: { site: number; account: number };
    coverage: number;
    zero: '0' | '0%' | 'decimals';
    whole: '100%' | 'decimals';
    change: { unit: 'points' | 'percent'; trims: boolean };
  };
  naming: { most: number; first: number };
  document: {
    mark: string | null;
    title: string;
    addressees: string;
    numberWord?: string;
    imprint?: { copies: string | null; printer: string } | null;
  };
  wording?: { categories?: Record<string, string>; units?: { name: string; listName?: string; countedIn?: string }[] };
  fixedNumerals: string[];
}

/** The platform has looked at the whole of it: it has this shape. */
export const contentOf = ({ content }: Pick<Style, 'content'>): StyleContent => content as unknown as StyleContent;

export const stylesQuery = queryOptions({
  queryKey: ['bulletin-styles'],
  queryFn: async () => {
    const { items } = await answer(api.GET('/api/v1/bulletin-settings', { params: { query: { limit: MOST } } }));
    return items.map((style) => ({ ...style, title: contentOf(style).title }));
  },
});
