import fc from 'fast-check';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import type { CheckFinding, CheckResult } from './check.ts';
import { defineCheck } from './check.ts';
import { renderMessage } from './message.ts';
import { type ArtifactGetter, findingId, runCheck, runChecks } from './run.ts';
import { aHome, missing } from './testing/builders.ts';

const context = { asOf: '2026-11-20', complete: true, seed: 's' };
const home = { home: aHome() } as Record<string, unknown>;
const get = ((name: string) => home[name] ?? missing(`没有 ${name}`)) as ArtifactGetter;

function aCheck(run: () => CheckResult, needs: 'home' | 'columns' = 'home') {
  return defineCheck({
    id: 'some-fault',
    title: '某问题',
    needs: [needs],
    options: Type.Object({ n: Type.Integer() }, { additionalProperties: false }),
    messages: { found: '发现“{what}”' },
    run,
  });
}
const finding = (over: Partial<CheckFinding> = {}): CheckFinding => ({
  outcome: 'fail',
  message: 'found',
  data: { what: '甲' },
  subject: 's',
  url: 'http://a/',
  ...over,
});
const one = (over: Partial<CheckFinding> = {}): CheckResult => ({ outcome: 'fail', findings: [finding(over)] });

describe('running a check', () => {
  it('gives findings their sentence and a stable id', () => {
    const [found] = runCheck(
      aCheck(() => one()),
      get,
      { n: 1 },
      context,
    ).findings;
    expect(found).toMatchObject({ message: '发现“甲”', template: 'found', check: 'some-fault' });
    expect(found!.id).toMatch(/^f-[0-9a-f]{12}$/);
    expect(found!.id).toBe(findingId('some-fault', 's'));
    expect(findingId('some-fault', 't')).not.toBe(found!.id);
    expect(findingId('other-fault', 's')).not.toBe(found!.id);
  });
  it('is an error with the reason when an artifact is missing, and the check does not run', () => {
    let ran = false;
    const check = aCheck(() => {
      ran = true;
      return one();
    }, 'columns');
    expect(runCheck(check, get, { n: 1 }, context)).toMatchObject({
      outcome: 'error',
      code: 'missing-artifact',
      note: '没有 columns',
      findings: [],
    });
    expect(ran).toBe(false);
  });
  it('is an error when the artifact cannot be built', () => {
    const broken = (() => {
      throw new Error('damaged');
    }) as ArtifactGetter;
    expect(
      runCheck(
        aCheck(() => one()),
        broken,
        { n: 1 },
        context,
      ),
    ).toMatchObject({ outcome: 'error', code: 'artifact-crashed' });
  });
  it('is an error when the check throws, without the inner message in the note', () => {
    const run = runCheck(
      aCheck(() => {
        throw new Error('secret detail');
      }),
      get,
      { n: 1 },
      context,
    );
    expect(run).toMatchObject({ outcome: 'error', code: 'check-crashed' });
    expect(run.note).not.toContain('secret');
    expect(String(run.cause)).toContain('secret detail');
  });
  it.each([[{}], [{ n: 'x' }], [{ n: 1, m: 2 }], [null]])('is an error for options %j', (options) => {
    expect(
      runCheck(
        aCheck(() => one()),
        get,
        options,
        context,
      ),
    ).toMatchObject({ outcome: 'error', code: 'bad-options' });
  });
  it('is an error for a message the check does not have, or one that lacks its data', () => {
    expect(
      runCheck(
        aCheck(() => one({ message: 'toString' })),
        get,
        { n: 1 },
        context,
      ).code,
    ).toBe('check-crashed');
    expect(
      runCheck(
        aCheck(() => one({ data: {} })),
        get,
        { n: 1 },
        context,
      ).code,
    ).toBe('check-crashed');
  });
  it('keeps one finding per subject, the graver one', () => {
    const both = aCheck(() => ({ outcome: 'fail', findings: [finding({ outcome: 'review' }), finding(), finding({ outcome: 'review' })] }));
    const { findings } = runCheck(both, get, { n: 1 }, context);
    expect(findings.map((found) => found.outcome)).toEqual(['fail']);
  });
  it('runs tasks in order and answers for unknown checks', () => {
    const runs = runChecks(
      [
        { indicator: 'i', check: 'some-fault', options: { n: 1 } },
        { indicator: 'j', check: 'no-such', options: {} },
      ],
      [aCheck(() => one())],
      get,
      context,
    );
    expect(runs.map((run) => [run.indicator, run.outcome])).toEqual([
      ['i', 'fail'],
      ['j', 'error'],
    ]);
  });
});

describe('a sentence', () => {
  it('takes foreign text on one line, cut, and never reads it as a template', () => {
    expect(renderMessage('栏目“{a}”', { a: ' 甲\n\u202e乙\u0000 {b} ' })).toBe('栏目“甲 乙 {b}”');
    expect(renderMessage('{a}', { a: '字'.repeat(500) })).toBe(`${'字'.repeat(119)}…`);
  });
  it('does not find its data on the prototype', () => {
    expect(() => renderMessage('{constructor}', {})).toThrow(RangeError);
  });
  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const sentence = renderMessage('“{text}”', { text });
        expect([...sentence].length).toBeLessThanOrEqual(122);
        expect(sentence).not.toMatch(/[\n\r\u0000]/);
      }),
      { numRuns: 200 },
    );
  });
});
