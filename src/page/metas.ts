/** Meta tags of a page. Source: 国办发〔2017〕47号, page tags (SiteName, SiteIDCode, ColumnName, PubDate …), in any case. */
import { attribute, collapse, type Element } from './html/element.ts';

const MAX_METAS = 200;

/** Content by name as written; the first of two equal names wins. No prototype, so any name is safe. */
export function metasOf(elements: readonly Element[]): Record<string, string> {
  const metas: Record<string, string> = Object.create(null);
  let n = 0;
  for (const element of elements) {
    const name = attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'itemprop');
    const content = attribute(element, 'content');
    if (name === null || content === null || name.length > 100 || n >= MAX_METAS) continue;
    const key = name.trim();
    if (key === '' || key in metas) continue;
    metas[key] = collapse(content.slice(0, 4000));
    n++;
  }
  return metas;
}

/** First non-empty content of these names, compared without case; null when none is there. */
export function metaValue(metas: Record<string, string>, ...names: string[]): string | null {
  let index = indexes.get(metas);
  if (!index) {
    index = indexOf(metas);
    indexes.set(metas, index);
  }
  for (const wanted of names) {
    const value = index.get(wanted) ?? index.get(wanted.toLowerCase());
    if (value !== undefined) return value;
  }
  return null;
}

/** Contents that say something, by name in lower case. */
const indexes = new WeakMap<Record<string, string>, ReadonlyMap<string, string>>();

/** What templates leave where they have nothing to say. */
function isPlaceholder(value: string): boolean {
  return /^[nu无{$]/.test(value) && /^(?:null|undefined|无|\{.*\}|\$\{.*\})$/.test(value);
}

function indexOf(metas: Record<string, string>): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const name of Object.keys(metas)) {
    const value = metas[name]!;
    const low = name.toLowerCase();
    if (value !== '' && !index.has(low) && !isPlaceholder(value)) index.set(low, value);
  }
  return index;
}
