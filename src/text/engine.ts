/** The engine: one text in, its marks out. Pure: no network, files or clock once the packs are read. */
import type { ReadOptions, TextMark } from './marks.ts';
import { createNormaliser } from './normal/normalise.ts';
import { type Fault, type Reading, toMark } from './report.ts';
import { findReadings } from './tamper/readings.ts';
import { findTraditional } from './tamper/script.ts';

export interface TextEngine {
  /** Marks of one text in the order of their places. Throws nothing whatever the text. */
  read(text: string, options?: ReadOptions): TextMark[];
}

type Detector = (reading: Reading) => void;

/** Makes an engine; it keeps buffers between texts, so one engine serves one thread. */
export function createTextEngine(): TextEngine {
  const normaliser = createNormaliser();
  const detectors: Detector[] = [findReadings, findTraditional];

  return {
    read(source, options = {}) {
      const faults: Fault[] = [];
      const reading: Reading = { text: normaliser.normalise(source), options, report: (fault) => faults.push(fault) };
      for (const detect of detectors) detect(reading);
      return faults
        .filter((fault) => options.kinds === undefined || options.kinds.includes(fault.kind))
        .sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1))
        .map((fault) => toMark(source, fault));
    },
  };
}
