import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passRate } from './interval.ts';
import { drawSample, type FrameEntry, frameHash } from './sample.ts';

const frameOf = (sizes: Record<string, number>): FrameEntry[] =>
  Object.entries(sizes).flatMap(([stratum, size]) => Array.from({ length: size }, (_, i) => ({ id: `${stratum}-${i}`, stratum })));
const anyFrame = fc
  .dictionary(fc.string({ minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 30 }), { minKeys: 1, maxKeys: 6, noNullPrototype: true })
  .map(frameOf);
const anyShare = fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000);

describe('抽查', () => {
  it.each([
    [100, 0.3, 30],
    [1000, 0.341, 341],
    [7, 0.5, 4],
    [3, 0.3, 1],
    [1, 0.01, 1],
    [40, 1, 40],
  ])('%i 个抽 %d，取 %i 个', (population, share, drawn) => {
    expect(drawSample(frameOf({ 市: population }), { seed: 's', share }).drawn).toHaveLength(drawn);
  });
  it('每一层都抽到', () => {
    const { strata } = drawSample(frameOf({ 'city/site': 90, 'county/site': 9, 'ministry/site': 1 }), { seed: '2026Q3', share: 0.3 });
    expect(strata).toEqual([
      { stratum: 'city/site', population: 90, drawn: 27 },
      { stratum: 'county/site', population: 9, drawn: 3 },
      { stratum: 'ministry/site', population: 1, drawn: 1 },
    ]);
  });
  it('公布的范围摘要任何人都能重算', () => {
    // printf '县\ta\n市\tb\n' | sha256sum
    const published = '77405ef78421560986c02823f5a8f98484bd8ccb95e8180db62c338fb6706392';
    expect(
      frameHash([
        { id: 'b', stratum: '市' },
        { id: 'a', stratum: '县' },
      ]),
    ).toBe(published);
  });
  it('与范围的先后无关；比例加大，原来抽到的还在', () => {
    fc.assert(
      fc.property(anyFrame, anyShare, anyShare, fc.string(), fc.infiniteStream(fc.nat()), (frame, a, b, seed, dice) => {
        const shuffled = frame
          .map((entry) => ({ entry, rank: dice.next().value as number }))
          .sort((x, y) => x.rank - y.rank)
          .map(({ entry }) => entry);
        const [small, large] = [Math.min(a, b), Math.max(a, b)].map((share) => drawSample(frame, { seed, share }));
        expect(drawSample(shuffled, { seed, share: Math.min(a, b) })).toEqual(small);
        expect(new Set(large!.drawn)).toEqual(new Set([...large!.drawn, ...small!.drawn]));
      }),
      { numRuns: 150 },
    );
  });
  it('换一个种子，大体上换一批；每个对象机会均等', () => {
    const frame = frameOf({ 市: 20 });
    const times = new Map<string, number>();
    for (let i = 0; i < 2000; i++)
      for (const id of drawSample(frame, { seed: `s${i}`, share: 0.25 }).drawn) times.set(id, (times.get(id) ?? 0) + 1);
    expect(times.size).toBe(20);
    // 500 each; seven standard deviations.
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(140);
  });
  it.each([
    [[], 0.5, 'frame-empty'],
    [frameOf({ 市: 2 }), 0, 'sample-share'],
    [frameOf({ 市: 2 }), 1.01, 'sample-share'],
    [frameOf({ 市: 2 }), Number.NaN, 'sample-share'],
    [[...frameOf({ 市: 2 }), { id: '市-0', stratum: '县' }], 0.5, 'frame-duplicate'],
  ] as const)('不能抽的说明白（%#）', (frame, share, code) => {
    expect(() => drawSample(frame, { seed: 's', share })).toThrowError(expect.objectContaining({ code }));
  });
});

describe('合格率的区间', () => {
  it('全部检查时没有误差', () => {
    expect(passRate([{ population: 40, judged: 40, passed: 38 }])).toEqual({
      rate: 0.95,
      low: 0.95,
      high: 0.95,
      judged: 40,
      population: 40,
    });
  });
  it('什么也没判定时没有合格率', () => expect(passRate([{ population: 5, judged: 0, passed: 0 }])).toBeNull());
  it('很大的范围里与教科书的威尔逊区间一致：50 个里 45 个合格', () => {
    const { rate, low, high } = passRate([{ population: 1e9, judged: 50, passed: 45 }])!;
    expect(rate).toBe(0.9);
    expect(low).toBeCloseTo(0.7864, 2);
    expect(high).toBeCloseTo(0.9565, 2);
  });
  it('全部合格也不说百分之百', () => {
    const { low, high } = passRate([{ population: 1000, judged: 30, passed: 30 }])!;
    expect(high).toBe(1);
    expect(low).toBeGreaterThan(0.85);
    expect(low).toBeLessThan(0.95);
  });
  it('大层权重大', () => {
    const { rate } = passRate([
      { population: 900, judged: 10, passed: 5 },
      { population: 100, judged: 10, passed: 10 },
    ])!;
    expect(rate).toBeCloseTo(0.55);
  });
  it('一层一个也没判定，区间容得下它全过和全不过', () => {
    const { low, high } = passRate([
      { population: 50, judged: 50, passed: 50 },
      { population: 50, judged: 0, passed: 0 },
    ])!;
    expect([low, high]).toEqual([0.5, 1]);
  });
  it('总在 0 和 1 之间，含有估计值', () => {
    const stratum = fc
      .integer({ min: 1, max: 200 })
      .chain((population) =>
        fc
          .integer({ min: 0, max: population })
          .chain((judged) => fc.integer({ min: 0, max: judged }).map((passed) => ({ population, judged, passed }))),
      );
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (strata) => {
        const found = passRate(strata);
        if (found === null) return;
        const covered = strata.every((one) => one.judged > 0);
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.high).toBeLessThanOrEqual(1);
        if (covered) {
          expect(found.low).toBeLessThanOrEqual(found.rate + 1e-12);
          expect(found.high).toBeGreaterThanOrEqual(found.rate - 1e-12);
        }
      }),
    );
  });
  it('一千次抽样里约 95% 的区间含有真值', () => {
    const frame = frameOf({ 市: 300 });
    const isGood = (id: string) => Number(id.split('-')[1]) % 10 !== 0;
    let inside = 0;
    for (let i = 0; i < 1000; i++) {
      const { drawn } = drawSample(frame, { seed: `c${i}`, share: 0.2 });
      const { low, high } = passRate([{ population: 300, judged: drawn.length, passed: drawn.filter(isGood).length }])!;
      if (low <= 0.9 && 0.9 <= high) inside++;
    }
    expect(inside).toBeGreaterThan(920);
    expect(inside).toBeLessThan(990);
  });
});
