/** 名录: codes of sites, confirmed columns. Who is watched. */
export * from './columns-file.ts';
export * from './identification-code.ts';
