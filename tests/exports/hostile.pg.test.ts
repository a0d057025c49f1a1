/**
 * One office whose names, titles and remarks try to be more than text: scripts, formulas, control and direction characters. Every way
 * in which the platform gives foreign text out must show it as text. A route that gives a file and is not named here fails the test.
 */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aQuestionnaire, sentTo } from '../../src/api/testing/cases/questionnaires.ts';
import { type Office, OWN_PAGE, type SignedIn, startOffice } from '../../src/api/testing/office.ts';
import { readyOrders } from '../../src/api/testing/orders.ts';
import { compareReports, renderComparison, renderComparisonHtml, renderHtml, renderTerminal } from '../../src/campaign/index.ts';
import { HOSTILE_PAGE, prove } from '../../src/campaign/proof/testing/proven.ts';
import { aReport } from '../../src/campaign/report/testing/a-report.ts';
import { freezeRound } from '../../src/campaign/server.ts';
import { aReviewedRound } from '../../src/campaign/testing/reviewed-round.ts';
import { perform, SYSTEM } from '../../src/platform/server.ts';
import { openZip } from '../../src/text/documents/zip.ts';
import { CONNECTORS } from '../../src/watch/alerts/channels/connectors.ts';
import { testTools } from '../../src/watch/alerts/testing/tools.ts';
import { recordEvents, runAlerts } from '../../src/watch/server.ts';

const FORMULA = '=HYPERLINK("http://evil.example","点")';
const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const UNSEEN = '甲\u202e乙\u2066丙\u0007丁\u200b';
const BYTES = 'application/octet-stream';
const NAME = `${FORMULA}${SCRIPT}${UNSEEN}`;

let office: Office;
let supervisor: SignedIn;
/** Ids by place of the path. */
const ids: Record<string, string> = {};
beforeAll(async () => {
  office = await startOffice();
  supervisor = await office.person(['supervisor'], office.top);
  await fill();
}, 60_000);
afterAll(() => office?.close());

const post = async (who: SignedIn, url: string, body: object, version?: number) => {
  const headers = version === undefined ? OWN_PAGE : { ...OWN_PAGE, 'if-match': `"${version}"` };
  const answer = await office.ask(who.cookie, url.startsWith('PUT ') ? 'PUT' : 'POST', `/api/v1${url.replace('PUT ', '')}`, body, headers);
  expect(answer.statusCode, `${url} ${answer.body}`).toBeLessThan(300);
  return answer.json();
};

