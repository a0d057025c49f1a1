import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_PAGE, PICTURE, prove } from '../../campaign/proof/testing/proven.ts';
import { aReviewedRound, type ReviewedRound } from '../../campaign/testing/reviewed-round.ts';
import { toldOwner } from '../testing/cases/review.ts';
import { type Office, OWN_PAGE, type SignedIn, startOffice } from '../testing/office.ts';

const PAGE_POLICY = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";
let office: Office;
let round: ReviewedRound;
let inspector: SignedIn;
let owner: SignedIn;
/** By check. */
let finding: Record<string, string>;
beforeAll(async () => {
  office = await startOffice();
  round = await aReviewedRound(office.platform, office.top, [office.city]);
  inspector = await office.person(['inspector'], office.top);
  owner = await office.person(['unit-owner'], office.city);
  const { inspectionId, homeUrl } = round.sites[0]!;
  // As old sites are: GBK bytes, and a charset only in the page.
  const gbk = new Uint8Array([...HOSTILE_PAGE].flatMap((sign) => gbkOf(sign)));
  await prove(office.platform, office.blobs, inspectionId, homeUrl, gbk);
  const { kysely } = office.platform.database;
  const rows = await kysely.selectFrom('findings').select(['id', 'check_id']).where('inspection_id', '=', inspectionId).execute();
  finding = Object.fromEntries(rows.map(({ id, check_id }) => [check_id, id]));
});
afterAll(() => office?.close());

/** Bytes of one character in GBK, found by asking the decoder. */
const gbkOf = (() => {
  const known = new Map<string, number[]>();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) if (low !== 0x7f) known.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return (sign: string): number[] => (sign < '\x80' ? [sign.charCodeAt(0)] : known.get(sign)!);
})();

const get = (who: SignedIn, url: string) => office.ask(who.cookie, 'GET', `/api/v1${url}`);

describe('问题和它的佐证', () => {
  it('列出佐证，按次序可以打开', async () => {
    const view = (await get(inspector, `/findings/${finding.typos}`)).json();
    expect(view).toMatchObject({ check: 'typos', quote: '价直观', inspectionId: round.sites[0]!.inspectionId });
    expect(view.proofs.map(({ n, kind }: { n: number; kind: string }) => [n, kind])).toEqual([
      [0, 'warc'],
      [1, 'screenshot'],
      [2, 'text'],
    ]);
  });
  it('图片原样给出', async () => {
    const answer = await get(inspector, `/findings/${finding.typos}/proofs/1`);
    expect(answer.rawPayload.equals(PICTURE)).toBe(true);
    expect(answer.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
  });
  it('文字只作文字', async () => {
    const answer = await get(inspector, `/findings/${finding.typos}/proofs/2`);
    expect([answer.headers['content-type'], answer.body]).toEqual(['text/plain; charset=utf-8', '<b>连接被拒绝</b>\n']);
  });
  it.each(['proofs/0', 'page'])('网页副本（%s）什么也不能运行、不能装载', async (place) => {
    const answer = await get(inspector, `/findings/${finding.typos}/${place}`);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.body).toContain('各单位要坚持正确的价直观导向');
  });
  it('引文所在的一句，连同位置', async () => {
    const { passage } = (await get(inspector, `/findings/${finding.typos}/passage`)).json();
    expect(passage.text).toBe('各单位要坚持正确的价直观导向。');
    expect(passage.text.slice(passage.start, passage.end)).toBe('价直观');
    expect((await get(inspector, `/findings/${finding['blank-columns']}/passage`)).json()).toEqual({ passage: null });
  });
  it('没有的佐证', async () => {
    expect((await get(inspector, `/findings/${finding.typos}/proofs/9`)).json()).toMatchObject({ status: 404, code: 'proof-not-found' });
  });
  it('单位在告知之后才看得到，别的单位看不到', async () => {
    const id = finding['blank-columns'];
    expect((await get(owner, `/findings/${id}`)).statusCode).toBe(404);
    await toldOwner(office, round.roundId, office.top);
    expect((await get(owner, `/findings/${id}`)).statusCode).toBe(200);
    expect((await get(owner, `/findings/${id}/proofs/1`)).statusCode).toBe(200);
    expect((await get(owner, `/findings/${finding.typos}/proofs/1`)).statusCode).toBe(404);
    const elsewhere = await office.person(['unit-owner'], office.neighbour);
    expect((await get(elsewhere, `/findings/${id}/proofs/1`)).statusCode).toBe(404);
  });
});

