/** Wrong characters in running text: a word lattice over counts of clean official text, and a judge of each change. */
export { SpellingTablesError } from './container.ts';
export { createSpeller, type LoadedSpeller, type SpellerOptions } from './files.ts';
export { createLearner, type Learner } from './learn/own-texts.ts';
export { type LearnedAbout, readLearned } from './learned.ts';
export type { Speller } from './speller.ts';
