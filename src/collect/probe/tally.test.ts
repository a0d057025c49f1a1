import { expect, it } from 'vitest';
import { ProbeTally } from './tally.ts';

function tally(ok: number, failed: number, uncounted: ('blocked' | 'our-side' | 'cancelled')[] = []) {
  const one = new ProbeTally('http://a.gov.cn/');
  for (let i = 0; i < ok; i++) one.add({ verdict: 'ok', kind: 'answered' });
  for (let i = 0; i < failed; i++) one.add({ verdict: 'failed', kind: 'timeout' });
  for (const kind of uncounted) one.add({ verdict: 'uncounted', kind });
  return one.summary(0.05);
}

it('占比不四舍五入，恰好百分之五达到否决线', () => {
  expect(tally(19, 1)).toMatchObject({ probes: 20, failures: 1, share: 0.05, veto: true });
  expect(tally(20, 1)).toMatchObject({ probes: 21, share: 1 / 21, veto: false });
  expect(tally(95, 5).veto).toBe(true);
  expect(tally(96, 5).veto).toBe(false);
  expect(tally(9500, 499).veto).toBe(false);
});
it('不计入的既不在分子也不在分母', () => {
  expect(tally(19, 1, ['blocked', 'blocked', 'our-side', 'cancelled'])).toMatchObject({ probes: 20, share: 0.05, blocked: 2, ourSide: 1 });
});
it('没有可计入的：占比为 null，不否决', () => {
  expect(tally(0, 0, ['blocked'])).toEqual({
    type: 'summary',
    url: 'http://a.gov.cn/',
    probes: 0,
    failures: 0,
    share: null,
    veto: false,
    blocked: 1,
    ourSide: 0,
  });
});
it('全好和全坏', () => {
  expect(tally(3, 0)).toMatchObject({ share: 0, veto: false });
  expect(tally(0, 3)).toMatchObject({ share: 1, veto: true });
});
