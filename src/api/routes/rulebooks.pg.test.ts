/** Books of indicators as the API shows them: on a day, compared, and one of an office's own checked. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, startOffice } from '../testing/office.ts';

let office: Office;
let cookie: string;
beforeAll(async () => {
  office = await startOffice();
  ({ cookie } = await office.person(['reader'], office.city));
});
afterAll(() => office?.close());

const get = async (url: string) => (await office.ask(cookie, 'GET', `/api/v1/rulebooks${url}`)).json();

describe('检查指标', () => {
  it('列出全部，带起止日期和上级', async () => {
    const { items } = await get('');
    expect(items).toContainEqual(expect.objectContaining({ id: 'inspection-2019', parent: null }));
    expect(items).toContainEqual(expect.objectContaining({ id: 'zhaoqing-2019', parent: 'inspection-2019' }));
  });
  it('每项带条款、方式、分值和检查；已废止的取最后一日', async () => {
    const book = await get('/inspection-2019?on=2026-11-20');
    expect(book.on).toBe('2026-11-20');
    expect(book.indicators).toContainEqual(
      expect.objectContaining({
        id: 'news-stale',
        clause: expect.stringContaining('第二部分'),
        points: expect.objectContaining({ each: 5 }),
      }),
    );
    expect((await get('/census-2015')).on).toBe('2019-03-31');
  });
  it('与上级逐项比较', async () => {
    const { items } = await get('/zhaoqing-2019/differences?with=inspection-2019');
    expect(items).toContainEqual(expect.objectContaining({ what: '加分上限', before: 30, after: 25 }));
    expect((await get('/liaoning-2019/differences?with=inspection-2019')).items).toEqual([]);
  });
  it.each(['/no-such', '/no-such/differences?with=inspection-2019', '/inspection-2019/differences?with=no-such'])(
    '没有的指标 %s：404',
    async (url) => expect(await get(url)).toMatchObject({ status: 404, code: 'rulebook-not-found' }),
  );
  it('校验本地指标：没有问题的说明按哪些日期，有问题的说明行号', async () => {
    const lint = async (text: string) => (await office.ask(cookie, 'POST', '/api/v1/rulebooks/lint', { file: '某市.yaml', text })).json();
    const sound = readFileSync(path.resolve(import.meta.dirname, '../../../docs/manual/examples/某市指标.yaml'), 'utf8');
    expect(await lint(sound)).toEqual({ days: ['2025-01-01', '2025-07-01'] });
    expect(await lint('inspection-2019')).toMatchObject({ code: 'rulebook-refused' });
    expect(await lint(sound.replace('extends: inspection-2019', 'extends: no-such'))).toMatchObject({
      status: 400,
      code: 'rulebook-refused',
      detail: expect.stringContaining('某市.yaml 第'),
    });
  });
});
