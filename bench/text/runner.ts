/** One of those that are measured. */
export interface Runner {
  name: string;
  buildMs: number;
  note: string;
  /** Part of the pages it reads. */
  share: number;
  pass(pages: readonly string[]): Promise<{ seconds: number; hits: number }>;
}

/** Processor seconds of this process so far. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** A pass over pages in this process, by processor time. */
export function inProcess(scan: (page: string) => number): Runner['pass'] {
  return async (pages) => {
    const start = cpuSeconds();
    let hits = 0;
    for (const page of pages) hits += scan(page);
    return { seconds: cpuSeconds() - start, hits };
  };
}
