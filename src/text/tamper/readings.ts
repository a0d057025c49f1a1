/**
 * Bracketed readings all over a text: 機(jī)構(gòu), 辦(ban)公廳, (zheng)(zheng)(zheng)府. A converter of copying sites
 * writes them after characters with several readings; an editor writes one after a rare character or a name.
 * Source: patterns of hijacked copies seen with inspection bulletins.
 */
import { FOLDED, isCommon, KIND, Kind } from '../normal/characters.ts';
import { BRACKETED } from '../normal/normalise.ts';
import { bracketedSyllable } from '../normal/readings.ts';
import { isReadAs, isSyllable } from '../normal/sounds.ts';
import type { Reading } from '../report.ts';

/** Readings further apart than this belong to different places. */
const REACH = 400;
/** So many readings after simplified common characters within reach are a converter's work… */
const MANY = 3;
/** …unless they stand after nearly every character: a text for learners. */
const LEARNER_GAP = 1;

interface Place {
  start: number;
  end: number;
  /** Alone enough: a traditional character that is common, or one syllable twice in a row. */
  sure: boolean;
  /** Han characters since the reading before. */
  gap: number;
}

/** Marks each place where readings were put into the text; neighbours become one mark. */
export function findReadings({ text, report }: Reading): void {
  if ((text.seen & BRACKETED) === 0) return;
  const places = collect(text.source);
  if (places.length === 0) return;
  for (const place of merge(places.filter((p, i) => p.sure || isCrowded(places, i)))) {
    report({
      kind: 'tampering',
      severity: 'serious',
      rule: 'tampering.readings',
      start: place.start,
      end: place.end,
      message: '汉字后被插入括注拼音，疑为页面被篡改或转自镜像站',
      confidence: place.sure ? 0.97 : 0.9,
    });
  }
}

function collect(source: string): Place[] {
  const places: Place[] = [];
  let han = 0;
  for (let i = 0; i < source.length; i++) {
    const kind = KIND[source.charCodeAt(i)];
    if (kind === Kind.han || kind === Kind.traditional) han++;
    if (kind !== Kind.open) continue;
    const reading = bracketedSyllable(source, i);
    if (reading === null || !isSyllable(reading.syllable)) continue;
    const written = source.charCodeAt(i - 1);
    const before = FOLDED[written] ?? 0;
    const again = repeats(source, i + reading.length, reading.syllable);
    if (again > 0) {
      places.push({ start: isReadAs(before, reading.syllable) ? i - 1 : i, end: i + reading.length + again, sure: true, gap: han });
      i += reading.length + again - 1;
    } else if (isReadAs(before, reading.syllable)) {
      const sure = KIND[written] === Kind.traditional && isCommon(before);
      if (sure || isCommon(before)) places.push({ start: i - 1, end: i + reading.length, sure, gap: han });
      i += reading.length - 1;
    } else continue;
    han = 0;
  }
  return places;
}

/** Length of further readings with the same syllable; 0 when none follows. */
function repeats(source: string, at: number, syllable: string): number {
  let end = at;
  for (let reading = bracketedSyllable(source, end); reading?.syllable === syllable && isOpen(source, end); ) {
    end += reading.length;
    reading = bracketedSyllable(source, end);
  }
  return end - at;
}

function isOpen(source: string, at: number): boolean {
  return KIND[source.charCodeAt(at)] === Kind.open;
}

/** Enough readings near this one that are not a learner's text. */
function isCrowded(places: Place[], index: number): boolean {
  const here = places[index]!;
  let near = 0;
  let tight = 0;
  for (let step = -1; step <= 1; step += 2)
    for (let i = step < 0 ? index : index + 1; places[i] !== undefined && Math.abs(places[i]!.start - here.start) <= REACH; i += step) {
      near++;
      if (places[i]!.gap <= LEARNER_GAP) tight++;
      if (near > 40) break;
    }
  return near >= MANY && tight * 2 < near;
}

function merge(places: Place[]): Place[] {
  const merged: Place[] = [];
  for (const place of places) {
    const last = merged.at(-1);
    if (last && last.end === place.start) merged[merged.length - 1] = { ...last, end: place.end, sure: last.sure || place.sure };
    else merged.push(place);
  }
  return merged;
}
