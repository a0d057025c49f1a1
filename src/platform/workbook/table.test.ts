import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../errors.ts';
import { readTable, type TableFormat, writeTable } from './table.ts';

async function* each(rows: string[][]): AsyncGenerator<string[]> {
  yield* rows;
}
const write = (format: TableFormat, rows: string[][]) => writeTable(format, '名录', each(rows));
const read = async (bytes: Uint8Array) => (await Array.fromAsync(readTable(bytes))).map(({ cells }) => cells);

describe.each(['xlsx', 'csv'] as const)('%s', (format) => {
  it('写出再读回是同样的文字，编码的零还在', async () => {
    const rows = [
      ['编码', '名称'],
      ['0100000001', '=HYPERLINK("http://evil.example","x")'],
      ["'=1", "'甲"],
      ['+1', '<b>&"引号",逗号\n第二行'],
    ];
    expect(await read(await write(format, rows))).toEqual(rows);
  });
  it('任何可见的文字都不变', async () => {
    const cell = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...`甲乙'=+-@"',;x0\u{20000}<&_x000D_`) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        expect(await read(await write(format, rows))).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });
  it('看不见的字符写成号码', async () => {
    expect(await read(await write(format, [['甲\u202e乙\u0007']]))).toEqual([['甲[U+202E]乙[U+0007]']]);
  });
});

describe('读', () => {
  it('csv 里会被计算的单元格前有撇号', async () => {
    expect((await write('csv', [['=1', '-2', '平常']])).toString()).toContain("'=1,'-2,平常");
  });
  it('GBK 的 csv 也读得懂', async () => {
    expect(await read(Buffer.from('c3fbb3c62cb1e0c2eb0abcd72c303031', 'hex'))).toEqual([
      ['名称', '编码'],
      ['甲', '001'],
    ]);
  });
  it.each([
    ['不是表格', Buffer.from([1, 2, 0, 3]), /不是表格/],
    ['截断的', Buffer.from('PK\u0003\u0004 一半'), /已损坏/],
    ['展开后极大的', bomb(), /展开后过大/],
  ])('%s：一句话拒绝', async (_, bytes, told) => {
    await expect(read(bytes)).rejects.toThrow(told);
    await expect(read(bytes)).rejects.toBeInstanceOf(InputError);
  });
  it('改坏任何字节都只会是一句话', async () => {
    const sound = await write('xlsx', [
      ['a', 'b'],
      ['1', '2'],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(sound);
        bytes[at] = byte;
        await read(bytes).catch((error) => expect(error).toBeInstanceOf(InputError));
      }),
      { numRuns: 300 },
    );
  });
});

/** One part of 300 MB that says it has 10 bytes. */
function bomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(300 << 20));
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}
