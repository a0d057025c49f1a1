/**
 * `bundle FILE`: everything that runs the product (runtime, production packages, database programs, our own files) as one archive, to be
 * unpacked and installed on a machine of the same kind without network. Source: dependencies are the ones that the lock file names.
 */
import { createReadStream, createWriteStream, existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { Command } from 'commander';
import { InputError } from '../platform/index.ts';
import { embeddedBinaries, type TarWriter, tarWriter } from '../platform/server.ts';
import { checkOutput } from './output.ts';
import { version } from './version.ts';

export function bundleCommand(): Command {
  return new Command('bundle').argument('<FILE>', '安装包（.tar.gz）').action(async (file: string) => {
    checkOutput(file);
    const { files, bytes } = await bundle(file);
    process.stdout.write(`已写出 ${file}：${files} 个文件，解开后 ${Math.ceil(bytes / 1e6)} MB\n`);
    process.stdout.write('安装：在目标机器上解开，运行其中的 install.sh [目录]，不需要网络和 npm\n');
  });
}

const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
/** Of our own files. */
const OWN = ['bin', 'src', 'docs', 'LICENSE', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'package.json', 'package-lock.json'];
/** What only tests need. */
const ONLY_TESTS = /(?:\.test\.ts|\/testing)$/;
const RUNTIME = 'node_modules/.bin/node';

/** Writes the archive; it appears only when it is whole. `level`: of compression. Throws InputError for an installation that is not whole. */
export async function bundle(file: string, level = 6): Promise<{ files: number; bytes: number }> {
  const folder = `zhengxun-${version}-${process.platform}-${process.arch}`;
  const making = `${file}.making-${process.pid}`;
  if (!existsSync(path.join(ROOT, RUNTIME))) throw new InputError('运行环境不完整，请先执行 npm run setup', { code: 'bundle-incomplete' });
  // Its libraries need links that are made on first use.
  await embeddedBinaries(null);
  const plain = new PassThrough();
  const written = pipeline(plain, createGzip({ level }), createWriteStream(making));
  const tar = tarWriter(plain);
  const total = { files: 0, bytes: 0 };
  const add = async (name: string) => {
    total.bytes += await addFile(tar, `${folder}/${name}`, path.join(ROOT, name));
    total.files++;
  };
  try {
    for (const name of OWN) for (const one of filesOf(name, (inner) => ONLY_TESTS.test(inner))) await add(one);
    for (const name of productionPackages())
      for (const one of filesOf(name, (inner) => path.basename(inner) === 'node_modules')) await add(one);
    await add(RUNTIME);
    const platform = Buffer.from(`${process.platform}-${process.arch}\n`);
    await tar.add({ name: `${folder}/PLATFORM`, size: platform.length }, [platform]);
    await addFile(tar, `${folder}/install.sh`, path.join(ROOT, 'bin', 'install.sh'));
    await tar.end();
    plain.end();
    await written;
    await rename(making, file);
    return total;
  } catch (error) {
    plain.destroy();
    await written.catch(() => undefined);
    await rm(making, { force: true });
    throw error;
  }
}

/** Folders of the packages that run here, as the lock file lists them: none that only develops, none of another machine. */
function productionPackages(): string[] {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dev?: boolean }> };
  return Object.entries(lock.packages)
    .filter(([name, { dev = false }]) => name !== '' && !dev && existsSync(path.join(ROOT, name)))
    .map(([name]) => name);
}

/** All files and links below, in order. */
function* filesOf(name: string, isLeftOut: (inner: string) => boolean): Generator<string> {
  if (!lstatSync(path.join(ROOT, name)).isDirectory()) {
    yield name;
    return;
  }
  for (const inner of readdirSync(path.join(ROOT, name)).sort()) {
    const whole = `${name}/${inner}`;
    if (!isLeftOut(whole)) yield* filesOf(whole, isLeftOut);
  }
}

/** Bytes written. */
async function addFile(tar: TarWriter, name: string, file: string): Promise<number> {
  const state = lstatSync(file);
  if (state.isSymbolicLink()) {
    await tar.add({ name, size: 0, link: readlinkSync(file) }, []);
    return 0;
  }
  await tar.add({ name, size: state.size, mode: state.mode & 0o111 ? 0o755 : 0o644 }, createReadStream(file));
  return state.size;
}
