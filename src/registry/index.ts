/** 名录: codes of sites, confirmed columns. Who is watched. */
export { accountCodeProblem, parseAccountCode } from './codes/account-code.ts';
export * from './codes/site-code.ts';
export * from './columns/columns-file.ts';
