/** How a folder says which pages it has: `pages.ts` with a default export made by `definePages`. The shell finds it by its name. */
import type { ComponentType } from 'react';

/** Groups of the side menu, from top to bottom; a group shows when somebody may open something in it. */
export const MENU_GROUPS = [
  'overview',
  'todo',
  'home',
  'registry',
  'campaign',
  'rectify',
  'bulletin',
  'watch',
  'proof',
  'rulebook',
  'admin',
] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

export interface Page {
  /** As TanStack Router writes it: `/sites/$id/$tab`. */
  path: string;
  /** Words of the page's name: `registry:sites.title`. */
  title: string;
  /** What one must be allowed to do to open it, as in the table of roles; null: everybody who is signed in. */
  action: string | null;
  /** Where it stands in the menu; left out: nowhere. Lower places stand higher. Without an icon it has its group's. */
  menu?: { group: MenuGroup; place: number; icon?: ComponentType };
  /** Path of the list that it belongs to: the middle of the breadcrumb, and what the menu marks. */
  under?: string;
  /** Menu group of the breadcrumb, where neither `menu` nor the page above says it. */
  group?: MenuGroup;
  load: () => Promise<{ default: ComponentType }>;
}

export const definePages = (pages: readonly Page[]): readonly Page[] => pages;
