// Runs everything: types, lint, dead code, then all test layers; ends with one plain line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { providePrograms } from './programs.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = (/** @type {string} */ name) => path.join(root, 'node_modules', '.bin', name);
let passed = 0;
let failed = 0;

/** Runs one step that passes or fails as a whole. */
function step(/** @type {string} */ title, /** @type {string} */ command, /** @type {string[]} */ args) {
  process.stdout.write(`\n== ${title}\n`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) passed++;
  else failed++;
}

providePrograms();
step('client of the API', bin('node'), [path.join(root, 'tools', 'api-client.ts')]);
step('types', bin('tsc'), ['--noEmit']);
step('types of the web app', bin('tsc'), ['--noEmit', '-p', 'src/web']);
step('lint', bin('biome'), ['check', '--error-on-warnings', '.']);
step('unused code', bin('knip'), ['--no-progress']);

process.stdout.write('\n== tests\n');
const dir = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-test-'));
const file = path.join(dir, 'results.json');
const run = spawnSync(
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
if (existsSync(file)) {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  // A file that could not even be loaded has no failed test of its own.
  if (run.status !== 0 && results.numFailedTests === 0) failed++;
} else failed++;
rmSync(dir, { recursive: true, force: true });

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
