import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decisionsOf } from '../../campaign/review/desk/decisions-of.ts';
import { restate } from '../../campaign/review/desk/items.ts';
import { textMemoryOf } from '../../campaign/review/memory/entries.ts';
import { recordInspection } from '../../campaign/server.ts';
import { aReviewedRound, outcomeOf, type ReviewedRound } from '../../campaign/testing/reviewed-round.ts';
import { perform, SYSTEM, type Work } from '../../platform/server.ts';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';
import { type ReviewOffice, type ReviewPerson, reviewOffice } from '../testing/review.ts';

let office: Office;
let people: ReviewOffice['people'];
let ask: ReviewOffice['ask'];
let decide: ReviewOffice['decide'];
beforeAll(async () => {
  office = await startOffice();
  ({ people, ask, decide } = await reviewOffice(office));
});
afterAll(() => office?.close());

const open = async ({ roundId }: ReviewedRound, check: string) =>
  (await ask('inspector', 'GET', `/rounds/${roundId}/review-queue?stage=first&check=${check}`)).json().items;
const system = <T>(work: (work: Work) => Promise<T>) => perform(office.platform, SYSTEM, 'round.write', work);
const overlay = async ({ sites }: ReviewedRound) => {
  const { inspectionId } = sites[0]!;
  return (await system((work) => decisionsOf(work, [inspectionId]))).get(inspectionId)!;
};
const aRound = () => aReviewedRound(office.platform, office.top, [office.city], { appealDays: 5 });
const settleVeto = async (round: ReviewedRound) => {
  const [{ id }] = await open(round, 'blank-columns');
  await decide('inspector', id, { stage: 'first', says: 'confirm' });
  expect((await overlay(round)).findings.size).toBe(0);
  await decide('second', id, { stage: 'second', says: 'confirm' });
  return id as string;
};
const notice = (round: ReviewedRound) => ask('supervisor', 'POST', `/rounds/${round.roundId}/notices`, {});

describe('告知和申诉', () => {
  let round: ReviewedRound;
  let id: string;
  beforeEach(async () => {
    office.clock.time = Date.UTC(2026, 10, 20, 1);
    round = await aRound();
    expect((await notice(round)).json()).toMatchObject({ code: 'nothing-to-notice', detail: expect.stringContaining('未核定') });
    id = await settleVeto(round);
  });
  const appeal = (body: object = { reason: '栏目正在改版，已公告' }) => ask('owner', 'POST', `/noticed-findings/${id}/appeals`, body);
  const mine = async (who: ReviewPerson) =>
    (await ask(who, 'GET', '/noticed-findings?limit=500')).json().items.map((one: { id: string }) => one.id);

  it('告知之前单位什么也看不到，也不能申诉；告知之后只有本单位看得到', async () => {
    expect(await mine('owner')).not.toContain(id);
    expect((await appeal()).statusCode).toBe(404);
    expect((await notice(round)).json()).toEqual({ noticed: 1, leftOut: [] });
    expect(await mine('owner')).toContain(id);
    expect(await mine('neighbourOwner')).not.toContain(id);
    expect((await ask('neighbourOwner', 'POST', `/noticed-findings/${id}/appeals`, { reason: 'x' })).statusCode).toBe(404);
  });
  it('核定结果两人都署名；申诉成立即按不是问题计，写明出处', async () => {
    const before = await overlay(round);
    expect([...before.findings.values()]).toEqual([{ says: 'confirm', by: '王敏', on: '2026-11-20', remark: null }]);
    await notice(round);
    const filed = (await appeal()).json();
    expect(filed).toMatchObject({ state: 'filed', itemId: id });
    expect((await appeal()).json().code).toBe('matter-not-open');
    const judged = await ask(
      'judge',
      'POST',
      `/appeals/${filed.id}/decision`,
      { outcome: 'upheld', reason: '确有公告' },
      { 'if-match': '"1"' },
    );
    expect(judged.json()).toMatchObject({ state: 'upheld', decisionReason: '确有公告' });
    expect([...(await overlay(round)).findings.values()]).toMatchObject([{ says: 'dismiss', remark: '申诉成立：确有公告' }]);
    expect((await ask('owner', 'GET', `/appeals/${filed.id}`)).json()).toMatchObject({ state: 'upheld' });
  });
  it('不成立的维持原核定', async () => {
    await notice(round);
    const filed = (await appeal()).json();
    const stale = await ask(
      'judge',
      'POST',
      `/appeals/${filed.id}/decision`,
      { outcome: 'rejected', reason: '未见公告' },
      { 'if-match': '"9"' },
    );
    expect(stale.statusCode).toBe(412);
    await ask('judge', 'POST', `/appeals/${filed.id}/decision`, { outcome: 'rejected', reason: '未见公告' }, { 'if-match': '"1"' });
    expect([...(await overlay(round)).findings.values()]).toMatchObject([{ says: 'confirm' }]);
  });
  it('期限最后一刻可以，过了不行', async () => {
    await notice(round);
    // Told on the 20th, five days: the 25th is the last.
    office.clock.time = Date.parse('2026-11-26T00:00:00+08:00');
    people.owner = await office.person(['unit-owner'], office.city);
    expect((await appeal()).json().code).toBe('appeal-too-late');
    office.clock.time -= 1;
    expect((await appeal()).statusCode).toBe(201);
    office.clock.time = Date.UTC(2026, 10, 20, 1);
  });
  it('核定过的人不能办理它的申诉，告知后不能撤销', async () => {
    const other = await aRound();
    const [{ id: own }] = await open(other, 'blank-columns');
    await decide('supervisor', own, { stage: 'first', says: 'confirm' });
    await decide('second', own, { stage: 'second', says: 'confirm' });
    await ask('supervisor', 'POST', `/rounds/${other.roundId}/notices`, {});
    expect((await ask('second', 'POST', `/review-items/${own}/undo`, { stage: 'second' })).json().code).toBe('nothing-to-undo');
    const filed = (await ask('owner', 'POST', `/noticed-findings/${own}/appeals`, { reason: '有误' })).json();
    const judged = await ask(
      'supervisor',
      'POST',
      `/appeals/${filed.id}/decision`,
      { outcome: 'rejected', reason: '无误' },
      { 'if-match': '"1"' },
    );
    expect([judged.statusCode, judged.json().code]).toEqual([403, 'decided-before']);
  });
});

