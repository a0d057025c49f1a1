import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preset } from '../../bulletin/server.ts';
import { bulletinFile, issuedBulletin } from '../../demo/province/bulletin.ts';
import { apiClient } from '../client.ts';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';

let office: Office;
let supervisor: string;
let colleague: string;
let roundId: string;

/** As long as an official name may be. */
const LONG = '临江市高新技术产业开发区管理委员会行政审批服务局政务服务管理办公室信息中心'.repeat(2).slice(0, 60);
const SETTINGS = {
  ...preset('general'),
  id: 'linjiang',
  document: {
    ...preset('general').document,
    numberWord: '青政办函',
    closing: [
      { text: '[[整改情况请于{deadline}前报送{issuer}。]]' },
      { text: '联系人：值班室，负责第{number|3}方面工作。', isInternal: true },
    ],
    imprint: { copies: '省委办公厅，省人大常委会办公厅。', printer: '{office}' },
  },
};
const TERMS = { issuedOn: '2026-11-20', deadline: '2026-12-04' };

beforeAll(async () => {
  office = await startOffice();
  supervisor = (await office.person(['supervisor'], office.top)).cookie;
  colleague = (await office.person(['intermediate-office'], office.top)).cookie;
  for (const [i, name] of ['甲局网', '乙局网', LONG, '=1+1<b>丁局</b>'].entries())
    expect((await ask('POST', '/sites', { organisationId: office.city, name, homeUrl: `http://s${i}.gov.cn/` })).statusCode).toBe(201);
  const body = { name: '2026年第四季度检查', kind: 'quarter', period: { from: '2026-10-01', to: '2026-11-18' }, asOf: '2026-11-18' };
  const terms = { ...body, organisationId: office.top, selection: { kinds: ['site'] }, coverage: { mode: 'full' } };
  roundId = (await ask('POST', '/rounds', terms)).json().id;
}, 60_000);
afterAll(() => office?.close());

const ask = (method: string, path: string, body?: object, version?: number, cookie = supervisor) =>
  office.ask(cookie, method, `/api/v1${path}`, body, { ...OWN_PAGE, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) });
const draft = async (body: object = { roundId, preset: 'general', terms: TERMS }) => {
  const made = await ask('POST', '/bulletins', body);
  expect(made.statusCode, made.body).toBe(201);
  return made.json();
};
interface Run {
  text: string;
  bound?: object;
}
interface Block {
  id: string;
  role: string;
  lead: { level: number; runs: Run[] } | null;
  runs: Run[];
  version: number;
}
const blocksOf = async (id: string): Promise<Block[]> => (await ask('GET', `/bulletins/${id}/blocks`)).json().items;
const keysOf = async (id: string) =>
  ((await ask('GET', `/bulletins/${id}/complaints`)).json().items as { key: string }[]).map(({ key }) => key);
const isRate = (bound: object | undefined) => JSON.stringify(bound ?? {}).includes('isJudged');
/** The paragraph with the pass rate. */
const firstFigure = (blocks: Block[]) => blocks.find(({ runs }) => runs.some(({ bound }) => isRate(bound)))!;
const edit = (id: string, block: Block, runs: object[], cookie = supervisor, version = block.version) =>
  ask('PUT', `/bulletins/${id}/blocks/${block.id}`, { runs }, version, cookie);

/** Enters the results, ends and freezes. */
async function freeze(id = roundId): Promise<void> {
  await ask('POST', `/rounds/${id}/opening`, undefined, 1);
  const objects = (await ask('GET', `/rounds/${id}/objects`)).json().items as {
    id: string;
    version: number;
    record: { name: string };
  }[];
  for (const { id: objectId, version, record } of objects) {
    const hasFailed = record.name !== '甲局网';
    const faults = hasFailed ? [{ indicator: 'columns-blank', message: '空白栏目6个' }] : [];
    const result = {
      sourceName: '检测中心',
      testedOn: '2026-11-18',
      verdict: hasFailed ? 'unqualified' : 'qualified',
      score: null,
      faults,
    };
    expect((await ask('PUT', `/round-objects/${objectId}/result`, result, version)).statusCode).toBe(200);
  }
  await ask('POST', `/rounds/${id}/end-of-inspection`, { abandon: true }, (await ask('GET', `/rounds/${id}`)).json().version);
  const { version } = (await ask('GET', `/rounds/${id}`)).json();
  const frozen = await ask('POST', `/rounds/${id}/freeze`, { leaveOpen: '已逐个核对' }, version);
  expect(frozen.statusCode, frozen.body).toBe(201);
}

