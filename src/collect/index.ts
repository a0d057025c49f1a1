/** The only code that talks to inspected sites. */
export * from './fetcher.ts';
export * from './outcome.ts';
