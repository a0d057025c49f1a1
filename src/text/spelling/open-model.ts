/**
 * The open-gram trigram model as Debian's sunpinyin-data holds it (lm_sc.t3g, pydict_sc.bin), read in place through typed
 * arrays: nothing of it is converted, copied or part of this project.
 */
import { Token } from './characters.ts';
import { SpellingTablesError } from './container.ts';
import type { Lexicon } from './lexicon.ts';

export interface OpenModel {
  /** Node of the pair, or -1. */
  pair(before: number, word: number): number;
  /** P(word | history pair or, failing that, before); `own` is the node of (before, word). */
  chance(history: number, before: number, own: number, word: number): number;
}

/** Chance of a word the model lacks. */
const UNKNOWN = 1e-8;

/** The model over our words, from the bytes of its two files. Throws SpellingTablesError when they are something else. */
export function readOpenModel(trigrams: Uint8Array, dictionary: Uint8Array, lexicon: Lexicon): OpenModel {
  const broken = () =>
    new SpellingTablesError('语言模型文件 lm_sc.t3g 或 pydict_sc.bin 不是可识别的格式，请重新安装 sunpinyin-data，或不使用该模型');
  if (trigrams.length < 24 || dictionary.length < 12) throw broken();
  const bytes = aligned(trigrams);
  const head = new Uint32Array(bytes, 0, 6);
  const [first, second, third] = [head[3]!, head[4]!, head[5]!];
  const levels = [head[2]!, first, second, third];
  const expected = 24 + 4 * 65536 + 4 * 16384 + 12 * (levels[0]! + first + second) + 8 * third;
  if (head[0] !== 3 || head[1] !== 0 || expected !== trigrams.length) throw broken();
  const probability = new Float32Array(bytes, 24, 65536);
  const back = new Float32Array(bytes, 24 + 4 * 65536, 16384);
  let at = 24 + 4 * 65536 + 4 * 16384 + 12 * levels[0]!;
  const one = new Uint32Array(bytes, at, first * 3);
  at += first * 12;
  const two = new Uint32Array(bytes, at, second * 3);
  at += second * 12;
  const three = new Uint32Array(bytes, at, third * 2);

  const words = readWords(dictionary, broken);
  const nodeOfOpen = new Int32Array(1 << 18).fill(-1);
  for (let node = 0; node + 1 < first; node++) nodeOfOpen[one[3 * node]! & 0x3ffff] = node;
  const openOf = new Int32Array(lexicon.size).fill(-1);
  const numbers = new Map<string, number>();
  words.forEach((text, i) => {
    if (nodeOfOpen[i]! >= 0 && !numbers.has(text)) numbers.set(text, i);
  });
  for (let word: number = Token.firstWord; word < lexicon.size; word++) openOf[word] = numbers.get(lexicon.text(word)) ?? -1;
  openOf[Token.mark] = numbers.get('，') ?? -1;
  openOf[Token.foreign] = nodeOfOpen[0]! >= 0 ? 0 : -1;
  const nodeOf = openOf.map((open) => (open < 0 ? -1 : nodeOfOpen[open]!));

  const childrenOf = (nodes: Uint32Array, node: number) => (nodes[3 * node + 1]! >>> 16) | ((nodes[3 * node + 2]! >>> 25) << 16);
  const alone = (word: number) => {
    const node = nodeOf[word]!;
    return node < 0 ? UNKNOWN : probability[one[3 * node + 1]! & 0xffff]!;
  };
  const afterOne = (before: number, own: number, word: number) => {
    if (own >= 0) return probability[two[3 * own + 1]! & 0xffff]!;
    const node = nodeOf[before]!;
    return (node < 0 ? 1 : back[one[3 * node]! >>> 18]!) * alone(word);
  };
  return {
    pair(before, word) {
      const node = nodeOf[before]!;
      const wanted = openOf[word]!;
      if (node < 0 || wanted < 0) return -1;
      let low = childrenOf(one, node);
      let high = Math.min(childrenOf(one, node + 1), second) - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = two[3 * middle]! & 0x3ffff;
        if (found < wanted) low = middle + 1;
        else if (found > wanted) high = middle - 1;
        else return middle;
      }
      return -1;
    },
    chance(history, before, own, word) {
      if (history < 0 || history + 1 >= second) return afterOne(before, own, word);
      const wanted = openOf[word]!;
      let low = childrenOf(two, history);
      let high = Math.min(childrenOf(two, history + 1), third) - 1;
      while (wanted >= 0 && low <= high) {
        const middle = (low + high) >> 1;
        const entry = three[2 * middle]!;
        const found = entry & 0x3ffff;
        if (found < wanted) low = middle + 1;
        else if (found > wanted) high = middle - 1;
        else return probability[(entry >>> 18) | (((three[2 * middle + 1]! >>> 25) & 3) << 14)]!;
      }
      return back[two[3 * history]! >>> 18]! * afterOne(before, own, word);
    },
  };
}

/** The bytes at the start of a buffer of their own, so that wider numbers can be read in place. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  if (bytes.byteOffset === 0 && bytes.buffer instanceof ArrayBuffer) return bytes.buffer;
  return bytes.slice().buffer;
}

/** Words by number, from the string area of the dictionary. */
function readWords(bytes: Uint8Array, broken: () => Error): string[] {
  const longs = new Uint32Array(aligned(bytes), 0, bytes.length >> 2);
  const count = longs[0]!;
  let at = longs[2]! >> 2;
  if (count > longs.length || at >= longs.length) throw broken();
  const words: string[] = [];
  for (let i = 0; i < count && at < longs.length; i++) {
    let word = '';
    for (; at < longs.length && longs[at]! !== 0; at++) {
      if (longs[at]! > 0x10ffff) throw broken();
      word += String.fromCodePoint(longs[at]!);
    }
    at++;
    words.push(word);
  }
  return words;
}
