/**
 * The project's bench: `npm run bench -- NAME [options]`. Each prints its truth first and then the ratios of its goals.
 *
 *     npm run bench -- crawl --pages 2000 --rounds 3 [--only ours,wget2] [--delay 50]
 *     npm run bench -- text [--terms 50000] [--mb 6] [--rounds 5] [--text FILE]
 *     npm run bench -- bulletin [--rounds 7]
 *     npm run bench -- page [--pages 600] [--rounds 5]
 *     npm run bench -- watch [--targets 14000] [--limit 15] [--rounds 3] [--only 政巡,curl] [--blackbox PROGRAM]
 *     npm run bench -- workers [--pages 60] [--latency 800] [--each 2] [--workers 1,4,8]
 *     npm run bench -- api [--sites 640] [--accounts 5000] [--rounds 8] [--requests 400]
 *     npm run bench -- freeze [--sites 640] [--accounts 5000] [--findings 100]
 *
 * Peers from npm are not part of the installation: `cd bench/peers && npm install`.
 */
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchBulletin } from './bulletin/bench.ts';
import { benchCrawl } from './crawl/bench.ts';
import { benchPage } from './page/bench.ts';
import { measureSpeed } from './text/speed.ts';
import { benchWatch } from './watch/bench.ts';
import { benchWorkers } from './workers/bench.ts';

const BENCHES: Record<string, (args: string[]) => Promise<void>> = {
  api: async (args) => (await import('./api/bench.ts')).benchApi(args),
  bulletin: benchBulletin,
  crawl: benchCrawl,
  freeze: async (args) => (await import('./api/freeze.ts')).benchFreeze(args),
  page: benchPage,
  text: measureSpeed,
  watch: benchWatch,
  workers: benchWorkers,
};

// As bin/zhengxun does for its users; the peers that run on Node get the same.
process.env.NODE_COMPILE_CACHE ??= path.join(tmpdir(), 'zhengxun-bench-compiled');

const [first, ...rest] = process.argv.slice(2);
const named = first !== undefined && !first.startsWith('-');
const bench = BENCHES[named ? first : 'crawl'];
if (!bench) {
  console.error(`没有名为“${first}”的测量，可用的有：${Object.keys(BENCHES).join('、')}`);
  process.exit(2);
}
await bench(named ? rest : process.argv.slice(2));
