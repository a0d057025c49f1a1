/** When two messages say the same: equal text at the same address within a window of days. Pure. */
import { createHash } from 'node:crypto';
import { daysBetween } from '../../page/index.ts';

/** Days between two receipts within which equal messages are taken for one. */
export const SAME_WITHIN_DAYS = 30;

/** SHA-256, hex, of title and text in the form in which spaces, marks, width and case make no difference. */
export function textKey(title: string, text: string): string {
  const plain = `${title}\n${text}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, '');
  return createHash('sha256').update(plain).digest('hex');
}

export interface Comparable {
  id: string;
  textKey: string;
  /** Page or site; null: neither was given. */
  addressKey: string | null;
  receivedOn: string;
}

/**
 * Groups of at least two messages with equal text and address, each received within the window of the one before. First in a group:
 * received first; groups in the order of that.
 */
export function sameMessages<Message extends Comparable>(messages: readonly Message[], withinDays = SAME_WITHIN_DAYS): Message[][] {
  const inOrder = [...messages].sort((a, b) => compare(a.receivedOn, b.receivedOn) || compare(a.id, b.id));
  const groups: Message[][] = [];
  const open = new Map<string, Message[]>();
  for (const message of inOrder) {
    const key = `${message.textKey} ${message.addressKey ?? ''}`;
    const group = open.get(key);
    if (group !== undefined && daysBetween(group.at(-1)!.receivedOn, message.receivedOn) <= withinDays) group.push(message);
    else {
      const begun = [message];
      open.set(key, begun);
      groups.push(begun);
    }
  }
  return groups.filter(({ length }) => length > 1);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
