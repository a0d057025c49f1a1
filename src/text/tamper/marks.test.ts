import { describe, expect, it } from 'vitest';
import { createTextEngine } from '../index.ts';

const engine = createTextEngine();
const rules = (text: string) => engine.read(text).map((m) => `${m.rule}:${m.severity}`);

describe('异常字符', () => {
  it('文字间密集的零宽字符为严重，零星一处只作提示', () => {
    expect(rules('某\u200b市\u200b人\u200b民政府')).toEqual(['tampering.invisible:serious']);
    expect(rules('某市人\u200b民政府')).toEqual(['tampering.invisible:hint']);
  });
  it('段首段尾的零宽字符、表情符号的连接符不算', () => {
    expect(rules('\ufeff通知公告\u200b。\n\u200b各区县：👨\u200d👩\u200d👧❤\ufe0f')).toEqual([]);
  });
  it('转换中丢失的字符', () => {
    expect(rules('开展专项整治行动?。各地要落实')).toEqual(['tampering.lost-character:hint']);
    expect(rules('开展专项\ufffd治行动')).toEqual(['tampering.lost-character:hint']);
    expect(rules('开展专项\ue123治行动')).toEqual(['tampering.private-use:hint']);
    expect(rules('你知道吗? 快来看看')).toEqual([]);
  });
  it('以实体编码书写的文字', () => {
    expect(rules('&#20111;&#21338;&#20307;&#32946;&#23448;&#32593;')).toEqual(['tampering.entities:serious']);
    expect(rules('A&#38;B公司')).toEqual([]);
  });
});

describe('抄载痕迹', () => {
  it('标题后成串星号', () => {
    expect(rules('我市多措并举推进乡村产业振兴******\n近日，记者从市农业农村局获悉')).toEqual(['tampering.mark-run:serious']);
    expect(rules('联系人：王某某 证件号码：******\n咨询时间：工作日')).toEqual([]);
  });
  it('本文链接指向外站', () => {
    expect(rules('本文链接：http://www.example.com/policy/1.html')).toEqual(['tampering.scraper-footer:serious']);
    expect(rules('本文链接：http://www.example.gov.cn/policy/1.html')).toEqual([]);
  });
});
