/** All terms of all layers in one matcher: a string that several layers know is looked for once and told to each. */
import { type IntList, intList, pushTriple } from './int-list.ts';
import { buildMatcher, loadMatcher } from './matcher.ts';

/** The compiled form: plain data that can be stored. */
export interface LexiconTables {
  matcher: Uint8Array;
  /** Length of each string. */
  lengths: Uint16Array;
  /** First owner of each string, and one number more. */
  first: Uint32Array;
  /** Pairs: group, index of the term in it. */
  owners: Uint32Array;
}

export interface Lexicon {
  /**
   * Appends to the list of its group a triple (index of the term in the group, start, end) for every term that begins
   * from `from` up to `to`, in the order of starts.
   */
  scan(units: Uint16Array, from: number, to: number, length: number, hits: readonly IntList[]): void;
}

/** Tables over groups of terms; a term may stand in several groups and several times in one. */
export function compileLexicon(groups: readonly (readonly string[])[]): LexiconTables {
  const owners = new Map<string, number[]>();
  groups.forEach((terms, group) => {
    terms.forEach((term, index) => {
      const known = owners.get(term);
      if (known) known.push(group, index);
      else owners.set(term, [group, index]);
    });
  });
  const strings = [...owners.keys()];
  const first = new Uint32Array(strings.length + 1);
  const flat: number[] = [];
  strings.forEach((term, i) => {
    for (const value of owners.get(term)!) flat.push(value);
    first[i + 1] = flat.length;
  });
  return {
    matcher: buildMatcher(strings).save(),
    lengths: Uint16Array.from(strings, (term) => term.length),
    first,
    owners: Uint32Array.from(flat),
  };
}

/** A lexicon over compiled tables; it keeps a buffer between scans. */
export function createLexicon({ matcher: bytes, lengths, first, owners }: LexiconTables): Lexicon {
  const matcher = loadMatcher(bytes);
  const found = intList();
  return {
    scan(units, from, to, length, hits) {
      found.length = 0;
      matcher.find(units, from, to, length, found);
      const { data } = found;
      for (let i = 0; i < found.length; i += 2) {
        const term = data[i]!;
        const end = data[i + 1]!;
        for (let k = first[term]!; k < first[term + 1]!; k += 2) pushTriple(hits[owners[k]!]!, owners[k + 1]!, end - lengths[term]!, end);
      }
    },
  };
}
