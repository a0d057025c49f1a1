import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, startOffice } from './testing/office.ts';

let office: Office;
let cookie: string;
beforeAll(async () => {
  office = await startOffice();
  ({ cookie } = await office.person(['supervisor'], office.top));
});
afterAll(() => office?.close());

let count = 0;
const make = () => office.ask(cookie, 'POST', '/api/v1/organisations', { parentId: office.top, name: `新单位${++count}`, level: 'unit' });
const organisations = async () => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from organisations`.execute(office.platform.database.kysely);
  return rows[0]!.count;
};

describe('磁盘满了', () => {
  it('说清楚，什么也没改，清理之后照常', async () => {
    const { kysely } = office.platform.database;
    const full = "begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end";
    await sql`create function no_room() returns trigger language plpgsql as ${sql.lit(full)}`.execute(kysely);
    await sql`create trigger no_room after insert on organisations for each row execute function no_room()`.execute(kysely);
    const before = await organisations();
    const answer = await make();
    expect(answer.json()).toMatchObject({ status: 503, code: 'disk-full', detail: expect.stringMatching(/磁盘空间不足/) });
    expect(answer.headers['retry-after']).toBe('5');
    expect(await organisations()).toBe(before);
    await sql`drop function no_room cascade`.execute(kysely);
    expect((await make()).statusCode).toBe(201);
  });
});

describe('数据库断开', () => {
  it('答复 503 和何时重试，进程照常；数据库回来后自己恢复', async () => {
    const { kysely } = office.platform.database;
    // All connections are broken off while they work, as by a server that is stopped.
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => make()),
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zhengxun' and datname = current_database()`
        .execute(kysely)
        .catch(() => null),
      ...Array.from({ length: 6 }, () => make()),
    ]);
    for (const answer of answers) {
      if (answer === null || !('statusCode' in answer)) continue;
      expect([201, 503]).toContain(answer.statusCode);
      if (answer.statusCode !== 503) continue;
      expect(answer.json()).toMatchObject({ code: 'database-away', detail: expect.stringMatching(/稍后重试/) });
      expect(answer.headers['retry-after']).toBe('5');
    }
    expect((await make()).statusCode).toBe(201);
    expect((await office.ask(null, 'GET', '/healthz')).statusCode).toBe(200);
  });
});