describe('起草', () => {
  it('批次还在检查时不能起草，说明还差什么', async () => {
    const refused = await ask('POST', '/bulletins', { roundId, preset: 'general', terms: TERMS });
    expect(refused.json()).toMatchObject({ status: 409, code: 'round-not-frozen', detail: expect.stringContaining('还在准备') });
    await freeze();
  });
  it('没有这种样式、没有给来源：一句话', async () => {
    expect((await ask('POST', '/bulletins', { roundId, preset: 'none', terms: TERMS })).json()).toMatchObject({ code: 'preset-unknown' });
    expect((await ask('POST', '/bulletins', { preset: 'general', terms: TERMS })).json()).toMatchObject({ code: 'bulletin-source' });
    expect((await ask('POST', '/bulletins', { roundId, terms: TERMS })).json()).toMatchObject({ code: 'bulletin-settings' });
  });
  it('正文分块保存，数带着来源，没有须处理的地方', async () => {
    const made = await draft();
    expect(made).toMatchObject({ state: 'draft', errors: 0, warnings: 0, version: 1 });
    const blocks = await blocksOf(made.id);
    expect(blocks.map(({ role }) => role)).toEqual(expect.arrayContaining(['mark', 'title', 'heading', 'paragraph', 'date', 'printer']));
    expect(
      firstFigure(blocks)
        .runs.map(({ text }) => text)
        .join(''),
    ).toContain('合格率为25.00%');
  });
});

describe('纸面', () => {
  it('标题的序号、附件清单、两层表头的附表，都由结果来', async () => {
    const { id } = await draft();
    const paper = (await ask('GET', `/bulletins/${id}/paper`)).json();
    const heading = (await blocksOf(id)).find(({ role }) => role === 'heading')!;
    expect(paper.marks[0]).toEqual({ blockId: heading.id, text: '一、' });
    expect(paper.attachments.slice(0, 2)).toEqual(['1．政府网站检查情况', '2．不合格的政府网站名单']);
    const [units, failed] = paper.annexes;
    expect(units).toMatchObject({ label: '附件1', isInternal: false, total: ['合计', '4', '4', '3', '75.00%'] });
    expect(units.head.map((cells: object[]) => cells.length)).toEqual([5, 2]);
    expect(units.head[0].at(-1)).toEqual({ text: '不合格的政府网站', columns: 2, rows: 1 });
    expect(failed.rows.map((cells: string[]) => cells.join())).toContainEqual(expect.stringContaining('乙局网'));
    expect(paper.hasPublicEdition).toBe(false);
  });
});

describe('本单位的样式', () => {
  it('修改留有各版；起草时用当时的一版；格式不对说明在哪里', async () => {
    const made = (await ask('POST', '/bulletin-settings', { organisationId: office.top, content: SETTINGS })).json();
    expect(made).toMatchObject({ version: 1, content: { id: 'linjiang' } });
    expect((await ask('POST', '/bulletin-settings', { organisationId: office.top, content: SETTINGS })).json()).toMatchObject({
      code: 'settings-known',
    });
    const wrong = { ...SETTINGS, figures: { ...SETTINGS.figures, zero: 'nil' } };
    expect((await ask('PUT', `/bulletin-settings/${made.id}`, { content: wrong }, 1)).json()).toMatchObject({
      code: 'settings-refused',
      detail: expect.stringContaining('figures › zero'),
    });
    expect((await ask('PUT', `/bulletin-settings/${made.id}`, { content: { ...SETTINGS, title: '第二版' } }, 1)).json().version).toBe(2);
    expect((await ask('PUT', `/bulletin-settings/${made.id}`, { content: SETTINGS }, 1)).statusCode).toBe(412);
    const versions = (await ask('GET', `/bulletin-settings/${made.id}/versions`)).json().items as { content: { title: string } }[];
    expect(versions.map(({ content }) => content.title)).toEqual(['第二版', SETTINGS.title]);
    expect((await draft({ roundId, settingsId: made.id, terms: TERMS })).settings).toMatchObject({ id: 'linjiang', version: 2 });
  });
});

