/** All pages there are, found in the folders: nobody has to be told of a new one. */
import { MENU_GROUPS, type MenuGroup, type Page } from './page.ts';

const files = import.meta.glob<{ default: readonly Page[] }>('../*/pages.ts', { eager: true });

export const PAGES: readonly Page[] = Object.values(files).flatMap((file) => file.default);

/** The page declared for a route's path; null: none is. */
export const pageAt = (path: string): Page | null => PAGES.find((page) => page.path === path) ?? null;

/** The list that a page belongs to; null: none. */
export const pageAbove = (page: Page): Page | null => (page.under === undefined ? null : pageAt(page.under));

export const groupOf = (page: Page): MenuGroup | null => page.menu?.group ?? page.group ?? pageAbove(page)?.menu?.group ?? null;

/** Menu for somebody with these actions: groups with what they may open, in their order. */
export function menuFor(actions: readonly string[]): { group: MenuGroup; pages: Page[] }[] {
  const open = PAGES.filter(({ menu, action }) => menu !== undefined && (action === null || actions.includes(action)));
  const groups = [...new Set(open.map(({ menu }) => menu!.group))];
  return groups
    .map((group) => ({
      group,
      pages: open.filter(({ menu }) => menu!.group === group).sort((a, b) => a.menu!.place - b.menu!.place),
    }))
    .sort((a, b) => MENU_GROUPS.indexOf(a.group) - MENU_GROUPS.indexOf(b.group));
}
