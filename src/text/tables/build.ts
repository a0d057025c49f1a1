/**
 * Builds characters.json: traditional forms and readings of Han characters. Run by hand when a source package
 * changes: `node src/text/tables/build.ts`. The result is in version control; the packages are not needed at run time.
 * Source: opencc-js (Apache-2.0, dictionaries of OpenCC) for forms, pinyin-pro (MIT) for readings, cnchar-order (MIT)
 * for the order of strokes.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { simplifiedSet } from './simplified-set.ts';

const require = createRequire(import.meta.url);
const cnchar = require('cnchar') as { use(plugin: unknown): void; stroke(text: string, kind: 'order'): string[] };
cnchar.use(require('cnchar-order'));

const simplified = simplifiedSet();
const converters = [Converter({ from: 't', to: 'cn' }), Converter({ from: 'hk', to: 'cn' }), Converter({ from: 'tw', to: 'cn' })];

// Two characters of GB 2312 whose use in running text is nearly always traditional (the rest: surnames, place names).
const alsoTraditional = new Set(['於', '後']);

let forms = '';
for (let code = 0x3400; code <= 0x9fff; code++) {
  const written = String.fromCharCode(code);
  // A character of GB 2312 belongs to the simplified script even where it is also a traditional form (著, 乾, 瞭).
  if (simplified.has(written) && !alsoTraditional.has(written)) continue;
  const meant = converters.map((convert) => convert(written)).find((c) => c !== written && c.length === 1);
  if (meant && simplified.has(meant)) forms += written + meant;
}

const readings: Record<string, string> = {};
for (const character of [...simplified].sort()) {
  const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  for (const syllable of new Set(all)) {
    if (!/^[a-z]{1,6}$/.test(syllable)) continue;
    readings[syllable] = (readings[syllable] ?? '') + character;
  }
}
// One letter a stroke; the character stands before its strokes.
const strokes = [...simplified]
  .sort()
  .map((character) => `${character}${cnchar.stroke(character, 'order')[0] ?? ''}`)
  .filter((entry) => /^.[a-z]+$/.test(entry))
  .join(' ');
const sorted = Object.fromEntries(Object.entries(readings).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(
  new URL('./characters.json', import.meta.url),
  `${JSON.stringify({ traditional: forms, readings: sorted, strokes }, null, 1)}\n`,
);
