import { describe, expect, it } from 'vitest';
import { createTextEngine } from '../index.ts';

const engine = createTextEngine();
const found = (text: string) =>
  engine
    .read(text, { kinds: ['misstatement'] })
    .filter((m) => m.rule === 'misstatement.listing')
    .map((m) => m.quote);

describe('港澳台与国家并列', () => {
  it.each([
    ['促进中国和台湾的经贸往来', ['中国和台湾']],
    ['台湾、中国、日本等方面', ['台湾、中国']],
    ['产品销往美国、日本、台湾等国家', ['美国、日本、台湾等国家']],
    ['来自韩国、香港、新加坡等10个国家的客商', ['韩国、香港、新加坡等10个国家']],
    ['赴港澳台等国家考察', ['港澳台等国家']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
  it.each([
    '产品销往美国、日本、台湾等国家和地区',
    '产品销往美国、中国香港等国家（地区）',
    '推动大陆和台湾的交流，内地与香港、澳门合作',
    '中国台湾、中国香港、中国澳门选手参赛',
    '香港、澳门、台湾居民',
    '香港和中国内地的合作',
    '外国人、港澳台居民及华侨',
    '港澳台国内旅客运输',
  ])('不报：%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
