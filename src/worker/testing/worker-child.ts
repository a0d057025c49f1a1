/** A worker that works until it is killed: `node worker-child.ts DATA_DIR DATABASE_URL OPTIONS_JSON`. */
import { openDatabase } from '../../platform/db/connection.ts';
import { startWorker } from '../worker.ts';
import { type TestWorker, testSetup } from './setup.ts';

const [dataDir = '', url = '', options = '{}'] = process.argv.slice(2);
const database = await openDatabase({ url: url === '' ? null : url, dataDir });
const setup = await testSetup(database, JSON.parse(options) as TestWorker, (message, fields) => {
  const { err, ...rest } = fields as { err?: Error };
  console.log(JSON.stringify({ message, ...rest, ...(err === undefined ? {} : { error: err.stack }) }));
});
const worker = await startWorker({ ...setup, kinds: ['inspect-site'], parallel: 1, place: null, pollSeconds: 0.5 });
process.once('SIGTERM', () => {
  void worker
    .stop()
    .then(() => database.close())
    .then(() => process.exit(0));
});
