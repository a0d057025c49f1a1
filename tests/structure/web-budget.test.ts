/** What a browser loads before the first view: scripts and styles as gzip, from the manifest of the build. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

interface Chunk {
  file: string;
  src?: string;
  imports?: string[];
  css?: string[];
}

const root = path.resolve(import.meta.dirname, '../..');
const build = path.join(root, 'build', 'web');
let manifest: Record<string, Chunk>;

beforeAll(() => {
  const built = spawnSync(process.execPath, [path.join(root, 'tools', 'web.mjs')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  manifest = JSON.parse(readFileSync(path.join(build, '.vite', 'manifest.json'), 'utf8'));
}, 120_000);

/** Kilobytes of gzip that these modules bring with all that they need at once. */
function weightOf(sources: readonly string[]): number {
  const files = new Set<string>();
  const seen = new Set<string>();
  const walk = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`${key} is not in the build`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) walk(next);
  };
  for (const source of sources) walk(source);
  return [...files].reduce((sum, file) => sum + statSync(path.join(build, `${file}.gz`)).size, 0) / 1000;
}

/** What every view begins with; the words of one language come beside it and grow with every page. */
const ENTRY = ['index.html'];
const WORDS = 'app/words-of-zh-CN.ts';
const OVERVIEW = [...ENTRY, 'app/shell.tsx', 'overview/overview-page.tsx'];

describe('首屏的大小（gzip，千字节）', () => {
  it('登录页', () => {
    expect(weightOf([...ENTRY, 'signin/signin-page.tsx'])).toBeLessThan(310);
  });
  it('外壳和总览，不含图表库', () => {
    expect(weightOf(OVERVIEW)).toBeLessThan(330);
    expect(weightOf([...OVERVIEW, WORDS])).toBeLessThan(450);
  });
  it('名录清单再加上的', () => {
    const shell = weightOf([...ENTRY, 'app/shell.tsx']);
    expect(weightOf([...ENTRY, 'app/shell.tsx', 'registry/sites-page.tsx']) - shell).toBeLessThan(150);
  });
  it('图表库单独取', () => {
    expect(weightOf(['ui/chart-library.ts'])).toBeLessThan(220);
  });
});
