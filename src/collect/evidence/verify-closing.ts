/** Checks what closes an evidence folder: manifest, signature and time stamp. Part of verify. */
import type { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Static, type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
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
import { fingerprintOf, signatureHolds } from './key.ts';
import { checkToken } from './timestamp-token.ts';
import type { Complain, VerifyReport } from './verify-result.ts';

const digest = Type.String({ pattern: '^[0-9a-f]{64}$' });
const ManifestSchema = Type.Object(
  {
    schema: Type.Literal('zhengxun.evidence/1'),
    software: Type.String(),
    createdAt: Type.String(),
    sealedAt: Type.String(),
    options: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
    chain: Type.Object({ entries: Type.Integer(), head: digest }, { additionalProperties: false }),
    files: Type.Array(Type.Object({ path: Type.String(), sha256: digest, sizeBytes: Type.Integer() }, { additionalProperties: false })),
    signer: Type.Object(
      { algorithm: Type.Literal('Ed25519'), publicKey: Type.String(), fingerprint: Type.String() },
      { additionalProperties: false },
    ),
    timestampAuthority: Type.Union([Type.String(), Type.Null()]),
  },
  { additionalProperties: false },
);
const SignatureSchema = Type.Object(
  {
    schema: Type.Literal('zhengxun.signature/1'),
    manifest: digest,
    timestamp: Type.Union([digest, Type.Null()]),
    timestampProblem: Type.Union([Type.String(), Type.Null()]),
    publicKey: Type.String(),
    signature: Type.String(),
  },
  { additionalProperties: false },
);

/** The manifest, or null when it is missing or no manifest. */
export async function readManifest(dir: string, present: Set<string>, complain: Complain): Promise<Manifest | null> {
  if (!present.has(MANIFEST_FILE)) return null;
  const manifest = parseExact(await readFile(path.join(dir, MANIFEST_FILE)), ManifestSchema);
  if (!manifest) complain('manifest-wrong', MANIFEST_FILE, '清单无法识别');
  return manifest;
}

/** Whether the signature stands over these very bytes. Null when the signature file cannot be read. */
export async function verifySignature(
  dir: string,
  present: Set<string>,
  manifest: Manifest | null,
  publicKey: string | undefined,
  complain: Complain,
): Promise<VerifyReport['signer']> {
  const file = await readSignature(dir);
  if (!file) {
    complain('signature-wrong', SIGNATURE_FILE, '签名文件无法识别');
    return null;
  }
  const faults: string[] = [];
  const fingerprint = fingerprintOf(Buffer.from(file.publicKey, 'base64'));
  if (!signatureHolds(signedStatement(file), file.publicKey, file.signature)) faults.push('签名不成立（清单、时间戳或签名被改动）');
  if (file.manifest !== sha256(await readFile(path.join(dir, MANIFEST_FILE)))) faults.push('清单在签名之后被改动');
  if (manifest && (manifest.signer.publicKey !== file.publicKey || manifest.signer.fingerprint !== fingerprint))
    faults.push('签名所用的密钥与清单所记不符');
  if (file.timestamp === null && present.has(TOKEN_FILE)) complain('extra-file', TOKEN_FILE, '签名中没有提到时间戳文件');
  for (const fault of faults) complain('signature-wrong', SIGNATURE_FILE, fault);
  const known = publicKey === undefined ? null : publicKey === file.publicKey;
  if (known === false) complain('other-key', SIGNATURE_FILE, `签名所用的密钥不是所给的公钥（签名者指纹 ${fingerprint}）`);
  return { fingerprint, holds: faults.length === 0, known };
}

/** What the time stamp proves; null when none was asked for. */
export async function verifyToken(
  dir: string,
  present: Set<string>,
  manifest: Manifest | null,
  authority: X509Certificate | undefined,
  complain: Complain,
): Promise<VerifyReport['timestamp']> {
  const file = await readSignature(dir);
  if (!file) return null;
  if (file.timestamp === null) {
    if (file.timestampProblem !== null) return { problem: file.timestampProblem };
    if (manifest?.timestampAuthority) complain('timestamp-wrong', SIGNATURE_FILE, '清单要求时间戳，签名中却没有');
    return null;
  }
  if (!present.has(TOKEN_FILE)) {
    complain('missing-file', TOKEN_FILE, `缺少时间戳文件 ${TOKEN_FILE}`);
    return { problem: '时间戳文件缺失' };
  }
  const token = await readFile(path.join(dir, TOKEN_FILE));
  if (sha256(token) !== file.timestamp) complain('timestamp-wrong', TOKEN_FILE, '时间戳文件被改动');
  try {
    const facts = checkToken(token, await readFile(path.join(dir, MANIFEST_FILE)), { ...(authority && { trust: authority }) });
    if (facts.trusted === false) complain('timestamp-wrong', TOKEN_FILE, '时间戳不是由所给证书的机构签发');
    return { at: isoTime(facts.at), authority: facts.authority, fingerprint: facts.fingerprint, trusted: facts.trusted };
  } catch (error) {
    const clause = error instanceof Error ? error.message : '无法读取';
    complain('timestamp-wrong', TOKEN_FILE, clause);
    return { problem: clause };
  }
}

const readSignature = async (dir: string): Promise<SignatureFile | null> =>
  parseExact(await readFile(path.join(dir, SIGNATURE_FILE)), SignatureSchema);

/** The value when the bytes are exactly what we would write for it: another spelling of the same JSON is a change too. */
function parseExact<T extends TSchema>(bytes: Buffer, schema: T): Static<T> | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return Value.Check(schema, value) && jsonBytes(value).equals(bytes) ? value : null;
  } catch {
    return null; // not JSON
  }
}
