/** All terms of all layers in one matcher: a string that several layers know is looked for once and told to each. */
import { buildMatcher, type Matcher } from './matcher.ts';

export interface Lexicon {
  readonly matcher: Matcher;
  /** Scans once; calls back with the group, the index of the term in it, and where it stands. In the order of starts. */
  scan(units: Uint16Array, length: number, onHit: (group: number, index: number, start: number, end: number) => void): void;
}

/** A lexicon over groups of terms; a term may stand in several groups and several times in one. */
export function buildLexicon(groups: readonly (readonly string[])[]): Lexicon {
  const owners = new Map<string, number[]>();
  groups.forEach((terms, group) => {
    terms.forEach((term, index) => {
      const known = owners.get(term);
      if (known) known.push(group, index);
      else owners.set(term, [group, index]);
    });
  });
  const strings = [...owners.keys()];
  const lengths = Uint16Array.from(strings, (s) => s.length);
  const first = new Uint32Array(strings.length + 1);
  let total = 0;
  strings.forEach((s, i) => {
    first[i] = total;
    total += owners.get(s)!.length;
  });
  first[strings.length] = total;
  const flat = new Uint32Array(total);
  let at = 0;
  for (const list of owners.values()) for (const value of list) flat[at++] = value;
  const matcher = buildMatcher(strings);

  return {
    matcher,
    scan(units, length, onHit) {
      matcher.scan(units, length, (term, end) => {
        for (let i = first[term]!; i < first[term + 1]!; i += 2) onHit(flat[i]!, flat[i + 1]!, end - lengths[term]!, end);
      });
    },
  };
}
