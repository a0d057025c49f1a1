import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient } from './client.ts';
import { type Office, startOffice } from './testing/office.ts';

let office: Office;
let client: ApiClient;
beforeAll(async () => {
  office = await startOffice();
  const baseUrl = await office.app.listen({ host: '127.0.0.1', port: 0 });
  const { cookie } = await office.person(['supervisor'], office.top);
  const scopes = ['organisation.read', 'organisation.write'];
  const made = await office.ask(cookie, 'POST', '/api/v1/session/tokens', { name: '程序', scopes, days: 1 });
  client = apiClient({ baseUrl, token: made.json().token });
});
afterAll(() => office?.close());

describe('生成的客户端', () => {
  it('地址、内容和答复都有类型，经由真的网络', async () => {
    const made = await client.POST('/api/v1/organisations', { body: { parentId: office.top, name: '测试县', level: 'county' } });
    expect(made.data).toMatchObject({ name: '测试县', level: 'county' });
    const { data } = await client.GET('/api/v1/organisations/{id}', { params: { path: { id: made.data!.id } } });
    expect(data?.parentId).toBe(office.top);
    const list = await client.GET('/api/v1/organisations', { params: { query: { limit: 1 } } });
    expect(list.data?.items).toHaveLength(1);
    expect(list.data?.next).toEqual(expect.any(String));
  });
  it('不成的答复是 problem+json，不抛出', async () => {
    const { data, error, response } = await client.GET('/api/v1/people');
    expect({ data, status: response.status }).toEqual({ data: undefined, status: 403 });
    expect(error).toMatchObject({ code: 'not-allowed' });
  });
});
