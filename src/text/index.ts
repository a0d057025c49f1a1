/** Text in, findings out: packs, near-miss search, personal data, tampering, form. */

export { builtinPacks } from './builtin.ts';
export { annotateDocx, KIND_NAMES, plainDocx, SEVERITY_NAMES } from './documents/annotate.ts';
export { DocumentError } from './documents/error.ts';
export { decodePlain } from './documents/plain.ts';
export { type DocumentText, readDocument } from './documents/read.ts';
export { createTextEngine, type TextEngine } from './engine.ts';
export type { MarkKind, ReadOptions, Severity, TextMark } from './marks.ts';
export {
  type AllowedMark,
  digestOf,
  type Memory,
  type MemoryEntry,
  MemoryError,
  memoryEntry,
  type Place,
  readMemory,
  silence,
  writeMemory,
} from './memory/index.ts';
export { type Pack, PackError, type PackMeta, packFiles, packOfRows, readPack } from './packs/pack.ts';
export { type TrialResult, tryPack } from './packs/trial.ts';
export { mergeMarks } from './proofread/merge.ts';
export {
  createProofreader,
  createStatisticalLayer,
  type Proofreader,
  type Proofreading,
  type ProofreadOptions,
  type StatisticalLayer,
} from './proofread/proofreader.ts';
export { runningText } from './proofread/running.ts';
export { createLearner, type LearnedAbout, type Learner, readLearned, SpellingTablesError } from './spelling/index.ts';
export { packColumns, packWorkbook, readPackWorkbook } from './workbook/index.ts';
