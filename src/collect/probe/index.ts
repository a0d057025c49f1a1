/** Availability: probes, sweeps and their counts. */

export { createProber, type ProbeOptions, type ProbeResult, type Prober, type ProbeTime } from './probe.ts';
export { type SweepOptions, sweep } from './sweep.ts';
export type { ProbeSummary, ProbeTally } from './tally.ts';
export { parseTargets, targetUrl } from './targets.ts';
export { type CloseProbers, type CloseSight, createCloseProbers, createSecondProber, type ProbeWay } from './ways.ts';
