/** Which entry of the memory says that a finding is none. Exact on purpose: an entry never silences more than it names. Pure. */

/** What an entry for findings names; null: whatever it is. At least one of the last three is given. */
export interface FindingEntry {
  check: string;
  target: string | null;
  quote: string | null;
  /** Start of the address of the page that shows it. */
  address: string | null;
}

/** What an entry is held against. */
export interface FoundFinding {
  check: string;
  target: string | null;
  quote: string | null;
  url: string;
}

/** The first of the entries that names this finding; null when none does. */
export function silencerOf<E extends FindingEntry>(entries: readonly E[], finding: FoundFinding): E | null {
  return entries.find((entry) => names(entry, finding)) ?? null;
}

function names({ check, target, quote, address }: FindingEntry, finding: FoundFinding): boolean {
  if (check !== finding.check || (target === null && quote === null && address === null)) return false;
  if (target !== null && target !== finding.target) return false;
  if (quote !== null && quote !== finding.quote) return false;
  return address === null || finding.url.startsWith(address);
}
