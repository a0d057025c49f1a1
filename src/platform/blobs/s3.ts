/**
 * Blobs in S3-compatible storage: `<prefix>ab/cd/abcd…`. The bytes are hashed into a local file first, so that they are sent under
 * their right name with a known length, and looked at again after: some servers store streamed uploads with their framing in them.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { FatalError, InputError } from '../errors.ts';
import {
  type BlobStore,
  blobName,
  bytesOf,
  isBlobName,
  type ListedBlob,
  measuring,
  missingBlob,
  type StoredBlob,
  verified,
} from './store.ts';

export interface S3Settings {
  /** `https://…`; null: Amazon's own. */
  endpoint: string | null;
  region: string;
  bucket: string;
  /** In front of every key: empty, or ending in `/`. */
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Where bytes wait to be sent. */
  spool: string;
}

/** Requests and answers without the checksums that only Amazon's servers know. */
const PLAIN = { requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' } as const;
const CONNECT_LIMIT_MS = 10_000;
const SILENCE_LIMIT_MS = 60_000;

/** The store in a bucket that exists. Throws InputError when bucket or keys are not accepted. */
export async function s3Store(settings: S3Settings): Promise<BlobStore> {
  const { bucket, prefix, spool } = settings;
  // Loaded here: half a second that an installation with a folder does not spend.
  const s3 = await import('@aws-sdk/client-s3');
  const { Upload } = await import('@aws-sdk/lib-storage');
  const client = new s3.S3Client({
    region: settings.region,
    ...(settings.endpoint === null ? {} : { endpoint: settings.endpoint, forcePathStyle: true, ...PLAIN }),
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    requestHandler: { connectionTimeout: CONNECT_LIMIT_MS, socketTimeout: SILENCE_LIMIT_MS },
  });
  await checkBucket(client, s3.HeadBucketCommand, settings);
  await mkdir(spool, { recursive: true, mode: 0o700 });
  const keyOf = (sha256: string) => {
    const name = blobName(sha256);
    return `${prefix}${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
  };
  const find = async (sha256: string): Promise<ListedBlob | null> => {
    const Key = keyOf(sha256);
    try {
      const { ContentLength, LastModified } = await client.send(new s3.HeadObjectCommand({ Bucket: bucket, Key }));
      return { sha256, size: ContentLength!, storedAt: LastModified! };
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  };
  /** What is on its way: the same content is not sent twice at once, and never looked at while somebody overwrites it. */
  const sending = new Map<string, Promise<unknown>>();
  const uploaded = async ({ sha256, size }: StoredBlob, file: string): Promise<void> => {
    const other = sending.get(sha256);
    if (other !== undefined) {
      await other.catch(() => undefined);
      if ((await find(sha256))?.size === size) return;
    }
    const upload = new Upload({ client, params: { Bucket: bucket, Key: keyOf(sha256), Body: createReadStream(file) } }).done();
    sending.set(sha256, upload);
    try {
      await upload;
    } finally {
      if (sending.get(sha256) === upload) sending.delete(sha256);
    }
  };
  return {
    async put(source) {
      const file = path.join(spool, randomUUID());
      const measure = measuring();
      try {
        await pipeline(bytesOf(source), measure.stream, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
        const blob = measure.result();
        await uploaded(blob, file);
        const stored = await find(blob.sha256);
        if (stored?.size !== blob.size)
          throw new FatalError(`对象存储没有原样保存文件（应为 ${blob.size} 字节），请检查存储服务`, { code: 'blob-not-stored' });
        return blob;
      } finally {
        await rm(file, { force: true });
      }
    },
    async get(sha256) {
      const Key = keyOf(sha256);
      try {
        const { Body } = await client.send(new s3.GetObjectCommand({ Bucket: bucket, Key }));
        return verified(Body as Readable, sha256);
      } catch (error) {
        throw statusOf(error) === 404 ? missingBlob(sha256) : error;
      }
    },
    find,
    async delete(sha256) {
      await client.send(new s3.DeleteObjectCommand({ Bucket: bucket, Key: keyOf(sha256) }));
    },
    async *list() {
      for await (const page of s3.paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
        for (const { Key, Size, LastModified } of page.Contents ?? []) {
          const sha256 = Key!.slice(Key!.lastIndexOf('/') + 1);
          if (isBlobName(sha256) && Key === keyOf(sha256)) yield { sha256, size: Size!, storedAt: LastModified! };
        }
    },
    async removeUnfinished(before) {
      const { Uploads = [] } = await client
        .send(new s3.ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix }))
        .catch((error: unknown) => {
          // Smaller servers cannot list them; they have terms of their own for what is unfinished.
          if (statusOf(error) === 501) return { Uploads: [] };
          throw error;
        });
      const old = Uploads.filter(({ Initiated }) => Initiated !== undefined && Initiated < before);
      for (const { Key, UploadId } of old) await client.send(new s3.AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }));
      return old.length;
    },
  };
}

async function checkBucket(
  client: S3Client,
  HeadBucketCommand: typeof import('@aws-sdk/client-s3').HeadBucketCommand,
  { bucket, endpoint }: S3Settings,
): Promise<void> {
  try {
    await client.send(new HeadBucketCommand({ Bucket: bucket }));
  } catch (cause) {
    const status = statusOf(cause);
    const where = endpoint ?? 'Amazon S3';
    if (status === 404) throw new InputError(`对象存储 ${where} 没有存储桶 ${bucket}，请先建立`, { code: 's3-no-bucket', cause });
    if (status === 401 || status === 403)
      throw new InputError(`对象存储 ${where} 不接受所给的密钥，请检查 blobs.s3 的设置`, { code: 's3-refused', cause });
    throw new InputError(`连接不上对象存储 ${where}，请检查 blobs.s3.endpoint 和网络`, { code: 's3-unreachable', cause });
  }
}

const statusOf = (error: unknown): number | null => (error as Partial<S3ServiceException>).$metadata?.httpStatusCode ?? null;
