/** Stored bytes → facts, pure: encoding, text, dates, links, lists; types of all artifacts. */
export * from './calendar.ts';
export * from './crawl-view.ts';
export * from './facts.ts';
export * from './reading.ts';
export * from './site/artifacts.ts';
