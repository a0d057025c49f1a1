import { afterEach, describe, expect, it } from 'vitest';
import { httpServer, type TestServer } from '../net/testing/servers.ts';
import type { FunctionLink } from './account.ts';
import { testFunctions } from './functions.ts';
import { tools } from './testing/looking.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function serve(asked: string[] = []): Promise<TestServer> {
  const server = await httpServer((request, response) => {
    asked.push(request.url!);
    const path = request.url!;
    if (path === '/ok') return void response.end('ok');
    if (path === '/login') return void response.end('login');
    if (path === '/member') return void response.writeHead(302, { location: '/login' }).end();
    if (path === '/secret') return void response.writeHead(403).end();
    // A wall against plain clients only.
    if (path === '/picky') return void response.writeHead(/Chrome/.test(request.headers['user-agent'] ?? '') ? 200 : 500).end('x');
    if (path === '/wall') return void response.writeHead(412, { 'content-type': 'text/html' }).end('<html><script>x</script></html>');
    response.writeHead(404).end();
  });
  opened.push(server);
  return server;
}

const menu = (url: string): FunctionLink => ({ function: 'menu', name: '菜单', url });
async function states(links: FunctionLink[], over = {}) {
  const own = tools(over);
  opened.push(own);
  return (await testFunctions(links, own.fetcher)).map((test) => test.state);
}

describe('功能测试', () => {
  it.each([
    ['/ok', 'works'],
    ['/nothing', 'dead'],
    ['/picky', 'works'],
    ['/member', 'untested'],
    ['/secret', 'untested'],
    ['/wall', 'untested'],
  ])('%s：%s', async (path, state) => expect(await states([menu(`${(await serve()).base}${path}`)])).toEqual([state]));
  it('失败的换一种客户端再问一次，成功的只问一次', async () => {
    const asked: string[] = [];
    const { base } = await serve(asked);
    await states([menu(`${base}/nothing`), menu(`${base}/ok`), menu(`${base}/ok`)]);
    expect(asked).toEqual(['/nothing', '/nothing', '/ok']);
  });
  it('打不开的主机、非公网地址', async () => {
    const server = await serve();
    expect(await states([menu(`${server.base}/ok`)], { allowPrivate: false })).toEqual(['untested']);
    await server.close();
    expect(await states([menu(`${server.base}/ok`)])).toEqual(['dead']);
  });
  it('地址很多时只测前五十个', async () => {
    const { base } = await serve();
    expect(await states(Array.from({ length: 60 }, (_, n) => menu(`${base}/ok?${n}`).url).map(menu))).toHaveLength(50);
  });
});
