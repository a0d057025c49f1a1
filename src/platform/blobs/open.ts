/** The blob store of this installation, as its settings choose. */
import path from 'node:path';
import type { Config } from '../config/settings.ts';
import { dataFolder } from '../data-folder.ts';
import { folderStore } from './folder.ts';
import type { BlobStore } from './store.ts';

/** Throws InputError when it cannot be used. */
export async function openBlobStore(config: Config): Promise<BlobStore> {
  if (config['blobs.store'] === 'folder') return folderStore(config['blobs.folder'] ?? path.join(dataFolder(), 'blobs'));
  // Loaded only where it is used.
  const { s3Store } = await import('./s3.ts');
  return s3Store({
    endpoint: config['blobs.s3.endpoint'],
    region: config['blobs.s3.region'],
    bucket: config['blobs.s3.bucket']!,
    prefix: config['blobs.s3.prefix'],
    accessKeyId: config['blobs.s3.accessKeyId']!,
    secretAccessKey: config['blobs.s3.secretAccessKey']!,
    spool: path.join(dataFolder(), 'spool'),
  });
}
