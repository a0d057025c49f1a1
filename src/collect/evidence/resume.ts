/**
 * What an interrupted run left in an evidence folder. Everything the index names is kept; torn ends and files that were
 * written but not yet indexed are dropped, because no finding can point to them.
 */
import { readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../platform/index.ts';
import { readChain } from './chain.ts';
import { guarded } from './durable-file.ts';
import {
  CHAIN_START,
  type Evidence,
  type EvidenceEntry,
  INDEX_FILE,
  MANIFEST_FILE,
  observationKey,
  PROOF_FILE,
  REPORT_FILES,
  SIGNATURE_FILE,
  TOKEN_FILE,
} from './evidence.ts';

export interface FolderState {
  /** Number of entries and sha256 of the last line. */
  entries: number;
  head: string;
  /** Whole lines of the index, in bytes. */
  indexBytes: number;
  /** Indexed bytes of each WARC file. */
  warcBytes: Map<string, number>;
  /** The WARC file to go on with, counted from 1. */
  warcNumber: number;
  /** Observations that are already stored. */
  known: Map<string, Evidence>;
  createdAt: string;
}

/** Throws InputError when the folder is sealed, damaged or holds other things. */
export async function resumeFolder(dir: string): Promise<FolderState> {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((item) => !item.isDirectory())
    .map((item) => path.relative(dir, path.join(item.parentPath, item.name)).replaceAll(path.sep, '/'));
  if (files.includes(SIGNATURE_FILE))
    throw new InputError(`目录 ${dir} 中已有一份封存的证据，请换一个目录，或先将其移走`, { code: 'evidence-sealed' });
  const foreign = files.find((file) => !isOurs(file));
  if (foreign !== undefined)
    throw new InputError(`目录 ${dir} 中有其他文件（${foreign}），请指定一个空目录存放证据`, { code: 'evidence-folder-not-empty' });

  const state: FolderState = {
    entries: 0,
    head: CHAIN_START,
    indexBytes: 0,
    warcBytes: new Map(),
    warcNumber: 1,
    known: new Map(),
    createdAt: '',
  };
  if (files.includes(INDEX_FILE)) {
    const chain = readChain(await readFile(path.join(dir, INDEX_FILE)));
    if (chain.faults.length > 0) throw damaged(dir, `${INDEX_FILE} 第 ${chain.faults[0]!.line} 行${chain.faults[0]!.clause}`);
    Object.assign(state, { entries: chain.entries.length, head: chain.head, indexBytes: chain.wholeBytes });
    for (const entry of chain.entries) remember(state, entry);
    await cutTo(dir, INDEX_FILE, chain.wholeBytes, files);
  }
  for (const [name, bytes] of state.warcBytes) await cutTo(dir, name, bytes, files);
  const named = new Set(state.warcBytes.keys());
  for (const { path: name } of state.known.values()) named.add(name);
  for (const file of files) {
    if (file !== INDEX_FILE && !named.has(file)) await guarded(file, () => rm(path.join(dir, file)));
  }
  return state;
}

function remember(state: FolderState, entry: EvidenceEntry): void {
  const { type, path: file, offset, length, sha256, url, at } = entry;
  if (type === 'start') {
    state.createdAt = at;
    return;
  }
  const whole = type === 'screenshot' || type === 'text';
  if (!whole) {
    state.warcBytes.set(file, offset + length);
    state.warcNumber = Math.max(state.warcNumber, Number(file.slice('evidence-'.length, -'.warc.gz'.length)));
  }
  const evidence: Evidence = whole
    ? { kind: type, path: file, sha256, capturedAt: at }
    : { kind: 'warc', path: `${file}#${offset}`, sha256, capturedAt: at };
  state.known.set(observationKey(type, url, at, sha256), evidence);
}

/** Takes off the torn end of a file. */
async function cutTo(dir: string, name: string, bytes: number, files: string[]): Promise<void> {
  if (!files.includes(name)) throw damaged(dir, `缺少 ${name}`);
  const { size } = await stat(path.join(dir, name));
  if (size < bytes) throw damaged(dir, `${name} 比索引所记的短`);
  if (size > bytes) await guarded(name, () => truncate(path.join(dir, name), bytes));
}

const damaged = (dir: string, what: string) =>
  new InputError(`目录 ${dir} 中的证据已损坏（${what}），不能继续写入；请用 verify 查看，并换一个目录`, { code: 'evidence-damaged' });

const OWN_FILES: string[] = [INDEX_FILE, MANIFEST_FILE, TOKEN_FILE, ...REPORT_FILES];

/** Names this module writes, and the `.part` files a crash can leave of them. */
function isOurs(file: string): boolean {
  const name = file.replace(/\.part$/, '');
  return OWN_FILES.includes(name) || name === SIGNATURE_FILE || PROOF_FILE.test(name);
}
