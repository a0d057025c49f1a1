/**
 * The sample of a round (抽查): a stratified draw that anybody can repeat from what is published with it: the frame, its hash,
 * the seed and the share. Pure.
 */
import { createHash } from 'node:crypto';
import { draw } from '../../checks/index.ts';
import { InputError } from '../../platform/index.ts';

/** One object of the population. */
export interface FrameEntry {
  /** Identification code, or the registry's id where there is none. Unique in a frame. */
  id: string;
  /** What it is drawn among: `city/site`, `province/account` … */
  stratum: string;
}

export interface SampleTerms {
  /** Any text; published with the draw. */
  seed: string;
  /** Share of each stratum, above 0 up to 1; rounded up, so that no stratum goes unlooked at. */
  share: number;
}

export interface StratumDraw {
  stratum: string;
  population: number;
  drawn: number;
}

export interface Sample {
  /** SHA-256 of the frame, hex: see `frameHash`. */
  frameHash: string;
  seed: string;
  share: number;
  /** By name. */
  strata: StratumDraw[];
  /** Ids drawn, sorted. */
  drawn: string[];
}

/**
 * Draws the sample. The same frame in any order, seed and share give the same sample; a larger share with the same seed
 * contains the smaller. Throws InputError for an empty frame, an id met twice or a share out of range.
 */
export function drawSample(frame: readonly FrameEntry[], { seed, share }: SampleTerms): Sample {
  if (!(share > 0 && share <= 1)) throw new InputError('抽查比例须大于 0、不超过 100%，请改正', { code: 'sample-share' });
  if (frame.length === 0) throw new InputError('检查范围为空，请先选定检查对象', { code: 'frame-empty' });
  const strata = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const { id, stratum } of frame) {
    if (seen.has(id)) throw new InputError(`检查范围里 ${id} 出现了两次，请去掉重复的一个`, { code: 'frame-duplicate' });
    seen.add(id);
    const ids = strata.get(stratum);
    if (ids === undefined) strata.set(stratum, [id]);
    else ids.push(id);
  }
  const drawn: string[] = [];
  const draws: StratumDraw[] = [];
  for (const [stratum, ids] of [...strata].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const chosen = draw(`${seed}\n${stratum}`, ids, sizeOf(ids.length, share));
    drawn.push(...chosen);
    draws.push({ stratum, population: ids.length, drawn: chosen.length });
  }
  return { frameHash: frameHash(frame), seed, share, strata: draws, drawn: drawn.sort() };
}

/** SHA-256 over the lines `stratum TAB id`, sorted, each ended by LF: what is published before the draw. */
export function frameHash(frame: readonly FrameEntry[]): string {
  const lines = frame.map(({ id, stratum }) => `${stratum}\t${id}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** Parts of a million, so that 34.1 % of 1,000 is 341 and not, by a binary fraction, 342. */
const PARTS = 1_000_000;

function sizeOf(population: number, share: number): number {
  return Math.min(population, Math.ceil((population * Math.round(share * PARTS)) / PARTS));
}
