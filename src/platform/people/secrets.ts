/** What must be kept but not readable in the database or a backup of it: sealed with the installation's own key. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FatalError, InputError } from '../errors.ts';

export interface Secrets {
  seal(bytes: Uint8Array): Buffer;
  /** Throws FatalError for what another key sealed or what was changed. */
  open(sealed: Uint8Array): Buffer;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * The installation's key: the file of the setting `key.file` (the same on all machines of an installation), else one of its own in
 * the data folder, made on first use and readable by its owner alone. Throws InputError for a file that is no key.
 */
export function installationSecrets(dataDir: string, named: string | null = null): Secrets {
  const file = named ?? path.join(dataDir, 'installation.key');
  if (named === null && !existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    try {
      writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    chmodSync(file, 0o600);
  }
  let key: Buffer;
  try {
    key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  } catch (cause) {
    throw new InputError(`无法读取密钥文件 ${file}，请检查路径和权限`, { code: 'key-unreadable', cause });
  }
  if (key.length !== KEY_BYTES)
    throw new InputError(`密钥文件 ${file} 不是 ${KEY_BYTES} 字节的 base64，请恢复原文件`, { code: 'key-malformed' });
  return {
    seal(bytes) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed) {
      const bytes = Buffer.from(sealed);
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
        decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES)), decipher.final()]);
      } catch (cause) {
        throw new FatalError('无法解开已保存的密文：密钥文件与数据库不是同一套，请恢复原密钥文件', { code: 'key-mismatch', cause });
      }
    },
  };
}
