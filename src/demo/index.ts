/** Imitation government websites of the invented 青禾省 with known faults, served on loopback, and the truth about them. */
export { breaksTrap, isAbout, isTolerable, sameAddress } from './match.ts';
export {
  answered,
  bulletinFile,
  offices,
  PEOPLE,
  PROVINCE,
  type ProvinceResult,
  provinceHosts,
  type RunningPlatform,
  registeredAccounts,
  registeredSites,
  runProvince,
  settledVerdict,
  signIn,
  startPlatform,
  usualWork,
} from './province/index.ts';
export { type DemoArea, type DemoRegistryEntry, liveSites } from './province.ts';
export { type Demo, type DemoOptions, type DemoSite, type HostStats, serveDemo } from './server.ts';
export type {
  CleanTrap,
  PlantedFault,
  SiteRegistration,
  SiteTruth,
  TolerableFinding,
  TrueColumn,
  TrueOutcome,
  TrueVerdict,
} from './truth.ts';
