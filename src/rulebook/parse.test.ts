import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RulebookError } from './source.ts';
import { KNOWN, parse, SMALL } from './testing/books.ts';

const change = (from: string | RegExp, to: string) => {
  const text = SMALL.replace(from, to);
  expect(text).not.toBe(SMALL);
  return text;
};
/** Line of a piece of text, 1-based. */
const lineOf = (text: string, piece: string) => text.slice(0, text.indexOf(piece)).split('\n').length;

function refused(text: string, over: Parameters<typeof parse>[1] = {}): RulebookError {
  try {
    parse(text, over);
  } catch (error) {
    expect(error).toBeInstanceOf(RulebookError);
    return error as RulebookError;
  }
  throw new Error('was not refused');
}

describe('a value in force', () => {
  const window = (on: string) => parse(SMALL, { on }).indicators[0]!.checks[0]!.options.windowDays;
  it('is the latest not after the day', () => {
    expect([window('2019-04-01'), window('2022-12-31'), window('2023-01-01'), window('2026-01-01')]).toEqual([14, 14, 10, 10]);
  });
  it('null from the day it lapses: the indicator is gone', () => {
    const text = change('2023-01-01: 10', '2023-01-01: null');
    expect(parse(text, { on: '2022-12-31' }).indicators.map((one) => one.id)).toContain('home-not-updated');
    expect(parse(text, { on: '2023-01-01' }).indicators.map((one) => one.id)).toEqual(['wrong-characters']);
  });
  it('an indicator not yet in force is not there', () => {
    const text = change('    clause: 二', '    clause: 二\n    effective: { from: 2021-01-01, to: 2021-12-31 }');
    const ids = (on: string) => parse(text, { on }).indicators.length;
    expect([ids('2020-12-31'), ids('2021-01-01'), ids('2021-12-31'), ids('2022-01-01')]).toEqual([1, 2, 2, 1]);
  });
  it('the book before its first day is refused', () => {
    const error = refused(SMALL, { on: '2019-03-31' });
    expect(error.reason).toBe('《小指标》自 2019-04-01 起施行，不能用于 2019-03-31');
    expect(error.line).toBe(5);
  });
});

