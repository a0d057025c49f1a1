import { describe, expect, it } from 'vitest';
import { aCrawl, article, given, list, nav } from '../../page/site/testing/a-crawl.ts';
import { NO_DECISIONS } from '../../rulebook/index.ts';
import { type Examination, judgeCrawl } from '../inspection/judge.ts';
import { formText } from '../review/form.ts';
import { type StoredJudgement, settledReport } from './settled-report.ts';

const view = aCrawl({
  pages: {
    '/': { kind: 'home', links: nav(['通知公告', '/tzgg/'], ['政策文件', '/zcwj/']), items: [['通知', '/tzgg/1.html', '2026-11-18']] },
    '/tzgg/': list([['通知', '/tzgg/1.html', '2026-11-18']], { columnName: '通知公告', crawled: { depth: 1 } }),
    '/zcwj/': list([], { columnName: '政策文件', crawled: { depth: 1 }, text: '' }),
    '/tzgg/1.html': article('2026-11-18', { crawled: { depth: 2 } }),
  },
});
const judge = (answers: string | null = null) =>
  judgeCrawl({
    view,
    given: given({ kind: 'portal' }),
    choices: { rulebook: 'inspection-2019', answers: answers === null ? null : { file: '核定表.yaml', text: answers } },
    software: 'test',
  });
/** As the database gives it back. */
const stored = ({ report, basis, rulebook }: Examination): StoredJudgement =>
  JSON.parse(JSON.stringify({ report, basis, rulebook })) as StoredJudgement;
const machine = judge();

/** A form in which every candidate of every second indicator is confirmed, those between dismissed, and the rest judged as a whole. */
function filledForm(): string {
  let confirm = false;
  return formText(machine)
    .replace('\nby:\non:\n', '\nby: 张三\non: 2026-11-21\n')
    .split('\n')
    .map((line) => {
      if (/^ {2}- id:/.test(line)) confirm = !confirm;
      if (/^\s+decision:\s*$/.test(line)) return `${line.trimEnd()} ${confirm ? '成立' : '不成立'}`;
      return line;
    })
    .join('\n')
    .replaceAll(/^(\s+)remark:\s*$/gm, '$1remark: 见页面');
}

describe('核定之后的报告', () => {
  it('没有核定时与机器的一样', () => {
    const { review, ...rest } = settledReport(stored(machine), NO_DECISIONS);
    expect(rest).toEqual(JSON.parse(JSON.stringify(machine.report)));
    expect(review).toMatchObject({ decided: 0 });
  });
  it('与命令 judge --answers 对同一采集给出的一字不差', () => {
    const judged = judge(filledForm());
    expect(judged.decisions.findings.size).toBeGreaterThan(3);
    expect([...judged.decisions.findings.values()].map(({ says }) => says)).toEqual(expect.arrayContaining(['confirm', 'dismiss']));
    expect(judged.report.score).not.toEqual(machine.report.score);
    expect(JSON.parse(JSON.stringify(settledReport(stored(machine), judged.decisions)))).toEqual(JSON.parse(JSON.stringify(judged.report)));
  });
  it('佐证留在原来的问题上', () => {
    const [first] = machine.report.findings;
    const evidence = [{ kind: 'text' as const, path: 'a.txt', sha256: '0'.repeat(64), capturedAt: '2026-11-20T00:00:00Z' }];
    const judgement = stored(machine);
    judgement.report.findings[0]!.evidence = evidence;
    expect(settledReport(judgement, NO_DECISIONS).findings.find(({ id }) => id === first!.id)!.evidence).toEqual(evidence);
  });
});
