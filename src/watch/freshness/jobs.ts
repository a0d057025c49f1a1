/** Jobs of this part of watching; worked by `src/worker`. */
import { Type } from 'typebox';
import type { JobKind } from '../../platform/server.ts';

const OfSite = Type.Object({
  siteId: Type.String(),
  /** Host that is asked: looks at one host follow each other, and inspections of it. */
  host: Type.String(),
});
const OfAccount = Type.Object({ accountId: Type.String(), host: Type.String() });
const OfHost = Type.Object({ host: Type.String() });

/** Short work that may run twice: what a look brings is recorded once, by when the page was asked before. */
const terms = { heartbeatSeconds: 45, limitSeconds: 3600, retries: 5 };

/** Looks at the home page of a site. */
export const lookHomeJob: JobKind<typeof OfSite> = {
  name: 'look-home',
  input: OfSite,
  keyOf: ({ siteId, host }) => `${siteId} ${host}`,
  groupOf: ({ host }) => host,
  ...terms,
};

/** Looks at the confirmed columns of a site that are due. */
export const lookColumnsJob: JobKind<typeof OfSite> = { ...lookHomeJob, name: 'look-columns' };

/** Reads the pages of entries that are new on a site. */
export const readChangesJob: JobKind<typeof OfSite> = { ...lookHomeJob, name: 'read-changes' };

/** Looks at an account. */
export const lookAccountJob: JobKind<typeof OfAccount> = {
  name: 'look-account',
  input: OfAccount,
  keyOf: ({ accountId }) => accountId,
  groupOf: ({ host }) => host,
  ...terms,
};

/** Asks what answers under a host of other people, for all sites that link to it, or under that of a closed site. */
export const lookDomainJob: JobKind<typeof OfHost> = {
  name: 'look-domain',
  input: OfHost,
  keyOf: ({ host }) => host,
  groupOf: null,
  ...terms,
};
