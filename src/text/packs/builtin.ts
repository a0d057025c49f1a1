/** The packs that come with the project: every folder beside this file. The one place of the engine that reads files. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Pack, readPack } from './pack.ts';

let packs: readonly Pack[] | null = null;

/** All packs of the project, read once. */
export function builtinPacks(): readonly Pack[] {
  packs ??= readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readPack(name, file(name, 'pack.yaml'), file(name, 'entries.tsv')));
  return packs;
}

function file(name: string, part: string): string {
  return readFileSync(`${import.meta.dirname}/${name}/${part}`, 'utf8');
}
