/** What changes on pages over time: redesigns are accepted, planted things are not, other faces for other visitors, other people's domains. */
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSite, localSite, type Route } from '../../collect/crawl/testing/local-site.ts';
import { createRecord } from '../../registry/server.ts';
import {
  decideDifference,
  type Eyes,
  listDifferencesSeen,
  listDomains,
  openEyes,
  sendDomainLooks,
  syncClosedDomains,
  syncPages,
} from '../../watch/server.ts';
import { IssuedBulletins } from '../copies.ts';
import { lookDomainJob } from './look-domain.ts';
import { lookPagesJob } from './look-pages.ts';
import { RUN_BY_HAND, startWatchingByHand, type Watching } from './testing/watching.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 10, 20, 1);
const HOST = 's1.test';

let site: LocalSite;
let partner: LocalSite;
let watching: Watching;
let eyes: Eyes;
let siteId: string;
beforeAll(async () => {
  [site, partner] = [await localSite({}), await localSite({})];
  watching = await startWatchingByHand(
    [`127.0.0.1:${site.port} ${HOST}`, ...['village.test', 'old.test'].map((host) => `127.0.0.1:${partner.port} ${host}`)].join('\n'),
    START,
  );
});
afterAll(async () => {
  await eyes?.close();
  await site?.close();
  await partner?.close();
  await watching?.close();
});

const NEWS = ['供水改造', '道路施工', '防汛演练', '招聘公示', '节日值班', '春季造林'];
const home = (more = '', title = '青禾市人民政府') => `<!doctype html><html><head><title>${title}</title></head><body>
  <nav><a href="/">首页</a><a href="/tzgg/">通知公告</a></nav>
  <ul>${NEWS.map((one, at) => `<li><a href="/tzgg/${at}.html">关于${one}有关事项的通知</a><span>2026-11-1${at}</span></li>`).join('')}</ul>
  <p>欢迎访问青禾市人民政府门户网站，本站由青禾市人民政府办公室主办。</p>${more}</body></html>`;

beforeEach(async () => {
  const { act, clock, organisationId, setup } = watching;
  clock.time = START;
  await eyes?.close();
  eyes = openEyes(setup.network, clock, true, 0);
  for (const one of [site, partner]) {
    one.routes.clear();
    one.routes.set('/robots.txt', { status: 404 });
  }
  site.routes.set('/', home());
  siteId = await act(async (work) => {
    const { id } = await createRecord(work, 'sites', {
      organisationId,
      name: `青禾市人民政府${Math.random()}`,
      homeUrl: `http://${HOST}/`,
    });
    await syncPages(work);
    return id;
  });
  await look();
  await watching.told();
  site.requests.length = 0;
});

/** One look at the home page on the next day; what is told of it. */
async function look(): Promise<string[]> {
  const { act, clock, setup, told } = watching;
  clock.time += DAY_MS;
  await act(({ tx, now }) => tx.updateTable('watch_pages').set({ next_at: now }).where('site_id', '=', siteId).execute());
  await lookPagesJob(setup, { eyes, issued: new IssuedBulletins() }, 'home', { siteId, host: HOST }, RUN_BY_HAND);
  return (await told()).filter(([kind]) => CONTENT.has(kind)).map(([kind, isOver]) => (isOver ? `${kind} over` : kind));
}
const CONTENT = new Set(['tampering', 'page-changed', 'foreign-domain']);
const differences = () => watching.act((work) => listDifferencesSeen(work, { state: null, siteId, after: null, limit: 20 }));
const decide = async (accept: boolean, reason = '网站改版') => {
  const [latest] = await differences();
  return watching.act((work) => decideDifference(work, latest!.id, latest!.version, { accept, reason }));
};

