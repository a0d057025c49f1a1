/** A real S3-compatible server (s3rver) on 127.0.0.1 for tests, with one bucket kept in a folder. */
import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { S3Settings } from '../s3.ts';

export interface TestS3 {
  settings: Omit<S3Settings, 'prefix' | 'spool'>;
  /** Keys in the bucket. */
  keys(): string[];
  /** Changes stored bytes behind the server's back. */
  overwrite(key: string, text: string): void;
  close(): Promise<void>;
}

interface Server {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}

const CONTENT = '._S3rver_object';

export async function startS3(directory: string, bucket: string): Promise<TestS3> {
  // CommonJS without types.
  const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => Server;
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: bucket, configs: [] }] });
  const { port } = await server.run();
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      bucket,
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    keys: () =>
      readdirSync(path.join(directory, bucket), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(CONTENT))
        .map((name) => name.slice(0, -CONTENT.length)),
    overwrite: (key, text) => writeFileSync(path.join(directory, bucket, `${key}${CONTENT}`), text),
    close: () => server.close(),
  };
}
