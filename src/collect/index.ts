/** The only code that talks to inspected sites. */
export * from './outcome.ts';
