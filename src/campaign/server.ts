/** The second door of this folder: rounds and inspections on the database. Apart from `index.ts`, so that inspecting one site loads none. */
export { checkAccountJob, inspectSiteJob } from './jobs.ts';
