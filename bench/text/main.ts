/**
 * Measures the text engine. `node bench/text/main.ts speed [--terms N] [--text FILE] [--peers NODE_MODULES]` prints
 * throughput and memory beside the npm matchers found in a folder; `node bench/text/main.ts accuracy FILE…` prints
 * precision, recall and false alarms on files of the forms the fixtures have (see accuracy.ts).
 */
import { measureAccuracy } from './accuracy.ts';
import { measureSpeed } from './speed.ts';

const [task, ...rest] = process.argv.slice(2);
if (task === 'speed') await measureSpeed(rest);
else if (task === 'accuracy' && rest.length > 0) measureAccuracy(rest);
else {
  process.stderr.write('usage: node bench/text/main.ts speed [--terms N] [--text FILE] [--peers NODE_MODULES] | accuracy FILE…\n');
  process.exitCode = 2;
}
