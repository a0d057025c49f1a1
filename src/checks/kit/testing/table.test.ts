import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { type CheckFinding, defineCheck } from '../check.ts';
import { AS_OF, aColumn } from './builders.ts';
import { table, weaknessesOf } from './table.ts';

/** A check that finds columns older than a word says; small enough to break in every way. */
function aCheck(run?: (columns: { name: string; items: number }[]) => CheckFinding[]) {
  return defineCheck({
    id: 'empty-lists',
    title: '空列表',
    needs: ['columns'],
    options: Type.Object({ min: Type.Integer(), strict: Type.Boolean(), mode: Type.Union([Type.Literal('a'), Type.Literal('b')]) }),
    messages: { empty: '栏目“{column}”没有条目' },
    run({ columns }, { options }) {
      if (run) {
        const findings = run(columns);
        return { outcome: findings.length > 0 ? 'fail' : 'pass', findings };
      }
      const findings = columns
        .filter((column) => column.items < options.min)
        .map(
          (column): CheckFinding => ({
            outcome: 'fail',
            message: 'empty',
            data: { column: column.name },
            subject: column.url,
            url: column.url,
          }),
        );
      return { outcome: findings.length > 0 ? 'fail' : 'pass', findings };
    },
  });
}

const base = { options: { min: 1, strict: true, mode: 'a' as const }, asOf: AS_OF, given: { columns: [aColumn()] } };
const empty = { columns: [aColumn({ items: 0 })] };
const good = [
  { name: '有条目', expect: { outcome: 'pass' } },
  { name: '没有条目', given: empty, options: { strict: false, mode: 'b' }, expect: { outcome: 'fail', findings: [{ message: 'empty' }] } },
] as const;
type Cases = Parameters<typeof table<ReturnType<typeof aCheck>['options'], 'columns'>>[2];
const weak = (cases: Cases, check = aCheck()) => weaknessesOf(table(check, base, cases) as never).join('\n');

describe('the tester refuses', () => {
  it('nothing of a good table', () => expect(weak([...good] as unknown as Cases)).toBe(''));
  it('a message without a case', () => {
    expect(
      weak([good[0], { name: '又一', options: { strict: false, mode: 'b' }, expect: { outcome: 'fail' } }] as unknown as Cases),
    ).toContain('no case expects the message “empty”');
  });
  it('twin cases', () => {
    expect(
      weak([
        ...good,
        { name: '还是没有条目', given: empty, options: { strict: false, mode: 'b' }, expect: good[1].expect },
      ] as unknown as Cases),
    ).toContain('are one input');
  });
  it('two answers to one input', () => {
    expect(weak([...good, { name: '自相矛盾', expect: { outcome: 'error' } }] as unknown as Cases)).toContain(
      'are one input with two answers',
    );
  });
  it('one name for two cases', () => {
    expect(weak([...good, { ...good[1], given: { columns: [] } }] as unknown as Cases)).toContain('two cases are called “没有条目”');
  });
  it('a check that changes its input', () => {
    const check = aCheck((columns) => {
      columns[0]!.items = 0;
      return [];
    });
    expect(weak([...good] as unknown as Cases, check)).toContain('crashes or changes its input');
  });
  it('a check that answers differently the second time', () => {
    let times = 0;
    const check = aCheck(() => {
      times += 1;
      return times % 2 ? [{ outcome: 'fail', message: 'empty', data: { column: '甲' }, subject: 'a', url: 'a' }] : [];
    });
    expect(weak([...good] as unknown as Cases, check)).toContain('gives two different results for one input');
  });
  it('an option value that no case is run with', () => {
    expect(weak([good[0], { ...good[1], options: { strict: true } }] as unknown as Cases)).toBe(
      'no case has the option strict = false\nno case has the option mode = "b"',
    );
  });
  it('data that the sentence does not say', () => {
    const check = aCheck(() => [{ outcome: 'fail', message: 'empty', data: { column: '甲', days: 3 }, subject: 'a', url: 'a' }]);
    expect(weak([...good] as unknown as Cases, check)).toContain('never says {days}');
  });
  it('a table with one outcome only', () => {
    const check = aCheck(() => []);
    expect(weak([good[0], { name: '没有条目', given: empty, expect: { outcome: 'pass' } }] as unknown as Cases, check)).toContain(
      'all cases have one outcome',
    );
  });
  it('options the check does not take', () => {
    expect(weak([...good, { name: '零', options: { min: 'x' }, expect: { outcome: 'error' } }] as unknown as Cases)).toContain(
      'has options the check refuses',
    );
  });
});
