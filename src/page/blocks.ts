/** Blocks of a page: distinct pieces with their text and links, told apart by hash. */
import { hash } from 'node:crypto';
import type { PageLink } from './facts.ts';
import type { Outline } from './outline/outline.ts';
import type { PageBlock } from './reading.ts';

/** The page as blocks. */
export function blocksOf(outline: Outline, links: PageLink[]): PageBlock[] {
  return [blockOf(outline.lines.map((line) => line.text).join('\n'), links)];
}

function blockOf(text: string, links: PageLink[]): PageBlock {
  const addresses = links.map((link) => `${link.place} ${link.kind} ${link.url}\t${link.text}`).join('\n');
  return { hash: hash('sha256', `${text}\n\n${addresses}`, 'hex').slice(0, 16), text, links };
}
