/** Watching over time: what needs no database. */
export { WATCH_EVENT_KINDS, type WatchEventKind } from './events.ts';
