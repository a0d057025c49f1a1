/** 青禾省 on the platform: its registry, people and accounts, and the round they run. */
export { type RegisteredAccount, registeredAccounts } from './accounts.ts';
export { provinceHosts } from './hosts.ts';
export { type Access, type Registered, settleIn } from './office.ts';
export { type DemoPerson, PEOPLE } from './people.ts';
export { all, answered, ifMatch, type Person, Refusal, signIn } from './person.ts';
export { type RunningPlatform, startPlatform } from './processes.ts';
export { offices, PROVINCE, type RegisteredSite, registeredSites } from './registry.ts';
export { type ProvinceResult, runProvince } from './run.ts';
export { settledVerdict } from './verdicts.ts';
