import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from './bundle.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zx-bundle-'));
const installed = path.join(folder, '装在这里', 'zhengxun');
const zhengxun = path.join(installed, 'bin', 'zhengxun');
/** Nothing of this machine but its plainest programs: no npm, no other Node. */
const environment = { PATH: path.join(folder, 'programs'), HOME: path.join(folder, 'home'), ZHENGXUN_DATA: path.join(folder, 'data') };
/** Where it is permitted: a network of its own with nothing but loopback in it. */
const ALONE = ['unshare', '-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
const apart = spawnSync(ALONE[0]!, [...ALONE.slice(1), 'true']).status === 0 ? ALONE : [];

function run(command: string, ...words: string[]) {
  const [program, ...rest] = [...apart, command, ...words];
  return spawnSync(program!, rest, { encoding: 'utf8', env: environment, cwd: folder, timeout: 170_000 });
}

/** Starts the service, asks whether it is alive, ends it. For the bundle's own runtime. */
const SERVED = `
const server = require('node:child_process').spawn(process.argv[1], ['serve', '--port', process.argv[2], '--no-work']);
let said = '';
server.stderr.on('data', (part) => { said += part; });
server.on('exit', () => process.stdout.write(said));
server.stdout.setEncoding('utf8').on('data', async (part) => {
  const address = /平台已启动：(\\S+)/.exec(part)?.[1];
  if (address === undefined) return;
  said = await (await fetch(address + '/healthz')).text();
  server.kill();
});`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

beforeAll(async () => {
  // Entered by the database's user where we are root, so that nothing is left behind in the system's folders.
  chmodSync(folder, 0o755);
  mkdirSync(environment.HOME);
  mkdirSync(environment.PATH);
  const plain = ['sh', 'tar', 'gzip', 'cp', 'mv', 'mkdir', 'dirname', 'basename', 'readlink', 'cat', 'date', 'ip', 'unshare', 'true'];
  for (const name of plain) {
    const found = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].map((place) => path.join(place, name)).find((file) => existsSync(file));
    if (found !== undefined) symlinkSync(found, path.join(environment.PATH, name));
  }
  await bundle(path.join(folder, 'zhengxun.tar.gz'), 0);
  expect(run('tar', '-xzf', 'zhengxun.tar.gz')).toMatchObject({ status: 0, stderr: '' });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Most of the time goes into copying sixteen thousand files.
describe('离线安装包', { timeout: 180_000 }, () => {
  it('解开后用安装脚本装到别处', () => {
    const unpacked = readdirSync(folder).find((name) => name.startsWith('zhengxun-'))!;
    const made = run('sh', path.join(folder, unpacked, 'install.sh'), installed);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toMatch(/已安装 政巡 \d+\.\d+\.\d+/);
    rmSync(path.join(folder, unpacked), { recursive: true });
    expect(run(zhengxun, '--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
  it('没有网络、没有 npm，也能建立数据库', () => {
    expect(run(zhengxun, 'migrate')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/0001-ground/) });
  });
  it('也能启动服务', async () => {
    const node = path.join(installed, 'node_modules', '.bin', 'node');
    expect(run(node, '-e', SERVED, zhengxun, String(await freePort())).stdout).toContain('{"status":"alive"}');
  });
  it('没有开发用的包和测试', () => {
    for (const name of ['typescript', 'vitest', '@biomejs/biome', 's3rver', 'oidc-provider'])
      expect(existsSync(path.join(installed, 'node_modules', name)), name).toBe(false);
    const tests = readdirSync(path.join(installed, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.test.ts'),
    );
    expect(tests).toEqual([]);
  });
  it('不覆盖别的目录', () => {
    const other = path.join(folder, 'home');
    const refused = run('sh', path.join(installed, 'bin', 'install.sh'), other);
    expect(refused.status).toBe(2);
  });
});
