/** One check per folder: artifacts in, outcomes with findings out. */
export * from './kit/check.ts';