/** Says the hostile things wherever somebody may say something. */
async function fill(): Promise<void> {
  const { platform, blobs, top, city } = office;
  const { kysely } = platform.database;
  // As rows of an older version or another program may hold them: nothing that gives text out may rely on how it came in.
  await kysely.updateTable('organisations').set({ name: NAME }).where('id', '=', city).execute();
  const site = await post(supervisor, '/sites', { organisationId: city, name: '网站', homeUrl: 'http://h.qinghe.gov.cn/' });
  const account = await post(supervisor, '/accounts', { organisationId: city, name: '账号', platform: '微博' });
  await kysely.updateTable('sites').set({ name: NAME, organizer: NAME, version: 2 }).where('id', '=', site.id).execute();
  await kysely.updateTable('accounts').set({ name: NAME, owner: NAME, version: 2 }).where('id', '=', account.id).execute();
  ids.sites = site.id;
  const columns = { url: 'http://h.qinghe.gov.cn/a/', name: '栏目', class: 'notice' };
  await office.app.inject({
    ...{
      method: 'PUT',
      url: `/api/v1/sites/${site.id}/columns`,
      headers: { ...OWN_PAGE },
      cookies: { zhengxun_session: supervisor.cookie },
    },
    payload: { columns: [columns] },
  });
  await kysely.updateTable('site_columns').set({ name: NAME }).where('site_id', '=', site.id).execute();
  const list = Buffer.from(`网站名称,首页地址\n"${NAME.replaceAll('"', '""')}",http://h2.qinghe.gov.cn/\n`);
  const reconciled = await office.send(supervisor.cookie, 'POST', '/api/v1/reconciliations?kind=sites&source=x&fileName=x.csv', list);
  ids.reconciliations = reconciled.json().id;

  const round = await aReviewedRound(platform, top, [city]);
  ids.rounds = round.roundId;
  const { inspectionId, homeUrl, roundObjectId } = round.sites[0]!;
  ids.roundObject = roundObjectId;
  ids.inspections = inspectionId;
  const [finding] = await prove(platform, blobs, inspectionId, homeUrl, Buffer.from(HOSTILE_PAGE));
  ids.findings = finding!;
  await kysely.updateTable('findings').set({ message: NAME, quote: NAME }).where('inspection_id', '=', inspectionId).execute();
  await kysely
    .updateTable('inspections')
    .set((to) => ({
      report: JSON.stringify({ ...aReport(), target: { ...aReport().target, name: NAME }, reasons: [NAME] }),
      score: to.val(null),
    }))
    .where('id', '=', inspectionId)
    .execute();

  await frozenRound(site.id);
  await post(supervisor, '/memory-entries', { kind: 'text', wording: '药情信息处', organisationId: city, reason: '机构名称' });
  await kysely
    .updateTable('memory_entries')
    .set({ wording: `药情${FORMULA}${SCRIPT}`, reason: NAME })
    .execute();

  const id = await sentTo(office, supervisor, [city]);
  ids.questionnaires = id;
  await kysely
    .updateTable('questionnaires')
    .set({ title: NAME, items: JSON.stringify(aQuestionnaire().items.map((item) => ({ ...item, title: NAME }))) })
    .where('id', '=', id)
    .execute();
  await kysely
    .updateTable('questionnaire_answers')
    .set({
      state: 'handed-in',
      handed_in_at: new Date(),
      answers: JSON.stringify({ remark: NAME, accounts: [{ platform: NAME, name: NAME }] }),
    })
    .where('questionnaire_id', '=', id)
    .execute();
  await office.app.inject({
    ...{ method: 'POST', url: '/api/v1/messages', headers: OWN_PAGE, cookies: { zhengxun_session: supervisor.cookie } },
    payload: {
      ...{ channel: 'error-report', number: null, kind: 'stale', title: FORMULA + SCRIPT, text: FORMULA + SCRIPT, url: null, siteId: null },
      ...{ receivedOn: '2026-11-18', reporter: null },
    },
  });
  const stages = [{ id: 'plan', name: '方案编制', phrase: '完成方案编制', isBehind: false }];
  const text = `会议布署工作${NAME}`;
  const proofread = await office.send(supervisor.cookie, 'POST', '/api/v1/proofreadings?name=a.txt', Buffer.from(text), BYTES);
  ids.proofreadings = proofread.json().id;
  const pack = await post(supervisor, '/word-packs', { organisationId: top, title: `${FORMULA}${SCRIPT}` });
  ids['word-packs'] = pack.id;
  await post(supervisor, `/word-packs/${pack.id}/entries`, { cells: { wrong: '市环保局', right: '市生态环境局' } });
  const cells = JSON.stringify({ wrong: `${FORMULA}${SCRIPT}`, right: FORMULA });
  await kysely.updateTable('word_pack_entries').set({ cells }).where('pack_id', '=', pack.id).execute();
  ids.orders = (await readyOrders(office, top, city)).orders[0]!.id;
  ids.programmes = (await post(supervisor, '/programmes', { name: FORMULA + SCRIPT, dueOn: '2026-12-31', stages, isEnded: false })).id;
}

