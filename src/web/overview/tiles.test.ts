import { describe, expect, it } from 'vitest';
import { tilesOf } from './tiles.ts';

describe('区块', () => {
  it('全是省级单位时画全国34个，没有数据的也画出来，没有两个重叠', () => {
    const { tiles, isMap } = tilesOf([{ name: '青海省人民政府办公厅' }, { name: '广西壮族自治区' }]);
    expect(isMap).toBe(true);
    expect(tiles).toHaveLength(34);
    expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(34);
    expect(tiles.filter(({ unit }) => unit !== null).map(({ name }) => name)).toEqual(['青海', '广西']);
    expect(tiles.find(({ name }) => name === '台湾')).toEqual({ unit: null, name: '台湾', column: 7, row: 7 });
  });
  it('有一个不是省级单位就依次排列', () => {
    expect(tilesOf([{ name: '青海省' }, { name: '河北区' }])).toMatchObject({
      isMap: false,
      tiles: [{ name: '青海省' }, { name: '河北区' }],
    });
    expect(tilesOf([])).toEqual({ isMap: false, tiles: [] });
  });
});
