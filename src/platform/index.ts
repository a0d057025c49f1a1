/** Clock, errors, paths: what every stage stands on. */
export * from './clock.ts';
export * from './errors.ts';
