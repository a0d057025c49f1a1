import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aReviewedRound } from '../../campaign/testing/reviewed-round.ts';
import { collectGarbage, forgetUnusedFiles, perform, SYSTEM } from '../../platform/server.ts';
import { toldOwner } from '../testing/cases/review.ts';
import { type Office, OWN_PAGE, type SignedIn, startOffice } from '../testing/office.ts';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n<script>alert(1)</script>', 'latin1');
let office: Office;
let owner: SignedIn;
let editor: SignedIn;
let inspector: SignedIn;
beforeAll(async () => {
  office = await startOffice();
  owner = await office.person(['unit-owner'], office.city);
  editor = await office.person(['unit-editor'], office.city);
  inspector = await office.person(['inspector'], office.top);
});
afterAll(() => office?.close());

const upload = ({ cookie }: SignedIn, bytes: Buffer, name = '现场照片.png') =>
  office.send(cookie, 'POST', `/api/v1/files?name=${encodeURIComponent(name)}`, bytes, 'application/octet-stream');
const uploaded = async (who: SignedIn, bytes = PNG) => (await upload(who, bytes)).json().id as string;
const read = ({ cookie }: SignedIn, id: string) => office.ask(cookie, 'GET', `/api/v1/files/${id}`);

describe('上传', () => {
  it('按内容记下类型，名字里看不见的字符去掉，记入审计', async () => {
    const made = await upload(editor, PNG, '照片\u202egnp.exe\u0000');
    expect(made.statusCode, made.body).toBe(201);
    expect(made.json()).toMatchObject({ name: '照片gnp.exe.png', mediaType: 'image/png', size: PNG.length, uploadedByName: '王敏' });
    const entry = await office.platform.database.kysely
      .selectFrom('audit_entries')
      .selectAll()
      .where('record_id', '=', made.json().id)
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ action: 'file.create', actor_id: editor.id });
  });
  it.each([
    ['程序', Buffer.from('MZ\x90\0', 'latin1'), 400, 'file-type'],
    ['空的', Buffer.alloc(0), 400, 'file-empty'],
    ['超过上限一个字节', Buffer.concat([PNG, Buffer.alloc((1 << 20) + 1 - PNG.length)]), 413, 'request-refused'],
  ])('不收：%s', async (_, bytes, status, code) => {
    const answer = await upload(editor, bytes);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });
  it('正好到上限的收', async () => {
    expect((await upload(editor, Buffer.concat([PNG, Buffer.alloc((1 << 20) - PNG.length)]))).statusCode).toBe(201);
  });
  it('同一个幂等键只留一个', async () => {
    const headers = { ...OWN_PAGE, 'content-type': 'application/octet-stream', 'idempotency-key': 'once' };
    const send = () =>
      office.app.inject({
        ...{ method: 'POST', url: '/api/v1/files?name=a.png', headers },
        ...{ cookies: { zhengxun_session: editor.cookie }, payload: PNG },
      });
    expect((await send()).json().id).toBe((await send()).json().id);
  });
  it('只传不用的，到一百个为止', async () => {
    const hoarder = await office.person(['unit-editor'], office.city);
    const first = await uploaded(hoarder);
    const { kysely } = office.platform.database;
    const row = await kysely.selectFrom('files').selectAll().where('id', '=', first).executeTakeFirstOrThrow();
    const copies = Array.from({ length: 99 }, (_, i) => ({ ...row, id: first.slice(0, -3) + String(i).padStart(3, '0') }));
    await kysely
      .insertInto('files')
      .values(copies.filter(({ id }) => id !== first))
      .execute();
    const last = await kysely.selectFrom('files').select('id').where('uploaded_by', '=', hoarder.id).execute();
    expect(last.length).toBeGreaterThanOrEqual(99);
    if (last.length === 99) await uploaded(hoarder);
    expect((await upload(hoarder, PNG)).json()).toMatchObject({ status: 409, code: 'files-unused' });
  });
});

