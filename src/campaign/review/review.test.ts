/** Form and answers around a judgement of a small crawl: what is asked, what is read back, what is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCrawl, article, given, list, nav } from '../../page/site/testing/a-crawl.ts';
import { InputError } from '../../platform/index.ts';
import { explain } from '../explanation/explain.ts';
import { renderExplanation } from '../explanation/terminal.ts';
import { judgeCrawl } from '../inspection/judge.ts';
import { renderHtml } from '../report/html/page.ts';
import { formText } from './form.ts';

const view = aCrawl({
  pages: {
    '/': { kind: 'home', links: nav(['通知公告', '/tzgg/'], ['政策文件', '/zcwj/']), items: [['通知', '/tzgg/1.html', '2026-11-18']] },
    '/tzgg/': list([['通知', '/tzgg/1.html', '2026-11-18']], { columnName: '通知公告', crawled: { depth: 1 } }),
    '/zcwj/': list([], { columnName: '政策文件', crawled: { depth: 1 }, text: '' }),
    '/tzgg/1.html': article('2026-11-18', { crawled: { depth: 2 } }),
  },
});
const judge = (answers?: string, over: { seed?: string; only?: string[] } = {}) =>
  judgeCrawl({
    view,
    given: given({ kind: 'portal' }),
    choices: { rulebook: 'inspection-2019', answers: answers === undefined ? null : { file: '核定表.yaml', text: answers }, ...over },
    software: 'test',
  });
const form = formText(judge());
/** The form with one entry filled in: `key: value` lines below the id, at the places the form leaves blank. */
function filled(id: string, lines: Record<string, string>, head = 'by: 张三\non: 2026-11-21'): string {
  const signedForm = form.replace('\nby:\non:\n', `\n${head}\n`);
  const at = signedForm.indexOf(`- id: ${id}\n`);
  expect(at).toBeGreaterThan(0);
  const end = signedForm.indexOf('\n  - id:', at);
  let entry = signedForm.slice(at, end < 0 ? undefined : end);
  for (const [key, value] of Object.entries(lines)) entry = entry.replace(new RegExp(`${key}:.*`), `${key}: ${value}`);
  return signedForm.slice(0, at) + entry + (end < 0 ? '' : signedForm.slice(end));
}
const indicatorOf = (examination: ReturnType<typeof judge>, id: string) => examination.report.indicators.find((one) => one.id === id)!;

describe('the form', () => {
  it('asks for what only a person can judge, with clause and what to look at', () => {
    expect(form).toContain('- id: reply-late');
    expect(form).toContain('# 条款：2019-19 第二部分 互动交流 办理答复');
    expect(form).toContain('# 请看：以用户身份咨询2个简单常见问题');
  });
  it('names what the machine proposes, with its id and page', () => {
    expect(form).toMatch(/- id: news-missing[\s\S]*?candidates:\n\s+- id: f-[0-9a-f]{12}\n\s+message: \S+\n\s+url: http:/);
  });
  it('does not ask about what passed or does not apply', () => {
    const passed = judge().report.indicators.filter(({ outcome }) => outcome === 'pass' || outcome === 'inapplicable');
    expect(passed.length).toBeGreaterThan(0);
    for (const { id } of passed) expect(form).not.toContain(`- id: ${id}\n`);
  });
  it('unfilled changes nothing', () => {
    const { report } = judge(form);
    const { review, ...rest } = report;
    expect(rest).toEqual(judge().report);
    expect(review).toMatchObject({ by: [], on: null, decided: 0 });
  });
  it('keeps its seed: read back, the same pages are drawn', () => {
    const other = formText(judge(undefined, { seed: 'another' }));
    expect(judge(other).report.seed).toBe('another');
  });
  it('written again carries what was decided', () => {
    const again = formText(judge(filled('reply-late', { outcome: '不通过', count: '2', remark: '两次均未答复' })));
    expect(again).toMatch(/- id: reply-late\n\s+outcome: 不通过\n\s+count:\s*\n\s+remark: 两次均未答复\n\s+by: 张三\n\s+on: 2026-11-21/);
  });
});

