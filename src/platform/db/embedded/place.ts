/**
 * Where the embedded server keeps its files and as whom it runs. PostgreSQL refuses to run as root: started by root it runs as
 * an unprivileged user, who must be able to enter every folder on the way. Where that is not so (a home of mode 0700) its files go
 * to a folder of the system and the data folder records where.
 */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../errors.ts';
import { nobody, type SystemUser } from '../../system-user.ts';

export interface Place {
  /** Cluster, socket, log. Owned by the server's user, closed to others. */
  dir: string;
  /** Null: our own user. */
  user: SystemUser | null;
  /** Folder to run a copy of the programs from; null: in place. */
  programs: string | null;
}

const SYSTEM_FOLDER = '/var/lib/zhengxun';
const RECORD = 'postgres.location';

/** Chooses (once; recorded) and makes the server's folder. Throws InputError when it cannot be made. */
export function serverPlace(dataDir: string, packageFolder: string): Place {
  const user = process.getuid?.() === 0 ? unprivileged() : null;
  const record = path.join(dataDir, RECORD);
  const id = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16);
  const system = path.join(SYSTEM_FOLDER, id);
  try {
    mkdirSync(dataDir, { recursive: true });
    const recorded = existsSync(record) ? readFileSync(record, 'utf8').trim() : null;
    const dir =
      recorded ?? (user === null || canEnter(dataDir, user) ? path.join(path.resolve(dataDir), 'postgres') : path.join(system, 'postgres'));
    mkdirSync(dir, { recursive: true });
    if (recorded === null && !dir.startsWith(path.resolve(dataDir))) writeFileSync(record, `${dir}\n`);
    if (user !== null) chownSync(dir, user.uid, user.gid);
    chmodSync(dir, 0o700);
    const programs = user === null || canEnter(packageFolder, user) ? null : path.join(system, 'programs');
    if (programs !== null) mkdirSync(path.dirname(programs), { recursive: true });
    return { dir, user, programs };
  } catch (cause) {
    throw new InputError(`无法使用数据目录 ${dataDir}，请检查路径和权限，或用 ZHENGXUN_DATA 另指定一个`, {
      code: 'data-folder-unusable',
      cause,
    });
  }
}

/** Whether a user who is neither root nor in our groups can reach a folder. */
export function canEnter(dir: string, { uid }: SystemUser): boolean {
  for (let at = path.resolve(dir); ; at = path.dirname(at)) {
    const { mode, uid: owner } = statSync(at);
    const bit = owner === uid ? 0o100 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function unprivileged(): SystemUser {
  const user = nobody();
  if (user === null)
    throw new InputError('以 root 运行时需要系统账号 nobody 来启动内置数据库，请建立该账号，或改用普通用户运行', {
      code: 'no-unprivileged-user',
    });
  return user;
}
