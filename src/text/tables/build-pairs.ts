/**
 * Builds pairs.bin: which two Han characters follow each other in clean official text or inside a dictionary word.
 * Run by hand: `node src/text/tables/build-pairs.ts SENTENCES.txt.gz` (one sentence a line).
 * Source: national laws, regulations, judicial interpretations and local regulations (no copyright: 著作权法 art. 5);
 * dictionary of jieba (MIT). Only the fact that a pair occurs is kept, as bits of a Bloom filter.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldTerm } from '../packs/validity.ts';
import { addPair, PAIR_BYTES } from './pairs.ts';

/** A pair met only once may be a slip of the source. */
const ENOUGH = 2;

const file = process.argv[2];
if (file === undefined) throw new Error('usage: node src/text/tables/build-pairs.ts SENTENCES.txt.gz');
const pairs = new Map<number, number>();
const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const count = (text: string, weight: number) => {
  for (let i = 1; i < text.length; i++) {
    const [a, b] = [text.charCodeAt(i - 1), text.charCodeAt(i)];
    if (!isHan(a) || !isHan(b)) continue;
    const cell = ((a - 0x4e00) << 15) + (b - 0x4e00);
    pairs.set(cell, Math.min(65535, (pairs.get(cell) ?? 0) + weight));
  }
};
for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) count(foldTerm(line), 1);
const dictionary = path.join(path.dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json')), 'dict.txt');
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word, frequency] = line.split(' ');
  if (word && Number(frequency) >= 3) count(foldTerm(word), ENOUGH);
}
const bits = new Uint8Array(PAIR_BYTES);
let kept = 0;
for (const [cell, times] of pairs) {
  if (times < ENOUGH) continue;
  kept++;
  addPair(bits, (cell >> 15) + 0x4e00, (cell & 0x7fff) + 0x4e00);
}
writeFileSync(new URL('./pairs.bin', import.meta.url), bits);
console.log(`${kept} pairs`);
