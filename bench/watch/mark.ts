/** How fast a sweep went: addresses a second until 97 % were done (the rest waits for the limit), and the whole of it. */

interface SweepTimes {
  perSecond: number;
  totalS: number;
}

/** Begins to count; `done` for each address as it ends. */
export function markSweep(count: number): { done(): void; times(): SweepTimes } {
  const startedAt = performance.now();
  const most = Math.ceil(count * 0.97);
  let done = 0;
  let mostAt = startedAt;
  return {
    done(): void {
      if (++done === most) mostAt = performance.now();
    },
    times: () => ({ perSecond: most / ((mostAt - startedAt) / 1000), totalS: (performance.now() - startedAt) / 1000 }),
  };
}
