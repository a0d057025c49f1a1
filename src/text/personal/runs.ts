/** Runs of digits (and the letters that numbers of documents have) with what parts their groups. */

export interface NumberRun {
  /** Digits and letters without separators, upper case. */
  value: string;
  /** Offsets in the normal text. */
  start: number;
  end: number;
}

/** One to three letters at most before digits; groups of two digits and more parted by one space or hyphen; X at the end. */
const RUN = /(?<![\da-z*×])(?:[a-z]{1,2}\d{7,8}|\d{2,19}(?:[ -]\d{2,15}){0,6}x?)(?![\da-z*×])/g;
const SHORTEST = 8;

/** Runs of at least eight digits in a normal text (lower case, half width), in order. */
export function numberRuns(text: string): NumberRun[] {
  const runs: NumberRun[] = [];
  for (const match of text.matchAll(RUN)) {
    const written = match[0];
    const value = written.replace(/[ -]/g, '').toUpperCase();
    if (value.length < SHORTEST || isDateLike(written)) continue;
    // Several numbers in a row, parted by spaces: each counts for itself.
    if (value.length > 19 || /\d{11,} \d{11,}|\d{15,} \d/.test(written)) {
      let at = match.index;
      for (const part of written.split(/([ -])/)) {
        if (part.length >= SHORTEST) runs.push({ value: part.toUpperCase(), start: at, end: at + part.length });
        at += part.length;
      }
      continue;
    }
    runs.push({ value, start: match.index, end: match.index + written.length });
  }
  return runs;
}

function isDateLike(written: string): boolean {
  return /^(?:19|20)\d{2}-\d{2}-\d{2}/.test(written);
}