describe('编辑', () => {
  it('文字可以改，每次保存都重新核对', async () => {
    const { id } = await draft();
    const block = firstFigure(await blocksOf(id));
    const saved = await edit(id, block, [...block.runs, { text: '总体情况良好。' }]);
    expect(saved.json()).toMatchObject({ block: { version: 2, isEdited: true }, complaints: [] });
    const typed = (await edit(id, { ...block, version: 2 }, [...block.runs, { text: '比上季度多5个。' }])).json();
    expect(typed.complaints).toMatchObject([{ severity: 'warning', code: 'free-numeral', blockId: block.id }]);
  });
  it('改坏任何一个数，不是当时拒绝就是不能印发', async () => {
    const { id } = await draft();
    const blocks = await blocksOf(id);
    const places = blocks.flatMap((block) =>
      block.runs.flatMap(({ text }, at) => [...text.matchAll(/\d/g)].map(({ index }) => ({ block, at, index }))),
    );
    expect(places.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(fc.nat(places.length - 1), fc.integer({ min: 1, max: 9 }), fc.boolean(), async (which, add, unbinds) => {
        const { block, at, index } = places[which]!;
        const run = block.runs[at]!;
        const text = `${run.text.slice(0, index)}${(Number(run.text[index]) + add) % 10}${run.text.slice(index + 1)}`;
        const damaged = unbinds ? { text } : { ...run, text };
        const runs = block.runs.map((one, i) => (i === at ? damaged : one));
        const answer = await edit(id, { ...block, version: (await blocksOf(id)).find((one) => one.id === block.id)!.version }, runs);
        if (answer.statusCode === 400) {
          expect(['bound-changed', 'figure-unbound']).toContain(answer.json().code);
          return;
        }
        expect(answer.statusCode, answer.body).toBe(200);
        const { version } = (await ask('GET', `/bulletins/${id}`)).json();
        expect((await ask('POST', `/bulletins/${id}/issuing`, undefined, version)).json()).toMatchObject({ code: 'bulletin-complaints' });
      }),
      { numRuns: 12 },
    );
  });
  it('换来源、换格式由结果给出文字；结果里没有的不收', async () => {
    const { id } = await draft();
    const block = firstFigure(await blocksOf(id));
    const rate = block.runs.findIndex(({ bound: one }) => isRate(one));
    const bound = { ...block.runs[rate]!.bound, decimals: 1 };
    const changed = (
      await edit(
        id,
        block,
        block.runs.map((run, i) => (i === rate ? { bound } : run)),
      )
    ).json();
    expect(changed.block.runs[rate]).toEqual({ text: '25.0%', bound });
    const figure = (await ask('POST', `/bulletins/${id}/figure`, { binding: bound })).json();
    expect(figure).toEqual({ text: '25.0%', part: '1', all: '4', objects: [{ kind: 'site', id: expect.any(String), name: '甲局网' }] });
    const nowhere = { is: 'field', kind: 'site', object: 'none', field: 'name' };
    expect((await edit(id, { ...block, version: 2 }, [{ bound: nowhere }])).json()).toMatchObject({ status: 400, code: 'figure-unknown' });
  });
  it('两人同时改：不同的段各自保存，同一段后到的被告知', async () => {
    const { id } = await draft();
    const [one, two] = (await blocksOf(id)).filter(({ role }) => role === 'paragraph').slice(-2) as [Block, Block];
    const answers = await Promise.all([
      edit(id, one, [...one.runs, { text: '甲写。' }]),
      edit(id, two, [...two.runs, { text: '乙写。' }], colleague),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    const again = await Promise.all([
      edit(id, one, [{ text: '甲又写。' }], supervisor, 2),
      edit(id, one, [{ text: '乙也写。' }], colleague, 2),
    ]);
    expect(again.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  });
  it('加一段、删一段；题目和日期不能删', async () => {
    const { id } = await draft();
    const blocks = await blocksOf(id);
    const last = blocks.filter(({ role }) => role === 'paragraph').at(-1)!;
    const added = await ask('POST', `/bulletins/${id}/blocks`, {
      afterId: last.id,
      role: 'paragraph',
      lead: { level: 2, runs: [{ text: '另行说明' }] },
      runs: [{ text: '以上情况请知悉。\u202e' }],
    });
    expect(added.statusCode, added.body).toBe(201);
    const { block } = added.json();
    expect(block.runs[0].text).toContain('[U+202E]');
    const order = (await blocksOf(id)).map((one) => one.id);
    expect(order.indexOf(block.id)).toBe(order.indexOf(last.id) + 1);
    expect((await ask('DELETE', `/bulletins/${id}/blocks/${block.id}`, undefined, 1)).json()).toEqual({ complaints: [] });
    const figure = firstFigure(blocks);
    const gone = (await ask('DELETE', `/bulletins/${id}/blocks/${figure.id}`, undefined, figure.version)).json();
    expect(gone.complaints).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'figure-removed', severity: 'warning' })]));
    const date = blocks.find(({ role }) => role === 'date')!;
    expect((await ask('DELETE', `/bulletins/${id}/blocks/${date.id}`, undefined, 1)).json()).toMatchObject({ code: 'block-needed' });
    expect(
      (await ask('POST', `/bulletins/${id}/recomposition`, undefined, (await ask('GET', `/bulletins/${id}`)).json().version)).json(),
    ).toMatchObject({
      warnings: 0,
    });
  });
});