describe('一次检查', () => {
  const of = (place = '') => get(inspector, `/inspections/${round.sites[0]!.inspectionId}${place}`);

  it('概况和报告', async () => {
    expect((await of()).json()).toMatchObject({ state: 'finished', source: 'machine', findings: 2, hasEvidence: true, objectKind: 'site' });
    expect((await of('/report')).json()).toMatchObject({ schema: 'zhengxun.report/1', findings: [{}, {}] });
    const page = await of('/report-page');
    expect(page.headers['content-security-policy']).toBe(PAGE_POLICY);
    expect(page.body).toContain('政府网站检测报告');
  });
  it('佐证打包下载，核验属实', async () => {
    const archive = await of('/evidence');
    expect(archive.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': expect.stringMatching(/^attachment; .*\.zip/),
    });
    expect(archive.rawPayload.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    expect(archive.rawPayload.includes('signature.json')).toBe(true);
    expect((await of('/verification')).json()).toMatchObject({ whole: true, complete: true, problems: [], checked: { records: 4 } });
  });
  it('存的东西被改了：核验说得出，打开时拒绝', async () => {
    const other = await aReviewedRound(office.platform, office.top, [office.city]);
    const { inspectionId, homeUrl } = other.sites[0]!;
    const [id] = await prove(office.platform, office.blobs, inspectionId, homeUrl, Buffer.from('<p>页面</p>'));
    const { kysely } = office.platform.database;
    const folder = mkdtempSync(path.join(tmpdir(), 'zx-changed-'));
    writeFileSync(path.join(folder, 'x'), '改过的内容');
    const blob = await office.blobs.put({ file: path.join(folder, 'x') });
    rmSync(folder, { recursive: true });
    await kysely
      .insertInto('blobs')
      .values({ ...blob, media_type: 'text/plain', stored_at: new Date() })
      .execute();
    await kysely
      .updateTable('inspection_files')
      .set({ sha256: blob.sha256, encoding: 'plain' })
      .where('inspection_id', '=', inspectionId)
      .where('path', 'like', 'texts/%')
      .execute();
    const report = (await get(inspector, `/inspections/${inspectionId}/verification`)).json();
    expect(report).toMatchObject({ whole: false, problems: expect.arrayContaining([expect.objectContaining({ code: 'file-changed' })]) });
    expect((await get(inspector, `/findings/${id}/proofs/2`)).json()).toMatchObject({ status: 400, code: 'evidence-damaged' });
  });
  it('人工填报的没有佐证目录，说得明白', async () => {
    const other = await aReviewedRound(office.platform, office.top, [office.city]);
    const { roundObjectId } = other.sites[0]!;
    const { version } = (await get(inspector, `/round-objects/${roundObjectId}`)).json();
    const result = { sourceName: '某检测中心', testedOn: '2026-11-20', verdict: 'qualified', score: null, faults: [] };
    const headers = { ...OWN_PAGE, 'if-match': `"${version}"` };
    const entered = await office.ask(inspector.cookie, 'PUT', `/api/v1/round-objects/${roundObjectId}/result`, result, headers);
    const { inspectionId } = entered.json();
    expect((await get(inspector, `/inspections/${inspectionId}/evidence`)).json()).toMatchObject({
      status: 404,
      code: 'evidence-not-kept',
    });
    expect((await get(inspector, `/inspections/${inspectionId}/report-page`)).body).toContain('某检测中心检查为合格');
  });
});
