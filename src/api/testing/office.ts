/** An office of the tests: the application on a database of its own, with a province, two cities and people who have signed in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { testDatabase } from '../../platform/db/testing/database.ts';
import {
  type BlobStore,
  createOrganisation,
  createPerson,
  firstStart,
  folderStore,
  installationSecrets,
  type Platform,
  perform,
  type Role,
  SYSTEM,
} from '../../platform/server.ts';
import { buildApp } from '../index.ts';
import type { Api } from '../options.ts';

export interface SignedIn {
  id: string;
  account: string;
  password: string;
  /** Value of the session cookie. */
  cookie: string;
}

export interface Office {
  app: Api;
  platform: Platform;
  blobs: BlobStore;
  /** Settable. */
  clock: { time: number; now(): number };
  /** Ids: the province, a city of it, and the city beside that one with a reader in it. */
  top: string;
  city: string;
  neighbour: string;
  stranger: string;
  /** The administrator of the first start, with the one-time password. */
  first: { account: string; password: string };
  /** Makes a person who has signed in; the one-time password is changed already. */
  person(roles: Role[], organisationId: string): Promise<SignedIn>;
  /** Signs in; the cookie. */
  enter(account: string, password: string): Promise<string>;
  /** One request; as our own pages send it unless the headers say otherwise. */
  ask(
    cookie: string | null,
    method: string,
    url: string,
    payload?: object,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** One request with a file, as our own pages send it. */
  send(cookie: string, method: string, url: string, file: string | Buffer, type?: string): Promise<LightMyRequestResponse>;
  /** Sends a registry file for preview. */
  upload(cookie: string, file: string | Buffer, kind?: 'sites' | 'accounts', type?: string): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** What a browser says of a request that our own page made. */
export const OWN_PAGE = { 'sec-fetch-site': 'same-origin' };

export interface OfficeTerms {
  /** With the built web app; null: only the API. */
  webFolder?: string | null;
  name?: string;
  level?: 'province' | 'city';
  /** Where its clock stands, in ms UTC. */
  time?: number;
}

/** Starts the office. */
export async function startOffice({
  webFolder = null,
  name = '青禾省政府办公厅',
  level = 'province',
  time = Date.UTC(2026, 10, 20, 1),
}: OfficeTerms = {}): Promise<Office> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zx-api-'));
  const clock = { time, now: () => clock.time };
  const test = await testDatabase();
  const platform = { database: test.database, clock };
  const first = (await firstStart(platform, { name, level, divisionCode: null }))!;
  const blobs = await folderStore(path.join(folder, 'blobs'));
  const app = await buildApp({
    platform,
    secrets: installationSecrets(folder),
    blobs,
    largestFileBytes: 1 << 20,
    version: '0.0.0',
    secure: false,
    log: false,
    requestsPerMinute: 1_000_000,
    webFolder,
  });
  const top = (await test.database.kysely.selectFrom('organisations').select('id').executeTakeFirstOrThrow()).id;
  const made = async (area: string) =>
    (
      await perform(platform, SYSTEM, 'organisation.write', (work) =>
        createOrganisation(work, { parentId: top, name: area, level: level === 'province' ? 'city' : 'county', divisionCode: null }),
      )
    ).id;
  const [city, neighbour] = [await made('临江市'), await made('平川市')];
  let count = 0;

  const ask: Office['ask'] = (cookie, method, url, payload, headers = OWN_PAGE) =>
    app.inject({
      method: method as 'GET',
      url,
      headers,
      ...(cookie === null ? {} : { cookies: { zhengxun_session: cookie } }),
      ...(payload === undefined ? {} : { payload }),
    });
  const send: Office['send'] = (cookie, method, url, file, type = 'text/csv') =>
    app.inject({
      method: method as 'POST',
      url,
      headers: { ...OWN_PAGE, 'content-type': type },
      cookies: { zhengxun_session: cookie },
      payload: file,
    });
  const enter: Office['enter'] = async (account, password) => {
    const answer = await ask(null, 'POST', '/api/v1/session', { account, password });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.cookies[0]!.value;
  };
  const person: Office['person'] = async (roles, organisationId) => {
    const account = `p${++count}`;
    const one = await perform(platform, SYSTEM, 'person.write', async (work) => {
      const created = await createPerson(work, { organisationId, account, name: '王敏', email: null, phone: null, roles });
      await work.tx.updateTable('credentials').set({ must_change: false }).where('person_id', '=', created.person.id).execute();
      return created;
    });
    return { id: one.person.id, account, password: one.password, cookie: await enter(account, one.password) };
  };
  return {
    app,
    platform,
    blobs,
    clock,
    top,
    city,
    neighbour,
    stranger: (await person(['reader'], neighbour)).id,
    first,
    person,
    enter,
    ask,
    send,
    upload: (cookie, file, kind = 'sites', type = 'text/csv') => {
      const name = encodeURIComponent(type === 'text/csv' ? '名录.csv' : '名录.xlsx');
      return send(cookie, 'POST', `/api/v1/imports?kind=${kind}&fileName=${name}`, file, type);
    },
    async close() {
      await app.close();
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
