import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError, readBook, writeBook } from '../../platform/index.ts';
import { checkBulletin } from '../checker/check.ts';
import { composeBulletin } from '../compose/compose.ts';
import { preset } from '../settings/load.ts';
import { seeds } from '../testing/seeds/all.ts';
import { readResults, resultsTemplate } from './results.ts';

const template = await resultsTemplate();
const changed = async (sheet: string, row: number, heading: string, value: string) => {
  const book = (await readBook(template)).map((one) => ({ ...one, rows: one.rows.map((cells) => [...cells]) }));
  const { rows } = book.find(({ name }) => name === sheet)!;
  rows[row]![rows[0]!.indexOf(heading)] = value;
  return readResults(await writeBook(book));
};

describe('结果文件', () => {
  it('导出的 JSON 原样读回', async () => {
    const { set } = seeds.zhuzhou;
    expect(await readResults(Buffer.from(JSON.stringify(set)))).toEqual(set);
  });
  it('模板里的例子就能出一份对得上的通报', async () => {
    const set = await readResults(template);
    const settings = preset('general');
    const bulletin = composeBulletin(set, settings, { issuedOn: '2026-09-24', deadline: '2026-10-15' });
    expect(checkBulletin({ bulletin, set, settings })).toEqual([]);
    expect(JSON.stringify(bulletin.blocks)).toContain('占正常运行数的');
  });
  it.each([
    ['网站', 1, '结论', '良好', /工作表“网站”第 2 行的“结论”应为 合格、不合格 或 未知/],
    ['网站', 1, '错字条数', '两条', /“错字条数”写的是“两条”，应为整数/],
    ['账号', 2, '问题类别', '甲；乙', /“问题类别”有 2 类/],
    ['网站', 1, '单位', '', /“单位”是空的/],
    ['检查批次', 5, '内容', '', /没有填“批次名称”/],
    ['检查批次', 6, '内容', '今年', /round › year/],
  ])('%s第%i行%s写“%s”：一句话说明', async (sheet, row, heading, value, sentence) => {
    await expect(changed(sheet, row, heading, value)).rejects.toThrow(sentence);
  });
  it.each([
    ['空文件', ''],
    ['不是 JSON', '{'],
    ['别的 JSON', '{"schema":"zhengxun.report/1"}'],
    ['原型污染', '{"__proto__":{"schema":"zhengxun.results/1"}}'],
  ])('%s：拒绝', async (_, text) => {
    await expect(readResults(Buffer.from(text))).rejects.toBeInstanceOf(InputError);
  });
  it('改坏任何字节都只会是一句话', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(template.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Uint8Array.from(template);
        bytes[at] = byte;
        await readResults(bytes).catch((error) => expect(error).toBeInstanceOf(InputError));
      }),
      { numRuns: 60 },
    );
  });
});
