import { expect, it } from 'vitest';
import { StallWatch } from './stall.ts';

it('只数整段的停顿，平常的忙碌不算', () => {
  let now = 0;
  const watch = new StallWatch(() => now);
  for (const step of [250, 400, 900, 250]) {
    now += step;
    watch.tick();
  }
  expect(watch.stalledSince(0)).toBe(0);
  const before = now;
  now += 20_250;
  expect(watch.stalledSince(before)).toBe(20_000);
  expect(watch.stalledSince(now)).toBe(0);
  expect(watch.stalledSince(now - 5000)).toBe(5000);
  watch.close();
});
