/** The packs and tables that come with the project. The one place of the engine that reads files. */
import { readdirSync, readFileSync } from 'node:fs';
import { type CompiledPacks, compilePacks } from './packs/compile.ts';
import { keptForm } from './packs/kept.ts';
import { type Pack, readPack } from './packs/pack.ts';
import { type Pairs, pairsFrom } from './tables/pairs.ts';

const FOLDER = `${import.meta.dirname}/packs`;

let packs: readonly Pack[] | null = null;
let compiled: CompiledPacks | null = null;
let pairs: Pairs | null = null;

/** All packs of the project, in the order of their names; read once. */
export function builtinPacks(): readonly Pack[] {
  const file = (name: string, part: string) => readFileSync(`${FOLDER}/${name}/${part}`, 'utf8');
  packs ??= readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readPack(name, file(name, 'pack.yaml'), file(name, 'entries.tsv')));
  return packs;
}

/**
 * The same packs and those of an office behind them, compiled. The project's own alone are compiled once a process, and taken
 * from the form kept by an earlier one where there is one. Throws PackError.
 */
export function compiledWith(ownPacks: readonly Pack[]): CompiledPacks {
  if (ownPacks.length > 0) return compilePacks([...builtinPacks(), ...ownPacks]);
  compiled ??= keptForm(import.meta.dirname, () => compilePacks(builtinPacks()));
  return compiled;
}

/** Pairs of characters that clean text knows; read once. */
export function builtinPairs(): Pairs {
  pairs ??= pairsFrom(readFileSync(`${import.meta.dirname}/tables/pairs.bin`));
  return pairs;
}
