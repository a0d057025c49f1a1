/** Stored bytes → facts, pure: encoding, text, dates, links, lists; types of all artifacts. */

export { recordBlock } from './blocks.ts';
export * from './calendar.ts';
export * from './crawl-view.ts';
export * from './facts.ts';
export { readRecords } from './lists/records.ts';
export { createPageReader, pageFacts } from './reader.ts';
export * from './reading.ts';
export * from './site/artifacts.ts';
export * from './site/build.ts';
export type * from './site/given.ts';
export { isDirectoryListing } from './site/security.ts';
