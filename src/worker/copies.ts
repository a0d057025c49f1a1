/** Copies of issued bulletins that a worker meets: kept with the bulletin, and told where somebody worked on them. */
import { type FoundCopy, issuedIds, recordCopies, Shelf, type ShelfCopy, shelfOf } from '../bulletin/server.ts';
import type { PageFacts } from '../page/index.ts';
import type { Work } from '../platform/server.ts';
import { recordEvents, type WatchEvent } from '../watch/server.ts';

/** Site whose page it is. */
export interface CopySite {
  id: string;
  name: string;
  organisationId: string;
}

/** Issued bulletins as they are looked for, kept in memory until another is issued. */
export class IssuedBulletins {
  #shelf = new Shelf([]);

  async shelf(work: Work): Promise<Shelf> {
    const ids = await issuedIds(work);
    const known = new Set(this.#shelf.ids);
    if (ids.length !== known.size || ids.some((id) => !known.has(id))) this.#shelf = await shelfOf(work, ids);
    return this.#shelf;
  }
}

/** What of a page is laid beside bulletins. */
export const copyText = ({ title, text }: Pick<PageFacts, 'title' | 'text'>): string => `${title}\n${text}`;

/** Records what was found on a page, tells of what was altered; how many are new. `inspectionId`: whose stored crawl has the page. */
export async function noteCopies(
  work: Work,
  found: readonly ShelfCopy[],
  { site, url, inspectionId }: { site: CopySite; url: string; inspectionId: string | null },
): Promise<number> {
  const copies = await recordCopies(work, found, { url, site: { id: site.id, name: site.name }, inspectionId });
  const altered = copies.filter(({ isAltered }) => isAltered);
  await recordEvents(
    work,
    altered.map((copy) => eventOf(copy, site, url, work.now)),
  );
  return copies.length;
}

function eventOf({ bulletinId, title, share, changes, readings }: FoundCopy, site: CopySite, url: string, at: Date): WatchEvent {
  return {
    ...{ kind: 'bulletin-copy', organisationId: site.organisationId, object: { kind: 'site', id: site.id } },
    ...{ trouble: `bulletin-copy:${bulletinId}:${site.id}:${url}`.slice(0, 300), isOver: false, at },
    sentence: `“${site.name}”登载的《${title}》与印发的不同：${saidOf(changes, readings)}，请核对页面是否被篡改`,
    details: { url, bulletinId, share, readings, changes: changes.slice(0, MOST_SAID) },
  };
}

const MOST_SAID = 3;
const LONGEST_SAID = 30;

function saidOf(changes: FoundCopy['changes'], readings: number): string {
  const replaced = changes.filter(({ was, by }) => was !== '' && by !== '').slice(0, MOST_SAID);
  const said = replaced.map(({ was, by, count }) => `“${shortened(was)}”换成“${shortened(by)}”${count} 处`);
  return [...said, ...(readings > 0 ? [`加注拼音 ${readings} 处`] : [])].join('，');
}

const shortened = (words: string): string => (words.length > LONGEST_SAID ? `${words.slice(0, LONGEST_SAID)}…` : words);
