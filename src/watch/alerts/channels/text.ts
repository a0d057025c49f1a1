/** The text of a notice within what a channel takes. */
import type { Notice } from './channel.ts';

const CUT = '…（详见平台）';

/** Title and body, at most so many bytes of UTF-8, cut between characters. */
export function textOf({ title, body, isRepeat }: Pick<Notice, 'title' | 'body' | 'isRepeat'>, mostBytes: number, before = ''): string {
  const whole = `${before}${title}${isRepeat ? '（重发，可能已收到）' : ''}${body === '' ? '' : `\n${body}`}`;
  return cutBytes(whole, mostBytes);
}

/** At most so many bytes of UTF-8; what is cut off is said. */
export function cutBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let left = most - Buffer.byteLength(CUT);
  let cut = '';
  for (const character of text) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    cut += character;
  }
  return cut + CUT;
}

/** At most so many UTF-16 units, as message services count characters; never half a character. */
export function cutCharacters(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const isHalf = /[\ud800-\udbff]/.test(text[end - 1] ?? '');
  return `${text.slice(0, isHalf ? end - 1 : end)}…`;
}
