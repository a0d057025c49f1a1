// Builds the web app into build/web when it is missing or older than its sources; `--force`: always.
// Runs on the pinned runtime: node_modules/.bin/node tools/web.mjs
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const target = path.join(root, 'build', 'web');
const stamp = path.join(target, '.sources');

const sources = digestOfSources();
if (process.argv.includes('--force') || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) await build();

async function build() {
  process.stderr.write('正在构建网页端…\n');
  // Started by tests, it would inherit theirs and build for development, at twice the size.
  process.env.NODE_ENV = 'production';
  const { build: bundle } = await import('vite');
  // Beside the old one and then in its place: several processes may build at once, and one may be serving.
  const fresh = `${target}.${process.pid}`;
  mkdirSync(path.dirname(target), { recursive: true });
  await bundle({ configFile: path.join(root, 'src', 'web', 'vite.config.ts'), build: { outDir: fresh } });
  await compress(fresh);
  writeFileSync(path.join(fresh, '.sources'), sources);
  const old = `${target}.${process.pid}.old`;
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    // Somebody else's build of the same sources was first.
    if (!existsSync(stamp)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

/** Beside each text its Brotli and gzip form, so that serving it costs nothing. */
async function compress(/** @type {string} */ folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|svg)$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name);
      const bytes = readFileSync(file);
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes, quality));
      writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    }),
  );
}

/** SHA-256 over everything the build is made from. */
function digestOfSources() {
  const hash = createHash('sha256');
  const web = path.join(root, 'src', 'web');
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css|html|svg|js|json)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .sort();
  const further = ['package-lock.json', 'tools/web.mjs', 'src/api/client.ts'];
  for (const file of [...files.map((name) => path.join(web, name)), ...further.map((name) => path.join(root, name))]) {
    hash.update(`${path.relative(root, file)}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
