/** The score of a portal from outside: every point opens to its finding, is explained, confirmed by a person, and compared. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../src/campaign/index.ts';
import { type Demo, serveDemo } from '../src/demo/index.ts';
import { beijingDate } from '../src/page/index.ts';
import { isOneSentence, root, zhengxun } from './running.ts';

const asOf = beijingDate(Date.now());
const SEED = '第三季度抽查';
let demo: Demo;
let folder: string;
const file = (name: string) => path.join(folder, name);
const judge = (...args: string[]) => zhengxun(['judge', file('crawl'), ...args]);
const judged = async (...args: string[]) => JSON.parse((await judge('--format', 'json', ...args)).stdout) as Report;

beforeAll(async () => {
  demo = await serveDemo({ asOf });
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-score-'));
  await Promise.all([inspect('hechuan', 'crawl', 'first.json', ['--seed', SEED]), inspect('portal', 'province', 'province.json')]);
}, 240_000);
afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

async function inspect(key: string, crawl: string, result: string, more: string[] = []): Promise<void> {
  const { url, siteCode } = demo.sites.find((site) => site.key === key)!.registration;
  const site = [url, '--kind', 'portal', '--site-code', siteCode, '--registered-url', url, '--as-of', asOf];
  const network = ['--allow-private', '--hosts-file', demo.hostsFile, '--confirm-after', '1', '--no-statistical-text'];
  const output = ['--crawl', file(crawl), '--format', 'json', '--output', file(result)];
  const { stderr } = await zhengxun(['inspect', ...site, ...network, ...output, ...more], { ZHENGXUN_DATA: folder });
  expect(stderr).toBe('');
}

/** Every line of the account that takes points names findings that the report and its page hold. */
function opensToFindings(page: string, report: Report): number {
  const html = readFileSync(file(page), 'utf8');
  const ids = new Set(report.findings.map(({ id }) => id));
  const taken = report.ledger.filter(({ points, kind }) => points > 0 && kind === 'deduct');
  for (const line of taken) {
    expect(line.findings.length, line.indicator).toBeGreaterThan(0);
    for (const id of line.findings) {
      expect(ids).toContain(id);
      expect(html).toContain(`href="#${id}"`);
      expect(html).toContain(`id="${id}"`);
    }
  }
  return taken.length;
}

it('每一分都能打开到证明它的问题，各笔相加就是扣分和加分', () => {
  const report = JSON.parse(readFileSync(file('first.json'), 'utf8')) as Report;
  const sum = (kind: string) => report.ledger.filter((line) => line.kind === kind).reduce((all, line) => all + line.points, 0);
  expect(report.score).not.toBeNull();
  expect([sum('deduct'), sum('bonus')]).toEqual([expect.closeTo(report.score!.deducted, 6), expect.closeTo(report.score!.bonus, 6)]);
  opensToFindings('crawl/report.html', report);
});

it('单项否决的门户没有得分，扣分照记，每一笔仍能打开到问题', () => {
  const report = JSON.parse(readFileSync(file('province.json'), 'utf8')) as Report;
  expect([report.verdict, report.score]).toEqual(['unqualified', null]);
  expect(opensToFindings('province/report.html', report)).toBeGreaterThan(5);
});

it('不设这些单项否决时，省门户的得分逐笔由问题而来', async () => {
  const before = JSON.parse(readFileSync(file('province.json'), 'utf8')) as Report;
  const vetoes = before.indicators.filter(({ kind, outcome }) => kind === 'veto' && outcome === 'fail').map(({ id }) => id);
  const head =
    'id: no-veto\nversion: "1"\ntitle: 试用\ndocumentNumber: 试〔2026〕1号\neffective: { from: 2019-04-01 }\nextends: inspection-2019\n';
  writeFileSync(file('no-veto.yaml'), `${head}remove: [${vetoes.join(', ')}]\n`);
  const again = (...args: string[]) => zhengxun(['judge', file('province'), '--rulebook', file('no-veto.yaml'), ...args]);
  await Promise.all([
    again('--format', 'html', '--output', file('no-veto.html')),
    again('--format', 'json', '--output', file('no-veto.json')),
  ]);
  const report = JSON.parse(readFileSync(file('no-veto.json'), 'utf8')) as Report;
  expect(report.score!.deducted).toBeGreaterThan(0);
  expect(opensToFindings('no-veto.html', report)).toBeGreaterThan(5);
  const sum = report.ledger.reduce((all, line) => all + (line.kind === 'deduct' ? line.points : 0), 0);
  expect(sum).toBeCloseTo(report.score!.deducted, 6);
});

it('指定的抽样种子随采集保存，重新评定抽到同样的样本', async () => {
  const first = JSON.parse(readFileSync(file('first.json'), 'utf8')) as Report;
  const again = await judged();
  expect([first.seed, again.seed, JSON.parse(readFileSync(file('crawl/given.json'), 'utf8')).seed]).toEqual([SEED, SEED, SEED]);
  expect(again.findings.map(({ id }) => id)).toEqual(first.findings.map(({ id }) => id));
  expect((await judged('--seed', '另一个')).seed).toBe('另一个');
});

it('说明一项指标从页面到分值的全过程', async () => {
  const { stdout } = await judge('--explain', 'news-stale');
  for (const part of ['一、条款', '三、标准', '四、读到什么', 'window = 14', '七、分值', '九、如何申诉']) expect(stdout).toContain(part);
});

it('核定表填写后读回，人工核定的扣分成为已确定的，写明谁、何时', async () => {
  await judge('--form', file('form.yaml'));
  const form = readFileSync(file('form.yaml'), 'utf8');
  const filled = form.replace('\nby:\non:\n', `\nby: 王五\non: ${asOf}\n`).replace(/(- id: reply-late\n\s+outcome:)/, '$1 不通过');
  expect(filled).not.toBe(form);
  writeFileSync(file('filled.yaml'), filled);
  const [before, after] = [await judged(), await judged('--answers', file('filled.yaml'))];
  expect(after.score!.confirmed.deducted).toBeCloseTo(before.score!.confirmed.deducted + 4, 6);
  expect(after.findings.find(({ indicator }) => indicator === 'reply-late')!.message).toContain('王五核定有问题 1 处');
  expect(after.review).toMatchObject({ by: ['王五'], on: asOf });
});

it('同一份采集与自己比较，没有新增，也没有消失', async () => {
  await judge('--format', 'json', '--output', file('second.json'));
  const { stdout } = await zhengxun(['compare', file('first.json'), file('second.json'), '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ counts: { new: 0, gone: 0, 'not-seen': 0 }, differences: [] });
});

it('本单位的指标文件可用于评定', async () => {
  const report = await judged('--rulebook', path.join(root, 'docs/manual/examples/某市指标.yaml'));
  expect(report.rulebook).toMatchObject({ id: 'example-city-2025', chain: ['example-city-2025', 'inspection-2019'] });
  expect(report.indicators.some(({ id }) => id === 'city-hotline')).toBe(true);
});

it.each([
  ['没有这项指标', ['--explain', 'no-such']],
  ['没有这项检查', ['--only', 'no-such']],
  ['核定表不存在', ['--answers', '/no/such.yaml']],
  ['指标文件不存在', ['--rulebook', '/no/such.yaml']],
  ['说明没有 html 格式', ['--explain', 'news-stale', '--format', 'html']],
])('错误的输入退出码 2，一句话：%s', async (_, args) => {
  const { status, stdout, stderr } = await judge(...args);
  expect({ status, stdout, sentence: isOneSentence(stderr) ? true : stderr }).toEqual({ status: 2, stdout: '', sentence: true });
});
