/** The engine: one text in, its marks out. Pure: no network, files or clock once the packs are read. */
import { builtinPacks, builtinPairs } from './builtin.ts';
import { findForm } from './form/form.ts';
import { judgeListings, REGIONS } from './listings/listings.ts';
import type { ReadOptions, TextMark } from './marks.ts';
import { intList } from './match/int-list.ts';
import { compileLexicon, createLexicon } from './match/lexicon.ts';
import { alignPieces, type Candidate, compileExpressions, holds, judgeExpressions } from './near/expressions.ts';
import { createNormaliser } from './normal/normalise.ts';
import type { Pack } from './packs/pack.ts';
import { findPersonalData } from './personal/personal.ts';
import { type Fault, type Reading, settle, toMark } from './report.ts';
import { SIGNS, signsOf } from './signs.ts';
import { compileSlips, judgeSlips } from './slips/slips.ts';
import { findForeignMarks } from './tamper/marks.ts';
import { findReadings } from './tamper/readings.ts';
import { findTraditional } from './tamper/script.ts';
import { compileSignals, judgeSignals } from './tamper/signals.ts';
import { indexTitles, STATE } from './titles/index-of-titles.ts';
import { judgeMarkedTitles, judgeRunningTitles } from './titles/judge.ts';

export interface TextEngine {
  /** Marks of one text in the order of their places. Throws nothing whatever the text. */
  read(text: string, options?: ReadOptions): TextMark[];
}

export interface TextEngineOptions {
  /** Packs to read with; the project's own when absent. An office adds its own behind them. */
  packs?: readonly Pack[];
}

/** Groups of the lexicon, in the order they are given to it. */
const Group = { signal: 0, piece: 1, known: 2, listed: 3, state: 4, slip: 5, region: 6, sign: 7 } as const;
/** Pieces and signs may be many: they are looked at after each stretch of this length instead of being kept. */
const STRETCH = 1 << 13;

/** Makes an engine; it keeps buffers between texts, so one engine serves one thread. Throws PackError. */
export function createTextEngine({ packs = builtinPacks() }: TextEngineOptions = {}): TextEngine {
  const layer = (name: Pack['meta']['layer']) => packs.filter((pack) => pack.meta.layer === name);
  const normaliser = createNormaliser();
  const pairs = builtinPairs();
  const signals = compileSignals(layer('signals'));
  const expressions = compileExpressions([...layer('expressions'), ...layer('people')], pairs);
  const titles = indexTitles(layer('titles'));
  const slips = compileSlips(layer('slips'));
  const lexicon = createLexicon(
    compileLexicon([
      signals.terms.map((term) => term.text),
      expressions.pieces,
      expressions.known,
      expressions.listed.map((form) => form.text),
      [STATE],
      slips.map((slip) => slip.wrong),
      REGIONS,
      SIGNS,
    ]),
  );
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
        alignPieces(reading, hits[Group.piece]!, expressions, near);
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
