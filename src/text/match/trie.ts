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

/** Free cells tried for a state with several children before they are laid behind all others. */
const TRIES = 1500;

/** Builds the trie of distinct, non-empty terms; the id of a term is its index. */
export function buildTrie(terms: readonly string[]): Trie {
  const { alphabet, size } = numberLetters(terms);
  const sorted = sortByLetters(terms, alphabet);
  let capacity = 1 << 12;
  while (capacity < size * 4 + terms.length * 6) capacity <<= 1;
  let base = new Int32Array(capacity);
  let check = new Int32Array(capacity).fill(-1);
  let term = new Int32Array(capacity).fill(-1);
  // For a taken cell a later one that may be free; for a free cell itself. Followed and shortened by `nextFree`.
  let onward = ascending(capacity, 0);
  const grow = (needed: number) => {
    if (needed <= capacity) return;
    const before = capacity;
    while (capacity < needed) capacity <<= 1;
    base = copyInto(new Int32Array(capacity), base);
    check = copyInto(new Int32Array(capacity).fill(-1), check);
    term = copyInto(new Int32Array(capacity).fill(-1), term);
    onward = copyInto(ascending(capacity, before), onward);
  };
  /** First free cell at or behind `from`. Without it rare letters walk over all taken cells again and again. */
  const nextFree = (from: number): number => {
    let cell = from;
    for (;;) {
      grow(cell + 1);
      const next = onward[cell]!;
      if (next === cell) return cell;
      if (next < capacity) onward[cell] = onward[next]!;
      cell = next;
    }
  };
  const take = (cell: number, parent: number) => {
    check[cell] = parent;
    onward[cell] = cell + 1;
  };

  take(0, 0);
  // Queue of (state, first term, last term + 1, depth).
  const queue: number[] = [0, 0, sorted.length, 0];
  const order: number[] = [];
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
    const first = children[0]!;
    let at = nextFree(first + 1);
    for (let tries = 1; ; tries++) {
      grow(at + size + 2);
      if (fits(check, at - first, children)) break;
      at = nextFree(tries < TRIES ? at + 1 : Math.max(at, highest) + 1);
    }
    const start = at - first;
    base[state] = start;
    for (let k = 0; k < children.length; k += 3) {
      const child = start + children[k]!;
      take(child, state);
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

function ascending(length: number, from: number): Int32Array<ArrayBuffer> {
  const array = new Int32Array(length);
  for (let i = from; i < length; i++) array[i] = i;
  return array;
}

function copyInto(target: Int32Array<ArrayBuffer>, source: Int32Array): Int32Array<ArrayBuffer> {
  target.set(source);
  return target;
}
