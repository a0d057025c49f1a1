/**
 * The folder a worker works in. It belongs to one process at a time, which the operating system holds, so `kill -9` frees it; whoever
 * takes it next is the same worker to the others and goes on in place with what lies there.
 */
import { randomUUIDv7 } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { InputError } from '../platform/index.ts';

export interface WorkFolder {
  dir: string;
  /** Stays with the folder. */
  workerId: string;
  /** Folder of one inspection: crawl, evidence, what is being put away. */
  inspection(id: string): string;
  inspections: string;
  /** Bytes that may still be written there. */
  freeBytes(): number;
  release(): void;
}

const MOST_ON_ONE_MACHINE = 64;

/** Takes the first free work folder under `root`. Throws InputError when none can be made or all are taken. */
export function takeWorkFolder(root: string): WorkFolder {
  for (let number = 1; number <= MOST_ON_ONE_MACHINE; number++) {
    const dir = path.join(root, String(number));
    const lock = lockOf(dir);
    if (lock === null) continue;
    const inspections = path.join(dir, 'inspections');
    mkdirSync(inspections, { recursive: true });
    return {
      dir,
      workerId: idOf(dir),
      inspections,
      inspection: (id) => path.join(inspections, id),
      freeBytes() {
        const { bavail, bsize } = statfsSync(dir);
        return bavail * bsize;
      },
      release: () => lock.close(),
    };
  }
  throw new InputError(`${root} 下的工作目录都在使用中，请另选目录`, { code: 'work-folders-taken' });
}

/** Null when another process has it. */
function lockOf(dir: string): DatabaseSync | null {
  let database: DatabaseSync;
  try {
    mkdirSync(dir, { recursive: true });
    database = new DatabaseSync(path.join(dir, 'worker.lock'), { timeout: 0 });
  } catch (cause) {
    throw new InputError(`无法使用工作目录 ${dir}，请检查路径、权限和磁盘空间`, { code: 'work-folder-unusable', cause });
  }
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch {
    // Whatever SQLite calls it, somebody has it.
    database.close();
    return null;
  }
}

function idOf(dir: string): string {
  const file = path.join(dir, 'worker.id');
  if (existsSync(file)) {
    const id = readFileSync(file, 'utf8').trim();
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id;
  }
  const id = randomUUIDv7();
  writeFileSync(`${file}.part`, `${id}\n`);
  renameSync(`${file}.part`, file);
  return id;
}
