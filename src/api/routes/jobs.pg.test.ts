/** Background work through the API: what the administrator sees, a failed job again, metrics, what is live of a round. */
import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openRound } from '../../campaign/round/opening.ts';
import { createRound } from '../../campaign/round/rounds.ts';
import { beginInspection, inspectSiteJob, recordCouldNot, reportProgress } from '../../campaign/server.ts';
import { createOrganisation, perform, SYSTEM, sendJob, type Work } from '../../platform/server.ts';
import { createRecord } from '../../registry/server.ts';
import { buildApp } from '../index.ts';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';

let office: Office;
let origin: string;
beforeAll(async () => {
  office = await startOffice();
  await office.app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(office.app.server.address() as AddressInfo).port}`;
});
afterAll(() => office?.close());

const system = <T>(work: (work: Work) => Promise<T>) => perform(office.platform, SYSTEM, 'job.write', work);
/** A round of a county over one website; ids of the round and of its inspection. */
async function aRound(parentId: string): Promise<{ roundId: string; inspectionId: string }> {
  return system(async (work) => {
    const { id: organisationId } = await createOrganisation(work, { parentId, name: '某县', level: 'county', divisionCode: null });
    await createRecord(work, 'sites', { organisationId, name: '临江市政府', homeUrl: `http://l${Math.random()}.gov.cn/` });
    const { id, version } = await createRound(work, {
      organisationId,
      name: '三季度',
      kind: 'special',
      period: { from: '2026-10-01', to: '2026-12-31' },
      selection: { kinds: ['site'] },
      coverage: { mode: 'full' },
    });
    await openRound(work, id, version);
    const object = await work.tx.selectFrom('round_objects').select('inspection_id').where('round_id', '=', id).executeTakeFirstOrThrow();
    return { roundId: id, inspectionId: object.inspection_id! };
  });
}

describe('任务', () => {
  it('系统管理员看到各类任务、工作进程和例行事项；下级单位的看不到', async () => {
    await system((work) => sendJob(work, inspectSiteJob, { inspectionId: crypto.randomUUID(), host: 'a.gov.cn' }));
    const { cookie } = await office.person(['system-administrator'], office.top);
    const answer = await office.ask(cookie, 'GET', '/api/v1/jobs');
    expect(answer.statusCode, answer.body).toBe(200);
    const { kinds, workers, duties } = answer.json();
    expect(kinds).toContainEqual(expect.objectContaining({ kind: 'inspect-site', running: 0, oldestWaitingAt: expect.any(String) }));
    expect({ workers, duties }).toEqual({ workers: [], duties: [] });
    const below = await office.person(['system-administrator'], office.city);
    expect((await office.ask(below.cookie, 'GET', '/api/v1/jobs')).json().code).toBe('jobs-of-top');
  });

  it('失败的任务写明原因，可以重做，检查也随之重新等待', async () => {
    const { inspectionId } = await aRound(office.city);
    await system((work) => recordCouldNot(work, inspectionId, { code: 'disk-full', sentence: '磁盘已满' }));
    await sql`update jobs.job set state = 'failed', completed_on = now(), output = '{"code":"disk-full","error":"磁盘已满"}'
      where singleton_key = ${inspectionId}`.execute(office.platform.database.kysely);
    const { cookie } = await office.person(['system-administrator'], office.top);
    const failed = (await office.ask(cookie, 'GET', '/api/v1/jobs/failures')).json().items;
    expect(failed).toEqual([
      expect.objectContaining({ code: 'disk-full', reason: '磁盘已满', input: expect.objectContaining({ inspectionId }) }),
    ]);
    const again = () => office.ask(cookie, 'POST', `/api/v1/jobs/${failed[0].id}/retry`);
    expect((await again()).statusCode).toBe(204);
    expect((await again()).json().code).toBe('job-not-failed');
    const state = await system(({ tx }) => tx.selectFrom('inspections').select('state').where('id', '=', inspectionId).executeTakeFirst());
    expect(state).toEqual({ state: 'waiting' });
  });
});

