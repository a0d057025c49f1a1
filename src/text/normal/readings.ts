/**
 * Bracketed readings after a character: 機(jī)構(gòu), 辦(ban)公廳, 政(zheng)(zheng)府. Copies made by a converter carry
 * them all over the text. A reading counts only when the character before can really be read so.
 */
import { FOLDED, KIND, Kind } from './characters.ts';
import { isReadAs } from './sounds.ts';

const TONED = new Map<string, string>();
for (const [plain, toned] of Object.entries({ a: 'āáǎàă', e: 'ēéěèĕ', i: 'īíǐìĭ', o: 'ōóǒòŏ', u: 'ūúǔùŭ', v: 'ǖǘǚǜü', n: 'ńňǹ', m: 'ḿ' }))
  for (const c of toned) TONED.set(c, plain);
TONED.set('ɡ', 'g');
TONED.set('ɑ', 'a');

export interface BracketedReading {
  /** Length in code units, brackets included. */
  length: number;
  /** Without tone, `v` for ü. */
  syllable: string;
  toned: boolean;
}

/** Length of the bracketed reading of `before` that starts at `at` with its bracket; 0 when there is none. */
export function readingLength(source: string, at: number, before: number): number {
  if (KIND[before] !== Kind.han) return 0;
  const reading = bracketedSyllable(source, at);
  return reading !== null && isReadAs(before, reading.syllable) ? reading.length : 0;
}

/** The syllable in brackets at `at`, toned or not; null when what stands there is no run of one to six letters in brackets. */
export function bracketedSyllable(source: string, at: number): BracketedReading | null {
  let syllable = '';
  let toned = false;
  for (let i = at + 1; i < at + 9; i++) {
    const character = source[i];
    if (character === undefined) return null;
    const code = character.charCodeAt(0);
    if (KIND[code] === Kind.letter) {
      const plain = TONED.get(character);
      if (plain !== undefined) toned = true;
      syllable += plain ?? String.fromCharCode(FOLDED[code]!);
      continue;
    }
    // Combining tone marks after the vowel.
    if (code >= 0x300 && code <= 0x30c) {
      toned = true;
      continue;
    }
    if (KIND[code] === Kind.space && (i === at + 1 || isClosing(source.charCodeAt(i + 1)))) continue;
    return isClosing(code) && syllable !== '' ? { length: i + 1 - at, syllable, toned } : null;
  }
  return null;
}

function isClosing(code: number): boolean {
  return code === 0x29 || code === 0xff09 || code === 0x5d || code === 0xff3d || code === 0x3011 || code === 0x3015;
}
