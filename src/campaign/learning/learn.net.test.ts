import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProofreader, readLearned } from '../../text/index.ts';
import { crawlArticles } from '../testing/crawled-site.ts';
import { learnFromCrawls } from './learn.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-learn-'));
const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  const months = ['一', '二', '三', '四', '五', '六', '七', '八'];
  await crawlArticles(one, [
    months.map((month) => `${month}月份，药情信息处负责全省农药药情监测工作。`),
    ['各单位要认真布署药情信息处的年度工作。'],
  ]);
  await crawlArticles(two, [
    months.map((month) => `请于${month}月底前与药情信息处联系办理有关手续。`),
    ['本站独有的玄青文渊阁负责档案管理工作。'],
  ]);
});

const units = (text: string) => Uint16Array.from(text, (c) => c.charCodeAt(0));

describe('从采集到的网站学习', () => {
  it('两个网站都写的学到，一个网站独有的不学，有错的句子不学', () => {
    const { about, bytes, crawls, isFull } = learnFromCrawls([folder], '2026-11-20');
    expect({ crawls, isFull, sites: about.sites.length }).toEqual({ crawls: 2, isFull: false, sites: 2 });
    const { seen } = readLearned(bytes);
    expect(seen.level(units('药情信息处'), 0, 4)).toBeGreaterThan(0);
    expect(seen.level(units('玄青文渊阁'), 0, 4)).toBe(0);
    // The sentence with 布署 is left out at the first site.
    expect(about.sites.map(({ sentences }) => sentences).sort()).toEqual([8, 9]);
  });
  it('目录的次序不影响结果；学到的写法不再疑为错字', () => {
    const { bytes } = learnFromCrawls([two, one], '2026-11-20');
    expect(Buffer.from(bytes).equals(learnFromCrawls([one, two], '2026-11-20').bytes)).toBe(true);
    const learned = path.join(folder, 'learned.bin');
    writeFileSync(learned, bytes);
    const text = '省药情信息处今天发布农药药情监测公报。';
    const marks = (file: string | null) => createProofreader({ statistical: { learned: file } }).read(text).marks.length;
    expect(marks(learned)).toBeLessThanOrEqual(marks(null));
  });
  it('只有一个网站、没有采集：说明', () => {
    expect(() => learnFromCrawls([one], '2026-11-20')).toThrow('至少要有两个网站');
    expect(() => learnFromCrawls([path.join(folder, 'none')], '2026-11-20')).toThrow('无法读取目录');
    expect(() => learnFromCrawls([mkdtempSync(path.join(folder, 'empty-'))], '2026-11-20')).toThrow('没有采集结果');
  });
});
