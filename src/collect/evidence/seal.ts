/** Closes an evidence folder: manifest over all files, time stamp over the manifest, signature over both; in this order, so that a crash leaves it incomplete, never wrong. */
import { createHash } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../../platform/index.ts';
import { guarded, writeWhole } from './durable-file.ts';
import {
  isoTime,
  jsonBytes,
  MANIFEST_FILE,
  type Manifest,
  SIGNATURE_FILE,
  type SignatureFile,
  sha256,
  signedStatement,
  TOKEN_FILE,
} from './evidence.ts';
import type { SigningKey } from './key.ts';
import { requestToken, type TimestampAuthority } from './timestamp-client.ts';

export interface SealOptions {
  clock: Clock;
  /** Name and version of this software: `zhengxun 0.1.0`. */
  software: string;
  signingKey: SigningKey;
  /** Said in the manifest: how it was collected (allowPrivate …). */
  options: Manifest['options'];
  /** Null: no time stamp is asked for. */
  authority: TimestampAuthority | null;
}

/** Files that stand outside the manifest: they are made after it. */
export const CLOSING_FILES: readonly string[] = [MANIFEST_FILE, TOKEN_FILE, SIGNATURE_FILE];

/** Throws FatalError when a file cannot be read back or written. An authority that does not answer is recorded, not fatal. */
export async function sealFolder(
  dir: string,
  { clock, software, signingKey, options, authority }: SealOptions,
  { createdAt, chain }: Pick<Manifest, 'createdAt' | 'chain'>,
): Promise<{ manifest: Manifest; signature: SignatureFile }> {
  // A sealing that was interrupted is done anew.
  for (const file of CLOSING_FILES) await guarded(file, () => rm(path.join(dir, file), { force: true }));
  const manifest: Manifest = {
    schema: 'zhengxun.evidence/1',
    software,
    createdAt,
    sealedAt: isoTime(clock.now()),
    options,
    chain,
    files: await guarded(dir, () => describeFiles(dir)),
    signer: { algorithm: 'Ed25519', publicKey: signingKey.publicKey, fingerprint: signingKey.fingerprint },
    timestampAuthority: authority?.url ?? null,
  };
  const bytes = jsonBytes(manifest);
  await writeWhole(path.join(dir, MANIFEST_FILE), bytes);

  const token = authority ? await requestToken(authority, bytes) : null;
  if (token?.ok) await writeWhole(path.join(dir, TOKEN_FILE), token.token);
  const statement = {
    manifest: sha256(bytes),
    timestamp: token?.ok ? sha256(token.token) : null,
    timestampProblem: token && !token.ok ? token.problem : null,
  };
  const signature: SignatureFile = {
    schema: 'zhengxun.signature/1',
    ...statement,
    publicKey: signingKey.publicKey,
    signature: signingKey.sign(signedStatement(statement)).toString('base64'),
  };
  await writeWhole(path.join(dir, SIGNATURE_FILE), jsonBytes(signature));
  return { manifest, signature };
}

/** All files but the closing ones, by name. */
async function describeFiles(dir: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = [];
  for (const name of await listFiles(dir)) {
    if (CLOSING_FILES.includes(name)) continue;
    const file = path.join(dir, name);
    files.push({ path: name, sha256: await hashFile(file), sizeBytes: (await stat(file)).size });
  }
  return files;
}

/** Relative names of everything that is no folder, `/` between parts, in code unit order. */
export async function listFiles(dir: string): Promise<string[]> {
  const items = await readdir(dir, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => !item.isDirectory())
    .map((item) => path.relative(dir, path.join(item.parentPath, item.name)).replaceAll(path.sep, '/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** sha256 of a file of any size, hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.allocUnsafe(Math.min(size, HASH_BYTES) + 1);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

const HASH_BYTES = 1 << 20;
