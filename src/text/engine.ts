/** The engine: one text in, its marks out. Pure: no network, files or clock once the packs are read. */
import type { ReadOptions, TextMark } from './marks.ts';
import { buildLexicon } from './match/lexicon.ts';
import { createNormaliser } from './normal/normalise.ts';
import { builtinPacks } from './packs/builtin.ts';
import type { Pack } from './packs/pack.ts';
import { type Fault, type Reading, toMark } from './report.ts';
import { findForeignMarks } from './tamper/marks.ts';
import { findReadings } from './tamper/readings.ts';
import { findTraditional } from './tamper/script.ts';
import { compileSignals, judgeSignals, type SignalHit } from './tamper/signals.ts';

export interface TextEngine {
  /** Marks of one text in the order of their places. Throws nothing whatever the text. */
  read(text: string, options?: ReadOptions): TextMark[];
}

export interface TextEngineOptions {
  /** Packs to read with; the project's own when absent. An office adds its own behind them. */
  packs?: readonly Pack[];
}

type Detector = (reading: Reading) => void;

/** Makes an engine; it keeps buffers between texts, so one engine serves one thread. Throws PackError. */
export function createTextEngine({ packs = builtinPacks() }: TextEngineOptions = {}): TextEngine {
  const normaliser = createNormaliser();
  const signals = compileSignals(packs.filter((pack) => pack.meta.layer === 'signals'));
  const lexicon = buildLexicon([signals.terms.map((term) => term.text)]);
  const detectors: Detector[] = [findReadings, findTraditional, findForeignMarks];

  return {
    read(source, options = {}) {
      const faults: Fault[] = [];
      const text = normaliser.normalise(source);
      const reading: Reading = { text, options, report: (fault) => faults.push(fault) };
      for (const detect of detectors) detect(reading);
      const signalHits: SignalHit[] = [];
      lexicon.scan(text.units, text.length, (_group, index, start, end) => {
        signalHits.push({ term: signals.terms[index]!, start, end });
      });
      if (signalHits.length > 0) judgeSignals(reading, signalHits, signals);
      return faults
        .filter((fault) => options.kinds === undefined || options.kinds.includes(fault.kind))
        .sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1))
        .map((fault) => toMark(source, fault));
    },
  };
}
