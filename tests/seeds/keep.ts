/** Keeps what was issued, to be looked at and compared with the seed files: `ZHENGXUN_SEED_BULLETINS=folder`. Without it nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bulletinFile } from '../../src/demo/province/bulletin.ts';
import type { Replayed } from './replay.ts';

export async function keepBulletin(name: string, { supervisor, bulletinId, bulletin }: Replayed): Promise<void> {
  const folder = process.env.ZHENGXUN_SEED_BULLETINS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(bulletin));
  for (const format of ['docx', 'html', 'xlsx'] as const)
    writeFileSync(path.join(folder, `${name}.${format}`), await bulletinFile(supervisor, bulletinId, format));
}
