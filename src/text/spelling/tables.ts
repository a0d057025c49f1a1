/** The rooms of the layer made from bytes: no files here. */
import type { Rooms } from './candidates.ts';
import { FIRST_HAN, isHan, LAST_HAN } from './characters.ts';
import { readConfusion } from './confusion.ts';
import { SpellingTablesError, unpackColumns } from './container.ts';
import { readCounts } from './counts.ts';
import { type Judge, readJudge } from './judge.ts';
import { createLattice } from './lattice.ts';
import { seenByEither } from './learned.ts';
import { readLexicon } from './lexicon.ts';
import { readOpenModel } from './open-model.ts';
import { createProposer } from './proposals.ts';
import { readSeen, type Seen } from './seen.ts';

/** What the layer is made of. */
export interface SpellingBytes {
  /** tables/official.bin. */
  tables: Uint8Array;
  /** The judge taught for the way it is used: with or without the open-gram model. JSON text. */
  judge: string;
  /** Files of sunpinyin-data, when they are to be used. */
  openModel?: { trigrams: Uint8Array; dictionary: Uint8Array };
}

export interface SpellingTables {
  rooms: Rooms;
  judge: Judge;
}

/** A character rarer than this (logarithm) is never what was meant. */
const LEAST_MEANT = -16.5;

/** Tables ready for spellerFrom; `learned`: what the office's own texts taught. Throws SpellingTablesError. */
export function loadSpellingTables({ tables, judge, openModel }: SpellingBytes, learned: Seen | null = null): SpellingTables {
  const rooms = roomsFrom(tables, openModel);
  return { rooms: learned === null ? rooms : { ...rooms, seen: seenByEither(rooms.seen, learned) }, judge: readJudge(parsed(judge)) };
}

/** The tables without a judge, as teaching one needs them. Throws SpellingTablesError. */
export function roomsFrom(tables: Uint8Array, openModel?: SpellingBytes['openModel']): Rooms {
  const columns = unpackColumns(tables);
  const lexicon = readLexicon(columns);
  const counts = readCounts(columns, lexicon);
  const meant = new Uint8Array(65536);
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit++) {
    const word = lexicon.single[unit]!;
    if (isHan(unit) && word >= 0 && counts.logAlone[word]! > LEAST_MEANT) meant[unit] = 1;
  }
  const confusion = readConfusion(columns, (unit) => meant[unit] === 1);
  const open = openModel === undefined ? null : readOpenModel(openModel.trigrams, openModel.dictionary, lexicon);
  return {
    lexicon,
    counts,
    seen: readSeen(columns),
    lattice: createLattice(lexicon, counts, open),
    proposer: createProposer(lexicon, confusion, counts.logAlone),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new SpellingTablesError('错别字判断模型不是有效的 JSON，请重新安装本程序', { cause });
  }
}
