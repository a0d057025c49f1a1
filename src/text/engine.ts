/** The engine: one text in, its marks out. Pure: no network, files or clock once the packs are read. */
import { builtinPairs, compiledWith } from './builtin.ts';
import { findForm } from './form/form.ts';
import { judgeListings } from './listings/listings.ts';
import type { ReadOptions, TextMark } from './marks.ts';
import { intList } from './match/int-list.ts';
import { createLexicon } from './match/lexicon.ts';
import { alignPieces, type Candidate, holds, judgeExpressions } from './near/expressions.ts';
import { openExpressions } from './near/tables.ts';
import { createNormaliser } from './normal/normalise.ts';
import { type CompiledPacks, compilePacks, Group } from './packs/compile.ts';
import type { Pack } from './packs/pack.ts';
import { findPersonalData } from './personal/personal.ts';
import { type Fault, type Reading, settle, toMark } from './report.ts';
import { signsOf } from './signs.ts';
import { judgeSlips } from './slips/slips.ts';
import { findForeignMarks } from './tamper/marks.ts';
import { findReadings } from './tamper/readings.ts';
import { findTraditional } from './tamper/script.ts';
import { judgeSignals, openSignals } from './tamper/signals.ts';
import { indexTitles } from './titles/index-of-titles.ts';
import { judgeMarkedTitles, judgeRunningTitles } from './titles/judge.ts';

export interface TextEngine {
  /** Marks of one text in the order of their places. Throws nothing whatever the text. */
  read(text: string, options?: ReadOptions): TextMark[];
}

export interface TextEngineOptions {
  /** Packs to read with instead of the project's own. */
  packs?: readonly Pack[];
  /** Packs of an office, behind the others. */
  ownPacks?: readonly Pack[];
}

/** Pieces and signs may be many: they are looked at after each stretch of this length instead of being kept. */
const STRETCH = 1 << 13;

/**
 * Makes an engine; it keeps buffers between texts, so one engine serves one thread. With the project's own packs alone it
 * starts from their kept compiled form. Throws PackError.
 */
export function createTextEngine({ packs, ownPacks = [] }: TextEngineOptions = {}): TextEngine {
  return engineOf(packs === undefined ? compiledWith(ownPacks) : compilePacks([...packs, ...ownPacks]));
}

/** An engine over compiled packs. */
export function engineOf(compiled: CompiledPacks): TextEngine {
  const { slips } = compiled;
  const normaliser = createNormaliser();
  const pairs = builtinPairs();
  const expressions = openExpressions(compiled.expressions);
  const signals = openSignals(compiled.signals);
  const titles = indexTitles(compiled.titles);
  const lexicon = createLexicon(compiled.lexicon);
  const hits = Object.values(Group).map(() => intList());

  return {
    read(source, options = {}) {
      const faults: Fault[] = [];
      const text = normaliser.normalise(source);
      const reading: Reading = { text, options, report: (fault) => faults.push(fault) };

      const near: Candidate[] = [];
      for (const list of hits) list.length = 0;
      let signs = 0;
      for (let from = 0; from < text.length; from += STRETCH) {
        lexicon.scan(text.units, from, Math.min(from + STRETCH, text.length), text.length, hits);
        alignPieces(reading, hits[Group.piece]!, expressions, pairs, near);
        signs |= signsOf(hits[Group.sign]!);
        hits[Group.piece]!.length = hits[Group.sign]!.length = 0;
      }
      const known = hits[Group.known]!;

      findReadings(reading);
      findTraditional(reading);
      findForeignMarks(reading, signs);
      findPersonalData(reading, signs);
      if (options.form) findForm(reading);
      judgeSignals(reading, hits[Group.signal]!, signals);
      judgeExpressions(reading, near, hits[Group.listed]!, known, expressions);
      judgeSlips(reading, hits[Group.slip]!, slips, (start, end) => holds(known, start, end));
      judgeListings(reading, hits[Group.region]!);
      judgeMarkedTitles(reading, titles, pairs);
      judgeRunningTitles(reading, hits[Group.state]!, titles, pairs);
      if (faults.length === 0) return [];

      const wanted = options.kinds === undefined ? faults : faults.filter((fault) => options.kinds!.includes(fault.kind));
      return settle(wanted).map((fault) => toMark(source, fault));
    },
  };
}
