/**
 * Makes tables/official.bin: words of jieba's dictionary, readings of pinyin-pro, strokes of cnchar-order, counts of clean
 * official sentences.
 *
 *     node src/text/spelling/build-tables.ts SENTENCES.txt.gz [--without HELD_BACK.txt]
 *
 * One sentence a line. With `--without` every fortieth sentence is left out and written to the file named, so that false
 * alarms can be counted on text the tables have not seen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { FIRST_HAN, isHan, LAST_HAN, unitsOf } from './characters.ts';
import { READINGS } from './confusion.ts';
import { Columns, packColumns } from './container.ts';
import { readCounts } from './counts.ts';
import { createLattice, LONGEST_PIECE } from './lattice.ts';
import { countWords } from './learn/count-words.ts';
import { seenColumns } from './learn/sequences.ts';
import { similarStrokes } from './learn/strokes.ts';
import { lexiconColumns, readLexicon, type WordEntry } from './lexicon.ts';
import { piecesOf } from './pieces.ts';

const HELD_BACK_EVERY = 40;
const [source, ...rest] = process.argv.slice(2);
if (source === undefined) {
  console.error('用法：node src/text/spelling/build-tables.ts 语料.txt.gz [--without 留出.txt]');
  process.exit(2);
}
const heldBackFile = rest[0] === '--without' ? rest[1] : undefined;
const started = performance.now();
const say = (what: string) => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${what}`);

const all = gunzipSync(readFileSync(source)).toString('utf8').split('\n').filter(Boolean);
const heldBack = heldBackFile === undefined ? [] : all.filter((_, i) => i % HELD_BACK_EVERY === 0);
const sentences = heldBackFile === undefined ? all : all.filter((_, i) => i % HELD_BACK_EVERY !== 0);
if (heldBackFile !== undefined) writeFileSync(heldBackFile, `${heldBack.join('\n')}\n`);
say(`${sentences.length} sentences to learn, ${heldBack.length} held back`);

let common: Set<number> | undefined;
const require = createRequire(import.meta.url);
const lexicon = lexiconColumns(jiebaWords());
const confusion = confusionColumns();
say('words and confusions');

const empty = {
  'counts.words': new Uint32Array(0),
  'counts.times': new Uint32Array(0),
  'counts.pairRows': new Uint32Array(0),
  'counts.pairWord': new Uint16Array(0),
  'counts.pairStep': new Uint8Array(0),
  'counts.pairBack': new Uint8Array(0),
  'counts.wordBack': new Uint8Array(0),
  'counts.tripleRows': new Uint16Array(0),
  'counts.tripleWord': new Uint16Array(0),
  'counts.tripleStep': new Uint8Array(0),
};
const words = readLexicon(new Columns(new Map(Object.entries(lexicon))));
const lattice = createLattice(words, readCounts(new Columns(new Map(Object.entries(empty))), words), null);
const tokens: number[][] = [];
for (const sentence of sentences) {
  const units = unitsOf(sentence);
  for (const { start, end } of piecesOf(units, LONGEST_PIECE))
    tokens.push(lattice.read(units.subarray(start, end)).words.map((w) => w.word));
}
say('sentences read as words');
const counts = countWords(words, tokens);
say(`${counts['counts.pairWord'].length} pairs, ${counts['counts.tripleWord'].length} triples`);
const seen = seenColumns(sentences);
say(`${seen['seen.2'].length}, ${seen['seen.3'].length}, ${seen['seen.4'].length} sequences`);
const packed = packColumns({ ...lexicon, ...confusion, ...counts, ...seen });
for (const [name, part] of Object.entries({ lexicon, confusion, counts, seen })) say(`${name}: ${packColumns(part).length} bytes`);
writeFileSync(`${import.meta.dirname}/tables/official.bin`, packed);
say(`${packed.length} bytes written`);

/** Words of jieba's dictionary that are Chinese throughout. */
function jiebaWords(): WordEntry[] {
  const entries = new Map<string, WordEntry>();
  for (const line of readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8').split('\n')) {
    const [text = '', times = '0', tag = ''] = line.split(' ');
    const han = text.length > 0 && text.length <= 12 && unitsOf(text).every(isHan);
    if (!han || (text.length > 1 && Number(times) < 2)) continue;
    entries.set(text, { text, frequency: Number(times), isName: /^n[rstz]/.test(tag) });
  }
  return [...entries.values()];
}

function confusionColumns() {
  const { pinyin } = require('pinyin-pro') as { pinyin(text: string, options: object): string[] };
  const syllables: string[] = [];
  const readings = new Uint16Array((LAST_HAN - FIRST_HAN + 1) * READINGS);
  for (let c = FIRST_HAN; c <= LAST_HAN; c++) {
    const found = pinyin(String.fromCharCode(c), { multiple: true, type: 'array', toneType: 'num' }).filter((x) => /^[a-zü]+\d$/.test(x));
    found.slice(0, READINGS).forEach((reading, i) => {
      const syllable = reading.slice(0, -1);
      if (!syllables.includes(syllable)) syllables.push(syllable);
      readings[(c - FIRST_HAN) * READINGS + i] = 1 + syllables.indexOf(syllable) * 8 + Number(reading.slice(-1));
    });
  }
  const { start, shapes } = similarStrokes((c) => jiebaCommon(c));
  return {
    'confusion.syllables': new Uint8Array(Buffer.from(syllables.join(' '))),
    'confusion.readings': readings,
    'confusion.shapeStart': start,
    'confusion.shapes': shapes,
  };
}

/** Characters common enough to be meant: those the dictionary gives a frequency of their own. */
function jiebaCommon(unit: number): boolean {
  common ??= new Set(
    jiebaWords()
      .flatMap((w) => (w.frequency >= 3 ? [...w.text] : []))
      .map((c) => c.charCodeAt(0)),
  );
  return common.has(unit);
}