/** A round with a result that a person entered, frozen, and its bulletin. */
async function frozenRound(siteId: string): Promise<void> {
  const { platform, top } = office;
  const draft = await post(supervisor, '/rounds', {
    ...{ organisationId: top, name: '第四季度检查', kind: 'quarter', period: { from: '2026-10-01', to: '2026-12-31' } },
    ...{ selection: { kinds: ['site'] }, coverage: { mode: 'full' } },
  });
  await post(supervisor, `/rounds/${draft.id}/opening`, {}, draft.version);
  const { items } = (await office.ask(supervisor.cookie, 'GET', `/api/v1/rounds/${draft.id}/objects?limit=100`)).json();
  for (const object of items as { id: string; version: number; record: { id: string } }[]) {
    const faults = object.record.id === siteId ? [{ indicator: 'site-unreachable', message: NAME.slice(0, 150), quote: UNSEEN }] : [];
    const verdict = faults.length === 0 ? 'qualified' : 'unqualified';
    const result = { sourceName: FORMULA, testedOn: '2026-11-20', verdict, score: null, faults };
    await post(supervisor, `PUT /round-objects/${object.id}/result`, result, object.version);
  }
  const { version } = (await office.ask(supervisor.cookie, 'GET', `/api/v1/rounds/${draft.id}`)).json();
  await post(supervisor, `/rounds/${draft.id}/end-of-inspection`, {}, version);
  const terms = { unknown: null, leaveOpen: '核定未完' };
  const setId = await perform(platform, SYSTEM, 'round.freeze', (work) => freezeRound(work, draft.id, version + 1, terms));
  ids['result-sets'] = setId;
  ids.frozenObject = items.find(({ record }: { record: { id: string } }) => record.id === siteId).id;
  const bulletin = { resultSetId: setId, preset: 'general', terms: { issuedOn: '2026-11-20' } };
  ids.bulletins = (await post(supervisor, '/bulletins', bulletin)).id;
}

type Kind = 'xlsx' | 'csv' | 'docx' | 'zip' | 'html' | 'lines' | 'json' | 'bytes';
/** Routes that give files: what to ask of them, and what comes. `bytes`: what people handed in or servers sent, kept as it was. */
const GIVES_FILES: Record<string, readonly [query: string, kind: Kind][]> = {
  '/api/v1/exports/sites': [
    ['?format=xlsx', 'xlsx'],
    ['?format=csv', 'csv'],
  ],
  '/api/v1/exports/accounts': [
    ['?format=xlsx', 'xlsx'],
    ['?format=csv', 'csv'],
  ],
  '/api/v1/reconciliations/{id}/export': [
    ['?format=xlsx', 'xlsx'],
    ['?format=csv', 'csv'],
  ],
  '/api/v1/sites/{id}/columns/file': [['', 'lines']],
  '/api/v1/rounds/{id}/result-table': [
    ['?format=xlsx', 'xlsx'],
    ['?format=csv', 'csv'],
  ],
  '/api/v1/rounds/{id}/review-form': [['?roundObjectId=ROUND_OBJECT', 'lines']],
  '/api/v1/exports/memory': [['', 'lines']],
  '/api/v1/exports/messages': [
    ['?format=xlsx', 'xlsx'],
    ['?format=csv', 'csv'],
  ],
  '/api/v1/programmes/{id}/table': [
    ['?format=xlsx', 'xlsx'],
    ['?format=csv', 'csv'],
  ],
  '/api/v1/exports/readings': [['?month=2026-11&organisationId=CITY', 'xlsx']],
  '/api/v1/proofreadings/{id}/document': [['', 'docx']],
  '/api/v1/questionnaires/{id}/workbook': [['', 'xlsx']],
  '/api/v1/word-packs/{id}/file': [['', 'xlsx']],
  '/api/v1/bulletins/{id}/document': [
    ['?format=docx', 'docx'],
    ['?format=html', 'html'],
    ['?format=xlsx', 'xlsx'],
  ],
  '/api/v1/result-sets/{id}/document': [['', 'json']],
  '/api/v1/result-sets/{id}/results/{objectId}/report-page': [['', 'html']],
  '/api/v1/inspections/{id}/report': [['', 'json']],
  '/api/v1/inspections/{id}/report-page': [['', 'html']],
  '/api/v1/inspections/{id}/evidence': [['', 'bytes']],
  '/api/v1/findings/{id}/proofs/{n}': [['', 'bytes']],
  '/api/v1/findings/{id}/page': [['', 'bytes']],
  '/api/v1/files/{id}': [],
  '/api/v1/orders/{id}/report-document': [['', 'docx']],
  '/api/v1/result-sets/{id}/reports': [['', 'zip']],
  '/api/v1/result-sets/{id}/results/{objectId}/report-document': [['', 'docx']],
};

