/** Who is signed in, as far as it decides what they may do with a record of theirs, below them or beside them. */
import { useOrganisations } from './organisations.ts';
import { useSession } from './session.ts';

export interface Person {
  actions: readonly string[];
  organisationId: string;
  /** Whether an organisation is the person's own or below it. */
  sees: (organisationId: string) => boolean;
}

export function usePerson(): Person {
  const { person, actions } = useSession();
  const organisations = useOrganisations();
  return { actions, organisationId: person.organisationId, sees: (id) => organisations.has(id) };
}
