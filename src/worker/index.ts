/** Work in the background: inspections of sites and accounts, and what must be done again and again. */
export { type Log, type Pause, USUAL_TERMS, type WorkerSetup } from './setup.ts';
export { takeWorkFolder, type WorkFolder } from './work-folder.ts';
export { startWorker, WORK_KINDS, type Worker, type WorkerOptions, type WorkKind } from './worker.ts';