/** Acts on a terminal, on the order of signs, or not seen at all. */
const ACTS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const CHECKS: Record<Kind, (bytes: Buffer) => void> = {
  xlsx: (bytes) => {
    const text = partsOf(bytes, /^xl\/.*\.xml$/);
    expect(text).not.toMatch(/<f[ >]/);
    expect(text).not.toMatch(ACTS);
    expect(text).not.toContain('<script');
  },
  csv: (bytes) => {
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    expect(text).not.toMatch(/(?:^|[\r\n,])"?[=+@\t]/);
    expect(text).not.toMatch(ACTS);
  },
  docx: (bytes) => {
    const text = partsOf(bytes, /^word\/.*\.(?:xml|rels)$/);
    expect(text).not.toMatch(/evil\.example"/);
    expect(text).not.toMatch(ACTS);
    expect(text).not.toContain('<script');
  },
  zip: (bytes) => {
    const archive = openZip(bytes);
    const documents = archive.names.filter((name) => name.endsWith('.docx'));
    expect(documents.length).toBeGreaterThan(0);
    for (const name of documents) {
      expect(name).not.toMatch(ACTS);
      expect(name).not.toMatch(/^[/\\]|\.\.|[<>:"|?*]/);
      CHECKS.docx(Buffer.from(archive.part(name)!));
    }
  },
  html: (bytes) => {
    const text = bytes.toString('utf8');
    expect(text).not.toMatch(/<script|<img src=x|href="(?!https?:|#)/);
    expect(text).not.toMatch(ACTS);
  },
  lines: (bytes) => {
    expect(bytes.toString('utf8')).not.toMatch(ACTS);
  },
  json: (bytes) => {
    JSON.parse(bytes.toString('utf8'));
  },
  bytes: () => undefined,
};

function partsOf(bytes: Buffer, wanted: RegExp): string {
  const archive = openZip(bytes);
  return archive.names
    .filter((name) => wanted.test(name))
    .map((name) => Buffer.from(archive.part(name)!).toString('utf8'))
    .join('\n');
}

describe('给出去的文件', () => {
  it('凡给出文件的路由都在这里', () => {
    const { paths } = office.app.swagger() as {
      paths: Record<string, Record<string, { responses?: Record<string, { content?: object }> }>>;
    };
    const files = Object.entries(paths).filter(([, { get }]) => get?.responses?.['200'] !== undefined && !get.responses['200'].content);
    expect(files.map(([url]) => url).sort()).toEqual(Object.keys(GIVES_FILES).sort());
  });
  const cases = Object.entries(GIVES_FILES).flatMap(([url, asked]) => asked.map(([query, kind]) => [url, query, kind] as const));
  it.each(cases)('%s%s', async (url, query, kind) => {
    const place = url.split('/')[3]!;
    const path = url
      .replace('{id}', ids[place] ?? '')
      .replace('{n}', '0')
      .replace('{objectId}', ids.frozenObject!);
    const answer = await office.ask(
      supervisor.cookie,
      'GET',
      path + query.replace('ROUND_OBJECT', ids.roundObject!).replace('CITY', office.city),
    );
    expect(answer.statusCode, answer.rawPayload.toString('utf8', 0, 300)).toBe(200);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    if (kind === 'html' || answer.headers['content-type']?.toString().startsWith('text/html'))
      expect(`${answer.headers['content-security-policy']}`).toMatch(/^sandbox/);
    if (kind === 'json') expect(answer.headers['content-type']).toMatch(/^application\/json/);
    CHECKS[kind](answer.rawPayload);
  });
  it('它们真的带着那些文字，不是空的', async () => {
    const sites = await office.ask(supervisor.cookie, 'GET', '/api/v1/exports/sites?format=csv');
    expect(sites.body).toContain(`"'=HYPERLINK(""http://evil.example"",""点"")<script>`);
    expect(sites.body).toContain('甲[U+202E]乙[U+2066]丙[U+0007]丁[U+200B]');
    const page = await office.ask(supervisor.cookie, 'GET', `/api/v1/inspections/${ids.inspections}/report-page`);
    expect(page.body).toContain('&#60;script&#62;alert(1)');
  });
});

it('审计记录里有那些文字，只是数据', async () => {
  const auditor = await office.person(['audit-administrator'], office.top);
  // Whatever is typed where an account is asked for is noted.
  await office.ask(null, 'POST', '/api/v1/session', { account: `${SCRIPT}${UNSEEN}`.slice(0, 60), password: 'x' });
  const answer = await office.ask(auditor.cookie, 'GET', '/api/v1/audit?limit=500');
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  const said = JSON.stringify(answer.json().items);
  expect(said).toContain('<script>alert(1)');
  expect(said).toContain('甲[U+202E]乙');
  expect(said).not.toMatch(ACTS);
});

describe('通知', () => {
  interface Told {
    title: string;
    body: string;
  }
  let told: Told[];
  beforeAll(async () => {
    const { platform, city } = office;
    const event = {
      kind: 'down',
      organisationId: city,
      object: { kind: 'site', id: ids.sites! },
      trouble: 'down:x',
      isOver: false,
    } as const;
    await perform(platform, SYSTEM, 'watch.write', async (work) => {
      await recordEvents(work, [{ ...event, at: work.now, sentence: `${NAME}\r\nBcc: x@evil.example\r\n\r\n正文`, details: {} }]);
      await runAlerts(work, { publicUrl: null });
    });
    // Once nothing more is gathered into the same message.
    office.clock.time += 24 * 3_600_000;
    await perform(platform, SYSTEM, 'watch.write', (work) => runAlerts(work, { publicUrl: null }));
    const rows = platform.database.kysely.selectFrom('inbox_items').select(['title', 'body']);
    told = await rows.execute();
  });

  it('收件箱里只有看得见的字', () => {
    expect(told.length).toBeGreaterThan(0);
    for (const { title, body } of told) {
      expect(title).not.toMatch(ACTS);
      expect(title).not.toMatch(/[\r\n]/);
      expect(body.replaceAll('\n', '')).not.toMatch(ACTS);
    }
  });
  it('邮件是纯文本，文字进不了信头', async () => {
    const letters: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          letters.push(Buffer.concat(chunks).toString());
          done(null, 'queued');
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const mail = { host: '127.0.0.1', port, security: 'none', user: null, password: null, from: 'zx@example.gov.cn' } as const;
    const recipients = [{ personId: null, name: `${SCRIPT}\r\nBcc: x@evil.example`, address: 'wm@example.gov.cn' }];
    const notice = { id: ids.sites!, severity: 'urgent', purpose: 'alert', recipients, isRepeat: false } as const;
    try {
      const title = `${told[0]!.title}\r\nBcc: x@evil.example`;
      const sent = await CONNECTORS.mail.send(
        { ...notice, title, body: told[0]!.body },
        { settings: {}, secrets: {}, allowsPrivate: true },
        testTools(office.clock, { mail }),
      );
      expect(sent).toMatchObject({ kind: 'sent' });
    } finally {
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
    const [head] = letters[0]!.split('\r\n\r\n');
    expect(head).not.toMatch(/^bcc:/im);
    expect(head!.match(/^subject:/gim)).toHaveLength(1);
    expect(head).toMatch(/^content-type: text\/plain/im);
    expect(head).not.toMatch(/^content-type: (?!text\/plain)/im);
  });
});

describe('命令行给出的', () => {
  const report = aReport({
    ...{ reasons: [NAME], target: { ...aReport().target, name: NAME, url: `http://www.qinghe.gov.cn/${UNSEEN}` } },
    findings: aReport().findings.map((finding) => ({ ...finding, message: NAME, quote: NAME, url: 'javascript:alert(1)' })),
    columns: aReport().columns.map((column) => ({ ...column, name: NAME })),
  });
  it('终端上只有看得见的字', () => {
    expect(renderTerminal(report, { colour: false, width: 120 })).not.toMatch(ACTS);
  });
  it('网页里只是文字', () => {
    CHECKS.html(Buffer.from(renderHtml(report, { picture: () => null })));
  });
  it('两次检测的比较也一样', () => {
    const before = { ...report, findings: [], indicators: report.indicators.map((one) => ({ ...one, findings: [] })) };
    const comparison = compareReports(before, report);
    expect(comparison.findings.length).toBeGreaterThan(0);
    expect(renderComparison(comparison, { colour: false, width: 120 })).not.toMatch(ACTS);
    CHECKS.html(Buffer.from(renderComparisonHtml(comparison)));
  });
});
