/** The sentences that entries bring with them, read with the engine: what an entry must find and what it must leave alone. */
import { createTextEngine } from '../engine.ts';
import { type Pack, PackError } from './pack.ts';

/** How many entries of a pack bring such sentences. */
export interface TrialResult {
  entries: number;
  hits: number;
  misses: number;
}

/**
 * Reads the sentences of the columns `hit` and `miss` with the pack alone. Throws PackError when the pack cannot be compiled,
 * or when an entry finds nothing in its own sentence or something in the clean one.
 */
export function tryPack(pack: Pack): TrialResult {
  const engine = createTextEngine({ packs: [pack] });
  const finds = (sentence: string, scope: string | undefined) =>
    engine.read(sentence, scope === undefined ? {} : { scope }).some((mark) => mark.rule.endsWith(`.${pack.meta.id}`));
  const result: TrialResult = { entries: pack.rows.length, hits: 0, misses: 0 };
  for (const [i, row] of pack.rows.entries()) {
    const [scope] = row.get('scope')?.split('|') ?? pack.meta.scope ?? [];
    const [hit, miss] = [row.get('hit'), row.get('miss')];
    if (hit) {
      result.hits++;
      if (!finds(hit, scope || pack.meta.scope?.[0])) throw new PackError(pack.meta.id, pack.lines[i]!, `正例“${hit}”没有报出`);
    }
    if (miss) {
      result.misses++;
      if (finds(miss, scope || pack.meta.scope?.[0])) throw new PackError(pack.meta.id, pack.lines[i]!, `反例“${miss}”被误报`);
    }
  }
  return result;
}
