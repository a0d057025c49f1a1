import { expect, it } from 'vitest';
import { accountCodeProblem, parseAccountCode } from './account-code.ts';

it.each([
  ['430200M029WX0004', '430200', '430200M029', 'WX', '0004'],
  ['４３０２００m029wx0004', '430200', '430200M029', 'WX', '0004'],
  ['bm01000001DY0001', 'bm0100', 'bm01000001', 'DY', '0001'],
  ['010000M001APP0001', '010000', '010000M001', 'APP', '0001'],
])('%s 是账号标识码', (text, division, unit, platform, number) => {
  expect(parseAccountCode(text)).toEqual({ code: `${unit}${platform}${number}`, division, unit, platform, number });
});

it.each(['430200M029WX004', '430200M029WX00004', '430200X029WX0004', '4302110001', ''])('“%s” 不是账号标识码', (text) => {
  expect(parseAccountCode(text)).toBeNull();
  expect(accountCodeProblem(text)).toMatch(/应为16位/);
});