describe('不是错误的记忆', () => {
  it('排除时记下，以后的检查仍找到、列明被哪条记录放过；撤销后重新待核定', async () => {
    const round = await aRound();
    const [{ id, object }] = await open(round, 'typos');
    const remember = { scope: 'office', validUntil: '2027-11-20', wording: null };
    await decide('inspector', id, { stage: 'first', says: 'dismiss', reasonCode: 'quotation', remember });
    const next = await aRound();
    expect(await open(next, 'typos')).toEqual([]);
    const { items } = (await ask('inspector', 'GET', `/rounds/${next.roundId}/review-items?standing=silenced`)).json();
    expect(items).toMatchObject([{ standing: 'silenced', says: 'dismiss', memory: [{ silences: true, reason: '引用原文或专名' }] }]);
    const { code, id: entryId } = items[0].memory[0];
    expect([...(await overlay(next)).findings.values()]).toMatchObject([
      { says: 'dismiss', remark: `已列为不是错误（记录 ${code}）：引用原文或专名` },
    ]);
    expect(object.organisationId).toBe(office.city);
    const revoked = await ask('inspector', 'POST', `/memory-entries/${entryId}/revocation`, { reason: '不再引用' }, { 'if-match': '"1"' });
    expect(revoked.json()).toMatchObject({ revokedByName: '王敏', revokeReason: '不再引用' });
    expect(await open(next, 'typos')).toMatchObject([{ id: items[0].id, standing: 'new' }]);
  });
  it('文字的记录交给文字检查：本单位及以上的、这个网站的、没有过期的', async () => {
    const round = await aRound();
    const { siteId } = round.sites[0]!;
    const add = (entry: object) =>
      ask('supervisor', 'POST', '/memory-entries', { kind: 'text', reason: '专名', organisationId: office.top, ...entry });
    for (const entry of [
      { wording: '全省的写法' },
      { wording: '本站的写法', siteId, organisationId: office.city },
      { wording: '邻市的写法', organisationId: office.neighbour },
      { wording: '短期的写法', validUntil: '2026-11-20' },
    ])
      expect((await add(entry)).statusCode).toBe(201);
    const of = (recordId: string, on: string) =>
      system(async (work) => (await textMemoryOf(work, { organisationId: office.city, recordId, on })).map(({ text }) => text));
    expect(await of(siteId, '2026-11-20')).toEqual(['全省的写法', '本站的写法', '短期的写法']);
    expect(await of(office.city, '2026-11-21')).toEqual(['全省的写法']);
    expect((await add({ wording: '全省的写法' })).json().code).toBe('memory-exists');
    expect((await add({ wording: '字' })).json().code).toBe('memory-refused');
    expect((await ask('inspector', 'GET', '/exports/memory')).body).toContain('全省的写法\t\t专名');
    const city = await office.person(['inspector'], office.city);
    const seen = (await office.ask(city.cookie, 'GET', '/api/v1/memory-entries?kind=text&inForce=true')).json().items;
    expect(seen.map(({ wording }: { wording: string }) => wording).sort()).toEqual(['全省的写法', '本站的写法', '短期的写法']);
    const above = seen.find(({ wording }: { wording: string }) => wording === '全省的写法').id;
    const foreign = await office.ask(
      city.cookie,
      'POST',
      `/api/v1/memory-entries/${above}/revocation`,
      { reason: 'x' },
      { ...OWN_PAGE, 'if-match': '"1"' },
    );
    expect(foreign.statusCode).toBe(412);
  });
});

