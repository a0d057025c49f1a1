/**
 * A set of terms as a double-array trie: flat typed arrays, no object per node. The alphabet is renumbered by
 * frequency, so that the array packs densely; terms are sorted once and laid out breadth-first from ranges.
 */

export interface Trie {
  /** Number of each code unit in the trie's alphabet; 0 = in no term. */
  alphabet: Uint16Array;
  /** Where the children of a state begin: child of `s` by letter `c` is `base[s] + c`, if `check` of it is `s`. 0 = no children. */
  base: Int32Array;
  /** Parent state; -1 = free cell. */
  check: Int32Array;
  /** Term that ends at a state; -1 = none. */
  term: Int32Array;
  /** States in breadth-first order, root (0) first. */
  order: Int32Array;
}

interface Letters {
  letters: Uint16Array;
  id: number;
}

/** Cells tried in the densely filled front before giving it up; keeps the build linear in practice. */
const TRIES = 2000;

/** Builds the trie of distinct, non-empty terms; the id of a term is its index. */
export function buildTrie(terms: readonly string[]): Trie {
  const { alphabet, size } = numberLetters(terms);
  const sorted = sortByLetters(terms, alphabet);
  let capacity = 1 << 12;
  while (capacity < size * 4 + terms.length * 6) capacity <<= 1;
  let base = new Int32Array(capacity);
  let check = new Int32Array(capacity).fill(-1);
  let term = new Int32Array(capacity).fill(-1);
  const grow = (needed: number) => {
    if (needed <= capacity) return;
    while (capacity < needed) capacity <<= 1;
    base = copyInto(new Int32Array(capacity), base);
    check = copyInto(new Int32Array(capacity).fill(-1), check);
    term = copyInto(new Int32Array(capacity).fill(-1), term);
  };

  check[0] = 0;
  // Queue of (state, first term, last term + 1, depth).
  const queue: number[] = [0, 0, sorted.length, 0];
  const order: number[] = [];
  let firstFree = 1;
  let highest = 0;
  for (let head = 0; head < queue.length; ) {
    const state = queue[head++]!;
    let low = queue[head++]!;
    const high = queue[head++]!;
    const depth = queue[head++]!;
    order.push(state);
    if (low < high && sorted[low]!.letters.length === depth) term[state] = sorted[low++]!.id;
    if (low >= high) continue;
    const children = childRanges(sorted, low, high, depth);
    while (firstFree < capacity && check[firstFree] !== -1) firstFree++;
    let tries = 0;
    let start = 0;
    for (let at = Math.max(firstFree, children[0]! + 1); ; at++) {
      grow(at + size + 2);
      if (check[at] !== -1) continue;
      start = at - children[0]!;
      if (fits(check, start, children)) break;
      if (++tries > TRIES) {
        firstFree = Math.max(firstFree, at - 64);
        tries = 0;
      }
    }
    base[state] = start;
    for (let k = 0; k < children.length; k += 3) {
      const child = start + children[k]!;
      check[child] = state;
      if (child > highest) highest = child;
      queue.push(child, children[k + 1]!, children[k + 2]!, depth + 1);
    }
  }
  // A child's cell may lie up to the alphabet's size behind the last state: lookups need no bounds check.
  const cells = highest + size + 2;
  grow(cells);
  return {
    alphabet,
    base: base.slice(0, cells),
    check: check.slice(0, cells),
    term: term.slice(0, cells),
    order: Int32Array.from(order),
  };
}

function numberLetters(terms: readonly string[]): { alphabet: Uint16Array; size: number } {
  const counts = new Uint32Array(65536);
  for (const term of terms) for (let i = 0; i < term.length; i++) counts[term.charCodeAt(i)]!++;
  const used: number[] = [];
  for (let code = 0; code < 65536; code++) if (counts[code] !== 0) used.push(code);
  used.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const alphabet = new Uint16Array(65536);
  used.forEach((code, i) => {
    alphabet[code] = i + 1;
  });
  return { alphabet, size: used.length + 1 };
}

function sortByLetters(terms: readonly string[], alphabet: Uint16Array): Letters[] {
  const coded = terms.map((term, id) => {
    const letters = new Uint16Array(term.length);
    for (let i = 0; i < term.length; i++) letters[i] = alphabet[term.charCodeAt(i)]!;
    return { letters, id };
  });
  return coded.sort((x, y) => {
    const shared = Math.min(x.letters.length, y.letters.length);
    for (let i = 0; i < shared; i++) if (x.letters[i] !== y.letters[i]) return x.letters[i]! - y.letters[i]!;
    return x.letters.length - y.letters.length;
  });
}

/** Triples (letter, first term, last term + 1) of the children of one state. */
function childRanges(sorted: readonly Letters[], low: number, high: number, depth: number): number[] {
  const ranges: number[] = [];
  for (let i = low; i < high; ) {
    const letter = sorted[i]!.letters[depth]!;
    let j = i + 1;
    while (j < high && sorted[j]!.letters[depth] === letter) j++;
    ranges.push(letter, i, j);
    i = j;
  }
  return ranges;
}

function fits(check: Int32Array, start: number, children: readonly number[]): boolean {
  if (start < 1) return false;
  for (let k = 3; k < children.length; k += 3) if (check[start + children[k]!] !== -1) return false;
  return true;
}

function copyInto(target: Int32Array<ArrayBuffer>, source: Int32Array): Int32Array<ArrayBuffer> {
  target.set(source);
  return target;
}
