/**
 * What the spelling layer reaches: correction by sentence, false alarms, speed, start and memory.
 *
 *     node bench/text/spelling.ts [--pairs FILE.tsv]… [--clean FILE.txt]… [--open FOLDER|auto] [--limit N]
 *
 * Pairs: typed TAB meant, a leading column of numbers is left out. Clean: one sentence a line, right as it stands. The
 * shipped judges were taught on the training halves of ECSpell: for those, build-judge.ts prints honest figures (five
 * folds), and the ones here are too good.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createSpeller } from '../../src/text/spelling/index.ts';
import { corrected, figuresOf, readPairs } from '../../src/text/spelling/learn/sentences.ts';

const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', multiple: true, default: [] },
    clean: { type: 'string', multiple: true, default: [] },
    open: { type: 'string' },
    limit: { type: 'string', default: '100000' },
  },
});
const limit = Number(options.limit);
const nameOf = (file: string) => file.split('/').at(-1);

const started = performance.now();
const speller = createSpeller({ openModel: options.open ?? false });
console.log(`ready in ${Math.round(performance.now() - started)} ms`);

for (const file of options.pairs) {
  const pairs = readPairs(file).slice(0, limit);
  const read = pairs.map((pair) => ({ ...pair, marks: speller.check(pair.typed) }));
  for (const level of ['ordinary', 'with hints'] as const) {
    const figures = figuresOf(
      read.map((s) => ({
        ...s,
        outcome: corrected(
          s.typed,
          s.marks.filter((m) => level === 'with hints' || m.severity === 'ordinary'),
        ),
      })),
    );
    const { precision, recall, f1, touched, clean } = figures;
    console.log(
      `${nameOf(file)}, ${level}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}, clean changed ${touched} of ${clean}`,
    );
  }
}
for (const file of options.clean) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, limit);
  const before = process.cpuUsage();
  const marks = lines.flatMap((line) => speller.check(line));
  const { user } = process.cpuUsage(before);
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  const per = (severity: string) => ((marks.filter((m) => m.severity === severity).length / lines.length) * 1e4).toFixed(1);
  console.log(`${nameOf(file)}: ${lines.length} clean sentences, per 10,000: ${per('ordinary')} ordinary, ${per('hint')} hints`);
  console.log(`  ${Math.round(characters / (user / 1e6))} characters a second of processor time`);
}
console.log(`${Math.round(process.memoryUsage().rss / 1e6)} MB resident`);