describe('answers', () => {
  it('a count is charged, signed and shown as a finding', () => {
    const { report } = judge(filled('reply-late', { outcome: '不通过', count: '2', remark: '两次均未答复' }));
    const shown = report.indicators.find(({ id }) => id === 'reply-late')!;
    expect(shown).toMatchObject({
      outcome: 'fail',
      points: 7,
      confirmedPoints: 7,
      decision: { says: 'fail', by: '张三', on: '2026-11-21' },
    });
    expect(report.findings.find(({ id }) => id === shown.findings[0])).toMatchObject({
      check: 'person',
      message: '张三核定有问题 2 处：两次均未答复',
      url: 'http://www.qinghe.gov.cn/',
    });
    expect(report.review).toMatchObject({ by: ['张三'], on: '2026-11-21', decided: 1 });
    expect(renderHtml(report, { picture: () => null })).toContain('张三 2026-11-21 核定：不通过');
  });
  it('records that count are findings of their own', () => {
    const records = [
      '{ what: 咨询公积金, counts: true, askedAt: 2026-11-02, repliedAt: 2026-11-12 }',
      '{ what: 咨询落户, counts: true, askedAt: 2026-11-03 }',
      '{ what: 咨询社保, counts: false, askedAt: 2026-11-03, repliedAt: 2026-11-04 }',
    ];
    const { report } = judge(filled('error-report-late', { outcome: '不通过', records: `[${records.join(', ')}]` }));
    const own = report.findings.filter(({ indicator }) => indicator === 'error-report-late').map(({ message }) => message);
    expect(own).toEqual(['张三登记：咨询公积金（2026-11-02 提出，2026-11-12 答复）', '张三登记：咨询落户（2026-11-03 提出，未答复）']);
    expect(report.ledger.filter(({ indicator }) => indicator === 'error-report-late').length).toBe(2);
  });
  it('a proposal confirmed is certain, one dismissed is gone from the score', () => {
    const before = indicatorOf(judge(), 'news-missing');
    expect([before.points, before.confirmedPoints]).toEqual([5, 0]);
    expect(indicatorOf(judge(filled('news-missing', { decision: '成立' })), 'news-missing')).toMatchObject({ confirmedPoints: 5 });
    const text = filled('news-missing', { decision: '不成立\n        remark: 另有“要闻”栏目' });
    const { report } = judge(text);
    expect(report.indicators.find(({ id }) => id === 'news-missing')).toMatchObject({ outcome: 'pass', points: 0 });
    expect(report.findings.find(({ indicator }) => indicator === 'news-missing')).toMatchObject({
      decision: { says: 'dismiss', by: '张三', remark: '另有“要闻”栏目' },
    });
  });
  it('a veto that a person fails is a veto', () => {
    const { report } = judge(filled('site-public-outcry', { outcome: '不通过', remark: '某日舆情' }));
    expect([report.verdict, report.score]).toEqual(['unqualified', null]);
    expect(report.ledger.length).toBeGreaterThan(0);
  });
  it('a bonus is earned by 通过', () => {
    expect(indicatorOf(judge(filled('bonus-innovation', { outcome: '通过' })), 'bonus-innovation').outcome).toBe('pass');
  });
});

