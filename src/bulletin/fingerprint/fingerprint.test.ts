/** Copies as they were really found: readings behind characters, traditional characters, a place name replaced by gambling words. */
import { describe, expect, it } from 'vitest';
import { proseOf } from '../testing/prose.ts';
import { seeds } from '../testing/seeds/all.ts';
import { findCopy, fingerprint } from './fingerprint.ts';

const zhuzhou = proseOf(seeds.zhuzhou);
const hunan = proseOf(seeds.hunan);
const page = (text: string) => `首页 > 通知公告\n${text}\n上一篇：关于放假的通知 关注我们 http://copy.example/`;

describe('本单位通报的副本', () => {
  const print = fingerprint(zhuzhou);
  it('原样转载：找到，没有改动', () => {
    const copy = findCopy(print, page(zhuzhou))!;
    expect(copy.share).toBe(1);
    expect(copy.changes).toEqual([]);
    expect([copy.readings, copy.traditional]).toEqual([0, 0]);
  });
  it('地名被换成博彩词：说出换成了什么、几处', () => {
    const injected = '足球猜猜看_beat999官方_手机版官网';
    const times = zhuzhou.split('株洲市').length - 1;
    const copy = findCopy(print, page(zhuzhou.replaceAll('株洲市', injected)))!;
    expect(copy.share).toBeGreaterThan(0.9);
    const replaced = copy.changes.filter(({ by }) => by.includes('beat999'));
    // The one that begins the text lies before the first stretch that is still ours.
    expect(replaced.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(times - 1);
    expect(replaced.every(({ was }) => '株洲市'.includes(was) || was.includes('株洲市'))).toBe(true);
  });
  it('转成繁体、加注拼音：照样找到，数出几处', () => {
    const turned = hunan
      .replaceAll('机构', '機(jī)構(gòu)')
      .replaceAll('网', '網(wǎng)')
      .replaceAll('务', '務(wù)')
      .replaceAll('发', '發(fā)')
      .replaceAll('检查', '檢查');
    const copy = findCopy(fingerprint(hunan), page(turned))!;
    expect(copy.share).toBeGreaterThan(0.98);
    expect(copy.readings).toBe([...turned.matchAll(/\([^)]+\)/g)].length);
    expect(copy.traditional).toBeGreaterThan(copy.readings / 2);
  });
  it('别的通报、普通的页面：不是副本', () => {
    expect(findCopy(print, page(hunan))).toBe(null);
    expect(findCopy(print, '')).toBe(null);
  });
  it('长页面用时不随改动变坏', () => {
    const started = process.cpuUsage();
    findCopy(print, `${zhuzhou.slice(0, 300)}${'全市政府网站检查情况'.repeat(20_000)}`);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});
