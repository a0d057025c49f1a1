/** Wrong characters in running text: a word lattice over counts of clean official text, and a judge of each change. */
export { SpellingTablesError } from './container.ts';
export { createSpeller, type SpellerOptions } from './files.ts';
export { type Speller, spellerFrom } from './speller.ts';
export { loadSpellingTables, type SpellingBytes, type SpellingTables } from './tables.ts';
