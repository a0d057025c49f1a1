/**
 * The API with a province's data against the same questions in bare SQL: `npm run bench -- api [--sites 640] [--accounts 5000]
 * [--rounds 8] [--requests 400]`. Both are asked in turn over loopback; the ratio is that of the 99th percentiles.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get as httpGet } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../../src/api/index.ts';
import { testDatabase } from '../../src/platform/db/testing/database.ts';
import { createPerson, folderStore, installationSecrets, type Platform, perform, SYSTEM } from '../../src/platform/server.ts';
import { fillProvince, type Measured } from './province.ts';

interface Question {
  name: string;
  url: string;
  /** The same answer without sign-in, rights, schemas or HTTP. */
  sql: string;
  values: unknown[];
}

const questions = ({ city, site, resultSet }: Measured): Question[] => [
  {
    name: '网站列表，第一页',
    url: '/sites?limit=50',
    sql: 'select * from sites order by name collate "C", id limit 51',
    values: [],
  },
  {
    name: '某市的账号',
    url: `/accounts?limit=50&organisationId=${city}`,
    sql: `select * from accounts where organisation_id in (
      select below.id from organisations top, organisations below where top.id = $1 and starts_with(below.path, top.path))
      order by name collate "C", id limit 51`,
    values: [city],
  },
  {
    name: '搜索账号',
    url: `/accounts?limit=50&text=${encodeURIComponent('号账号 49')}`,
    sql: `select * from accounts where position('号账号' in search_text) > 0 and position('49' in search_text) > 0
      order by name collate "C", id limit 51`,
    values: [],
  },
  { name: '一个网站', url: `/sites/${site}`, sql: 'select * from sites where id = $1', values: [site] },
  {
    name: '批次列表',
    url: '/rounds?limit=50',
    sql: 'select * from rounds order by id desc limit 51',
    values: [],
  },
  {
    name: '固定结果，第一页',
    url: `/result-sets/${resultSet}/results?limit=50`,
    sql: 'select * from results where result_set_id = $1 order by position limit 51',
    values: [resultSet],
  },
];

export async function benchApi(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sites: { type: 'string', default: '640' },
      accounts: { type: 'string', default: '5000' },
      rounds: { type: 'string', default: '8' },
      requests: { type: 'string', default: '400' },
    },
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'zx-bench-'));
  const test = await testDatabase();
  const platform: Platform = { database: test.database, clock: { now: () => Date.now() } };
  try {
    const size = { sites: Number(values.sites), accounts: Number(values.accounts), rounds: Number(values.rounds) };
    const measured = await fillProvince(platform, size);
    const app = await buildApp({
      ...{ platform, secrets: installationSecrets(folder), version: '0', secure: false, log: false, requestsPerMinute: 10_000_000 },
      ...{ blobs: await folderStore(path.join(folder, 'blobs')), largestFileBytes: 1 << 20 },
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    const cookie = await signedIn(platform, measured.top, app);
    const { port } = app.server.address() as AddressInfo;
    console.log(`${size.sites} 个网站、${size.accounts} 个账号、${size.rounds} 个批次，每问 ${values.requests} 次`);
    for (const question of questions(measured)) await measure(platform, question, { port, cookie, times: Number(values.requests) });
    await app.close();
  } finally {
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  { database }: Platform,
  { name, url, sql, values }: Question,
  { port, cookie, times }: { port: number; cookie: string; times: number },
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const client = await database.connect();
  const [api, bare]: [number[], number[]] = [[], []];
  try {
    for (let i = -20; i < times; i++) {
      const a = await timed(() => ask({ port, cookie, agent }, `/api/v1${url}`));
      const b = await timed(() => client.query(sql, values));
      // The first ones warm both up.
      if (i >= 0) {
        api.push(a);
        bare.push(b);
      }
    }
  } finally {
    client.release();
    agent.destroy();
  }
  const [p50, p99] = [0.5, 0.99].map((share) => [quantile(api, share), quantile(bare, share)] as const);
  const shown = ([a, b]: readonly [number, number]) => `${a.toFixed(2)} / ${b.toFixed(2)} ms = ${(a / b).toFixed(2)}×`;
  console.log(`${name}：p50 ${shown(p50!)}，p99 ${shown(p99!)}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function ask({ port, cookie, agent }: { port: number; cookie: string; agent: Agent }, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = httpGet({ port, path: url, agent, headers: { cookie: `zhengxun_session=${cookie}` } }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`${url} answers ${response.statusCode}`))));
    });
    request.on('error', reject);
  });
}

async function signedIn(platform: Platform, organisationId: string, app: Awaited<ReturnType<typeof buildApp>>): Promise<string> {
  const { password } = await perform(platform, SYSTEM, 'person.write', async (work) => {
    const one = await createPerson(work, {
      organisationId,
      account: 'bench',
      name: '测量',
      email: null,
      phone: null,
      roles: ['supervisor'],
    });
    await work.tx.updateTable('credentials').set({ must_change: false }).where('person_id', '=', one.person.id).execute();
    return one;
  });
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', headers, payload: { account: 'bench', password } });
  return answer.cookies[0]!.value;
}

const quantile = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;
