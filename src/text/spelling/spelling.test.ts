/** The layer over the shipped tables: what it finds, what it leaves alone, and what no input may do to it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpellingTablesError } from './container.ts';
import { createSpeller } from './index.ts';

const speller = createSpeller({ openModel: false });
const corrections = (text: string) => speller.check(text).map((mark) => `${mark.quote}→${mark.suggestion}`);

describe('错别字：找得到', () => {
  it.each([
    ['会议对下一阶段安全生产工作进行了全面布署。', '布', '部'],
    ['各部门要认真贯策落实党中央决策部署。', '策', '彻'],
    ['请各单位结合实际，认真组织实施，切实加强组织领异。', '异', '导'],
    ['申请人应当在收到决定书之日起六十日内向人民发院提起诉讼。', '发', '法'],
    ['县级以上地方人民政府应当将所需经费纳入本级财政予算。', '予', '预'],
    ['违反本条列规定的，由市场监督管理部门责令改正。', '列', '例'],
    ['进一步完善基本养老保捡制度，提高统筹层次。', '捡', '险'],
    ['任何单位和个人有权对违法行为进行举抱。', '抱', '报'],
  ])('%s', (text, wrong, right) => {
    expect(corrections(text)).toContain(`${wrong}→${right}`);
  });

  it('两个字颠倒', () => {
    expect(speller.check('县级以上地人方民政府负责本行政区域内的环境保护工作。').length).toBeGreaterThan(0);
  });

  it('漏了一个字，引出整个词', () => {
    expect(corrections('县级以上人民政应当加强领导。')).toEqual(['人民政→人民政府']);
    expect(corrections('省人民代大会常务委员会')).toEqual(['人民代大会常务委员会→人民代表大会常务委员会']);
  });

  it('多写一个字', () => {
    const [mark] = speller.check('国务院有关部部门在各自职责范围内负责监督管理。');
    expect(mark?.suggestion).not.toContain('部部');
    expect(mark?.quote).toContain('部部');
  });

  it('说明写成一句话，含原词和建议的词', () => {
    const [mark] = speller.check('会议对下一阶段安全生产工作进行了全面布署。');
    expect(mark).toMatchObject({ kind: 'typo', rule: 'spelling', start: 18, end: 19, quote: '布', suggestion: '部' });
    expect(mark?.message).toBe('“布署”疑有错别字，应为“部署”');
    expect(mark?.confidence).toBeGreaterThan(0.3);
  });
});

const CLEAN = [
  '中华人民共和国的一切权力属于人民。',
  '国务院各部门、各直属机构和地方各级人民政府应当依法公开政府信息。',
  '公民、法人或者其他组织认为具体行政行为侵犯其合法权益的，可以自知道该具体行政行为之日起六十日内提出行政复议申请。',
  '县级以上人民政府应当建立健全突发事件应急预案体系。',
  '本条例自2008年5月1日起施行。',
  '市政府常务会议研究部署防汛抗旱、森林防火和安全生产等工作。',
  '现将有关事项通知如下，请认真贯彻执行。',
  '各级领导干部要带头学习宪法、尊崇宪法、维护宪法。',
  '办公时间为周一至周五上午九时至十二时，下午二时至五时。',
  '张建国、李秀英、王志强等三十二名同志被授予先进工作者称号。',
];

describe('错别字：不误报', () => {
  it.each(CLEAN)('%s', (text) => {
    expect(speller.check(text)).toEqual([]);
  });

  it('数字、短引号里的口号和诗句不动', () => {
    expect(speller.check('“两不愁三保障”突出问题总体解决。').filter((mark) => mark.severity === 'ordinary')).toEqual([]);
    expect(speller.check('白日依山尽，黄河入海流。欲穷千里目，更上一层楼。').filter((mark) => mark.severity === 'ordinary')).toEqual([]);
  });

  it('别处添了文字，原来的结果不变', () => {
    const text = '会议对下一阶段安全生产工作进行了全面布署。';
    const before = `${CLEAN.join('\n')}\n`;
    const [alone] = speller.check(text);
    const [among] = speller.check(before + text);
    expect(among).toEqual({ ...alone!, start: alone!.start + before.length, end: alone!.end + before.length });
  });
});

describe('错别字：任何输入', () => {
  const pieces = [
    '会议布署',
    '贯策落实',
    '😀',
    '\ud800',
    '\udc00',
    '，',
    '。',
    '\n',
    ' ',
    '2024',
    'ABC',
    '“',
    '”',
    '《',
    '的的',
    '龘㐀',
    '',
    '\u200b',
    '人民发院',
  ];
  it('位置总能引出原文，结果每次相同', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces, ...CLEAN), fc.string({ unit: 'binary' })), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const marks = speller.check(text);
        for (const mark of marks) {
          expect(mark.end).toBeGreaterThan(mark.start);
          expect(text.slice(mark.start, mark.end)).toBe(mark.quote);
          expect(mark.suggestion).not.toBe(mark.quote);
        }
        expect(speller.check(text)).toEqual(marks);
      }),
      { numRuns: 200 },
    );
  });

  it('空文本没有结果', () => {
    expect(speller.check('')).toEqual([]);
  });

  it('一行 1 MB（35 万字），没有标点，处处有错，也能在有限时间内读完', () => {
    const line = '安全生产工作布署落实情况检查'.repeat(25_000);
    const started = process.cpuUsage();
    speller.check(line);
    expect(process.cpuUsage(started).user).toBeLessThan(40e6);
  }, 240_000);

  it('生僻字连成一片，也能在有限时间内读完', () => {
    const rare = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_900))).join('');
    const started = process.cpuUsage();
    speller.check(rare);
    expect(process.cpuUsage(started).user).toBeLessThan(60e6);
  }, 240_000);
});

describe('错别字：缺少文件', () => {
  it('没有数据表时说清楚', () => {
    const folder = mkdtempSync(join(tmpdir(), 'spelling-'));
    try {
      expect(() => createSpeller({ folder, openModel: false })).toThrow(SpellingTablesError);
      expect(() => createSpeller({ folder, openModel: false })).toThrow(/official\.bin.*重新安装/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('指明的语言模型不在时说清楚', () => {
    expect(() => createSpeller({ openModel: '/nowhere' })).toThrow(/lm_sc\.t3g/);
  });
});
