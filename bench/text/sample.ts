/** Deterministic official-looking text and terms for the speed table, made from the project's own packs. */
import { builtinPacks } from '../../src/text/builtin.ts';

/** Numbers in [0, 1) that are the same in every run. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Words of official texts: what the packs hold, in pieces of two to eight characters. */
function vocabulary(): string[] {
  const words = new Set<string>();
  for (const pack of builtinPacks())
    for (const row of pack.rows)
      for (const column of ['expression', 'title', 'right'])
        for (const word of (row.get(column) ?? '').split(/[^\p{Script=Han}]+/u)) {
          for (let at = 0; at < word.length; at += 4) if (word.length - at >= 2) words.add(word.slice(at, at + 4));
          if (word.length >= 2 && word.length <= 12) words.add(word);
        }
  return [...words];
}

/** Pages of 1,000 to 3,000 characters, `megabytes` of UTF-8 together. */
export function samplePages(megabytes: number): string[] {
  const next = random(20261122);
  const words = vocabulary();
  // A short list of frequent words makes four fifths of the text, as in real prose.
  const frequent = words.filter((_, i) => i % 23 === 0);
  const pages: string[] = [];
  for (let bytes = 0; bytes < megabytes * 1e6; ) {
    const length = 1000 + next() * 2000;
    let page = '';
    while (page.length < length) {
      const list = next() < 0.8 ? frequent : words;
      page += list[Math.floor(next() * list.length)]!;
      const mark = next();
      if (mark < 0.12) page += '，';
      else if (mark < 0.17) page += '。\n';
      else if (mark < 0.2) page += String(Math.floor(next() * 3000));
    }
    pages.push(page);
    bytes += page.length * 2.9;
  }
  return pages;
}

/** Distinct terms of two to ten characters, most of them rare in the pages. */
export function sampleTerms(count: number): string[] {
  const next = random(7);
  const words = vocabulary();
  const terms = new Set<string>();
  while (terms.size < count) {
    const term = words[Math.floor(next() * words.length)]! + (next() < 0.85 ? words[Math.floor(next() * words.length)]! : '');
    if (term.length <= 10) terms.add(term);
  }
  return [...terms];
}
