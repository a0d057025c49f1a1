/**
 * Runs a program of the machine on a foreign file: in a temporary folder of its own, with limits of time and memory, without
 * a network where the system lets us take it away. Whatever it starts ends with it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Address space of the program and each of its children; LibreOffice needs about 2 GB of it, most never touched. */
const MEMORY_BYTES = 4 * 2 ** 30;
/** Output kept; the text of a page is some kB. */
const MOST_OUTPUT_BYTES = 16 << 20;

/** Path of the first of the programs that is installed, null when none is. */
export function findProgram(...names: readonly string[]): string | null {
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name);
      if (folder !== '' && isExecutable(file)) return file;
    }
  return null;
}

/** Whether a file is there that we may run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs work in a fresh folder that is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-convert-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** How long a program may take, and what stops it before. */
export interface ConverterLimits {
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/** Standard output of the program; null when it failed, took too long, was stopped or said too much. Never rejects. */
export async function runConverter(
  program: string,
  args: readonly string[],
  folder: string,
  { timeoutMs, signal }: ConverterLimits,
): Promise<string | null> {
  if (signal?.aborted) return null;
  const [command, ...rest] = [...shields(), program, ...args];
  return new Promise((resolve) => {
    // A group of its own: LibreOffice goes on in a child when only its starter is killed.
    const child = spawn(command!, rest, {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env.PATH, HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', OMP_THREAD_LIMIT: '1' },
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let isEnded = false;
    const end = () => {
      isEnded = true;
      if (child.pid !== undefined)
        try {
          process.kill(-child.pid, 'SIGKILL');
        } catch {
          // The group is gone already.
        }
    };
    const timer = setTimeout(end, timeoutMs);
    signal?.addEventListener('abort', end);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_OUTPUT_BYTES) end();
      else chunks.push(chunk);
    });
    child.on('error', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve(null);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve(code === 0 && !isEnded ? Buffer.concat(chunks).toString('utf8') : null);
      end();
    });
  });
}

let known: string[] | null = null;

/** What stands before the command: the limits that this system can set. */
function shields(): readonly string[] {
  known ??= [
    ['prlimit', `--as=${MEMORY_BYTES}`, '--core=0'],
    ['unshare', '--net', '--map-root-user'],
  ].flatMap(([name, ...options]) => {
    const program = findProgram(name!);
    const works = program !== null && spawnSync(program, [...options, 'true'], { stdio: 'ignore', timeout: 5_000 }).status === 0;
    return works ? [program, ...options] : [];
  });
  return known;
}
