/** The second door of this folder: rounds and inspections on the database. Apart from `index.ts`, so that inspecting one site loads none. */
export { checkAccountJob, inspectSiteJob } from './jobs.ts';
export {
  beginInspection,
  type InspectionOutcome,
  type InspectionTask,
  recordCouldNot,
  recordInspection,
  reportProgress,
} from './round/inspections.ts';
export { endInspection, listRoundObjects, resumeInspection, retryObjects, roundObject, roundProgress } from './round/objects.ts';
export { openRound, previewPopulation } from './round/opening.ts';
export type { ObjectRecord } from './round/population.ts';
export { cancelRound, createRound, listRounds, reopenRound, round, updateRound } from './round/rounds.ts';
export { NewRound, RoundChange, RoundTerms } from './round/terms.ts';
