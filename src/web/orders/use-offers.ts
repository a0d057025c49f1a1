/** What the person who is signed in may do with orders. */
import { usePerson } from '../data/person.ts';
import { type Offer, offersTo, sideOf } from './offers.ts';
import type { Order } from './orders.ts';

/** Offers by order. */
export function useOffers(): (order: Order) => Offer[] {
  const person = usePerson();
  return (order) => offersTo(order, person);
}

export const useSide = (order: Order) => sideOf(order, usePerson());