describe('整项指标和核定表', () => {
  it('填了处数的结论连同佐证交给评定', async () => {
    const round = await aRound();
    const items = await open(round, 'person');
    const { id } = items.find(({ indicator }: { indicator: { id: string } }) => indicator.id === 'site-state-secret');
    const answer = { count: 2, pages: ['http://r.qinghe.gov.cn/a'], records: [] };
    expect((await decide('inspector', id, { stage: 'first', says: 'pass', answer })).json().code).toBe('answer-without-charge');
    await decide('inspector', id, { stage: 'first', says: 'fail', answer });
    await decide('second', id, { stage: 'second', says: 'fail', answer });
    const { indicators } = await overlay(round);
    expect(indicators.get('site-state-secret')).toMatchObject({
      says: 'fail',
      faults: [{ times: 2, finding: { url: 'http://r.qinghe.gov.cn/a' } }],
    });
  });
  it('下载的核定表填好可以读回，读两次不重复', async () => {
    const round = await aRound();
    const url = `/rounds/${round.roundId}/review-form?roundObjectId=${round.sites[0]!.roundObjectId}`;
    const form = (await ask('inspector', 'GET', url)).body;
    expect(form).toContain('site-state-secret');
    const filled = form
      .replace(/^by:.*$/m, 'by: 张三')
      .replace(/^on:.*$/m, 'on: 2026-11-20')
      .replace(/decision:.*$/m, 'decision: 成立');
    expect((await ask('inspector', 'POST', url, { text: filled })).json()).toEqual({ decided: 1 });
    const again = await ask('inspector', 'POST', url, { text: filled });
    expect(again.statusCode).toBe(409);
    expect((await ask('inspector', 'POST', url, { text: 'schema: x' })).statusCode).toBe(400);
  });
});

it('存下的状态就是从核定推出来的', async () => {
  const { kysely } = office.platform.database;
  const all = () => kysely.selectFrom('review_items').select(['id', 'standing', 'says', 'asked_until']).orderBy('id').execute();
  const before = await all();
  await system((work) =>
    restate(
      work,
      before.map(({ id }) => id),
    ),
  );
  expect(await all()).toEqual(before);
});

it('同一问题以前怎样核定，台上看得到；重新检查后旧的不再排队', async () => {
  const round = await aRound();
  const id = await settleVeto(round);
  const { roundObjectId, homeUrl } = round.sites[0]!;
  const { kysely } = office.platform.database;
  const first = await kysely.selectFrom('inspections').selectAll().where('round_object_id', '=', roundObjectId).executeTakeFirstOrThrow();
  const second = `${first.id.slice(0, -4)}beef`;
  const { report: _, basis: __, ...blank } = first;
  const fresh = { ...blank, id: second, state: 'waiting' as const, verdict: null, score: null, report: null, basis: null, reason: null };
  await kysely.insertInto('inspections').values(fresh).execute();
  await kysely.updateTable('round_objects').set({ inspection_id: second }).where('id', '=', roundObjectId).execute();
  await system((work) => recordInspection(work, second, outcomeOf(homeUrl)));
  const items = await open(round, 'blank-columns');
  expect(items).toHaveLength(1);
  expect(items[0].id).not.toBe(id);
  expect(items[0].earlier).toMatchObject([{ says: 'confirm', byName: '王敏' }]);
});
