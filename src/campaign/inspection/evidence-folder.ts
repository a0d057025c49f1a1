/** The folder of the evidence, looked at before anything is fetched: a crawl of hours must not end at a folder that is taken. */
import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { openCrawl, SIGNATURE_FILE } from '../../collect/index.ts';
import { InputError } from '../../platform/index.ts';
import { hasGiven } from './given.ts';

export interface EvidencePlace {
  dir: string;
  crawlDir: string;
  resume: boolean;
  /** Tells apart what is moved aside: ms since the epoch. */
  now: number;
}

/**
 * Makes way for the evidence of a crawl. What an interrupted inspection sealed is kept beside it when its crawl goes on.
 * Throws InputError for a sealed folder of anything else, and when there is nothing left to go on with.
 */
export function clearEvidence({ dir, crawlDir, resume, now }: EvidencePlace): void {
  if (!existsSync(path.join(dir, SIGNATURE_FILE))) return;
  if (!resume || !hasGiven(crawlDir))
    throw new InputError(`目录 ${dir} 中已有一份封存的证据，请换一个目录，或先将其移走`, { code: 'evidence-sealed' });
  if (isComplete(crawlDir))
    throw new InputError(`目录 ${crawlDir} 中的采集已经完成，重新评定请用 judge，重新采集请另选目录`, { code: 'crawl-complete' });
  renameSync(dir, `${dir}-${new Date(now).toISOString().replace(/[:.]/g, '')}`);
}

function isComplete(crawlDir: string): boolean {
  const crawl = openCrawl(crawlDir);
  try {
    return crawl.meta.complete;
  } finally {
    crawl.close();
  }
}
