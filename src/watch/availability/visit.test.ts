import { describe, expect, it } from 'vitest';
import { answerOf, earlyAnswer, type PlaceSight, quorumOf } from './visit.ts';

const sight = (verdict: PlaceSight['verdict'], over: Partial<PlaceSight> = {}): PlaceSight => ({
  verdict,
  kind: verdict === 'ok' ? 'answered' : verdict === 'failed' ? 'timeout' : 'blocked',
  isUnconfirmed: false,
  isOurs: false,
  totalMs: 300,
  ...over,
});
const [ok, failed, wall] = [sight('ok'), sight('failed'), sight('uncounted')];
const ours = sight('failed', { isOurs: true });

describe('几个监测点算失败', () => {
  it.each([
    [1, null, 1],
    [2, null, 2],
    [3, null, 2],
    [4, null, 3],
    [5, null, 3],
    [3, 1, 1],
    [3, 3, 3],
    [2, 3, 2],
    [0, null, 1],
  ])('%d 个点、设为 %s：%d', (places, set, expected) => expect(quorumOf(places, set)).toBe(expected));
});

describe('一次访问的结论', () => {
  it.each<[string, PlaceSight[], number | null, string, string | null]>([
    ['一个点打开', [ok], null, 'ok', null],
    ['一个点打不开', [failed], null, 'failed', null],
    ['两点中一点打不开：不算', [failed, ok], null, 'ok', null],
    ['两点都打不开', [failed, failed], null, 'failed', null],
    ['三点中两点打不开', [failed, ok, failed], null, 'failed', null],
    ['三点中两点打不开，设为须三点', [failed, ok, failed], 3, 'ok', null],
    ['三点中一点打不开，设为一点即可', [ok, failed, ok], 1, 'failed', null],
    ['没法看的点不参加', [failed, wall, wall], null, 'failed', null],
    ['都被拦截', [wall, wall], null, 'uncounted', 'blocked'],
    ['线路断了的点不参加，它看到的失败不算', [ours, ok], null, 'ok', null],
    ['只有线路断了的点', [ours], null, 'uncounted', 'ours'],
    ['探测自己认出是本机网络', [sight('uncounted', { kind: 'our-side' })], null, 'uncounted', 'ours'],
    ['没有', [], null, 'uncounted', 'blocked'],
  ])('%s', (_, sights, quorum, verdict, why) => expect(answerOf(sights, quorum)).toMatchObject({ verdict, why }));

  it('最快的点打开用了多久；有一点没打开的记为未确认', () => {
    expect(answerOf([sight('ok', { totalMs: 900 }), sight('ok', { totalMs: 200 })], null)).toMatchObject({
      totalMs: 200,
      isUnconfirmed: false,
    });
    expect(answerOf([ok, failed], null)).toMatchObject({ verdict: 'ok', isUnconfirmed: true });
    expect(answerOf([sight('ok', { isUnconfirmed: true })], null)).toMatchObject({ isUnconfirmed: true });
  });
  it('还有别的点没报，能改变结论的就等', () => {
    expect(earlyAnswer([failed], 2, null)).toBeNull();
    expect(earlyAnswer([failed, failed], 3, null)).toMatchObject({ verdict: 'failed' });
    expect(earlyAnswer([failed, ok], 3, null)).toBeNull();
    expect(earlyAnswer([failed], 1, null)).toMatchObject({ verdict: 'failed' });
    expect(earlyAnswer([ok, ok], 2, null)).toMatchObject({ verdict: 'ok' });
  });
});