describe('打开', () => {
  it('作为附件给出，浏览器不运行、不猜测', async () => {
    const answer = await read(editor, await uploaded(editor));
    expect(answer.rawPayload.equals(PNG)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="file.png"; filename*=UTF-8''${encodeURIComponent('现场照片')}.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });
  it('没有提交之前只有上传的人看得到', async () => {
    const id = await uploaded(editor);
    expect((await read(owner, id)).json().code).toBe('file-not-found');
    expect((await read(inspector, id)).statusCode).toBe(404);
  });
  it('随申诉提交后，能看申诉的都看得到，别的单位和不看申诉的不行；不再被清理', async () => {
    const round = await aReviewedRound(office.platform, office.top, [office.city]);
    const matter = await toldOwner(office, round.roundId, office.top);
    const id = await uploaded(editor);
    const neighbours = await uploaded(await office.person(['unit-editor'], office.neighbour));
    const appeal = (files: string[]) =>
      office.ask(owner.cookie, 'POST', `/api/v1/noticed-findings/${matter}/appeals`, { reason: '已公告', files });
    expect((await appeal([neighbours])).json()).toMatchObject({ status: 400, code: 'file-missing' });
    expect((await appeal([id])).json()).toMatchObject({ state: 'filed', files: [{ id, name: '现场照片.png', uploadedByName: '王敏' }] });
    for (const who of [owner, inspector]) expect((await read(who, id)).statusCode).toBe(200);
    const reader = await office.person(['reader'], office.top);
    const elsewhere = await office.person(['unit-owner'], office.neighbour);
    for (const who of [reader, elsewhere]) expect((await read(who, id)).statusCode).toBe(404);
    const unused = await uploaded(inspector, Buffer.from('用不上的说明'));
    office.clock.time += 7 * 86_400_000 + 1;
    await perform(office.platform, SYSTEM, 'setting.write', forgetUnusedFiles);
    const left = await office.platform.database.kysely.selectFrom('files').select('id').where('id', 'in', [id, unused]).execute();
    expect(left).toEqual([{ id }]);
    office.clock.time -= 7 * 86_400_000 + 1;
  });
  it('人工填报的佐证是检查单位的文件，核定台上看得到', async () => {
    const round = await aReviewedRound(office.platform, office.top, [office.city]);
    const { roundObjectId } = round.sites[0]!;
    const { version } = (await office.ask(inspector.cookie, 'GET', `/api/v1/round-objects/${roundObjectId}`)).json();
    const file = await uploaded(inspector);
    const result = {
      ...{ sourceName: '某检测中心', testedOn: '2026-11-20', verdict: 'unqualified', score: null, files: [file] },
      faults: [{ indicator: 'site-unreachable', message: '连续打不开' }],
    };
    const headers = { ...OWN_PAGE, 'if-match': `"${version}"` };
    const entered = await office.ask(inspector.cookie, 'PUT', `/api/v1/round-objects/${roundObjectId}/result`, result, headers);
    expect(entered.statusCode, entered.body).toBe(200);
    const queue = await office.ask(inspector.cookie, 'GET', `/api/v1/rounds/${round.roundId}/review-queue?stage=first&check=person`);
    const shown = queue.json().items.filter(({ stored }: { stored: { files: unknown[] } }) => stored.files.length > 0);
    expect(shown[0].stored.files).toMatchObject([{ id: file }]);
    expect((await read(await office.person(['supervisor'], office.top), file)).statusCode).toBe(200);
    expect((await read(owner, file)).statusCode).toBe(404);
  });
  it('引用着的内容不是垃圾', async () => {
    await uploaded(editor, Buffer.from('清理垃圾时留下的说明'));
    const { blobs, platform } = office;
    const later = { ...platform, clock: { now: () => Date.now() + 86_400_000 } };
    expect(await collectGarbage(later, blobs, { graceMs: 3_600_000, remove: false })).toMatchObject({ blobs: expect.any(Number) });
    const kept = await platform.database.kysely.selectFrom('files').select('sha256').execute();
    await collectGarbage(later, blobs, { graceMs: 3_600_000, remove: true });
    for (const { sha256 } of kept) expect(await blobs.find(sha256)).not.toBeNull();
  });
});
