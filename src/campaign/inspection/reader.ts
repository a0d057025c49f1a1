/**
 * Reading and marking in one step: what a reading thread of the crawl runs. Each distinct block is read by the
 * text engine once; the page's own title and keywords, which stand in no block, are read with it.
 */
import { createHash } from 'node:crypto';
import { createPageReader, type PageBlock, type PageReader, type PageReading } from '../../page/index.ts';
import { createTextEngine, type Pack, packFiles, type ReadOptions, type TextEngine } from '../../text/index.ts';

/** Given to each reading thread. */
export interface ReaderData {
  /** Latest publication date that can be true: the day of the crawl. */
  today: string;
  /** Packs of the office beside the project's own. */
  packs?: readonly Pack[];
}

/** The crawl's reading threads load this module and call it once each. */
export function createReader({ today, packs = [] }: ReaderData): PageReader {
  const pages = createPageReader();
  const engine = createTextEngine({ ownPacks: packs });
  return {
    read(bytes, source) {
      const reading = pages.read(bytes, { ...source, today });
      const publishedOn = reading.facts.publishedAt?.slice(0, 10);
      const options = publishedOn === undefined ? {} : { publishedOn };
      for (const block of reading.blocks) block.marks ??= engine.read(block.text, options);
      const head = headBlock(reading, engine, options);
      return head === null ? reading : { ...reading, blocks: [...reading.blocks, head] };
    },
  };
}

/** Of the office's packs: what an earlier crawl read with others is read again. Empty without packs. */
export function packsVersion(packs: readonly Pack[]): string {
  if (packs.length === 0) return '';
  const digest = createHash('sha256');
  for (const pack of packs) for (const text of Object.values(packFiles(pack))) digest.update(text).update('\0');
  return digest.digest('hex').slice(0, 16);
}

/** Title, keywords and description as a block, when the engine finds something in them; else null. */
function headBlock({ facts }: PageReading, engine: TextEngine, options: ReadOptions): PageBlock | null {
  const texts = [facts.title, metaOf(facts.metas, 'keywords'), metaOf(facts.metas, 'description')];
  const text = texts.filter((part) => part !== null && part !== '').join('\n');
  if (text === '') return null;
  const marks = engine.read(text, options);
  if (marks.length === 0) return null;
  return { hash: createHash('sha256').update(`head\n${text}`).digest('hex').slice(0, 16), text, links: [], marks };
}

function metaOf(metas: Record<string, string>, name: string): string | null {
  for (const key of Object.keys(metas)) if (key.length === name.length && key.toLowerCase() === name) return metas[key]!;
  return null;
}
