/** The packs and tables that come with the project. The one place of the engine that reads files. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Pack, readPack } from './packs/pack.ts';
import { type Pairs, pairsFrom } from './tables/pairs.ts';

let packs: readonly Pack[] | null = null;
let pairs: Pairs | null = null;

/** All packs of the project, in the order of their names; read once. */
export function builtinPacks(): readonly Pack[] {
  const folder = `${import.meta.dirname}/packs`;
  const file = (name: string, part: string) => readFileSync(`${folder}/${name}/${part}`, 'utf8');
  packs ??= readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readPack(name, file(name, 'pack.yaml'), file(name, 'entries.tsv')));
  return packs;
}

/** Pairs of characters that clean text knows; read once. */
export function builtinPairs(): Pairs {
  pairs ??= pairsFrom(readFileSync(`${import.meta.dirname}/tables/pairs.bin`));
  return pairs;
}
