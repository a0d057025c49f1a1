/** What the person who is signed in may do with orders. */
import { useOrganisations } from '../data/organisations.ts';
import { useSession } from '../data/session.ts';
import { type Offer, offersTo, type Person, sideOf } from './offers.ts';
import type { Order } from './orders.ts';

export function usePerson(): Person {
  const { person, actions } = useSession();
  const organisations = useOrganisations();
  const sees = (id: string) => organisations.has(id);
  return { actions, organisationId: person.organisationId, sees };
}

/** Offers by order. */
export function useOffers(): (order: Order) => Offer[] {
  const person = usePerson();
  return (order) => offersTo(order, person);
}

export const useSide = (order: Order) => sideOf(order, usePerson());
