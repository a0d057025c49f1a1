/** Whether a finding is about what the truth states of a site. */
import type { CleanTrap, PlantedFault, TolerableFinding } from './truth.ts';

/** What of a finding is compared. */
export interface ComparedFinding {
  indicator: string;
  url: string;
  samples?: readonly string[] | undefined;
  target?: string | null | undefined;
  quote?: string | null | undefined;
  message: string;
  suggestion?: string | null | undefined;
}

/** The finding is the planted fault. */
export function isAbout(finding: ComparedFinding, fault: PlantedFault): boolean {
  if (![fault.indicator].flat().includes(finding.indicator)) return false;
  if (fault.page !== null && ![finding.url, ...(finding.samples ?? [])].some((page) => sameAddress(page, fault.page!))) return false;
  if (fault.target !== undefined && !(finding.target && sameAddress(finding.target, fault.target))) return false;
  return fault.quote === undefined || textOf(finding).includes(fault.quote);
}

/** The finding is one that may be reported without being wrong. */
export function isTolerable(finding: ComparedFinding, { indicator, page, target, quote, why }: TolerableFinding): boolean {
  return isAbout(finding, { indicator, page: page ?? null, why, ...(target ? { target } : {}), ...(quote ? { quote } : {}) });
}

/** The finding names something that is no fault. */
export function breaksTrap(finding: ComparedFinding, trap: CleanTrap): boolean {
  if (trap.indicators && !trap.indicators.includes(finding.indicator)) return false;
  if (trap.page && !sameAddress(finding.url, trap.page)) return false;
  if (trap.target && !(finding.target && sameAddress(finding.target, trap.target))) return false;
  return !trap.quote || textOf(finding).includes(trap.quote);
}

function textOf({ quote, message, suggestion, target }: ComparedFinding): string {
  return [quote, message, suggestion, target].filter(Boolean).join('\n');
}

/** Default documents, slashes, session numbers and (masked) credentials do not make another address. */
export function sameAddress(one: string, other: string): boolean {
  return plainAddress(one) === plainAddress(other);
}

function plainAddress(address: string): string {
  return address
    .replace(/#.*$/, '')
    .replace(/;jsessionid=[^?]*/i, '')
    .replace(/^(\w+:\/\/)[^/@]*@/, '$1')
    .replace(/\/(?:index|default)\.(?:html?|asp)$/i, '/')
    .replace(/\/$/, '');
}
