/** 青禾省 on the platform: its registry, people and accounts, and the round they run. */
export { registeredAccounts } from './accounts.ts';
export { bulletinFile } from './bulletin.ts';
export { provinceHosts } from './hosts.ts';
export { PEOPLE } from './people.ts';
export { answered, signIn } from './person.ts';
export { type RunningPlatform, startPlatform, usualWork } from './processes.ts';
export { offices, PROVINCE, registeredSites } from './registry.ts';
export { type ProvinceResult, runProvince } from './run.ts';
export { settledVerdict } from './verdicts.ts';
