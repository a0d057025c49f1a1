/** The command as people call it: files in, files out, one sentence when it refuses. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { readResults } from '../bulletin/index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-cli-bulletin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const main = path.join(import.meta.dirname, 'main.ts');
const at = (name: string) => path.join(folder, name);

/** Status and what was said. */
async function run(...args: string[]): Promise<{ status: number; said: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [main, 'bulletin', ...args]);
    return { status: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, said: code === 1 ? stdout : stderr };
  }
}
const dates = ['--issued-on', '2026-09-24', '--deadline', '2026-10-15'];

describe('zhengxun bulletin', () => {
  it('模板的例子生成 .docx、网页和工作簿，改动的文件核对得出', async () => {
    expect(await run('template', at('结果.xlsx'))).toMatchObject({ status: 0 });
    const made = await run(at('结果.xlsx'), '-o', at('通报.docx'), '--html', at('通报.html'), '--xlsx', at('附表.xlsx'), ...dates);
    expect(made).toMatchObject({ status: 0 });
    expect(made.said).toContain('全部数字与冻结的结果一致');
    for (const name of ['通报.docx', '通报.html', '附表.xlsx']) expect(existsSync(at(name))).toBe(true);
    expect(await run(at('结果.xlsx'), '--compare', at('通报.docx'), ...dates)).toMatchObject({ status: 0 });
    expect(
      (await run(at('结果.xlsx'), '--compare', at('通报.docx'), '--issued-on', '2026-09-23', '--deadline', '2026-10-15')).said,
    ).toMatch(/的数“24”应为“23”/);
  }, 60_000);
  it('期限是休息日：写明理由才放行', async () => {
    const late = [at('结果.xlsx'), '-o', at('a.docx'), '--issued-on', '2026-09-24', '--deadline', '2026-10-03'];
    const refused = await run(...late);
    expect(refused.status).toBe(2);
    expect(refused.said).toContain('国庆节');
    expect(existsSync(at('a.docx'))).toBe(false);
    expect(await run(...late, '--acknowledge', 'day-off:deadline:2026-10-03=通过系统报送')).toMatchObject({ status: 0 });
  }, 60_000);
  it.each([
    ['还在进行的批次', { state: 'open' }, /还在进行，冻结后才能出通报/],
    ['没有这个季度', { quarter: 5 }, /round › quarter/],
  ])(
    '%s：一句话拒绝，状态 2',
    async (name, change, sentence) => {
      const set = await readResults(readFileSync(at('结果.xlsx')));
      writeFileSync(at(`${name}.json`), JSON.stringify({ ...set, round: { ...set.round, ...change } }));
      const { status, said } = await run(at(`${name}.json`), '-o', at('b.docx'));
      expect(status).toBe(2);
      expect(said).toMatch(sentence);
      expect(said.trim().split('\n')).toHaveLength(1);
    },
    60_000,
  );
  it('在保存的网页里找得到副本，说出换成了什么；被改动的返回 1', async () => {
    const page = readFileSync(at('通报.html'), 'utf8');
    writeFileSync(at('转载.html'), page);
    expect(await run('copies', at('通报.docx'), at('转载.html'))).toMatchObject({ status: 0, said: expect.stringContaining('没有被改动') });
    writeFileSync(at('改动.html'), page.replaceAll('政府网站', '足球彩票网站'));
    const { status, said } = await run('copies', at('通报.docx'), at('改动.html'), '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.stringify(JSON.parse(said).changes)).toContain('彩票');
    writeFileSync(at('别的.txt'), '今天天气很好。'.repeat(40));
    expect(await run('copies', at('通报.docx'), at('别的.txt'))).toMatchObject({ status: 0, said: '没有找到副本\n' });
    expect(await run('copies', at('别的.txt'), at('没有.html'))).toMatchObject({ status: 2 });
  }, 60_000);
  it('没有给结果、没有给 -o', async () => {
    expect(await run()).toMatchObject({ status: 2 });
    expect(await run(at('结果.xlsx'))).toMatchObject({ status: 2 });
  }, 60_000);
});
