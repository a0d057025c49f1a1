/** Text that people typed, as it is kept: lines end with LF, nothing in it is unseen or turns the order of signs. Pure. */

/** Control, direction and half characters, line ends aside. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Several lines, without blanks at the ends. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, (sign) => (sign === '\n' ? sign : ''))
    .trim();
}

/** One line. */
export const plainLine = (text: string): string => plainText(text).replace(/\s+/g, ' ');