describe('a book is refused, with file, line and reason, for', () => {
  it.each<[string, string | RegExp, string, string, string]>([
    ['an unknown check', 'check: typos', 'check: no-such', 'no-such', '没有名为“no-such”的检查'],
    ['an unknown option', 'options: {}', 'options: { depth: { 2019-04-01: 1 } }', 'depth', '检查“typos”没有选项“depth”'],
    [
      'an option value the check does not take',
      '2023-01-01: 10',
      '2023-01-01: ten',
      'ten',
      '检查“stale-home”的选项“windowDays”不接受这个值',
    ],
    [
      'a missing option',
      'windowDays: { 2019-04-01: 14, 2023-01-01: 10 }',
      '{}',
      'check: stale-home',
      '检查“stale-home”缺少选项 windowDays',
    ],
    [
      'a cap below a point',
      'cap: { 2019-04-01: 5 }',
      'cap: { 2019-04-01: 0.5 }',
      'each: {',
      '指标“wrong-characters”一次 1 分，超过二级指标“文字”的上限 0.5 分',
    ],
    ['a rule without clause', 'clause: 一', 'clause: null', 'clause: null', '指标“home-not-updated”缺少条款出处'],
    ['a missing key', '    criterion: 两周不更新。\n', '', 'id: home-not-updated', 'indicators.0 缺少 criterion'],
    ['an unknown key', '    clause: 一', '    claus: 一\n    clause: 一', '一', 'indicators.0 不认识的键“claus”'],
    ['an unknown key at the top', 'parts:', 'author: 张三\nparts:', '张三', '不认识的键“author”'],
    ['a doubled key', '    clause: 一', '    clause: 一\n    clause: 二', 'clause: 二', '不是合格的 YAML'],
    [
      'a group twice',
      '  - { id: home, part: veto, name: 首页 }\n',
      '  - { id: home, part: veto, name: 首页 }\n  - { id: home, part: veto, name: 页首 }\n',
      'id: home, part: veto, name: 页首',
      '标识“home”出现两次',
    ],
    ['a part twice', 'groups:', '  - { id: veto, kind: veto, name: 又一个, kinds: [site] }\ngroups:', 'name: 又一个', '标识“veto”出现两次'],
    ['a cap from a day that does not exist', 'cap: { 2019-04-01: 5 }', 'cap: { 2019-02-29: 5 }', '2019-02-29', '没有 2019-02-29 这一天'],
    [
      'a line from a day that does not exist',
      'failBelow: { 2019-04-01: 60 }',
      'failBelow: { 2019-04-31: 60 }',
      '2019-04-31',
      '没有 2019-04-31 这一天',
    ],
    ['no check where one is needed', '      - check: typos\n        options: {}', '      []', '      []', '不合规定'],
    ['a day that does not exist', '2023-01-01: 10', '2023-02-30: 10', '10 }', '没有 2023-02-30 这一天'],
    ['a date in another form', '2023-01-01: 10', '2023-1-1: 10', '10 }', 'indicators.0.checks.0.options.windowDays 不认识的键“2023-1-1”'],
    [
      'a period that ends before it begins',
      'effective: { from: 2019-04-01 }',
      'effective: { from: 2019-04-01, to: 2018-01-01 }',
      '2019-04-01, to',
      '止于 2018-01-01，早于始于 2019-04-01',
    ],
    ['an unknown group', 'group: text', 'group: texts', 'texts', '没有名为“texts”的二级指标'],
    [
      'a group of an unknown part',
      'id: home, part: veto',
      'id: home, part: vetoes',
      'id: home, part',
      '二级指标“home”所属的部分“vetoes”不存在',
    ],
    ['a word for a number', '2019-04-01: 60', '2019-04-01: sixty', 'sixty', 'scoring.failBelow.2019-04-01 应为 number'],
    ['a mode that does not exist', 'mode: automatic', 'mode: machine', 'machine', '不是允许的取值'],
    ['a manual indicator that does not say what to look at', 'mode: automatic', 'mode: manual', 'manual', '须写明人工查看什么'],
    [
      'a veto with points',
      '    clause: 一',
      '    clause: 一\n    points: { each: { 2019-04-01: 1 }, per: once }',
      'each: { 2019-04-01: 1 }, per: once',
      '不计分，不应有分值',
    ],
    ['a deduction without points', /^ {4}points:.*\n/m, '', 'wrong-characters', '缺少分值'],
    ['deductions without scoring', /^scoring:\n.*\n.*\n/m, '', 'id: small-2019', '有计分指标而缺少计分规则'],
    ['a remembered clause called verified', 'provenance: found', 'provenance: recall', 'true', '不能标为已核实'],
    [
      'alternatives that do not exist',
      'indicators:',
      'alternatives: [[home-not-updated, no-such]]\nindicators:',
      '[home-not',
      '没有名为“no-such”的指标',
    ],
  ])('%s', (_, from, to, at, reason) => {
    const text = change(from, to);
    const error = refused(text);
    expect(error.reason).toContain(reason);
    expect(error.file).toBe('book.yaml');
    expect(error.message).toBe(`book.yaml 第 ${error.line} 行：${error.reason}`);
    expect([error.line, error.line + 1]).toContain(lineOf(text, at));
  });

  it('one indicator twice on the same day', () => {
    const second = SMALL.slice(SMALL.indexOf('  - id: wrong-characters'));
    const period = (text: string, dates: string) => text.replace('    clause: 二', `    clause: 二\n    effective: { ${dates} }`);
    const twice = (a: string, b: string) => period(SMALL, a) + period(second, b);
    expect(refused(SMALL + second).reason).toBe('指标“wrong-characters”出现两次，施行日期重叠');
    expect(refused(twice('from: 2019-04-01, to: 2020-12-31', 'from: 2020-12-31')).reason).toContain('施行日期重叠');
    expect(parse(twice('from: 2019-04-01, to: 2020-12-31', 'from: 2021-01-01')).indicators.length).toBe(2);
  });

  it('what is no book at all', () => {
    for (const text of ['', '[]', 'a: b', '- 1\n- 2', 'id: *x', '{', 'extends: 3\n', 'null', '"text"', '\u0000']) {
      expect(refused(text).line).toBeGreaterThan(0);
    }
  });

  it('text that would blow up in memory', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`),
    ];
    expect(refused(bomb.join('\n')).reason).toContain('YAML');
  });

  it('any other damage, never with another error', () => {
    fc.assert(
      fc.property(fc.nat(SMALL.length - 1), fc.nat(40), fc.string({ maxLength: 12 }), (at, length, piece) => {
        try {
          parse(SMALL.slice(0, at) + piece + SMALL.slice(at + length));
        } catch (error) {
          expect(error).toBeInstanceOf(RulebookError);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('a local veto', () => {
  const local = change('    clause: 一', '    clause: 一\n    local: { on: true }');
  it('counts while it is on', () => expect(parse(local).indicators[0]!.kind).toBe('veto'));
  it('is advice when the book switches it off', () => {
    expect(parse(local.replace('on: true', 'on: false')).indicators[0]!.kind).toBe('advisory');
  });
  it('is advice when the caller switches it off', () => {
    expect(parse(local, { switches: { 'home-not-updated': false } }).indicators[0]!.kind).toBe('advisory');
  });
  it('is the only kind with a switch', () => {
    expect(refused(SMALL, { switches: { 'home-not-updated': false } }).reason).toBe('“home-not-updated”不是可以开关的地方指标');
  });
});

/** What an heir says that changes nothing on purpose. */
const SAME = 'unchanged: 只换文号\n';

describe('a book that inherits', () => {
  const heir = (rest: string) => `id: local-2022
version: "1"
title: 地方指标
documentNumber: 地〔2022〕1号
effective: { from: 2022-01-01 }
extends: small-2019
${rest}`;
  const load = (rest: string, on = '2024-01-01', books: Record<string, string> = { 'small-2019': SMALL }) =>
    parse(heir(rest), { on, bookText: (id) => books[id] ?? null });

  it('keeps what it does not name', () => {
    const book = load(SAME);
    expect([book.id, book.title, book.documentNumber]).toEqual(['local-2022', '地方指标', '地〔2022〕1号']);
    expect(book.indicators.map((one) => one.id)).toEqual(['home-not-updated', 'wrong-characters']);
    expect(book.scoring).toMatchObject({ start: 100, failBelow: 60, bonusAbove: null, bonusMax: null });
  });
  it('changes a threshold from a day of its own', () => {
    const rest = `indicators:
  - id: home-not-updated
    checks:
      - check: stale-home
        options:
          windowDays: { 2024-06-01: 7 }
`;
    const days = (on: string) => load(rest, on).indicators[0]!.checks[0]!.options.windowDays;
    expect([days('2024-05-31'), days('2024-06-01')]).toEqual([10, 7]);
    expect(load(rest).indicators[0]!.name).toBe('首页不更新');
  });
  it('adds and removes indicators', () => {
    const book = load(`remove: [wrong-characters]
indicators:
  - { id: outcry, group: home, name: 舆情, clause: 三, criterion: 引发舆情。, mode: manual, look: 查看舆情, verified: true, provenance: practice }
`);
    expect(book.indicators.map((one) => one.id)).toEqual(['home-not-updated', 'outcry']);
  });
  it.each([
    ['an addition that is not whole', 'indicators:\n  - { id: outcry, name: 舆情 }\n', '新增的指标“outcry”缺少 group'],
    ['removing what is not there', 'remove: [no-such]\n', '上级指标中没有“no-such”'],
    ['changing nothing without saying so', '', '与上级指标“small-2019”没有任何不同'],
    ['empty lists', 'indicators: []\nremove: []\n', '与上级指标“small-2019”没有任何不同'],
    ['saying that it changes nothing and changing something', `${SAME}remove: [wrong-characters]\n`, '却又改了内容'],
    ['a change that says nothing', 'indicators:\n  - { id: home-not-updated }\n', '指标“home-not-updated”没有写明改什么'],
    [
      'one indicator changed twice',
      'indicators:\n  - { id: home-not-updated, name: 甲 }\n  - { id: home-not-updated, name: 乙 }\n',
      '标识“home-not-updated”出现两次',
    ],
    ['a group named twice', 'groups:\n  - { id: home, part: veto, name: 甲 }\n  - { id: home, part: veto, name: 乙 }\n', '“home”出现两次'],
    ['a group of an unknown part', 'groups:\n  - { id: other, part: vetoes, name: 甲 }\n', '所属的部分“vetoes”不存在'],
    [
      'a cap from a day that does not exist',
      'groups:\n  - { id: text, part: deduct, name: 文字, cap: { 2022-02-30: 5 } }\n',
      '没有 2022-02-30 这一天',
    ],
    ['an unknown key of a change', 'indicators:\n  - { id: home-not-updated, claus: 一 }\n', '不认识的键“claus”'],
  ])('is refused for %s, in its own file', (_, rest, reason) => {
    const error = refused(heir(rest), { on: '2024-01-01', bookText: () => SMALL });
    expect([error.file, error.reason]).toEqual(['book.yaml', expect.stringContaining(reason)]);
  });
  it('is refused when its parent is not there', () => {
    expect(refused(heir(''), { on: '2024-01-01' }).reason).toBe('没有名为“small-2019”的检查指标');
  });
  it('is refused when books inherit in a ring', () => {
    const ring: Record<string, string> = {
      'small-2019': heir('').replace('local-2022', 'small-2019').replace('extends: small-2019', 'extends: local-2022'),
    };
    ring['local-2022'] = heir('');
    const error = refused(heir(''), { on: '2024-01-01', bookText: (id) => ring[id] ?? null });
    expect(error.reason).toBe('继承成环：local-2022 → small-2019 → local-2022');
    const self = heir('').replace('extends: small-2019', 'extends: local-2022');
    expect(refused(self, { on: '2024-01-01', bookText: () => self }).reason).toBe('继承成环：local-2022 → local-2022');
  });
  it('tells of every value which book gave it and since when', () => {
    const rest = `indicators:
  - id: home-not-updated
    checks:
      - check: stale-home
        options:
          windowDays: { 2024-06-01: 7 }
groups:
  - { id: text, part: deduct, name: 文字, cap: { 2022-01-01: 6 } }
`;
    const originOf = (on: string) => load(rest, on).indicators[0]!.checks[0]!.origins.windowDays;
    expect(originOf('2024-05-31')).toEqual({ since: '2023-01-01', book: 'small-2019' });
    expect(originOf('2024-06-01')).toEqual({ since: '2024-06-01', book: 'local-2022' });
    const { points, group } = load(rest).indicators[1]!;
    expect([points!.origin, group.origin]).toEqual([
      { since: '2019-04-01', book: 'small-2019' },
      { since: '2022-01-01', book: 'local-2022' },
    ]);
    expect(load(rest).chain.map(({ id }) => id)).toEqual(['local-2022', 'small-2019']);
  });
  it('names the parent file for a fault of the parent', () => {
    const error = refused(heir(SAME), { on: '2024-01-01', bookText: () => SMALL.replace('check: typos', 'check: no-such') });
    expect(error.file).toBe('small-2019.yaml');
  });
  it('knows the checks that were given', () => expect(KNOWN.map((check) => check.id)).toContain('stale-home'));
});