describe('期限和提醒', () => {
  it('休息日要写明理由，给出改期的建议；错误不能以理由放行', async () => {
    const made = await draft({ roundId, preset: 'general', terms: { ...TERMS, deadline: '2026-12-05' } });
    const [day] = (await ask('GET', `/bulletins/${made.id}/complaints`)).json().items;
    expect(day).toMatchObject({ code: 'day-off', mend: { kind: 'day', field: 'deadline', to: '2026-12-07' } });
    const answered = await ask('PUT', `/bulletins/${made.id}/acknowledgements`, { key: day.key, reason: '系统周末也可报送' }, made.version);
    expect(answered.json()).toMatchObject({ errors: 0, warnings: 0 });
    const early = (await ask('PUT', `/bulletins/${made.id}/terms`, { deadline: '2026-11-19' }, answered.json().version)).json();
    expect(early.errors).toBe(1);
    const [key] = await keysOf(made.id);
    expect((await ask('PUT', `/bulletins/${made.id}/acknowledgements`, { key, reason: '急' }, early.version)).json()).toMatchObject({
      code: 'complaint-error',
    });
    const moved = (await ask('PUT', `/bulletins/${made.id}/terms`, { deadline: day.mend.to }, early.version)).json();
    expect(moved).toMatchObject({ errors: 0, warnings: 0, terms: { deadline: '2026-12-07' } });
    const text = (await blocksOf(made.id)).flatMap(({ runs }) => runs.map((run) => run.text)).join('');
    expect(text).toContain('2026年12月7日');
  });
});

