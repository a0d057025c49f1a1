/** A worker that takes a job and says so, for the test that kills it: `node hanging-child.ts DATA_DIR DATABASE_URL`. */
import { openDatabase } from '../../db/connection.ts';
import { openQueue } from '../queue.ts';
import { noteJob } from './jobs.ts';

const [dataDir = '', url = ''] = process.argv.slice(2);
const database = await openDatabase({ url: url === '' ? null : url, dataDir });
const queue = await openQueue(database, { kinds: [noteJob], onError: (error) => console.error(error) });
await queue.handle(noteJob, 1, async ({ id }) => {
  console.log(`taken ${id}`);
  await new Promise(() => undefined);
});
