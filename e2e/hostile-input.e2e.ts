/**
 * What goes wrong on our side of an inspection: the disk, the folder, the options, a stored crawl, a process that is killed. One
 * clear sentence with exit status 2, or a report that says how far it came; nothing lost.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/campaign/index.ts';
import { cleanUp, inFolder, inspect, inspecting, LONGEST_MS, pagesIn } from './hostile/inspecting.ts';
import { anOfficeSite, aSite, closeSites, html, page } from './hostile/sites.ts';
import { isOneSentence, zhengxun } from './running.ts';

const noStack = /\bat .+:\d+:\d+/;

afterAll(async () => {
  await closeSites();
  cleanUp();
});

describe.concurrent('中途出事', { timeout: LONGEST_MS }, () => {
  it('查到一半网站不再回答：写明，不把没看到的算成问题', async () => {
    let served = 0;
    const site = await aSite((request, response) => {
      if (++served > 25) request.socket.destroy();
      else anOfficeSite(60)(request, response);
    });
    const { report } = await inspect(`${site.origin}/`, ['--concurrency', '2']);
    expect(report.coverage.complete).toBe(false);
    expect(report.reasons.join('\n')).toMatch(/中途停止响应/);
    expect(report.coverage.pages).toBeGreaterThan(5);
    expect(report.findings.filter(({ indicator }) => indicator === 'broken-links')).toEqual([]);
  });

  it('Ctrl-C:很快停下并给出报告，--resume 后一页不少，前后两份佐证都在', async () => {
    const office = await aHeldOffice(40, 15);
    const crawl = inFolder('interrupted');
    const run = inspecting(`${office.origin}/`, ['--concurrency', '2'], { crawl, timeoutS: 200 });
    await office.held;
    const stopped = performance.now();
    run.child.kill('SIGINT');
    const { report } = await run.report();
    // The site holds its answers for longer than this: what is under way was dropped.
    expect(performance.now() - stopped).toBeLessThan(150_000);
    expect(report.coverage.complete).toBe(false);
    expect(report.reasons.join('\n')).toMatch(/--resume/);
    office.release();
    const again = await inspect(`${office.origin}/`, ['--resume'], { crawl });
    expect(again.report.coverage).toMatchObject({ complete: true, pages: 42 });
    expect(new Set(pagesIn(crawl)).size).toBe(42);
    expect(readdirSync(crawl).filter((name) => name.startsWith('evidence'))).toHaveLength(2);
    expect(await inspecting(`${office.origin}/`, ['--resume'], { crawl }).refusal()).toMatch(/已经完成.*judge/);
  });

  it('kill -9 后 --resume:页面一个不少一个不重', async () => {
    const office = await aHeldOffice(40, 20);
    const crawl = inFolder('killed');
    const run = inspecting(`${office.origin}/`, ['--concurrency', '2'], { crawl, timeoutS: 200 });
    await office.held;
    run.child.kill('SIGKILL');
    await run.gone();
    office.release();
    const { report } = await inspect(`${office.origin}/`, ['--resume'], { crawl });
    expect(report.coverage).toMatchObject({ complete: true, pages: 42 });
    expect(new Set(pagesIn(crawl)).size).toBe(42);
  });

  it('两次检查同用一个采集目录：后来的一句话退出，先来的不受影响', async () => {
    const office = await aHeldOffice(10, 5);
    const crawl = inFolder('shared');
    const first = inspecting(`${office.origin}/`, [], { crawl, timeoutS: 200 });
    await office.held;
    const said = await inspecting(`${office.origin}/`, ['--resume'], { crawl }).refusal();
    office.release();
    expect(said).toMatch(/正被另一个进程使用/);
    expect((await first.report()).report.coverage.complete).toBe(true);
  });
});

describe.concurrent('写不下来：一句话，退出码 2', { timeout: LONGEST_MS }, () => {
  it('磁盘满', async () => {
    const disk = inFolder('disk');
    mkdirSync(disk);
    const site = await aSite((request, response) =>
      request.url === '/'
        ? html(page('青禾县民政局', Array.from({ length: 300 }, (_, i) => `<a href="/p/${i}.html">第${i}篇</a>`).join('')))(
            request,
            response,
          )
        : html(page('文', `<p>${request.url}:${'青禾县民政局工作动态。'.repeat(400)}${Math.random()}</p>`))(request, response),
    );
    const said = await inspecting(`${site.origin}/`, [], { crawl: path.join(disk, 'crawl'), within: onSmallDisk(disk) }).refusal();
    expect(said).toMatch(/磁盘|写入/);
  });
  it('结果文件所在的磁盘满', async () => {
    const site = await aSite(anOfficeSite(2));
    expect(await inspecting(`${site.origin}/`, ['--output', '/dev/full']).refusal()).toMatch(/无法写入 \/dev\/full/);
  });
  it('结果文件的目录不存在', async () => {
    const site = await aSite(anOfficeSite(2));
    const said = await inspecting(`${site.origin}/`, ['--output', inFolder('no-such', 'report.json')]).refusal();
    expect(said).toMatch(/无法写入 .*report\.json/);
    // Told before the site is asked, not after an hour of crawling.
    expect(site.asked).toEqual([]);
  });
  it.each(['--crawl', '--evidence', '--wacz'])('%s 落在一个文件下面', async (option) => {
    const site = await aSite(anOfficeSite(2));
    const file = inFolder(`plain-file${option}`);
    writeFileSync(file, 'x');
    expect(await inspecting(`${site.origin}/`, [option, path.join(file, 'inside')]).refusal()).toContain(file);
  });
});

describe.concurrent('写错的参数和文件：一句话，退出码 2', { timeout: LONGEST_MS }, () => {
  const written = (name: string, text: string | Buffer): string => {
    const file = inFolder(name);
    writeFileSync(file, text);
    return file;
  };
  const cases: [string, () => [string, string[]], RegExp][] = [
    ['不是地址', () => ['http://', []], /不是网站地址/],
    ['别的协议', () => ['ftp://www.qinghe.gov.cn/', []], /http/],
    ['端口不存在', () => ['http://www.qinghe.gov.cn:99999/', []], /不是网站地址/],
    ['标识码位数不对', () => ['http://www.qinghe.gov.cn/', ['--site-code', '123']], /标识码/],
    ['没有这个指标', () => ['http://www.qinghe.gov.cn/', ['--rulebook', 'no-such']], /no-such/],
    [
      '栏目清单有错',
      () => ['http://www.qinghe.gov.cn/', ['--columns', written('bad.yaml', 'columns:\n  - url: http://a.gov.cn/\n    clas: x\n')]],
      /第3行.*clas/,
    ],
    ['栏目清单不是 YAML', () => ['http://www.qinghe.gov.cn/', ['--columns', written('broken.yaml', 'columns: [\n  {')]], /栏目清单/],
    [
      '栏目清单是二进制',
      () => ['http://www.qinghe.gov.cn/', ['--columns', written('binary.yaml', Buffer.from([0xff, 0xfe, 0, 1, 2]))]],
      /栏目清单/,
    ],
    ['栏目清单不存在', () => ['http://www.qinghe.gov.cn/', ['--columns', inFolder('none.yaml')]], /none\.yaml/],
    ['对照文件有错', () => ['http://www.qinghe.gov.cn/', ['--hosts-file', written('bad-hosts', 'not an address\n')]], /对照文件|第 ?1 ?行/],
    ['对照文件是目录', () => ['http://www.qinghe.gov.cn/', ['--hosts-file', inFolder()]], /对照文件/],
    ['上次的采集目录不存在', () => ['http://www.qinghe.gov.cn/', ['--earlier', inFolder('never')]], /never/],
  ];
  it.each(cases)('%s', async (_, input, told) => {
    const [url, more] = input();
    expect(await inspecting(url, more).refusal()).toMatch(told);
  });
});

describe('judge 读坏了的采集', { timeout: LONGEST_MS }, () => {
  let crawl: string;
  beforeAll(async () => {
    crawl = inFolder('judged');
    await inspect(`${(await aSite(anOfficeSite(4))).origin}/`, [], { crawl });
  }, LONGEST_MS);
  const copy = (name: string, spoil: (dir: string) => void): string => {
    const dir = inFolder(name);
    execFileSync('cp', ['-r', crawl, dir]);
    spoil(dir);
    return dir;
  };

  it('原样时给出同样的评定', async () => {
    const { stdout, stderr } = await zhengxun(['judge', crawl, '--format', 'json']);
    expect(stderr).toBe('');
    const before = JSON.parse(readFileSync(path.join(crawl, 'report.json'), 'utf8')) as Report;
    expect((JSON.parse(stdout) as Report).verdict).toBe(before.verdict);
  });
  const spoiled: [string, (dir: string) => void][] = [
    ['全是乱码', (dir) => writeFileSync(path.join(dir, 'crawl.sqlite'), Buffer.alloc(20_000, 0x5a))],
    ['是空文件', (dir) => writeFileSync(path.join(dir, 'crawl.sqlite'), '')],
    [
      '只剩前一半',
      (dir) => {
        const file = path.join(dir, 'crawl.sqlite');
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.subarray(0, bytes.length >> 1));
      },
    ],
    [
      '中间一段被改写',
      (dir) => {
        const file = path.join(dir, 'crawl.sqlite');
        writeFileSync(file, readFileSync(file).fill(0xa5, 4096, 40_960));
      },
    ],
    ['检查记录被截断', (dir) => writeFileSync(path.join(dir, 'given.json'), '{"kind": "si')],
    ['检查记录是别的内容', (dir) => writeFileSync(path.join(dir, 'given.json'), '[1, 2]')],
  ];
  it.each(spoiled)('%s', async (name, spoil) => {
    const dir = copy(`spoiled-${name}`, spoil);
    const { status, stdout, stderr } = await zhengxun(['judge', dir, '--format', 'json']);
    expect(stderr).not.toMatch(noStack);
    expect({ status, stdout, sentence: isOneSentence(stderr) ? true : stderr }).toEqual({ status: 2, stdout: '', sentence: true });
  });
});

/** An office site that answers `free` requests and holds the later ones until released: whatever is to happen happens in between. */
async function aHeldOffice(pages: number, free: number) {
  const answer = anOfficeSite(pages);
  const { promise: held, resolve: isHeld } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const site = await aSite((request, response) => {
    if (site.asked.length <= free) return answer(request, response);
    isHeld();
    void released.then(() => answer(request, response));
  });
  return { origin: site.origin, held, release };
}

/**
 * A command that runs another with a disk of 1 MiB at `dir`: in a mount namespace of its own, which users may make too.
 * Where the kernel forbids that even to root, a limit on the size of files does the same to every write.
 */
function onSmallDisk(dir: string): string[] {
  const mount = `mount -t tmpfs -o size=1m tmpfs '${dir}'`;
  try {
    execFileSync('unshare', ['-rm', 'sh', '-c', mount], { stdio: 'ignore' });
    return ['unshare', '-rm', 'sh', '-c', `${mount} && exec "$@"`, 'sh'];
  } catch {
    return ['sh', '-c', 'trap \'\' XFSZ; ulimit -f 512; exec "$@"', 'sh'];
  }
}
