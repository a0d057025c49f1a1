import { describe, expect, it } from 'vitest';
import { divisionOf } from './divisions.ts';

describe('行政区划', () => {
  it.each([
    ['430000', 'province', ['湖南省']],
    ['430200', 'city', ['湖南省', '株洲市']],
    ['430211', 'county', ['湖南省', '株洲市', '天元区']],
    ['110101', 'county', ['北京市', '东城区']],
    ['810000', 'province', ['香港特别行政区']],
  ])('%s', (code, level, path) => expect(divisionOf(code)).toEqual({ code, name: path.at(-1), level, path }));

  it.each(['440392', '000000', '4302', 'bm0100', '__proto__'])('表里没有 %s', (code) => expect(divisionOf(code)).toBeNull());
});
