/** The office's own words: kept by entries, in and out as a workbook, seen and used by everybody below. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officePacks } from '../../campaign/server.ts';
import { perform, SYSTEM } from '../../platform/server.ts';
import { TABLE_TYPES } from '../tables.ts';
import { type Office, OWN_PAGE, type SignedIn, startOffice } from '../testing/office.ts';

let office: Office;
let province: SignedIn;
let city: SignedIn;
let pack: string;
beforeAll(async () => {
  office = await startOffice();
  province = await office.person(['supervisor'], office.top);
  city = await office.person(['inspector'], office.city);
  const made = await office.ask(province.cookie, 'POST', '/api/v1/word-packs', { organisationId: office.top, title: '省本级用语' });
  expect(made.statusCode, made.body).toBe(201);
  pack = made.json().id;
});
afterAll(() => office?.close());

const ask = async (who: SignedIn, method: string, url: string, body?: object, version?: number) => {
  const answer = await office.ask(who.cookie, method, `/api/v1/word-packs/${pack}${url}`, body, {
    ...OWN_PAGE,
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  });
  return answer.body === '' ? null : answer.json();
};
const marks = async (who: SignedIn, sentence: string): Promise<unknown[]> => (await ask(who, 'POST', '/trial', { sentence })).items;
const usedBy = async (organisationId: string) => {
  const packs = await perform(office.platform, SYSTEM, 'pack.read', (work) => officePacks(work, organisationId));
  return packs.map(({ meta, rows }) => ({ title: meta.title, wordings: rows.map((row) => row.get('wrong')) }));
};

describe('本单位的词库', () => {
  it('增改删词条，随时用一句话试；下级看得到、用得上，改不了', async () => {
    expect(await usedBy(office.city)).toEqual([]);
    const made = await ask(province, 'POST', '/entries', { cells: { wrong: '省环保厅', right: '省生态环境厅', note: '2018 年改名' } });
    expect(made).toMatchObject({ cells: { wrong: '省环保厅', note: '2018 年改名' }, version: 1 });
    expect(await marks(city, '省环保厅发布通知。')).toMatchObject([{ start: 0, end: 4, suggestion: '省生态环境厅' }]);
    expect(await usedBy(office.city)).toEqual([{ title: '省本级用语', wordings: ['省环保厅'] }]);
    expect(await ask(city, 'POST', '/entries', { cells: { wrong: '甲乙丙', right: '丙乙甲' } })).toMatchObject({ status: 404 });
    expect(await ask(city, 'DELETE', `/entries/${made.id}`, undefined, 1)).toMatchObject({ status: 404 });

    const changed = await ask(province, 'PUT', `/entries/${made.id}`, { cells: { wrong: '省国土厅', right: '省自然资源厅' } }, 1);
    expect(changed).toMatchObject({ version: 2, cells: { wrong: '省国土厅', right: '省自然资源厅' } });
    expect(await ask(province, 'PUT', `/entries/${made.id}`, { cells: { wrong: '别的', right: '别样' } }, 1)).toMatchObject({
      code: 'changed-meanwhile',
    });
    expect(await marks(province, '省环保厅发布通知。')).toEqual([]);
    expect((await ask(province, 'GET', `/entries?text=${encodeURIComponent('自然资源')}`)).items).toHaveLength(1);
    expect((await ask(province, 'GET', `/entries?text=${encodeURIComponent('没有')}`)).items).toEqual([]);
    await ask(province, 'DELETE', `/entries/${made.id}`, undefined, 2);
    expect((await ask(province, 'GET', '/entries')).items).toEqual([]);
  });
  it.each([
    ['缺正确写法', { wrong: '省环保厅' }, '“right”为空'],
    ['两种写法相同', { wrong: '省环保厅', right: '省环保厅' }, '相同'],
    ['没有的列', { wrong: '省环保厅', right: '省生态环境厅', foo: 'x' }, '不认识“foo”列'],
    ['日期写错', { wrong: '省环保厅', right: '省生态环境厅', from: '2026-13-01' }, '不是 YYYY-MM-DD'],
    ['正例没有报出', { wrong: '省环保厅', right: '省生态环境厅', hit: '今天天气好。' }, '没有报出'],
  ])('%s：说明哪里不对，什么都不存', async (_, cells, told) => {
    expect(await ask(province, 'POST', '/entries', { cells })).toMatchObject({ code: 'bad-pack', detail: expect.stringContaining(told) });
    expect((await ask(province, 'GET', '/entries')).items).toEqual([]);
  });
  it('导出的工作簿可以原样导入；停用后不再使用', async () => {
    await ask(province, 'POST', '/entries', { cells: { wrong: '省环保厅', right: '省生态环境厅', severity: 'serious' } });
    const file = await office.ask(province.cookie, 'GET', `/api/v1/word-packs/${pack}/file`);
    const send = (bytes: Buffer) =>
      office.send(
        city.cookie,
        'POST',
        `/api/v1/word-packs/files?organisationId=${office.city}&fileName=${encodeURIComponent('市用语.xlsx')}`,
        bytes,
        TABLE_TYPES.xlsx,
      );
    const copy = (await send(file.rawPayload)).json();
    expect(copy).toMatchObject({ organisationId: office.city, title: '省本级用语', layer: 'slips', entries: 1 });
    expect(await usedBy(office.city)).toHaveLength(2);
    expect(await usedBy(office.neighbour)).toHaveLength(1);
    expect((await send(Buffer.from('不是工作簿'))).json()).toMatchObject({ status: 400, code: 'bad-pack' });
    const end = (who: SignedIn, id: string) =>
      office.ask(who.cookie, 'DELETE', `/api/v1/word-packs/${id}`, undefined, { ...OWN_PAGE, 'if-match': '"1"' });
    expect((await end(city, pack)).statusCode).toBe(412);
    expect((await end(city, copy.id)).statusCode).toBe(204);
    expect((await end(province, pack)).statusCode).toBe(204);
    expect(await usedBy(office.city)).toEqual([]);
  });
});
