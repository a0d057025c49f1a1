/**
 * The compiled packs of the project between runs, beside the compiled sources that the runtime keeps (NODE_COMPILE_CACHE,
 * set by bin/zhengxun). Without that folder, and whenever the kept form is not that of these very files, the packs are
 * compiled from their sources; nothing here can fail a run.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';

const DIGEST_BYTES = 32;
/** A multiple of eight: the arrays of the form are used where they lie. */
const HEAD_BYTES = 40;

/** The form kept for the text engine in `root`, else what `compile` gives, which is then kept. Throws what `compile` throws. */
export function keptForm<Form>(root: string, compile: () => Form, folder: string | null = getCompileCacheDir() ?? null): Form {
  if (folder === null) return compile();
  const key = digestOfSources(root);
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const file = path.join(folder, `text-packs-${name}.bin`);
  const kept = read<Form>(file, key);
  if (kept !== null) return kept;
  const form = compile();
  write(file, key, form);
  return form;
}

/** Folders of the engine (relative to it) whose files take part in compiling; '' is its own. */
const PARTS = ['', 'listings', 'match', 'near', 'normal', 'packs', 'slips', 'tables', 'tamper', 'titles'];

/** Digest of every file that the compiled form depends on: packs, tables and the code that compiles them. */
function digestOfSources(root: string): Buffer {
  const digest = createHash('sha256').update(`${process.version} ${process.arch}\n`);
  const add = (file: string) => {
    const bytes = readFileSync(`${root}/${file}`);
    digest.update(`${file} ${bytes.length}\n`).update(bytes);
  };
  for (const part of PARTS)
    for (const entry of readdirSync(`${root}/${part}`, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = `${part}/${entry.name}`;
      if (entry.isDirectory()) {
        if (part === 'packs') for (const source of ['pack.yaml', 'entries.tsv']) add(`${file}/${source}`);
      } else if (/\.(?:json|(?<!\.test\.)ts)$/.test(entry.name)) add(file);
    }
  return digest.digest();
}

/** File: digest of the sources, checksum of the form, the form. */
function read<Form>(file: string, key: Buffer): Form | null {
  try {
    const bytes = readFileSync(file);
    const payload = bytes.subarray(HEAD_BYTES);
    if (!bytes.subarray(0, DIGEST_BYTES).equals(key) || bytes.readUInt32LE(DIGEST_BYTES) !== crc32(payload)) return null;
    return deserialize(payload) as Form;
  } catch {
    // Not there, or not to be read: the sources are.
    return null;
  }
}

/** Written aside and moved: a reader sees a whole file or none. */
function write(file: string, key: Buffer, form: unknown): void {
  const aside = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const payload = serialize(form);
    const head = Buffer.alloc(HEAD_BYTES);
    key.copy(head);
    head.writeUInt32LE(crc32(payload), DIGEST_BYTES);
    writeFileSync(aside, Buffer.concat([head, payload]));
    renameSync(aside, file);
  } catch {
    // A full or read-only disk: the next run compiles again.
    try {
      rmSync(aside, { force: true });
    } catch {
      // Then it was never written.
    }
  }
}
