/** Wrong characters in running text: a word lattice over counts of clean official text, and a judge of each change. */
export { createSpeller, type SpellerOptions } from './files.ts';
export type { Speller } from './speller.ts';