describe('印发', () => {
  const issued = async () => {
    const { items } = (await ask('GET', '/bulletin-settings')).json();
    const made = await draft({ roundId, settingsId: items[0].id, terms: TERMS });
    const complaints = await keysOf(made.id);
    expect(complaints).toEqual([]);
    return made;
  };
  it('得到文号，成为只读，字节和散列值都保存；再印发、再改都被拒绝', async () => {
    const made = await issued();
    const both = await Promise.all([1, 2].map(() => ask('POST', `/bulletins/${made.id}/issuing`, undefined, made.version)));
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const done = (await ask('GET', `/bulletins/${made.id}`)).json();
    expect(done).toMatchObject({ state: 'issued', number: '青政办函〔2026〕1号', issuedByName: '王敏' });
    const files = (await ask('GET', `/bulletins/${made.id}/files`)).json().items as { edition: string; format: string; sha256: string }[];
    expect(files).toHaveLength(8);
    const docx = await ask('GET', `/bulletins/${made.id}/document?format=docx`);
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const html = (await ask('GET', `/bulletins/${made.id}/document?format=html`)).body;
    expect(html).toContain('青政办函〔2026〕1号');
    expect(html).toContain('联系人：值班室');
    expect(html).toContain('抄送：省委办公厅');
    expect(html).not.toContain('<b>丁局');
    const open = (await ask('GET', `/bulletins/${made.id}/document?format=html&edition=public`)).body;
    expect(open).not.toContain('联系人：值班室');
    expect(open).toContain('本文有删减');
    const [block] = await blocksOf(made.id);
    expect((await edit(made.id, block!, [{ text: '改' }])).json()).toMatchObject({ status: 409, code: 'bulletin-closed' });
    const row = office.platform.database.kysely.updateTable('bulletins').set({ title: '改' }).where('id', '=', made.id).execute();
    await expect(row).rejects.toThrow(/no draft/);
  });
  it('文号按年顺编，用过的不能再用', async () => {
    const made = await issued();
    const done = await ask('POST', `/bulletins/${made.id}/issuing`, undefined, made.version);
    expect(done.json(), done.body).toMatchObject({ number: '青政办函〔2026〕2号' });
    const other = await draft({ roundId, preset: 'general', terms: { ...TERMS, number: '青政办函〔2026〕2号' } });
    expect((await ask('POST', `/bulletins/${other.id}/issuing`, undefined, other.version)).json()).toMatchObject({ code: 'number-taken' });
    const future = await draft({ roundId, preset: 'general', terms: { ...TERMS, issuedOn: '2026-11-23' } });
    expect((await ask('POST', `/bulletins/${future.id}/issuing`, undefined, future.version)).json()).toMatchObject({
      code: 'issued-in-future',
    });
  });
  it('更正是新的一份，写明更正哪一份', async () => {
    const [first] = (await ask('GET', '/bulletins?state=issued')).json().items;
    const made = await ask('POST', `/bulletins/${first.id}/correction`, { terms: TERMS });
    expect(made.statusCode, made.body).toBe(201);
    const text = (await blocksOf(made.json().id)).flatMap(({ runs }) => runs.map((run) => run.text)).join('');
    expect(text).toContain(`印发的《${first.title}》（${first.number}）有误，现予更正，以本通报为准。`);
    expect(await keysOf(made.json().id)).toEqual([]);
    expect((await ask('POST', `/bulletins/${first.id}/correction`, { terms: TERMS })).json()).toMatchObject({ code: 'correction-known' });
    const done = (await ask('POST', `/bulletins/${made.json().id}/issuing`, undefined, made.json().version)).json();
    expect(done).toMatchObject({ state: 'issued', correctsId: first.id });
    expect((await ask('GET', `/bulletins/${first.id}`)).json().correctedById).toBe(done.id);
  });
  it('别处网页上的副本认得出，连同被改的词', async () => {
    const [first] = (await ask('GET', '/bulletins?state=issued')).json().items;
    const html = (await ask('GET', `/bulletins/${first.id}/document?format=html`)).body;
    const page = html
      .replace(/<style>.*?<\/style>/su, '')
      .replace(/<[^>]*>/g, '')
      .replaceAll('主管单位', '足球彩票');
    const { items } = (await ask('POST', '/bulletin-copies', { text: page, url: 'https://x.example/a' })).json();
    expect(items.map(({ bulletinId }: { bulletinId: string }) => bulletinId)).toContain(first.id);
    expect(items[0].changes).toContainEqual({ was: '主管单位', by: '足球彩票', count: 1 });
    expect((await ask('POST', '/bulletin-copies', { text: '与通报无关的一段话，讲的是天气。' })).json().items).toEqual([]);
    expect((await ask('GET', `/bulletins/${first.id}/copies`)).json().items).toMatchObject([{ url: 'https://x.example/a' }]);
  });
  it('演示省的做法：从样式到印发，第二次沿用', async () => {
    const baseUrl = await office.app.listen({ host: '127.0.0.1', port: 0 });
    const scopes = ['bulletin.read', 'bulletin.write', 'bulletin.issue'];
    const { token } = (await ask('POST', '/session/tokens', { name: '演示', scopes, days: 1 })).json();
    const person = { account: '', organisationId: office.top, api: apiClient({ baseUrl, token }) };
    const quarter = { name: '专项检查', kind: 'special', period: { from: '2026-11-01', to: '2026-11-20' }, asOf: '2026-11-20' };
    const terms = { ...quarter, organisationId: office.top, selection: { kinds: ['site'] }, coverage: { mode: 'full' } };
    const other = (await ask('POST', '/rounds', terms)).json();
    await freeze(other.id);
    // A Saturday: the proposed Monday is taken.
    const done = await issuedBulletin(person, other.id, { day: '2026-11-20', deadline: '2026-12-05' });
    expect(done).toMatchObject({
      state: 'issued',
      terms: { deadline: '2026-12-07' },
      number: expect.stringMatching(/^青政办函〔2026〕\d+号$/),
    });
    expect((await issuedBulletin(person, other.id, { day: '2026-11-20', deadline: '2026-12-05' })).id).toBe(done.id);
    expect(new TextDecoder().decode((await bulletinFile(person, done.id, 'docx')).subarray(0, 2))).toBe('PK');
  });
  it('结果更正之后，旧的稿不能印发', async () => {
    const made = await draft();
    const { version } = (await ask('GET', `/rounds/${roundId}`)).json();
    await ask('POST', `/rounds/${roundId}/correction`, { reason: '一处结果有误' }, version);
    expect((await ask('POST', `/bulletins/${made.id}/issuing`, undefined, made.version)).json()).toMatchObject({
      code: 'round-not-frozen',
    });
  });
});
