/** 稿前审校 through the API: read as `zhengxun text` reads, kept for its author alone, annotated. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../campaign/index.ts';
import { forgetProofreadings } from '../../campaign/server.ts';
import { SYSTEM, transact } from '../../platform/server.ts';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';

/** The tables of the statistical layer are loaded with the first text. */
const LONG_MS = 120_000;
const BYTES = 'application/octet-stream';
const TEXT = '关于做好冬季安全生产工作的通知\n会议布署下一步工作，请各单位切实加强组织领异，认真组织实施。\n';

let office: Office;
let author: string;
let colleague: string;
beforeAll(async () => {
  office = await startOffice();
  author = (await office.person(['unit-editor'], office.city)).cookie;
  colleague = (await office.person(['unit-owner'], office.city)).cookie;
}, 60_000);
afterAll(() => office?.close());

const send = (bytes: Uint8Array, query: string, cookie = author) =>
  office.send(cookie, 'POST', `/api/v1/proofreadings?${query}`, Buffer.from(bytes), BYTES);
const ask = (method: string, path: string, body?: object, version?: number, cookie = author) =>
  office.ask(cookie, method, `/api/v1/proofreadings${path}`, body, {
    ...OWN_PAGE,
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  });

describe('稿前审校', () => {
  it(
    '与 zhengxun text 读出同样的错：词库和统计检查都在；位置引出原文',
    async () => {
      const made = await send(Buffer.from(TEXT), 'name=a.txt');
      expect(made.statusCode, made.body).toBe(201);
      const { id, text, findings, isKept, counts } = made.json();
      expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(['typo.slips', 'spelling']);
      for (const { start, end, quote } of findings) expect(text.slice(start, end)).toBe(quote);
      expect({ isKept, counts }).toEqual({ isKept: false, counts: { serious: 0, ordinary: 2, hint: 0, open: 2 } });
      expect((await ask('GET', '')).json().items).toMatchObject([{ id, name: 'a.txt' }]);
    },
    LONG_MS,
  );
  it('只有本人看得到，同单位的人也看不到', async () => {
    const [{ id }] = (await ask('GET', '')).json().items;
    expect((await ask('GET', `/${id}`, undefined, undefined, colleague)).json()).toMatchObject({
      status: 404,
      code: 'proofreading-not-found',
    });
    expect((await ask('GET', '', undefined, undefined, colleague)).json().items).toEqual([]);
  });
  it(
    '无误报记忆对本单位生效，仍列出理由',
    async () => {
      const supervisor = (await office.person(['supervisor'], office.top)).cookie;
      const entry = { kind: 'text', wording: '会议布署', organisationId: office.top, reason: '引文' };
      expect((await office.ask(supervisor, 'POST', '/api/v1/memory-entries', entry, OWN_PAGE)).statusCode).toBe(201);
      const { findings, allowed } = (await send(Buffer.from(TEXT), 'name=a.txt')).json();
      expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(['spelling']);
      expect(allowed).toMatchObject([{ quote: '布署', allowed: { reason: '引文' } }]);
    },
    LONG_MS,
  );
  it(
    '采纳和忽略都记下，两处同时改的后到者被告知；忽略的不进批注',
    async () => {
      const { id, version } = (await send(Buffer.from(TEXT), 'name=稿件.txt&keep=true')).json();
      const decisions = [{ mark: 0, says: 'ignore', reason: '人名' }];
      const kept = (await ask('PUT', `/${id}/decisions`, { decisions }, version)).json();
      expect(kept).toMatchObject({ decisions, isKept: true, counts: { open: 0 } });
      expect((await ask('PUT', `/${id}/decisions`, { decisions: [] }, version)).statusCode).toBe(412);
      expect((await ask('PUT', `/${id}/decisions`, { decisions: [{ ...decisions[0], mark: 7 }] }, kept.version)).json()).toMatchObject({
        code: 'mark-unknown',
      });
      const docx = await ask('GET', `/${id}/document`);
      expect(docx.headers['content-disposition']).toContain(encodeURIComponent('稿件（批注）.docx'));
      expect((await documentOf('a.docx', docx.rawPayload)).text).toContain('会议布署');
      // The annotated file is a .docx again, and is read as one.
      const again = (await send(docx.rawPayload, 'name=稿件.docx')).json();
      expect(again).toMatchObject({ isDocx: true });
      expect((await ask('GET', `/${again.id}/document`)).rawPayload.subarray(0, 2).toString()).toBe('PK');
    },
    LONG_MS,
  );
  it(
    '读不出的、空的、没有权限的，各说一句',
    async () => {
      expect((await send(Buffer.alloc(0), 'name=a.txt')).json()).toMatchObject({ status: 400, code: 'text-empty' });
      expect((await send(Buffer.from('%PDF-1.4 坏的'), 'name=a.pdf')).json()).toMatchObject({
        status: 400,
        detail: expect.stringContaining('a.pdf'),
      });
      const reader = (await office.person(['reader'], office.top)).cookie;
      expect((await send(Buffer.from(TEXT), 'name=a.txt', reader)).statusCode).toBe(403);
      const odd = (await send(Buffer.from('布署\0工作'), 'name=a%00b.html')).json();
      expect(odd.name ?? odd.code).toBeTypeOf('string');
    },
    LONG_MS,
  );
  it('没有要求保存的，一天后不再显示，随后删去；保存的还在；可以自己删', async () => {
    const before = (await ask('GET', '')).json().items as { id: string; isKept: boolean }[];
    expect(before.some(({ isKept }) => !isKept)).toBe(true);
    office.clock.time += 86_400_000;
    const { database, clock } = office.platform;
    // The session has ended with the day as well: what is left is asked of the table.
    expect(await transact(database, clock, SYSTEM, forgetProofreadings)).toBeGreaterThan(0);
    const left = await database.kysely.selectFrom('proofreadings').select(['id', 'is_kept']).execute();
    expect(left.every(({ is_kept: isKept }) => isKept)).toBe(true);
    office.clock.time -= 86_400_000;
    const { id } = before.find(({ isKept }) => isKept)!;
    expect((await ask('DELETE', `/${id}`)).statusCode).toBe(204);
    expect((await ask('GET', `/${id}`)).statusCode).toBe(404);
  });
});
