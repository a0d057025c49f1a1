/** Text for terminals: measured by the cells it takes, coloured only where colours are wanted, free of what could move the cursor. */
import { styleText } from 'node:util';
import stringWidth from 'string-width';

export type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

export interface TerminalOptions {
  /** Colours and marks; off for files and pipes. */
  colour: boolean;
  /** Characters a line; texts longer than that are cut with an ellipsis. */
  width: number;
  /** Print every finding instead of the first five of each indicator. */
  all?: boolean;
}

/** Colours a text, or leaves it as it is. */
export function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

/** Without control and direction characters: a foreign title must not move the cursor. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, ' ');
}

/** The text filled up with blanks to a width in cells. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** The text in at most that many cells, with an ellipsis where it was cut. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let used = 0;
  let kept = '';
  for (const character of text) {
    const w = stringWidth(character);
    if (used + w > width - 1) break;
    used += w;
    kept += character;
  }
  return `${kept}…`;
}
