/** Reading thread: takes bodies, hands back packed readings. Started by reading-pool.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PageReader } from '../../page/index.ts';
import { KnownBlocks } from './known-blocks.ts';
import { type ReadTask, readBody } from './reading.ts';

const { module, data, known } = workerData as { module: string; data: unknown; known: SharedArrayBuffer };
const { createReader } = (await import(module)) as { createReader(data: unknown): PageReader | Promise<PageReader> };
const reader = await createReader(data);
const blocks = new KnownBlocks(known);
const isKnown = (hash: string) => blocks.has(hash);

parentPort!.on('message', ({ id, task }: { id: number; task: ReadTask }) => {
  parentPort!.postMessage({ id, result: readBody(reader, task, isKnown) });
});
