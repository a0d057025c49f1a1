import { defineConfig } from 'vitest/config';

// One place for all layers: unit (x.test.ts), contract (x.pg.test.ts), local site (x.net.test.ts),
// structure (tests/structure) and end to end (e2e). Browsers and servers are shared out by keeping few files in flight.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts', 'e2e/**/*.e2e.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    pool: 'forks',
    passWithNoTests: false,
  },
});
