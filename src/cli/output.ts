/** Where results go: standard output or a file; progress goes to standard error, only when that is a terminal. */
import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../platform/index.ts';

/** Said before a long job starts rather than after it. Throws InputError when a result cannot be written there. */
export function checkOutput(file: string | undefined): void {
  if (file === undefined || file === '-') return;
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw new Error('is a directory');
    accessSync(found === undefined ? path.dirname(file) : file, constants.W_OK);
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

/** Writes the result of a command. Throws InputError when the file cannot be written. */
export function writeResult(text: string | Uint8Array, file: string | undefined): void {
  if (file === undefined || file === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

const unwritable = (file: string, cause: unknown) =>
  new InputError(`无法写入 ${file}，请检查目录是否存在、是否有权限和空间`, { code: 'output-unwritable', cause });

export interface ProgressLine {
  /** Replaces the line shown; does nothing when standard error is no terminal. */
  show(text: string): void;
  /** Removes the line. */
  clear(): void;
}

/** One line on standard error that is rewritten in place. */
export function progressLine(): ProgressLine {
  if (!process.stderr.isTTY) return { show() {}, clear() {} };
  let last = 0;
  return {
    show(text) {
      const now = Date.now();
      if (now - last < 80) return;
      last = now;
      process.stderr.write(`\r\u001b[2K${text}`);
    },
    clear() {
      process.stderr.write('\r\u001b[2K');
    },
  };
}
