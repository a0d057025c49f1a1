/** List entries that stood in a file beside the page, put where the page's own list would be. */
import { type ListItem, type PageFacts, recordBlock } from '../../page/index.ts';
import { hintsOf, packBlock, type ReadResult } from './packed.ts';

/** The reading with the entries as its list, and their links in a block of their own. Entries without a place of their own stay the page's. */
export function mergeRecords(plain: ReadResult, items: readonly ListItem[]): ReadResult {
  const facts = JSON.parse(plain.facts) as Omit<PageFacts, 'links'>;
  const known = new Set(facts.items.map((item) => item.url));
  const added = items.filter((item) => !known.has(item.url));
  if (added.length === 0) return plain;
  const merged: Omit<PageFacts, 'links'> = {
    ...facts,
    items: [...facts.items, ...added],
    kind: facts.kind === 'other' ? 'list' : facts.kind,
    emptyNotice: null,
  };
  const block = packBlock(recordBlock(added));
  return { ...plain, facts: JSON.stringify(merged), hints: hintsOf({ facts: merged, blocks: [] }), blocks: [...plain.blocks, block] };
}
