/** An office's own packs: folders with pack.yaml and entries.tsv. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../platform/index.ts';
import { type Pack, PackError, readPack } from '../../text/index.ts';

/** The packs in the folders. Throws InputError: which row of which pack is wrong, nothing half-loaded. */
export function readOwnPacks(folders: readonly string[]): Pack[] {
  return folders.map((folder) => {
    const name = path.basename(path.resolve(folder));
    try {
      return readPack(name, readFileSync(path.join(folder, 'pack.yaml'), 'utf8'), readFileSync(path.join(folder, 'entries.tsv'), 'utf8'));
    } catch (cause) {
      const sentence = cause instanceof PackError ? cause.message : `无法读取词库 ${folder}，其中应有 pack.yaml 和 entries.tsv`;
      throw new InputError(sentence, { code: 'bad-pack', cause });
    }
  });
}
