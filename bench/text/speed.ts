/**
 * Speed and memory of the matcher and of the engine, in turns with the matchers a user would pick. By processor time: it
 * is what several programs on one machine do not take from each other.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createTextEngine } from '../../src/text/index.ts';
import { intList } from '../../src/text/match/int-list.ts';
import { buildMatcher, loadMatcher } from '../../src/text/match/matcher.ts';
import { hyperscan, npmPeers } from './peers.ts';
import { cpuSeconds, inProcess, type Runner } from './runner.ts';
import { samplePages, sampleTerms } from './sample.ts';

const HAN_BYTES = 2.9;
const [MATCHER, ENGINE, HYPERSCAN] = ['zhengxun matcher', 'zhengxun engine, all layers', 'Hyperscan (C)'];

/** Prints who was measured and the ratios with floors and goals. */
export async function measureSpeed(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      terms: { type: 'string', default: '50000' },
      text: { type: 'string' },
      peers: { type: 'string', default: path.join(import.meta.dirname, '../peers') },
      mb: { type: 'string', default: '6' },
      rounds: { type: 'string', default: '5' },
    },
  });
  const terms = sampleTerms(Number(values.terms));
  const pages = values.text === undefined ? samplePages(Number(values.mb)) : pagesOf(readFileSync(values.text, 'utf8'));
  const { runner: own, ...compiled } = ownMatcher(terms);
  const engine = createTextEngine();
  const all: Runner[] = [own, { name: ENGINE, buildMs: 0, note: '', share: 1, pass: inProcess((page) => engine.read(page).length) }];
  const c = await hyperscan(terms, pages);
  if (c) all.push(c.runner);
  else console.log('Hyperscan 未编译（见 bench/peers/hyperscan.c 开头）');
  const { runners, missing } = await npmPeers(path.resolve(values.peers), terms);
  all.push(...runners);
  for (const name of missing) console.log(`${name} 未安装（cd bench/peers && npm install）`);

  const speeds = new Map(all.map(({ name }) => [name, [] as number[]]));
  const hits = new Map<string, number>();
  for (let round = 0; round < Number(values.rounds); round++)
    for (const runner of all) {
      const part = pages.slice(0, Math.max(1, Math.round(pages.length * runner.share)));
      const pass = await runner.pass(part);
      hits.set(runner.name, pass.hits);
      speeds.get(runner.name)!.push((part.reduce((sum, page) => sum + page.length, 0) * HAN_BYTES) / 1e6 / pass.seconds);
    }
  c?.close();

  console.log(`\n${terms.length} 个词，${pages.length} 页，${values.rounds} 轮交替，取中位；MB 为 UTF-8，按处理器时间`);
  console.log('\n| 程序 | MB/秒 | 编译 ms | 命中 | |\n|---|---|---|---|---|');
  for (const { name, buildMs, note, share } of all)
    console.log(
      `| ${name} | ${median(speeds.get(name)!).toFixed(1)} | ${buildMs.toFixed(0)} | ${hits.get(name)}${share < 1 ? `（${share * 100}% 的页）` : ''} | ${note} |`,
    );
  const ratio = (of: string, to: string) => median(speeds.get(of)!.map((speed, round) => speed / speeds.get(to)![round]!));
  const fastest = runners.toSorted((a, b) => median(speeds.get(b.name)!) - median(speeds.get(a.name)!))[0];
  const start = engineStarts();
  console.log('\n| 项目 | 本次 | 下限 | 目标 |\n|---|---|---|---|');
  const rows: [string, string, string, string][] = [];
  if (fastest) rows.push([`词库扫描，对最快的 npm 程序（${fastest.name}）`, `${ratio(MATCHER, fastest.name).toFixed(1)}×`, '8×', '15×']);
  if (c) rows.push(['词库扫描，对 Hyperscan', `${ratio(MATCHER, HYPERSCAN).toFixed(2)}×`, '0.8×', '1.2×']);
  rows.push(['从词表编译', `${own.buildMs.toFixed(0)} ms`, '1000 ms', '300 ms']);
  rows.push(['读入编译结果', `${compiled.loadMs.toFixed(1)} ms`, '50 ms', '5 ms']);
  rows.push(['内存', `${compiled.megabytes.toFixed(1)} MB`, '16 MB', '6 MB']);
  rows.push(['引擎（除统计层）对词库扫描', `${ratio(ENGINE, MATCHER).toFixed(2)}×`, '0.1×', '0.3×']);
  rows.push(['引擎启动，词库从来源编译 / 读入编译结果', `${start.source} / ${start.kept} ms`, '–', '– / 60 ms']);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

function ownMatcher(terms: readonly string[]): { runner: Runner; loadMs: number; megabytes: number } {
  let start = cpuSeconds();
  const matcher = buildMatcher(terms);
  const buildMs = (cpuSeconds() - start) * 1000;
  const saved = matcher.save();
  start = cpuSeconds();
  loadMatcher(saved);
  const loadMs = (cpuSeconds() - start) * 1000;
  const units = new Uint16Array(1 << 16);
  const view = Buffer.from(units.buffer);
  const found = intList();
  const scan = (page: string) => {
    view.write(page, 0, 'utf16le');
    found.length = 0;
    matcher.find(units, 0, page.length, page.length, found);
    return found.length / 2;
  };
  return { runner: { name: MATCHER, buildMs, note: '', share: 1, pass: inProcess(scan) }, loadMs, megabytes: matcher.sizeBytes / 1e6 };
}

/** Processor ms from the loaded module to an engine, without and with what an earlier process kept. */
function engineStarts(): { source: number; kept: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'zx-start-'));
  const module = path.join(import.meta.dirname, '../../src/text/index.ts');
  const program = `import { createTextEngine } from ${JSON.stringify(module)};
const start = process.cpuUsage(); createTextEngine(); const { user, system } = process.cpuUsage(start);
console.log(Math.round((user + system) / 1000));`;
  const run = () =>
    Number(
      spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
        encoding: 'utf8',
        env: { ...process.env, NODE_COMPILE_CACHE: folder },
      }).stdout,
    );
  try {
    const source = run();
    return { source, kept: median([run(), run(), run()]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pagesOf(text: string): string[] {
  const pages: string[] = [];
  let page = '';
  for (const line of text.split('\n')) {
    page += `${line}\n`;
    if (page.length > 2000) {
      pages.push(page.slice(0, 60_000));
      page = '';
    }
  }
  return page === '' ? pages : [...pages, page];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
