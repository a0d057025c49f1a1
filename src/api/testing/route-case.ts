/** What the walk over all routes knows of each: who may use it, what to send, which record of a neighbour to try. */
import { ROLES, type Role } from '../../platform/server.ts';
import type { Office, SignedIn } from './office.ts';

/** One route. */
export interface RouteCase {
  /** Written by hand from the regulation of roles, not derived from the code; null: without sign-in. */
  may: readonly Role[] | null;
  /** Something to send that is well-formed. */
  body?: (office: Office) => object;
  /** What follows the path, with its question mark. */
  query?: string;
  /** Parts of the path that are no ids, by name. */
  params?: Record<string, string>;
}

/** A kind of record under `/api/v1/<place>/{id}`. */
export interface NeighbourCase {
  /** Who of our own city asks for it: one person, with several roles where no single one may use all routes. */
  asks: Role | Role[];
  /** Makes one of the neighbour's, by the neighbour's supervisor; its id. */
  make(office: Office, supervisor: SignedIn): Promise<string>;
}

/** Routes and records of one area of the API. */
export interface AreaCases {
  /** By method and path of the OpenAPI document. */
  routes: Record<string, RouteCase>;
  /** By place. */
  neighbours: Record<string, NeighbourCase>;
}

export const EVERYBODY: readonly Role[] = ROLES;
const ADMINISTRATORS: readonly Role[] = ['system-administrator', 'security-administrator', 'audit-administrator'];
/** All who work with the registry. */
export const REGISTRY_READERS = ROLES.filter((role) => !ADMINISTRATORS.includes(role));
export const REGISTRY_WRITERS: readonly Role[] = ['supervisor', 'intermediate-office'];

let count = 0;
/** A number not given before. */
export const fresh = (): number => ++count;
