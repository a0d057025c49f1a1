/**
 * Teaches the judge on labelled sentences and says what it reaches: five folds by what was meant, each judged by the other
 * four.
 *
 *     node src/text/spelling/build-judge.ts --pairs FILE.tsv [--pairs …] --clean HELD_BACK.txt [--open FOLDER|auto]
 *       [--true FILE.tsv] [--show 40] [--sure 0.9] [--likely 0.4] [--out tables/judge.json]
 *
 * `--true`: typed TAB meant, alarms on clean text that a reader found to be slips of the source; not taught as mistakes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findCandidates } from './candidates.ts';
import { unitsOf } from './characters.ts';
import { FEATURES, featuresOf } from './features.ts';
import { modelFolder, readModel } from './files.ts';
import { isDebatable, isGuarded } from './guards.ts';
import { readJudge } from './judge.ts';
import { LONGEST_PIECE } from './lattice.ts';
import { corrected, figuresOf, isRight, type LabelledSentence, readPairs, seedOf, spoil } from './learn/sentences.ts';
import { type Example, growTrees } from './learn/trees.ts';
import { piecesOf } from './pieces.ts';
import { levelled, type Opinion, withoutOverlap } from './speller.ts';
import { roomsFrom } from './tables.ts';

const FOLDS = 5;
const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', multiple: true, default: [] },
    clean: { type: 'string' },
    open: { type: 'string' },
    true: { type: 'string' },
    show: { type: 'string', default: '0' },
    sure: { type: 'string', default: '0.9' },
    likely: { type: 'string', default: '0.4' },
    out: { type: 'string' },
  },
});
const model = modelFolder(options.open ?? false);
const rooms = roomsFrom(readFileSync(`${import.meta.dirname}/tables/official.bin`), model === null ? undefined : readModel(model));
const knownTrue = new Set(options.true === undefined ? [] : readFileSync(options.true, 'utf8').split('\n').filter(Boolean));

interface Weighed extends LabelledSentence {
  opinions: (Opinion & { example: Example; guarded: boolean })[];
  fold: number;
}

function weigh(sentence: LabelledSentence, weight: number): Weighed {
  const units = unitsOf(sentence.typed);
  const opinions: Weighed['opinions'] = [];
  for (const { start: at, end } of piecesOf(units, LONGEST_PIECE))
    for (const candidate of findCandidates(units.subarray(at, end), rooms)) {
      const [start, stop, { suggestion }] = [at + candidate.start, at + candidate.end, candidate];
      opinions.push({
        start,
        end: stop,
        suggestion,
        chance: 0,
        sentence: 0,
        candidate,
        at,
        debatable: isDebatable(units, at, candidate, rooms.lexicon),
        guarded: isGuarded(units, start, stop, suggestion),
        example: {
          row: featuresOf(candidate, units, at, rooms),
          right: isRight(sentence, start, stop, suggestion) || knownTrue.has(`${sentence.typed.slice(start, stop)}\t${suggestion}`),
          weight,
        },
      });
    }
  return { ...sentence, opinions, fold: seedOf(sentence.meant) % FOLDS };
}

const sets = options.pairs.map((file) => ({ name: file.split('/').at(-1)!, list: readPairs(file).map((s) => weigh(s, 1)) }));
const cleanSentences = options.clean === undefined ? [] : readPairs(options.clean);
const started = performance.now();
const clean = cleanSentences.map((s) => weigh(s, 1));
const characters = cleanSentences.reduce((sum, s) => sum + s.typed.length, 0);
console.log(
  `${Math.round(characters / ((performance.now() - started) / 1000))} characters a second, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
const spoilt = cleanSentences
  .filter((_, i) => i % 2 === 0)
  .flatMap(({ meant }) => spoil(meant) ?? [])
  .map((s) => weigh(s, 0.5));

const taught = [...sets.flatMap((set) => set.list), ...clean, ...spoilt];
const examplesOf = (list: readonly Weighed[]) => list.flatMap((s) => s.opinions.filter((o) => !o.guarded).map((o) => o.example));
const thresholds = { sure: Number(options.sure), likely: Number(options.likely) };
const judgeFrom = (list: readonly Weighed[]) => ({ features: [...FEATURES], ...thresholds, ...growTrees(examplesOf(list)) });
const all = examplesOf(taught);
console.log(`${all.length} candidates, ${all.filter((e) => e.right).length} right`);
for (let fold = 0; fold < FOLDS; fold++) {
  const judge = readJudge(judgeFrom(taught.filter((s) => s.fold !== fold)));
  for (const s of taught) if (s.fold === fold) for (const o of s.opinions) o.chance = o.guarded ? 0 : judge.chance(o.example.row);
}
const kept = new Map(taught.map((s) => [s, withoutOverlap(s.opinions)]));

for (const set of [...sets, { name: 'spoilt', list: spoilt }]) {
  const reached = set.list.filter((s) => s.typed !== s.meant);
  const possible = reached.filter(
    (s) =>
      corrected(
        s.typed,
        s.opinions.filter((o) => o.example.right),
      ) === s.meant,
  ).length;
  console.log(`${set.name}: best possible recall ${(possible / reached.length).toFixed(3)}`);
  for (const sure of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97]) {
    const outcomes = (likely: number) =>
      set.list.map((s) => ({
        typed: s.typed,
        meant: s.meant,
        outcome: corrected(
          s.typed,
          levelled(kept.get(s)!, { sure, likely }).flatMap((l) => (l.sure ? [l.opinion] : [])),
        ),
      }));
    const figures = figuresOf(outcomes(Math.min(thresholds.likely, sure)));
    const alone = figuresOf(outcomes(sure));
    console.log(
      `  p>=${sure}: P ${figures.precision.toFixed(3)} R ${figures.recall.toFixed(3)} F1 ${figures.f1.toFixed(3)} (each alone ${alone.f1.toFixed(3)}) touched ${figures.touched}/${figures.clean}`,
    );
  }
}
for (const sure of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97]) {
  const alarms = clean.flatMap((s) =>
    levelled(kept.get(s)!, { sure, likely: Math.min(sure, thresholds.likely) })
      .filter((l) => l.sure)
      .map((l) => ({ s, o: l.opinion })),
  );
  const wrong = alarms.filter((a) => !a.o.example.right).length;
  console.log(
    `clean p>=${sure}: ${alarms.length} alarms, ${wrong} not known true, ${((wrong / clean.length) * 1e4).toFixed(1)} per 10,000`,
  );
}
const shown = clean
  .flatMap((s) =>
    kept
      .get(s)!
      .filter((o) => o.chance >= thresholds.sure)
      .map((o) => ({ s, o })),
  )
  .sort((a, b) => b.o.chance - a.o.chance);
for (const { s, o } of shown.slice(0, Number(options.show)))
  console.log(
    `   ${o.chance.toFixed(3)} ${s.typed.slice(o.start, o.end)} → ${o.suggestion} | ${s.typed.slice(Math.max(0, o.start - 12), o.end + 12)}`,
  );

const judge = judgeFrom(taught);
const use = new Map<string, number>();
for (const node of judge.trees.flat()) if (node.length === 4) use.set(FEATURES[node[0]!]!, (use.get(FEATURES[node[0]!]!) ?? 0) + 1);
console.log(
  [...use]
    .sort((a, b) => b[1] - a[1])
    .map((x) => x.join(' '))
    .join(', '),
);
if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(judge)}\n`);
