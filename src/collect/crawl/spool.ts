/**
 * Bodies as received, one after another in `bodies.spool` beside the crawl. Written in large pieces; what the
 * database has not committed is cut off when the crawl goes on, so the two always agree.
 */
import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, rmSync, writevSync } from 'node:fs';
import path from 'node:path';

const FLUSH_BYTES = 1 << 20;

export const spoolPath = (dir: string) => path.join(dir, 'bodies.spool');

export class SpoolWriter {
  readonly #fd: number;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #length: number;

  /** Opens or makes the spool and cuts it to `committed` bytes. */
  constructor(dir: string, committed: number) {
    this.#fd = openSync(spoolPath(dir), existsSync(spoolPath(dir)) ? 'r+' : 'w+');
    // A spool thrown away by discardBodies() leaves a shorter file: go on at its end.
    this.#length = Math.min(committed, fstatSync(this.#fd).size);
    ftruncateSync(this.#fd, this.#length);
  }

  /** Bytes given so far, flushed or not. */
  get length(): number {
    return this.#length + this.#pendingBytes;
  }

  /** Offset at which the bytes will stand. The bytes must not change until the next flush. Throws what the disk throws. */
  append(bytes: Uint8Array): number {
    const offset = this.length;
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

/** Bytes of the spool, null when they are no longer there. */
export function readSpool(dir: string, offset: number, length: number): Buffer | null {
  if (!existsSync(spoolPath(dir))) return null;
  const fd = openSync(spoolPath(dir), 'r');
  try {
    const buffer = Buffer.alloc(length);
    return readSync(fd, buffer, 0, length, offset) === length ? buffer : null;
  } finally {
    closeSync(fd);
  }
}

export function removeSpool(dir: string): void {
  rmSync(spoolPath(dir), { force: true });
}
