/** Work in the background: inspections of sites and accounts, and what must be done again and again. */
export { type Notices, USUAL_TERMS } from './setup.ts';
export { takeWorkFolder } from './work-folder.ts';
export { startWorker, WORK_KINDS, type WorkKind } from './worker.ts';
