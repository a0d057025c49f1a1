/**
 * Accuracy of the text engine: `node bench/text/main.ts accuracy FILE…` prints precision, recall and false alarms on files
 * of the forms the fixtures have (see accuracy.ts). Its speed: `npm run bench -- text`.
 */
import { measureAccuracy } from './accuracy.ts';

const [task, ...files] = process.argv.slice(2);
if (task === 'accuracy' && files.length > 0) measureAccuracy(files);
else {
  process.stderr.write('usage: node bench/text/main.ts accuracy FILE…\n');
  process.exitCode = 2;
}
