/** The people of the API's tests of reviews, and how each of them asks and decides. */
import type { LightMyRequestResponse } from 'fastify';
import { decideOn } from './cases/review.ts';
import { type Office, OWN_PAGE, type SignedIn } from './office.ts';

export type ReviewPerson = 'inspector' | 'colleague' | 'second' | 'supervisor' | 'judge' | 'owner' | 'neighbourOwner';

export interface ReviewOffice {
  people: Record<ReviewPerson, SignedIn>;
  ask(who: ReviewPerson, method: string, url: string, body?: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Decides as a page does: from the version it shows. */
  decide(who: ReviewPerson, id: string, decision: Parameters<typeof decideOn>[3]): ReturnType<typeof decideOn>;
}

/** Signs in two reviewers, a colleague of the first, two supervisors, and the owners of the two cities. */
export async function reviewOffice(office: Office): Promise<ReviewOffice> {
  const { person, top, city, neighbour } = office;
  const people = {
    inspector: await person(['inspector'], top),
    colleague: await person(['inspector'], top),
    second: await person(['second-reviewer'], top),
    supervisor: await person(['supervisor'], top),
    judge: await person(['supervisor'], top),
    owner: await person(['unit-owner'], city),
    neighbourOwner: await person(['unit-owner'], neighbour),
  };
  return {
    people,
    ask: (who, method, url, body, headers) =>
      office.ask(people[who].cookie, method, `/api/v1${url}`, body, headers === undefined ? undefined : { ...OWN_PAGE, ...headers }),
    decide: (who, id, decision) => decideOn(office, people[who].cookie, id, decision),
  };
}
