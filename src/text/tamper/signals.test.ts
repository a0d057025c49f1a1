import { describe, expect, it } from 'vitest';
import { builtinPacks } from '../builtin.ts';
import { createTextEngine } from '../index.ts';

const engine = createTextEngine();
const found = (text: string) => engine.read(text).filter((m) => m.kind === 'tampering');

describe('赌博、色情推广', () => {
  it('单位名称被整串替换为博彩品牌，所引文字覆盖整串', () => {
    const [mark, ...rest] = found('足球365是什么意思_beat365官方_bat365手机版官网人民政府办公室关于网站检查情况的通报');
    expect(mark?.quote).toBe('足球365是什么意思_beat365官方_bat365手机版官网');
    expect(mark?.rule).toBe('tampering.gambling');
    expect(rest).toEqual([]);
  });
  it('检查、违规等词在同一行也不能替它开脱', () => {
    expect(found('关于对beat365官方网站登录入口违规问题依法检查的通知')).toHaveLength(1);
  });
  it('全角、大写、零宽字符分隔都认得', () => {
    expect(found('ＢＥＴ３６５体育').length).toBeGreaterThan(0);
    expect(found('be\u200bt36\u200b5体育')[0]?.rule).toBe('tampering.gambling');
  });
  it.each([
    '公安机关打掉“亚博体育”“开云体育”等网络赌博平台12个，抓获犯罪嫌疑人86名。',
    '严禁党员干部参与赌博、百家乐、老虎机等赌博活动，违者依纪依法处理。',
    '根据博彩监察协调局公布的资料，今年首季幸运博彩毛收入有所回升。',
    '中国体育彩票销售网点开展公益宣传，双色球开奖结果请以官方网站公布为准。',
    '消费者委员会公布抽奖活动得奖名单，有奖游戏活动圆满结束。',
    '警方提醒：凡是声称内部资料、稳赚不赔的六合彩网站都是骗局。',
    '金沙县、半岛体育中心、江南体育公园建设有序推进，事业大发展。',
    '基金年会在永利博物馆举行，孩子们是快乐天使。',
  ])('正常文本：%s', (text) => {
    expect(found(text)).toEqual([]);
  });
  it.each(['首页 百家乐 真人荷官 在线投注 注册送彩金', '六合彩特码资料 今晚开奖 管家婆一码'])('推广文本：%s', (text) => {
    expect(found(text).length).toBeGreaterThan(0);
  });
});

describe('词库的每个词条都有应命中和不应命中的句子', () => {
  for (const pack of builtinPacks().filter((p) => p.meta.layer === 'signals'))
    it(pack.meta.title, () => {
      const wrong: string[] = [];
      for (const row of pack.rows) {
        if (row.get('class') !== 'brand' && row.get('class') !== 'topic') continue;
        const term = row.get('term')!;
        const hit = (row.get('hit') || pack.meta.tests.hit).replace('{term}', term);
        const miss = (row.get('miss') || pack.meta.tests.miss).replace('{term}', term);
        if (!found(hit).some((m) => m.rule === `tampering.${pack.meta.id}`)) wrong.push(`应命中：${hit}`);
        if (found(miss).length > 0) wrong.push(`不应命中：${miss}`);
      }
      expect(wrong).toEqual([]);
    });
});
