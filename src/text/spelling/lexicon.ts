/** The words: one prefix tree in typed arrays, breadth first, so that the children of a node lie side by side. */
import { isHan, Token } from './characters.ts';
import type { Columns } from './container.ts';

export interface Lexicon {
  /** Number of words and of the tokens before them; every word number is below it. */
  readonly size: number;
  /** Node below `node` for a code unit, or -1; node 0 is the root. */
  child(node: number, unit: number): number;
  /** Word that ends at a node, or -1. */
  readonly wordAt: Int32Array;
  /** Code unit on the way into a node. */
  readonly unit: Uint16Array;
  /** Children of node n: from firstChild[n] up to firstChild[n + 1]. */
  readonly firstChild: Uint32Array;
  /** The text of a word. */
  text(word: number): string;
  /** How many characters a word has. */
  length(word: number): number;
  /** Word of one character, or -1. */
  readonly single: Int32Array;
  /** Frequency in general Chinese. */
  readonly frequency: Uint32Array;
  /** 1 for names of persons, places, bodies and brands. */
  readonly isName: Uint8Array;
}

/** The lexicon of the tables. */
export function readLexicon(columns: Columns): Lexicon {
  const unit = columns.words('lexicon.unit');
  const childCount = columns.words('lexicon.children');
  const ends = columns.bytes('lexicon.ends');
  const nodes = unit.length;
  const firstChild = new Uint32Array(nodes + 1);
  const parent = new Uint32Array(nodes);
  const depth = new Uint8Array(nodes);
  const wordAt = new Int32Array(nodes).fill(-1);
  const nodeOf = new Uint32Array(columns.longs('lexicon.frequency').length + Token.firstWord);
  let next = 1;
  let word: number = Token.firstWord;
  for (let node = 0; node < nodes; node++) {
    firstChild[node] = next;
    for (const end = Math.min(nodes, next + childCount[node]!); next < end; next++) {
      parent[next] = node;
      depth[next] = depth[node]! + 1;
    }
    if (ends[node] === 1) {
      wordAt[node] = word;
      nodeOf[word++] = node;
    }
  }
  firstChild[nodes] = next;

  const root = new Int32Array(65536).fill(-1);
  for (let node = firstChild[0]!; node < firstChild[1]!; node++) root[unit[node]!] = node;
  const single = new Int32Array(65536).fill(-1);
  for (let node = firstChild[0]!; node < firstChild[1]!; node++) single[unit[node]!] = wordAt[node]!;

  const frequency = new Uint32Array(word);
  frequency.set(columns.longs('lexicon.frequency'), Token.firstWord);
  const isName = new Uint8Array(word);
  isName.set(columns.bytes('lexicon.name'), Token.firstWord);

  return {
    size: word,
    wordAt,
    unit,
    firstChild,
    single,
    frequency,
    isName,
    child(node, wanted) {
      if (node === 0) return root[wanted]!;
      let low = firstChild[node]!;
      let high = firstChild[node + 1]! - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = unit[middle]!;
        if (found < wanted) low = middle + 1;
        else if (found > wanted) high = middle - 1;
        else return middle;
      }
      return -1;
    },
    text(word) {
      let text = '';
      for (let node = nodeOf[word]!; node > 0; node = parent[node]!) text = String.fromCharCode(unit[node]!) + text;
      return text;
    },
    length: (word) => depth[nodeOf[word]!]!,
  };
}

/** A word to be put into the tables. */
export interface WordEntry {
  text: string;
  frequency: number;
  isName: boolean;
}

/** Columns of a lexicon with these words; words with anything but Chinese characters are refused. */
export function lexiconColumns(entries: readonly WordEntry[]) {
  const sorted = [...entries].sort((a, b) => (a.text < b.text ? -1 : 1));
  const unit: number[] = [0];
  const children: number[] = [];
  const ends: number[] = [];
  const frequency: number[] = [];
  const name: number[] = [];
  let level: [low: number, high: number][] = [[0, sorted.length]];
  for (let depth = 0; level.length > 0; depth++) {
    const next: [number, number][] = [];
    for (const [low, high] of level) {
      let at = low;
      const own = sorted[at];
      ends.push(own !== undefined && own.text.length === depth ? 1 : 0);
      if (own !== undefined && own.text.length === depth) {
        frequency.push(own.frequency);
        name.push(own.isName ? 1 : 0);
        at++;
      }
      let count = 0;
      while (at < high) {
        const code = sorted[at]!.text.charCodeAt(depth);
        if (!isHan(code)) throw new Error(`not a Chinese word: ${sorted[at]!.text}`);
        let end = at;
        while (end < high && sorted[end]!.text.charCodeAt(depth) === code) end++;
        unit.push(code);
        next.push([at, end]);
        count++;
        at = end;
      }
      children.push(count);
    }
    level = next;
  }
  return {
    'lexicon.unit': Uint16Array.from(unit),
    'lexicon.children': Uint16Array.from(children),
    'lexicon.ends': Uint8Array.from(ends),
    'lexicon.frequency': Uint32Array.from(frequency),
    'lexicon.name': Uint8Array.from(name),
  };
}
