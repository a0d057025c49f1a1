import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aReviewedRound, type ReviewedRound } from '../../campaign/testing/reviewed-round.ts';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';
import { type ReviewOffice, type ReviewPerson, reviewOffice } from '../testing/review.ts';

const DAY = 24 * 3_600_000;

let office: Office;
let people: ReviewOffice['people'];
let ask: ReviewOffice['ask'];
let decide: ReviewOffice['decide'];
beforeAll(async () => {
  office = await startOffice();
  ({ people, ask, decide } = await reviewOffice(office));
});
afterAll(() => office?.close());

const get = async (who: ReviewPerson, url: string) => {
  const answer = await ask(who, 'GET', url);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const queue = (who: ReviewPerson, roundId: string, query: string) => get(who, `/rounds/${roundId}/review-queue?${query}`);
const stored = (id: string) =>
  office.platform.database.kysely.selectFrom('review_items').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const aRound = (plan: Parameters<typeof aReviewedRound>[3] = {}) =>
  aReviewedRound(office.platform, office.top, [office.city, office.city, office.neighbour], plan);
const veto = async ({ roundId }: ReviewedRound, at = 0) =>
  (await queue('inspector', roundId, 'stage=first&check=blank-columns')).items[at] as { id: string; templateKey: string };
const typo = async ({ roundId }: ReviewedRound) => (await queue('inspector', roundId, 'stage=first&check=typos')).items[0];

describe('初核和复核', () => {
  let round: ReviewedRound;
  beforeAll(async () => {
    round = await aRound();
  });

  it('队列先排单项否决，一次给出台上要看的一切', async () => {
    const { items, total, next, checks } = await queue('inspector', round.roundId, 'stage=first&limit=4');
    expect(total).toBe(12);
    expect(checks[0]).toEqual({ check: 'blank-columns', title: expect.stringContaining('栏目'), open: 3 });
    expect(checks.reduce((sum: number, { open }: { open: number }) => sum + open, 0)).toBe(12);
    expect((await queue('inspector', round.roundId, 'stage=first&check=typos')).checks).toEqual(checks);
    expect(next).not.toBeNull();
    expect(items.map(({ indicator }: { indicator: { kind: string } }) => indicator.kind)).toEqual(['veto', 'veto', 'veto', 'veto']);
    expect(items.find(({ finding }: { finding: object | null }) => finding !== null)).toMatchObject({
      standing: 'new',
      version: 0,
      object: { kind: 'site', name: expect.stringContaining('网站') },
      indicator: { id: 'columns-blank', clause: expect.any(String), criterion: expect.any(String) },
      finding: { check: 'blank-columns', message: '栏目“领导信箱”有栏目无内容', evidence: [{ kind: 'warc', sha256: 'a'.repeat(64) }] },
      needsSecond: true,
      decisions: [],
    });
    const rest = await queue('inspector', round.roundId, `stage=first&limit=100&after=${encodeURIComponent(next)}`);
    expect(new Set([...items, ...rest.items].map(({ id }: { id: string }) => id)).size).toBe(12);
  });
  it('按检查、单位、模板、整项指标取', async () => {
    const totals = async (query: string) => (await queue('inspector', round.roundId, `stage=first&${query}`)).total;
    expect(await totals('check=typos')).toBe(3);
    expect(await totals(`organisationId=${office.city}`)).toBe(8);
    expect(await totals('about=indicators&indicator=site-state-secret')).toBe(3);
    expect(await totals(`templateKey=${(await typo(round)).templateKey}`)).toBe(3);
    expect(await totals(`roundObjectId=${round.sites[0]!.roundObjectId}`)).toBe(4);
  });
  it('单项否决要两个人，复核看得到初核', async () => {
    const { id } = await veto(round);
    expect((await decide('inspector', id, { stage: 'first', says: 'confirm' })).json()).toMatchObject({ standing: 'first-decided' });
    const { items } = await queue('second', round.roundId, 'stage=second');
    expect(items).toMatchObject([{ id, decisions: [{ stage: 'first', says: 'confirm', byName: '王敏' }] }]);
    expect((await decide('second', id, { stage: 'second', says: 'confirm' })).json()).toMatchObject({
      standing: 'settled',
      says: 'confirm',
    });
    expect(await stored(id)).toMatchObject({ standing: 'settled', says: 'confirm' });
  });
  it('改判须写理由，以复核为准', async () => {
    const { id } = await veto(round);
    await decide('inspector', id, { stage: 'first', says: 'dismiss', reasonCode: 'misjudged' });
    expect((await decide('second', id, { stage: 'second', says: 'confirm' })).json()).toMatchObject({ code: 'reason-missing' });
    const changed = await decide('second', id, { stage: 'second', says: 'confirm', reason: '栏目确无内容' });
    expect(changed.json()).toMatchObject({ standing: 'settled', says: 'confirm' });
  });
  it.each([
    [{ stage: 'first', says: 'dismiss' }, 400, 'reason-missing'],
    [{ stage: 'first', says: 'dismiss', reasonCode: 'other' }, 400, 'reason-missing'],
    [{ stage: 'first', says: 'confirm', reasonCode: 'exempt' }, 400, 'reason-unfit'],
    [{ stage: 'first', says: 'pass' }, 400, 'says-unfit'],
    [{ stage: 'second', says: 'confirm' }, 403, 'not-allowed'],
    [{ stage: 'third', says: 'confirm' }, 403, 'not-allowed'],
  ])('不能这样核定 %j', async (decision, status, code) => {
    const answer = await decide('inspector', (await typo(round)).id, decision);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });
  it('别人快了一步，说明是谁、什么时候，不重复记录', async () => {
    const { id } = await typo(round);
    const both = await Promise.all(
      (['inspector', 'colleague'] as const).map((who) =>
        ask(who, 'POST', `/review-items/${id}/decisions`, { stage: 'first', says: 'confirm' }, { 'if-match': '"0"' }),
      ),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    const late = both.find(({ statusCode }) => statusCode === 409)!.json();
    expect(late).toMatchObject({ code: 'decided-meanwhile', detail: '王敏已于 09:00 核定此项，未重复记录' });
    const { decisions } = await get('inspector', `/review-items/${id}`);
    expect(decisions).toHaveLength(1);
  });
  it('从旧版本作的核定不收', async () => {
    const { id } = await typo(round);
    await decide('inspector', id, { stage: 'first', says: 'confirm' });
    await ask('inspector', 'POST', `/review-items/${id}/undo`, { stage: 'first' });
    const stale = await ask(
      'colleague',
      'POST',
      `/review-items/${id}/decisions`,
      { stage: 'first', says: 'confirm' },
      { 'if-match': '"0"' },
    );
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'changed-meanwhile']);
    const none = await ask('colleague', 'POST', `/review-items/${id}/decisions`, { stage: 'first', says: 'confirm' });
    expect(none.statusCode).toBe(428);
  });
  it('撤销是新的一条，回到待初核；有人复核之后不能撤', async () => {
    const { id } = await veto(round);
    await decide('inspector', id, { stage: 'first', says: 'confirm' });
    expect((await ask('colleague', 'POST', `/review-items/${id}/undo`, { stage: 'first' })).json().code).toBe('nothing-to-undo');
    expect((await ask('inspector', 'POST', `/review-items/${id}/undo`, { stage: 'first' })).json()).toEqual({ items: [id] });
    const back = await get('inspector', `/review-items/${id}`);
    expect([back.standing, back.decisions.length]).toEqual(['new', 2]);
    await decide('colleague', id, { stage: 'first', says: 'confirm' });
    await decide('second', id, { stage: 'second', says: 'confirm' });
    expect((await ask('colleague', 'POST', `/review-items/${id}/undo`, { stage: 'first' })).statusCode).toBe(409);
  });
  it('市里看不到省里的批次', async () => {
    const cityInspector = await office.person(['inspector'], office.city);
    for (const url of [`/rounds/${round.roundId}/review-queue?stage=first`, `/review-items/${(await typo(round)).id}`])
      expect((await office.ask(cityInspector.cookie, 'GET', `/api/v1${url}`)).statusCode).toBe(404);
  });
});

