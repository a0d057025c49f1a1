/** One sweep by our prober, in a process of its own: `node ours.ts LIST LIMIT_S PARALLEL` prints one line of JSON. */
import { readFileSync } from 'node:fs';
import { createProber, sweep } from '../../src/collect/index.ts';
import { markSweep } from './mark.ts';

const [list = '', limitS = '15', parallel = '1000'] = process.argv.slice(2);
const urls = readFileSync(list, 'utf8').trim().split('\n');
const prober = createProber({ hosts: null, allowPrivate: true, timeoutMs: Number(limitS) * 1000, userAgent: 'bench' });
const cpu = process.cpuUsage();
const mark = markSweep(urls.length);
let failed = 0;
await sweep(urls, prober, {
  count: 1,
  intervalMs: 0,
  perHost: 8,
  total: Number(parallel),
  onProbe(result) {
    if (result.verdict === 'failed') failed++;
    mark.done();
  },
});
const times = mark.times();
const { user, system } = process.cpuUsage(cpu);
prober.close();
// Of this process at its largest: loaded modules, all sockets, the list itself.
const memoryMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ failed, ...times, cpuS: (user + system) / 1e6, memoryMb })}\n`);
