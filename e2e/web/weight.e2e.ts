/** What a first view weighs: scripts and styles as they are sent, gzip, from the list the builder leaves. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const web = path.join(root, 'build/web');
/** kB; what a slow line bears at all. The aim is 330. */
const CEILING = 450;

interface Part {
  file: string;
  imports?: string[];
  css?: string[];
}

/** kB of these parts and all that they import before they run. */
function weightOf(parts: Record<string, Part>, ...names: string[]): number {
  const files = new Set<string>();
  const seen = new Set<string>();
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const { file, imports = [], css = [] } = parts[name]!;
    for (const one of [file, ...css]) files.add(one);
    for (const one of imports) add(one);
  };
  for (const name of names) add(name);
  return [...files].reduce((sum, file) => sum + statSync(path.join(web, `${file}.gz`)).size, 0) / 1000;
}

it(`the first view of each kind weighs at most ${CEILING} kB`, () => {
  const built = spawnSync(process.execPath, [path.join(root, 'tools/web.mjs')], { encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
  const parts = JSON.parse(readFileSync(path.join(web, '.vite/manifest.json'), 'utf8')) as Record<string, Part>;
  const start = ['index.html', 'app/words-of-zh-CN.ts'];
  for (const page of [['signin/signin-page.tsx'], ['app/shell.tsx'], ['app/shell.tsx', 'overview/overview-page.tsx']])
    expect(weightOf(parts, ...start, ...page), page.join(', ')).toBeLessThanOrEqual(CEILING);
});
