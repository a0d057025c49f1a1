/** Closed lists of reasons: each code stands in the manual with its sentence, and the manual names no code that is gone. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_CONNECTORS, ACCOUNT_OUTCOMES, FAILURE_KINDS, VERIFY_PROBLEMS } from '../../src/collect/index.ts';
import { SKIP_REASONS } from '../../src/page/index.ts';
import { CUT_REASONS } from '../../src/rulebook/index.ts';
import { manualPage } from '../../tools/settings-table.ts';

const read = (page: string) => readFileSync(new URL(`../../docs/manual/${page}.md`, import.meta.url), 'utf8');
const manual = read('检查一个网站');
const scoring = read('得分与核定');
const accounts = read('账号');

/** Codes in the first cell of the tables of a section. */
function codesOf(heading: string, page = manual): string[] {
  const section = page.split(`## ${heading}\n`)[1]!.split('\n## ')[0]!;
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...line.split('|')[1]!.matchAll(/`([a-z0-9-]+)`/g)].map((match) => match[1]!));
}

describe('the manual', () => {
  it('has every setting with its meaning, and no other (node tools/settings-table.ts writes them)', () => {
    const { written, current } = manualPage();
    expect(written).toBe(current);
  });
  it('has all its pages named in the README', () => {
    const readme = readFileSync(new URL('../../README.zh-CN.md', import.meta.url), 'utf8');
    const pages = readdirSync(new URL('../../docs/manual/', import.meta.url)).filter((name) => name.endsWith('.md'));
    expect(pages.filter((page) => !readme.includes(`(docs/manual/${page})`))).toEqual([]);
  });
  it('explains every reason for not fetching, and no other', () => {
    expect(codesOf('为什么没有采集').sort()).toEqual([...SKIP_REASONS].sort());
  });
  it('explains every way of failing, and no other', () => {
    expect(codesOf('打不开的原因').sort()).toEqual([...FAILURE_KINDS].sort());
  });
  it('explains every finding of verify, and no other', () => {
    expect(codesOf('核验佐证').sort()).toEqual([...VERIFY_PROBLEMS].sort());
  });
  it('explains every outcome of a look at an account and every way in, and no other', () => {
    expect(codesOf('查看的结果', accounts).sort()).toEqual([...ACCOUNT_OUTCOMES].sort());
    expect(codesOf('接入方式', accounts).sort()).toEqual(ACCOUNT_CONNECTORS.map((one) => one.id).sort());
  });
  it('explains every reason for a cut, and no other', () => {
    expect(codesOf('得分怎么读', scoring).sort()).toEqual([...CUT_REASONS].sort());
  });
});