describe('同模板一并核定', () => {
  it('数目与所见相同才做，一次撤回', async () => {
    const round = await aRound();
    const { templateKey, sameTemplate, id } = await typo(round);
    expect(sameTemplate).toBe(3);
    const batch = { stage: 'first', says: 'dismiss', reasonCode: 'quotation', templateKey };
    const wrong = await ask('inspector', 'POST', `/rounds/${round.roundId}/review-batches`, { ...batch, expected: 2 });
    expect([wrong.statusCode, wrong.json().code]).toEqual([409, 'batch-changed']);
    const done = await ask(
      'inspector',
      'POST',
      `/rounds/${round.roundId}/review-batches`,
      { ...batch, expected: 3 },
      { 'idempotency-key': 'b1' },
    );
    expect(done.json()).toMatchObject({ decided: 3 });
    const again = await ask(
      'inspector',
      'POST',
      `/rounds/${round.roundId}/review-batches`,
      { ...batch, expected: 3 },
      { 'idempotency-key': 'b1' },
    );
    expect(again.json()).toEqual(done.json());
    const undone = await ask('inspector', 'POST', `/review-items/${id}/undo`, { stage: 'first', wholeBatch: true });
    expect(undone.json().items).toHaveLength(3);
    expect((await queue('inspector', round.roundId, `stage=first&templateKey=${templateKey}`)).total).toBe(3);
  });
  it('两人同时一并核定，只有一人做成', async () => {
    const round = await aRound();
    const { templateKey } = await typo(round);
    const batch = { stage: 'first', says: 'confirm', templateKey, expected: 3 };
    const both = await Promise.all(
      (['inspector', 'colleague'] as const).map((who) => ask(who, 'POST', `/rounds/${round.roundId}/review-batches`, batch)),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    const { kysely } = office.platform.database;
    const rows = await kysely
      .selectFrom('decisions')
      .innerJoin('review_items', 'review_items.id', 'decisions.item_id')
      .select('number')
      .where('round_id', '=', round.roundId)
      .execute();
    expect(rows).toEqual([{ number: 1 }, { number: 1 }, { number: 1 }]);
  });
});

describe('领取', () => {
  it('两人同时领，各领各的；到时自己放开，也可以交回', async () => {
    const { roundId } = await aRound({ leaseMinutes: 10 });
    const claims = await Promise.all(
      (['inspector', 'colleague'] as const).map((who) =>
        ask(who, 'POST', `/rounds/${roundId}/review-claims`, { stage: 'first', count: 4 }),
      ),
    );
    const [mine, theirs] = claims.map((answer) => answer.json().items.map(({ id }: { id: string }) => id) as string[]);
    expect(mine!.filter((id) => theirs!.includes(id))).toEqual([]);
    const held = theirs![0]!;
    expect((await decide('inspector', held, { stage: 'first', says: 'confirm' })).json().code).toMatch(/review-claimed|says-unfit/);
    expect((await queue('inspector', roundId, 'stage=first')).total).toBe(12 - theirs!.length);
    expect((await ask('colleague', 'DELETE', `/rounds/${roundId}/review-claims?stage=first`)).json()).toEqual({ released: theirs!.length });
    expect((await queue('inspector', roundId, 'stage=first')).total).toBe(12);
    await ask('colleague', 'POST', `/rounds/${roundId}/review-claims`, { stage: 'first', count: 12 });
    office.clock.time += 10 * 60_000;
    expect((await queue('inspector', roundId, 'stage=first')).total).toBe(12);
    office.clock.time -= 10 * 60_000;
  });
});

describe('盲评', () => {
  let round: ReviewedRound;
  beforeAll(async () => {
    round = await aRound({ blindShare: 1 });
  });
  it('评完之前看不到对方，连有没有也看不出；不一致由监管人员裁定', async () => {
    const { id } = await veto(round);
    await decide('inspector', id, { stage: 'first', says: 'confirm' });
    const blind = await get('second', `/review-items/${id}?stage=second`);
    expect(blind).toMatchObject({ standing: 'new', version: 0, decisions: [] });
    expect((await queue('second', round.roundId, 'stage=second')).total).toBe(12);
    expect((await decide('second', id, { stage: 'second', says: 'dismiss', reasonCode: 'exempt' })).json()).toMatchObject({
      standing: 'disputed',
    });
    const disputed = await queue('supervisor', round.roundId, 'stage=third');
    expect(disputed.items).toMatchObject([{ id, decisions: [{ stage: 'first' }, { stage: 'blind' }] }]);
    expect(
      (await decide('supervisor', id, { stage: 'third', says: 'dismiss', reasonCode: 'exempt', reason: '例外期内' })).json(),
    ).toMatchObject({
      standing: 'settled',
      says: 'dismiss',
    });
  });
  it('第二人不必等初核；一致即定', async () => {
    const { id } = await typo(round);
    await decide('second', id, { stage: 'second', says: 'confirm' });
    expect((await get('inspector', `/review-items/${id}`)).standing).toBe('new');
    expect((await decide('inspector', id, { stage: 'first', says: 'confirm' })).json()).toMatchObject({ standing: 'settled' });
  });
  it('一致率、κ、分歧、误报率', async () => {
    const figures = await get('supervisor', `/rounds/${round.roundId}/review-figures`);
    expect(figures).toMatchObject({
      agreement: { pairs: 2, agreed: 1, rate: 0.5, kappa: 0 },
      falseAlarms: { decided: 2, dismissed: 1, rate: 0.5 },
      disagreements: [{ check: 'blank-columns', first: 'confirm', blind: 'dismiss', settled: 'dismiss' }],
    });
    expect(figures.checks).toMatchObject([
      { check: 'blank-columns', decided: 1, dismissed: 1, rate: 1, reasons: { exempt: 1 } },
      { check: 'typos', decided: 1, dismissed: 0, rate: 0 },
    ]);
  });
  it('比例和种子抽过之后不能再改', async () => {
    const { version } = await get('supervisor', `/rounds/${round.roundId}/review-plan`);
    const change = (body: object, at: number) =>
      ask('supervisor', 'PUT', `/rounds/${round.roundId}/review-plan`, body, { 'if-match': `"${at}"` });
    expect((await change({ blindShare: 0 }, version)).json().code).toBe('plan-drawn');
    expect((await change({ appealDays: 7 }, version - 1)).statusCode).toBe(412);
    expect((await change({ appealDays: 7 }, version)).json()).toMatchObject({ appealDays: 7, version: version + 1 });
  });
});

describe('请单位说明', () => {
  let item: { id: string };
  beforeEach(async () => {
    const round = await aReviewedRound(office.platform, office.top, [office.city]);
    item = await veto(round);
  });
  const askUnit = () =>
    ask('inspector', 'POST', `/review-items/${item.id}/questions`, { stage: 'first', text: '为何空白？', days: 3 }, { 'if-match': '"0"' });

  it('问了先不核定，答了回到原处；只有本单位看得到', async () => {
    const { id, dueAt } = (await askUnit()).json();
    expect(dueAt).toBe('2026-11-23T16:00:00.000Z');
    expect((await decide('inspector', item.id, { stage: 'first', says: 'confirm' })).json().code).toBe('matter-not-open');
    expect((await ask('neighbourOwner', 'GET', `/questions/${id}`)).statusCode).toBe(404);
    expect((await get('owner', '/questions?state=open')).items[0]).toMatchObject({ id, state: 'open', text: '为何空白？' });
    const answerWith = (file: string) => ask('owner', 'POST', `/questions/${id}/answer`, { text: '正在改版', files: [file] });
    expect((await answerWith('01997c00-0000-7000-8000-000000000000')).json().code).toBe('file-missing');
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const uploaded = await office.app.inject({
      method: 'POST',
      url: `/api/v1/files?name=${encodeURIComponent('截图.png')}`,
      headers: { ...OWN_PAGE, 'content-type': 'application/octet-stream', cookie: `zhengxun_session=${people.owner.cookie}` },
      payload: picture,
    });
    const answered = await answerWith(uploaded.json().id);
    expect(answered.json()).toMatchObject({ state: 'answered', files: [{ name: '截图.png', mediaType: 'image/png' }] });
    expect(await get('inspector', `/review-items/${item.id}`)).toMatchObject({ standing: 'answered', questions: [{ answer: '正在改版' }] });
    expect((await ask('owner', 'POST', `/questions/${id}/answer`, { text: '再答' })).json().code).toBe('question-ended');
  });
  it('到期不答，可以核定；提问可以撤回', async () => {
    const { id } = (await askUnit()).json();
    office.clock.time += 4 * DAY;
    people.owner = await office.person(['unit-owner'], office.city);
    people.inspector = await office.person(['inspector'], office.top);
    expect((await ask('owner', 'POST', `/questions/${id}/answer`, { text: '晚了' })).json().code).toBe('question-overdue');
    expect((await decide('inspector', item.id, { stage: 'first', says: 'confirm' })).statusCode).toBe(201);
  });
  it('撤回提问，事项回到待初核', async () => {
    await askUnit();
    await ask('inspector', 'POST', `/review-items/${item.id}/undo`, { stage: 'first' });
    expect(await get('inspector', `/review-items/${item.id}`)).toMatchObject({ standing: 'new' });
  });
});
