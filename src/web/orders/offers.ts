/** What somebody may do with an order now: what its state allows, their role has, and their side of it is for. */
import type { Person } from '../data/person.ts';
import type { Order } from './orders.ts';

/** In the order in which they are offered; `urge` moves nothing. */
export const OFFERS = [
  'receive',
  'answer',
  'ask-extension',
  'forward',
  'close',
  'accept',
  'return',
  'recheck',
  'urge',
  'extend',
  'refuse-extension',
  'escalate',
  'withdraw',
] as const;
export type Offer = (typeof OFFERS)[number];

/** `between`: the office between or the one that issued it. */
const NEEDS: Record<Offer, { action: string; by: 'unit' | 'between' | 'office' }> = {
  receive: { action: 'order.draft', by: 'unit' },
  answer: { action: 'order.draft', by: 'unit' },
  'ask-extension': { action: 'order.answer', by: 'unit' },
  forward: { action: 'order.forward', by: 'between' },
  close: { action: 'order.close', by: 'office' },
  accept: { action: 'order.check', by: 'between' },
  return: { action: 'order.check', by: 'between' },
  recheck: { action: 'order.check', by: 'between' },
  urge: { action: 'order.forward', by: 'between' },
  extend: { action: 'order.write', by: 'office' },
  'refuse-extension': { action: 'order.write', by: 'office' },
  escalate: { action: 'order.write', by: 'office' },
  withdraw: { action: 'order.write', by: 'office' },
};

/** Where a person stands to an order; null: they only look on. */
export function sideOf(order: Pick<Order, 'unit' | 'office' | 'intermediate'>, person: Person): 'unit' | 'between' | 'office' | null {
  if (person.sees(order.office.id)) return 'office';
  if (order.intermediate !== null && person.sees(order.intermediate.id)) return 'between';
  return order.unit.id === person.organisationId ? 'unit' : null;
}

/** What is offered to the person. */
export function offersTo(order: Order, person: Person): Offer[] {
  const side = sideOf(order, person);
  const isUnit = order.unit.id === person.organisationId;
  return OFFERS.filter((offer) => {
    const { action, by } = NEEDS[offer];
    if (!person.actions.includes(action) || !isPossible(order, offer)) return false;
    return by === 'unit' ? isUnit : side === 'office' || (by === 'between' && side === 'between');
  });
}

function isPossible({ moves, term, askedExtension }: Order, offer: Offer): boolean {
  if (offer === 'urge') return term !== null;
  if (offer === 'refuse-extension' && askedExtension === null) return false;
  return moves.includes(offer);
}

/** Closing and accepting wait until every finding is solved or decided. */
export const waitsForFindings = ({ findings: { all, settled } }: Order, offer: Offer): boolean =>
  (offer === 'close' || offer === 'accept') && settled < all;
