/** Packs as the engine uses them: plain data (strings, numbers, typed arrays) that can be stored and read back as it is. */
import { createHash } from 'node:crypto';
import { REGIONS } from '../listings/listings.ts';
import { compileLexicon, type LexiconTables } from '../match/lexicon.ts';
import { compileExpressions, type ExpressionTables } from '../near/tables.ts';
import { SIGNS } from '../signs.ts';
import { compileSlips, type Slip } from '../slips/slips.ts';
import { compileSignals, type SignalTables } from '../tamper/signals.ts';
import { compileTitles, STATE, type TitleTables } from '../titles/index-of-titles.ts';
import { canonicalForms } from './canonical.ts';
import { type Pack, packFiles } from './pack.ts';

export interface CompiledPacks {
  signals: SignalTables;
  expressions: ExpressionTables;
  titles: TitleTables;
  slips: readonly Slip[];
  /** All strings that are searched for, in the groups of `Group`. */
  lexicon: LexiconTables;
  /** Wordings that are right as they stand, see `canonicalForms`. */
  canonical: string;
  /** Of all files of the packs, hex: packs of the same digest say the same of the same text. */
  digest: string;
}

/** Groups of the lexicon, in the order they are given to it. */
export const Group = { signal: 0, piece: 1, known: 2, listed: 3, state: 4, slip: 5, region: 6, sign: 7 } as const;

/** Compiles packs, in their order. Throws PackError. */
export function compilePacks(packs: readonly Pack[]): CompiledPacks {
  const layer = (name: Pack['meta']['layer']) => packs.filter((pack) => pack.meta.layer === name);
  const signals = compileSignals(layer('signals'));
  const { tables: expressions, strings } = compileExpressions([...layer('expressions'), ...layer('people')]);
  const slips = compileSlips(layer('slips'));
  const lexicon = compileLexicon([
    signals.terms.map((term) => term.text),
    strings.pieces,
    strings.known,
    strings.listed,
    [STATE],
    slips.map((slip) => slip.wrong),
    REGIONS,
    SIGNS,
  ]);
  return {
    signals,
    expressions,
    titles: compileTitles(layer('titles')),
    slips,
    lexicon,
    canonical: canonicalForms(packs),
    digest: digestOf(packs),
  };
}

function digestOf(packs: readonly Pack[]): string {
  const digest = createHash('sha256');
  for (const pack of packs) for (const text of Object.values(packFiles(pack))) digest.update(text).update('\0');
  return digest.digest('hex');
}
