import { homedir } from 'node:os';
import path from 'node:path';

/** The installation's data folder: `ZHENGXUN_DATA`, or `zhengxun` under the user's data directory. */
export function dataFolder(): string {
  const named = process.env.ZHENGXUN_DATA;
  if (named) return path.resolve(named);
  return path.join(process.env.XDG_DATA_HOME || path.join(homedir(), '.local', 'share'), 'zhengxun');
}
