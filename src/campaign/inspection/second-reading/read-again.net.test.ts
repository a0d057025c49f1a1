import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCrawl } from '../../../collect/index.ts';
import { crawlArticles } from '../../testing/crawled-site.ts';
import { readAgain } from './read-again.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-again-'));
const dir = path.join(folder, 'crawl');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() =>
  crawlArticles(dir, [
    ['各部门要进一步加强组织领异，确保各项工作落到实处。'],
    ['会议要求，各单位要认真布署下一阶段的重点工作。'],
    ['各部门要进一步加强组织领导，确保各项工作落到实处。'],
    // What looks like slips but is none: a roll of names, verse, a foreign script.
    ['钱望舒、白若溪、尚可为、易知行、冷秋实、闻人杰', '會議強調，各單位要認真貫徹落實黨中央決策部署，進一步加強組織領導。'],
  ]),
);

async function again(signal = new AbortController().signal): Promise<number> {
  let told = 0;
  await readAgain({ dir, packs: [], earlierDir: null, learnedFile: null, signal, onProgress: () => told++ });
  return told;
}
const marks = () => {
  const view = openCrawl(dir);
  const found = [...view.texts()].flatMap((block) =>
    block.marks.map((mark) => [new URL(block.pages[0]!).pathname, mark.rule, block.text.slice(mark.start, mark.end), mark.suggestion]),
  );
  const state = view.meta.secondReading;
  view.close();
  return { found, state };
};

describe('采集后再读一遍', () => {
  it('已被中止的不开始', async () => {
    await again(AbortSignal.abort());
    expect(marks().state).toBeNull();
  });
  it('统计检查的发现与词库的并列，各在其处；干净的和不是行文的没有', async () => {
    await again();
    const { found, state } = marks();
    const { blocks, ...rest } = state!;
    expect(rest).toEqual({ read: blocks, complete: true, reason: null, learned: null });
    expect(found).toEqual([
      ['/0.html', 'spelling', '领异', '领导'],
      ['/1.html', 'typo.slips', '布署', '部署'],
      ['/3.html', 'tampering.traditional', expect.any(String), null],
    ]);
  });
  it('再来一次没有可读的，结果不变', async () => {
    const before = marks();
    expect(await again()).toBe(1);
    expect(marks()).toEqual(before);
  });
});