describe('运行指标', () => {
  it('没有设置令牌就没有这个地址；设置了须带令牌', async () => {
    expect((await office.ask(null, 'GET', '/metrics')).statusCode).toBe(404);
    const app = await buildApp({
      platform: office.platform,
      secrets: null as never,
      blobs: office.blobs,
      largestFileBytes: 1000,
      version: '0',
      secure: false,
      log: false,
      requestsPerMinute: 1000,
      metricsToken: 'ascii-token',
    });
    try {
      expect((await app.inject('/metrics')).statusCode).toBe(401);
      await app.inject('/healthz');
      await app.inject('/no/such/address');
      const answer = await app.inject({ url: '/metrics', headers: { authorization: 'Bearer ascii-token' } });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toMatch(/zhengxun_http_request_seconds_count\{method="GET",route="\/healthz",status="200"\} 1/);
      expect(answer.body).toMatch(/zhengxun_jobs\{kind="inspect-site",state="waiting"\} [1-9]/);
      expect(answer.body).toContain('zhengxun_database_up 1');
      expect(answer.body).not.toContain('/no/such/address');
    } finally {
      await app.close();
    }
  });
  it('就绪检查说明缺什么', async () => {
    expect((await office.ask(null, 'GET', '/readyz')).json()).toMatchObject({ status: 'ready', missing: ['workers'] });
  });
});

describe('批次的实时变化', () => {
  const open: ClientRequest[] = [];
  afterEach(() => {
    for (const request of open.splice(0)) request.destroy();
  });
  /** Reads events until the given number of them has come or the stream ends. */
  async function watch(cookie: string, roundId: string, headers: Record<string, string> = {}) {
    const request = get(`${origin}/api/v1/rounds/${roundId}/events`, {
      headers: { ...OWN_PAGE, cookie: `zhengxun_session=${cookie}`, ...headers },
    });
    open.push(request);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.setEncoding('utf8');
    let text = '';
    let wake: () => void = () => undefined;
    let ended = false;
    response.on('data', (chunk: string) => {
      text += chunk;
      wake();
    });
    for (const event of ['end', 'error', 'close']) {
      response.on(event, () => {
        ended = true;
        wake();
      });
    }
    const parsed = () =>
      [...text.matchAll(/id: (\d+)\nevent: (\w+)\ndata: (.*)\n\n/g)].map(([, id, event, data]) => ({
        id: Number(id),
        event,
        data: JSON.parse(data!),
      }));
    const until = async (enough: () => boolean) => {
      while (!enough()) await new Promise<void>((resolve) => (wake = resolve));
    };
    return {
      response,
      events: async (count: number) => {
        await until(() => parsed().length >= count || ended);
        return parsed();
      },
      end: () => until(() => ended),
    };
  }

  it('先是现状，再是每次变化；断线后从看到的地方接着来', async () => {
    const { roundId, inspectionId } = await aRound(office.city);
    const { cookie } = await office.person(['supervisor'], office.city);
    const stream = await watch(cookie, roundId);
    expect(stream.response.headers['content-type']).toMatch(/^text\/event-stream/);
    const first = await stream.events(2);
    expect(first.map(({ event }) => event).sort()).toEqual(['object', 'round']);
    await system((work) => beginInspection(work, inspectionId, crypto.randomUUID()));
    const second = await stream.events(3);
    expect(second.at(-1)).toMatchObject({ event: 'object', data: { state: 'running', inspectionId, verdict: null } });
    await system((work) => reportProgress(work, inspectionId, { phase: '正在采集', pages: 12, queued: 3 }));
    const third = await stream.events(4);
    expect(third.at(-1)!.data.progress).toEqual({ phase: '正在采集', pages: 12, queued: 3 });
    const resumed = await watch(cookie, roundId, { 'last-event-id': String(second.at(-1)!.id) });
    expect(await resumed.events(1)).toEqual([third.at(-1)]);
  });
  it('会话结束后推送也结束', async () => {
    const { roundId, inspectionId } = await aRound(office.city);
    const { cookie } = await office.person(['supervisor'], office.city);
    const stream = await watch(cookie, roundId);
    await stream.events(2);
    expect((await office.ask(cookie, 'DELETE', '/api/v1/session')).statusCode).toBe(204);
    await system((work) => beginInspection(work, inspectionId, crypto.randomUUID()));
    await stream.end();
    expect(await stream.events(99)).toHaveLength(2);
  });
  it('邻居看不到，编号不对的说明白', async () => {
    const { roundId } = await aRound(office.city);
    const { cookie } = await office.person(['supervisor'], office.neighbour);
    expect((await office.ask(cookie, 'GET', `/api/v1/rounds/${roundId}/events`)).statusCode).toBe(404);
    const own = await office.person(['supervisor'], office.city);
    const wrong = await office.ask(own.cookie, 'GET', `/api/v1/rounds/${roundId}/events`, undefined, { ...OWN_PAGE, 'last-event-id': 'x' });
    expect(wrong.json().code).toBe('event-id-malformed');
  });
});
