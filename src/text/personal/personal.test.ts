import { describe, expect, it } from 'vitest';
import { createTextEngine } from '../index.ts';
import { isBankCard, isIdentityNumber, isMobile, mask } from './numbers.ts';

const engine = createTextEngine();
const found = (text: string) => engine.read(text, { kinds: ['personal-data'] }).map((m) => `${m.rule.slice(14)}:${m.quote}`);

// The sample number of the national standard, and numbers made for this test.
const ID = '11010519491231002X';
const CARD = '6222021234567890128';

describe('个人信息', () => {
  it('身份证号：校验位、日期、区划都对的才算，引文遮挡中间', () => {
    expect(found(`张三，身份证号${ID}`)).toEqual(['id:110105********002X']);
    expect(found(`中奖人 ${ID}`)).toHaveLength(1);
    expect(found('编号110105194912310021、110105199902300025')).toEqual([]);
  });
  it('偏移指向原文，全角数字也认得', () => {
    const text = `名单：张三 ${ID.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))}`;
    const [mark] = engine.read(text, { kinds: ['personal-data'] });
    expect(text.slice(mark!.start, mark!.end)).toHaveLength(18);
    expect(mark!.quote).not.toContain('19491231');
  });
  it('统一社会信用代码等编号不算', () => {
    expect(found(`统一社会信用代码：${ID}`)).toEqual([]);
  });
  it('十五位旧号码要有标签', () => {
    expect(found('身份证号码：110105491231002')).toEqual(['id:110105*****1002']);
    expect(found('流水号110105491231002')).toEqual([]);
  });
  it('银行卡：个人的算，单位收款账户不算', () => {
    expect(isBankCard(CARD)).toBe(true);
    expect(found(`李四 银行卡号：${CARD}`)).toEqual([`card:${mask(CARD)}`]);
    expect(found(`收款单位：某市财政局，账号：${CARD}`)).toEqual([]);
    expect(found(`订单${CARD}`)).toEqual([]);
  });
  it('手机号：个人记录和名单中的算', () => {
    expect(found('申请人：王小明，手机号码13812345678')).toEqual(['mobile:138****5678']);
    expect(found('姓名：王小明 电话：138 1234 5678')).toEqual(['mobile:138****5678']);
    expect(found('姓名：王小明 电话：13812345678 2026年')).toEqual(['mobile:138****5678']);
    expect(found('申请人：王小明，手机号码13812345678 12 栋')).toEqual(['mobile:138****5678']);
    const list = '公租房配租人员名单公示\n王小明 13812345678\n李红 13912345678\n赵大海 13712345678\n';
    expect(found(list)).toHaveLength(3);
  });
  it('名单的第一行，号码一栏叫联系方式，也算', () => {
    const roll = '2026年城乡低保对象公示名单\n序号 姓名 联系方式 类别\n1 李明 13986541207 城市低保\n2 王芳 13812345679 农村低保\n';
    expect(found(roll)).toHaveLength(2);
    expect(found('李明 13986541207 低保户')).toHaveLength(1);
    expect(found('困难残疾人补贴发放名单\n姓名 联系电话 类别\n李明 13986541207 甲\n王芳 13812345679 乙')).toHaveLength(2);
  });
  it('名单是办事人员的，或只有一人，不算', () => {
    expect(found('低保经办人员名单\n姓名 联系电话\n李明 13986541207\n王芳 13812345679')).toEqual([]);
    expect(found('低保工作联系人名单\n李明 13986541207\n王芳 13812345679')).toEqual([]);
    expect(found('低保政策咨询：李明 13986541207 低保股')).toEqual([]);
  });
  it.each([
    '联系人：王小明，联系电话：13812345678',
    '咨询电话：13812345678（工作日8:30—17:30）',
    '监督举报电话 13812345678，传真 010-88886666',
    '项目负责人王小明 13812345678',
    '村委会 王小明 13812345678\n值班电话 13912345678',
    '手机号码138****5678，身份证号110105********002X',
    '护照编号规则、组织机构代码 123456789',
    '热线12345，邮编100000，网站标识码4302110001',
    '投资1234567890123456元，卡号',
  ])('不算：%s', (text) => {
    expect(found(text)).toEqual([]);
  });
  it('护照要有标签', () => {
    expect(found('持护照 E12345678 入境')).toEqual(['passport:E******78']);
    expect(found('型号E12345678')).toEqual([]);
  });
  it('个人住址', () => {
    expect(found('家庭住址：某县某镇某村三组25号')).toHaveLength(1);
    expect(found('张三，男，1980年1月1日出生，汉族，住某市某区某路12号3单元401室。')).toHaveLength(1);
    expect(found('办公地址：某市某区某路12号；地址：某市某路1号')).toEqual([]);
  });
});

describe('号码规则', () => {
  it('校验位两侧', () => {
    expect(isIdentityNumber(ID)).toBe(true);
    expect(isIdentityNumber('110105194912310020')).toBe(false);
    expect(isMobile('13800138000')).toBe(true);
    expect(isMobile('12800138000')).toBe(false);
  });
  it('遮挡：十五位以上前六后四，手机前三后四，其他前一后二', () => {
    expect([mask(ID), mask('13800138000'), mask('E12345678'), mask('ab')]).toEqual([
      '110105********002X',
      '138****8000',
      'E******78',
      'a*',
    ]);
  });
});
