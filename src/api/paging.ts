/** Pages of a list: a route asks for one more than it gives, so that it knows whether there is more. */

interface Page<Item> {
  items: Item[];
  /** Where the next page begins; null: this is the last. */
  next: string | null;
}

/** One page of what was found with one more than `limit`. `place`: where a list goes on after an item, its id unless said otherwise. */
export function pageOf<Item extends { id: string }>(found: readonly Item[], limit: number): Page<Item>;
export function pageOf<Item>(found: readonly Item[], limit: number, place: (item: Item) => string): Page<Item>;
export function pageOf<Item>(found: readonly Item[], limit: number, place = (item: Item) => (item as { id: string }).id): Page<Item> {
  return { items: found.slice(0, limit), next: found.length > limit ? place(found[limit - 1]!) : null };
}
