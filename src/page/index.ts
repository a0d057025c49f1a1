/** Stored bytes → facts, pure: encoding, text, dates, links, lists; types of all artifacts. */

export { recordBlock } from './blocks.ts';
export * from './calendar.ts';
export { readAsWritten } from './close/as-written.ts';
export type * from './close/close-look.ts';
export { readSearchPage, readSearchRecords, showsItem } from './close/search-answer.ts';
export { findSearch, type SearchBox, searchRequest } from './close/search-box.ts';
export * from './crawl-view.ts';
export * from './facts.ts';
export { decodePage } from './html/charset.ts';
export { readRecords } from './lists/records.ts';
export { createPageReader, pageFacts } from './reader.ts';
export * from './reading.ts';
export type * from './site/account.ts';
export { columnKey, hostOf, isFile, pageKey } from './site/address.ts';
export * from './site/artifacts.ts';
export * from './site/availability.ts';
export * from './site/build.ts';
export type * from './site/given.ts';
export type * from './site/looks/artifacts.ts';
export { isDirectoryListing } from './site/security.ts';
export type * from './site/supervision.ts';
