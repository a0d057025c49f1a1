import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../platform/server.ts';
import { alertCases } from './testing/cases/alerts.ts';
import { availabilityCases } from './testing/cases/availability.ts';
import { bulletinCases } from './testing/cases/bulletins.ts';
import { fileCases } from './testing/cases/files.ts';
import { freshnessCases } from './testing/cases/freshness.ts';
import { inspectionCases } from './testing/cases/inspections.ts';
import { jobCases } from './testing/cases/jobs.ts';
import { messageCases } from './testing/cases/messages.ts';
import { orderCases } from './testing/cases/orders.ts';
import { peopleCases } from './testing/cases/people.ts';
import { proofreadingCases } from './testing/cases/proofreadings.ts';
import { questionnaireCases } from './testing/cases/questionnaires.ts';
import { registryCases } from './testing/cases/registry.ts';
import { reviewCases } from './testing/cases/review.ts';
import { roundCases } from './testing/cases/rounds.ts';
import { rulebookCases } from './testing/cases/rulebooks.ts';
import { wordPackCases } from './testing/cases/word-packs.ts';
import { yearCases } from './testing/cases/year.ts';
import { type Office, OWN_PAGE, startOffice } from './testing/office.ts';
import type { AreaCases } from './testing/route-case.ts';

const AREAS: AreaCases[] = [
  freshnessCases,
  availabilityCases,
  peopleCases,
  registryCases,
  roundCases,
  reviewCases,
  fileCases,
  proofreadingCases,
  inspectionCases,
  questionnaireCases,
  jobCases,
  yearCases,
  alertCases,
  orderCases,
  messageCases,
  bulletinCases,
  rulebookCases,
  wordPackCases,
];
const CASES = Object.assign({}, ...AREAS.map((area) => area.routes)) as AreaCases['routes'];
const NEIGHBOURS = Object.assign({}, ...AREAS.map((area) => area.neighbours)) as AreaCases['neighbours'];

let office: Office;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office?.close());

/** All routes of the OpenAPI document. */
const routes = (): [string, string][] => {
  const document = office.app.swagger() as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(document.paths).flatMap(([url, methods]) =>
    Object.keys(methods).map((method): [string, string] => [method.toUpperCase(), url]),
  );
};
/** Routes of one record, and the word of the path that says which kind it is. */
const withRecord = () => routes().filter(([, path]) => path.includes('{id}') && !path.startsWith('/api/v1/session'));
const placeOf = (url: string): string => url.split('/')[3]!;
/** The request of a route, with these ids in its path. */
const send = (cookie: string | null, method: string, url: string, id: string, headers: Record<string, string> = OWN_PAGE) => {
  const { body, query = '', params = {} } = CASES[`${method} ${url}`]!;
  const path = url.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? id);
  return office.ask(cookie, method, path + query, body?.(office), headers);
};

describe('每条路由、每个角色', () => {
  it('表和 OpenAPI 文档列的是同样的路由', () => {
    const documented = routes().map(([method, url]) => `${method} ${url}`);
    expect(documented.sort()).toEqual(Object.keys(CASES).sort());
  });
  it('没有登录的一律 401，公开的除外', async () => {
    for (const [method, url] of routes()) {
      const answer = await send(null, method, url, office.stranger);
      const open = CASES[`${method} ${url}`]!.may === null;
      const refused = answer.statusCode === 401 && answer.json().code === 'not-signed-in';
      expect({ method, url, refused }).toEqual({ method, url, refused: !open });
    }
  });
  it.each(ROLES)('%s 只能用自己的', async (role) => {
    let { cookie } = await office.person([role], office.top);
    for (const [method, url] of routes()) {
      const { may } = CASES[`${method} ${url}`]!;
      if (may === null) continue;
      const answer = await send(cookie, method, url, office.stranger);
      const refused = answer.statusCode === 403;
      expect({ method, url, refused }, answer.body).toEqual({ method, url, refused: !may.includes(role) });
      expect(answer.statusCode, `${method} ${url} ${answer.body}`).toBeLessThan(500);
      // These end the session.
      if (/\/(session|sessions|password)$/.test(url)) cookie = (await office.person([role], office.top)).cookie;
    }
  });
  it('带编号的路由都有邻居的记录可试', () => {
    const places = new Set(withRecord().map(([, url]) => placeOf(url)));
    expect([...places].filter((place) => !Object.hasOwn(NEIGHBOURS, place))).toEqual([]);
  });
  it.each(Object.entries(NEIGHBOURS))('邻居的记录，与不存在的说法一样：%s', async (place, { asks, make }) => {
    const theirs = await office.person(['supervisor'], office.neighbour);
    const missing = '01997c00-0000-7000-8000-000000000000';
    const { cookie } = await office.person([asks].flat(), office.city);
    const id = await make(office, theirs);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    for (const [method, url] of withRecord().filter(([, path]) => placeOf(path) === place)) {
      const at = (target: string) => send(cookie, method, url, target, { ...OWN_PAGE, 'if-match': '"1"' });
      const [their, none] = [await at(id), await at(missing)];
      expect({ url, status: their.statusCode }, their.body).toEqual({ url, status: 404 });
      expect({ ...their.json(), requestId: '' }).toEqual({ ...none.json(), requestId: '' });
    }
  });
});
