/**
 * The one way to proofread a text: packs, near misses, personal data, tampering, form and the statistical layer together,
 * one verdict on each place, what people called right set apart. Pure once packs and tables are read.
 */
import { createHash } from 'node:crypto';
import { compiledWith } from '../builtin.ts';
import { engineOf } from '../engine.ts';
import type { ReadOptions, TextMark } from '../marks.ts';
import { type AllowedMark, type Memory, type Place, silence } from '../memory/memory.ts';
import { canonicalGuard } from '../packs/canonical.ts';
import type { CompiledPacks } from '../packs/compile.ts';
import type { Pack } from '../packs/pack.ts';
import { createSpeller, type LearnedAbout, type SpellerOptions } from '../spelling/index.ts';
import { convertedLines } from '../tamper/script.ts';
import { mergeMarks } from './merge.ts';

export interface ProofreaderOptions {
  /** Packs of the office, used beside the project's own. */
  ownPacks?: readonly Pack[];
  /** How the statistical layer is set up; null switches it off. */
  statistical?: SpellerOptions | null;
  /** What people said is no error; none when absent. */
  memory?: Memory;
}

export interface ProofreadOptions extends ReadOptions {
  /** Where the text stands and on which day the memory is asked; without it only entries for every place count, whatever their expiry. */
  place?: Place;
}

export interface Proofreading {
  /** What is to be looked at, in the order of places. Never two marks on one span. */
  marks: TextMark[];
  /** Marks that the memory of what is no error silences. */
  allowed: AllowedMark[];
  /** Offset from which on the statistical layer did not read (too much of it, or without sense); null when it read all or is off. */
  unreadFrom: number | null;
}

export interface Proofreader {
  /** Throws nothing whatever the text. */
  read(text: string, options?: ProofreadOptions): Proofreading;
  /** What the statistical layer was taught by the office's own websites; null when by none. */
  learned: LearnedAbout | null;
}

/** A proofreader; it keeps buffers between texts, so one serves one thread. Throws PackError and SpellingTablesError. */
export function createProofreader({ ownPacks = [], statistical = {}, memory = [] }: ProofreaderOptions = {}): Proofreader {
  const compiled = compiledWith(ownPacks);
  const engine = engineOf(compiled);
  const layer = statistical === null ? null : layerOver(compiled, statistical);
  return {
    learned: layer?.learned ?? null,
    read(text, options = {}) {
      const fixed = engine.read(text, options);
      // A traditional edition is another orthography: the tables know nothing of it.
      const isAsked = options.traditional !== true && (options.kinds === undefined || options.kinds.includes('typo'));
      const found = layer !== null && isAsked ? layer.read(text) : { marks: [], unreadFrom: null };
      const { marks, allowed } = silence(mergeMarks(fixed, found.marks), text, memory, options.place);
      return { marks, allowed, unreadFrom: found.unreadFrom };
    },
  };
}

export interface StatisticalLayer {
  /** Of tables, program and packs: the same version says the same of the same text. */
  readonly version: string;
  learned: LearnedAbout | null;
  /**
   * Its marks outside canonical wordings, not yet merged with those of the fixed layers; `steps`: the work it took;
   * `wholeWords`: marks quote the word, not only what is wrong in it.
   */
  read(text: string, options?: { wholeWords?: boolean }): { marks: TextMark[]; unreadFrom: number | null; steps: number };
}

/** The statistical layer alone, for those who read a text in two goes. Throws SpellingTablesError. */
export function createStatisticalLayer({
  ownPacks = [],
  speller: options = {},
}: {
  ownPacks?: readonly Pack[];
  speller?: SpellerOptions;
}): StatisticalLayer {
  return layerOver(compiledWith(ownPacks), options);
}

/** Raised when other marks of the same speller are let through. */
const FILTER_VERSION = 2;

function layerOver(compiled: CompiledPacks, options: SpellerOptions): StatisticalLayer {
  const speller = createSpeller(options);
  let isCanonical: ReturnType<typeof canonicalGuard> | null = null;
  // most runs over a few texts meet no mark: the packs' wordings are gathered with the first one
  const isOpen = (text: string, mark: TextMark) => {
    isCanonical ??= canonicalGuard(compiled.canonical);
    return !isCanonical(text, mark);
  };
  return {
    version: createHash('sha256').update(`${FILTER_VERSION} ${speller.version} ${compiled.digest}`).digest('hex').slice(0, 16),
    learned: speller.learned,
    read(text, options) {
      const { marks, readTo, steps } = speller.read(text, options);
      const isConverted = convertedLines(text);
      return {
        marks: marks.filter((mark) => !isConverted(mark) && isOpen(text, mark)),
        unreadFrom: readTo < text.length ? readTo : null,
        steps,
      };
    },
  };
}
