/**
 * `npm run soak [-- --hours 24 --rate 50]`: so many visits a second for so long, by the sweeper and the prober of the watch; memory is
 * printed every minute, and at the end how much it grew after the first tenth.
 */
import { parseArgs } from 'node:util';
import { createProber, sweep } from '../../src/collect/index.ts';
import { serveTargets } from './bench.ts';

const { values } = parseArgs({ options: { hours: { type: 'string', default: '24' }, rate: { type: 'string', default: '50' } } });
const [hours, rate] = [Number(values.hours), Number(values.rate)];
const TARGETS = 3000;
const count = Math.max(1, Math.round((hours * 3600 * rate) / TARGETS));
const { child, urls } = await serveTargets(TARGETS);
const prober = createProber({ hosts: null, allowPrivate: true, timeoutMs: 15_000, userAgent: 'soak' });
const startedAt = performance.now();
const sizes: number[] = [];
let probes = 0;
const timer = setInterval(() => {
  sizes.push(process.memoryUsage.rss());
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(0);
  console.log(`${minutes} 分钟，${probes} 次，${(sizes.at(-1)! / 1e6).toFixed(1)} MB`);
}, 60_000);
await sweep(urls, prober, { count, intervalMs: (TARGETS / rate) * 1000, perHost: 8, total: 1000, onProbe: () => void probes++ });
clearInterval(timer);
prober.close();
child.disconnect();
const settled = sizes.slice(Math.ceil(sizes.length / 10));
if (settled.length > 1)
  console.log(
    `内存自 ${(settled[0]! / 1e6).toFixed(1)} 到 ${(settled.at(-1)! / 1e6).toFixed(1)} MB，最高 ${(Math.max(...settled) / 1e6).toFixed(1)} MB`,
  );
