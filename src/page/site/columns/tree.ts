/** Which column stands under which: breadcrumbs first, then the address; the level follows from it. */
import { columnKey, folderOf, type SiteScope } from '../address.ts';
import type { SiteIndex } from '../site-index.ts';
import { type Candidate, commonest } from './candidates.ts';

export interface TreePlace {
  /** Key of the parent column, null for the first level. */
  parent: string | null;
  /** 1 = first level. */
  level: number;
}

/** Place of each candidate by key. */
export function columnTree(candidates: readonly Candidate[], index: SiteIndex, scope: SiteScope): Map<string, TreePlace> {
  const own = new Map<string, string>();
  for (const { key, aliases } of candidates) for (const name of [key, ...aliases]) own.set(name, key);
  const parents = new Map<string, { parent: string | null; level: number | null }>();
  for (const candidate of candidates) {
    parents.set(candidate.key, crumbParent(candidate, own, index, scope) ?? addressParent(candidate, own));
  }
  const tree = new Map<string, TreePlace>();
  const placeOf = (key: string, above: Set<string>): TreePlace => {
    const known = tree.get(key);
    if (known) return known;
    const { parent, level } = parents.get(key)!;
    // Crumbs that contradict each other could make a ring; the column is then taken as first-level.
    const sound = parent !== null && !above.has(parent) && above.size < 12 ? parent : null;
    const place = { parent: sound, level: level ?? (sound === null ? 1 : placeOf(sound, new Set([...above, key])).level + 1) };
    tree.set(key, place);
    return place;
  };
  for (const { key } of candidates) placeOf(key, new Set([key]));
  return tree;
}

/** What the breadcrumb says; null when there is none. */
function crumbParent(
  candidate: Candidate,
  own: Map<string, string>,
  index: SiteIndex,
  scope: SiteScope,
): { parent: string | null; level: number | null } | null {
  const votes = new Map<string, number>();
  for (const key of [candidate.key, ...candidate.aliases]) {
    for (const [above, count] of index.nav.get(key)?.above ?? []) votes.set(above, (votes.get(above) ?? 0) + count);
  }
  const voted = commonest(votes);
  if (voted !== null && voted !== '') {
    const parent = own.get(voted);
    if (parent !== undefined && parent !== candidate.key) return { parent, level: null };
  }
  const first = candidate.pages[0];
  const isOwnPage = first !== undefined && candidate.sendsTo === null && first.note.kind !== 'article';
  const crumbs = isOwnPage ? first.crumbs.filter((crumb) => !/^(?:列表|正文|内容|信息列表)?$/.test(crumb.text.trim())) : [];
  if (crumbs.length > 0) {
    const last = crumbs.at(-1)!;
    const endsAtSelf = last.url === null || own.get(columnKey(last.url)) === candidate.key;
    const above = (endsAtSelf ? crumbs.slice(0, -1) : crumbs).flatMap((crumb) =>
      crumb.url !== null && scope.owns(crumb.url) ? [own.get(columnKey(crumb.url))] : [],
    );
    const parent = above.findLast((key) => key !== undefined && key !== candidate.key) ?? null;
    if (parent !== null) return { parent, level: null };
    return { parent: null, level: Math.min(9, crumbs.length + (endsAtSelf ? 0 : 1)) };
  }
  return voted === '' ? { parent: null, level: 1 } : null;
}

function addressParent(candidate: Candidate, own: Map<string, string>): { parent: string | null; level: null } {
  for (let folder = folderOf(candidate.key); folder !== null; folder = folderOf(folder)) {
    const parent = own.get(folder);
    if (parent !== undefined && parent !== candidate.key) return { parent, level: null };
  }
  return { parent: null, level: null };
}

/** The column stands somewhere under `ancestor`. */
export function isUnder(key: string, ancestor: string, tree: ReadonlyMap<string, TreePlace>): boolean {
  let at = tree.get(key)?.parent ?? null;
  for (let step = 0; at !== null && step < 12; step += 1) {
    if (at === ancestor) return true;
    at = tree.get(at)?.parent ?? null;
  }
  return false;
}
