/** What somebody may do with a message now: what its state allows, their role has, and their part in it is for. */
import type { Person } from '../data/person.ts';
import type { Message, Move } from './messages.ts';

/** In the order in which they are offered. */
export const OFFERED: readonly Move[] = [
  'answer',
  'decline',
  'assign',
  'forward',
  'close',
  'return',
  'merge',
  'unmerge',
  'reject',
  'reopen',
];

/** `office`: who assigned it, or one above; `holder`: who has it. */
const NEEDS: Record<Move, { action: string; by: 'office' | 'holder' }> = {
  answer: { action: 'message.answer', by: 'holder' },
  decline: { action: 'message.answer', by: 'holder' },
  assign: { action: 'message.write', by: 'office' },
  forward: { action: 'message.write', by: 'office' },
  merge: { action: 'message.write', by: 'office' },
  unmerge: { action: 'message.write', by: 'office' },
  close: { action: 'message.decide', by: 'office' },
  return: { action: 'message.decide', by: 'office' },
  reject: { action: 'message.decide', by: 'office' },
  reopen: { action: 'message.decide', by: 'office' },
};

export function offersTo(
  { moves, officeId, organisationId }: Pick<Message, 'moves' | 'officeId' | 'organisationId'>,
  person: Person,
): Move[] {
  return OFFERED.filter((move) => {
    const { action, by } = NEEDS[move];
    if (!moves.includes(move) || !person.actions.includes(action)) return false;
    return by === 'holder' ? organisationId === person.organisationId : person.sees(officeId);
  });
}
