import { describe, expect, it } from 'vitest';
import { createTextEngine } from '../index.ts';

const engine = createTextEngine();
const quotes = (text: string) =>
  engine
    .read(text)
    .filter((m) => m.rule === 'tampering.readings')
    .map((m) => m.quote);

describe('括注拼音', () => {
  it('繁体常用字后带声调的拼音，相邻的合为一处', () => {
    expect(quotes('各直屬機(jī)構(gòu)要認(rèn)真整改')).toEqual(['機(jī)構(gòu)', '認(rèn)']);
  });
  it('不带声调、全角括号也算', () => {
    expect(quotes('省政府辦（ban）公廳')).toEqual(['辦（ban）']);
  });
  it('同一音节重复插入', () => {
    expect(quotes('市政(zheng)(zheng)(zheng)府门户网站')).toEqual(['政(zheng)(zheng)(zheng)']);
    expect(quotes('市(zheng)(zheng)府门户网站')).toEqual(['(zheng)(zheng)']);
  });
  it('简体常用字后零星插入三处以上', () => {
    expect(quotes('按照检查(chá)要求，认(rèn)真整改存在的问题，按时报送(sòng)整改报告')).toHaveLength(3);
  });
  it('给生僻字、地名注音不算', () => {
    expect(quotes('安徽省亳(bó)州市与河南省浚（xùn）县交流')).toEqual([]);
  });
  it('识字材料逐字注音不算', () => {
    expect(quotes('我(wǒ)爱(ài)北(běi)京(jīng)天(tiān)安(ān)门(mén)')).toEqual([]);
  });
  it('单位符号和代号不算', () => {
    expect(quotes('长度(m)、质量(kg)、面积(mu)、方案(A)、时间(h)、安全(an)')).toEqual([]);
  });
  it('读音对不上的括注不算', () => {
    expect(quotes('機(bo)構(de)認(ma)真')).toEqual([]);
  });
});
