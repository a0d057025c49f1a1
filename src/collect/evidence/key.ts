/** The installation's signing key (Ed25519): made on first use, readable by its owner only. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FatalError, InputError } from '../../platform/index.ts';

export interface SigningKey {
  /** SPKI, base64. */
  publicKey: string;
  /** `sha256:` and the hex digest of the SPKI bytes: what people compare. */
  fingerprint: string;
  sign(bytes: Uint8Array): Buffer;
}

/** Private key's place under the data directory; the public one beside it is for handing out. */
const PRIVATE_FILE = 'signing-key.pem';
const PUBLIC_FILE = 'signing-key.pub.pem';

/**
 * The key kept under the data directory, created with mode 0600 when there is none. Throws InputError when the file there
 * is no Ed25519 key or others can read it, FatalError when it cannot be written.
 */
export async function loadSigningKey(dataDir: string): Promise<SigningKey> {
  const folder = path.join(dataDir, 'keys');
  const file = path.join(folder, PRIVATE_FILE);
  const existing = await readKey(file);
  if (existing) return existing;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    // Written aside and linked: of two processes that start at once the second takes the first one's key.
    const temporary = `${file}.${randomUUID()}.part`;
    await writeFile(temporary, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });
    const first = await link(temporary, file).then(
      () => true,
      (cause: NodeJS.ErrnoException) => {
        if (cause.code === 'EEXIST') return false;
        throw cause;
      },
    );
    await rm(temporary);
    if (first)
      await writeFile(path.join(folder, PUBLIC_FILE), publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644, flush: true });
  } catch (cause) {
    throw new FatalError(`无法在 ${folder} 建立签名密钥，请检查磁盘空间和目录权限`, { code: 'signing-key-unwritable', cause });
  }
  const made = await readKey(file);
  if (!made) throw new FatalError(`签名密钥 ${file} 刚建立即被移走，请重试`, { code: 'signing-key-unwritable' });
  return made;
}

/** A key from its parts; the fingerprint is over the public half. */
export function signingKey(privateKey: KeyObject): SigningKey {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return { publicKey: spki.toString('base64'), fingerprint: fingerprintOf(spki), sign: (bytes) => sign(null, bytes, privateKey) };
}

export const fingerprintOf = (spki: Uint8Array): string => `sha256:${createHash('sha256').update(spki).digest('hex')}`;

/** Whether the signature holds; false also for a key or signature that cannot be read. */
export function signatureHolds(statement: Uint8Array, publicKey: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  // Base64 lets several texts stand for the same bytes; only one of them is ours.
  if (bytes.toString('base64') !== signature || Buffer.from(publicKey, 'base64').toString('base64') !== publicKey) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, statement, key, bytes);
  } catch {
    return false; // not a key at all
  }
}

/** SPKI (base64) of a public key file in PEM form. Throws InputError. */
export async function readPublicKey(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InputError(`无法读取公钥文件 ${file}，请检查路径和权限`, { code: 'public-key-unreadable', cause });
  });
  try {
    const key = createPublicKey(text);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('not Ed25519');
    return key.export({ type: 'spki', format: 'der' }).toString('base64');
  } catch (cause) {
    throw new InputError(`${file} 不是 Ed25519 公钥（PEM 格式），请使用安装目录 keys/${PUBLIC_FILE} 的副本`, {
      code: 'public-key-unreadable',
      cause,
    });
  }
}

async function readKey(file: string): Promise<SigningKey | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
    const { mode } = await stat(file);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) await chmod(file, 0o600);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new InputError(`无法读取签名密钥 ${file}，请检查权限`, { code: 'signing-key-unreadable', cause });
  }
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('not Ed25519');
    return signingKey(key);
  } catch (cause) {
    throw new InputError(`签名密钥 ${file} 已损坏，请从备份恢复，或移走后由程序重新建立`, { code: 'signing-key-unreadable', cause });
  }
}