describe('改版与篡改', () => {
  it('改版等人确认；确认之后就是新的版本，再看没有差异', async () => {
    const redesign = home('<a href="http://partner.test/">合作单位</a>', '青禾市人民政府门户网站');
    site.routes.set('/', redesign);
    expect(await look()).toEqual(['page-changed']);
    expect(await look()).toEqual([]);
    expect(await differences()).toMatchObject([{ state: 'pending', isSuspicious: false }]);
    await decide(true);
    expect((await watching.told()).map(([kind, isOver]) => [kind, isOver])).toEqual([['page-changed', true]]);
    expect(await look()).toEqual([]);
    site.routes.set('/', redesign.replace('合作单位', '合作单位 '));
    expect(await look()).toEqual([]);
    // Measured against the new version now: the old one is a change.
    site.routes.set('/', home());
    expect(await look()).toEqual(['page-changed']);
  });
  it('植入外站脚本疑为篡改；判为篡改的不成为认可的版本，清除后解除', async () => {
    site.routes.set('/', home('<script src="http://evil.test/a.js"></script>'));
    expect(await look()).toEqual(['tampering']);
    await decide(false, '经核实被植入脚本');
    await watching.told();
    expect(await look()).toEqual([]);
    expect(await differences()).toMatchObject([{ state: 'tampering', isSuspicious: true, reason: '经核实被植入脚本' }]);
    site.routes.set('/', home());
    expect(await look()).toEqual(['tampering over']);
  });
  it('没等人处理就恢复的自行了结；改版确认之前页面又变，按旧的版本号不能确认', async () => {
    site.routes.set('/', home('', '新标题一'));
    await look();
    const [before] = await differences();
    site.routes.set('/', home('<a href="http://partner.test/">甲</a>', '新标题二'));
    await look();
    await expect(
      watching.act((work) => decideDifference(work, before!.id, before!.version, { accept: true, reason: '改版' })),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
    site.routes.set('/', home());
    expect(await look()).toEqual(['page-changed over']);
    expect((await differences()).map(({ state }) => state)).toEqual(['passed']);
  });
  it('转到登录页：说明原因，不是改动，也不是没有更新', async () => {
    site.routes.set('/', { status: 302, headers: { location: '/sso/login' } });
    site.routes.set('/sso/login', '<form><input type="password" name="p"></form>');
    expect(await look()).toEqual([]);
    const { outcome, detail } = await watching.act(({ tx }) =>
      tx.selectFrom('watch_pages').select(['outcome', 'detail']).where('site_id', '=', siteId).executeTakeFirstOrThrow(),
    );
    expect({ outcome, detail }).toEqual({ outcome: 'login', detail: '页面转到了登录页，未能看到内容，请核对栏目是否应公开' });
    expect(await differences()).toEqual([]);
  });
});

describe('给别人看的另一副面孔', () => {
  const GAMBLING = `<!doctype html><html><head><title>澳门赌场_网上百家乐_真人博彩</title></head><body>${'<p>澳门百家乐网上赌场，真人博彩开户送彩金，时时彩投注平台。</p>'.repeat(5)}</body></html>`;
  const faced =
    (isVisitor: (headers: IncomingHttpHeaders) => boolean): Route =>
    ({ headers }) => ({ body: isVisitor(headers) ? GAMBLING : home() });
  const dueVisitors = () => {
    watching.clock.time += 7 * DAY_MS;
  };

  it.each<[string, Parameters<typeof faced>[0]]>([
    ['搜索引擎', ({ 'user-agent': agent = '' }) => /spider/i.test(agent)],
    ['由搜索结果而来的访问者', ({ referer = '' }) => referer.includes('baidu')],
  ])('%s看到的是赌博内容：疑被篡改，恢复后解除', async (_, isVisitor) => {
    site.routes.set('/', faced(isVisitor));
    // Not at each look: as often as the settings say.
    expect(await look()).toEqual([]);
    dueVisitors();
    expect(await look()).toContain('tampering');
    const found = await watching.act(({ tx }) =>
      tx.selectFrom('watch_findings').select(['check_id', 'gone_at']).where('site_id', '=', siteId).execute(),
    );
    expect(found).toContainEqual({ check_id: 'cloaked-pages', gone_at: null });
    site.routes.set('/', home());
    dueVisitors();
    expect(await look()).toContain('tampering over');
  });
});

describe('别人的域名', () => {
  const lookAtDomain = async (host: string) => {
    watching.clock.time += 8 * DAY_MS;
    await watching.act(sendDomainLooks);
    await lookDomainJob(watching.setup, eyes, { host }, RUN_BY_HAND);
    return (await watching.told()).filter(([kind]) => kind === 'foreign-domain');
  };
  const domains = () => watching.act((work) => listDomains(work, { siteId, isTroubled: true, after: null, limit: 20 }));

  it('合作单位的域名被人抢注：卖域名、变成赌博站都告警，恢复正常即解除', async () => {
    partner.routes.set('/', '<title>青禾农业合作社</title><p>农产品产销对接平台。</p>');
    site.routes.set('/', home('<a href="http://village.test/">合作单位</a>'));
    await look();
    expect(await lookAtDomain('village.test')).toEqual([]);
    expect(await domains()).toEqual([]);
    partner.routes.set('/', '<title>village.test</title><p>本域名出售，有意者请联系。</p>');
    expect(await lookAtDomain('village.test')).toEqual([['foreign-domain', false, expect.stringContaining('显示域名出售或停放页面')]]);
    expect(await domains()).toMatchObject([{ kind: 'partner', host: 'village.test', class: 'for-sale', classBefore: 'usual' }]);
    partner.routes.set('/', '<title>澳门赌场_网上百家乐</title><p>澳门百家乐网上赌场，真人博彩开户送彩金，时时彩投注平台。</p>');
    expect(await lookAtDomain('village.test')).toEqual([['foreign-domain', false, expect.stringContaining('赌博、色情')]]);
    partner.routes.set('/', '<title>青禾农业合作社</title><p>农产品产销对接平台。</p>');
    expect(await lookAtDomain('village.test')).toEqual([['foreign-domain', true, expect.stringContaining('正常应答')]]);
  });
  it('已关停网站的域名：没有应答、关停公告是正常的，再有内容就告警', async () => {
    const { act, organisationId } = watching;
    siteId = await act(async (work) => {
      const { id } = await createRecord(work, 'sites', { organisationId, name: '旧网', homeUrl: 'http://old.test/' });
      await work.tx.updateTable('sites').set({ state: 'closed', version: 2 }).where('id', '=', id).execute();
      await syncClosedDomains(work);
      return id;
    });
    partner.routes.set('/', '<title>关停公告</title><p>本网站已于2026年10月关停，内容迁移至市政府门户网站。</p>');
    expect(await lookAtDomain('old.test')).toEqual([]);
    partner.routes.set('/', '<title>优惠促销</title><p>家具建材大全，欢迎选购。</p>');
    expect(await lookAtDomain('old.test')).toContainEqual([
      'foreign-domain',
      false,
      expect.stringMatching(/已关停的“旧网”的域名 old.test现在正常应答/),
    ]);
    expect(await domains()).toMatchObject([{ kind: 'closed', class: 'usual' }]);
  });
});
