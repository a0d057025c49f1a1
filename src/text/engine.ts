/** The engine: one text in, its marks out. Pure: no network, files or clock once the packs are read. */
import { builtinPacks, builtinPairs } from './builtin.ts';
import { findForm } from './form/form.ts';
import { judgeListings, REGIONS } from './listings/listings.ts';
import type { ReadOptions, TextMark } from './marks.ts';
import { intList, pushPair, pushTriple } from './match/int-list.ts';
import { buildLexicon } from './match/lexicon.ts';
import { compileExpressions, type ExpressionHits, holds, judgeExpressions } from './near/expressions.ts';
import { createNormaliser } from './normal/normalise.ts';
import type { Pack } from './packs/pack.ts';
import { findPersonalData } from './personal/personal.ts';
import { type Fault, type Reading, settle, toMark } from './report.ts';
import { compileSlips, judgeSlips, type SlipHit } from './slips/slips.ts';
import { findForeignMarks } from './tamper/marks.ts';
import { findReadings } from './tamper/readings.ts';
import { findTraditional } from './tamper/script.ts';
import { compileSignals, judgeSignals, type SignalHit } from './tamper/signals.ts';
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
const Group = { signal: 0, piece: 1, known: 2, listed: 3, state: 4, slip: 5, region: 6 } as const;

/** Makes an engine; it keeps buffers between texts, so one engine serves one thread. Throws PackError. */
export function createTextEngine({ packs = builtinPacks() }: TextEngineOptions = {}): TextEngine {
  const layer = (name: Pack['meta']['layer']) => packs.filter((pack) => pack.meta.layer === name);
  const normaliser = createNormaliser();
  const pairs = builtinPairs();
  const signals = compileSignals(layer('signals'));
  const expressions = compileExpressions([...layer('expressions'), ...layer('people')], pairs);
  const titles = indexTitles(layer('titles'));
  const slips = compileSlips(layer('slips'));
  const lexicon = buildLexicon([
    signals.terms.map((term) => term.text),
    expressions.pieces,
    expressions.known,
    expressions.listed.map((form) => form.text),
    [STATE],
    slips.map((slip) => slip.wrong),
    REGIONS,
  ]);

  const expressionHits: ExpressionHits = { pieces: intList(), known: intList(), listed: intList() };

  return {
    read(source, options = {}) {
      const faults: Fault[] = [];
      const text = normaliser.normalise(source);
      const reading: Reading = { text, options, report: (fault) => faults.push(fault) };

      const signalHits: SignalHit[] = [];
      for (const list of Object.values(expressionHits)) list.length = 0;
      const states: number[] = [];
      const regions: number[] = [];
      const slipHits: SlipHit[] = [];
      lexicon.scan(text.units, text.length, (group, index, start, end) => {
        if (group === Group.known) pushPair(expressionHits.known, start, end);
        else if (group === Group.piece) pushTriple(expressionHits.pieces, index, start, end);
        else if (group === Group.listed) pushTriple(expressionHits.listed, index, start, end);
        else if (group === Group.state) states.push(start);
        else if (group === Group.slip) slipHits.push({ slip: slips[index]!, start, end });
        else if (group === Group.region) regions.push(start);
        else signalHits.push({ term: signals.terms[index]!, start, end });
      });

      findReadings(reading);
      findTraditional(reading);
      findForeignMarks(reading);
      findPersonalData(reading);
      if (options.form) findForm(reading);
      judgeSignals(reading, signalHits, signals);
      judgeExpressions(reading, expressionHits, expressions);
      judgeSlips(reading, slipHits, (start, end) => holds(expressionHits.known, start, end));
      judgeListings(reading, regions);
      judgeMarkedTitles(reading, titles, pairs);
      judgeRunningTitles(reading, states, titles, pairs);

      const wanted = options.kinds === undefined ? faults : faults.filter((fault) => options.kinds!.includes(fault.kind));
      return settle(wanted).map((fault) => toMark(source, fault));
    },
  };
}
