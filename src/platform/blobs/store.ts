/**
 * Where evidence and crawls are kept: bytes addressed by their SHA-256, so that nothing is stored twice and nothing can be
 * changed without being noticed. Two backends (a folder, S3-compatible storage) keep this contract; one test holds it for both.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { FatalError, InputError, NotFoundError } from '../errors.ts';

/** What stored bytes are called. */
export interface StoredBlob {
  /** 64 hex digits. */
  sha256: string;
  /** Bytes. */
  size: number;
}

export interface ListedBlob extends StoredBlob {
  /** When it was last put. */
  storedAt: Date;
}

/** Bytes as they come, or a file that stays as it is. */
export type BlobSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array> | { file: string };

export interface BlobStore {
  /** Stores the bytes durably; putting the same ones again is no fault and makes them young. Throws what reading and writing throw. */
  put(source: BlobSource): Promise<StoredBlob>;
  /**
   * The bytes, hashed as they pass: a stream whose bytes are not the ones stored ends in a FatalError, so use nothing before its end.
   * Throws NotFoundError when there are none.
   */
  get(sha256: string): Promise<Readable>;
  /** Its size and age; null when it is not there. */
  find(sha256: string): Promise<ListedBlob | null>;
  /** Does nothing when it is not there. */
  delete(sha256: string): Promise<void>;
  /** All of them, in no order. */
  list(): AsyncIterable<ListedBlob>;
  /** Removes what interrupted puts left before that instant; how many. */
  removeUnfinished(before: Date): Promise<number>;
}

/** The name itself, so that it can be used in paths and keys. Throws InputError for anything but 64 lower-case hex digits. */
export function blobName(sha256: string): string {
  if (isBlobName(sha256)) return sha256;
  throw new InputError('文件的摘要须为 64 位十六进制小写数字，请核对', { code: 'blob-name' });
}

/** Whether a text is the name of a blob. */
export const isBlobName = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Hash and count of bytes that pass. `result` is whole when the stream has ended. */
export function measuring(): { stream: Transform; result(): StoredBlob } {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ sha256: hash.digest('hex'), size }) };
}

/** The same bytes; ends in a FatalError when they are not the ones of the name. */
export function verified(source: Readable, sha256: string): Readable {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const isWhole = hash.digest('hex') === sha256;
      done(isWhole ? null : damaged(sha256));
    },
  });
  source.on('error', (error) => stream.destroy(error));
  stream.on('close', () => source.destroy());
  return source.pipe(stream);
}

const damaged = (sha256: string) =>
  new FatalError(`保存的文件 ${sha256} 已损坏，请从备份恢复`, { code: 'blob-damaged', details: { sha256 } });

/** What `get` throws for a name without bytes. */
export const missingBlob = (sha256: string) =>
  new NotFoundError(`保存的文件 ${sha256} 不存在，请从备份恢复`, { code: 'blob-missing', details: { sha256 } });

/** A source as a stream of bytes. */
export const bytesOf = (source: BlobSource): Readable =>
  'file' in source ? createReadStream(source.file) : Readable.from(source, { objectMode: false });
