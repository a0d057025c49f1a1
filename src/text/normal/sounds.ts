/** Readings of characters, without tones. Source: tables/characters.json. */
import table from '../tables/characters.json' with { type: 'json' };

/** Number of a syllable, from 0 in the order of the alphabet; `v` stands for ü. */
const numbers = new Map<string, number>();
const readings = new Map<number, number[]>();
/** Group of syllables that regional speech does not tell apart, by syllable number. */
const groups: number[] = [];

const NONE: readonly number[] = [];

fill();

/** True for a syllable of Mandarin, written without tone, `v` for ü. */
export function isSyllable(text: string): boolean {
  return numbers.has(text);
}

/** True when the (folded) character can be read as the syllable. */
export function isReadAs(code: number, syllable: string): boolean {
  const number = numbers.get(syllable);
  return number !== undefined && syllablesOf(code).includes(number);
}

/** Numbers of the syllables a (folded) character is read as; empty when unknown. */
export function syllablesOf(code: number): readonly number[] {
  return readings.get(code) ?? NONE;
}

/** Number of the group of like-sounding syllables that a syllable belongs to. */
export function soundGroup(syllable: number): number {
  return groups[syllable]!;
}

function fill(): void {
  const groupNumbers = new Map<string, number>();
  Object.entries(table.readings).forEach(([syllable, characters], number) => {
    numbers.set(syllable, number);
    const group = blur(syllable);
    if (!groupNumbers.has(group)) groupNumbers.set(group, groupNumbers.size);
    groups[number] = groupNumbers.get(group)!;
    for (const character of characters) {
      const code = character.charCodeAt(0);
      const known = readings.get(code);
      if (known) known.push(number);
      else readings.set(code, [number]);
    }
  });
}

/** Sounds that regional speech joins: zh/z, ch/c, sh/s, n/l, h/f before u, -ng/-n. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/^hu(?=[aeino])/, 'f')
    .replace(/ng$/, 'n');
}
