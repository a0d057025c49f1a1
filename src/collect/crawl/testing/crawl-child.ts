/** A crawl in a process of its own, to be killed: `node crawl-child.ts START_URL DIR`. */
import { crawlForTest } from './crawling.ts';

const [startUrl, dir] = process.argv.slice(2);
// A clock that runs fast makes batches small, so that a kill falls on every kind of moment.
const clock = { now: () => performance.now() * 40 };
const { complete } = await crawlForTest({ startUrl: startUrl!, dir: dir!, resume: true, clock, concurrency: 4 });
process.stdout.write(complete ? 'complete' : 'incomplete');
