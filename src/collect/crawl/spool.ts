/**
 * Bodies as received, one after another. The crawl's own stand in `bodies.spool` beside it, written in large pieces; what
 * the database has not committed is cut off when the crawl goes on, so the two always agree. Bodies of an earlier crawl
 * that are still what they were stand before them, in files linked from its folder (`bodies-1.spool` …): offsets count
 * through all of them. A linked file is never written.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writevSync,
} from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

const FLUSH_BYTES = 1 << 20;
/** Linked files of one crawl: a site inspected again and again begins anew after so many, which drops what is no longer used. */
const MOST_PARTS = 24;

export const spoolPath = (dir: string) => path.join(dir, 'bodies.spool');

/** A file of earlier bodies, as the crawl's `bodies` in its meta lists them. */
export interface SpoolPart {
  /** Name in the crawl's folder. */
  file: string;
  /** Bytes of it that belong to the crawl. */
  length: number;
}

export class SpoolWriter {
  readonly #fd: number;
  readonly #base: number;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #length: number;

  /** Opens or makes the crawl's own spool and cuts it to `committed` bytes. */
  constructor(dir: string, committed: number, parts: readonly SpoolPart[]) {
    this.#base = lengthOf(parts);
    this.#fd = openSync(spoolPath(dir), existsSync(spoolPath(dir)) ? 'r+' : 'w+');
    // A spool thrown away by discardBodies() leaves a shorter file: go on at its end.
    this.#length = Math.min(committed, fstatSync(this.#fd).size);
    ftruncateSync(this.#fd, this.#length);
  }

  /** Bytes of the crawl's own given so far, flushed or not. */
  get length(): number {
    return this.#length + this.#pendingBytes;
  }

  /** Offset at which the bytes will stand. The bytes must not change until the next flush. Throws what the disk throws. */
  append(bytes: Uint8Array): number {
    const offset = this.#base + this.length;
    if (bytes.length === 0) return offset;
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= FLUSH_BYTES) this.flush();
    return offset;
  }

  flush(): void {
    let pieces = this.#pending;
    while (pieces.length > 0) {
      const batch = pieces.slice(0, 512);
      let written = writevSync(this.#fd, batch, this.#length);
      this.#length += written;
      this.#pendingBytes -= written;
      // A short write (disk nearly full): keep what is left and try again, which then throws.
      const rest: Uint8Array[] = [];
      for (const piece of batch) {
        if (written >= piece.length) written -= piece.length;
        else {
          rest.push(piece.subarray(written));
          written = 0;
        }
      }
      pieces = rest.concat(pieces.slice(512));
      this.#pending = pieces;
    }
  }

  close(): void {
    this.flush();
    fsyncSync(this.#fd);
    closeSync(this.#fd);
  }

  /** Closes without writing what is pending: for a disk that is full. */
  abandon(): void {
    closeSync(this.#fd);
  }
}

/** Bodies of an earlier crawl in this one, as `bodies` in its meta says it. */
export interface LinkedBodies {
  /** Tells that crawl from others. */
  of: string;
  parts: SpoolPart[];
}

/** Where a crawl's bodies stand. */
export interface Spooled {
  dir: string;
  parts: readonly SpoolPart[];
  /** Committed bytes of its own file. */
  own: number;
}

/** Reads from a crawl's database where its bodies stand. */
export function spooled(db: DatabaseSync, dir: string): Spooled {
  const read = (key: string): unknown => {
    const row = db.prepare('SELECT value FROM meta WHERE key = ?').get(key);
    return row === undefined ? null : JSON.parse(row.value as string);
  };
  return { dir, parts: (read('bodies') as LinkedBodies | null)?.parts ?? [], own: Number(read('spoolBytes') ?? 0) };
}

/**
 * Links the bodies of an earlier crawl into a folder, so that they stay when the earlier folder goes. Null when they are not
 * all there, when there are too many files, or when the file system links no files: then bodies must be copied one by one.
 */
export function linkBodies(earlier: Spooled, dir: string): SpoolPart[] | null {
  const wanted = [...earlier.parts, ...(earlier.own > 0 ? [{ file: path.basename(spoolPath(dir)), length: earlier.own }] : [])];
  if (wanted.length > MOST_PARTS) return null;
  try {
    return wanted.map(({ file, length }, i) => {
      const part = { file: `bodies-${i + 1}.spool`, length };
      if (statSync(path.join(earlier.dir, file)).size < length) throw new Error('cut');
      // Left by a start that was killed before it had said what it linked.
      rmSync(path.join(dir, part.file), { force: true });
      linkSync(path.join(earlier.dir, file), path.join(dir, part.file));
      return part;
    });
  } catch {
    // Whatever the reason, the bodies can still be copied.
    return null;
  }
}

/** One body, null when it is no longer there. */
export function readSpool({ dir, parts }: Pick<Spooled, 'dir' | 'parts'>, offset: number, length: number): Buffer | null {
  let begin = 0;
  for (const part of parts) {
    if (offset < begin + part.length) return readPiece(path.join(dir, part.file), offset - begin, length);
    begin += part.length;
  }
  return readPiece(spoolPath(dir), offset - begin, length);
}

function readPiece(file: string, from: number, length: number): Buffer | null {
  if (!existsSync(file)) return null;
  const fd = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return readSync(fd, buffer, 0, length, from) === length ? buffer : null;
  } finally {
    closeSync(fd);
  }
}

/** Removes all bodies of a crawl; those of other folders stay. */
export function removeSpool(dir: string): void {
  for (const name of readdirSync(dir)) if (/^bodies(?:-\d{1,3})?\.spool$/.test(name)) rmSync(path.join(dir, name), { force: true });
}

const lengthOf = (parts: readonly SpoolPart[]) => parts.reduce((sum, part) => sum + part.length, 0);
