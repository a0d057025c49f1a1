/** The sentence that a quotation stands in, for people to judge it in its place. Pure. */

export interface Passage {
  /** The sentence, bounded. */
  text: string;
  /** Where the quotation stands in it, UTF-16 offsets. */
  start: number;
  end: number;
}

/** Characters on either side at most. */
const MOST_AROUND = 200;
const ENDS = /[。！？!?；;\n]/;

/** The first place of the quotation with its sentence; null where the text does not hold it. */
export function passageAround(text: string, quote: string): Passage | null {
  const at = quote === '' ? -1 : text.indexOf(quote);
  if (at < 0) return null;
  let from = at;
  while (from > 0 && at - from < MOST_AROUND && !ENDS.test(text[from - 1]!)) from--;
  let to = at + quote.length;
  while (to < text.length && to - at - quote.length < MOST_AROUND && !ENDS.test(text[to]!)) to++;
  // The mark that ends the sentence belongs to it.
  if (to < text.length && text[to] !== '\n' && ENDS.test(text[to]!)) to++;
  const sentence = text.slice(from, to).toWellFormed();
  const lead = sentence.length - sentence.trimStart().length;
  return { text: sentence.trim(), start: at - from - lead, end: at - from - lead + quote.length };
}
