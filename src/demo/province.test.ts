import { expect, it } from 'vitest';
import { areas, liveSites } from './province.ts';

it('每个网站的标识码唯一,前六位是所在地区', () => {
  const sites = liveSites();
  expect(new Set(sites.map((s) => s.siteCode)).size).toBe(sites.length);
  expect(sites.every((s) => /^\d{10}$/.test(s.siteCode))).toBe(true);
});

it('三市各辖两县', () => {
  const cities = areas.filter((a) => a.level === 'city');
  expect(cities.length).toBe(3);
  for (const city of cities) expect(areas.filter((a) => a.parent === city.code).length).toBe(2);
});
