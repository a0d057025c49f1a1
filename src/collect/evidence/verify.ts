/**
 * Recomputes an evidence folder offline and names everything that does not hold: files, chain, records, signature, time stamp,
 * and that every finding of the report points to proof that is there. Nothing in the folder is believed, its own names included.
 */
import type { X509Certificate } from 'node:crypto';
import { lstat, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../platform/index.ts';
import { type ReadChain, readChain } from './chain.ts';
import { type EvidenceEntry, INDEX_FILE, MANIFEST_FILE, type Manifest, REPORT_FILES, SIGNATURE_FILE } from './evidence.ts';
import { CLOSING_FILES, hashFile, listFiles } from './seal.ts';
import { readManifest, verifySignature, verifyToken } from './verify-closing.ts';
import { verifyReport } from './verify-report.ts';
import type { Complain, VerifyProblem, VerifyReport } from './verify-result.ts';
import { readRecordAt } from './warc-read.ts';

export interface VerifyOptions {
  /** SPKI, base64: the only key that may have signed. */
  publicKey?: string;
  /** Certificate of the time-stamping authority or of its issuer. */
  authority?: X509Certificate;
}

/** Throws InputError when the folder is no evidence folder at all; everything else is in the report. */
export async function verifyEvidence(dir: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  try {
    return await verify(dir, options);
  } catch (cause) {
    const errno = (cause as NodeJS.ErrnoException).code;
    // Our own errors have codes in small letters; those of the system come from reading the folder.
    if (cause instanceof InputError || !/^E[A-Z]+$/.test(errno ?? '')) throw cause;
    throw new InputError(`无法读取目录 ${dir} 中的文件（${errno}），请检查权限和磁盘后重试`, { code: 'evidence-unreadable', cause });
  }
}

async function verify(dir: string, options: VerifyOptions): Promise<VerifyReport> {
  const files = await filesOf(dir);
  const problems: VerifyProblem[] = [];
  const complain: Complain = (code, file, message) => problems.push({ code, file, message });
  const present = await regularFiles(dir, files, complain);

  const manifest = await readManifest(dir, present, complain);
  const sealed = present.has(SIGNATURE_FILE) && present.has(MANIFEST_FILE);
  if (!sealed) complain('incomplete', present.has(MANIFEST_FILE) ? SIGNATURE_FILE : MANIFEST_FILE, incompleteSentence(present));
  const signer = sealed ? await verifySignature(dir, present, manifest, options.publicKey, complain) : null;
  const timestamp = sealed ? await verifyToken(dir, present, manifest, options.authority, complain) : null;
  if (manifest) await compareFiles(dir, manifest, present, complain);

  const chain = await checkChain(dir, present, manifest, complain);
  const records = await checkProofs(dir, chain, present, complain);
  const findings = await verifyReport(dir, present, chain.entries, complain);

  return {
    schema: 'zhengxun.verify/1',
    dir,
    whole: problems.length === 0,
    complete: sealed,
    problems,
    checked: { files: present.size, entries: chain.entries.length, records, findings },
    manifest: manifest && {
      software: manifest.software,
      createdAt: manifest.createdAt,
      sealedAt: manifest.sealedAt,
      options: manifest.options,
      timestampAuthority: manifest.timestampAuthority,
    },
    signer,
    timestamp,
  };
}

async function filesOf(dir: string): Promise<string[]> {
  const info = await stat(dir).catch(() => null);
  if (!info?.isDirectory()) throw new InputError(`${dir} 不是目录，请指定存放证据的目录`, { code: 'evidence-not-a-folder' });
  const files = await listFiles(dir);
  if (![INDEX_FILE, MANIFEST_FILE, SIGNATURE_FILE].some((name) => files.includes(name)))
    throw new InputError(`${dir} 中没有证据（缺少 ${INDEX_FILE} 和 ${MANIFEST_FILE}），请指定 inspect --evidence 所写的目录`, {
      code: 'evidence-not-a-folder',
    });
  return files;
}

/** Files that are read into memory, and the size beyond which they are none of ours. */
const READ_WHOLE: readonly string[] = [INDEX_FILE, ...CLOSING_FILES, ...REPORT_FILES];
const MAX_READ_BYTES = 512 << 20;

/** Names of the plain files; links and devices are named as foreign and never opened. */
async function regularFiles(dir: string, files: string[], complain: Complain): Promise<Set<string>> {
  const regular = new Set<string>();
  for (const name of files) {
    const info = await lstat(path.join(dir, name));
    if (!info.isFile()) complain('extra-file', name, `${name} 不是普通文件（链接或设备），不属于证据`);
    else if (info.size > MAX_READ_BYTES && READ_WHOLE.includes(name)) complain('file-changed', name, `文件 ${name} 大得不合理，未读取`);
    else regular.add(name);
  }
  return regular;
}

function incompleteSentence(present: Set<string>): string {
  return present.has(MANIFEST_FILE)
    ? '清单尚未签名：封存过程被中断，或签名被删除'
    : '没有清单：采集尚未结束、被中断，或清单被删除；下面只核对了已写入的部分';
}

async function compareFiles(dir: string, manifest: Manifest, present: Set<string>, complain: Complain): Promise<void> {
  const listed = new Set<string>();
  for (const { path: name, sha256, sizeBytes } of manifest.files) {
    listed.add(name);
    if (!present.has(name)) {
      complain('missing-file', name, `缺少文件 ${name}`);
      continue;
    }
    const file = path.join(dir, name);
    if ((await stat(file)).size !== sizeBytes) complain('file-changed', name, `文件 ${name} 的大小与清单不符`);
    else if ((await hashFile(file)) !== sha256) complain('file-changed', name, `文件 ${name} 的内容与清单不符`);
  }
  for (const name of present) {
    if (!listed.has(name) && !CLOSING_FILES.includes(name)) complain('extra-file', name, `清单中没有文件 ${name}`);
  }
}

async function checkChain(dir: string, present: Set<string>, manifest: Manifest | null, complain: Complain): Promise<ReadChain> {
  if (!present.has(INDEX_FILE)) {
    if (!manifest) complain('missing-file', INDEX_FILE, `缺少文件 ${INDEX_FILE}`);
    return readChain(Buffer.alloc(0));
  }
  const chain = readChain(await readFile(path.join(dir, INDEX_FILE)));
  for (const { line, clause } of chain.faults) complain('chain-broken', INDEX_FILE, `${INDEX_FILE} 第 ${line} 行${clause}`);
  if (chain.tornBytes > 0) complain('chain-broken', INDEX_FILE, `${INDEX_FILE} 末尾有一行没有写完（${chain.tornBytes} 字节）`);
  if (manifest && (manifest.chain.entries !== chain.entries.length || manifest.chain.head !== chain.head))
    complain('chain-broken', INDEX_FILE, `${INDEX_FILE} 与清单所记的行数或链尾不符`);
  return chain;
}

/** Reads every record and file that the index names. Returns how many records were read. */
async function checkProofs(dir: string, chain: ReadChain, present: Set<string>, complain: Complain): Promise<number> {
  const ends = new Map<string, number>();
  const missing = new Set<string>();
  let records = 0;
  for (const entry of chain.entries) {
    if (entry.type === 'start') continue;
    if (!present.has(entry.path)) {
      if (!missing.has(entry.path)) complain('missing-file', entry.path, `索引中的文件 ${entry.path} 不在目录中`);
      missing.add(entry.path);
    } else if (entry.offset < 0) await checkFile(dir, entry, complain);
    else {
      records += 1;
      if (entry.offset !== (ends.get(entry.path) ?? 0))
        complain('record-unlisted', entry.path, `${entry.path} 在 ${ends.get(entry.path) ?? 0} 处有索引中没有的内容`);
      ends.set(entry.path, entry.offset + entry.length);
      await checkRecord(dir, entry, complain);
    }
  }
  for (const [name, end] of ends) {
    const { size } = await stat(path.join(dir, name));
    if (size > end) complain('record-unlisted', name, `${name} 末尾有 ${size - end} 字节不在索引中`);
  }
  return records;
}

async function checkFile(dir: string, entry: EvidenceEntry, complain: Complain): Promise<void> {
  if ((await hashFile(path.join(dir, entry.path))) !== entry.sha256)
    complain('file-changed', entry.path, `文件 ${entry.path} 的内容与索引第 ${entry.n + 1} 行不符`);
}

async function checkRecord(dir: string, entry: EvidenceEntry, complain: Complain): Promise<void> {
  const place = `${entry.path} 中 ${entry.offset} 处的记录`;
  try {
    const record = await readRecordAt(path.join(dir, entry.path), entry.offset, entry.length);
    if (record.payloadSha256 !== entry.sha256 || record.type !== entry.type)
      complain('record-changed', entry.path, `${place}与索引第 ${entry.n + 1} 行不符`);
  } catch (error) {
    complain('record-damaged', entry.path, `${place}已损坏：${error instanceof Error ? error.message : '无法读取'}`);
  }
}
