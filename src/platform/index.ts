/** Clock, errors, paths: what every stage stands on. */
export * from './clock.ts';
export { dataFolder } from './data-folder.ts';
export * from './errors.ts';