describe('a form is refused, with file, line and reason, for', () => {
  const signedAway = filled('reply-late', { outcome: '不通过' }, 'by:\non: 2026-11-21');
  it.each<[string, string, string]>([
    ['no signature', signedAway, '须写明核定人'],
    ['no date', filled('reply-late', { outcome: '不通过' }, 'by: 张三\non:'), '须写明核定日期'],
    ['a day that does not exist', filled('reply-late', { outcome: '不通过' }, 'by: 张三\non: 2026-02-30'), '没有 2026-02-30 这一天'],
    ['an outcome that does not exist', filled('reply-late', { outcome: '差不多' }), '不是允许的取值'],
    ['a count without outcome', filled('reply-late', { count: '2' }), '没有填写 outcome'],
    ['a count of what passed', filled('reply-late', { outcome: '通过', count: '2' }), '只有 outcome 为“不通过”才填写 count'],
    ['a count of nothing', filled('reply-late', { outcome: '不通过', count: '0' }), '不合规定'],
    ['a record that counts without outcome', filled('reply-late', { records: '[{ what: 甲, counts: true }]' }), '没有填写 outcome'],
    [
      'a count that is not that of the records',
      filled('reply-late', { outcome: '不通过', count: '3', records: '[{ what: 甲, counts: true }]' }),
      '计数的 records 有 1 条',
    ],
    ['a dismissal without reason', filled('news-missing', { decision: '不成立' }), '须在 remark 写明理由'],
    [
      'a finding that was not found',
      form.replace(/f-[0-9a-f]{12}(?=[\s\S])/, 'f-000000000000').replace('decision:', 'decision: 成立'),
      '没有编号为',
    ],
    ['an unknown indicator', form.replace('- id: reply-late', '- id: no-such'), '没有“no-such”'],
    ['an indicator twice', form.replace('- id: reply-poor', '- id: reply-late'), '出现两次'],
    ['another site', form.replace('site: http://www.qinghe.gov.cn/', 'site: http://b.gov.cn/'), '的，现在评定的是'],
    ['another rulebook', form.replace('rulebook: inspection-2019', 'rulebook: census-2015'), '用的检查指标是 census-2015'],
    ['another day', form.replace('asOf: 2026-11-20', 'asOf: 2026-11-19'), '检查截止日是 2026-11-19'],
    ['an unknown key', form.replace('\nby:', '\nauthor: 张三\nby:'), '不认识的键“author”'],
    ['what is no form', 'a: b', '不认识的键“a”'],
    ['what is no YAML', '{', 'YAML'],
  ])('%s', (_, text, reason) => {
    expect(text).not.toBe(form);
    expect(() => judge(text)).toThrow(InputError);
    expect(() => judge(text)).toThrow(new RegExp(`^核定表.yaml 第 \\d+ 行：.*${reason.replace(/[[\]{}()*+?.\\^$|]/g, '\\$&')}`));
  });
  it('any other damage, never with another error', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.nat(form.length - 1), fc.nat(60), fc.string({ maxLength: 12 }), (at, length, piece) => {
        try {
          judge(form.slice(0, at) + piece + form.slice(at + length));
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('an explanation', () => {
  it('tells the way from page to point', () => {
    const told = explain(judge(), 'news-missing');
    expect(told.standards).toContainEqual({ name: 'points', value: 5, since: '2019-04-01', book: 'inspection-2019' });
    expect(told.checks[0]!.read.find(({ artifact }) => artifact === 'columns')!.missing).toBeNull();
    expect(told.points).toMatchObject({ before: 5, after: 5, confirmed: 0, item: { name: '动态要闻', cap: 5, taken: 5 } });
    expect(told.findings.map(({ id }) => id)).toEqual(told.points.lines.flatMap(({ findings }) => findings));
    expect(told.toDecide.join()).toContain('确认确无动态、要闻类栏目');
    const text = renderExplanation(told, { colour: false, width: 120 });
    for (const part of ['一、条款', '三、标准', '四、读到什么', '五、发现什么', '七、分值', '九、如何申诉']) expect(text).toContain(part);
  });
  it('names what was read by its page', () => {
    const told = explain(judge(), 'columns-blank');
    const columns = told.checks[0]!.read.find(({ artifact }) => artifact === 'columns')!;
    expect(columns.facts.map(({ url }) => url)).toContain('http://www.qinghe.gov.cn/tzgg/');
    expect(told.checks[0]!.compared).toMatch(/标准为 5 个，未达到标准/);
  });
  it('works for every indicator of the book', () => {
    const examination = judge();
    for (const { id } of examination.report.indicators) {
      expect(renderExplanation(explain(examination, id), { colour: false, width: 80 })).toContain(id);
    }
  });
  it('is refused for an indicator that is not there', () => {
    expect(() => explain(judge(), 'no-such')).toThrow('没有名为“no-such”的指标');
  });
});

describe('a part of the book', () => {
  it('is judged by indicator or by check', () => {
    const ids = (only: string[]) => judge(undefined, { only }).report.indicators.map(({ id }) => id);
    expect(ids(['reply-late'])).toEqual(['reply-late']);
    expect(ids(['blank-columns'])).toEqual(['columns-blank', 'other-columns-blank']);
    expect(() => judge(undefined, { only: ['no-such'] })).toThrow('没有名为“no-such”的指标或检查');
  });
});
