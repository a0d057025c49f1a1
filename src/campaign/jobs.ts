/** Jobs of this stage: what a transaction sends when something is to be looked at. Worked by `src/worker`. */
import { Type } from 'typebox';
import type { JobKind } from '../platform/server.ts';

const Inspection = Type.Object({
  /** Row of `inspections`, in state `waiting`. */
  inspectionId: Type.String(),
  /** Host of its home address, or the name of the accounts' platform: inspections of one host follow each other. */
  host: Type.String(),
});

/** Inspects a website: crawl, judgement, evidence, report. */
export const inspectSiteJob: JobKind<typeof Inspection> = {
  name: 'inspect-site',
  input: Inspection,
  keyOf: ({ inspectionId }) => inspectionId,
  groupOf: ({ host }) => host,
  heartbeatSeconds: 45,
  // The queue takes no more than a day; a longer crawl is begun again where it was.
  limitSeconds: 23 * 3600,
  // A killed worker is no fault of the website; how often one may fail is counted with its run.
  retries: 1000,
};

/** Looks at an account: posts, dates, texts. */
export const checkAccountJob: JobKind<typeof Inspection> = {
  name: 'check-account',
  input: Inspection,
  keyOf: ({ inspectionId }) => inspectionId,
  groupOf: ({ host }) => host,
  heartbeatSeconds: 45,
  limitSeconds: 3600,
  retries: 1000,
};
