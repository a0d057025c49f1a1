/** The second door of this folder: watching on the database. */
export { recordEvents, type WatchEvent } from './events.ts';
