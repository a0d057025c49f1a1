/** Runs the command line as users do, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

const command = path.join(root, 'bin', 'zhengxun');

/** Starts `./bin/zhengxun` and collects what it prints. `within`: a command that runs the one given after its own arguments. */
export function start(
  args: string[],
  env: Record<string, string> = {},
  within: readonly string[] = [],
): { child: ChildProcess; done: Promise<Ran> } {
  const [first, ...rest] = [...within, command, ...args];
  const child = spawn(first!, rest, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const done = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
  return { child, done };
}

/** Runs it to its end. */
export function zhengxun(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  return start(args, env).done;
}

/** True when the text is one sentence in Chinese and no stack trace. */
export function isOneSentence(text: string): boolean {
  const lines = text.trim().split('\n');
  return lines.length === 1 && /[一-鿿]/.test(lines[0]!) && !/\bat .+:\d+:\d+/.test(text);
}
