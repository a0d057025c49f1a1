/** The office's own words: names of kinds of problems, order and groups of units. */
import { describe, expect, it } from 'vitest';
import { checkBulletin } from '../checker/check.ts';
import { preset } from '../settings/load.ts';
import { seeds } from '../testing/seeds/all.ts';
import { composeBulletin } from './compose.ts';
import { worded } from './wording.ts';

const { set } = seeds.zibo;

describe('本单位的说法', () => {
  it('没有的，结果原样', () => {
    expect(worded(set, undefined)).toBe(set);
  });
  it('按指标的编号给问题类别改名，别的不变', () => {
    const own = worded(set, { categories: { 'y15-columns-blank': '栏目空白', constructor: '无' } });
    const categories = new Set(own.sites.flatMap(({ reasons }) => reasons.map(({ category }) => category)));
    expect(categories).toContain('栏目空白');
    expect(categories).not.toContain('空白栏目');
    expect(own.sites.map(({ verdict }) => verdict)).toEqual(set.sites.map(({ verdict }) => verdict));
  });
  it('单位的顺序、简称、并入哪一行；没有列入顺序的会被指出', () => {
    const names = set.units.map(({ name }) => name).toReversed();
    const units = names.map((name) => (name === '高新区' ? { name, countedIn: '张店区' } : { name, listName: `${name}（列）` }));
    const own = worded(set, { units });
    expect(own.units.find(({ name }) => name === '高新区')).toMatchObject({ countedIn: '张店区', order: null });
    expect(own.units.find(({ name }) => name === '沂源县')!.order).toBe(names.indexOf('沂源县') + 1);
    const settings = { ...preset('zibo'), wording: { units: units.filter(({ name }) => name !== '博山区') } };
    const bulletin = composeBulletin(set, settings, { issuedOn: '2017-11-29' });
    expect(checkBulletin({ bulletin, set, settings }).map(({ key }) => key)).toEqual(['unit-order:博山区']);
  });
});
