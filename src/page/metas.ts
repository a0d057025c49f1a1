/** Meta tags of a page. Source: 国办发〔2017〕47号, page tags (SiteName, SiteIDCode, ColumnName, PubDate …), in any case. */
import { attribute, collapse, type Element } from './html/element.ts';

const MAX_METAS = 200;

export interface Metas {
  /** Content by name as written; the first of two equal names wins. No prototype, so any name is safe. */
  written: Record<string, string>;
  /** Contents that say something, by name in lower case. */
  said: ReadonlyMap<string, string>;
}

/** Names and contents of the page's meta tags. */
export function metasOf(elements: readonly Element[]): Metas {
  const written: Record<string, string> = Object.create(null);
  const said = new Map<string, string>();
  let n = 0;
  for (const element of elements) {
    const name = attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'itemprop');
    const content = name === null ? null : attribute(element, 'content');
    if (name === null || content === null || name.length > 100 || n >= MAX_METAS) continue;
    const key = name.trim();
    if (key === '' || key in written) continue;
    const value = collapse(content.slice(0, 4000));
    written[key] = value;
    const low = key.toLowerCase();
    if (value !== '' && !isPlaceholder(value) && !said.has(low)) said.set(low, value);
    n++;
  }
  return { written, said };
}

/** Whether a content is what templates leave where they have nothing to say. */
export function isPlaceholder(value: string): boolean {
  return /^[nu无{$]/.test(value) && /^(?:null|undefined|无|\{.*\}|\$\{.*\})$/.test(value);
}

/** First content of these names that says something, compared without case; null when none does. */
export function metaValue({ said }: Metas, ...names: string[]): string | null {
  for (const name of names) {
    const value = said.get(name.toLowerCase());
    if (value !== undefined) return value;
  }
  return null;
}
